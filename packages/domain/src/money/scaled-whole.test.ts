import { expect, test } from "vitest";
import { DomainError } from "../assert.ts";
import { decimal } from "./decimal.ts";
import { fromScaledWhole, placesOf, toScaledWhole } from "./scaled-whole.ts";

test("a decimal is a whole number of a small enough unit, and back", () => {
  expect(toScaledWhole(decimal("12.34"), 3)).toBe(12_340n);
  expect(toScaledWhole(decimal("-0.05"), 2)).toBe(-5n);
  expect(toScaledWhole(decimal("7"), 0)).toBe(7n);
  expect(fromScaledWhole(12_340n, 3)).toEqual(decimal("12.34"));
  expect(fromScaledWhole(-5n, 2)).toEqual(decimal("-0.05"));
  expect(fromScaledWhole(7n, 0)).toEqual(decimal("7"));
  expect(fromScaledWhole(0n, 4)).toEqual(decimal("0"));
});

test("the fewest places that hold every value", () => {
  expect(placesOf([decimal("1.5"), decimal("2"), decimal("-0.125")])).toBe(3);
  expect(placesOf([])).toBe(0);
});

test("a value finer than the unit is a broken promise, never a silent cut", () => {
  expect(() => toScaledWhole(decimal("0.005"), 2)).toThrow(DomainError);
});
