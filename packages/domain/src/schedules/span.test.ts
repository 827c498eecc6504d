import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import {
  type Accrual,
  accruedShare,
  actualDaysOf,
  type DatedSpan,
  endOf,
  isBefore,
  isWithin,
  type Moment,
  monthsAfterStart,
  overlapOf,
  remainderOf,
  type Span,
  spanBetween,
  startOf,
  startsBefore,
  wholeMonthsAndDays,
} from "./span.ts";

function dated(from: string, to: string): DatedSpan {
  return { kind: "dated", from: calendarDate(from), to: calendarDate(to) };
}

const byMonths = (anchor: string): Accrual => ({
  kind: "wholeMonths",
  anchor: calendarDate(anchor),
});

test.each([
  ["six whole months", "2026-01-31", "2026-01-31", "2026-07-31", { days: 6, basis: 12 }],
  [
    "a 31st keeps its month into February",
    "2026-01-31",
    "2026-01-31",
    "2026-02-28",
    { days: 1, basis: 12 },
  ],
  ["… and out of it", "2026-01-31", "2026-02-28", "2026-03-31", { days: 1, basis: 12 }],
  ["a 30th too", "2026-01-30", "2026-02-28", "2026-03-30", { days: 1, basis: 12 }],
  ["left-over days are 360ths", "2026-03-16", "2026-03-16", "2026-03-21", { days: 5, basis: 360 }],
  [
    "from cut to cut a month, whatever drawdown's day",
    "2026-03-16",
    "2026-03-21",
    "2026-04-21",
    { days: 1, basis: 12 },
  ],
  ["months and days", "2026-03-16", "2026-03-16", "2026-05-20", { days: 64, basis: 360 }],
] as const)("对年对月对日: %s", (_, anchor, from, to, share) => {
  expect(accruedShare(byMonths(anchor), dated(from, to))).toEqual(share);
});

test("without an anchor a span is counted from its own first day", () => {
  expect(accruedShare({ kind: "wholeMonths" }, dated("2026-02-28", "2026-03-31"))).toEqual({
    days: 33,
    basis: 360,
  });
});

test("even periods: a whole one counts its months, a part of one that part of them", () => {
  const even: Accrual = { kind: "evenPeriods", monthsPerPeriod: 1 };
  const january = dated("2024-01-01", "2024-02-01");
  expect(accruedShare(even, january, january)).toEqual({ days: 1, basis: 12 });
  expect(accruedShare(even, dated("2024-01-05", "2024-02-01"), january)).toEqual({
    days: 27,
    basis: 372,
  });
});

test("overlap and remainder cut a span without losing a day", () => {
  const life = dated("2026-01-01", "2026-12-31");
  const held = dated("2026-03-01", "2026-06-01");
  expect(overlapOf(life, held)).toEqual(held);
  expect(overlapOf(dated("2026-01-01", "2026-03-01"), held)).toBeUndefined();
  expect(remainderOf(life, [held])).toEqual([
    dated("2026-01-01", "2026-03-01"),
    dated("2026-06-01", "2026-12-31"),
  ]);
  expect(remainderOf(held, [life])).toEqual([]);
  expect(
    remainderOf({ kind: "months", fromMonth: 1, toMonth: 24 }, [
      { kind: "months", fromMonth: 4, toMonth: 12 },
    ]),
  ).toEqual([
    { kind: "months", fromMonth: 1, toMonth: 3 },
    { kind: "months", fromMonth: 13, toMonth: 24 },
  ]);
});

const months = (fromMonth: number, toMonth: number): Span => ({
  kind: "months",
  fromMonth,
  toMonth,
});
const day = (date: string): Moment => ({ kind: "date", date: calendarDate(date) });
const month = (number: number): Moment => ({ kind: "month", month: number });

test("dates and months never meet: whoever compares them is told", () => {
  const [date, count] = [day("2026-01-01"), month(3)];
  const [dates, counts] = [dated("2026-01-01", "2026-07-01"), months(1, 6)];
  for (const mix of [
    () => isBefore(date, count),
    () => isBefore(count, date),
    () => spanBetween(date, count),
    () => spanBetween(count, date),
    () => overlapOf(dates, counts),
    () => overlapOf(counts, dates),
    () => startsBefore(dates, counts),
    () => startsBefore(counts, dates),
    () => remainderOf(dates, [counts]),
    () => remainderOf(counts, [dates]),
  ]) {
    expect(mix).toThrow("mixed-spans");
  }
});

