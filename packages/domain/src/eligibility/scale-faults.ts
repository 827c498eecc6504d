/**
 * Faults of scales (评分档校验): points that cannot be given, or that do not follow the measure in one direction.
 */
import { assertNever } from "../assert.ts";
import { type Decimal, toPlainDigits } from "../money/decimal.ts";
import type { Scale, ScoreItem } from "./condition.ts";
import { CLAIMS } from "./firm-profile.ts";
import { isMeasure } from "./measure.ts";
import type { RuleFault } from "./rule-fault.ts";
import { stretchFaults } from "./stretch-faults.ts";

type Path = RuleFault["path"];

/** What is wrong with an item of a scoring table. */
export function scaleFaults({ pointsMax, scale }: ScoreItem, path: Path): readonly RuleFault[] {
  const at = [...path, "scale"];
  const points = pointsOf(scale);
  const best = points.reduce<Decimal | undefined>(
    (most, value) => (most === undefined || value.gt(most) ? value : most),
    undefined,
  );
  const ofBest: readonly RuleFault[] =
    best === undefined || best.eq(pointsMax)
      ? []
      : [
          {
            path: at,
            code: "best-is-not-maximum",
            facts: { best: toPlainDigits(best), pointsMax: toPlainDigits(pointsMax) },
          },
        ];
  return [...faultsOf(scale, at), ...ofBest];
}

/** All points that a scale can give. */
function pointsOf(scale: Scale): readonly Decimal[] {
  switch (scale.kind) {
    case "bands":
      return scale.bands.map(({ points }) => points);
    case "claim":
      return [scale.yes, scale.no];
    case "bestOf":
      return scale.of.flatMap(pointsOf);
    default:
      return assertNever(scale);
  }
}

function faultsOf(scale: Scale, path: Path): readonly RuleFault[] {
  switch (scale.kind) {
    case "bands": {
      const { measure, bands } = scale;
      const ofName: readonly RuleFault[] = isMeasure(measure)
        ? []
        : [{ path: [...path, "measure"], code: "not-listed", facts: { name: measure } }];
      const at = [...path, "bands"];
      const points = bands.map((band) => band.points);
      return [
        ...ofName,
        ...stretchFaults(bands, at),
        ...negativePoints(points, at),
        ...turns(points, at),
      ];
    }
    case "claim": {
      const { claim, yes, no } = scale;
      const ofName: readonly RuleFault[] = CLAIMS.includes(claim)
        ? []
        : [{ path: [...path, "claim"], code: "not-listed", facts: { name: claim } }];
      return [...ofName, ...negativePoints([yes, no], path)];
    }
    case "bestOf":
      return scale.of.length === 0
        ? [{ path: [...path, "of"], code: "group-empty", facts: {} }]
        : scale.of.flatMap((part, index) => faultsOf(part, [...path, "of", index]));
    default:
      return assertNever(scale);
  }
}

function negativePoints(points: readonly Decimal[], path: Path): readonly RuleFault[] {
  const negative = points.find((value) => value.isNegative() && !value.isZero());
  return negative === undefined
    ? []
    : [{ path, code: "points-negative", facts: { points: toPlainDigits(negative) } }];
}

/** More of a measure may be better or worse, but not first the one and then the other. */
function turns(points: readonly Decimal[], path: Path): readonly RuleFault[] {
  const steps = points.slice(1).map((value, index) => value.cmp(points[index] ?? value));
  const turnsBack = steps.some((step) => step > 0) && steps.some((step) => step < 0);
  return turnsBack ? [{ path, code: "points-turn-back", facts: {} }] : [];
}
