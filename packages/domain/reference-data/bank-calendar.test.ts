import { expect, test } from "vitest";
import { bankDay, isBusinessDay, isWeekend } from "../src/calendars/bank-calendar.ts";
import { rolled } from "../src/calendars/business-day-roll.ts";
import { addDays, calendarDate } from "../src/dates/calendar-date.ts";
import { chinaBankCalendar, chinaBankCalendarKnownOn, holidayNotices } from "./bank-calendar.ts";

const worksOn = (date: string) => isBusinessDay(chinaBankCalendar, calendarDate(date));

test("notices come in the order of their issue", () => {
  const issued = holidayNotices.map((notice) => notice.effectiveFrom);
  expect(issued).toEqual([...issued].sort());
});

test("every year from 2014 to 2026 has its notice, and make-up working days are weekends", () => {
  const worked = holidayNotices.flatMap((notice) => notice.value.workingWeekendDays);
  expect(worked.filter((date) => !isWeekend(date))).toEqual([]);
  expect(chinaBankCalendar.years.map((year) => year.year)).toEqual([
    2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
  ]);
});

test("working days a year, counted by hand from the notice for 2026", () => {
  let days = 0;
  for (let date = calendarDate("2026-01-01"); date <= "2026-12-31"; date = addDays(date, 1)) {
    if (isBusinessDay(chinaBankCalendar, date)) days += 1;
  }
  // 261 weekdays, 19 of them off, 6 weekend days worked.
  expect(days).toBe(261 - 19 + 6);
});

test("National Day 2026: seven days off, a Sunday before and a Saturday after are worked", () => {
  expect(["2026-09-20", "2026-09-30", "2026-10-08", "2026-10-10"].map(worksOn)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["2026-09-19", "2026-10-01", "2026-10-07", "2026-10-11"].map(worksOn)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(rolled(chinaBankCalendar, "following", calendarDate("2026-10-01"))).toEqual({
    date: calendarDate("2026-10-08"),
    basis: "published",
  });
});

test("the notice for 2019 moved the last days of 2018", () => {
  expect(worksOn("2018-12-29")).toBe(true);
  expect(worksOn("2018-12-31")).toBe(false);
});

test("the holiday prolonged in January 2020 was unknown the day before", () => {
  const before = chinaBankCalendarKnownOn(calendarDate("2020-01-25"));
  expect(isBusinessDay(before, calendarDate("2020-02-01"))).toBe(true);
  expect(isBusinessDay(before, calendarDate("2020-01-31"))).toBe(true);
  expect(worksOn("2020-02-01")).toBe(false);
  expect(worksOn("2020-01-31")).toBe(false);
});

test("2027 is not published: weekdays are assumed, and said to be", () => {
  expect(bankDay(chinaBankCalendar, calendarDate("2027-01-01"))).toEqual({
    isBusinessDay: true,
    basis: "assumed-weekdays",
  });
  expect(rolled(chinaBankCalendar, "following", calendarDate("2027-01-02"))).toEqual({
    date: calendarDate("2027-01-04"),
    basis: "assumed-weekdays",
  });
  const in2025 = chinaBankCalendarKnownOn(calendarDate("2025-11-03"));
  expect(bankDay(in2025, calendarDate("2026-10-01")).basis).toBe("assumed-weekdays");
});
