/**
 * The day of the bank (营业日): the calendar date in Beijing, where every bank of this product works.
 */
import { type CalendarDate, calendarDate } from "@xinzhi/domain";

/** China has had one time without summer time since 1991. */
const AHEAD_OF_UTC_MS = 8 * 3_600_000;

/** @example businessDay(new Date("2026-12-31T16:00:00Z")) // => "2027-01-01" */
export function businessDay(now: Date): CalendarDate {
  return calendarDate(new Date(now.getTime() + AHEAD_OF_UTC_MS).toISOString().slice(0, 10));
}
