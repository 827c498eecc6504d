/**
 * The brief of a deal (业务简报): everything a banker says of one firm and one loan, worked out once: fit, price, authority,
 * structures of equal return, cures of what fails, and another bank's offer.
 */
import { APPROVERS, type Approver } from "../../policy/approver.ts";
import type { DatedItem } from "../../policy/dated-value.ts";
import { type PolicyReference, referenceTo } from "../../policy/origin.ts";
import { type PolicyBook, policyBookAsOf } from "../../policy-book/policy-book.ts";
import type { InstitutionProfile } from "../../policy-book/product-conditions.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import { firmInquiry } from "../../products/fit/firm-inquiry.ts";
import { type FitAnswer, fitOf } from "../../products/fit/fit.ts";
import type { FitQuestion } from "../../products/fit/fit-question.ts";
import { graceMonthsOf } from "../../products/fit/loan-shown.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { andThen, type Checked, mapped } from "../../products/problem.ts";
import { authorityToSign, type SigningAuthority } from "../authority/signing-authority.ts";
import {
  type CompetingOffer,
  compareOffer,
  type OfferComparison,
} from "../competing/competing-offer.ts";
import { type FitCard, fitCard } from "../fit-card/fit-card.ts";
import { priceLoan } from "../price-deal.ts";
import type { Quote } from "../quote.ts";
import { evaluateFast } from "../solving/fast-evaluate.ts";
import { type BestStack, bestStack } from "../stack/best-stack.ts";
import { type AuthorityCureAnswer, authorityCures } from "../structures/authority-cures.ts";
import { type CureAnswer, curesFor } from "../structures/cures.ts";
import {
  type EqualReturn,
  type EqualReturnSet,
  equalReturnStructures,
} from "../structures/equal-return.ts";
import {
  type BriefLimits,
  bankOf,
  conditionsOf,
  cureLimitsOf,
  type FailingRule,
  failingRules,
  type JudgedFit,
} from "./failing-rules.ts";

/** A failing rule with its cures. */
export type CuredRule = FailingRule & { readonly answer: CureAnswer };

/** What it takes for a level to sign that does not sign as asked. */
export type AuthorityWanted = {
  readonly level: Approver;
  readonly answer: Extract<AuthorityCureAnswer, { kind: "stopped" }>;
};

/** Structures of equal return, cheapest for the customer first: those that product, bank and lending rules allow, and others. */
export type BriefStructures = EqualReturnSet & {
  readonly within: readonly EqualReturn[];
  readonly beyond: readonly EqualReturn[];
};

/** What a loan costs and earns, and how else it could be made. */
export type BriefOffer = {
  readonly quote: Quote;
  readonly authority: SigningAuthority;
  /** The level below the one that signs, or head office where nobody does; absent where the lowest level signs. */
  readonly wanted: AuthorityWanted | undefined;
  readonly structures: BriefStructures;
  readonly cures: readonly CuredRule[];
  readonly competitor: OfferComparison | undefined;
  /** 最优合规组合: which policy instruments may stand together. */
  readonly stack: BestStack;
};

/** The brief. A stage that is not a loan yet has no offer. */
export type DealBrief = {
  readonly question: FitQuestion;
  readonly fit: FitAnswer;
  readonly request: LoanRequest;
  /** Of the product's conditions. */
  readonly conditionsReference: PolicyReference | undefined;
  /** 机构类型 in force, with its limits. */
  readonly bank: DatedItem<InstitutionProfile> | undefined;
  /** 适配卡; absent where no rules are in force for it. */
  readonly card: FitCard | undefined;
  readonly offer: BriefOffer | undefined;
};

/**
 * The parts of a brief before they are worked out (简报各部分): each is found when it is first asked for, so that a screen may show
 * one before the next. A stage that is not a loan yet has only `fit` and `about`.
 */
export type BriefParts = {
  readonly fit: FitAnswer;
  readonly about: () => Omit<DealBrief, "offer">;
  readonly quote: () => Checked<Quote>;
  readonly authority: () => Checked<Pick<BriefOffer, "authority" | "wanted">>;
  readonly structures: () => Checked<BriefStructures>;
  readonly cures: () => Checked<readonly CuredRule[]>;
  readonly competitor: () => Checked<OfferComparison | undefined>;
  readonly stack: () => Checked<BestStack>;
};

