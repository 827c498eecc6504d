import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { rate } from "../rates/rate.ts";
import { type Breach, lateInterest, penaltyRateFor } from "./overdue.ts";
import type { Accrual, DatedSpan } from "./span.ts";

const multipliers = { overdue: decimal("1.5"), misuse: decimal("2") };
const ACTUAL_360: Accrual = { kind: "actualDays", dayCount: "ACT/360" };

function late(from: string, to: string): DatedSpan {
  return { kind: "dated", from: calendarDate(from), to: calendarDate(to) };
}

test.each([
  ["overdue", "0.0435"],
  ["misuse", "0.058"],
  ["overdueAndMisuse", "0.058"],
] as const)("2.90 %% %s bears %s: the heavier, never the sum", (breach: Breach, expected) => {
  const { perYear } = penaltyRateFor(breach, rate("0.029"), multipliers);
  expect(toPlainDigits(perYear)).toBe(expected);
});

function lateOn(span: DatedSpan, maturity: string) {
  const figures = lateInterest(
    { principalYuan: decimal("3000000"), interestYuan: decimal("43500") },
    { contractRate: rate("0.029"), penaltyRate: rate("0.0435") },
    span,
    calendarDate(maturity),
    ACTUAL_360,
  );
  return Object.fromEntries(
    Object.entries(figures).map(([name, yuan]) => [name, toPlainDigits(yuan)]),
  );
}

test("D5: the last payment 25 days late", () => {
  expect(lateOn(late("2026-07-31", "2026-08-25"), "2026-07-31")).toEqual({
    penaltyUnrounded: "9062.5",
    penalty: "9062.5",
    compoundUnrounded: "131.40625",
    compound: "131.41",
    totalDue: "3052693.91",
  });
});

test("before maturity unpaid interest compounds at the contract rate, after it at the penalty rate", () => {
  // 43,500 × 2.9 % × 10 / 360 + 43,500 × 4.35 % × 25 / 360; 3,000,000 × 4.35 % × 35 / 360 on the principal.
  expect(lateOn(late("2026-07-21", "2026-08-25"), "2026-07-31")).toEqual({
    penaltyUnrounded: "12687.5",
    penalty: "12687.5",
    compoundUnrounded: toPlainDigits(
      decimal("35.04166666666666666666666666666666666667").plus(decimal("131.40625")),
    ),
    compound: "166.45",
    totalDue: "3056353.95",
  });
});

test("an instalment missed and settled before maturity: penalty on it, compound interest at the contract rate", () => {
  const { penalty, compound } = lateOn(late("2026-07-01", "2026-07-11"), "2026-07-31");
  expect({ penalty, compound }).toEqual({ penalty: "3625", compound: "35.04" });
});

test("by whole months: nothing lies before a maturity that has passed", () => {
  const figures = lateInterest(
    { principalYuan: decimal("1200000"), interestYuan: decimal("12000") },
    { contractRate: rate("0.03"), penaltyRate: rate("0.045") },
    late("2026-07-31", "2026-08-31"),
    calendarDate("2026-06-30"),
    { kind: "wholeMonths" },
  );
  // One month each: 1,200,000 × 4.5 % / 12 and 12,000 × 4.5 % / 12.
  expect([figures.penalty, figures.compound].map(toPlainDigits)).toEqual(["4500", "45"]);
});
