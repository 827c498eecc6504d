/**
 * The effective annual rate of flows at fractions of a year, the way the European Union prescribes
 * a consumer's annual percentage rate. Chinese disclosure asks for the internal rate without saying
 * how to count time; this is the second way of counting, kept beside XIRR.
 * Source: Directive 2008/48/EC, annex I part I; the examples are in `conformance/apr.json`.
 */
import { addDays, addMonths, type CalendarDate, daysBetween } from "../dates/calendar-date.ts";
import type { Decimal } from "../money/decimal.ts";
import { type Fraction, fraction, fractionSum, leastCommonMultiple } from "../money/fraction.ts";
import { type InternalRate, solveRate } from "./rate-equation.ts";

/** Money some years away. Received and paid have opposite signs. */
export type TimedFlow = { readonly years: Fraction; readonly yuan: Decimal };

/**
 * The effective rate of a year at which the flows balance.
 * Formula: Σ yuanₖ / (1 + rate)^yearsₖ = 0, with every time an exact fraction
 * Rounding: correctly rounded to 34 significant digits.
 */
export function effectiveAnnualRate(flows: readonly TimedFlow[]): InternalRate {
  const periodsPerYear = flows.reduce(
    (shared, { years }) => leastCommonMultiple(shared, years.denominator),
    1,
  );
  const periodFlows = flows.map(({ years, yuan }) => ({
    periods: years.numerator * (periodsPerYear / years.denominator),
    yuan,
  }));
  return solveRate(periodFlows, periodsPerYear);
}

/** The regular distance between payments, in which an interval is counted first. */
export type IntervalUnit = "year" | "month" | "week";

/** An interval in whole units and days left over; the days are over `yearDays`, 365 or 366. */
export type Interval = {
  readonly units: number;
  readonly days: number;
  /** Length of the year that ends where the whole units end; `undefined` when no days are left. */
  readonly yearDays: number | undefined;
  readonly years: Fraction;
};

const UNITS_PER_YEAR = { year: 1, month: 12, week: 52 } as const;

/**
 * The time from `start` to `end` in years: whole units are counted back from the end, what is left
 * is days of the year that ends there. A year is 12 equal months or 52 weeks.
 * @example yearsBetween(jan12, apr15, "month") // 2012 => 3/12 + 3/365
 */
export function yearsBetween(start: CalendarDate, end: CalendarDate, unit: IntervalUnit): Interval {
  let units = 0;
  while (unitsBefore(end, units + 1, unit) >= start) units += 1;
  const reached = unitsBefore(end, units, unit);
  const days = daysBetween(start, reached);
  const wholeUnits = fraction(units, UNITS_PER_YEAR[unit]);
  if (days === 0) return { units, days, yearDays: undefined, years: wholeUnits };
  const yearDays = daysBetween(addMonths(reached, -12), reached);
  return { units, days, yearDays, years: fractionSum(wholeUnits, fraction(days, yearDays)) };
}

function unitsBefore(end: CalendarDate, units: number, unit: IntervalUnit): CalendarDate {
  return unit === "week" ? addDays(end, -7 * units) : addMonths(end, -units * monthsOf(unit));
}

function monthsOf(unit: "year" | "month"): number {
  return unit === "year" ? 12 : 1;
}
