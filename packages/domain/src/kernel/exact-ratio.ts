/**
 * Exact ratios (精确比值): a figure as a fraction of two whole numbers, until someone wants to read it.
 */
import { type Decimal, ONE } from "../money/decimal.ts";
import { fromScaledWhole, placesOf, toScaledWhole } from "../money/scaled-whole.ts";

/** numerator / denominator; the denominator is above 0. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

/**
 * The ratio as a decimal, by one whole-number division: 44 digits or more, and a 1 after them where something is left over,
 * so that the digits cannot look like a tie. Rounding: to the 40 digits of every decimal.
 */
export function decimalOf({ numerator, denominator }: Ratio): Decimal {
  const missing = digitsAtMost(denominator) - digitsAtLeast(numerator) + ENOUGH_DIGITS;
  const places = Math.max(0, missing);
  const scaled = numerator * powerOfTen(places);
  const whole = scaled / denominator;
  const isExact = whole * denominator === scaled;
  const marked = isExact ? whole : 10n * whole + (numerator < 0n ? -1n : 1n);
  return fromScaledWhole(marked, isExact ? places : places + 1).times(ONE);
}

const ENOUGH_DIGITS = 44;

/** Bounds on the decimal digits of a whole number from its hexadecimal ones: 16 lies between 10 and 100. */
function digitsAtMost(value: bigint): number {
  return Math.ceil(value.toString(16).length * 1.21);
}

function digitsAtLeast(value: bigint): number {
  const digits = value.toString(16).length - (value < 0n ? 2 : 1);
  return Math.floor(digits * 1.2);
}

const POWERS_OF_TEN = Array.from({ length: 128 }, (_, places) => 10n ** BigInt(places));

function powerOfTen(places: number): bigint {
  return POWERS_OF_TEN[places] ?? 10n ** BigInt(places);
}

/** Whether the ratio is at least the decimal, decided without rounding. */
export function isAtLeast({ numerator, denominator }: Ratio, bound: Decimal): boolean {
  const places = bound.decimalPlaces();
  return numerator * powerOfTen(places) >= toScaledWhole(bound, places) * denominator;
}

/** Decimals on one scale: `wholes` / `scale`. */
export type Scaled = { readonly wholes: readonly bigint[]; readonly scale: bigint };

/** Decimals as whole numbers of the coarsest scale that holds all of them. */
export function onOneScale(values: readonly Decimal[]): Scaled {
  const places = placesOf(values);
  return {
    wholes: values.map((value) => toScaledWhole(value, places)),
    scale: powerOfTen(places),
  };
}
