/**
 * Rates (利率) per year and spreads (加点) added to them.
 */
import { type Decimal, decimal } from "../money/decimal.ts";

/** A rate per year as a fraction: 2.90 % is `0.029`. */
export type Rate = { readonly perYear: Decimal };

/** What is added to a rate per year, as a fraction; may be negative. −10 bp is `-0.001`. */
export type Spread = { readonly addedPerYear: Decimal };

/** @example rate("0.029") */
export function rate(text: string): Rate {
  return { perYear: decimal(text) };
}

/** @example spread("-0.001") */
export function spread(text: string): Spread {
  return { addedPerYear: decimal(text) };
}

const BASIS_POINTS_PER_UNIT = decimal("10000");

/** Basis points (基点, 0.01 percentage points) as a spread. */
export function spreadOfBasisPoints(basisPoints: Decimal): Spread {
  return { addedPerYear: basisPoints.div(BASIS_POINTS_PER_UNIT) };
}

/** A fraction per year in basis points: 0.0009 is 9. */
export function inBasisPoints(perYear: Decimal): Decimal {
  return perYear.times(BASIS_POINTS_PER_UNIT);
}

/** Base rate plus spread: LPR 3.00 % − 10 bp = 2.90 %. */
export function ratePlusSpread(base: Rate, added: Spread): Rate {
  return { perYear: base.perYear.plus(added.addedPerYear) };
}

/** The spread that leads from a base to a rate, the way back of `ratePlusSpread`: 2.90 % over LPR 3.00 % is −10 bp. */
export function spreadOver(base: Rate, annualRate: Rate): Spread {
  return { addedPerYear: annualRate.perYear.minus(base.perYear) };
}
