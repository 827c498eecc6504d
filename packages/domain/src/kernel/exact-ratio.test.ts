import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { decimalOf, isAtLeast } from "./exact-ratio.ts";

// 1/3 lies between 0.333…3 and 0.333…4, however many digits one looks at; 0.12 is 12/100 itself.
test.each([
  [1n, 3n, `0.${"3".repeat(60)}`, true],
  [1n, 3n, `0.${"3".repeat(59)}4`, false],
  [12n, 100n, "0.12", true],
  [12n, 100n, "0.120000000000000000000000000001", false],
  [-1n, 3n, "-0.33", false],
  [-1n, 3n, "-0.34", true],
  [7n, 2n, "3", true],
])("%s/%s is at least %s: %s", (numerator, denominator, bound, answer) => {
  expect(isAtLeast({ numerator, denominator }, decimal(bound))).toBe(answer);
});

test("a ratio is read with the forty digits of every decimal", () => {
  expect(toPlainDigits(decimalOf({ numerator: -2n, denominator: 3n }))).toBe(
    `-0.${"6".repeat(39)}7`,
  );
  expect(toPlainDigits(decimalOf({ numerator: 123n, denominator: 100n }))).toBe("1.23");
});

test("it is the quotient of two decimals, whatever their size and sign", () => {
  const whole = fc.oneof(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt(-9n, 9n));
  const divisor = fc.oneof(
    fc.bigInt({ min: 1n, max: 10n ** 39n }),
    fc.nat(60).map((places) => 10n ** BigInt(places)),
    fc.nat(60).map((places) => 2n ** BigInt(places)),
  );
  fc.assert(
    fc.property(whole, divisor, (numerator, denominator) => {
      const [one, other] = [decimal(numerator.toString()), decimal(denominator.toString())];
      expect(toPlainDigits(decimalOf({ numerator, denominator }))).toBe(
        toPlainDigits(one.div(other)),
      );
    }),
    { numRuns: 3000 },
  );
});
