/** When the funds arrive: the quarter's edges, short months, and deals that only count months. */
import { expect, test } from "vitest";
import { addMonths, calendarDate } from "../dates/calendar-date.ts";
import type { DatedSpan, MonthSpan } from "../schedules/span.ts";
import { fundsArrive } from "./relending-draw.ts";

function lifeFrom(date: string): DatedSpan {
  const from = calendarDate(date);
  return { kind: "dated", from, to: addMonths(from, 36) };
}

const MONTHS: MonthSpan = { kind: "months", fromMonth: 1, toMonth: 24 };

test.each([
  // The worked deals.
  ["2026-03-16", 20, "2026-04-20"],
  ["2026-06-21", 15, "2026-07-15"],
  ["2024-06-20", 15, "2024-07-15"],
  ["2026-01-31", 20, "2026-04-20"],
  // The last day of a quarter waits least, the first day longest.
  ["2026-03-31", 20, "2026-04-20"],
  ["2026-04-01", 20, "2026-07-20"],
  ["2026-06-30", 1, "2026-07-01"],
  ["2026-09-30", 20, "2026-10-20"],
  ["2026-10-01", 20, "2027-01-20"],
  ["2026-12-31", 20, "2027-01-20"],
  ["2026-01-01", 20, "2026-04-20"],
  ["2024-02-29", 20, "2024-04-20"],
  // April has no 31st; January has.
  ["2026-02-10", 31, "2026-04-30"],
  ["2026-11-10", 31, "2027-01-31"],
])("a loan of %s, funds on the %d", (drawdown, fundsDay, expected) => {
  expect(fundsArrive({ kind: "nextQuarter", fundsDay, lagMonths: 3 }, lifeFrom(drawdown))).toEqual({
    kind: "date",
    date: expected,
  });
});

test("a lag is counted from the loan, by months", () => {
  expect(fundsArrive({ kind: "lag", months: 1 }, lifeFrom("2026-01-31"))).toEqual({
    kind: "date",
    date: "2026-02-28",
  });
  expect(fundsArrive({ kind: "lag", months: 4 }, MONTHS)).toEqual({ kind: "month", month: 4 });
});

test("a deal without dates waits its months, a known day is that day", () => {
  expect(fundsArrive({ kind: "nextQuarter", fundsDay: 20, lagMonths: 3 }, MONTHS)).toEqual({
    kind: "month",
    month: 3,
  });
  expect(
    fundsArrive({ kind: "on", date: calendarDate("2026-05-06") }, lifeFrom("2026-03-16")),
  ).toEqual({ kind: "date", date: "2026-05-06" });
});
