/**
 * Scoring (评分): answers to a card's measures become points, points become contributions, and the contributions are the
 * score, exactly. The score moves the rating by signed steps.
 */
import { assertNever, type ErrorFacts } from "../assert.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Decimal, decimal, sumOf } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { InnovationStage } from "../policy/innovation-stage.ts";
import type { Measure, Scorecard, ScoreFactor, WeightSet } from "../policy/scorecard.ts";
import { bandOf } from "./bands.ts";

/** 证明材料: the document an answer rests on, or that there is none. */
export type Evidence =
  | { readonly kind: "document"; readonly name: string; readonly date: CalendarDate }
  | { readonly kind: "missing" };

/** What was found for a measure: a number, or a grade with the reason for it. */
export type MeasureAnswer = { readonly measure: string; readonly evidence: Evidence } & (
  | { readonly kind: "measured"; readonly value: Decimal }
  | { readonly kind: "graded"; readonly grade: string; readonly reason: string }
);

/** What is scored: the industry and stage that choose the weights, the day, and the answers. */
export type ScoreRequest = {
  readonly industry: string;
  readonly stage: InnovationStage;
  readonly assessedOn: CalendarDate;
  readonly answers: readonly MeasureAnswer[];
};

/** One measure: the points (0…100) its answer earns and what they add to the score. */
export type MeasureScore = {
  readonly measure: string;
  readonly answer: MeasureAnswer;
  readonly points: Decimal;
  readonly contribution: Decimal;
};

/** One factor: its weight and what it adds to the score, the sum of its measures. */
export type FactorScore = {
  readonly factor: string;
  readonly weight: Decimal;
  readonly contribution: Decimal;
  readonly measures: readonly MeasureScore[];
};

/** A score out of 100 with all that it consists of and does. */
export type Score = {
  readonly kind: "scored";
  readonly score: Decimal;
  readonly factors: readonly FactorScore[];
  /** The weights that were used: of the industry and stage, or of `any`. */
  readonly weightSet: Pick<WeightSet, "industry" | "stage">;
  readonly notches: number;
  readonly lgdAdded: Share;
  /** Measures scored without evidence. */
  readonly unevidenced: readonly string[];
};

/**
 * Why answers cannot be scored:
 * - `answer-missing`, `answer-twice`: a measure has none, or several;
 * - `measure-unlisted`, `grade-unlisted`: the card does not have it;
 * - `answer-of-wrong-kind`: a number for a graded measure or the reverse;
 * - `reason-missing`: a grade without its reason;
 * - `evidence-after-assessment`: a document of a later day;
 * - `weights-missing`, `points-missing`: the card itself is faulty (`scorecardFaults` says where).
 */
export type ScoreRefusalCode =
  | "answer-missing"
  | "answer-twice"
  | "measure-unlisted"
  | "grade-unlisted"
  | "answer-of-wrong-kind"
  | "reason-missing"
  | "evidence-after-assessment"
  | "weights-missing"
  | "points-missing";

/** One reason and its facts. */
export type ScoreRefusal = { readonly code: ScoreRefusalCode; readonly facts: ErrorFacts };

/** A score, or everything that stands in its way. */
export type ScoreResult =
  | Score
  | { readonly kind: "refused"; readonly reasons: readonly ScoreRefusal[] };

/** Weights and parts are out of 100 each, so a contribution is weight × part × points ÷ 10,000. */
const PARTS_OF_PARTS = decimal("10000");

/**
 * The score of the answers.
 * Formula: score = Σ weight × part ÷ 100 × points ÷ 100
 * Rounding: none; every contribution is a finite decimal.
 */
export function scoreOn(card: Scorecard, request: ScoreRequest): ScoreResult {
  const measures = card.factors.flatMap((factor) => factor.measures);
  const weightSet = weightSetFor(card, request);
  const reasons = [
    ...(weightSet === undefined ? [refusal("weights-missing")] : []),
    ...strangers(measures, request.answers),
    ...measures.flatMap((measure) => refusalsOf(measure, request)),
  ];
  if (weightSet === undefined || reasons.length > 0) return { kind: "refused", reasons };
  const factors = card.factors.map((factor) => factorScore(card, factor, weightSet, request));
  const score = sumOf(factors.map(({ contribution }) => contribution));
  const band = bandOf(card.notchBands, score);
  if (band === undefined) return { kind: "refused", reasons: [refusal("points-missing")] };
  return {
    kind: "scored",
    score,
    factors,
    weightSet: { industry: weightSet.industry, stage: weightSet.stage },
    notches: band.notches,
    lgdAdded: band.lgdAdded,
    unevidenced: request.answers
      .filter(({ evidence }) => evidence.kind === "missing")
      .map(({ measure }) => measure),
  };
}

