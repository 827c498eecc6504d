import { expect, test } from "vitest";
import { DomainError } from "../assert.ts";
import { decimal, fromCount, ONE, sumOf, toCount, toPlainDigits, ZERO } from "./decimal.ts";
import { money, share } from "./money.ts";

test.each(["0", "1", "-1", "10", "0.0125", "-0.5", "100.00", "12345678901234567890.123"])(
  "%s is plain digits",
  (text) => {
    expect(decimal(text).minus(decimal(text)).isZero()).toBe(true);
    expect(decimal(text).toFixed(text.split(".")[1]?.length ?? 0)).toBe(text);
  },
);

test.each([
  "",
  "abc",
  "1e5",
  "+1",
  "01",
  "-01",
  "1.",
  ".5",
  "--1",
  "1 ",
  " 1",
  "1,000",
  "0x1",
  "NaN",
  "Infinity",
  "1.5x",
  "x1.5",
])("%j is no plain digits", (text) => {
  expect(() => decimal(text)).toThrow(DomainError);
  expect(() => decimal(text)).toThrow("not-plain-digits");
});

test("a count is a whole number", () => {
  expect(toPlainDigits(fromCount(-360))).toBe("-360");
  for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => fromCount(count)).toThrow("not-a-count");
  }
});

test("forty digits, halves away from zero, and no exponent however far the point", () => {
  expect(toPlainDigits(ONE.div(fromCount(3)))).toBe(`0.${"3".repeat(40)}`);
  expect(toPlainDigits(fromCount(2).div(fromCount(3)))).toBe(`0.${"6".repeat(39)}7`);
  expect(toPlainDigits(decimal(`0.${"0".repeat(30)}1`))).toBe(`0.${"0".repeat(30)}1`);
  expect(decimal(`1${"0".repeat(30)}`).toString()).toBe(`1${"0".repeat(30)}`);
  expect(decimal(`0.${"0".repeat(30)}1`).toString()).toBe(`0.${"0".repeat(30)}1`);
  // 1 and 40 noughts, and 5 in the 41st place: a half.
  const half = decimal(`1${"0".repeat(39)}`).plus(decimal("0.5"));
  expect(toPlainDigits(half)).toBe(`1${"0".repeat(38)}1`);
});

test("a sum starts from nothing, and there is no minus nought at a border", () => {
  expect(toPlainDigits(sumOf([]))).toBe("0");
  expect(toPlainDigits(sumOf(["0.1", "0.2", "-0.05"].map(decimal)))).toBe("0.25");
  expect(toPlainDigits(ZERO.negated())).toBe("0");
  expect(toPlainDigits(decimal("0.00"))).toBe("0");
});

test("a decimal that is a whole number is a count, any other is not", () => {
  expect(["12.00", "-3", "9007199254740991"].map((text) => toCount(decimal(text)))).toEqual([
    12, -3, 9_007_199_254_740_991,
  ]);
  for (const text of ["0.5", "9007199254740992", "1.0000000000000000000001"]) {
    expect(() => toCount(decimal(text))).toThrow("not-a-count");
  }
});

test("amounts and shares name their unit", () => {
  expect(toPlainDigits(money("12.50").yuan)).toBe("12.5");
  expect(toPlainDigits(share("0.6").share)).toBe("0.6");
});
