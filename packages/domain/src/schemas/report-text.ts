/**
 * How a report spells its figures (数字写法).
 */
import { type Decimal, toPlainDigits } from "../money/decimal.ts";
import { toReported } from "../money/rounding.ts";

/** A figure of the report: digit text, a word, a count, or a group of them. */
export type ReportValue =
  | string
  | number
  | boolean
  | null
  | readonly ReportValue[]
  | { readonly [key: string]: ReportValue };

/** A group of figures. */
export type Report = { readonly [key: string]: ReportValue };

/** Booked money: exactly two decimals. */
export function bookedText(yuan: Decimal): string {
  return yuan.toFixed(2);
}

/** Any other figure: 24 significant digits, no trailing zeros, no exponent. */
export function reportedText(value: Decimal): string {
  return toPlainDigits(toReported(value));
}
