/** The kernel's whole-number calendar against the dates everything else uses. */
import { expect, test } from "vitest";
import { addDays, addMonths, type CalendarDate, calendarDate } from "../dates/calendar-date.ts";
import {
  interestPeriods,
  PAYMENT_FREQUENCIES,
  PERIOD_STUBS,
} from "../schedules/interest-periods.ts";
import { gracePeriodCount, paymentDates } from "../schedules/payment-dates.ts";
import type { Grace } from "../schedules/repayment-terms.ts";
import { wholeMonthsAndDays } from "../schedules/span.ts";
import { clockOf, unitsTo } from "./clock.ts";
import { dayAfter, dayOf, endsOf, monthsLater } from "./day.ts";
import { firstDuePeriod, periodCuts } from "./period-cuts.ts";

const FIRST = calendarDate("2027-01-01");
/** Four years from 2027, the leap day of 2028 and each month's end among them. */
const DAYS: readonly CalendarDate[] = Array.from({ length: 1461 }, (_, days) =>
  addDays(FIRST, days),
);

test("the day after is the day after, at every end of a month", () => {
  for (const day of DAYS) expect(dayAfter(dayOf(day))).toEqual(dayOf(addDays(day, 1)));
});

test("months later keep the day of the month or take the last", () => {
  for (const day of DAYS.slice(0, 366)) {
    for (const months of [1, 11, 12, 13, 120]) {
      expect(monthsLater(dayOf(day), months, true)).toEqual(dayOf(addMonths(day, months)));
    }
  }
});

test("whole months and left-over days are counted from drawdown as the contract counts them", () => {
  for (const from of ["2027-01-01", "2027-01-31", "2028-02-29", "2027-06-15"].map(calendarDate)) {
    const life = { kind: "dated", from, to: calendarDate("2031-01-01") } as const;
    const clock = clockOf({ kind: "wholeMonths", anchor: from }, life);
    for (const day of DAYS.filter((one) => one >= from)) {
      const { months, days } = wholeMonthsAndDays(from, day);
      expect(clock && unitsTo(clock, dayOf(day))).toBe(30 * months + days);
    }
  }
});

const GRACES: readonly Grace["length"][] = [
  { kind: "periods", periods: 0 },
  { kind: "periods", periods: 3 },
  { kind: "months", months: 6 },
  { kind: "months", months: 400 },
  // On the settlement day, the day before it and the day after, which is the cut.
  { kind: "toDate", date: calendarDate("2027-06-20") },
  { kind: "toDate", date: calendarDate("2027-06-19") },
  { kind: "toDate", date: calendarDate("2027-06-21") },
  { kind: "toDate", date: calendarDate("2027-06-16") },
];

test.each(GRACES)("principal is first due when the definition says so: %o", (length) => {
  const life = {
    kind: "dated",
    from: calendarDate("2026-12-16"),
    to: calendarDate("2029-12-16"),
  } as const;
  for (const settlementDay of [20, 31, undefined]) {
    const grace: Grace = { kind: "interestOnly", length };
    for (const frequency of ["monthly", "quarterly", "atMaturity"] as const) {
      const repayment = { method: "equalPrincipal", frequency, grace } as const;
      const cuts = periodCuts(life, frequency, settlementDay);
      const dates = paymentDates({ life, repayment, settlementDay });
      expect(firstDuePeriod(grace, cuts, life, settlementDay)).toBe(gracePeriodCount(dates));
    }
  }
});

test("a grace the kernel does not run, and one that is empty whatever its kind", () => {
  const life = { kind: "months", fromMonth: 1, toMonth: 12 } as const;
  const cuts = periodCuts(life, "monthly", undefined);
  const first = (grace: Grace) => firstDuePeriod(grace, cuts, life, undefined);
  const periods = { kind: "periods", periods: 2 } as const;
  expect(first({ kind: "interestOnly", length: periods })).toBe(2);
  expect(first({ kind: "full", length: periods })).toBe(undefined);
  expect(first({ kind: "full", length: { kind: "periods", periods: 0 } })).toBe(0);
  expect(first({ kind: "interestOnly", length: { kind: "untilPositive", cashFlows: [] } })).toBe(
    undefined,
  );
});

test("stubs join their neighbours where the definition joins them", () => {
  const lives = [
    { kind: "dated", from: calendarDate("2027-01-31"), to: calendarDate("2030-03-16") },
    { kind: "dated", from: calendarDate("2027-06-21"), to: calendarDate("2029-06-21") },
    { kind: "dated", from: calendarDate("2027-06-01"), to: calendarDate("2027-07-01") },
    { kind: "months", fromMonth: 1, toMonth: 14 },
  ] as const;
  for (const life of lives) {
    for (const stub of PERIOD_STUBS) {
      for (const frequency of PAYMENT_FREQUENCIES) {
        for (const settlementDay of [20, 31, undefined]) {
          const cuts = periodCuts(life, frequency, settlementDay, stub);
          const spans = interestPeriods({ life, frequency, settlementDay, stub });
          expect(cuts.slice(1)).toEqual(spans.map((span) => endsOf(span).to));
          expect(cuts[0]).toEqual(endsOf(life).from);
        }
      }
    }
  }
});
