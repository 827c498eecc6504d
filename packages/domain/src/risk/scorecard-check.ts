/**
 * What keeps a scorecard (评分卡) from being used: a card is checked before it enters the policy book, and every fault is
 * named with its place.
 */
import type { ErrorFacts } from "../assert.ts";
import { assertNever } from "../assert.ts";
import { type Decimal, decimal, sumOf, toPlainDigits, ZERO } from "../money/decimal.ts";
import {
  type CardSubject,
  ENTERPRISE_FACTORS,
  type Measure,
  PROJECT_FACTORS,
  type Scorecard,
  type ScoreFactor,
  type WeightSet,
} from "../policy/scorecard.ts";
import { type BandFaultCode, bandFaults } from "./bands.ts";

/**
 * - `factor-unlisted`, `factor-missing`, `factor-twice`: the card's factors are not those of its subject;
 * - `measure-twice`; `parts-not-100`: the parts of a factor; `weights-not-100`: of a weight set;
 * - `weight-negative`: a weight or part below 0; `weight-of-no-factor`, `factor-without-weight`, `weight-twice`;
 * - `weight-set-twice`; `general-weights-missing`: no set for any industry at any stage;
 * - `points-out-of-range`: outside 0…100; `points-not-monotone`: a better value earns fewer points;
 * - `grade-twice`, `grades-missing`;
 * - `unevidenced-too-high`: no evidence earns more than the worst answer;
 * - `notches-not-monotone`: a better score moves the rating less far up, or adds more to LGD;
 * - `lgd-out-of-range`: outside 0…1.
 */
export type CardFaultCode =
  | BandFaultCode
  | "factor-unlisted"
  | "factor-missing"
  | "factor-twice"
  | "measure-twice"
  | "parts-not-100"
  | "weights-not-100"
  | "weight-negative"
  | "weight-of-no-factor"
  | "factor-without-weight"
  | "weight-twice"
  | "weight-set-twice"
  | "general-weights-missing"
  | "points-out-of-range"
  | "points-not-monotone"
  | "grade-twice"
  | "grades-missing"
  | "unevidenced-too-high"
  | "notches-not-monotone"
  | "lgd-out-of-range";

/** One fault and its place. */
export type CardFault = { readonly code: CardFaultCode; readonly facts: ErrorFacts };

const HUNDRED = decimal("100");
const WHOLE = decimal("1");

/** All faults of a card; a card without any may be used. */
export function scorecardFaults(card: Scorecard): readonly CardFault[] {
  const measures = card.factors.flatMap((factor) => factor.measures);
  return [
    ...factorFaults(card),
    ...card.factors.flatMap(partFaults),
    ...twice(measures.map(({ code }) => code)).map((code) =>
      fault("measure-twice", { measure: code }),
    ),
    ...measures.flatMap((measure) => measureFaults(measure, card.unevidencedPoints)),
    ...card.weightSets.flatMap((set) => weightFaults(set, card.factors)),
    ...weightSetFaults(card.weightSets),
    ...notchFaults(card),
    ...(isPoints(card.unevidencedPoints)
      ? []
      : [fault("points-out-of-range", { points: toPlainDigits(card.unevidencedPoints) })]),
  ];
}

function factorsOf(subject: CardSubject): readonly string[] {
  switch (subject) {
    case "enterprise":
      return ENTERPRISE_FACTORS;
    case "project":
      return PROJECT_FACTORS;
    default:
      return assertNever(subject);
  }
}

function factorFaults({ subject, factors }: Scorecard): readonly CardFault[] {
  const listed = factorsOf(subject);
  const own = factors.map(({ code }) => code);
  return [
    ...own
      .filter((code) => !listed.includes(code))
      .map((factor) => fault("factor-unlisted", { factor })),
    ...listed
      .filter((code) => !own.includes(code))
      .map((factor) => fault("factor-missing", { factor })),
    ...twice(own).map((factor) => fault("factor-twice", { factor })),
  ];
}

