import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits, ZERO } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN, type PostingRule, UNROUNDED } from "../money/rounding.ts";
import { rate } from "../rates/rate.ts";
import { payOff } from "./pay-off.ts";
import { type PlanTerms, repaymentPlan } from "./repayment-plan.ts";
import type { Moment, Span } from "./span.ts";

const LIFE: Span = {
  kind: "dated",
  from: calendarDate("2026-03-16"),
  to: calendarDate("2026-09-16"),
};

const LOAN: PlanTerms = {
  principal: money("1200000"),
  life: LIFE,
  repayment: {
    method: "equalPrincipal",
    frequency: "monthly",
    grace: { kind: "interestOnly", length: { kind: "periods", periods: 0 } },
  },
  accrual: { kind: "actualDays", dayCount: "ACT/360" },
  settlementDay: undefined,
  ratePath: [{ span: LIFE, annualRate: rate("0.036") }],
};

function onDay(date: string): Moment {
  return { kind: "date", date: calendarDate(date) };
}

function figuresOn(terms: PlanTerms, day: Moment, posting: PostingRule = POSTED_TO_FEN) {
  const { accrual } = terms;
  const figures = payOff(repaymentPlan(terms, posting).rows, { accrual, posting }, day);
  return Object.fromEntries(
    Object.entries(figures).map(([name, yuan]) => [name, toPlainDigits(yuan)]),
  );
}

test("inside a period the balance and the interest of the days that have passed are owed", () => {
  // 1,200,000 × 3.6 % × 16 / 360
  expect(figuresOn(LOAN, onDay("2026-04-01"))).toEqual({
    principal: "1200000",
    carried: "0",
    accrued: "1920",
    total: "1201920",
  });
});

test("on a payment day the payment has been made and the next day of interest has not begun", () => {
  expect(figuresOn(LOAN, onDay("2026-04-16"))).toEqual({
    principal: "1000000",
    carried: "0",
    accrued: "0",
    total: "1000000",
  });
  // 1,000,000 × 3.6 % × 1 / 360
  expect(figuresOn(LOAN, onDay("2026-04-17")).accrued).toBe("100");
});

test("before the first draw and from the last payment on nothing is owed", () => {
  const nothing = { principal: "0", carried: "0", accrued: "0", total: "0" };
  expect(figuresOn(LOAN, onDay("2026-03-15"))).toEqual(nothing);
  expect(figuresOn(LOAN, onDay("2026-03-16")).principal).toBe("1200000");
  expect(figuresOn(LOAN, onDay("2026-09-15")).principal).toBe("200000");
  expect(figuresOn(LOAN, onDay("2026-09-16"))).toEqual(nothing);
});

test("half a fen is booked up, and not at all where nothing is rounded", () => {
  const terms: PlanTerms = {
    ...LOAN,
    principal: money("1501.50"),
    ratePath: [{ span: LIFE, annualRate: rate("0.04") }],
  };
  // 1,501.50 × 4 % × 30 / 360 = 5.005
  expect(figuresOn(terms, onDay("2026-04-15")).accrued).toBe("5.01");
  expect(figuresOn(terms, onDay("2026-04-15"), UNROUNDED).accrued).toBe("5.005");
});

test("interest that a full grace has put off is owed on top", () => {
  const grace = { kind: "full", length: { kind: "periods", periods: 2 } } as const;
  const terms: PlanTerms = {
    ...LOAN,
    repayment: { method: "equalPrincipal", frequency: "monthly", grace },
  };
  // March to April 31 days: 3,720; then 15 days: 1,800
  expect(figuresOn(terms, onDay("2026-05-01"))).toEqual({
    principal: "1200000",
    carried: "3720",
    accrued: "1800",
    total: "1205520",
  });
});

test("a draw and an early repayment count from their own day on", () => {
  const terms: PlanTerms = {
    ...LOAN,
    drawdowns: [
      { moment: onDay("2026-03-16"), amount: money("1000000") },
      { moment: onDay("2026-03-26"), amount: money("200000") },
    ],
    prepayments: [{ moment: onDay("2026-04-05"), amount: money("300000"), effect: "reduce" }],
  };
  expect(figuresOn(terms, onDay("2026-03-25")).principal).toBe("1000000");
  // 1,000,000 × 10 days
  expect(figuresOn(terms, onDay("2026-03-26"))).toMatchObject({
    principal: "1200000",
    accrued: "1000",
  });
  // 1,000,000 × 10 days + 1,200,000 × 10 days
  expect(figuresOn(terms, onDay("2026-04-05"))).toMatchObject({
    principal: "900000",
    accrued: "2200",
  });
});

test("a part of an even period counts as much of it as its days", () => {
  const life: Span = {
    kind: "dated",
    from: calendarDate("2026-02-01"),
    to: calendarDate("2026-03-01"),
  };
  const terms: PlanTerms = {
    ...LOAN,
    life,
    principal: money("1200"),
    accrual: { kind: "evenPeriods", monthsPerPeriod: 1 },
    ratePath: [{ span: life, annualRate: rate("0.07") }],
  };
  // 1,200 × 7 % / 12 × 7 / 28
  expect(figuresOn(terms, onDay("2026-02-08")).accrued).toBe("1.75");
});

test("a loan without dates is paid off after whole months", () => {
  const life: Span = { kind: "months", fromMonth: 1, toMonth: 12 };
  const terms: PlanTerms = {
    ...LOAN,
    life,
    repayment: { method: "bullet", frequency: "quarterly" },
    accrual: { kind: "wholeMonths" },
    ratePath: [{ span: life, annualRate: rate("0.036") }],
  };
  expect(figuresOn(terms, { kind: "month", month: 4 })).toEqual({
    principal: "1200000",
    carried: "0",
    accrued: "3600",
    total: "1203600",
  });
});

test("no rows, nothing owed", () => {
  const rules = { accrual: LOAN.accrual, posting: POSTED_TO_FEN };
  expect(payOff([], rules, onDay("2026-04-01")).total).toEqual(ZERO);
});
