/** Scores worked out by hand from a small card. */
import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { share } from "../money/money.ts";
import type { Scorecard } from "../policy/scorecard.ts";
import { type MeasureAnswer, type ScoreRequest, type ScoreResult, scoreOn } from "./scorecard.ts";

const document = {
  kind: "document",
  name: "2025 年度审计报告",
  date: calendarDate("2026-04-30"),
} as const;
const missing = { kind: "missing" } as const;

const card: Scorecard = {
  subject: "project",
  factors: [
    {
      code: "technologyReadiness",
      measures: [
        {
          kind: "measured",
          code: "readinessLevel",
          part: decimal("100"),
          unit: "count",
          better: "higher",
          bands: [
            { below: decimal("4"), points: decimal("10") },
            { atLeast: decimal("4"), below: decimal("8"), points: decimal("50") },
            { atLeast: decimal("8"), points: decimal("100") },
          ],
        },
      ],
    },
    {
      code: "applicationProspect",
      measures: [
        {
          kind: "graded",
          code: "marketProspect",
          part: decimal("60"),
          grades: [
            { grade: "broad", points: decimal("90") },
            { grade: "limited", points: decimal("35") },
          ],
        },
        {
          kind: "measured",
          code: "orderCoverage",
          part: decimal("40"),
          unit: "share",
          better: "higher",
          bands: [
            { below: decimal("0.5"), points: decimal("20") },
            { atLeast: decimal("0.5"), points: decimal("80") },
          ],
        },
      ],
    },
  ],
  weightSets: [
    weights("any", "any", "55", "45"),
    weights("any", "innovationResearch", "70", "30"),
    weights("biomedicine", "any", "62.5", "37.5"),
    weights("biomedicine", "resultConversion", "50", "50"),
  ],
  notchBands: [
    { below: decimal("40"), notches: -2, lgdAdded: share("0.1") },
    { atLeast: decimal("40"), below: decimal("66.6"), notches: -1, lgdAdded: share("0.05") },
    { atLeast: decimal("66.6"), notches: 1, lgdAdded: share("0") },
  ],
  unevidencedPoints: decimal("5"),
};

function weights(
  industry: string,
  stage: ScoreRequest["stage"] | "any",
  readiness: string,
  prospect: string,
): Scorecard["weightSets"][number] {
  return {
    industry,
    stage,
    weights: [
      { factor: "technologyReadiness", weight: decimal(readiness) },
      { factor: "applicationProspect", weight: decimal(prospect) },
    ],
  };
}

const answers: readonly MeasureAnswer[] = [
  { kind: "measured", measure: "readinessLevel", value: decimal("7"), evidence: document },
  {
    kind: "graded",
    measure: "marketProspect",
    grade: "broad",
    reason: "三家整机厂已试用",
    evidence: document,
  },
  { kind: "measured", measure: "orderCoverage", value: decimal("0.5"), evidence: document },
];

const request: ScoreRequest = {
  industry: "newMaterials",
  stage: "resultConversion",
  assessedOn: calendarDate("2026-05-01"),
  answers,
};

function textsOf(result: ScoreResult) {
  if (result.kind === "refused") return result.reasons.map(({ code, facts }) => ({ code, facts }));
  return {
    score: toPlainDigits(result.score),
    factors: result.factors.map(({ factor, weight, contribution, measures }) => [
      factor,
      toPlainDigits(weight),
      toPlainDigits(contribution),
      measures.map((measure) =>
        [measure.measure, toPlainDigits(measure.points), toPlainDigits(measure.contribution)].join(
          " ",
        ),
      ),
    ]),
    weightSet: `${result.weightSet.industry} ${result.weightSet.stage}`,
    notches: result.notches,
    lgdAdded: toPlainDigits(result.lgdAdded.share),
    unevidenced: result.unevidenced,
  };
}

test("weights times parts times points are the contributions, and they are the score", () => {
  // 55 × 50/100 = 27.5; 45 × 60/100 × 90/100 = 24.3; 45 × 40/100 × 80/100 = 14.4; together 66.2.
  expect(textsOf(scoreOn(card, request))).toEqual({
    score: "66.2",
    factors: [
      ["technologyReadiness", "55", "27.5", ["readinessLevel 50 27.5"]],
      ["applicationProspect", "45", "38.7", ["marketProspect 90 24.3", "orderCoverage 80 14.4"]],
    ],
    weightSet: "any any",
    notches: -1,
    lgdAdded: "0.05",
    unevidenced: [],
  });
});

test.each([
  ["newMaterials", "resultConversion", "any any", "66.2"],
  // 70 × 0.5 + 30 × (0.54 + 0.32) = 35 + 25.8.
  ["newMaterials", "innovationResearch", "any innovationResearch", "60.8"],
  // 62.5 × 0.5 + 37.5 × 0.86 = 31.25 + 32.25: the industry's own set goes before the stage's.
  ["biomedicine", "innovationResearch", "biomedicine any", "63.5"],
  // 50 × 0.5 + 50 × 0.86.
  ["biomedicine", "resultConversion", "biomedicine resultConversion", "68"],
] as const)("%s in %s is weighted by %s and scores %s", (industry, stage, weightSet, score) => {
  const result = textsOf(scoreOn(card, { ...request, industry, stage }));
  expect(result).toMatchObject({ weightSet, score });
});

