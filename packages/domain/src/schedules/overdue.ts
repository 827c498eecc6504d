/**
 * Overdue loans (逾期): what is owed when the last payment is missed and paid later.
 *
 * Principal bears penalty interest (罚息) and the unpaid interest compounds (复利), both at the penalty rate from the first
 * day after maturity. A loan that is overdue and misused bears the heavier of the two rates, not their sum.
 * Source: the central bank's rule on penalty rates of 2003 (policy facts DEF-1 to DEF-4).
 */
import type { YearShare } from "../day-counts/day-count.ts";
import { type Decimal, fromCount } from "../money/decimal.ts";
import { toFen } from "../money/rounding.ts";
import type { Rate } from "../rates/rate.ts";

/** Penalty rates as multiples of the contract rate: 1.5 is 加收 50 %. */
export type PenaltyMultipliers = { readonly overdue: Decimal; readonly misuse: Decimal };

/** The amounts due on the day of settlement. Unit: yuan. */
export type OverdueSettlement = {
  readonly penaltyRate: Rate;
  readonly misuseRate: Rate;
  readonly penaltyUnrounded: Decimal;
  readonly penalty: Decimal;
  readonly compoundUnrounded: Decimal;
  readonly compound: Decimal;
  readonly totalDue: Decimal;
};

/** Rounding: penalty and compound interest each half-up to the fen. */
export function overdueSettlement(
  unpaid: { readonly principalYuan: Decimal; readonly interestYuan: Decimal },
  contractRate: Rate,
  multipliers: PenaltyMultipliers,
  late: YearShare,
): OverdueSettlement {
  const penaltyRate = { perYear: contractRate.perYear.times(multipliers.overdue) };
  const misuseRate = { perYear: contractRate.perYear.times(multipliers.misuse) };
  const lateInterest = (yuan: Decimal) =>
    yuan.times(penaltyRate.perYear).times(fromCount(late.days)).div(fromCount(late.basis));
  const penaltyUnrounded = lateInterest(unpaid.principalYuan);
  const compoundUnrounded = lateInterest(unpaid.interestYuan);
  const penalty = toFen(penaltyUnrounded);
  const compound = toFen(compoundUnrounded);
  return {
    penaltyRate,
    misuseRate,
    penaltyUnrounded,
    penalty,
    compoundUnrounded,
    compound,
    totalDue: unpaid.principalYuan.plus(unpaid.interestYuan).plus(penalty).plus(compound),
  };
}
