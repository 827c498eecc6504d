import { expect, test } from "vitest";
import { toPlainDigits } from "../money/decimal.ts";
import type { MasterScale } from "../policy/scorecard.ts";
import { rate } from "../rates/rate.ts";
import { masterScaleFaults, ratingAfter } from "./rating.ts";

const scale: MasterScale = [
  { grade: "A", pd: rate("0.001") },
  { grade: "B", pd: rate("0.004") },
  { grade: "C", pd: rate("0.01") },
  { grade: "D", pd: rate("0.05") },
];

test.each([
  ["B", 0, "B", "0.004", 0],
  ["C", 1, "B", "0.004", 1],
  ["C", 2, "A", "0.001", 2],
  ["C", 5, "A", "0.001", 2],
  ["B", -2, "D", "0.05", -2],
  ["B", -3, "D", "0.05", -2],
  ["A", 1, "A", "0.001", 0],
  ["D", -1, "D", "0.05", 0],
])("%s moved by %i is %s with a PD of %s, %i steps applied", (own, asked, grade, pd, applied) => {
  const move = ratingAfter(scale, own, asked);
  expect(
    move && {
      ...move,
      ownPd: toPlainDigits(move.ownPd.perYear),
      pd: toPlainDigits(move.pd.perYear),
    },
  ).toEqual({
    ownGrade: own,
    ownPd: toPlainDigits(scale.find((step) => step.grade === own)?.pd.perYear ?? rate("1").perYear),
    asked,
    applied,
    grade,
    pd,
  });
});

test.each([0, 1, -1])("a grade the scale does not have is not moved by %i", (notches) => {
  expect(ratingAfter(scale, "AA", notches)).toBeUndefined();
});

test("faults of a scale", () => {
  expect(masterScaleFaults(scale)).toEqual([]);
  expect(masterScaleFaults([])).toEqual([{ code: "scale-empty", grade: "" }]);
  expect(
    masterScaleFaults([
      { grade: "A", pd: rate("-0.001") },
      { grade: "B", pd: rate("0.01") },
      { grade: "B", pd: rate("0.01") },
      { grade: "C", pd: rate("0") },
      { grade: "D", pd: rate("1") },
      { grade: "E", pd: rate("1.0001") },
    ]),
  ).toEqual([
    { code: "pd-out-of-range", grade: "A" },
    { code: "grade-twice", grade: "B" },
    { code: "pd-not-rising", grade: "B" },
    { code: "pd-not-rising", grade: "C" },
    { code: "pd-out-of-range", grade: "E" },
  ]);
});
