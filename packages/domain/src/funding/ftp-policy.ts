/**
 * What a bank fixes about FTP beside the curve (FTP 管理规定), as policy data: pools, term-liquidity premiums, the floor under all
 * adjustments.
 */
import type { Rate, Spread } from "../rates/rate.ts";
import { CURVE_DAYS_PER_MONTH } from "./ftp-curve.ts";

/** How a loan's transfer price is found, in the order in which lists show them. */
export const FTP_METHODS = [
  "specifiedRate",
  "pool",
  "straightTerm",
  "cashFlowStrip",
  "averageLife",
  "duration",
  "zeroDiscount",
  "repricing",
] as const;

/**
 * 指定利率法, 资金池法, 期限匹配法, 现金流加权法, 平均期限法, 久期法, 零息折现法, 重定价期限加流动性溢价法.
 */
export type FtpMethod = (typeof FTP_METHODS)[number];

/** A value for loans of so many months or fewer; the one without a bound is for all longer loans. Shortest first. */
export type TermBucket<T> = { readonly termMonthsMax: number | undefined; readonly value: T };

/** The rules of one bank from a day on. */
export type FtpPolicy = {
  /** 资金池利率 by original term. */
  readonly pools: readonly TermBucket<Rate>[];
  /** 期限流动性溢价 by original term, fixed for the life of a floating loan. */
  readonly termPremiums: readonly TermBucket<Spread>[];
  /** Adjustments take no loan's FTP below this. */
  readonly rateFloor: Rate;
};

/** The value for a term in days of the curve's calendar, with its place in the list; `undefined` when no bucket reaches so far. */
export function bucketOf<T>(
  buckets: readonly TermBucket<T>[],
  termDays: number,
): { readonly value: T; readonly place: number } | undefined {
  const place = buckets.findIndex(
    ({ termMonthsMax }) =>
      termMonthsMax === undefined || termDays <= termMonthsMax * CURVE_DAYS_PER_MONTH,
  );
  const bucket = buckets[place];
  return bucket === undefined ? undefined : { value: bucket.value, place: place + 1 };
}