function partFaults({ code, measures }: ScoreFactor): readonly CardFault[] {
  const total = sumOf(measures.map(({ part }) => part));
  return [
    ...(total.eq(HUNDRED)
      ? []
      : [fault("parts-not-100", { factor: code, total: toPlainDigits(total) })]),
    ...measures
      .filter(({ part }) => part.lt(ZERO))
      .map((measure) => fault("weight-negative", { measure: measure.code })),
  ];
}

function measureFaults(measure: Measure, unevidenced: Decimal): readonly CardFault[] {
  const facts = { measure: measure.code };
  const points = pointsFromWorst(measure);
  return [
    ...shapeFaults(measure),
    ...points
      .filter((value) => !isPoints(value))
      .map((value) => fault("points-out-of-range", { ...facts, points: toPlainDigits(value) })),
    ...(isRising(points) ? [] : [fault("points-not-monotone", facts)]),
    ...(points.some((value) => value.lt(unevidenced))
      ? [fault("unevidenced-too-high", facts)]
      : []),
  ];
}

/** Points in the order in which they may only rise. */
function pointsFromWorst(measure: Measure): readonly Decimal[] {
  switch (measure.kind) {
    case "measured": {
      const points = measure.bands.map((band) => band.points);
      return measure.better === "higher" ? points : points.toReversed();
    }
    case "graded":
      return measure.grades.map((grade) => grade.points).toReversed();
    default:
      return assertNever(measure);
  }
}

function shapeFaults(measure: Measure): readonly CardFault[] {
  const facts = { measure: measure.code };
  switch (measure.kind) {
    case "measured":
      return bandFaults(measure.bands).map(({ code, band }) => fault(code, { ...facts, band }));
    case "graded":
      return [
        ...(measure.grades.length === 0 ? [fault("grades-missing", facts)] : []),
        ...twice(measure.grades.map(({ grade }) => grade)).map((grade) =>
          fault("grade-twice", { ...facts, grade }),
        ),
      ];
    default:
      return assertNever(measure);
  }
}

function weightFaults(set: WeightSet, factors: readonly ScoreFactor[]): readonly CardFault[] {
  const place = { industry: set.industry, stage: set.stage };
  const named = set.weights.map(({ factor }) => factor);
  const own = factors.map(({ code }) => code);
  const total = sumOf(set.weights.map(({ weight }) => weight));
  const each = (code: CardFaultCode, names: readonly string[]) =>
    names.map((factor) => fault(code, { ...place, factor }));
  return [
    ...(total.eq(HUNDRED)
      ? []
      : [fault("weights-not-100", { ...place, total: toPlainDigits(total) })]),
    ...each(
      "weight-negative",
      set.weights.filter(({ weight }) => weight.lt(ZERO)).map(({ factor }) => factor),
    ),
    ...each(
      "weight-of-no-factor",
      named.filter((factor) => !own.includes(factor)),
    ),
    ...each(
      "factor-without-weight",
      own.filter((factor) => !named.includes(factor)),
    ),
    ...each("weight-twice", twice(named)),
  ];
}

function weightSetFaults(sets: readonly WeightSet[]): readonly CardFault[] {
  const places = sets.map(({ industry, stage }) => `${industry} ${stage}`);
  return [
    ...twice(places).map((set) => fault("weight-set-twice", { set })),
    ...(places.includes("any any") ? [] : [fault("general-weights-missing")]),
  ];
}

function notchFaults({ notchBands }: Scorecard): readonly CardFault[] {
  const isMonotone = notchBands.every((band, index) => {
    const before = notchBands[index - 1];
    if (before === undefined) return true;
    return band.notches >= before.notches && band.lgdAdded.share.lte(before.lgdAdded.share);
  });
  return [
    ...bandFaults(notchBands).map(({ code, band }) => fault(code, { measure: "score", band })),
    ...(isMonotone ? [] : [fault("notches-not-monotone")]),
    ...notchBands
      .map(({ lgdAdded }) => lgdAdded.share)
      .filter((share) => share.lt(ZERO) || share.gt(WHOLE))
      .map((share) => fault("lgd-out-of-range", { lgdAdded: toPlainDigits(share) })),
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

/** Texts that stand in the list more than once, each once. */
function twice(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

function fault(code: CardFaultCode, facts: ErrorFacts = {}): CardFault {
  return { code, facts };
}
