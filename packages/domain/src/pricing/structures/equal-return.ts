/**
 * Structures of equal return (等收益结构): for each other structure the contract rate at which the bank earns the same RAROC,
 * so that the customer may choose among them by cost or by cash.
 *
 * The rate is solved to 1e-8 a year: the least at which the return is not below the loan's own. Funding follows the
 * structure as far as the deal plans it; what was given stays as given.
 */
import { type Decimal, sumOf, toPlainDigits } from "../../money/decimal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked } from "../../products/problem.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import { finalView, yearlyOutlay } from "../competing/yearly-outlay.ts";
import { priceLoan } from "../price-deal.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { solveFor } from "../solving/solve-for.ts";
import type { Evaluate } from "../solving/target.ts";
import {
  type StructureMove,
  type StructureVariant,
  structureVariants,
} from "./structure-variants.ts";

/** One structure as both sides see it. `reliefFirstTwoYears` is what is paid less than in the loan's own, in yuan. */
export type EqualReturn = {
  readonly move: StructureMove;
  readonly request: LoanRequest;
  readonly customerRate: Decimal;
  readonly raroc: Decimal;
  readonly rarocDifferenceBp: Decimal;
  readonly annualCost: Decimal | undefined;
  readonly annualCostDifferenceBp: Decimal | undefined;
  readonly cost: Decimal;
  readonly reliefFirstTwoYears: Decimal;
};

/** Why a structure is not in the set. */
export type Miss = "not-possible" | "no-rate" | "same-plan";

/** All structures of the loan's own return; those for which none was found say so. */
export type EqualReturnSet = {
  readonly raroc: Decimal;
  readonly annualCost: Decimal | undefined;
  /** Cheapest for the customer first; then by relief, then in the order of the moves. */
  readonly byCost: readonly EqualReturn[];
  /** Most relief in the first two years first. */
  readonly byRelief: readonly EqualReturn[];
  /** `same-plan` where the structure repays on the same days as the loan itself. */
  readonly without: readonly {
    readonly move: StructureMove;
    readonly reason: Miss;
  }[];
};

/** The structures, or what keeps the loan itself from being priced. */
export function equalReturnStructures(
  request: LoanRequest,
  book: PolicyBook,
  evaluate: Evaluate,
): Checked<EqualReturnSet> {
  const own = priceLoan(request, book);
  if (own.kind === "refused") return own;
  const { figures } = own.value;
  const found = structureVariants(request).map((variant) => ({
    variant,
    outcome: equalReturn(variant, figures, book, evaluate),
  }));
  const structures = found.flatMap(({ outcome }) => (typeof outcome === "string" ? [] : [outcome]));
  return {
    kind: "ok",
    value: {
      raroc: figures.profit.raroc,
      annualCost: annualCostOf(figures),
      byCost: [...structures].sort(byCost),
      byRelief: [...structures].sort(byRelief),
      without: found.flatMap(({ variant, outcome }) =>
        typeof outcome === "string" ? [{ move: variant.move, reason: outcome }] : [],
      ),
    },
  };
}

function equalReturn(
  { move, request }: StructureVariant,
  own: QuoteFigures,
  book: PolicyBook,
  evaluate: Evaluate,
): EqualReturn | Miss {
  const kind = request.rates.kind === "floating" ? "spread" : "rate";
  const solved = solveFor({
    request,
    lever: { kind, grid: "tenThousandthOfBasisPoint" },
    target: { figure: "raroc", bound: own.profit.raroc },
    range: { from: undefined, to: undefined },
    evaluate,
  });
  if (solved.kind === "refused") return "not-possible";
  if (solved.value.kind === "none") return "no-rate";
  const priced = priceLoan(solved.value.request, book);
  if (priced.kind === "refused") return "not-possible";
  const { figures } = priced.value;
  if (repaysAlike(figures, own)) return "same-plan";
  const [annualCost, ownCost] = [annualCostOf(figures), annualCostOf(own)];
  return {
    move,
    request: solved.value.request,
    customerRate: figures.customerRate,
    raroc: figures.profit.raroc,
    rarocDifferenceBp: inBasisPoints(figures.profit.raroc.minus(own.profit.raroc)),
    annualCost,
    annualCostDifferenceBp:
      annualCost === undefined || ownCost === undefined
        ? undefined
        : inBasisPoints(annualCost.minus(ownCost)),
    cost: finalView(figures.borrower).costYuan,
    reliefFirstTwoYears: firstTwoYears(own).minus(firstTwoYears(figures)),
  };
}

/** Whether principal and interest fall due on the same days, and as much principal on each. */
function repaysAlike({ plan }: QuoteFigures, own: QuoteFigures): boolean {
  const spelled = ({ rows }: QuoteFigures["plan"]) =>
    JSON.stringify(rows.map(({ due, principal }) => [due, toPlainDigits(principal)]));
  return spelled(plan) === spelled(own.plan);
}

function annualCostOf({ borrower }: QuoteFigures): Decimal | undefined {
  const { rates } = finalView(borrower);
  return "effective" in rates ? rates.effective : undefined;
}

function firstTwoYears({ borrower }: QuoteFigures): Decimal {
  return sumOf(yearlyOutlay(finalView(borrower)).slice(0, 2));
}

type Ranked = Pick<EqualReturn, "annualCost" | "reliefFirstTwoYears">;

/**
 * Cheapest first (按成本排序), then by relief; a structure without a single annual cost comes last. A sort is stable, so ties
 * keep the order of the moves.
 */
export function byCost(one: Ranked, other: Ranked): number {
  if (one.annualCost === undefined)
    return other.annualCost === undefined ? byRelief(one, other) : 1;
  if (other.annualCost === undefined) return -1;
  return one.annualCost.cmp(other.annualCost) || byRelief(one, other);
}

function byRelief(one: Ranked, other: Ranked): number {
  return other.reliefFirstTwoYears.cmp(one.reliefFirstTwoYears);
}
