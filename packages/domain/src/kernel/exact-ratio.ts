/**
 * Exact ratios (精确比值): a figure as a fraction of two whole numbers, until someone wants to read it.
 */
import { type Decimal, decimal } from "../money/decimal.ts";
import { placesOf, toScaledWhole } from "../money/scaled-whole.ts";

/** numerator / denominator; the denominator is above 0. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

/** The ratio as a decimal. Rounding: to the 40 digits of every decimal. */
export function decimalOf({ numerator, denominator }: Ratio): Decimal {
  return decimal(numerator.toString()).div(decimal(denominator.toString()));
}

/** Whether the ratio is at least the decimal, decided without rounding. */
export function isAtLeast({ numerator, denominator }: Ratio, bound: Decimal): boolean {
  const places = bound.decimalPlaces();
  return numerator * 10n ** BigInt(places) >= toScaledWhole(bound, places) * denominator;
}

/** Decimals on one scale: `wholes` / `scale`. */
export type Scaled = { readonly wholes: readonly bigint[]; readonly scale: bigint };

/** Decimals as whole numbers of the coarsest scale that holds all of them. */
export function onOneScale(values: readonly Decimal[]): Scaled {
  const places = placesOf(values);
  return {
    wholes: values.map((value) => toScaledWhole(value, places)),
    scale: 10n ** BigInt(places),
  };
}