/** The narrowest set that fits: industry and stage, then the industry at any stage, then any industry. */
function weightSetFor(
  { weightSets }: Scorecard,
  { industry, stage }: ScoreRequest,
): WeightSet | undefined {
  const places = [
    [industry, stage],
    [industry, "any"],
    ["any", stage],
    ["any", "any"],
  ] as const;
  const found = places.map(([ofIndustry, ofStage]) =>
    weightSets.find((set) => set.industry === ofIndustry && set.stage === ofStage),
  );
  return found.find((set) => set !== undefined);
}

function factorScore(
  card: Scorecard,
  { code, measures }: ScoreFactor,
  { weights }: WeightSet,
  { answers }: ScoreRequest,
): FactorScore {
  const weight = sumOf(weights.filter((set) => set.factor === code).map((set) => set.weight));
  const scores = measures.flatMap((measure) => {
    const answer = answers.find((given) => given.measure === measure.code);
    const points = answer && pointsFor(card, measure, answer);
    if (answer === undefined || points === undefined) return [];
    const contribution = weight.times(measure.part).times(points).div(PARTS_OF_PARTS);
    return [{ measure: measure.code, answer, points, contribution }];
  });
  return {
    factor: code,
    weight,
    contribution: sumOf(scores.map(({ contribution }) => contribution)),
    measures: scores,
  };
}

/** Points of an answer; without evidence those the card keeps for that. */
function pointsFor(card: Scorecard, measure: Measure, answer: MeasureAnswer): Decimal | undefined {
  if (answer.evidence.kind === "missing") return card.unevidencedPoints;
  return earnedPoints(measure, answer);
}

function earnedPoints(measure: Measure, answer: MeasureAnswer): Decimal | undefined {
  switch (measure.kind) {
    case "measured":
      return answer.kind === "measured" ? bandOf(measure.bands, answer.value)?.points : undefined;
    case "graded":
      return answer.kind === "graded"
        ? measure.grades.find(({ grade }) => grade === answer.grade)?.points
        : undefined;
    default:
      return assertNever(measure);
  }
}

function strangers(
  measures: readonly Measure[],
  answers: readonly MeasureAnswer[],
): readonly ScoreRefusal[] {
  return answers
    .filter((answer) => !measures.some(({ code }) => code === answer.measure))
    .map(({ measure }) => refusal("measure-unlisted", { measure }));
}

function refusalsOf(measure: Measure, request: ScoreRequest): readonly ScoreRefusal[] {
  const facts = { measure: measure.code };
  const [answer, ...others] = request.answers.filter((given) => given.measure === measure.code);
  if (answer === undefined) return [refusal("answer-missing", facts)];
  if (others.length > 0) return [refusal("answer-twice", facts)];
  if (answer.kind !== measure.kind) return [refusal("answer-of-wrong-kind", facts)];
  const { evidence } = answer;
  return [
    ...gradeRefusals(measure, answer),
    ...(earnedPoints(measure, answer) === undefined && answer.kind === "measured"
      ? [refusal("points-missing", facts)]
      : []),
    ...(evidence.kind === "document" && evidence.date > request.assessedOn
      ? [refusal("evidence-after-assessment", { ...facts, date: evidence.date })]
      : []),
  ];
}

function gradeRefusals(measure: Measure, answer: MeasureAnswer): readonly ScoreRefusal[] {
  if (answer.kind !== "graded") return [];
  const facts = { measure: measure.code, grade: answer.grade };
  const isListed = earnedPoints(measure, answer) !== undefined;
  return [
    ...(isListed ? [] : [refusal("grade-unlisted", facts)]),
    ...(answer.reason.trim() === "" ? [refusal("reason-missing", facts)] : []),
  ];
}

function refusal(code: ScoreRefusalCode, facts: ErrorFacts = {}): ScoreRefusal {
  return { code, facts };
}
