/**
 * Business-day rolls (节假日顺延): where a date goes that falls on a day banks are closed. Which rule
 * holds is a term of the contract; interest always runs on real days.
 */
import { assertNever, DomainError } from "../assert.ts";
import { addDays, type CalendarDate, partsOf, weekdayOf } from "../dates/calendar-date.ts";
import { type BankCalendar, bankDay, type CalendarBasis } from "./bank-calendar.ts";

/**
 * - `none`: the date stays;
 * - `following` 顺延: the next business day; `preceding` 提前: the one before;
 * - `modified-following`: following, but preceding when that would leave the month;
 *   `modified-preceding` the other way round;
 * - `modified-following-bi-monthly`: as modified-following, and neither crosses from the 15th to
 *   the 16th;
 * - `nearest`: from a Sunday or Monday forward, from other days back.
 */
export const BUSINESS_DAY_ROLLS = [
  "none",
  "following",
  "modified-following",
  "modified-following-bi-monthly",
  "preceding",
  "modified-preceding",
  "nearest",
] as const;

/** One of the rules. */
export type BusinessDayRoll = (typeof BUSINESS_DAY_ROLLS)[number];

/**
 * A date after rolling; `assumed-weekdays` when a day on the way lies in a year that is not
 * published.
 */
export type RolledDate = { readonly date: CalendarDate; readonly basis: CalendarBasis };

/** Longer closures do not exist; a search beyond this has a wrong calendar. */
const CLOSED_DAYS_MAX = 60;

/**
 * The date under a rule.
 * @throws {DomainError} `calendar-never-opens` when there is no business day within 60 days.
 * @example rolled(chinaBanks, "following", calendarDate("2026-10-01")).date // => "2026-10-08"
 */
export function rolled(
  calendar: BankCalendar,
  roll: BusinessDayRoll,
  date: CalendarDate,
): RolledDate {
  switch (roll) {
    case "none":
      return { date, basis: bankDay(calendar, date).basis };
    case "following":
      return nextOpen(calendar, date, 1);
    case "preceding":
      return nextOpen(calendar, date, -1);
    case "modified-following":
      return unlessCrossing(calendar, date, 1, isSameMonth);
    case "modified-preceding":
      return unlessCrossing(calendar, date, -1, isSameMonth);
    case "modified-following-bi-monthly":
      return unlessCrossing(calendar, date, 1, isSameHalfMonth);
    case "nearest":
      return nextOpen(calendar, date, isSundayOrMonday(date) ? 1 : -1);
    default:
      return assertNever(roll);
  }
}

/** The first business day from the date on, forward or back; the date itself when it is one. */
function nextOpen(calendar: BankCalendar, date: CalendarDate, step: 1 | -1): RolledDate {
  let basis: CalendarBasis = "published";
  for (let days = 0; days <= CLOSED_DAYS_MAX; days += 1) {
    const tried = addDays(date, days * step);
    const day = bankDay(calendar, tried);
    if (day.basis === "assumed-weekdays") basis = "assumed-weekdays";
    if (day.isBusinessDay) return { date: tried, basis };
  }
  throw new DomainError("calendar-never-opens", { calendar: calendar.id, date });
}

/** Forward or back; the other way when that would leave the part of the month. */
function unlessCrossing(
  calendar: BankCalendar,
  date: CalendarDate,
  step: 1 | -1,
  staysWithin: (from: CalendarDate, to: CalendarDate) => boolean,
): RolledDate {
  const moved = nextOpen(calendar, date, step);
  return staysWithin(date, moved.date) ? moved : nextOpen(calendar, date, step === 1 ? -1 : 1);
}

function isSameMonth(from: CalendarDate, to: CalendarDate): boolean {
  return partsOf(from)[1] === partsOf(to)[1];
}

function isSameHalfMonth(from: CalendarDate, to: CalendarDate): boolean {
  const crossesMiddle = partsOf(from)[2] <= 15 && partsOf(to)[2] > 15;
  return isSameMonth(from, to) && !crossesMiddle;
}

function isSundayOrMonday(date: CalendarDate): boolean {
  return weekdayOf(date) === 7 || weekdayOf(date) === 1;
}
