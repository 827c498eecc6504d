import { expect, test } from "vitest";
import { decimal, ONE, toPlainDigits } from "./decimal.ts";
import {
  POSTED_TO_FEN,
  type PostingRule,
  posted,
  postedInstalment,
  toBarScale,
  toFen,
  toRateScale,
  toReported,
  toSolvedRate,
  UNROUNDED,
  wholeAtLeast,
  wholeAtMost,
} from "./rounding.ts";

const THIRD = ONE.div(decimal("3"));

test.each([
  ["1.005", "1.01"],
  ["1.0049999", "1"],
  ["-1.005", "-1.01"],
  ["1.015", "1.02"],
  ["2.5", "2.5"],
])("%s yuan to the fen: %s", (yuan, expected) => {
  expect(toPlainDigits(toFen(decimal(yuan)))).toBe(expected);
});

test("each scale keeps its digits", () => {
  expect(toPlainDigits(toBarScale(THIRD))).toBe(`0.${"3".repeat(12)}`);
  expect(toPlainDigits(toBarScale(decimal("0.0000000000005")))).toBe("0.000000000001");
  expect(toPlainDigits(toReported(THIRD))).toBe(`0.${"3".repeat(24)}`);
  expect(toPlainDigits(toSolvedRate(THIRD))).toBe(`0.${"3".repeat(34)}`);
  expect(toPlainDigits(toReported(decimal("100000000000000000000000.5")))).toBe(
    "100000000000000000000001",
  );
});

test("Chinese bank contracts: half-up to the fen, the left-over in the last row", () => {
  expect(POSTED_TO_FEN).toEqual({
    kind: "rounded",
    mode: "half-up",
    decimals: 2,
    leftover: "last",
  });
  expect(UNROUNDED).toEqual({ kind: "unrounded" });
});

const rule = (terms: Partial<Extract<PostingRule, { kind: "rounded" }>>): PostingRule => ({
  kind: "rounded",
  mode: "half-up",
  decimals: 2,
  leftover: "last",
  ...terms,
});

test.each([
  ["unrounded", UNROUNDED, "1.23456", "1.23456", "1.23456"],
  ["half-up", rule({}), "2.345", "2.35", "2.35"],
  ["half-even", rule({ mode: "half-even" }), "2.345", "2.34", "2.34"],
  ["half-even above the half", rule({ mode: "half-even" }), "2.3451", "2.35", "2.35"],
  ["whole yuan", rule({ decimals: 0 }), "2.5", "3", "3"],
  [
    "instalments in whole yuan",
    rule({ instalmentMultiple: decimal("1") }),
    "8333.505",
    "8333.51",
    "8334",
  ],
  [
    "instalments in tens, half to even",
    rule({ mode: "half-even", instalmentMultiple: decimal("10") }),
    "8325",
    "8325",
    "8320",
  ],
  ["every amount in fives", rule({ amountMultiple: decimal("5") }), "12.5", "15", "15"],
  [
    "amounts in fives, instalments in hundreds",
    rule({ amountMultiple: decimal("5"), instalmentMultiple: decimal("100") }),
    "149",
    "150",
    "200",
  ],
])("%s", (_, posting, yuan, amount, instalment) => {
  expect(toPlainDigits(posted(posting, decimal(yuan)))).toBe(amount);
  expect(toPlainDigits(postedInstalment(posting, decimal(yuan)))).toBe(instalment);
});

// A third has no end: 1/3 + 1/6 in forty digits is 0.4999…9 or 0.5 as the cuts fall, and the figure it ends in must not tell.
test.each([
  ["-29324828.213041525577867749999999999999998", "-29324828.2130415255778678"],
  ["-29324828.21304152557786775", "-29324828.2130415255778678"],
  ["-29324828.21304152557786774", "-29324828.2130415255778677"],
  ["0.1", "0.1"],
])("%s is reported as %s", (value, reported) => {
  expect(toPlainDigits(toReported(decimal(value)))).toBe(reported);
});

test("rates of a curve keep eight places, and grids their nearest whole point", () => {
  expect(toPlainDigits(toRateScale(decimal("0.028500005")))).toBe("0.02850001");
  expect(["1.2", "-1.2", "3"].map((text) => toPlainDigits(wholeAtMost(decimal(text))))).toEqual([
    "1",
    "-2",
    "3",
  ]);
  expect(["1.2", "-1.2", "3"].map((text) => toPlainDigits(wholeAtLeast(decimal(text))))).toEqual([
    "2",
    "-1",
    "3",
  ]);
});
