/**
 * The fit file (适配文件): a deal, its firm, and what is told of innovation, rights, use and cash. Documented in
 * `docs/fit-file.md`.
 */
import * as z from "zod/mini";
import type { IpItem } from "../collateral/ip-right.ts";
import { LOAN_TYPES } from "../eligibility/loan-type.ts";
import { RESTRICTED_USES } from "../eligibility/loan-use.ts";
import type { CompetingOffer } from "../pricing/competing/competing-offer.ts";
import type { FitQuestion } from "../products/fit/fit-question.ts";
import type { InnovationProfile } from "../products/innovation-profile.ts";
import type { LoanInquiry } from "../products/loan-inquiry.ts";
import { MILESTONES } from "../products/milestone-ratchet.ts";
import type { PricingContext } from "../products/pricing-context.ts";
import type { Checked, Problem } from "../products/problem.ts";
import { spreadOfBasisPoints } from "../rates/rate.ts";
import { cardShape, cardTold } from "./card-told.ts";
import { competingOffer, competitorShape } from "./competing-offer.ts";
import { dateField } from "./date-text.ts";
import { decimalField } from "./decimal-text.ts";
import { decodeFirmProfile } from "./firm-profile.ts";
import { decodeInnovationProfile } from "./innovation-profile.ts";
import { rightShape } from "./innovation-rights.ts";
import { LIST_MAX, PERIODS_MAX, YUAN_MAX } from "./limits.ts";
import { decodeDealFile } from "./loan-inquiry.ts";
import { problemsOfIssues, under } from "./refusal.ts";

/** A step of more is a slip of the pen: no margin is that wide. */
const STEP_DOWN_BP_MAX = "1000";

const part = z.record(z.string(), z.unknown());

const fitShape = z.strictObject({
  deal: part,
  firm: part,
  innovation: z.optional(part),
  rights: z.optional(z.array(rightShape).check(z.maxLength(LIST_MAX))),
  use: z._default(
    z.strictObject({
      type: z.optional(z.enum(LOAN_TYPES)),
      longCashCycle: z.optional(z.enum(["yes", "no"])),
      uses: z._default(
        z.array(z.enum(RESTRICTED_USES)).check(z.maxLength(RESTRICTED_USES.length)),
        [],
      ),
    }),
    { uses: [] },
  ),
  cashFlows: z.optional(
    z
      .array(
        z.strictObject({
          date: dateField,
          amount: decimalField(
            { atLeast: `-${YUAN_MAX}`, atMost: YUAN_MAX, decimalsMax: 2 },
            (yuan) => ({ yuan }),
          ),
        }),
      )
      .check(z.minLength(1), z.maxLength(PERIODS_MAX)),
  ),
  paymentsEach: z._default(z.int().check(z.minimum(1), z.maximum(PERIODS_MAX)), 1),
  competitor: z.optional(competitorShape),
  card: z.optional(cardShape),
  /** What an enterprise said beyond the deal when it handed its question over; read by people only. */
  handedOver: z.optional(part),
  milestones: z._default(
    z
      .array(
        z.strictObject({
          milestone: z.enum(MILESTONES),
          expectedOn: dateField,
          stepDownBp: decimalField({ above: "0", atMost: STEP_DOWN_BP_MAX }, spreadOfBasisPoints),
        }),
      )
      .check(z.maxLength(LIST_MAX)),
    [],
  ),
});

type FitFile = z.output<typeof fitShape>;

/** The question of fit, and what another bank offers for the same need. */
export type FitCase = FitQuestion & { readonly competitor: CompetingOffer | undefined };

/** Whether a file is a fit file: it tells of a firm beside a deal. A structures file has a deal inside, too, and no firm. */
export function isFitFile(input: unknown): boolean {
  return hasDealInside(input) && "firm" in input;
}

/** Whether a file has a deal inside: where only a deal or a fit file may stand, it is meant as a fit file. */
export function hasDealInside(input: unknown): input is object {
  return typeof input === "object" && input !== null && "deal" in input;
}

