/**
 * Searching a grid (网格求解): the last point, seen from the side that already meets the target, at which it is still met.
 *
 * Points are whole numbers. A search starts at the side one would like to be on (`favoured`) and gives the first point that
 * passes; every point between it and that side fails, or is taken to fail where the figure moves one way only.
 */
import { elementAt } from "../../assert.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Problem } from "../../products/problem.ts";

/** What was found at one point: its figure, or why it has none. */
export type Trial = {
  readonly point: number;
  readonly passes: boolean;
  readonly figure: Decimal | undefined;
  readonly problems: readonly Problem[];
};

/** The points from `from` to `to`, both included, and the side the search would like to be on. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly favoured: "least" | "most";
};

/** The way the points are tried. */
export type SearchKind = "bisection" | "scan";

/** The passing point and the one beside it, which fails; without it the whole stretch passes. */
export type SearchResult =
  | { readonly kind: "found"; readonly edge: Trial; readonly beyond: Trial | undefined }
  | { readonly kind: "none" };

/** Beyond the edge of a bisection so many points are tried as well: rounding to the fen can open a gap in what passes. */
const POINTS_BEYOND = 8;

/** Tries points and remembers them, in the order they were tried. */
export type Trials = {
  readonly at: (point: number) => Trial;
  readonly tried: () => readonly Trial[];
};

/** A memory for trials: no point is priced twice. */
export function trialsOf(attempt: (point: number) => Trial): Trials {
  const known = new Map<number, Trial>();
  return {
    at: (point) => {
      const trial = known.get(point) ?? attempt(point);
      known.set(point, trial);
      return trial;
    },
    tried: () => [...known.values()],
  };
}

/**
 * The edge of what passes, by the search the lever allows. A figure that moves one way only may still fall where a rule
 * ends, so halving goes from break to break; `breaks` are the last points before one.
 */
export function searchGrid(
  kind: SearchKind,
  stretch: Stretch,
  trials: Trials,
  breaks: readonly number[] = [],
): SearchResult {
  if (kind === "scan") return scanned(stretch, trials);
  for (const part of partsOf(stretch, breaks)) {
    const found = bisected(part, trials);
    if (found.kind === "none") continue;
    const { edge, beyond } = found;
    return beyond === undefined ? { ...found, beyond: besideOf(edge, stretch, trials) } : found;
  }
  return { kind: "none" };
}

/** The stretch cut after each break inside it, the favoured side first. */
function partsOf({ from, to, favoured }: Stretch, breaks: readonly number[]): readonly Stretch[] {
  const ends = [...breaks.filter((point) => from <= point && point < to), to];
  const parts = ends.map((end, index) => {
    const before = ends[index - 1];
    return { from: before === undefined ? from : before + 1, to: end, favoured };
  });
  return favoured === "least" ? parts : parts.toReversed();
}

/** The point beside an edge on the favoured side, where the stretch has one. */
function besideOf({ point }: Trial, { from, to, favoured }: Stretch, trials: Trials) {
  const beside = favoured === "least" ? point - 1 : point + 1;
  return from <= beside && beside <= to ? trials.at(beside) : undefined;
}

/** Every point from the favoured side until one passes: right whatever the figure does in between. */
function scanned({ from, to, favoured }: Stretch, trials: Trials): SearchResult {
  const count = to - from + 1;
  const pointAt = (index: number) => (favoured === "least" ? from + index : to - index);
  for (let index = 0; index < count; index += 1) {
    const edge = trials.at(pointAt(index));
    if (edge.passes) {
      return {
        kind: "found",
        edge,
        beyond: index === 0 ? undefined : trials.at(pointAt(index - 1)),
      };
    }
  }
  return { kind: "none" };
}

/** Halving between a side that passes and one that fails, for figures that move one way only. */
function bisected({ from, to, favoured }: Stretch, trials: Trials): SearchResult {
  const [near, far] = favoured === "least" ? [from, to] : [to, from];
  if (trials.at(near).passes) return { kind: "found", edge: trials.at(near), beyond: undefined };
  if (!trials.at(far).passes) return { kind: "none" };
  let [fails, passes] = [near, far];
  for (;;) {
    while (Math.abs(passes - fails) > 1) {
      const middle = fails + Math.trunc((passes - fails) / 2);
      if (trials.at(middle).passes) passes = middle;
      else fails = middle;
    }
    const farther = passingBeyond(fails, near, trials);
    if (farther === undefined) break;
    passes = farther;
    fails = farther + Math.sign(near - farther);
    if (trials.at(fails).passes) fails = near;
  }
  return { kind: "found", edge: trials.at(passes), beyond: trials.at(fails) };
}

/** The farthest passing point among the few beyond the edge, or `undefined`. */
function passingBeyond(fails: number, near: number, trials: Trials): number | undefined {
  const step = Math.sign(near - fails);
  const count = Math.min(POINTS_BEYOND, Math.abs(near - fails));
  const points = Array.from({ length: count }, (_, index) => fails + step * (index + 1));
  return points.findLast((point) => trials.at(point).passes);
}

/** The trial with the best figure of all that were tried, or `undefined` when none has one. */
export function bestOf(
  tried: readonly Trial[],
  isBetter: (one: Decimal, other: Decimal) => boolean,
): (Trial & { readonly figure: Decimal }) | undefined {
  const priced = tried.flatMap(({ figure, ...trial }) =>
    figure === undefined ? [] : [{ ...trial, figure }],
  );
  if (priced.length === 0) return undefined;
  return priced.reduce(
    (best, trial) => (isBetter(trial.figure, best.figure) ? trial : best),
    elementAt(priced, 0),
  );
}