test("moments and spans: which comes first, and what lies between", () => {
  expect([isBefore(day("2026-01-01"), day("2026-01-02")), isBefore(month(2), month(3))]).toEqual([
    true,
    true,
  ]);
  expect([isBefore(day("2026-01-02"), day("2026-01-02")), isBefore(month(3), month(3))]).toEqual([
    false,
    false,
  ]);
  expect(spanBetween(day("2026-01-01"), day("2026-02-01"))).toEqual(
    dated("2026-01-01", "2026-02-01"),
  );
  expect(spanBetween(month(0), month(3))).toEqual(months(1, 3));
  expect([startOf(months(4, 6)), endOf(months(4, 6))]).toEqual([month(3), month(6)]);
  expect(startsBefore(months(1, 9), months(2, 3))).toBe(true);
  expect(startsBefore(months(2, 9), months(2, 3))).toBe(false);
  expect(startsBefore(dated("2026-01-01", "2026-09-01"), dated("2026-01-02", "2026-02-01"))).toBe(
    true,
  );
  expect(monthsAfterStart(months(4, 9), 2)).toEqual(month(5));
  expect(monthsAfterStart(dated("2026-01-31", "2026-09-01"), 1)).toEqual(day("2026-02-28"));
});

test.each<[string, Moment, Span, boolean]>([
  ["the first day counts", day("2026-03-01"), dated("2026-03-01", "2026-04-01"), true],
  ["the last does not", day("2026-04-01"), dated("2026-03-01", "2026-04-01"), false],
  ["the day before does not", day("2026-02-28"), dated("2026-03-01", "2026-04-01"), false],
  ["the first moment of months counts", month(3), months(4, 6), true],
  ["the last does not either", month(6), months(4, 6), false],
  ["nor the one before the first", month(2), months(4, 6), false],
  ["a date is in no months", day("2026-03-01"), months(1, 6), false],
  ["a month is in no dates", month(1), dated("2026-03-01", "2026-04-01"), false],
])("within a span: %s", (_, moment, span, expected) => {
  expect(isWithin(moment, span)).toBe(expected);
});

test("spans that only touch have nothing in common", () => {
  expect(overlapOf(months(1, 3), months(4, 6))).toBeUndefined();
  expect(overlapOf(months(1, 4), months(4, 6))).toEqual(months(4, 4));
  expect(overlapOf(months(2, 9), months(1, 6))).toEqual(months(2, 6));
});

test("what is taken out at an end leaves one piece, and what lies beside leaves all", () => {
  expect(remainderOf(months(1, 6), [months(1, 2)])).toEqual([months(3, 6)]);
  expect(remainderOf(months(1, 6), [months(5, 6)])).toEqual([months(1, 4)]);
  expect(remainderOf(months(1, 6), [months(7, 9)])).toEqual([months(1, 6)]);
  expect(remainderOf(months(4, 6), [months(1, 3)])).toEqual([months(4, 6)]);
  expect(remainderOf(months(1, 6), [months(2, 2), months(4, 4)])).toEqual([
    months(1, 1),
    months(3, 3),
    months(5, 6),
  ]);
});

test("actual days need dates", () => {
  const accrual: Accrual = { kind: "actualDays", dayCount: "ACT/360" };
  expect(() => accruedShare(accrual, months(1, 6))).toThrow("days-without-dates");
  expect(actualDaysOf(dated("2026-01-01", "2026-02-01"))).toBe(31);
  expect(actualDaysOf(months(1, 6))).toBeUndefined();
});

test("whole months of a deal without dates, by whole months and by even periods", () => {
  expect(accruedShare({ kind: "wholeMonths" }, months(4, 6))).toEqual({ days: 3, basis: 12 });
  const even: Accrual = { kind: "evenPeriods", monthsPerPeriod: 3 };
  expect(accruedShare(even, months(4, 6))).toEqual({ days: 3, basis: 12 });
  expect(accruedShare(even, months(4, 5), months(4, 6))).toEqual({ days: 2, basis: 12 });
});

test("an anchor after the span's start counts for nothing", () => {
  // From 28 February itself: a month to 28 March, and three days.
  expect(accruedShare(byMonths("2026-03-31"), dated("2026-02-28", "2026-03-31"))).toEqual({
    days: 33,
    basis: 360,
  });
  expect(accruedShare(byMonths("2026-02-28"), dated("2026-02-28", "2026-03-31"))).toEqual({
    days: 33,
    basis: 360,
  });
});

test("whole months and the days left over, a month that is not full among them", () => {
  const between = (from: string, to: string) =>
    wholeMonthsAndDays(calendarDate(from), calendarDate(to));
  expect(between("2026-01-20", "2026-03-10")).toEqual({ months: 1, days: 18 });
  expect(between("2026-01-20", "2026-03-20")).toEqual({ months: 2, days: 0 });
  expect(between("2025-12-31", "2026-02-28")).toEqual({ months: 2, days: 0 });
});
