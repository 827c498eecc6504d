import { expect, test } from "vitest";
import { DomainError } from "../assert.ts";
import { calendarDate, dateOf, daysInMonth } from "../dates/calendar-date.ts";
import { type BankCalendar, WEEKENDS_ONLY } from "./bank-calendar.ts";
import { type BusinessDayRoll, rolled } from "./business-day-roll.ts";

const roll = (rule: BusinessDayRoll, date: string) =>
  rolled(WEEKENDS_ONLY, rule, calendarDate(date)).date;

// 2026-06-13, 2026-08-08, 2026-08-15 and 2026-10-31 are Saturdays, 2026-03-01, 2026-08-16 and 2026-11-15 Sundays.
test.each<[BusinessDayRoll, string, string]>([
  ["none", "2026-10-31", "2026-10-31"],
  ["following", "2026-10-31", "2026-11-02"],
  ["following", "2026-10-30", "2026-10-30"],
  ["preceding", "2026-03-01", "2026-02-27"],
  ["modified-following", "2026-10-31", "2026-10-30"],
  ["modified-following", "2026-08-15", "2026-08-17"],
  ["modified-preceding", "2026-03-01", "2026-03-02"],
  ["modified-preceding", "2026-08-16", "2026-08-14"],
  ["modified-following-bi-monthly", "2026-08-15", "2026-08-14"],
  ["modified-following-bi-monthly", "2026-08-16", "2026-08-17"],
  ["modified-following-bi-monthly", "2026-10-31", "2026-10-30"],
  ["modified-following-bi-monthly", "2026-11-15", "2026-11-13"],
  ["modified-following-bi-monthly", "2026-08-08", "2026-08-10"],
  ["modified-following-bi-monthly", "2026-06-13", "2026-06-15"],
  ["nearest", "2026-08-15", "2026-08-14"],
  ["nearest", "2026-08-16", "2026-08-17"],
  ["nearest", "2026-08-14", "2026-08-14"],
])("%s moves %s to %s", (rule, date, expected) => {
  expect(roll(rule, date)).toBe(expected);
});

test("a closed Monday goes forward under nearest", () => {
  const calendar: BankCalendar = {
    id: "example",
    otherYears: "not-published",
    years: [{ year: 2026, closedWeekdays: [calendarDate("2026-08-17")], workingWeekendDays: [] }],
  };
  expect(rolled(calendar, "nearest", calendarDate("2026-08-17"))).toEqual({
    date: "2026-08-18",
    basis: "published",
  });
});

test("a way that touches a year without a list is marked", () => {
  const calendar: BankCalendar = {
    id: "example",
    otherYears: "not-published",
    years: [{ year: 2026, closedWeekdays: [], workingWeekendDays: [] }],
  };
  expect(rolled(calendar, "following", calendarDate("2026-12-31")).basis).toBe("published");
  expect(rolled(calendar, "following", calendarDate("2027-01-02"))).toEqual({
    date: "2027-01-04",
    basis: "assumed-weekdays",
  });
});

test("sixty closed days can be crossed, a sixty-first cannot", () => {
  // All of April and May is closed; the 1st of June is a Monday.
  const closed = (month: number, last: number) =>
    Array.from({ length: last }, (_, day) => dateOf(2026, month, day + 1));
  const calendar: BankCalendar = {
    id: "example",
    otherYears: "not-published",
    years: [
      { year: 2026, closedWeekdays: [...closed(4, 30), ...closed(5, 31)], workingWeekendDays: [] },
    ],
  };
  expect(rolled(calendar, "following", calendarDate("2026-04-02")).date).toBe("2026-06-01");
  expect(() => rolled(calendar, "following", calendarDate("2026-04-01"))).toThrow(
    "calendar-never-opens",
  );
});

test("a calendar that never opens is a broken promise", () => {
  const months = [10, 11, 12];
  const closedWeekdays = months.flatMap((month) =>
    Array.from({ length: daysInMonth(2026, month) }, (_, day) => dateOf(2026, month, day + 1)),
  );
  const calendar: BankCalendar = {
    id: "example",
    otherYears: "not-published",
    years: [{ year: 2026, closedWeekdays, workingWeekendDays: [] }],
  };
  expect(() => rolled(calendar, "following", calendarDate("2026-10-01"))).toThrow(DomainError);
});