/** The parts by the policy known on the pricing date, or what keeps the loan from being worked out. */
export function briefParts(
  question: FitQuestion,
  offer: CompetingOffer | undefined,
  book: PolicyBook,
): Checked<BriefParts> {
  const known = policyBookAsOf(book, question.context.pricingDate);
  return andThen(fitOf(question, book), (fit) =>
    mapped(completeInquiry(firmInquiry(question, known).inquiry, known), (request) => {
      const judged: JudgedFit = { question, fit, request, registers: known.registers };
      return {
        fit,
        about: () => aboutOf(judged, book),
        quote: () => priceLoan(request, known),
        authority: () => authorityOf(request, known),
        structures: () => structuresOf(judged, known),
        cures: () => curesOf(judged, known),
        competitor: () =>
          offer === undefined
            ? { kind: "ok", value: undefined }
            : compareOffer(request, offer, known),
        stack: () => bestStack({ request, confirmed: [] }, known, evaluateFast(known)),
      };
    }),
  );
}

/** The brief by the policy known on the pricing date, or what keeps the loan from being worked out. */
export function dealBrief(
  question: FitQuestion,
  competitor: CompetingOffer | undefined,
  book: PolicyBook,
): Checked<DealBrief> {
  return andThen(briefParts(question, competitor, book), (parts): Checked<DealBrief> => {
    const about = parts.about();
    return about.fit.verdict.outcome === "notALoanYet"
      ? { kind: "ok", value: { ...about, offer: undefined } }
      : mapped(offerOf(parts), (offer) => ({ ...about, offer }));
  });
}

function aboutOf(judged: JudgedFit, book: PolicyBook): Omit<DealBrief, "offer"> {
  const { question, fit, request } = judged;
  const conditions = conditionsOf(judged);
  return {
    question,
    fit,
    request,
    conditionsReference: conditions && referenceTo(conditions),
    bank: bankOf(judged),
    card: fitCard(question, fit, book),
  };
}

/** The first part that is refused keeps the others from being worked out. */
function offerOf(parts: BriefParts): Checked<BriefOffer> {
  return andThen(parts.quote(), (quote) =>
    andThen(parts.authority(), (authority) =>
      andThen(parts.structures(), (structures) =>
        andThen(parts.stack(), (stack) =>
          andThen(parts.competitor(), (competitor) =>
            mapped(parts.cures(), (cures) => ({
              ...authority,
              quote,
              structures,
              cures,
              competitor,
              stack,
            })),
          ),
        ),
      ),
    ),
  );
}

function authorityOf(
  request: LoanRequest,
  book: PolicyBook,
): Checked<Pick<BriefOffer, "authority" | "wanted">> {
  const own = andThen(priceLoan(request, book), (quote) => authorityToSign(quote, book));
  return andThen(own, (authority) =>
    mapped(wantedLevel(authority, request, book), (wanted) => ({ authority, wanted })),
  );
}

function structuresOf(judged: JudgedFit, book: PolicyBook): Checked<BriefStructures> {
  const found = equalReturnStructures(judged.request, book, evaluateFast(book));
  return mapped(found, (set) => ({ ...set, ...partedBy(cureLimitsOf(judged), set) }));
}

function curesOf(judged: JudgedFit, book: PolicyBook): Checked<readonly CuredRule[]> {
  const limits = cureLimitsOf(judged);
  return failingRules(judged).reduce<Checked<readonly CuredRule[]>>(
    (cured, failing) =>
      andThen(cured, (before) =>
        mapped(curesFor(judged.request, failing.rule, limits, book), (answer) => [
          ...before,
          { ...failing, answer },
        ]),
      ),
    { kind: "ok", value: [] },
  );
}

function partedBy(
  { termMonthsMax, graceMonthsMax }: BriefLimits,
  { byCost }: EqualReturnSet,
): Pick<BriefStructures, "within" | "beyond"> {
  const isWithin = ({ request }: EqualReturn) =>
    request.termMonths <= termMonthsMax && (graceMonthsOf(request) ?? 0) <= graceMonthsMax;
  return {
    within: byCost.filter(isWithin),
    beyond: byCost.filter((structure) => !isWithin(structure)),
  };
}

/** The level for which a signature is sought. */
function wantedLevel(
  authority: SigningAuthority,
  request: LoanRequest,
  book: PolicyBook,
): Checked<AuthorityWanted | undefined> {
  const none = { kind: "ok", value: undefined } as const;
  if (authority.kind === "no-date") return none;
  const { levels, signer } = authority;
  const below = signer === undefined ? APPROVERS.length - 1 : APPROVERS.indexOf(signer) - 1;
  const wanted = levels.find(({ level }) => level === APPROVERS[below]);
  if (wanted === undefined) return none;
  return mapped(authorityCures(request, wanted.version.value, book), (answer) =>
    answer.kind === "signs" ? undefined : { level: wanted.level, answer },
  );
}
