/** A plan read by its payer: fees on their days, the first and the largest payment. Worked by hand. */
import { expect, test } from "vitest";
import { borrowerCost } from "../cost-sheet/borrower-cost.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import type { Fee } from "../fees/fee.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { rate } from "../rates/rate.ts";
import { type PlanTerms, repaymentPlan } from "../schedules/repayment-plan.ts";
import { planReading } from "./plan-reading.ts";

const LIFE = {
  kind: "dated",
  from: calendarDate("2026-01-01"),
  to: calendarDate("2028-01-01"),
} as const;

/** 1,200,000 at 3.6 % in half-yearly parts by months at a twelfth: 21,600 less 5,400 at each payment. */
const TERMS: PlanTerms = {
  principal: money("1200000"),
  life: LIFE,
  repayment: {
    method: "equalPrincipal",
    frequency: "halfYearly",
    grace: { kind: "interestOnly", length: { kind: "months", months: 0 } },
  },
  accrual: { kind: "wholeMonths" },
  settlementDay: undefined,
  ratePath: [{ span: LIFE, annualRate: rate("0.036") }],
};

const yearly: Fee = {
  code: "guarantee",
  payee: "guarantor",
  borrowerShare: share("1"),
  waiver: undefined,
  kind: "annualInAdvance",
  feeRate: rate("0.008"),
};
const once: Fee = {
  code: "appraisal",
  payee: "valuer",
  borrowerShare: share("1"),
  waiver: undefined,
  kind: "upfrontFixed",
  amount: money("5000"),
};

function read(fees: readonly Fee[], terms: PlanTerms = TERMS) {
  const plan = repaymentPlan(terms, POSTED_TO_FEN);
  const costTerms = {
    planTerms: terms,
    termMonths: 24,
    costClock: terms.accrual,
    fees,
    subsidy: undefined,
  };
  return planReading(plan, borrowerCost(costTerms, plan));
}

test("fees stand on their days, alone at drawdown and with a payment a year later", () => {
  const { steps, interestTotal } = read([yearly, once]);
  const shown = steps.map(({ moment, period, interest, principal, fees, paid, closing }) =>
    [
      moment.kind === "date" ? moment.date : "",
      period ?? "-",
      ...[interest, principal, fees, paid, closing].map(toPlainDigits),
    ].join(" "),
  );
  // At drawdown 1,200,000 × 0.8 % + 5,000; after a year 600,000 × 0.8 %.
  expect(shown).toEqual([
    "2026-01-01 - 0 0 14600 14600 1200000",
    "2026-07-01 1 21600 300000 0 321600 900000",
    "2027-01-01 2 16200 300000 4800 321000 600000",
    "2027-07-01 3 10800 300000 0 310800 300000",
    "2028-01-01 4 5400 300000 0 305400 0",
  ]);
  expect(toPlainDigits(interestTotal)).toBe("54000");
});

test("the first payment is the largest of equal parts", () => {
  const { first, largest } = read([yearly]);
  expect([first?.period, largest?.period]).toEqual([1, 1]);
});

test("a loan repaid at maturity is largest at its end, and fees alone are no payment", () => {
  const bullet: PlanTerms = { ...TERMS, repayment: { method: "bullet", frequency: "halfYearly" } };
  const { first, largest } = read([{ ...once, kind: "upfrontRate", feeRate: rate("2") }], bullet);
  expect(first && toPlainDigits(first.paid)).toBe("21600");
  expect([largest?.period, largest && toPlainDigits(largest.paid)]).toEqual([4, "1221600"]);
});
