import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { type Accrual, accruedShare, type DatedSpan, overlapOf, remainderOf } from "./span.ts";

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
