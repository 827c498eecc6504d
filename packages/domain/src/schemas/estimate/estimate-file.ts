/**
 * The estimate file (企业测算文件): an enterprise's question as JSON, kept on its own device and handed over only when it asks.
 * Documented in `docs/estimate-file.md`.
 */
import * as z from "zod/mini";
import { RESTRICTED_USES } from "../../eligibility/loan-use.ts";
import type {
  EstimateNeed,
  EstimateQuestion,
  SubsidyWish,
} from "../../estimate/estimate-question.ts";
import { FEE_PAYEES, type Fee } from "../../fees/fee.ts";
import { ONE } from "../../money/decimal.ts";
import { FIRM_SIZES, LOAN_PURPOSES, PRODUCTS } from "../../policy/deal-facts.ts";
import { INNOVATION_STAGES } from "../../policy/innovation-stage.ts";
import { SECURITIES } from "../../policy/scorecard.ts";
import type { Checked, Problem } from "../../products/problem.ts";
import { PAYMENT_FREQUENCIES } from "../../schedules/interest-periods.ts";
import { isServedStage, type PlacedStage, SERVED_STAGES } from "../../stages/stage-profile.ts";
import { dateField } from "../date-text.ts";
import {
  anyMoney,
  month,
  positiveMoney,
  rateField,
  shortText,
  signedMoney,
} from "../deal-file-fields.ts";
import { decodeFirmProfile } from "../firm-profile.ts";
import { nearDateField, rightShape } from "../innovation-rights.ts";
import { LIST_MAX, PERIODS_MAX, TERM_MONTHS_MAX } from "../limits.ts";
import { sizeProblems } from "../policy/plain-json.ts";
import { problemsOfIssues, under } from "../refusal.ts";

/** How third parties charge: once, once by the loan's amount, or every year by what is owed. */
const OFFERED_FEES = ["upfrontFixed", "upfrontRate", "annualInAdvance"] as const;

const fileShape = z.strictObject({
  date: nearDateField,
  product: z.optional(z.enum(PRODUCTS)),
  firm: z.record(z.string(), z.unknown()),
  firmSize: z.optional(z.enum(FIRM_SIZES)),
  need: z.strictObject({
    purpose: z.enum(LOAN_PURPOSES),
    stage: z.optional(z.enum(INNOVATION_STAGES)),
    serves: z.optional(z.enum(SERVED_STAGES)),
    repaidFrom: z._default(z.enum(["project", "operations"]), "project"),
    amount: positiveMoney,
    termMonths: month,
    longCashCycle: z.optional(z.enum(["yes", "no"])),
    uses: z._default(
      z.array(z.enum(RESTRICTED_USES)).check(z.maxLength(RESTRICTED_USES.length)),
      [],
    ),
  }),
  repayment: z.prefault(
    z.strictObject({
      method: z.optional(z.enum(["bullet", "equalPrincipal", "equalInstalment"])),
      frequency: z.optional(z.enum(PAYMENT_FREQUENCIES)),
      graceMonths: z._default(z.int().check(z.minimum(0), z.maximum(TERM_MONTHS_MAX)), 0),
    }),
    {},
  ),
  security: z.strictObject({
    kind: z.enum(SECURITIES),
    value: z.optional(positiveMoney),
    rights: z._default(z.array(rightShape).check(z.maxLength(LIST_MAX)), []),
  }),
  fees: z.optional(
    z
      .array(
        z.strictObject({
          code: shortText,
          payee: z.enum(FEE_PAYEES),
          kind: z.enum(OFFERED_FEES),
          amount: z.optional(anyMoney),
          rate: z.optional(rateField),
        }),
      )
      .check(z.maxLength(LIST_MAX)),
  ),
  subsidy: z._default(
    z.nullable(
      z.strictObject({ scheme: z.optional(shortText), supplierPaidOn: z.optional(nearDateField) }),
    ),
    null,
  ),
  cashFlows: z.optional(
    z
      .array(z.strictObject({ date: dateField, amount: signedMoney }))
      .check(z.minLength(1), z.maxLength(PERIODS_MAX)),
  ),
});

type EstimateFile = z.output<typeof fileShape>;

