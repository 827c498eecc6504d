/**
 * Fiscal interest discount (财政贴息): the treasury pays part of the customer's interest. The bank's income is unchanged;
 * the credit is netted off when the bank collects a payment.
 */
import { type Decimal, fromCount, ZERO } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import { toFen } from "../money/rounding.ts";
import type { Rate } from "../rates/rate.ts";
import { type Accrual, accruedShare, overlapOf, type Span } from "../schedules/span.ts";

/** The terms of a grant as they meet this loan. */
export type InterestSubsidy = {
  readonly subsidyRate: Rate;
  /** Where the grant runs: from disbursement, at most as long as the scheme allows. */
  readonly span: Span;
  /** The largest balance that earns the grant, or `undefined` without a cap. */
  readonly principalCap: Money | undefined;
};

/**
 * The credit netted off one payment. `undefined` when the grant does not run in the period.
 * Formula: min(balance, cap) × rate × days / basis. Rounding: half-up to the fen at each posting.
 */
export function subsidyCredit(
  subsidy: InterestSubsidy,
  balanceYuan: Decimal,
  period: Span,
  accrual: Accrual,
): Decimal {
  const common = overlapOf(period, subsidy.span);
  if (common === undefined) return ZERO;
  const { days, basis } = accruedShare(accrual, common);
  const earning = subsidisedBalance(subsidy, balanceYuan);
  return toFen(
    earning.times(subsidy.subsidyRate.perYear).times(fromCount(days)).div(fromCount(basis)),
  );
}

/** The part of a balance that earns the grant. */
export function subsidisedBalance(subsidy: InterestSubsidy, balanceYuan: Decimal): Decimal {
  const cap = subsidy.principalCap?.yuan;
  return cap !== undefined && balanceYuan.gt(cap) ? cap : balanceYuan;
}
