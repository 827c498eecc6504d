/**
 * The scores of a fit card (四要素得分): points for every measure by the rule's bands, and of every factor the lowest of its
 * measures, because a loan fails where it is weakest. A factor of which one measure is unknown is unknown.
 */
import type { Decimal } from "../../money/decimal.ts";
import {
  FIT_MEASURES,
  type FitCardRule,
  type FitFactor,
  type FitMeasure,
  MEASURE_KINDS,
} from "../../policy/fit-card-rule.ts";
import type { PointBand } from "../../policy/scorecard.ts";
import { bandOf } from "../../risk/bands.ts";
import type { CardReading } from "./card-readings.ts";

/** One measure, the band it falls into and its points; without a band where it is not measured. */
export type MeasureScore = {
  readonly code: FitMeasure;
  readonly reading: CardReading;
  readonly band: PointBand | undefined;
};

/** One factor. `score` is absent where a measure is unknown, or where none is asked. */
export type FactorScore = {
  readonly factor: FitFactor;
  readonly score: Decimal | undefined;
  /** The lowest of the measures that are asked, e.g. `min(assetLifeCover, principalBeforeTurn)`. */
  readonly formula: string | undefined;
  readonly measures: readonly MeasureScore[];
};

/** The score of each factor asked for, 0…100. Rounding: none. */
export function cardScores(
  factors: readonly FitFactor[],
  readingOf: (code: FitMeasure) => CardReading,
  { bands }: FitCardRule,
): readonly FactorScore[] {
  return factors.map((factor) => {
    const measures = FIT_MEASURES.filter((code) => MEASURE_KINDS[code].factor === factor).map(
      (code): MeasureScore => {
        const reading = readingOf(code);
        const band = reading.kind === "measured" ? bandOf(bands[code], reading.value) : undefined;
        return { code, reading, band };
      },
    );
    return { factor, measures, ...lowestOf(measures) };
  });
}

function lowestOf(measures: readonly MeasureScore[]): Pick<FactorScore, "score" | "formula"> {
  const asked = measures.filter(({ reading }) => reading.kind !== "notAsked");
  const [first, ...rest] = asked.map(({ band }) => band?.points);
  const score = rest.reduce((least, points) => {
    if (least === undefined || points === undefined) return undefined;
    return points.lt(least) ? points : least;
  }, first);
  const names = asked.map(({ code }): string => code);
  const formula = names.reduceRight<string | undefined>(
    (inner, name) => (inner === undefined ? name : `min(${name}, ${inner})`),
    undefined,
  );
  return { score, formula };
}

/** The factor with the lowest score, the first of equals; absent where none is known. */
export function weakestOf(scores: readonly FactorScore[]): FactorScore | undefined {
  return scores.reduce<FactorScore | undefined>((weakest, own) => {
    if (own.score === undefined) return weakest;
    const isWeaker = weakest?.score === undefined || own.score.lt(weakest.score);
    return isWeaker ? own : weakest;
  }, undefined);
}