/** The question in the file, or everything that is wrong with it. Never throws, whatever the JSON. */
export function decodeEstimateFile(input: unknown): Checked<EstimateQuestion> {
  const oversize = sizeProblems(input);
  if (oversize.length > 0) return { kind: "refused", problems: oversize };
  const decoded = fileShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const file = decoded.data;
  const firm = under(["firm"], decodeFirmProfile(file.firm));
  const fees = file.fees?.map(feeOf);
  const problems = [
    ...(firm.kind === "refused" ? firm.problems : []),
    ...stageProblems(file),
    ...repaymentProblems(file),
    ...(file.fees ?? []).flatMap(feeProblems),
  ];
  if (firm.kind === "refused" || problems.length > 0) return { kind: "refused", problems };
  const { date, product, firmSize, repayment, security, cashFlows } = file;
  return {
    kind: "ok",
    value: {
      date,
      product,
      firm: firm.value,
      firmSize,
      need: needOf(file),
      repayment: { ...repayment, method: repayment.method, frequency: repayment.frequency },
      security: { ...security, value: security.value },
      fees: fees?.flatMap((fee) => (fee === undefined ? [] : [fee])),
      subsidy: wishOf(file),
      cashFlows: cashFlows?.map(({ date: on, amount }) => ({
        moment: { kind: "date", date: on },
        amount,
      })),
    },
  };
}

function needOf({ need }: EstimateFile): EstimateNeed {
  const { stage, serves, longCashCycle, ...rest } = need;
  return { ...rest, longCashCycle, placed: placedBy(stage, serves) };
}

function placedBy(
  stage: EstimateFile["need"]["stage"],
  serves: EstimateFile["need"]["serves"],
): PlacedStage | undefined {
  if (stage === undefined) return undefined;
  if (isServedStage(stage)) return { stage };
  return serves === undefined ? undefined : { stage: "innovationCarrier", serves };
}

function wishOf({ subsidy }: EstimateFile): SubsidyWish {
  return subsidy === null
    ? { kind: "none" }
    : { kind: "schemes", scheme: subsidy.scheme, supplierPaidOn: subsidy.supplierPaidOn };
}

/** A carrier serves a stage; no other stage does. */
function stageProblems({ need: { stage, serves } }: EstimateFile): readonly Problem[] {
  const isCarrier = stage === "innovationCarrier";
  if (isCarrier && serves === undefined) return [problem(["need", "serves"], "missing")];
  return !isCarrier && serves !== undefined
    ? [problem(["need", "serves"], "not-beside", { other: "need.stage" })]
    : [];
}

/** A method and how often it is paid are said together; principal that waits needs instalments that wait. */
function repaymentProblems({ repayment, need }: EstimateFile): readonly Problem[] {
  const { method, frequency, graceMonths } = repayment;
  const path = ["repayment", "graceMonths"];
  return [
    ...(method === undefined && frequency !== undefined
      ? [problem(["repayment", "method"], "missing")]
      : []),
    ...(method !== undefined && frequency === undefined
      ? [problem(["repayment", "frequency"], "missing")]
      : []),
    ...(graceMonths > 0 && (method === undefined || method === "bullet")
      ? [problem(path, "grace-without-instalments")]
      : []),
    ...(graceMonths >= need.termMonths ? [problem(path, "grace-too-long")] : []),
  ];
}

type FeeText = NonNullable<EstimateFile["fees"]>[number];

function feeOf({ code, payee, kind, amount, rate }: FeeText): Fee | undefined {
  const charged = { code, payee, borrowerShare: { share: ONE }, waiver: undefined };
  if (kind === "upfrontFixed") return amount && { ...charged, kind, amount };
  return rate && { ...charged, kind, feeRate: rate };
}

function feeProblems({ kind, amount, rate }: FeeText, index: number): readonly Problem[] {
  const [wanted, other] =
    kind === "upfrontFixed" ? (["amount", "rate"] as const) : (["rate", "amount"] as const);
  const told = { amount, rate };
  return [
    ...(told[wanted] === undefined ? [problem(["fees", index, wanted], "missing")] : []),
    ...(told[other] === undefined
      ? []
      : [problem(["fees", index, other], "not-beside", { other: `fees.${index}.kind` })]),
  ];
}

function problem(
  path: Problem["path"],
  code: Problem["code"],
  facts: Problem["facts"] = {},
): Problem {
  return { path, code, facts };
}
