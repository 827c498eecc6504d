import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { bankDay, calendarOf, isBusinessDay, isWeekend, WEEKENDS_ONLY } from "./bank-calendar.ts";

const date = calendarDate;

test("a notice closes weekdays and opens weekends", () => {
  const calendar = calendarOf("example", [
    {
      settlesYear: 2026,
      off: [[date("2026-10-01"), date("2026-10-07")]],
      workingWeekendDays: [date("2026-10-10")],
    },
  ]);
  expect(calendar).toEqual({
    id: "example",
    otherYears: "not-published",
    years: [
      {
        year: 2026,
        closedWeekdays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
        workingWeekendDays: ["2026-10-10"],
      },
    ],
  });
  expect(isBusinessDay(calendar, date("2026-10-10"))).toBe(true);
  expect(isBusinessDay(calendar, date("2026-10-02"))).toBe(false);
  expect(isBusinessDay(calendar, date("2026-10-08"))).toBe(true);
  expect(isBusinessDay(calendar, date("2026-10-11"))).toBe(false);
});

test("a later notice overrides an earlier one day by day", () => {
  const first = { off: [], workingWeekendDays: [date("2026-02-14"), date("2026-02-28")] };
  const later = {
    off: [[date("2026-02-14"), date("2026-02-16")] as const],
    workingWeekendDays: [],
  };
  const calendar = calendarOf("example", [
    { settlesYear: 2026, ...first },
    { settlesYear: undefined, ...later },
  ]);
  expect(calendar.years).toEqual([
    { year: 2026, closedWeekdays: ["2026-02-16"], workingWeekendDays: ["2026-02-28"] },
  ]);
});

test("a later notice opens a weekday again that an earlier one closed", () => {
  const off = [[date("2026-10-08"), date("2026-10-09")] as const];
  const calendar = calendarOf("example", [
    { settlesYear: 2026, off, workingWeekendDays: [] },
    { settlesYear: undefined, off: [], workingWeekendDays: [date("2026-10-09")] },
  ]);
  expect(bankDay(calendar, date("2026-10-08"))).toEqual({
    isBusinessDay: false,
    basis: "published",
  });
  expect(bankDay(calendar, date("2026-10-09"))).toEqual({
    isBusinessDay: true,
    basis: "published",
  });
});

test("a year without a notice follows the weekday rule and says so", () => {
  const calendar = calendarOf("example", []);
  expect(bankDay(calendar, date("2026-10-01"))).toEqual({
    isBusinessDay: true,
    basis: "assumed-weekdays",
  });
  expect(bankDay(WEEKENDS_ONLY, date("2026-10-03"))).toEqual({
    isBusinessDay: false,
    basis: "published",
  });
});

test("weekends are Saturday and Sunday", () => {
  expect(["2026-10-02", "2026-10-03", "2026-10-04", "2026-10-05"].map(date).map(isWeekend)).toEqual(
    [false, true, true, false],
  );
});
