/**
 * Fractions (分数): two whole numbers in lowest terms, for shares of a year that no decimal states.
 */
import { DomainError } from "../assert.ts";

/** In lowest terms, `denominator` > 0. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/**
 * numerator ÷ denominator in lowest terms.
 * @throws {DomainError} `not-a-fraction` when either is not a whole number, or the denominator is
 * not above nought.
 * @example fraction(546, 364) // => { numerator: 3, denominator: 2 }
 */
export function fraction(numerator: number, denominator: number): Fraction {
  const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (!whole || denominator <= 0) {
    throw new DomainError("not-a-fraction", { numerator, denominator });
  }
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * The sum of two fractions, exactly.
 * @throws {DomainError} `not-a-fraction` when it no longer fits two safe whole numbers.
 */
export function fractionSum(a: Fraction, b: Fraction): Fraction {
  const shared = leastCommonMultiple(a.denominator, b.denominator);
  const left = a.numerator * (shared / a.denominator);
  return fraction(left + b.numerator * (shared / b.denominator), shared);
}

/** The largest whole number that divides both; of 0 and n it is n. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The smallest whole number that both divide. */
export function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}
