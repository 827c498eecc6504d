/** Laws of dates. The second opinion is the engine's own calendar, which the domain never uses. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  partsOf,
  weekdayOf,
} from "./calendar-date.ts";

const FIRST = calendarDate("1900-01-01");
const LAST_DAY = daysBetween(FIRST, calendarDate("2199-12-31"));
const DAY = 86_400_000;

const days = fc.nat(LAST_DAY);

test("so many days after 1900-01-01 is the day and weekday any calendar says", () => {
  fc.assert(
    fc.property(days, (count) => {
      const other = new Date(Date.UTC(1900, 0, 1) + count * DAY);
      const date = addDays(FIRST, count);
      expect(date).toBe(other.toISOString().slice(0, 10));
      expect(weekdayOf(date) % 7).toBe(other.getUTCDay());
    }),
  );
});

test("days between two dates lead from one to the other, and back", () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [from, to] = [addDays(FIRST, one), addDays(FIRST, other)];
      expect(daysBetween(from, to)).toBe(other - one);
      expect(addDays(from, daysBetween(from, to))).toBe(to);
      expect(from < to).toBe(one < other);
    }),
  );
});

test("months later is that month of the calendar, on the same day or the month's last", () => {
  fc.assert(
    fc.property(fc.nat(70_000), fc.integer({ min: -200, max: 800 }), (count, months) => {
      const date = addDays(calendarDate("1920-01-01"), count);
      const [year, month, day] = partsOf(date);
      const [toYear, toMonth, toDay] = partsOf(addMonths(date, months));
      expect(12 * toYear + toMonth).toBe(12 * year + month + months);
      const longest = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
      expect(toDay).toBe(day < longest ? day : longest);
    }),
  );
});
