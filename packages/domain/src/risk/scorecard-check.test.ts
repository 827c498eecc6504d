/** The demonstration bank's cards have no fault; each fault planted in one is found, and nothing else. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decimal } from "../money/decimal.ts";
import { share } from "../money/money.ts";
import type { Measure, NotchBand, Scorecard, WeightSet } from "../policy/scorecard.ts";
import { bandFaults } from "./bands.ts";
import { masterScaleFaults } from "./rating.ts";
import { scorecardFaults } from "./scorecard-check.ts";

type Edge = string | undefined;

function bands(...edges: readonly (readonly [Edge, Edge])[]) {
  return edges.map(([atLeast, below]) => ({
    ...(atLeast === undefined ? {} : { atLeast: decimal(atLeast) }),
    ...(below === undefined ? {} : { below: decimal(below) }),
  }));
}

test.each<[string, ReturnType<typeof bands>, readonly object[]]>([
  ["bands that meet", bands([undefined, "1"], ["1", "2"], ["2", undefined]), []],
  ["one band for everything", bands([undefined, undefined]), []],
  ["none", [], [{ code: "band-missing", band: 1 }]],
  [
    "a band that ends before it starts",
    bands([undefined, "2"], ["2", "1"], ["1", undefined]),
    [{ code: "band-reversed", band: 2 }],
  ],
  [
    "a band of nothing",
    bands([undefined, "2"], ["2", "2"], ["2", undefined]),
    [{ code: "band-reversed", band: 2 }],
  ],
  ["a gap", bands([undefined, "1"], ["1.01", undefined]), [{ code: "band-gap", band: 2 }]],
  ["an overlap", bands([undefined, "1"], ["0.99", undefined]), [{ code: "band-overlap", band: 2 }]],
  ["a closed bottom", bands(["0", "1"], ["1", undefined]), [{ code: "band-not-open", band: 1 }]],
  ["a closed top", bands([undefined, "1"], ["1", "2"]), [{ code: "band-not-open", band: 2 }]],
  [
    "an open middle",
    bands([undefined, undefined], ["1", undefined]),
    [{ code: "band-not-open", band: 1 }],
  ],
])("%s", (_case, list, faults) => {
  expect(bandFaults(list)).toEqual(faults);
});

const registers = publishedPolicyBook.registers;

test.each(registers.scorecards.map((item) => [item.id, item.value] as const))(
  "%s has no fault",
  (_id, card) => {
    expect(scorecardFaults(card)).toEqual([]);
  },
);

test("the demonstration bank's scale rises", () => {
  expect(registers.masterScales.map(({ value }) => masterScaleFaults(value))).toEqual([[]]);
});

type Measured = Extract<Measure, { kind: "measured" }>;
type Graded = Extract<Measure, { kind: "graded" }>;

const measured: Measured = {
  kind: "measured",
  code: "level",
  part: decimal("100"),
  unit: "count",
  better: "higher",
  bands: [
    { below: decimal("4"), points: decimal("0") },
    { atLeast: decimal("4"), points: decimal("100") },
  ],
};
const graded: Graded = {
  kind: "graded",
  code: "prospect",
  part: decimal("100"),
  grades: [
    { grade: "good", points: decimal("100") },
    { grade: "poor", points: decimal("0") },
  ],
};
const trend: Graded = { ...graded, code: "trend" };

const weights = (...texts: readonly string[]): WeightSet => ({
  industry: "any",
  stage: "any",
  weights: ["technologyReadiness", "applicationProspect", "technologyTrend"].map(
    (factor, index) => ({ factor, weight: decimal(texts[index] ?? "0") }),
  ),
});

const card: Scorecard = {
  subject: "project",
  factors: [
    { code: "technologyReadiness", measures: [measured] },
    { code: "applicationProspect", measures: [graded] },
    { code: "technologyTrend", measures: [trend] },
  ],
  weightSets: [weights("40", "35", "25")],
  notchBands: [
    { below: decimal("50"), notches: -1, lgdAdded: share("0.1") },
    { atLeast: decimal("50"), notches: 0, lgdAdded: share("0") },
  ],
  unevidencedPoints: decimal("0"),
};

function withReadiness(measure: Partial<Measured>): Scorecard {
  const [, ...others] = card.factors;
  return {
    ...card,
    factors: [{ code: "technologyReadiness", measures: [{ ...measured, ...measure }] }, ...others],
  };
}

function withProspect(measure: Partial<Graded>): Scorecard {
  const [first, , last] = card.factors;
  if (first === undefined || last === undefined) throw new Error("three factors");
  return {
    ...card,
    factors: [first, { code: "applicationProspect", measures: [{ ...graded, ...measure }] }, last],
  };
}

const withNotches = (...rows: readonly NotchBand[]): Scorecard => ({ ...card, notchBands: rows });
const at = { industry: "any", stage: "any" };

describe("a card that is not as it should be", () => {
  test("the card itself has none", () => {
    expect(scorecardFaults(card)).toEqual([]);
  });

  test.each<[string, Scorecard, readonly object[]]>([
    [
      "weights that miss a hundred by a hundredth",
      { ...card, weightSets: [weights("40", "35", "25.01")] },
      [{ code: "weights-not-100", facts: { ...at, total: "100.01" } }],
    ],
    [
      "a negative weight",
      { ...card, weightSets: [weights("140", "-60", "20")] },
      [{ code: "weight-negative", facts: { ...at, factor: "applicationProspect" } }],
    ],
    [
      "a weight for a factor that is not on the card",
      {
        ...card,
        weightSets: [
          {
            ...weights("40", "35", "25"),
            weights: [
              ...weights("40", "35", "25").weights,
              { factor: "collateral", weight: decimal("0") },
            ],
          },
        ],
      },
      [{ code: "weight-of-no-factor", facts: { ...at, factor: "collateral" } }],
    ],
    [
      "a factor without weight, another with two",
      {
        ...card,
        weightSets: [
          {
            ...at,
            stage: "any",
            weights: [
              { factor: "technologyReadiness", weight: decimal("40") },
              { factor: "applicationProspect", weight: decimal("30") },
              { factor: "applicationProspect", weight: decimal("30") },
            ],
          },
        ],
      },
      [
        { code: "factor-without-weight", facts: { ...at, factor: "technologyTrend" } },
        { code: "weight-twice", facts: { ...at, factor: "applicationProspect" } },
      ],
    ],
    [
      "two sets for one place",
      { ...card, weightSets: [weights("40", "35", "25"), weights("30", "35", "35")] },
      [{ code: "weight-set-twice", facts: { set: "any any" } }],
    ],
    [
      "no set for everyone",
      { ...card, weightSets: [{ ...weights("40", "35", "25"), industry: "biomedicine" }] },
      [{ code: "general-weights-missing", facts: {} }],
    ],
    [
      "an enterprise card with a project's factors",
      { ...card, subject: "enterprise" },
      [
        { code: "factor-unlisted", facts: { factor: "technologyReadiness" } },
        { code: "factor-unlisted", facts: { factor: "applicationProspect" } },
        { code: "factor-unlisted", facts: { factor: "technologyTrend" } },
        { code: "factor-missing", facts: { factor: "researchSpending" } },
        { code: "factor-missing", facts: { factor: "patents" } },
        { code: "factor-missing", facts: { factor: "resultConversion" } },
        { code: "factor-missing", facts: { factor: "researchStaff" } },
        { code: "factor-missing", facts: { factor: "chainInfluence" } },
      ],
    ],
    [
      "a factor and its measure twice",
      { ...card, factors: [...card.factors, { code: "technologyTrend", measures: [trend] }] },
      [
        { code: "factor-twice", facts: { factor: "technologyTrend" } },
        { code: "measure-twice", facts: { measure: "trend" } },
      ],
    ],
    [
      "parts that do not fill the factor",
      withReadiness({ part: decimal("99") }),
      [{ code: "parts-not-100", facts: { factor: "technologyReadiness", total: "99" } }],
    ],
    [
      "a negative part",
      withReadiness({ part: decimal("-1") }),
      [
        { code: "parts-not-100", facts: { factor: "technologyReadiness", total: "-1" } },
        { code: "weight-negative", facts: { measure: "level" } },
      ],
    ],
    [
      "a reversed band",
      withReadiness({
        bands: [
          { below: decimal("4"), points: decimal("0") },
          { atLeast: decimal("4"), below: decimal("3"), points: decimal("50") },
          { atLeast: decimal("3"), points: decimal("100") },
        ],
      }),
      [{ code: "band-reversed", facts: { measure: "level", band: 2 } }],
    ],
    [
      "fewer points for more",
      withReadiness({
        bands: [
          { below: decimal("4"), points: decimal("50") },
          { atLeast: decimal("4"), points: decimal("49") },
        ],
      }),
      [{ code: "points-not-monotone", facts: { measure: "level" } }],
    ],
    [
      "more points for more where less is better",
      withReadiness({ better: "lower" }),
      [{ code: "points-not-monotone", facts: { measure: "level" } }],
    ],
    [
      "more than a hundred points",
      withReadiness({
        bands: [
          { below: decimal("4"), points: decimal("0") },
          { atLeast: decimal("4"), points: decimal("100.5") },
        ],
      }),
      [{ code: "points-out-of-range", facts: { measure: "level", points: "100.5" } }],
    ],
    [
      "less than no points",
      withReadiness({
        bands: [
          { below: decimal("4"), points: decimal("-1") },
          { atLeast: decimal("4"), points: decimal("100") },
        ],
      }),
      [
        { code: "points-out-of-range", facts: { measure: "level", points: "-1" } },
        { code: "unevidenced-too-high", facts: { measure: "level" } },
      ],
    ],
    [
      "no grades",
      withProspect({ grades: [] }),
      [{ code: "grades-missing", facts: { measure: "prospect" } }],
    ],
    [
      "a grade twice",
      withProspect({
        grades: [
          { grade: "good", points: decimal("100") },
          { grade: "good", points: decimal("0") },
        ],
      }),
      [{ code: "grade-twice", facts: { measure: "prospect", grade: "good" } }],
    ],
    [
      "a better grade that earns less",
      withProspect({
        grades: [
          { grade: "good", points: decimal("10") },
          { grade: "poor", points: decimal("20") },
        ],
      }),
      [{ code: "points-not-monotone", facts: { measure: "prospect" } }],
    ],
    [
      "no evidence earning more than the worst answer",
      { ...card, unevidencedPoints: decimal("1") },
      [
        { code: "unevidenced-too-high", facts: { measure: "level" } },
        { code: "unevidenced-too-high", facts: { measure: "prospect" } },
        { code: "unevidenced-too-high", facts: { measure: "trend" } },
      ],
    ],
    [
      "less than nothing without evidence",
      { ...card, unevidencedPoints: decimal("-1") },
      [{ code: "points-out-of-range", facts: { points: "-1" } }],
    ],
    [
      "a better score that moves the rating less",
      withNotches(
        { below: decimal("50"), notches: 1, lgdAdded: share("0") },
        { atLeast: decimal("50"), notches: 0, lgdAdded: share("0") },
      ),
      [{ code: "notches-not-monotone", facts: {} }],
    ],
    [
      "a better score that adds more to LGD",
      withNotches(
        { below: decimal("50"), notches: 0, lgdAdded: share("0.01") },
        { atLeast: decimal("50"), notches: 0, lgdAdded: share("0.02") },
      ),
      [{ code: "notches-not-monotone", facts: {} }],
    ],
    [
      "a gap between two scores, and LGD outside its bounds",
      withNotches(
        { below: decimal("50"), notches: 0, lgdAdded: share("1.01") },
        { atLeast: decimal("51"), notches: 0, lgdAdded: share("-0.01") },
      ),
      [
        { code: "band-gap", facts: { measure: "score", band: 2 } },
        { code: "lgd-out-of-range", facts: { lgdAdded: "1.01" } },
        { code: "lgd-out-of-range", facts: { lgdAdded: "-0.01" } },
      ],
    ],
  ])("%s", (_case, faulty, faults) => {
    expect(scorecardFaults(faulty)).toEqual(faults);
  });
});
