import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, calendarDate, daysBetween } from "../dates/calendar-date.ts";
import { isBusinessDay, WEEKENDS_ONLY } from "./bank-calendar.ts";
import { BUSINESS_DAY_ROLLS, rolled } from "./business-day-roll.ts";
import {
  type DateScheduleTerms,
  type RollDay,
  STUB_RULES,
  scheduleDates,
} from "./date-schedule.ts";

const days = fc.nat(60_000).map((count) => addDays(calendarDate("2000-01-01"), count));
const rollDays = fc.oneof(
  fc.constant<RollDay>("as-counted-from"),
  fc.constant<RollDay>("month-end"),
  fc.integer({ min: 1, max: 31 }),
);
const terms = fc
  .record({
    start: days,
    length: fc.integer({ min: 1, max: 4000 }),
    everyMonths: fc.integer({ min: 1, max: 24 }),
    stub: fc.constantFrom(...STUB_RULES),
    rollDay: rollDays,
  })
  .map(({ length, ...rest }): DateScheduleTerms => ({ ...rest, end: addDays(rest.start, length) }));

test("dates begin at the start, end at the end and rise", () => {
  fc.assert(
    fc.property(terms, (schedule) => {
      const dates = scheduleDates(schedule);
      expect([dates.at(0), dates.at(-1)]).toEqual([schedule.start, schedule.end]);
      expect(dates).toEqual([...new Set(dates)].sort());
    }),
  );
});

test("all periods but the first and the last are whole months on the same day", () => {
  fc.assert(
    fc.property(terms, (schedule) => {
      const regular = scheduleDates(schedule).slice(1, -1);
      const [first] = regular;
      if (first === undefined) return;
      const dayOfMonth = Math.max(...regular.map((date) => Number(date.slice(8))));
      expect(regular).toEqual(
        regular.map((_, step) => addMonths(first, step * schedule.everyMonths, dayOfMonth)),
      );
    }),
  );
});

test("a rolled date is a business day, near, and rolling again does nothing", () => {
  const rules = fc.constantFrom(...BUSINESS_DAY_ROLLS.filter((rule) => rule !== "none"));
  fc.assert(
    fc.property(days, rules, (date, rule) => {
      const moved = rolled(WEEKENDS_ONLY, rule, date).date;
      expect(isBusinessDay(WEEKENDS_ONLY, moved)).toBe(true);
      expect(Math.abs(daysBetween(date, moved))).toBeLessThanOrEqual(2);
      expect(rolled(WEEKENDS_ONLY, rule, moved).date).toBe(moved);
      if (rule.startsWith("modified")) expect(moved.slice(0, 7)).toBe(date.slice(0, 7));
    }),
  );
});
