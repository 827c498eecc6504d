/**
 * Scoring tables (评分表): the points of a firm. Where facts are missing an item is worth a range, so a total can be settled
 * although not everything is known, and is never settled by a guess.
 */
import { assertNever, elementAt } from "../assert.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Decimal, sumOf } from "../money/decimal.ts";
import type { Scale, ScoreBlock, ScoreCondition, ScoreItem } from "./condition.ts";
import type { FirmProfile } from "./firm-profile.ts";
import { readingOf } from "./reading.ts";
import { isIn } from "./stretch.ts";
import {
  allOf,
  type BlockTrace,
  type ItemTrace,
  type Outcome,
  type PointRange,
  type ScaleReading,
} from "./truth-trace.ts";

/** A table filled in. */
export type Scored = {
  readonly outcome: Outcome;
  readonly points: PointRange;
  readonly blocks: readonly BlockTrace[];
};

/** The firm's points in the table, block by block, and whether they pass. */
export function scored(
  { blocks, atLeast }: Pick<ScoreCondition, "blocks" | "atLeast">,
  profile: FirmProfile,
  date: CalendarDate,
): Scored {
  const traced = blocks.map((block) => blockTrace(block, profile, date));
  const points = total(traced.map((block) => block.points));
  const outcomes = traced.map(({ outcome }) => outcome);
  return { outcome: allOf([reached(points, atLeast), ...outcomes]), points, blocks: traced };
}

function blockTrace(block: ScoreBlock, profile: FirmProfile, date: CalendarDate): BlockTrace {
  const { code, pointsMax, atLeast, aboveNought } = block;
  const items = block.items.map((item) => itemTrace(item, profile, date));
  const points = total(items.map((item) => item.points));
  const outcomes = [
    atLeast === undefined ? "met" : reached(points, atLeast),
    aboveNought === undefined ? "met" : isAboveNought(points),
  ] as const;
  return {
    code,
    pointsMax,
    points,
    ...(atLeast === undefined ? {} : { needed: atLeast }),
    ...(aboveNought === undefined ? {} : { aboveNought }),
    outcome: allOf(outcomes),
    items,
  };
}

function itemTrace(
  { id, pointsMax, scale }: ScoreItem,
  profile: FirmProfile,
  date: CalendarDate,
): ItemTrace {
  return { id, pointsMax, ...onScale(scale, profile, date) };
}

type OnScale = Pick<ItemTrace, "points" | "readings">;

function onScale(scale: Scale, profile: FirmProfile, date: CalendarDate): OnScale {
  switch (scale.kind) {
    case "bands":
      return onBands(scale, profile, date);
    case "claim": {
      const { kind, claim, yes, no } = scale;
      const actual = profile.claims?.[claim];
      const possible = [...(actual === "no" ? [] : [yes]), ...(actual === "yes" ? [] : [no])];
      return { points: rangeOf(possible), readings: [{ kind, claim, actual }] };
    }
    case "bestOf":
      return bestOf(scale.of.map((part) => onScale(part, profile, date)));
    default:
      return assertNever(scale);
  }
}

/** Of several scales the best counts; facts that can no longer change the points are not asked for. */
function bestOf(parts: readonly OnScale[]): OnScale {
  const points = {
    least: largest(parts.map((part) => part.points.least)),
    most: largest(parts.map((part) => part.points.most)),
  };
  const readings = parts.flatMap((part) =>
    part.points.most.gt(points.least) ? part.readings : part.readings.map(settled),
  );
  return { points, readings };
}

function settled(reading: ScaleReading): ScaleReading {
  return reading.kind === "measure" ? { ...reading, missing: [] } : reading;
}

function onBands(
  { measure, owns, bands }: Extract<Scale, { kind: "bands" }>,
  profile: FirmProfile,
  date: CalendarDate,
): OnScale {
  const reading = readingOf(profile, measure, date);
  if (reading.kind === "unknown") {
    const { missing } = reading;
    const points = rangeOf(bands.map((band) => band.points));
    return { points, readings: [{ kind: "measure", measure, actual: undefined, missing }] };
  }
  const { value } = reading;
  const band = elementAt(
    bands.filter((candidate) => isIn(candidate, owns, value)),
    0,
  );
  const points = rangeOf([band.points]);
  return { points, readings: [{ kind: "measure", measure, actual: value, missing: [] }] };
}

function rangeOf(points: readonly Decimal[]): PointRange {
  return { least: smallest(points), most: largest(points) };
}

function total(ranges: readonly PointRange[]): PointRange {
  return {
    least: sumOf(ranges.map(({ least }) => least)),
    most: sumOf(ranges.map(({ most }) => most)),
  };
}

function largest(values: readonly Decimal[]): Decimal {
  return values.reduce((best, value) => (value.gt(best) ? value : best));
}

function smallest(values: readonly Decimal[]): Decimal {
  return values.reduce((least, value) => (value.lt(least) ? value : least));
}

function reached({ least, most }: PointRange, needed: Decimal): Outcome {
  if (least.gte(needed)) return "met";
  return most.lt(needed) ? "notMet" : "unknown";
}

function isAboveNought({ least, most }: PointRange): Outcome {
  if (least.isPositive() && !least.isZero()) return "met";
  return most.isZero() ? "notMet" : "unknown";
}
