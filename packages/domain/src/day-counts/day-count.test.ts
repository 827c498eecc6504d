import { expect, test } from "vitest";
import { DomainError } from "../assert.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { type DayCount, daysCounted, yearShare } from "./day-count.ts";

const share = (dayCount: DayCount, start: string, end: string, maturity?: string) =>
  yearShare(
    dayCount,
    calendarDate(start),
    calendarDate(end),
    maturity === undefined ? undefined : calendarDate(maturity),
  );

test("the start is counted and the end is not", () => {
  expect(share("ACT/360", "2026-03-16", "2026-03-21")).toEqual({ days: 5, basis: 360 });
  expect(share("ACT/365F", "2026-03-16", "2026-03-16")).toEqual({ days: 0, basis: 365 });
});

test("29 February is a day of ACT/360 and of ACT/365F", () => {
  expect(share("ACT/360", "2028-02-28", "2028-03-01")).toEqual({ days: 2, basis: 360 });
  expect(share("ACT/365F", "2028-01-01", "2029-01-01")).toEqual({ days: 366, basis: 365 });
});

test("30E/360 takes a 31st for the 30th at either end and leaves February alone", () => {
  expect(share("30E/360", "2026-01-31", "2026-03-31")).toEqual({ days: 60, basis: 360 });
  expect(share("30E/360", "2026-01-30", "2026-02-28")).toEqual({ days: 28, basis: 360 });
});

test("30/360 moves a 31st at the end only when the start counts as a 30th", () => {
  expect(share("30/360", "2026-01-29", "2026-03-31")).toEqual({ days: 62, basis: 360 });
  expect(share("30/360", "2026-01-31", "2026-03-31")).toEqual({ days: 60, basis: 360 });
});

test("30U/360 counts the end of February as a 30th", () => {
  expect(share("30U/360", "2026-02-28", "2026-03-31")).toEqual({ days: 30, basis: 360 });
  expect(share("30U/360", "2026-02-28", "2028-02-29")).toEqual({ days: 720, basis: 360 });
});

test("30E/360-ISDA moves the end of February unless the loan ends there", () => {
  expect(share("30E/360-ISDA", "2027-08-31", "2028-02-29")).toEqual({ days: 180, basis: 360 });
  expect(share("30E/360-ISDA", "2027-08-31", "2028-02-29", "2028-02-29")).toEqual({
    days: 179,
    basis: 360,
  });
});

test("ACT/ACT-ISDA puts each part of the period over the days of its own year", () => {
  expect(share("ACT/ACT-ISDA", "2025-02-01", "2025-07-01")).toEqual({ days: 150, basis: 365 });
  expect(share("ACT/ACT-ISDA", "2028-02-29", "2028-03-29")).toEqual({ days: 29, basis: 366 });
  // 31 days of 2027 over 365 and 31 days of 2028 over 366.
  expect(share("ACT/ACT-ISDA", "2027-12-01", "2028-02-01")).toEqual({
    days: 31 * 366 + 31 * 365,
    basis: 365 * 366,
  });
});

test("ACT/ACT-ISDA knows which hundreds are leap years", () => {
  // 2000 was one: 214 days of it from 1 June on, 152 before; 2100 is none.
  expect(share("ACT/ACT-ISDA", "2000-06-01", "2001-06-01")).toEqual({
    days: 214 * 365 + 151 * 366,
    basis: 365 * 366,
  });
  expect(share("ACT/ACT-ISDA", "1999-06-01", "2000-06-01")).toEqual({
    days: 152 * 365 + 214 * 366,
    basis: 365 * 366,
  });
  expect(share("ACT/ACT-ISDA", "2099-06-01", "2100-06-01")).toEqual({ days: 365, basis: 365 });
  expect(share("ACT/ACT-ISDA", "2100-06-01", "2101-06-01")).toEqual({ days: 365, basis: 365 });
});

test("ACT/ACT-AFB: no day, just a year, and a 29 February that lies before the start", () => {
  expect(share("ACT/ACT-AFB", "2026-06-01", "2026-06-01")).toEqual({ days: 0, basis: 365 });
  expect(share("ACT/ACT-AFB", "2023-06-01", "2024-06-01")).toEqual({ days: 365, basis: 365 });
  expect(share("ACT/ACT-AFB", "2024-03-15", "2024-08-01")).toEqual({ days: 139, basis: 365 });
});

test("no day is no day, at the end of February and of the loan too", () => {
  expect(share("30E/360-ISDA", "2026-02-28", "2026-02-28", "2026-02-28")).toEqual({
    days: 0,
    basis: 360,
  });
});

test("ACT/ACT-AFB counts years back from the end and seeks 29 February in what is left", () => {
  expect(share("ACT/ACT-AFB", "2011-12-28", "2016-02-29")).toEqual({
    days: 4 * 365 + 63,
    basis: 365,
  });
  expect(share("ACT/ACT-AFB", "2012-02-29", "2012-03-28")).toEqual({ days: 28, basis: 366 });
  expect(share("ACT/ACT-AFB", "1900-01-05", "1900-02-28")).toEqual({ days: 54, basis: 365 });
});

test("the days of a convention are real days or days of 30-day months", () => {
  expect(daysCounted("ACT/ACT-AFB", calendarDate("2011-12-28"), calendarDate("2016-02-29"))).toBe(
    1524,
  );
  expect(daysCounted("30/360", calendarDate("2012-03-01"), calendarDate("2012-03-28"))).toBe(27);
});

test("an end before the start is a broken promise", () => {
  expect(() => share("ACT/360", "2026-03-16", "2026-03-15")).toThrow(DomainError);
  expect(() => share("ACT/ACT-AFB", "2026-03-16", "2026-03-15")).toThrow("dates-out-of-order");
});
