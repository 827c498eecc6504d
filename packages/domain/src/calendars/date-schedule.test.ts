import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { WEEKENDS_ONLY } from "./bank-calendar.ts";
import { type RollDay, rolledDates, type StubRule, scheduleDates } from "./date-schedule.ts";

const dates = (
  start: string,
  end: string,
  everyMonths: number,
  stub: StubRule,
  rollDay: RollDay = "as-counted-from",
) =>
  scheduleDates({
    start: calendarDate(start),
    end: calendarDate(end),
    everyMonths,
    stub,
    rollDay,
  });

test("a 31st passes through short months and comes back", () => {
  expect(dates("2026-01-31", "2026-05-31", 1, "none")).toEqual([
    "2026-01-31",
    "2026-02-28",
    "2026-03-31",
    "2026-04-30",
    "2026-05-31",
  ]);
});

test("the irregular period lies where the contract puts it", () => {
  const stubs = (stub: StubRule) => dates("2026-01-10", "2026-04-25", 1, stub);
  expect(stubs("short-back")).toEqual([
    "2026-01-10",
    "2026-02-10",
    "2026-03-10",
    "2026-04-10",
    "2026-04-25",
  ]);
  expect(stubs("long-back")).toEqual(["2026-01-10", "2026-02-10", "2026-03-10", "2026-04-25"]);
  expect(stubs("short-front")).toEqual([
    "2026-01-10",
    "2026-01-25",
    "2026-02-25",
    "2026-03-25",
    "2026-04-25",
  ]);
  expect(stubs("long-front")).toEqual(["2026-01-10", "2026-02-25", "2026-03-25", "2026-04-25"]);
});

test("nothing is merged when the dates fit", () => {
  const regular = ["2026-01-10", "2026-02-10", "2026-03-10"];
  expect(dates("2026-01-10", "2026-03-10", 1, "long-back")).toEqual(regular);
  expect(dates("2026-01-10", "2026-03-10", 1, "long-front")).toEqual(regular);
});

test("two days closer than a period are one period", () => {
  expect(dates("2026-01-10", "2026-01-20", 3, "long-back")).toEqual(["2026-01-10", "2026-01-20"]);
  expect(dates("2026-01-10", "2026-01-20", 3, "none")).toEqual(["2026-01-10", "2026-01-20"]);
});

test("the settlement day of a bank: drawn on the 16th, dates on the 21st", () => {
  expect(dates("2026-03-16", "2026-06-16", 1, "short-back", 21)).toEqual([
    "2026-03-16",
    "2026-03-21",
    "2026-04-21",
    "2026-05-21",
    "2026-06-16",
  ]);
  expect(dates("2026-03-16", "2026-06-30", 1, "short-front", 21)).toEqual([
    "2026-03-16",
    "2026-03-21",
    "2026-04-21",
    "2026-05-21",
    "2026-06-21",
    "2026-06-30",
  ]);
});

test("month ends stay month ends only when the day counted from is one", () => {
  expect(dates("2026-02-28", "2026-05-31", 1, "none", "month-end")).toEqual([
    "2026-02-28",
    "2026-03-31",
    "2026-04-30",
    "2026-05-31",
  ]);
  expect(dates("2026-02-27", "2026-04-27", 1, "none", "month-end")).toEqual([
    "2026-02-27",
    "2026-03-27",
    "2026-04-27",
  ]);
});

test("rolling moves dates and nothing else", () => {
  const unrolled = dates("2026-01-31", "2026-03-31", 1, "none");
  expect(rolledDates(unrolled, WEEKENDS_ONLY, "modified-following")).toEqual([
    "2026-01-30",
    "2026-02-27",
    "2026-03-31",
  ]);
});

test("impossible terms are broken promises", () => {
  expect(() => dates("2026-01-10", "2026-01-10", 1, "none")).toThrow("dates-out-of-order");
  expect(() => dates("2026-01-10", "2026-02-10", 0, "none")).toThrow("not-a-count");
  expect(() => dates("2026-01-10", "2026-02-10", 1.5, "none")).toThrow("not-a-count");
  for (const rollDay of [32, 0, 1.5]) {
    expect(() => dates("2026-01-10", "2026-02-10", 1, "none", rollDay)).toThrow(
      "not-a-day-of-month",
    );
  }
});

test("the first and the last day a month can have are roll days", () => {
  expect(dates("2026-01-10", "2026-03-10", 1, "none", 1)).toEqual([
    "2026-01-10",
    "2026-02-01",
    "2026-03-01",
    "2026-03-10",
  ]);
  expect(dates("2026-01-10", "2026-03-10", 1, "none", 31)).toEqual([
    "2026-01-10",
    "2026-01-31",
    "2026-02-28",
    "2026-03-10",
  ]);
});

test("a far end on the roll day leaves nothing to merge, wherever the near end lies", () => {
  const later = ["2026-01-10", "2026-01-21", "2026-02-21", "2026-03-21"];
  expect(dates("2026-01-10", "2026-03-21", 1, "long-back", 21)).toEqual(later);
  const earlier = ["2026-01-25", "2026-02-21", "2026-03-21"];
  expect(dates("2026-01-25", "2026-03-21", 1, "long-back", 21)).toEqual(earlier);
  expect(dates("2026-01-21", "2026-03-30", 1, "long-front", 21)).toEqual([
    "2026-01-21",
    "2026-02-21",
    "2026-03-21",
    "2026-03-30",
  ]);
});
