/**
 * Date schedules (还款日安排): the regular dates between two days, with the irregular period (零头期) where
 * the contract puts it.
 *
 * Dates are counted from one end in one go, never one from the other, so that a 31st passing
 * through February comes back as a 31st. Rolling to business days happens afterwards and moves
 * nothing else.
 */
import { DomainError } from "../assert.ts";
import { addMonths, type CalendarDate, isMonthEnd, partsOf } from "../dates/calendar-date.ts";
import type { BankCalendar } from "./bank-calendar.ts";
import { type BusinessDayRoll, rolled } from "./business-day-roll.ts";

/**
 * Where the irregular period lies, if there is one. `front` counts the dates back from the end,
 * `back` and `none` forward from the start; `long` merges the irregular period with its regular
 * neighbour. `none` says that none is expected; should the dates not fit all the same, the last
 * period is the short one.
 */
export const STUB_RULES = ["none", "short-front", "long-front", "short-back", "long-back"] as const;

/** One of the rules. */
export type StubRule = (typeof STUB_RULES)[number];

/**
 * The day of the month of the regular dates: that of the day counted from, the month's end when the
 * day counted from is one, or a day by number. A day that a month does not have is its last.
 */
export type RollDay = "as-counted-from" | "month-end" | number;

/** What a contract says about its dates. */
export type DateScheduleTerms = {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly everyMonths: number;
  readonly stub: StubRule;
  readonly rollDay: RollDay;
};

/**
 * The dates from start to end, both among them, rising and without business-day rolls.
 * @throws {DomainError} `dates-out-of-order` when the end is not after the start; `not-a-count`
 * when `everyMonths` is not a whole number above 0; `not-a-day-of-month` when `rollDay` is a number
 * outside 1…31.
 */
export function scheduleDates(terms: DateScheduleTerms): readonly CalendarDate[] {
  const { start, end, everyMonths, stub } = terms;
  if (end <= start) throw new DomainError("dates-out-of-order", { start, end });
  if (!Number.isSafeInteger(everyMonths) || everyMonths < 1) {
    throw new DomainError("not-a-count", { everyMonths });
  }
  const fromEnd = stub === "short-front" || stub === "long-front";
  const between = regularDates(terms, fromEnd);
  const merged = stub === "long-front" || stub === "long-back";
  if (!merged || fits(terms, fromEnd, between.length)) {
    return [start, ...between, end];
  }
  return [start, ...(fromEnd ? between.slice(1) : between.slice(0, -1)), end];
}

/** The same dates after rolling, in the same order; two of them may meet. */
export function rolledDates(
  dates: readonly CalendarDate[],
  calendar: BankCalendar,
  roll: BusinessDayRoll,
): readonly CalendarDate[] {
  return dates.map((date) => rolled(calendar, roll, date).date);
}

/** The regular dates strictly between start and end, rising. */
function regularDates(terms: DateScheduleTerms, fromEnd: boolean): readonly CalendarDate[] {
  const { start, end } = terms;
  const dates: CalendarDate[] = [];
  for (let step = 0; ; step += 1) {
    const date = dateAtStep(terms, fromEnd, step);
    if (fromEnd ? date <= start : date >= end) break;
    if (fromEnd ? date < end : date > start) dates.push(date);
  }
  return fromEnd ? dates.reverse() : dates;
}

/**
 * The date so many steps from the end counted from, on its roll day. Step 0 may lie beside the end
 * itself.
 */
function dateAtStep(terms: DateScheduleTerms, fromEnd: boolean, step: number): CalendarDate {
  const anchor = fromEnd ? terms.end : terms.start;
  const months = step * terms.everyMonths;
  return addMonths(anchor, fromEnd ? -months : months, dayOfMonth(terms.rollDay, anchor));
}

function dayOfMonth(rollDay: RollDay, anchor: CalendarDate): number {
  if (rollDay === "as-counted-from") return partsOf(anchor)[2];
  if (rollDay === "month-end") return isMonthEnd(anchor) ? 31 : partsOf(anchor)[2];
  if (!Number.isSafeInteger(rollDay) || rollDay < 1 || rollDay > 31) {
    throw new DomainError("not-a-day-of-month", { rollDay });
  }
  return rollDay;
}

/**
 * Whether the far end is itself a regular date, so that no irregular period is left to merge. It is then the next after the
 * dates between, of which step 0 is one only where the roll day moves it inside.
 */
function fits(terms: DateScheduleTerms, fromEnd: boolean, count: number): boolean {
  const far = fromEnd ? terms.start : terms.end;
  return [count, count + 1].some((step) => dateAtStep(terms, fromEnd, step) === far);
}
