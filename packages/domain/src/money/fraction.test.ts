import { expect, test } from "vitest";
import { DomainError } from "../assert.ts";
import { fraction, fractionSum, greatestCommonDivisor, leastCommonMultiple } from "./fraction.ts";

test("a fraction is in lowest terms, whatever its sign", () => {
  expect(fraction(546, 364)).toEqual({ numerator: 3, denominator: 2 });
  expect(fraction(-6, 4)).toEqual({ numerator: -3, denominator: 2 });
  expect(fraction(0, 365)).toEqual({ numerator: 0, denominator: 1 });
});

test("three months and three days of a common year", () => {
  expect(fractionSum(fraction(3, 12), fraction(3, 365))).toEqual(fraction(377, 1460));
});

test("divisors and multiples of the lengths of years", () => {
  expect(greatestCommonDivisor(360, 366)).toBe(6);
  expect(leastCommonMultiple(365, 366)).toBe(133_590);
  expect(leastCommonMultiple(4, 6)).toBe(12);
});

test("half numbers, noughts below the line and numbers too large are refused", () => {
  expect(() => fraction(1.5, 2)).toThrow(DomainError);
  expect(() => fraction(1, 0)).toThrow(DomainError);
  expect(() => fraction(1, -2)).toThrow(DomainError);
  expect(() => fraction(2 ** 60, 1)).toThrow(DomainError);
});
