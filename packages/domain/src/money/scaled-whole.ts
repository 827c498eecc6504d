/**
 * Decimals as whole numbers of a declared scale: 12.34 with two places is 1234n.
 *
 * Long sums of products stay exact in whole numbers, and a bound on what a division dropped can be
 * stated. Used where forty digits are not enough or not fast enough; everywhere else a `Decimal` is
 * the number.
 */
import { DomainError } from "../assert.ts";
import { type Decimal, decimal } from "./decimal.ts";

/** The fewest places that hold every one of the values exactly. */
export function placesOf(values: readonly Decimal[]): number {
  return values.reduce((places, value) => Math.max(places, value.decimalPlaces()), 0);
}

/**
 * The value in units of 10^-places, exactly.
 * @throws {DomainError} `finer-than-scale` when the value has more places.
 * @example toScaledWhole(decimal("12.34"), 3) // => 12340n
 */
export function toScaledWhole(value: Decimal, places: number): bigint {
  if (value.decimalPlaces() > places) {
    throw new DomainError("finer-than-scale", { value: value.toFixed(), places });
  }
  const [whole = "0", fraction = ""] = value.toFixed().split(".");
  return BigInt(`${whole}${fraction.padEnd(places, "0")}`);
}

/**
 * The same as a JS number, or `undefined` when the value has more places or does not fit one exactly. For counting in fen
 * or in units of a rate where speed is the point (`kernel`).
 * @example toCounted(decimal("12.34"), 2) // => 1234
 */
export function toCounted(value: Decimal, places: number): number | undefined {
  if (value.decimalPlaces() > places) return undefined;
  const counted = Number(value.toFixed(places).replace(".", ""));
  return Number.isSafeInteger(counted) ? counted : undefined;
}

/** The decimal that a whole number of 10^-places stands for, exactly. */
export function fromScaledWhole(scaled: bigint, places: number): Decimal {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? "" : `.${digits.slice(digits.length - places)}`;
  return decimal(`${scaled < 0n ? "-" : ""}${whole}${fraction}`);
}
