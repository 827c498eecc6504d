/**
 * Improving the weakest factor (补短板): of each lever the smallest change that lifts the weakest of the four as far as the
 * second weakest, or to the rule's good bound, and makes no other the new weakest.
 */
import type { Decimal } from "../../money/decimal.ts";
import { toBarScale } from "../../money/rounding.ts";
import { FIT_FACTORS, type FitFactor } from "../../policy/fit-card-rule.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import { finalView } from "../competing/yearly-outlay.ts";
import type { CardGrid, CardLever } from "./card-grid.ts";
import type { CardLoan } from "./card-readings.ts";
import { type FactorScore, weakestOf } from "./card-scores.ts";

/** A loan with the score of each factor; unknown ones are absent. */
export type Scored = { readonly loan: CardLoan; readonly scores: readonly FactorScore[] };

/**
 * One change and what it does. Differences are after less before: the customer's cost in yuan, RAROC in basis points. What is
 * lent less is `amountGivenUp`; negative where more is lent. Rounding: the difference of RAROC to 1e-12 of a year.
 */
export type Improvement = {
  readonly lever: CardLever;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly request: LoanRequest;
  readonly scores: readonly FactorScore[];
  readonly costDifference: Decimal;
  readonly rarocDifferenceBp: Decimal;
  readonly amountGivenUp: Decimal;
};

/**
 * - `good`: the weakest is at the good bound already;
 * - `unknown`: no factor has a score;
 * - `found`: one change for each lever that has one, dearest last; changes that leave the amount come first;
 * - `none`: no lever reaches `target` inside its bounds.
 */
export type ImprovementAnswer =
  | { readonly kind: "good" }
  | { readonly kind: "unknown" }
  | {
      readonly kind: "found";
      readonly weakest: FitFactor;
      readonly target: Decimal;
      readonly improvements: readonly Improvement[];
    }
  | {
      readonly kind: "none";
      readonly weakest: FitFactor;
      readonly target: Decimal;
      readonly tried: number;
    };

/** The grids to try, and how a loan scores in some factors; a loan that cannot be worked out has no scores. */
export type ImprovementTrial = {
  readonly grids: readonly (readonly [lever: CardLever, grid: CardGrid])[];
  readonly scoresOf: (request: LoanRequest, factors: readonly FitFactor[]) => Scored | undefined;
};

/** Every lever from its nearest value outward; the first that improves is its smallest change. */
export function improvementOf(
  own: Scored,
  good: Decimal,
  { grids, scoresOf }: ImprovementTrial,
): ImprovementAnswer {
  const weakest = weakestOf(own.scores);
  if (weakest?.score === undefined) return { kind: "unknown" };
  if (weakest.score.gte(good)) return { kind: "good" };
  const target = targetFor(own.scores, weakest.score, good);
  const improvements = grids.flatMap(([lever, grid]) => {
    for (const { value, request } of grid.points) {
      const lifted = scoresOf(request, [weakest.factor])?.scores[0]?.score;
      if (lifted === undefined || lifted.lt(target)) continue;
      const after = scoresOf(request, FIT_FACTORS);
      if (after !== undefined && keepsOthers(own.scores, after.scores, lifted)) {
        return [improvementAt(lever, grid.from, value, request, own, after)];
      }
    }
    return [];
  });
  const aim = { weakest: weakest.factor, target };
  if (improvements.length > 0) {
    return { kind: "found", ...aim, improvements: improvements.toSorted(byCost) };
  }
  const tried = grids.reduce((count, [, { points }]) => count + points.length, 0);
  return { kind: "none", ...aim, tried };
}

/** The second weakest, where it is below the good bound: the lowest score above the weakest. */
function targetFor(scores: readonly FactorScore[], lowest: Decimal, good: Decimal): Decimal {
  return scores.reduce(
    (least, { score }) => (score?.gt(lowest) && score.lt(least) ? score : least),
    good,
  );
}

/** No known factor falls below both what the weakest becomes and what it was itself; the weakest has risen. */
function keepsOthers(
  before: readonly FactorScore[],
  after: readonly FactorScore[],
  lifted: Decimal,
): boolean {
  return before.every(({ factor, score: was }) => {
    if (was === undefined) return true;
    const now = after.find((other) => other.factor === factor)?.score;
    return now !== undefined && (now.gte(was) || now.gte(lifted));
  });
}

function improvementAt(
  lever: CardLever,
  from: Decimal,
  to: Decimal,
  request: LoanRequest,
  own: Scored,
  { loan, scores }: Scored,
): Improvement {
  const [before, after] = [own.loan.figures(), loan.figures()];
  const [was, is] = [finalView(before.borrower), finalView(after.borrower)];
  return {
    lever,
    from,
    to,
    request,
    scores,
    costDifference: is.costYuan.minus(was.costYuan),
    rarocDifferenceBp: inBasisPoints(toBarScale(after.profit.raroc.minus(before.profit.raroc))),
    amountGivenUp: before.deal.request.principal.yuan.minus(request.principal.yuan),
  };
}

/** As cures are: what leaves the amount first, then by what the customer pays more. Ties keep the order of the levers. */
function byCost(one: Improvement, other: Improvement): number {
  const [moved, others] = [one, other].map(({ amountGivenUp }) => (amountGivenUp.isZero() ? 0 : 1));
  return (moved ?? 0) - (others ?? 0) || one.costDifference.cmp(other.costDifference);
}
