/**
 * Stretches of a scale (分档): which one a number lies in, its owned end counted.
 */
import type { Decimal } from "../money/decimal.ts";
import type { OwnedEnd, Stretch } from "./condition.ts";

/** Whether the number lies in the stretch. */
export function isIn(stretch: Stretch, owns: OwnedEnd, value: Decimal): boolean {
  const { from, to } = stretch;
  if (owns === "lower") return (from?.lte(value) ?? true) && (to?.gt(value) ?? true);
  return (from?.lt(value) ?? true) && (to?.gte(value) ?? true);
}
