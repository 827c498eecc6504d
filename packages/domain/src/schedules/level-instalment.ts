/**
 * The level instalment (等额本息每期还款额), with a balloon and with steps.
 */
import type { YearShare } from "../day-counts/day-count.ts";
import { type Decimal, fromCount, ONE, ZERO } from "../money/decimal.ts";
import type { AccruedFraction } from "./accrual.ts";

/** What an instalment is solved from. Unit: yuan. */
export type InstalmentTerms = {
  /** What is owed at the first payment: the balance and the first period's interest, which is not divided yet. */
  readonly balance: Decimal;
  readonly firstInterest: AccruedFraction;
  readonly ratePerYear: Decimal;
  /** The share of a year of each period after the first payment. */
  readonly laterShares: readonly YearShare[];
  /** Principal left after the last instalment. */
  readonly balloon: Decimal;
  /** The weight of each payment, 1 for a level plan; one more than there are later shares. */
  readonly weights: readonly Decimal[];
};

/**
 * The payment A with weights wₖ that leaves just the balloon after the last one, each period at the rate known when it is
 * solved. A later change of rate or balance is answered by solving again.
 *
 * Formula: with g = 1 + r·t for each later period, owed · Πg − balloon = A · Σₖ wₖ Πⱼ>ₖ gⱼ. Both sides are carried times the
 * product of the bases, so nothing is divided before the end: a payment of exactly half a fen comes out as one.
 * Rounding: none.
 */
export function levelInstalment(terms: InstalmentTerms): Decimal {
  const { balance, firstInterest, ratePerYear, laterShares, balloon, weights } = terms;
  let bases = fromCount(firstInterest.basis);
  let grownDebt = balance.times(bases).plus(firstInterest.numerator);
  let grownPayments = bases.times(weights[0] ?? ONE);
  laterShares.forEach((share, index) => {
    const basis = fromCount(share.basis);
    const growth = ratePerYear.times(fromCount(share.days)).plus(basis);
    bases = bases.times(basis);
    grownDebt = grownDebt.times(growth);
    grownPayments = grownPayments.times(growth).plus(bases.times(weights[index + 1] ?? ZERO));
  });
  return grownDebt.minus(balloon.times(bases)).div(grownPayments);
}

/** 1 + r·t. Rounding: none. */
export function growthOver(ratePerYear: Decimal, { days, basis }: YearShare): Decimal {
  return ratePerYear.times(fromCount(days)).div(fromCount(basis)).plus(ONE);
}
