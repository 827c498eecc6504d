import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { type Share, share } from "../money/money.ts";
import type { DatedRegister } from "../policy/dated-value.ts";
import type { MasterScale } from "../policy/scorecard.ts";
import { rate } from "../rates/rate.ts";
import { type CreditStructure, innovationCredit, lossGivenDefault } from "./innovation-credit.ts";
import type { Score } from "./scorecard.ts";

const masterScale: MasterScale = [
  { grade: "A", pd: rate("0.001") },
  { grade: "B", pd: rate("0.004") },
  { grade: "C", pd: rate("0.01") },
  { grade: "D", pd: rate("0.05") },
  { grade: "E", pd: rate("0.2") },
];

const LOSSES = [
  ["unsecured", "2022-01-01", "0.5"],
  ["unsecured", "2024-01-01", "0.45"],
  ["intellectualProperty", "2022-01-01", "0.4"],
  ["deposit", "2022-01-01", "0.05"],
] as const;

const lossShares: DatedRegister<Share> = LOSSES.map(([code, from, lgd]) => ({
  code,
  id: `${code} ${from}`,
  effectiveFrom: calendarDate(from),
  value: share(lgd),
  document: { issuer: "示例银行", title: "违约损失率", confidence: "illustrative" },
}));
const today = calendarDate("2026-03-16");

function score(notches: number, lgdAdded: string): Score {
  return {
    kind: "scored",
    score: decimal("50"),
    factors: [],
    weightSet: { industry: "any", stage: "any" },
    notches,
    lgdAdded: share(lgdAdded),
    unevidenced: [],
  };
}

function structureOf(...layers: CreditStructure) {
  const structure = lossGivenDefault(lossShares, layers, today);
  if (structure === undefined) throw new Error("the structure is not whole");
  return structure;
}

test("a structure loses what its layers lose, each by its share", () => {
  // 0.5 × 0.45 + 0.3 × 0.4 + 0.2 × 0.05 = 0.225 + 0.12 + 0.01.
  const structure = structureOf(
    { security: "unsecured", share: decimal("0.5") },
    { security: "intellectualProperty", share: decimal("0.3") },
    { security: "deposit", share: decimal("0.2") },
  );
  expect(toPlainDigits(structure.lgd.share)).toBe("0.355");
  expect(
    structure.layers.map((layer) => [
      layer.security,
      toPlainDigits(layer.share),
      toPlainDigits(layer.lgd.share),
      toPlainDigits(layer.contribution),
    ]),
  ).toEqual([
    ["unsecured", "0.5", "0.45", "0.225"],
    ["intellectualProperty", "0.3", "0.4", "0.12"],
    ["deposit", "0.2", "0.05", "0.01"],
  ]);
});

test.each<[string, readonly string[]]>([
  ["less than the whole", ["0.5", "0.4"]],
  ["more than the whole", ["0.5", "0.6"]],
  ["a layer of nothing", ["1", "0"]],
  ["a negative layer", ["1.5", "-0.5"]],
  ["no layer", []],
])("%s is no structure", (_case, shares) => {
  const structure = shares.map((text) => ({
    security: "unsecured" as const,
    share: decimal(text),
  }));
  expect(lossGivenDefault(lossShares, structure, today)).toBeUndefined();
});

test("a security without an LGD in force has no structure; an older LGD held before", () => {
  const whole = (security: "unsecured" | "equipment", date: string) =>
    lossGivenDefault(lossShares, [{ security, share: decimal("1") }], calendarDate(date));
  expect(whole("equipment", "2026-03-16")).toBeUndefined();
  expect(whole("unsecured", "2021-12-31")).toBeUndefined();
  const before = whole("unsecured", "2023-12-31");
  expect(before && toPlainDigits(before.lgd.share)).toBe("0.5");
});

test("enterprise, project and stage move the grade together; LGD grows by both cards' additions", () => {
  const credit = innovationCredit(masterScale, {
    ownGrade: "C",
    enterprise: score(2, "0.01"),
    project: score(-1, "0.05"),
    stageNotches: 0,
    structure: structureOf({ security: "intellectualProperty", share: decimal("1") }),
    guaranteedShare: share("0.5"),
  });
  // C up 2, down 1: B. Before 1 % × 40 % × 0.5 = 0.2 %; after 0.4 % × 46 % × 0.5 = 0.092 %.
  expect(credit?.rating).toMatchObject({ ownGrade: "C", grade: "B", asked: 1, applied: 1 });
  expect(credit?.notches).toEqual({ enterprise: 2, project: -1, stage: 0 });
  expect(credit && toPlainDigits(credit.lgdAdded.share)).toBe("0.06");
  expect(
    [credit?.before, credit?.after].map(
      (state) =>
        state && [
          toPlainDigits(state.pd.perYear),
          toPlainDigits(state.lgd.share),
          toPlainDigits(state.guaranteedShare.share),
          toPlainDigits(state.expectedLoss.perYear),
        ],
    ),
  ).toEqual([
    ["0.01", "0.4", "0.5", "0.002"],
    ["0.004", "0.46", "0.5", "0.00092"],
  ]);
});

test("the stage's own risk counts, and LGD is never more than the whole", () => {
  const credit = innovationCredit(masterScale, {
    ownGrade: "B",
    enterprise: score(0, "0.3"),
    project: score(-1, "0.5"),
    stageNotches: -1,
    structure: structureOf({ security: "unsecured", share: decimal("1") }),
    guaranteedShare: share("0"),
  });
  expect(credit?.rating.grade).toBe("D");
  expect(credit && toPlainDigits(credit.after.lgd.share)).toBe("1");
  expect(credit && toPlainDigits(credit.lgdAdded.share)).toBe("0.55");
  expect(credit && toPlainDigits(credit.after.expectedLoss.perYear)).toBe("0.05");
});

test("a grade the scale does not have has no answer", () => {
  const credit = innovationCredit(masterScale, {
    ownGrade: "Z",
    enterprise: score(0, "0"),
    project: score(0, "0"),
    stageNotches: 0,
    structure: structureOf({ security: "unsecured", share: decimal("1") }),
    guaranteedShare: share("0"),
  });
  expect(credit).toBeUndefined();
});

test("the steps lead from the loss before to the loss after", () => {
  const credit = innovationCredit(masterScale, {
    ownGrade: "C",
    enterprise: score(2, "0.01"),
    project: score(-1, "0.05"),
    stageNotches: -1,
    structure: structureOf({ security: "intellectualProperty", share: decimal("1") }),
    guaranteedShare: share("0.5"),
  });
  // 20 bp; up 2 to A, 2 bp; down to B, 8 bp; down to C, 20 bp; LGD 46 %, 23 bp.
  expect(credit?.steps.map(({ cause, movedBp }) => `${cause} ${toPlainDigits(movedBp)}`)).toEqual([
    "enterprise -18",
    "project 6",
    "stage 12",
    "lgdAdded 3",
  ]);
  expect(credit && toPlainDigits(credit.after.expectedLoss.perYear)).toBe("0.0023");
});
