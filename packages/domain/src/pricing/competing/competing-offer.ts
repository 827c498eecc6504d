/**
 * A competitor's offer (同业报价) against our own: what each costs the borrower in all, what is paid year by year, and what
 * it would cost the bank to match.
 *
 * The other bank's funding and risk are its own affair, so its offer is only looked at from the borrower's side. Matching
 * means the dearest contract rate, of a floating loan the widest spread, at which our loan, with our own schedule and fees, costs no more a year than theirs.
 */
import { elementAt } from "../../assert.ts";
import { type Decimal, sumOf, ZERO } from "../../money/decimal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked } from "../../products/problem.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import { priceLoan } from "../price-deal.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { type SolveAnswer, solveFor } from "../solving/solve-for.ts";
import { type Evaluate, solverFigures } from "../solving/target.ts";
import { type RelationshipTold, type WinLose, winLoseOf } from "./win-lose.ts";
import { finalView, yearlyOutlay } from "./yearly-outlay.ts";

/** What another bank offers for the same need; what is left out is as in our own offer. */
export type CompetingOffer = {
  readonly name: string;
  readonly terms: Partial<
    Pick<LoanRequest, "rates" | "repayment" | "fees" | "subsidy" | "accrual" | "settlementDay">
  >;
  /** What else hangs on the client, where the win/lose picture is asked for. */
  readonly relationship?: RelationshipTold | undefined;
};

/** One offer from the borrower's side. `annualCost` is effective, after subsidies; absent where no single rate exists. */
export type OfferSide = {
  readonly annualCost: Decimal | undefined;
  readonly addedRate: Decimal;
  /** Interest and fees less subsidies. Unit: yuan. */
  readonly cost: Decimal;
  readonly outlayByYear: readonly Decimal[];
};

/** What it takes to match: the rate with its proof, and what the bank gives up for it. Unit: yuan. */
export type Match = {
  readonly answer: SolveAnswer;
  /** Absent where no rate matches. */
  readonly given:
    | {
        /** The contract rate on the first day: of a floating loan the answer is its spread. */
        readonly rateAtDrawdown: Decimal;
        readonly net: Decimal;
        readonly eva: Decimal;
        readonly raroc: Decimal;
      }
    | undefined;
};

/** Our offer less theirs: positive where ours is dearer or asks for more cash. */
export type OfferComparison = {
  readonly name: string;
  readonly own: OfferSide;
  readonly other: OfferSide;
  readonly annualCostDifferenceBp: Decimal | undefined;
  readonly costDifference: Decimal;
  readonly outlayDifferenceByYear: readonly Decimal[];
  readonly firstTwoYearsDifference: Decimal;
  readonly match: Match | undefined;
  readonly winLose: WinLose | undefined;
};

/** The comparison, or what keeps either offer from being priced. */
export function compareOffer(
  request: LoanRequest,
  offer: CompetingOffer,
  book: PolicyBook,
): Checked<OfferComparison> {
  const own = priceLoan(request, book);
  if (own.kind === "refused") return own;
  const other = priceLoan({ ...request, ...offer.terms }, book);
  if (other.kind === "refused") return other;
  const [ours, theirs] = [sideOf(own.value.figures), sideOf(other.value.figures)];
  const match = matched(request, own.value.figures, theirs.annualCost, book);
  if (match?.kind === "refused") return match;
  const outlayDifferenceByYear = differences(ours.outlayByYear, theirs.outlayByYear);
  return {
    kind: "ok",
    value: {
      name: offer.name,
      own: ours,
      other: theirs,
      annualCostDifferenceBp:
        ours.annualCost === undefined || theirs.annualCost === undefined
          ? undefined
          : inBasisPoints(ours.annualCost.minus(theirs.annualCost)),
      costDifference: ours.cost.minus(theirs.cost),
      outlayDifferenceByYear,
      firstTwoYearsDifference: sumOf(outlayDifferenceByYear.slice(0, 2)),
      match: match?.value,
      winLose: offer.relationship && pictured(own.value.figures, match?.value, offer.relationship),
    },
  };
}

function pictured(own: QuoteFigures, match: Match | undefined, told: RelationshipTold): WinLose {
  const given = match?.given?.eva;
  return winLoseOf(own, given && own.profit.eva.minus(given), told);
}

function sideOf({ borrower }: QuoteFigures): OfferSide {
  const view = finalView(borrower);
  return {
    annualCost: "effective" in view.rates ? view.rates.effective : undefined,
    addedRate: borrower.addedRate,
    cost: view.costYuan,
    outlayByYear: yearlyOutlay(view),
  };
}

/** Both loans have the same life, so they have the same years. */
function differences(ours: readonly Decimal[], theirs: readonly Decimal[]): readonly Decimal[] {
  return ours.map((yuan, year) => yuan.minus(theirs[year] ?? ZERO));
}

/** The dearest rate at which our loan costs the borrower no more than the other offer, subsidies included. */
function matched(
  request: LoanRequest,
  own: QuoteFigures,
  bound: Decimal | undefined,
  book: PolicyBook,
): Checked<Match> | undefined {
  if (bound === undefined) return undefined;
  const solved = solveFor({
    request,
    lever: {
      kind: request.rates.kind === "floating" ? "spread" : "rate",
      grid: "hundredthOfBasisPoint",
    },
    target: { figure: "annualCost", bound },
    range: { from: undefined, to: undefined },
    evaluate: costEvaluation(book),
  });
  if (solved.kind === "refused") return solved;
  const answer = solved.value;
  const at = answer.kind === "found" ? priceLoan(answer.request, book) : undefined;
  const given = at?.kind === "ok" ? givenUp(own, at.value.figures) : undefined;
  return { kind: "ok", value: { answer, given } };
}

function givenUp({ profit }: QuoteFigures, { deal, profit: at }: QuoteFigures): Match["given"] {
  return {
    rateAtDrawdown: elementAt(deal.rates, 0).annualRate.perYear,
    net: profit.net.minus(at.net),
    eva: profit.eva.minus(at.eva),
    raroc: at.raroc,
  };
}

/** The solver's view of a request with the borrower's cost after subsidies, which is what two offers are compared by. */
function costEvaluation(book: PolicyBook): Evaluate {
  return (request) => {
    const quote = priceLoan(request, book);
    if (quote.kind === "refused") return quote;
    const { figures } = quote.value;
    const { annualCost } = sideOf(figures);
    return { kind: "ok", value: { ...solverFigures(figures), annualCost } };
  };
}
