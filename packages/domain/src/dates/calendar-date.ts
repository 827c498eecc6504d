/**
 * Calendar dates (日期) as ISO text. Text order is date order, so `<` is right for dates and for nothing else.
 *
 * Days are counted with whole numbers on the proleptic Gregorian calendar; no clock and no time zone is involved.
 */
import { DomainError } from "../assert.ts";

declare const calendarDateBrand: unique symbol;

/** A real day of the calendar, `YYYY-MM-DD`, years 1900…2199. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

/** Year, month 1…12, day 1…31. */
export type DateParts = readonly [year: number, month: number, day: number];

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The date, or `undefined` when the text is not a real day (31 February, 2026-13-01, 26-1-1). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as CalendarDate;
}

/**
 * The date a caller promises to be real.
 * @throws {DomainError} `not-a-date` when it is not.
 * @example calendarDate("2026-03-16")
 */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new DomainError("not-a-date", { text });
  return date;
}

/** The date of these parts. @throws {DomainError} `not-a-date` when there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Year, month and day as whole numbers, digit by digit: plans of many periods ask thousands of times. */
export function partsOf(date: CalendarDate): DateParts {
  const digit = (index: number) => date.charCodeAt(index) - ZERO_CODE;
  return [
    1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3),
    10 * digit(5) + digit(6),
    10 * digit(8) + digit(9),
  ];
}

/** The code of the digit 0. */
const ZERO_CODE = 48;

/** Whether February has 29 days. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 28…31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Actual days from `start` (counted) to `end` (not counted); negative when `end` is earlier. */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return dayNumber(end) - dayNumber(start);
}

/** The date `days` later (earlier when negative). @throws {DomainError} `not-a-date` beyond 1900…2199. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whether the date is the last day of its month. */
export function isMonthEnd(date: CalendarDate): boolean {
  const [year, month, day] = partsOf(date);
  return day === daysInMonth(year, month);
}

/**
 * 对月: the date `months` later on the same day of the month, or on the month's last day where that day does not exist.
 * `dayOfMonth` keeps the anchor's day when a chain of dates passes through a short month.
 * @example addMonths(calendarDate("2026-01-31"), 1) // => "2026-02-28"
 */
export function addMonths(
  date: CalendarDate,
  months: number,
  dayOfMonth = partsOf(date)[2],
): CalendarDate {
  const [year, month] = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dateOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return ((dayNumber(date) + 2) % 7) + 1;
}

function dayNumber(date: CalendarDate): number {
  const [year, month, day] = partsOf(date);
  return dayNumberOf(year, month, day);
}

/**
 * Days since 0000-03-01: leap days fall at the end of such years, so no table of months is needed. The caller promises a
 * real day.
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const daysOfYears =
    365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return daysOfYears + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

function dateOfDayNumber(days: number): CalendarDate {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
