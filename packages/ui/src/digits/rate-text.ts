/**
 * Rates for reading (利率显示): fractions of one shown as percent and basis points.
 */
import { cutTo, grouped, shiftPoint, withoutTrailingZeros } from "./plain-digits.ts";

/**
 * A fraction as percent with its sign.
 * Rounding: half away from zero, on the shown text only.
 * @example percentText("0.042229619", 2) // => "4.22%"
 */
export function percentText(fraction: string, decimals: number): string {
  return `${percentDigits(fraction, decimals)}%`;
}

/**
 * The same without its sign, for a column that has the unit in its head.
 * @example percentDigits("0.042229619", 2) // => "4.22"
 */
export function percentDigits(fraction: string, decimals: number): string {
  return grouped(cutTo(shiftPoint(fraction, 2), decimals));
}

/**
 * A fraction as percent with every digit.
 * @example exactPercent("0.0125") // => "1.25"
 */
export function exactPercent(fraction: string): string {
  return shiftPoint(fraction, 2);
}

/**
 * Basis points for reading, at most two places, none that are nought.
 * @example basisPointsText("-21") // => "−21"
 */
export function basisPointsText(basisPoints: string): string {
  return grouped(withoutTrailingZeros(cutTo(basisPoints, 2)));
}
