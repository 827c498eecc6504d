/**
 * Solvers (求解): one lever moved until one figure meets its target, with the proof beside the answer.
 *
 * The answer is a point of the lever's grid: the deal meets the target there, and does not at the neighbouring point. Where
 * no point of the range meets it, the answer says so and gives the best that can be reached. Everything is priced on the
 * deal's own clocks, so a contract rate is solved on the contract's clock.
 */
import { assertNever } from "../../assert.ts";
import { type Decimal, fromCount } from "../../money/decimal.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked, Problem } from "../../products/problem.ts";
import type { LineUnit } from "../line.ts";
import { bestOf, type SearchKind, searchGrid, type Trial, trialsOf } from "./grid-search.ts";
import { type HeldFixed, heldFixed, type Lever } from "./lever.ts";
import { type LeverGrid, leverGrid, type Range } from "./lever-grid.ts";
import { withoutSideChecks } from "./moved-terms.ts";
import { type Evaluate, isBetter, isCustomers, meets, type Target } from "./target.ts";

/** What is asked of a solver. */
export type SolveQuestion = {
  readonly request: LoanRequest;
  readonly lever: Lever;
  readonly target: Target;
  readonly range: Range;
  readonly evaluate: Evaluate;
};

/** A lever's value and the figure it gives. */
export type SolvedPoint = { readonly value: Decimal; readonly figure: Decimal };

/**
 * The point beside the answer, on the side one would rather be: there the target is missed, or the deal cannot be priced, or
 * the range ends.
 */
export type Neighbour =
  | ({ readonly kind: "misses" } & SolvedPoint)
  | { readonly kind: "no-figure"; readonly value: Decimal; readonly problems: readonly Problem[] }
  | { readonly kind: "end-of-range" };

/** Why no point of the range meets the target. */
export type NoneReason = "out-of-reach" | "no-effect" | "no-figure";

/** What was searched: the grid and its ends, how, and how many points were priced. */
export type Searched = {
  readonly unit: LineUnit;
  readonly step: Decimal;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly search: SearchKind;
  readonly tried: number;
  readonly heldFixed: readonly HeldFixed[];
};

/** The answer with its proof. */
export type SolveAnswer = Searched &
  (
    | ({
        readonly kind: "found";
        readonly neighbour: Neighbour;
        readonly request: LoanRequest;
      } & SolvedPoint)
    | {
        readonly kind: "none";
        readonly reason: NoneReason;
        readonly best: SolvedPoint | undefined;
      }
  );

/** The answer, or what is wrong with the question. */
export function solveFor(question: SolveQuestion): Checked<SolveAnswer> {
  const request = withoutSideChecks(question.request);
  const asAsked = question.evaluate(request);
  if (asAsked.kind === "refused") return asAsked;
  const grid = leverGrid(request, question.lever, question.range);
  return grid.kind === "refused" ? grid : { kind: "ok", value: answerOn(grid.value, question) };
}

function answerOn(
  grid: LeverGrid,
  { request, lever, target, evaluate }: SolveQuestion,
): SolveAnswer {
  const trials = trialsOf((point) => attempt(grid, point, target, evaluate));
  const favoured = isCustomers(target.figure) ? sideFor(lever, grid.favoured) : grid.favoured;
  const found = searchGrid(grid.search, { ...grid, favoured }, trials, grid.breaks);
  const valueAt = (point: number) => fromCount(point).times(grid.step);
  const tried = trials.tried();
  const searched: Searched = {
    unit: grid.unit,
    step: grid.step,
    from: valueAt(grid.from),
    to: valueAt(grid.to),
    search: grid.search,
    tried: tried.length,
    heldFixed: heldFixed(lever.kind, request),
  };
  if (found.kind === "none" || found.edge.figure === undefined) {
    const best = bestOf(tried, (one, other) => isBetter(target, one, other));
    return {
      ...searched,
      kind: "none",
      reason: reasonOf(tried),
      best: best && { value: valueAt(best.point), figure: best.figure },
    };
  }
  return {
    ...searched,
    kind: "found",
    value: valueAt(found.edge.point),
    figure: found.edge.figure,
    neighbour: neighbourOf(found.beyond, valueAt),
    request: grid.requestAt(found.edge.point),
  };
}

/** A customer's bound is met from the other side by a price; tenor, grace and amount are wanted large either way. */
function sideFor({ kind }: Lever, favoured: LeverGrid["favoured"]): LeverGrid["favoured"] {
  switch (kind) {
    case "rate":
    case "spread":
    case "fee":
      return favoured === "least" ? "most" : "least";
    case "tenor":
    case "grace":
    case "amount":
    case "guaranteedShare":
    case "deposit":
      return favoured;
    default:
      return assertNever(kind);
  }
}

function attempt(grid: LeverGrid, point: number, target: Target, evaluate: Evaluate): Trial {
  const priced = evaluate(grid.requestAt(point));
  if (priced.kind === "refused") {
    return { point, passes: false, figure: undefined, problems: priced.problems };
  }
  const figure = priced.value[target.figure];
  return { point, passes: meets(target, figure), figure, problems: [] };
}

function neighbourOf(beyond: Trial | undefined, valueAt: (point: number) => Decimal): Neighbour {
  if (beyond === undefined) return { kind: "end-of-range" };
  const value = valueAt(beyond.point);
  return beyond.figure === undefined
    ? { kind: "no-figure", value, problems: beyond.problems }
    : { kind: "misses", value, figure: beyond.figure };
}

function reasonOf(tried: readonly Trial[]): NoneReason {
  const [first, ...others] = tried.flatMap(({ figure }) => (figure === undefined ? [] : [figure]));
  if (first === undefined) return "no-figure";
  const isFlat = others.length > 0 && others.every((figure) => figure.eq(first));
  return isFlat ? "no-effect" : "out-of-reach";
}
