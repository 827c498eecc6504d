import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutTo, grouped, shiftPoint, sumOfDigits, withoutTrailingZeros } from "./plain-digits.ts";

describe("moving the point", () => {
  it.each([
    ["0.029", 2, "2.9"],
    ["294027.78", -4, "29.402778"],
    ["10000000", -8, "0.1"],
    ["-0.0009", 4, "-9"],
    ["0", -4, "0"],
    ["1.50", 0, "1.5"],
    ["123", 3, "123000"],
    ["0.001", -3, "0.000001"],
  ])("of %s by %i places gives %s", (digits, places, shifted) => {
    expect(shiftPoint(digits, places)).toBe(shifted);
  });

  it("there and back changes nothing", () => {
    fc.assert(
      fc.property(plainDigits(), fc.integer({ min: -30, max: 30 }), (digits, places) => {
        expect(shiftPoint(shiftPoint(digits, places), -places)).toBe(digits);
      }),
    );
  });

  it.each(["1e5", "", "1.", ".5", "007", "+1", "1,000"])("refuses %s", (text) => {
    expect(() => shiftPoint(text, 1)).toThrow("not-plain-digits");
  });
});

describe("cutting for the eye", () => {
  it.each([
    ["5.005", 2, "5.01"],
    ["-5.005", 2, "-5.01"],
    ["5.0049999999999999999999", 2, "5.00"],
    ["9.999", 2, "10.00"],
    ["0.5", 0, "1"],
    ["-0.4", 0, "0"],
    ["-0.001", 2, "0.00"],
    ["7", 2, "7.00"],
    ["10138888.8888888888888889", 2, "10138888.89"],
  ])("%s to %i places gives %s", (digits, decimals, cut) => {
    expect(cutTo(digits, decimals)).toBe(cut);
  });

  it("never moves a figure by more than half of the last place", () => {
    fc.assert(
      fc.property(plainDigits(), fc.integer({ min: 0, max: 8 }), (digits, decimals) => {
        const error = scaled(cutTo(digits, decimals)) - scaled(digits);
        const half = 10n ** BigInt(SCALE - decimals) / 2n;
        expect(error <= half && error >= -half).toBe(true);
      }),
    );
  });
});

it.each([
  ["-1234567.80", "−1,234,567.80"],
  ["999", "999"],
  ["1000", "1,000"],
  ["0.123456", "0.123456"],
])("groups %s as %s", (digits, text) => {
  expect(grouped(digits)).toBe(text);
});

it.each([
  ["2.90", "2.9"],
  ["0.00", "0"],
  ["100", "100"],
])("drops the zeros at the end of %s", (digits, bare) => {
  expect(withoutTrailingZeros(digits)).toBe(bare);
});

it("adds as whole numbers do", () => {
  expect(sumOfDigits("0.029", "-0.0005")).toBe("0.0285");
  fc.assert(
    fc.property(plainDigits(), plainDigits(), (one, other) => {
      expect(scaled(sumOfDigits(one, other))).toBe(scaled(one) + scaled(other));
    }),
  );
});

const SCALE = 12;

/** Whole multiples of 1e-12, to compare texts without a decimal library. */
function scaled(digits: string): bigint {
  const [whole = "0", fraction = ""] = digits.replace("-", "").split(".");
  const size = BigInt(whole + fraction.padEnd(SCALE, "0"));
  return digits.startsWith("-") ? -size : size;
}

/** Plain digits as `shiftPoint` gives them: at most twelve decimals, none of the last ones nought. */
function plainDigits(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.bigInt({ min: -(10n ** 26n), max: 10n ** 26n }), fc.integer({ min: 0, max: SCALE }))
    .map(([size, places]) => shiftPoint(size.toString(), -places));
}
