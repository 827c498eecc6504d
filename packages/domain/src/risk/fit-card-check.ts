/**
 * What keeps the rules of a fit card (四要素适配卡规则) from being used: they are checked before they enter the policy book,
 * and every fault is named with its place.
 */
import type { ErrorFacts } from "../assert.ts";
import { type Decimal, decimal, ONE, toPlainDigits, ZERO } from "../money/decimal.ts";
import {
  FIT_MEASURES,
  type FitCardRule,
  type FitMeasure,
  MEASURE_KINDS,
} from "../policy/fit-card-rule.ts";
import type { PointBand } from "../policy/scorecard.ts";
import { type BandFaultCode, bandFaults } from "./bands.ts";

/**
 * - those of a list of bands: a gap, an overlap, a reversed band, an end that is not open;
 * - `points-out-of-range`: outside 0…100; `points-not-monotone`: a better value earns fewer points;
 * - `good-out-of-reach`: a measure whose best points stay below the good bound;
 * - `out-of-range`: the good bound outside 0…100, an appetite not above 0, a step not above 0 or above 1.
 */
export type FitCardFaultCode =
  | BandFaultCode
  | "points-out-of-range"
  | "points-not-monotone"
  | "good-out-of-reach"
  | "out-of-range";

/** One fault and its place. */
export type FitCardFault = { readonly code: FitCardFaultCode; readonly facts: ErrorFacts };

const HUNDRED = decimal("100");

/** All faults of a card's rules; rules without any may be used. */
export function fitCardFaults(rule: FitCardRule): readonly FitCardFault[] {
  const { good, bands, appetite, steps } = rule;
  const parts = [
    ["good", good, isPoints(good)],
    ["appetite.expectedLoss", appetite.expectedLoss.perYear, isReal(appetite.expectedLoss.perYear)],
    ["appetite.pd", appetite.pd.perYear, isReal(appetite.pd.perYear)],
    ["steps.amount", steps.amount.share, isReal(steps.amount.share)],
    ["steps.guaranteedShare", steps.guaranteedShare.share, isReal(steps.guaranteedShare.share)],
  ] as const;
  return [
    ...FIT_MEASURES.flatMap((measure) => measureFaults(measure, bands[measure], good)),
    ...parts
      .filter(([, , isWithin]) => !isWithin)
      .map(([of, value]) => fault("out-of-range", { of, value: toPlainDigits(value) })),
  ];
}

/** Above nought and at most the whole. */
function isReal(value: Decimal): boolean {
  return value.gt(ZERO) && value.lte(ONE);
}

function measureFaults(
  measure: FitMeasure,
  bands: readonly PointBand[],
  good: Decimal,
): readonly FitCardFault[] {
  const points = bands.map((band) => band.points);
  const rising = MEASURE_KINDS[measure].better === "higher" ? points : points.toReversed();
  const best = rising.at(-1);
  return [
    ...bandFaults(bands).map(({ code, band }) => fault(code, { measure, band })),
    ...points
      .filter((value) => !isPoints(value))
      .map((value) => fault("points-out-of-range", { measure, points: toPlainDigits(value) })),
    ...(isRising(rising) ? [] : [fault("points-not-monotone", { measure })]),
    ...(best?.lt(good) ? [fault("good-out-of-reach", { measure })] : []),
  ];
}

function isPoints(value: Decimal): boolean {
  return value.gte(ZERO) && value.lte(HUNDRED);
}

function isRising(values: readonly Decimal[]): boolean {
  return values.every((value, index) => {
    const before = values[index - 1];
    return before === undefined || value.gte(before);
  });
}

function fault(code: FitCardFaultCode, facts: ErrorFacts): FitCardFault {
  return { code, facts };
}
