import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { accruedShare, type DatedSpan } from "../schedules/span.ts";
import { accrualOf, type InterestMethod } from "./interest-method.ts";

/** 759 days: 700 to the end of 2027, 59 in 2028. */
const life: DatedSpan = {
  kind: "dated",
  from: calendarDate("2026-01-31"),
  to: calendarDate("2028-02-29"),
};

test.each<[InterestMethod, number, number]>([
  ["actual360", 759, 360],
  ["actual365", 759, 365],
  // The 31st keeps its month through February.
  ["monthly12", 25, 12],
  // Two years, a month, and from a 30th to a 29th.
  ["thirtyE360", 749, 360],
  ["thirty360", 749, 360],
  ["thirtyU360", 749, 360],
  // The loan ends on this end of February, which therefore stays a 29th.
  ["thirtyE360Isda", 749, 360],
  ["actualActualIsda", 59 * 365 + 700 * 366, 365 * 366],
  // Two years back from the end lead to 2026-02-28; 28 days are left.
  ["actualActualAfb", 758, 365],
])("%s: 2026-01-31 to 2028-02-29 is %d of %d", (method, days, basis) => {
  expect(accruedShare(accrualOf(method, life), life)).toEqual({ days, basis });
});

test("30E/360-ISDA: an end of February before maturity counts as a 30th", () => {
  const first = { ...life, to: calendarDate("2027-02-28") };
  expect(accruedShare(accrualOf("thirtyE360Isda", life), first)).toEqual({ days: 390, basis: 360 });
});

test("a deal without dates has no maturity to name, and counts months from its first", () => {
  const months = { kind: "months", fromMonth: 1, toMonth: 12 } as const;
  expect(accrualOf("monthly12", months)).toEqual({ kind: "wholeMonths" });
  expect(accrualOf("actual360", months)).toEqual({ kind: "actualDays", dayCount: "ACT/360" });
});
