/**
 * Every rounding the product knows (舍入规则). Nothing else in the domain rounds, and each call names its rule.
 */
import type { Decimal } from "./decimal.ts";

const HALF_UP = 4;

/** The names under which a rounding is recorded beside a figure. */
export type RoundingRule =
  | "exact"
  | "fen-half-up"
  | "rate-1e-8-half-up"
  | "bar-1e-12-half-up"
  | "reported-24-digits";

/**
 * 四舍五入到分: to 0.01 yuan, half away from zero.
 * Source: one bank's rule book on interest settlement (policy fact INT-12); named so that a product may choose another.
 */
export function toFen(yuan: Decimal): Decimal {
  return yuan.toDecimalPlaces(2, HALF_UP);
}

/**
 * To 1e-8 a year, half away from zero: interpolated and blended rates are cut here so that later products stay finite.
 * Source: decision 0003, rounding by name.
 */
export function toRateScale(perYear: Decimal): Decimal {
  return perYear.toDecimalPlaces(8, HALF_UP);
}

/**
 * To 1e-12 a year, half away from zero: the bars of a price build-up, whose left-over goes to one named bar.
 * Source: decision 0003, rounding by name.
 */
export function toBarScale(perYear: Decimal): Decimal {
  return perYear.toDecimalPlaces(12, HALF_UP);
}

/**
 * To 24 significant digits, half away from zero: the figure as reported on the command line and in explanations.
 * Never read back into a calculation. Source: the format of the worked deals.
 */
export function toReported(value: Decimal): Decimal {
  return value.toSignificantDigits(24, HALF_UP);
}

/**
 * To 34 significant digits, half away from zero: a rate found by solving, which no decimal states fully.
 * Source: numerics of this project; ten digits more than any figure reported from it.
 */
export function toSolvedRate(rate: Decimal): Decimal {
  return rate.toSignificantDigits(34, HALF_UP);
}
