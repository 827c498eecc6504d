/**
 * Cures (补救方案): when a loan fails a bank's metric, the smallest change of one term that passes it, lever by lever, and
 * what each costs.
 */
import type { Decimal } from "../../money/decimal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked } from "../../products/problem.ts";
import { priceLoan } from "../price-deal.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { searchGrid, trialsOf } from "../solving/grid-search.ts";
import { byCureCost, type CureCost, cureCost } from "./cure-cost.ts";
import { CURE_LEVERS, type CureLever, type CureLimits, cureGrid } from "./cure-grid.ts";
import type { CureGrid } from "./cure-point.ts";
import { type FailedRule, metricOf, passes } from "./failed-rule.ts";

/** One cure. `shown` is the metric after it; what the customer pays more is signed, in yuan and in basis points. */
export type Cure = CureCost & {
  readonly lever: CureLever;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly shown: Decimal;
  readonly request: LoanRequest;
};

/** Whether the rule holds as asked, and if not the cures, cheapest first. */
export type CureAnswer =
  | { readonly kind: "holds"; readonly shown: Decimal | undefined }
  | { readonly kind: "fails"; readonly shown: Decimal; readonly cures: readonly Cure[] };

/**
 * The cures, of which a rule has three at most: first those that leave the amount, by what the customer pays more; then a
 * smaller amount. Ties keep the order of the levers.
 */
export function curesFor(
  request: LoanRequest,
  rule: FailedRule,
  limits: CureLimits,
  book: PolicyBook,
): Checked<CureAnswer> {
  const own = priceLoan(request, book);
  if (own.kind === "refused") return own;
  const { figures } = own.value;
  const shown = metricOf(rule, figures);
  if (shown === undefined || passes(rule, shown)) {
    return { kind: "ok", value: { kind: "holds", shown } };
  }
  const cures = CURE_LEVERS.flatMap((lever) => {
    const grid = cureGrid(lever, request, rule, limits);
    const step = grid && smallestStep(grid, book);
    return grid === undefined || step === undefined ? [] : cureAt(lever, grid, step, figures, book);
  });
  return { kind: "ok", value: { kind: "fails", shown, cures: [...cures].sort(byCureCost) } };
}

/** The first step of the grid at which the rule holds. */
function smallestStep(grid: CureGrid, book: PolicyBook): number | undefined {
  if (grid.steps < 1) return undefined;
  const trials = trialsOf((point) => {
    const { request, rule } = grid.at(point);
    const priced = priceLoan(request, book);
    if (priced.kind === "refused") {
      return { point, passes: false, figure: undefined, problems: priced.problems };
    }
    const figure = metricOf(rule, priced.value.figures);
    const isPassed = figure !== undefined && passes(rule, figure);
    return { point, passes: isPassed, figure, problems: [] };
  });
  const found = searchGrid(grid.search, { from: 1, to: grid.steps, favoured: "least" }, trials);
  return found.kind === "found" ? found.edge.point : undefined;
}

function cureAt(
  lever: CureLever,
  grid: CureGrid,
  step: number,
  own: QuoteFigures,
  book: PolicyBook,
): readonly Cure[] {
  const { value, request, rule } = grid.at(step);
  const priced = priceLoan(request, book);
  if (priced.kind === "refused") return [];
  const { figures } = priced.value;
  const shown = metricOf(rule, figures);
  if (shown === undefined) return [];
  const cost = cureCost(own, figures);
  return [{ lever, from: grid.at(0).value, to: value, shown, request, ...cost }];
}
