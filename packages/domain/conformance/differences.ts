/**
 * How a figure differs from what a case expects, in words; an empty list means that it does not.
 */
import { type Decimal, toPlainDigits } from "../src/money/decimal.ts";

/** Two values of any kind, compared as JSON. */
export function differs(what: string, found: unknown, expected: unknown): readonly string[] {
  const [foundText, expectedText] = [JSON.stringify(found), JSON.stringify(expected)];
  return foundText === expectedText ? [] : [`${what}: ${foundText}, expected ${expectedText}`];
}

/** Two decimals that may lie as far apart as a tolerance. */
export function differsBy(
  what: string,
  found: Decimal,
  expected: Decimal,
  tolerance: Decimal,
): readonly string[] {
  if (found.minus(expected).abs().lessThanOrEqualTo(tolerance)) return [];
  const allowed = tolerance.isZero() ? "" : ` ± ${toPlainDigits(tolerance)}`;
  return [`${what}: ${toPlainDigits(found)}, expected ${toPlainDigits(expected)}${allowed}`];
}

/** A decimal that must round, half up, to the decimals in which the expected one is written. */
export function differsRounded(
  what: string,
  found: Decimal,
  expectedText: string,
): readonly string[] {
  const decimals = expectedText.split(".")[1]?.length ?? 0;
  return differsAtDecimals(what, found, expectedText, decimals);
}

/** A decimal that must round, half up, to the same as the expected one at so many decimals. */
export function differsAtDecimals(
  what: string,
  found: Decimal,
  expectedText: string,
  decimals: number,
): readonly string[] {
  const expected = padded(expectedText, decimals);
  return differs(what, found.toFixed(decimals), expected);
}

function padded(digits: string, decimals: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
}
