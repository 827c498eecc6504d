/**
 * Day counts (计息基础): the share of a year over which interest accrues.
 *
 * A share stays two whole numbers, `days` over `basis`, and nobody divides them before the interest
 * is multiplied out: one 360th has no decimal end, so a share cut to decimals costs money later.
 * Source: 2006 ISDA Definitions §4.16 (b), (d)–(h); the AFB and the US end-of-February variants as
 * OpenGamma Strata and QuantLib publish examples of them (`conformance/daycount.json`). Which one a
 * loan uses is a term of the product.
 */
import { assertNever, DomainError } from "../assert.ts";
import {
  addMonths,
  type CalendarDate,
  dateOf,
  daysBetween,
  isLeapYear,
  isMonthEnd,
  partsOf,
} from "../dates/calendar-date.ts";

/**
 * As contracts write them; the same text crosses every border. Chinese loans use the first three.
 */
export const DAY_COUNTS = [
  "ACT/360",
  "ACT/365F",
  "30E/360",
  "30/360",
  "30U/360",
  "30E/360-ISDA",
  "ACT/ACT-ISDA",
  "ACT/ACT-AFB",
] as const;

/** One of the ways to count the days of interest. */
export type DayCount = (typeof DAY_COUNTS)[number];

/**
 * An exact share of a year: `days` ≥ 0 out of `basis`, both whole. The pair need not be in lowest
 * terms. `basis` is 360, 365 or 366, except that an ACT/ACT-ISDA share that touches leap and common
 * years is put over 365 · 366.
 */
export type YearShare = { readonly days: number; readonly basis: number };

/**
 * The share of a year from `start` (counted) to `end` (not counted). `maturity` matters to
 * 30E/360-ISDA alone, which leaves the end of February alone when the loan ends on it.
 * @throws {DomainError} `dates-out-of-order` when `end` is before `start`.
 * @example yearShare("ACT/360", march16, march21) // => { days: 5, basis: 360 }
 */
export function yearShare(
  dayCount: DayCount,
  start: CalendarDate,
  end: CalendarDate,
  maturity?: CalendarDate,
): YearShare {
  switch (dayCount) {
    case "ACT/360":
    case "30E/360":
    case "30/360":
    case "30U/360":
    case "30E/360-ISDA":
      return { days: daysCounted(dayCount, start, end, maturity), basis: 360 };
    case "ACT/365F":
      return { days: daysCounted(dayCount, start, end), basis: 365 };
    case "ACT/ACT-ISDA":
      return shareByCalendarYear(start, end);
    case "ACT/ACT-AFB":
      return shareByYearsBack(start, end);
    default:
      return assertNever(dayCount);
  }
}

/**
 * The days (计息天数) a convention counts: real ones for the ACT family, days of 30-day months for the
 * 30 family.
 * @throws {DomainError} `dates-out-of-order` when `end` is before `start`.
 */
export function daysCounted(
  dayCount: DayCount,
  start: CalendarDate,
  end: CalendarDate,
  maturity?: CalendarDate,
): number {
  if (end < start) throw new DomainError("dates-out-of-order", { start, end });
  if (start === end) return 0;
  const [, , startDay] = partsOf(start);
  const [, , endDay] = partsOf(end);
  switch (dayCount) {
    case "ACT/360":
    case "ACT/365F":
    case "ACT/ACT-ISDA":
    case "ACT/ACT-AFB":
      return daysBetween(start, end);
    case "30E/360":
      return daysInMonthsOfThirty(start, end, Math.min(startDay, 30), Math.min(endDay, 30));
    case "30/360": {
      const from = Math.min(startDay, 30);
      return daysInMonthsOfThirty(start, end, from, from === 30 ? Math.min(endDay, 30) : endDay);
    }
    case "30U/360": {
      const from = isFebruaryEnd(start) ? 30 : Math.min(startDay, 30);
      const bothInFebruary = isFebruaryEnd(start) && isFebruaryEnd(end);
      const to = bothInFebruary || (endDay === 31 && from === 30) ? 30 : endDay;
      return daysInMonthsOfThirty(start, end, from, to);
    }
    case "30E/360-ISDA": {
      const from = isMonthEnd(start) ? 30 : startDay;
      const endsTheLoan = isFebruaryEnd(end) && end === maturity;
      return daysInMonthsOfThirty(start, end, from, isMonthEnd(end) && !endsTheLoan ? 30 : endDay);
    }
    default:
      return assertNever(dayCount);
  }
}

/**
 * 30 days for every month between the two dates, then the difference of the days of the month as
 * adjusted.
 */
function daysInMonthsOfThirty(
  start: CalendarDate,
  end: CalendarDate,
  from: number,
  to: number,
): number {
  const [startYear, startMonth] = partsOf(start);
  const [endYear, endMonth] = partsOf(end);
  return 360 * (endYear - startYear) + 30 * (endMonth - startMonth) + to - from;
}

function isFebruaryEnd(date: CalendarDate): boolean {
  return partsOf(date)[1] === 2 && isMonthEnd(date);
}

/**
 * ACT/ACT-ISDA: days in leap years over 366 plus days in common years over 365, on one denominator.
 */
function shareByCalendarYear(start: CalendarDate, end: CalendarDate): YearShare {
  const days = daysCounted("ACT/ACT-ISDA", start, end);
  const leapDays = leapYearDaysBefore(end) - leapYearDaysBefore(start);
  if (leapDays === 0) return { days, basis: 365 };
  if (leapDays === days) return { days, basis: 366 };
  return { days: leapDays * 365 + (days - leapDays) * 366, basis: 365 * 366 };
}

/** Days of leap years since 1900 that lie before the date. */
function leapYearDaysBefore(date: CalendarDate): number {
  const [year] = partsOf(date);
  const leapYears =
    Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  return 366 * leapYears + (isLeapYear(year) ? daysBetween(dateOf(year, 1, 1), date) : 0);
}

/**
 * ACT/ACT-AFB: whole years are counted back from the end; the days left are over 366 when a 29
 * February is among them. From an end of February one always steps to an end of February.
 */
function shareByYearsBack(start: CalendarDate, end: CalendarDate): YearShare {
  if (end < start) throw new DomainError("dates-out-of-order", { start, end });
  const calendarYears = partsOf(end)[0] - partsOf(start)[0];
  const years = yearsBefore(end, calendarYears) < start ? calendarYears - 1 : calendarYears;
  const from = yearsBefore(end, years);
  const basis = hasLeapDay(start, from) ? 366 : 365;
  return { days: years * basis + daysBetween(start, from), basis };
}

function yearsBefore(end: CalendarDate, years: number): CalendarDate {
  return addMonths(end, -12 * years, isFebruaryEnd(end) ? 29 : partsOf(end)[2]);
}

/**
 * Whether 29 February is one of the days counted; the range is shorter than a year, so two years at
 * most are met.
 */
function hasLeapDay(start: CalendarDate, end: CalendarDate): boolean {
  return [start, end].some((date) => {
    const [year] = partsOf(date);
    if (!isLeapYear(year)) return false;
    const leapDay = dateOf(year, 2, 29);
    return start <= leapDay && leapDay < end;
  });
}
