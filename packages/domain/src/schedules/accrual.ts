/**
 * Accrual (计息): interest on balances over spans, split where the balance or the rate changes (分段计息).
 */
import type { YearShare } from "../day-counts/day-count.ts";
import { type Decimal, fromCount, sumOf } from "../money/decimal.ts";
import { leastCommonMultiple } from "../money/fraction.ts";
import type { Rate } from "../rates/rate.ts";
import { type Accrual, accruedShare, overlapOf, type Span } from "./span.ts";

/** A rate and the stretch of the loan's life in which it holds. */
export type RateSpan = { readonly span: Span; readonly annualRate: Rate };

/** A stretch in which the balance does not change. */
export type BalanceSpan = { readonly span: Span; readonly balance: Decimal };

/**
 * A stretch with one balance and one rate. `rateIndex` names the entry of the rate path, `stretch` numbers the balances of
 * its period from 1.
 */
export type AccrualPiece = BalanceSpan & {
  readonly stretch: number;
  readonly annualRate: Rate;
  readonly rateIndex: number;
  readonly share: YearShare;
};

/** The pieces of a stretch, one for each rate that holds in it. The rate path covers the loan's whole life. */
export function accrualPieces(
  accrual: Accrual,
  { span, balance }: BalanceSpan,
  ratePath: readonly RateSpan[],
  period: Span = span,
  stretch = 1,
): readonly AccrualPiece[] {
  return ratePath.flatMap(({ span: held, annualRate }, rateIndex) => {
    const shared = overlapOf(span, held);
    if (shared === undefined) return [];
    const share = accruedShare(accrual, shared, period);
    return [{ span: shared, balance, stretch, annualRate, rateIndex, share }];
  });
}

/** A yearly amount running for a share of a year: a balance, or a balance times a rate. */
export type YearlyAmount = { readonly yuan: Decimal; readonly share: YearShare };

/** A sum of yearly amounts before its one division: `numerator` / `basis`. */
export type AccruedFraction = { readonly numerator: Decimal; readonly basis: number };

/** Σ amount × days / basis on one common basis, not yet divided. Rounding: none. */
export function accruedFraction(amounts: readonly YearlyAmount[]): AccruedFraction {
  const basis = amounts.reduce((least, { share }) => leastCommonMultiple(least, share.basis), 1);
  const numerator = sumOf(
    amounts.map(({ yuan, share }) => yuan.times(fromCount(share.days * (basis / share.basis)))),
  );
  return { numerator, basis };
}

/**
 * Σ amount × days / basis. Products are summed exactly on one basis and divided once, so that a sum that lies on half a fen
 * is seen to lie there.
 * Unit: that of the amounts, times years. Rounding: none.
 */
export function accruedTotal(amounts: readonly YearlyAmount[]): Decimal {
  const { numerator, basis } = accruedFraction(amounts);
  return numerator.div(fromCount(basis));
}

/** 利息 = Σ balance × rate × days / basis. Unit: yuan. Rounding: none; who posts the interest rounds it. */
export function interestOn(pieces: readonly AccrualPiece[]): Decimal {
  return accruedTotal(pieces.map(yearlyInterest));
}

/** The interest of a whole year on a piece, and the piece's share of that year. */
export function yearlyInterest({ balance, annualRate, share }: AccrualPiece): YearlyAmount {
  return { yuan: balance.times(annualRate.perYear), share };
}