test("a lower edge belongs to the band above it", () => {
  const scoreAt = (level: string) =>
    textsOf(
      scoreOn(card, {
        ...request,
        answers: [
          {
            kind: "measured",
            measure: "readinessLevel",
            value: decimal(level),
            evidence: document,
          },
          ...answers.slice(1),
        ],
      }),
    );
  // 55 × 0.1, × 0.5 and × 1, each + 38.7.
  expect(scoreAt("3.99")).toMatchObject({ score: "44.2", notches: -1 });
  expect(scoreAt("4")).toMatchObject({ score: "66.2", notches: -1 });
  expect(scoreAt("8")).toMatchObject({ score: "93.7", notches: 1, lgdAdded: "0" });
});

test("an answer without evidence earns the points kept for that, and is listed", () => {
  const withoutOrders = answers.map((answer) =>
    answer.measure === "orderCoverage" ? { ...answer, evidence: missing } : answer,
  );
  // 45 × 0.4 × 0.05 = 0.9 instead of 14.4.
  expect(textsOf(scoreOn(card, { ...request, answers: withoutOrders }))).toMatchObject({
    score: "52.7",
    unevidenced: ["orderCoverage"],
  });
});

test("evidence of the day of assessment counts, of the day after it does not", () => {
  const onDay = calendarDate("2026-04-30");
  const result = scoreOn(card, { ...request, assessedOn: onDay });
  expect(result.kind).toBe("scored");
  expect(textsOf(scoreOn(card, { ...request, assessedOn: calendarDate("2026-04-29") }))).toEqual(
    ["readinessLevel", "marketProspect", "orderCoverage"].map((measure) => ({
      code: "evidence-after-assessment",
      facts: { measure, date: "2026-04-30" },
    })),
  );
});

const [readiness, prospect, orders] = answers;

test.each<[string, readonly (MeasureAnswer | undefined)[], readonly object[]]>([
  [
    "an answer is missing",
    [readiness, prospect],
    [{ code: "answer-missing", facts: { measure: "orderCoverage" } }],
  ],
  [
    "an answer comes twice",
    [readiness, prospect, orders, orders],
    [{ code: "answer-twice", facts: { measure: "orderCoverage" } }],
  ],
  [
    "the card does not have the measure",
    [
      readiness,
      prospect,
      orders,
      { kind: "measured", measure: "patentCount", value: decimal("3"), evidence: document },
    ],
    [{ code: "measure-unlisted", facts: { measure: "patentCount" } }],
  ],
  [
    "a graded measure is answered with a number",
    [
      readiness,
      { kind: "measured", measure: "marketProspect", value: decimal("3"), evidence: document },
      orders,
    ],
    [{ code: "answer-of-wrong-kind", facts: { measure: "marketProspect" } }],
  ],
  [
    "a measured one with a grade",
    [
      readiness,
      prospect,
      {
        kind: "graded",
        measure: "orderCoverage",
        grade: "broad",
        reason: "合同",
        evidence: document,
      },
    ],
    [{ code: "answer-of-wrong-kind", facts: { measure: "orderCoverage" } }],
  ],
  [
    "the grade is not on the card, and no reason is given",
    [
      readiness,
      { kind: "graded", measure: "marketProspect", grade: "huge", reason: " ", evidence: missing },
      orders,
    ],
    [
      { code: "grade-unlisted", facts: { measure: "marketProspect", grade: "huge" } },
      { code: "reason-missing", facts: { measure: "marketProspect", grade: "huge" } },
    ],
  ],
])("refused: %s", (_case, given, reasons) => {
  const complete = given.flatMap((answer) => (answer === undefined ? [] : [answer]));
  expect(textsOf(scoreOn(card, { ...request, answers: complete }))).toEqual(reasons);
});

test("refused: a card without weights for the firm, or without a band for a value or a score", () => {
  expect(textsOf(scoreOn({ ...card, weightSets: card.weightSets.slice(2) }, request))).toEqual([
    { code: "weights-missing", facts: {} },
  ]);
  expect(textsOf(scoreOn({ ...card, notchBands: card.notchBands.slice(2) }, request))).toEqual([
    { code: "points-missing", facts: {} },
  ]);
  const holed = card.factors.map((factor) => ({
    ...factor,
    measures: factor.measures.map((measure) =>
      measure.code === "readinessLevel" && measure.kind === "measured"
        ? { ...measure, bands: measure.bands.slice(2) }
        : measure,
    ),
  }));
  expect(textsOf(scoreOn({ ...card, factors: holed }, request))).toEqual([
    { code: "points-missing", facts: { measure: "readinessLevel" } },
  ]);
});
