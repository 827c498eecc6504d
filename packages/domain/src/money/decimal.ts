/**
 * The one number type (十进制数): a private clone of decimal.js that nobody else configures.
 *
 * 40 significant digits: the worked deals need 34 to come out right in every printed place, and six
 * more keep sums of a few thousand products exact. Half-up is the rule of Chinese bank contracts.
 * Exponents stay far away so that a plain digit text is always possible.
 */
import { Decimal as DecimalJs } from "decimal.js";
import { DomainError } from "../assert.ts";

const BankDecimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  minE: -9e15,
  maxE: 9e15,
});

/** An exact decimal number. Compare and compute with its methods, never with operators. */
export type Decimal = DecimalJs;

const PLAIN_DIGITS = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/**
 * A decimal from plain digits, e.g. `"-0.0125"`.
 * @throws {DomainError} `not-plain-digits` for exponents, signs, blanks or leading zeros.
 */
export function decimal(text: string): Decimal {
  if (!PLAIN_DIGITS.test(text)) throw new DomainError("not-plain-digits", { text });
  return new BankDecimal(text);
}

/**
 * A decimal from a count (days, months, periods), the only JS numbers the domain knows.
 * @throws {DomainError} `not-a-count` when it is not a whole number.
 */
export function fromCount(count: number): Decimal {
  if (!Number.isSafeInteger(count)) throw new DomainError("not-a-count", { count });
  return new BankDecimal(count);
}

/**
 * The way back of `fromCount`: a whole decimal as a count.
 * @throws {DomainError} `not-a-count` when it is not a whole number that a count can hold.
 */
export function toCount(value: Decimal): number {
  const count = Number(value.toFixed());
  if (!Number.isSafeInteger(count) || !fromCount(count).eq(value)) {
    throw new DomainError("not-a-count", { value: value.toFixed() });
  }
  return count;
}

/** Nought. */
export const ZERO = decimal("0");

/** One. */
export const ONE = decimal("1");

/** Whether a value of unknown kind is one of these numbers. */
export function isDecimal(value: unknown): value is Decimal {
  return value instanceof BankDecimal;
}

/** The sum of all, exact as long as it has at most 40 digits. An empty list sums to 0. */
export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** Plain digits without exponent and without `-0`, the form in which decimals cross every border. */
export function toPlainDigits(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}
