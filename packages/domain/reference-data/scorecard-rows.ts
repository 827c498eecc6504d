/**
 * Shorthand for the rows of a scorecard (评分卡分档): each row gives its lower edge, its end is the next row's start.
 */
import { decimal } from "../src/money/decimal.ts";
import { share } from "../src/money/money.ts";
import type { BandEdges, Measure, NotchBand, WeightSet } from "../src/policy/scorecard.ts";

type MeasuredUnit = Extract<Measure, { kind: "measured" }>["unit"];

/** A measure by bands, a higher value being better; the first row has no lower edge. */
export function measured(
  code: string,
  part: string,
  unit: MeasuredUnit,
  rows: readonly (readonly [atLeast: string, points: string])[],
): Measure {
  return {
    kind: "measured",
    code,
    part: decimal(part),
    unit,
    better: "higher",
    bands: rows.map(([, points], index) => ({
      ...edgesOf(
        rows.map(([atLeast]) => atLeast),
        index,
      ),
      points: decimal(points),
    })),
  };
}

/** A measure by grades, the best first. */
export function graded(
  code: string,
  part: string,
  rows: readonly (readonly [grade: string, points: string])[],
): Measure {
  return {
    kind: "graded",
    code,
    part: decimal(part),
    grades: rows.map(([grade, points]) => ({ grade, points: decimal(points) })),
  };
}

/** Weights in the order of the factors. */
export function weightSet(
  industry: string,
  stage: WeightSet["stage"],
  factors: readonly string[],
  weights: readonly string[],
): WeightSet {
  return {
    industry,
    stage,
    weights: factors.map((factor, index) => ({ factor, weight: decimal(weights[index] ?? "0") })),
  };
}

/** What a score does, from the lowest up. */
export function notchBands(
  rows: readonly (readonly [atLeast: string, notches: number, lgdAdded: string])[],
): readonly NotchBand[] {
  return rows.map(([, notches, lgdAdded], index) => ({
    ...edgesOf(
      rows.map(([atLeast]) => atLeast),
      index,
    ),
    notches,
    lgdAdded: share(lgdAdded),
  }));
}

function edgesOf(starts: readonly string[], index: number): BandEdges {
  const [start, end] = [starts[index], starts[index + 1]];
  return {
    ...(start === undefined || start === "" ? {} : { atLeast: decimal(start) }),
    ...(end === undefined ? {} : { below: decimal(end) }),
  };
}
