import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "../dates/calendar-date.ts";
import { DAY_COUNTS, daysCounted, type YearShare, yearShare } from "./day-count.ts";

const dates = fc
  .integer({ min: 0, max: 90_000 })
  .map((days) => addDays(calendarDate("1910-01-01"), days));
const dayCounts = fc.constantFrom(...DAY_COUNTS);

/** left ≤ right, without dividing. */
function isAtMost(left: YearShare, right: YearShare): boolean {
  return BigInt(left.days) * BigInt(right.basis) <= BigInt(right.days) * BigInt(left.basis);
}

test("a later end never accrues less", () => {
  fc.assert(
    fc.property(dayCounts, dates, fc.nat(4000), fc.nat(400), (dayCount, start, days, more) => {
      const end = addDays(start, days);
      expect(
        isAtMost(yearShare(dayCount, start, end), yearShare(dayCount, start, addDays(end, more))),
      ).toBe(true);
    }),
  );
});

test("real days add up over any split", () => {
  const real = fc.constantFrom(...DAY_COUNTS.filter((dayCount) => dayCount.startsWith("ACT/")));
  fc.assert(
    fc.property(real, dates, fc.nat(4000), fc.nat(4000), (dayCount, start, first, second) => {
      const middle = addDays(start, first);
      const end = addDays(middle, second);
      expect(daysCounted(dayCount, start, middle) + daysCounted(dayCount, middle, end)).toBe(
        daysCounted(dayCount, start, end),
      );
    }),
  );
});

test("a share is two whole numbers and never far from the real days over 365", () => {
  fc.assert(
    fc.property(dayCounts, dates, fc.nat(360), (dayCount, start, days) => {
      const share = yearShare(dayCount, start, addDays(start, days));
      expect(
        Number.isSafeInteger(share.days) && Number.isSafeInteger(share.basis) && share.days >= 0,
      ).toBe(true);
      const inDays = (share.days * 365) / share.basis;
      expect(Math.abs(inDays - days)).toBeLessThanOrEqual(dayCount === "ACT/360" ? 6 : 5);
    }),
  );
});
