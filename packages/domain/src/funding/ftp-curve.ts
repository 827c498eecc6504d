/**
 * The FTP curve (内部资金转移价格曲线): what treasury charges for money of each tenor on a day, and the rate of any tenor between.
 *
 * Tenors lie on a calendar of 30-day months (每月按 30 天计): a loan of twelve months lies on the one-year point whether its year
 * has 365 or 366 days, and a deal sketched in months gets the rate it will get with dates.
 */
import { elementAt } from "../assert.ts";
import { type Decimal, decimal, fromCount } from "../money/decimal.ts";
import { toRateScale } from "../money/rounding.ts";
import type { Rate } from "../rates/rate.ts";

/** 隔夜, 7 天, 1, 3, 6, 9 个月, 1, 2, 3, 5, 7, 10 年 (policy fact FTP-2). */
export const FTP_TENORS = [
  "O/N",
  "7D",
  "1M",
  "3M",
  "6M",
  "9M",
  "1Y",
  "2Y",
  "3Y",
  "5Y",
  "7Y",
  "10Y",
] as const;
export type FtpTenor = (typeof FTP_TENORS)[number];

/** Days of a month on the curve's calendar. */
export const CURVE_DAYS_PER_MONTH = 30;
/** Days of a year on the curve's calendar. */
export const CURVE_DAYS_PER_YEAR = 360;

/** Days of each tenor on the curve's calendar. */
const TENOR_DAYS: Readonly<Record<FtpTenor, number>> = {
  "O/N": 1,
  "7D": 7,
  "1M": 30,
  "3M": 90,
  "6M": 180,
  "9M": 270,
  "1Y": 360,
  "2Y": 720,
  "3Y": 1080,
  "5Y": 1800,
  "7Y": 2520,
  "10Y": 3600,
};

/** The same as decimals, made once: a long loan reads the curve hundreds of times. */
const TENOR_LENGTHS: ReadonlyMap<FtpTenor, Decimal> = new Map(
  FTP_TENORS.map((tenor) => [tenor, fromCount(TENOR_DAYS[tenor])]),
);

/** The price of one tenor: the rate of money repaid at its end, interest paid on the loan's own dates. */
export type FtpPoint = { readonly tenor: FtpTenor; readonly annualRate: Rate };

/** One point for each tenor, shortest first. */
export type FtpCurve = { readonly points: readonly FtpPoint[] };

/** What can be wrong with a curve. */
export type FtpCurveFault = {
  readonly tenor: FtpTenor;
  readonly code: "tenor-missing" | "tenor-not-in-order" | "rate-out-of-range";
};

/** Beyond these a rate is a slip of the keyboard: the bounds of a market rate in a deal file. */
const RATE_MIN = decimal("-0.1");
const RATE_MAX = decimal("1");

/** Everything wrong with a curve, by tenor; empty when it can price. A tenor named twice is not in order. */
export function faultsOfCurve({ points }: FtpCurve): readonly FtpCurveFault[] {
  const missing = FTP_TENORS.filter((tenor) => points.every((point) => point.tenor !== tenor));
  const unordered = points.filter(({ tenor }, index) => {
    const before = points[index - 1];
    return before !== undefined && tenorDays(before.tenor) >= tenorDays(tenor);
  });
  const outOfRange = points.filter(
    ({ annualRate: { perYear } }) => perYear.lt(RATE_MIN) || perYear.gt(RATE_MAX),
  );
  const coded = (code: FtpCurveFault["code"]) => (tenor: FtpTenor) => ({ tenor, code });
  return [
    ...missing.map(coded("tenor-missing")),
    ...unordered.map(({ tenor }) => tenor).map(coded("tenor-not-in-order")),
    ...outOfRange.map(({ tenor }) => tenor).map(coded("rate-out-of-range")),
  ];
}

/** Days of a tenor on the curve's calendar. */
export function tenorDays(tenor: FtpTenor): number {
  return TENOR_DAYS[tenor];
}

function lengthOf(tenor: FtpTenor): Decimal {
  return TENOR_LENGTHS.get(tenor) ?? fromCount(TENOR_DAYS[tenor]);
}

/** A rate read from the curve: its days, and the point or the two neighbouring points it comes from. */
export type CurveReading = {
  readonly days: Decimal;
  readonly lower: FtpPoint;
  readonly upper: FtpPoint;
  readonly annualRate: Rate;
};

/**
 * The rate of a tenor in days of the curve's calendar: the point itself, or the straight line between its two neighbours; beyond
 * the ends the first and the last point hold. The line is straight in days because treasury quotes points and nothing in between:
 * every other rule would be an assumption about the shape of the market.
 * Formula: lower + (upper − lower) × (days − lower days) / (upper days − lower days)
 * Rounding: half-up to 1e-8 (`rate-1e-8-half-up`).
 * @throws {DomainError} `missing-element` for a curve without points; `faultsOfCurve` finds it first.
 */
export function readCurve({ points }: FtpCurve, days: Decimal): CurveReading {
  const isReached = ({ tenor }: FtpPoint) => days.gte(lengthOf(tenor));
  const lower = points.findLast(isReached) ?? elementAt(points, 0);
  const lowerDays = lengthOf(lower.tenor);
  const next = points.find((point) => !isReached(point));
  const upper = next === undefined || days.lte(lowerDays) ? lower : next;
  const width = tenorDays(upper.tenor) - tenorDays(lower.tenor);
  const perYear =
    width === 0
      ? lower.annualRate.perYear
      : onLine(lower.annualRate.perYear, upper.annualRate.perYear, days.minus(lowerDays), width);
  return { days, lower, upper, annualRate: { perYear: toRateScale(perYear) } };
}

/** Multiplied first, divided once. */
function onLine(from: Decimal, to: Decimal, days: Decimal, width: number): Decimal {
  return from.plus(to.minus(from).times(days).div(fromCount(width)));
}