/** The question in the file, or everything that is wrong with it. */
export function decodeFitFile(input: unknown): Checked<FitCase> {
  const decoded = fitShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const file = decoded.data;
  const inquiry = under(["deal"], decodeDealFile(file.deal));
  const firm = under(["firm"], decodeFirmProfile(file.firm));
  const innovation = innovationOf(file);
  const offer = inquiry.kind === "ok" ? competingOffer(file) : NO_OFFER;
  if (
    inquiry.kind === "refused" ||
    firm.kind === "refused" ||
    innovation.kind === "refused" ||
    offer.kind === "refused"
  ) {
    const parts = [inquiry, firm, innovation, offer];
    const problems = parts.flatMap((read) => (read.kind === "refused" ? read.problems : []));
    return { kind: "refused", problems };
  }
  const { context } = inquiry.value;
  if (context === undefined) {
    return { kind: "refused", problems: [problemAt(["deal", "pricingDate"], "missing")] };
  }
  const problems = [
    ...problemsOfBorrower(context),
    ...problemsOfInnovation(innovation.value, context),
    ...problemsOfRights(file, innovation.value, context),
  ];
  if (problems.length > 0) return { kind: "refused", problems };
  const question = questionOf(file, inquiry.value, context, firm.value, innovation.value);
  return { kind: "ok", value: { ...question, competitor: offer.value } };
}

/** A deal that cannot be read has nothing to compare with. */
const NO_OFFER: Checked<undefined> = { kind: "ok", value: undefined };

function innovationOf({ innovation }: FitFile): Checked<InnovationProfile | undefined> {
  return innovation === undefined
    ? { kind: "ok", value: undefined }
    : under(["innovation"], decodeInnovationProfile(innovation));
}

/** What the firm's profile proves is not said a second time in the deal. */
function problemsOfBorrower({ borrower }: PricingContext): readonly Problem[] {
  return [
    ...(borrower.size === undefined ? [] : [beside(["deal", "firm", "size"], "firm")]),
    ...(borrower.titles.length === 0 ? [] : [beside(["deal", "firm", "titles"], "firm")]),
  ];
}

/** One bank, one grade; and nothing is judged before it was assessed. */
function problemsOfInnovation(
  innovation: InnovationProfile | undefined,
  { pricingDate, institution, borrower }: PricingContext,
): readonly Problem[] {
  if (innovation === undefined) return [];
  const { assessedOn, lender, ownGrade } = innovation;
  const isLate = assessedOn > pricingDate;
  const differs = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  const facts = { value: assessedOn, atMost: pricingDate };
  return [
    ...(isLate
      ? [{ path: ["innovation", "assessedOn"], code: "out-of-range" as const, facts }]
      : []),
    ...(differs(lender, institution) ? [beside(["innovation", "lender"], "deal.institution")] : []),
    ...(differs(ownGrade, borrower.grade)
      ? [beside(["innovation", "ownGrade"], "deal.firm.grade")]
      : []),
  ];
}

/** Rights are listed in one place, and are filed before they are judged. */
function problemsOfRights(
  { rights }: FitFile,
  innovation: InnovationProfile | undefined,
  { pricingDate }: PricingContext,
): readonly Problem[] {
  if (rights === undefined) return [];
  const isTwice = (innovation?.rights ?? []).length > 0;
  const late = rights.flatMap(({ filedOn }, index) =>
    filedOn > pricingDate ? [problemAt(["rights", index, "filedOn"], "not-in-order")] : [],
  );
  return [...(isTwice ? [beside(["rights"], "innovation.rights")] : []), ...late];
}

function problemAt(path: Problem["path"], code: Problem["code"]): Problem {
  return { path, code, facts: {} };
}

function beside(path: Problem["path"], other: string): Problem {
  return { path, code: "not-beside", facts: { other } };
}

/** The innovation is judged on the pricing date, and for the bank that prices. */
function questionOf(
  { rights, use, cashFlows, paymentsEach, card, milestones }: FitFile,
  inquiry: LoanInquiry,
  context: PricingContext,
  firm: FitQuestion["firm"],
  innovation: InnovationProfile | undefined,
): FitQuestion {
  const { pricingDate, institution } = context;
  const offered: readonly IpItem[] = rights ?? innovation?.rights ?? [];
  return {
    inquiry,
    context,
    firm,
    innovation: innovation && {
      ...innovation,
      assessedOn: pricingDate,
      lender: innovation.lender ?? institution,
    },
    rights: offered,
    use: { type: use.type, longCashCycle: use.longCashCycle, uses: use.uses },
    cashFlows: cashFlows?.map(({ date, amount }) => ({ moment: { kind: "date", date }, amount })),
    paymentsEach,
    card: cardTold(card),
    milestones: milestones.map(({ milestone, expectedOn, stepDownBp }) => ({
      milestone,
      expectedOn: { kind: "date", date: expectedOn },
      stepDown: stepDownBp,
    })),
  };
}
