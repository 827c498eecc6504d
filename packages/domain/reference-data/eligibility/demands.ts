/**
 * Shorthand for writing rule data (规则数据写法): numbers from plain digits, bands from their edges.
 */

import type {
  MeasureCondition,
  OwnedEnd,
  Scale,
  ScoreItem,
  Stretch,
} from "../../src/eligibility/condition.ts";
import type { Measure } from "../../src/eligibility/measure.ts";
import { type Decimal, decimal } from "../../src/money/decimal.ts";
import type { PolicyDocument } from "../../src/policy/dated-value.ts";

/** A measure of at least so much. The id is the measure's unless told. */
export function atLeast(measure: Measure, least: string, id: string = measure): MeasureCondition {
  return { kind: "measure", id, measure, atLeast: decimal(least) };
}

/** A measure of at most so much. */
export function atMost(measure: Measure, most: string, id: string = measure): MeasureCondition {
  return { kind: "measure", id, measure, atMost: decimal(most) };
}

/** A demand that another document backs, or that is less sure than its neighbours. */
export function backedBy<T extends object>(
  document: PolicyDocument,
  demand: T,
): T & { readonly document: PolicyDocument } {
  return { ...demand, document };
}

/** Bands from lowest to highest: points below the first edge, then from each edge on. */
export function bands(
  measure: Measure,
  owns: OwnedEnd,
  below: string,
  steps: readonly (readonly [edge: string, points: string])[],
): Scale {
  const edges = steps.map(([edge]) => decimal(edge));
  const points = [below, ...steps.map(([, worth]) => worth)].map(decimal);
  return {
    kind: "bands",
    measure,
    owns,
    bands: points.map((worth, index) => ({
      ...from(edges[index - 1]),
      ...to(edges[index]),
      points: worth,
    })),
  };
}

/** One or more of something is worth so many points, none is worth nought. */
export function ifAny(measure: Measure, points: string): Scale {
  return bands(measure, "lower", "0", [["1", points]]);
}

/** An item of a scoring table. */
export function item(id: string, pointsMax: string, scale: Scale): ScoreItem {
  return { id, pointsMax: decimal(pointsMax), scale };
}

function from(edge: Decimal | undefined): Stretch {
  return edge === undefined ? {} : { from: edge };
}

function to(edge: Decimal | undefined): Stretch {
  return edge === undefined ? {} : { to: edge };
}
