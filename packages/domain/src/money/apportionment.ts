/**
 * Apportionment (最大余数法): sharing out a rounded total so that the rounded parts add up to it.
 */
import { DomainError, elementAt } from "../assert.ts";
import { type Decimal, decimal, fromCount, sumOf, toCount } from "./decimal.ts";
import { wholeAtMost } from "./rounding.ts";

const FEN = decimal("0.01");
const BAR_UNIT = decimal("0.000000000001");

/**
 * An amount of whole fen over its parts, in whole fen. Unit: yuan. Rounding: largest remainder.
 * @throws {DomainError} `parts-do-not-fit` when the parts do not add up to the amount, near enough.
 * @example fenSharedOut(decimal("1.00"), [third, third, third]) // => 0.34, 0.33, 0.33
 */
export function fenSharedOut(yuan: Decimal, parts: readonly Decimal[]): readonly Decimal[] {
  return largestRemainder(yuan, parts, FEN);
}

/** A rate of whole 1e-12 over its parts, in whole 1e-12. Rounding: largest remainder. @throws {DomainError} as above. */
export function barsSharedOut(perYear: Decimal, parts: readonly Decimal[]): readonly Decimal[] {
  return largestRemainder(perYear, parts, BAR_UNIT);
}

/**
 * The parts in whole units that add up to the total: each is cut down to a unit, and the units that are missing go one each
 * to the parts that lost most, of equals to the first. No part moves by a whole unit.
 * Rounding: largest remainder. Source: decision 0019, policy money shared out.
 * @throws {DomainError} `parts-do-not-fit` when the total is not a whole number of units near the parts' sum.
 */
function largestRemainder(
  total: Decimal,
  parts: readonly Decimal[],
  unit: Decimal,
): readonly Decimal[] {
  const scaled = parts.map((part) => part.div(unit));
  const cut = scaled.map(wholeAtMost);
  const missing = total.div(unit).minus(sumOf(cut));
  if (!missing.isInteger() || missing.isNegative() || missing.gt(fromCount(parts.length))) {
    throw new DomainError("parts-do-not-fit", { total: total.toFixed(), unit: unit.toFixed() });
  }
  const lost = scaled.map((part, index) => part.minus(elementAt(cut, index)));
  const raised = new Set(orderedByLoss(lost).slice(0, toCount(missing)));
  return cut.map((whole, index) => whole.plus(fromCount(raised.has(index) ? 1 : 0)).times(unit));
}

/** The places of the parts, the one that lost most first; of equals the first comes first. */
function orderedByLoss(lost: readonly Decimal[]): readonly number[] {
  return lost
    .map((_, index) => index)
    .sort((one, other) => elementAt(lost, other).comparedTo(elementAt(lost, one)));
}
