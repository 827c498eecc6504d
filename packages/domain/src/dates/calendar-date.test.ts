import { expect, test } from "vitest";
import { DomainError } from "../assert.ts";
import {
  addDays,
  addMonths,
  calendarDate,
  dateOf,
  daysBetween,
  isLeapYear,
  isMonthEnd,
  parseCalendarDate,
  partsOf,
  weekdayOf,
} from "./calendar-date.ts";

const on = calendarDate;

test.each(["1900-01-01", "2199-12-31", "2026-01-31", "2026-12-01", "2024-02-29", "2000-02-29"])(
  "%s is a day",
  (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  },
);

test.each([
  ["1899-12-31"],
  ["2200-01-01"],
  ["2026-00-10"],
  ["2026-13-10"],
  ["2026-01-00"],
  ["2026-01-32"],
  ["2026-04-31"],
  ["2026-02-29"],
  ["2100-02-29"],
  ["26-01-01"],
  ["2026-1-01"],
  ["2026-01-1"],
  ["2026/01/01"],
  [" 2026-01-01"],
  ["2026-01-01T00:00"],
  ["20260101"],
  ["2026-0x-01"],
  [""],
])("%j is no day", (text) => {
  expect(parseCalendarDate(text)).toBeUndefined();
});

test("a date that is promised and is none is a broken promise", () => {
  expect(() => on("2026-02-30")).toThrow(DomainError);
  expect(() => on("2026-02-30")).toThrow("not-a-date");
  expect(() => dateOf(2026, 6, 31)).toThrow("not-a-date");
});

test("parts make a date and a date its parts", () => {
  expect(dateOf(2026, 3, 6)).toBe("2026-03-06");
  expect(partsOf(on("2026-03-06"))).toEqual([2026, 3, 6]);
});

test("a leap year: every fourth, of the hundreds every fourth", () => {
  expect([1900, 1996, 1999, 2000, 2024, 2026, 2100].filter(isLeapYear)).toEqual([1996, 2000, 2024]);
});

test("the last day of each month of a common year and of two Februaries", () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  expect(lengths.map((day, month) => isMonthEnd(dateOf(2026, month + 1, day)))).toEqual(
    lengths.map(() => true),
  );
  expect(lengths.map((day, month) => isMonthEnd(dateOf(2026, month + 1, day - 1)))).toEqual(
    lengths.map(() => false),
  );
  expect(isMonthEnd(on("2024-02-28"))).toBe(false);
});

// 1900 and 2100 have no 29 February, 2000 has. From 1900 to 2199: 300 × 365 days and 73 leap days,
// one less to the last of December.
test.each([
  ["2026-03-16", "2026-03-21", 5],
  ["2026-03-21", "2026-03-16", -5],
  ["2000-02-28", "2000-03-01", 2],
  ["1900-02-28", "1900-03-01", 1],
  ["2100-02-28", "2100-03-01", 1],
  ["1900-01-01", "2000-01-01", 36_524],
  ["2000-01-01", "2100-01-01", 36_525],
  ["2000-02-28", "2000-02-29", 1],
  ["1999-12-31", "2000-01-01", 1],
  ["1900-01-01", "2199-12-31", 109_572],
])("from %s to %s: %d days", (start, end, days) => {
  expect(daysBetween(on(start), on(end))).toBe(days);
  expect(addDays(on(start), days)).toBe(end);
});

test("days beyond the calendar are a broken promise", () => {
  expect(() => addDays(on("2199-12-31"), 1)).toThrow("not-a-date");
  expect(() => addDays(on("1900-01-01"), -1)).toThrow("not-a-date");
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2026-01-31", 2, "2026-03-31"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-01-15", -13, "2024-12-15"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-11-30", 1, "2026-12-30"],
  ["2026-06-15", 6, "2026-12-15"],
  ["2026-06-15", 0, "2026-06-15"],
])("%s and %d months: %s", (date, months, later) => {
  expect(addMonths(on(date), months)).toBe(later);
});

test("an anchor's day comes back after a short month", () => {
  expect(addMonths(on("2026-02-28"), 1, 31)).toBe("2026-03-31");
  expect(addMonths(on("2026-02-28"), 2, 31)).toBe("2026-04-30");
});

test("weekdays: 2026-11-27 was a Friday, and the week goes on to Thursday", () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((days) => weekdayOf(addDays(on("2026-11-27"), days)))).toEqual([
    5, 6, 7, 1, 2, 3, 4,
  ]);
  expect(weekdayOf(on("1900-01-01"))).toBe(1);
});
