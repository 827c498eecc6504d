/**
 * Bank calendars (节假日与调休): on which days banks work.
 *
 * Weekends are closed and weekdays are open, except where a holiday notice says otherwise: it
 * closes weekdays, and it turns some Saturdays and Sundays into make-up working days (调休上班日).
 * Notices come once a year, late in the year before, so a long loan always reaches into years that
 * nobody has published. There the weekday rule is all that is known; every answer says on what it
 * rests, so that a screen can mark such a date as assumed.
 */
import { addDays, type CalendarDate, partsOf, weekdayOf } from "../dates/calendar-date.ts";

/** From and to, both counted. */
export type DateRange = readonly [from: CalendarDate, to: CalendarDate];

/** What one notice orders. A later notice overrides an earlier one day by day. */
export type HolidayNotice = {
  /**
   * The year the notice settles; an amendment settles none anew. Its days may lie in the year
   * before.
   */
  readonly settlesYear: number | undefined;
  /** Days off, weekends among them. */
  readonly off: readonly DateRange[];
  /** Saturdays and Sundays on which people work. */
  readonly workingWeekendDays: readonly CalendarDate[];
};

/** The days of one year that differ from the weekday rule. */
export type BankYear = {
  readonly year: number;
  readonly closedWeekdays: readonly CalendarDate[];
  readonly workingWeekendDays: readonly CalendarDate[];
};

/** `published` years follow their lists, all others the weekday rule. */
export type BankCalendar = {
  readonly id: string;
  /**
   * Whether years without a list are still certain, as they are where weekends are the only closed
   * days.
   */
  readonly otherYears: "weekday-rule" | "not-published";
  readonly years: readonly BankYear[];
};

/** Saturdays and Sundays closed, every other day open, in every year. */
export const WEEKENDS_ONLY: BankCalendar = {
  id: "weekends-only",
  otherYears: "weekday-rule",
  years: [],
};

/**
 * What an answer rests on: a published list, or the weekday rule because the year is not published
 * yet.
 */
export type CalendarBasis = "published" | "assumed-weekdays";

/** Whether banks work on a day, and how that is known. */
export type BankDay = { readonly isBusinessDay: boolean; readonly basis: CalendarBasis };

/** The calendar that all notices together make, in the order in which they were issued. */
export function calendarOf(id: string, notices: readonly HolidayNotice[]): BankCalendar {
  const settled = notices.flatMap((notice) => notice.settlesYear ?? []);
  const orders = new Map<CalendarDate, "off" | "working">();
  for (const notice of notices) {
    for (const date of notice.off.flatMap(datesIn)) orders.set(date, "off");
    for (const date of notice.workingWeekendDays) orders.set(date, "working");
  }
  const ordered = [...orders].sort(([a], [b]) => (a < b ? -1 : 1));
  const years = settled.map((year): BankYear => {
    const inYear = ordered.filter(([date]) => partsOf(date)[0] === year);
    return {
      year,
      closedWeekdays: datesOf(inYear.filter(([date, day]) => day === "off" && !isWeekend(date))),
      workingWeekendDays: datesOf(
        inYear.filter(([date, day]) => day === "working" && isWeekend(date)),
      ),
    };
  });
  return { id, otherYears: "not-published", years };
}

/** Whether banks work on that day. Never refuses: `basis` says when the year is not published. */
export function bankDay(calendar: BankCalendar, date: CalendarDate): BankDay {
  const [year] = partsOf(date);
  const listed = calendar.years.find((bankYear) => bankYear.year === year);
  if (listed === undefined) {
    const basis = calendar.otherYears === "weekday-rule" ? "published" : "assumed-weekdays";
    return { isBusinessDay: !isWeekend(date), basis };
  }
  const isBusinessDay = isWeekend(date)
    ? listed.workingWeekendDays.includes(date)
    : !listed.closedWeekdays.includes(date);
  return { isBusinessDay, basis: "published" };
}

/** Whether banks work on that day as far as is known; see `bankDay` for how far that is. */
export function isBusinessDay(calendar: BankCalendar, date: CalendarDate): boolean {
  return bankDay(calendar, date).isBusinessDay;
}

/** Saturday or Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  return weekdayOf(date) >= 6;
}

function datesIn([from, to]: DateRange): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function datesOf(entries: readonly (readonly [CalendarDate, string])[]): readonly CalendarDate[] {
  return entries.map(([date]) => date);
}
