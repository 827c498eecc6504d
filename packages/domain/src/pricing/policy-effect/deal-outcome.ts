/**
 * What a saved deal comes to under one policy book (交易在一套政策下的结果): whether the firm and the loan are taken, at which figures,
 * and who may sign. Two outcomes of one deal under two books are what a change of policy is told by.
 */
import type { Decimal } from "../../money/decimal.ts";
import { ZERO } from "../../money/decimal.ts";
import { APPROVERS, type Approver } from "../../policy/approver.ts";
import { itemInForce } from "../../policy/dated-value.ts";
import type { Product } from "../../policy/deal-facts.ts";
import { type PolicyBook, policyBookAsOf } from "../../policy-book/policy-book.ts";
import { firmInquiry } from "../../products/fit/firm-inquiry.ts";
import { fitOf } from "../../products/fit/fit.ts";
import type { FitQuestion } from "../../products/fit/fit-question.ts";
import type { FitPart, FitVerdict } from "../../products/fit/fit-verdict.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import type { LoanInquiry } from "../../products/loan-inquiry.ts";
import type { Checked, Problem } from "../../products/problem.ts";
import { policyDateOf } from "../../products/reference-price.ts";
import { boundsHeld } from "../authority/authority-bounds.ts";
import { dealOf } from "../price-deal.ts";
import { type QuoteFigures, quoteFigures } from "../quote-figures.ts";

/** A saved deal: a loan alone, or a firm that asks for it. */
export type DealQuestion =
  | { readonly kind: "deal"; readonly inquiry: LoanInquiry }
  | { readonly kind: "firm"; readonly question: FitQuestion };

/** Whether the loan suits the firm; `notJudged` where no firm was told of. */
export const SUITABILITIES = ["fits", "open", "doesNotFit", "notALoanYet", "notJudged"] as const;

/** One of them. */
export type Suitability = (typeof SUITABILITIES)[number];

/** The lowest level that may sign, nobody, or `notKnown` without a date. */
export type Signer = Approver | "nobody" | "notKnown";

/** The figures by which people know a deal. Money in yuan, rates as fractions per year. */
export type PricedOutcome = {
  readonly kind: "priced";
  readonly product: Product;
  readonly principal: Decimal;
  /** The first contract rate (执行利率). */
  readonly rate: Decimal;
  /** The contract rate at which RAROC meets the hurdle (保本利率). */
  readonly breakEven: Decimal;
  readonly raroc: Decimal;
  /** Relending drawn on the day it starts (再贷款占用). */
  readonly relent: Decimal;
  readonly signer: Signer;
  readonly suitability: Suitability;
  /** The parts that speak against it. */
  readonly against: readonly FitPart[];
};

/** A deal under one book: its figures, or what keeps it from being priced. */
export type DealOutcome =
  | PricedOutcome
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** The outcome of a deal under a book. Rounding: none. */
export function dealOutcome(asked: DealQuestion, book: PolicyBook): DealOutcome {
  const judged = judgedDeal(asked, book);
  if (judged.kind === "refused") return judged;
  const { deal, verdict } = judged.value;
  const figures = quoteFigures(deal);
  const { request, rates, funding } = deal;
  const { profit, customerRate } = figures;
  return {
    kind: "priced",
    product: request.product,
    principal: request.principal.yuan,
    rate: rates[0]?.annualRate.perYear ?? customerRate,
    breakEven: profit.breakEvenContractRate,
    raroc: profit.raroc,
    relent: relentAtFirst(funding, request.principal.yuan),
    signer: signerOf(figures, book),
    suitability: verdict?.outcome ?? "notJudged",
    against: verdict?.against ?? [],
  };
}

/** Whether the bank may do the deal at all: it is priced, and nothing that was judged speaks against it. */
export function isTaken(outcome: DealOutcome): boolean {
  if (outcome.kind === "refused") return false;
  return outcome.suitability !== "doesNotFit" && outcome.suitability !== "notALoanYet";
}

type Judged = { readonly deal: LoanDeal; readonly verdict: FitVerdict | undefined };

/** A firm's loan is worked out once, for the judgement and for the price. */
function judgedDeal(asked: DealQuestion, book: PolicyBook): Checked<Judged> {
  if (asked.kind === "firm") {
    const fit = fitOf(asked.question, book);
    if (fit.kind === "ok") {
      return { kind: "ok", value: { deal: fit.value.deal, verdict: fit.value.verdict } };
    }
  }
  const inquiry = asked.kind === "firm" ? firmInquiry(asked.question, book).inquiry : asked.inquiry;
  const deal = dealOf(inquiry, book);
  if (deal.kind === "refused") return deal;
  return { kind: "ok", value: { deal: deal.value, verdict: undefined } };
}

function relentAtFirst({ relendingSegments, relent, relendingShare }: Funding, principal: Decimal) {
  if (relendingSegments.length === 0) return ZERO;
  if (relent.kind === "fixed") return relent.amount.yuan;
  const drawn = principal.times(relendingShare.share);
  const most = relent.most?.yuan ?? drawn;
  return most.lt(drawn) ? most : drawn;
}

type Funding = LoanDeal["funding"];

/** Who may sign at the price as it stands. The lowest rates of the levels, which take long, are not looked for. */
function signerOf(figures: QuoteFigures, book: PolicyBook): Signer {
  const date = policyDateOf(figures.deal.request);
  if (date === undefined) return "notKnown";
  const { authorityLevels } = policyBookAsOf(book, date).registers;
  const lowest = APPROVERS.find((level) => {
    const version = itemInForce(authorityLevels, level, date);
    return (
      version !== undefined && boundsHeld(version.value, figures).every(({ isInside }) => isInside)
    );
  });
  return lowest ?? "nobody";
}
