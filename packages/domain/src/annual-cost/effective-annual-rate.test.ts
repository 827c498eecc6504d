/**
 * Expected figures: the Commission's staff working document SWD(2012) 128 and the directive's
 * examples.
 */
import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { fraction } from "../money/fraction.ts";
import { effectiveAnnualRate, type IntervalUnit, yearsBetween } from "./effective-annual-rate.ts";

const between = (start: string, end: string, unit: IntervalUnit) =>
  yearsBetween(calendarDate(start), calendarDate(end), unit);

test("950 received and 1,200 paid back after 546 days is 16.9 %", () => {
  const result = effectiveAnnualRate([
    { years: fraction(0, 1), yuan: decimal("950") },
    { years: fraction(546, 365), yuan: decimal("-1200") },
  ]);
  expect(result.kind === "found" && toPlainDigits(result.rate.toDecimalPlaces(20))).toBe(
    "0.16902620653697075826",
  );
});

test("times with different denominators meet on a common one", () => {
  // 100 grows by 21 % in one year and by 10 % in half a year: 110 + 121 for 200.
  expect(
    effectiveAnnualRate([
      { years: fraction(0, 1), yuan: decimal("200") },
      { years: fraction(1, 2), yuan: decimal("-110") },
      { years: fraction(1, 1), yuan: decimal("-121") },
    ]),
  ).toEqual({ kind: "found", rate: decimal("0.21") });
});

test("whole months count back from the end, days left are over the year that ends there", () => {
  expect(between("2012-01-12", "2012-04-15", "month")).toEqual({
    units: 3,
    days: 3,
    yearDays: 365,
    years: fraction(377, 1460),
  });
  expect(between("2013-02-25", "2013-03-28", "month")).toEqual({
    units: 1,
    days: 3,
    yearDays: 366,
    years: fraction(67, 732),
  });
});

test("a leap day behind the days left makes their year 366 days long", () => {
  expect(between("2012-02-25", "2012-03-02", "month")).toEqual({
    units: 0,
    days: 6,
    yearDays: 366,
    years: fraction(6, 366),
  });
});

test("whole units leave no days, and no year to put them over", () => {
  expect(between("2019-01-12", "2020-01-12", "month")).toEqual({
    units: 12,
    days: 0,
    yearDays: undefined,
    years: fraction(1, 1),
  });
});

test("years and weeks count like months: a year is 52 weeks", () => {
  expect(between("2012-01-12", "2014-02-15", "year").years).toEqual(fraction(764, 365));
  expect(between("2026-01-01", "2026-01-17", "week")).toEqual({
    units: 2,
    days: 2,
    yearDays: 365,
    years: fraction(2 * 365 + 2 * 52, 52 * 365),
  });
});
