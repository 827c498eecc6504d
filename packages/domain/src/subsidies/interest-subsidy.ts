/**
 * Fiscal interest discount (财政贴息): the treasury pays part of the customer's interest. The bank's income is unchanged;
 * the credit is netted off when the bank collects a payment.
 */
import type { YearShare } from "../day-counts/day-count.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import { toFen } from "../money/rounding.ts";
import type { Rate } from "../rates/rate.ts";
import { accruedTotal, type BalanceSpan } from "../schedules/accrual.ts";
import { type Accrual, accruedShare, overlapOf, type Span } from "../schedules/span.ts";

/** The terms of a grant as they meet this loan. */
export type InterestSubsidy = {
  readonly subsidyRate: Rate;
  /** Where the grant runs: from disbursement, at most as long as the scheme allows. */
  readonly span: Span;
  /** The largest balance that earns the grant, or `undefined` without a cap. */
  readonly principalCap: Money | undefined;
};

/** A stretch in which the grant runs on one balance; `stretch` numbers the balances of its period from 1. */
export type SubsidyPiece = {
  readonly span: Span;
  readonly stretch: number;
  readonly earning: Decimal;
  readonly share: YearShare;
};

/** The stretches of a period's balances that earn the grant. */
export function subsidyPieces(
  subsidy: InterestSubsidy,
  balances: readonly BalanceSpan[],
  accrual: Accrual,
): readonly SubsidyPiece[] {
  return balances.flatMap(({ span, balance }, index) => {
    const shared = overlapOf(span, subsidy.span);
    if (shared === undefined) return [];
    const earning = subsidisedBalance(subsidy, balance);
    return [{ span: shared, stretch: index + 1, earning, share: accruedShare(accrual, shared) }];
  });
}

/**
 * The credit netted off one payment.
 * Formula: Σ min(balance, cap) × rate × days / basis. Rounding: half-up to the fen at each posting.
 */
export function subsidyCredit(subsidy: InterestSubsidy, pieces: readonly SubsidyPiece[]): Decimal {
  const { perYear } = subsidy.subsidyRate;
  return toFen(
    accruedTotal(pieces.map(({ earning, share }) => ({ yuan: earning.times(perYear), share }))),
  );
}

/** The part of a balance that earns the grant. */
function subsidisedBalance(subsidy: InterestSubsidy, balanceYuan: Decimal): Decimal {
  const cap = subsidy.principalCap?.yuan;
  return cap !== undefined && balanceYuan.gt(cap) ? cap : balanceYuan;
}
