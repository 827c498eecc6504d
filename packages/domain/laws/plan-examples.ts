/**
 * Short ways to write a plan's terms and to read its rows, for tests of repayment plans.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { type Decimal, toPlainDigits } from "../src/money/decimal.ts";
import { money } from "../src/money/money.ts";
import { rate } from "../src/rates/rate.ts";
import type { PlanRow, RepaymentPlan } from "../src/schedules/plan-row.ts";
import type { PlanTerms } from "../src/schedules/repayment-plan.ts";
import type { Grace, Repayment } from "../src/schedules/repayment-terms.ts";
import type { DatedSpan, Moment, Span } from "../src/schedules/span.ts";

/** Principal is due from the first payment on. */
export const NO_GRACE: Grace = { kind: "interestOnly", length: { kind: "periods", periods: 0 } };

/** From a day (counted) to another (not counted). */
export function dated(from: string, to: string): DatedSpan {
  return { kind: "dated", from: calendarDate(from), to: calendarDate(to) };
}

/** A day. */
export function onDay(date: string): Moment {
  return { kind: "date", date: calendarDate(date) };
}

/** The end of the n-th month after drawdown. */
export function afterMonths(month: number): Moment {
  return { kind: "month", month };
}

/** A loan at one rate, interest by whole months where its life is told in months. */
export function planTerms(
  principal: string,
  perYear: string,
  life: Span | number,
  repayment: Repayment,
): PlanTerms {
  const span: Span =
    typeof life === "number" ? { kind: "months", fromMonth: 1, toMonth: life } : life;
  return {
    principal: money(principal),
    life: span,
    repayment,
    accrual:
      span.kind === "months"
        ? { kind: "wholeMonths" }
        : { kind: "actualDays", dayCount: "ACT/360" },
    settlementDay: undefined,
    ratePath: [{ span, annualRate: rate(perYear) }],
  };
}

/** "interest + principal → closing" of every row. */
export function rowTexts(plan: RepaymentPlan): readonly string[] {
  return plan.rows.map((row) => {
    const { interest, principal, closing } = amountsOf(row);
    return `${interest} + ${principal} → ${closing}`;
  });
}

/** What every row pays, interest and principal together. */
export function paymentsOf(plan: RepaymentPlan): readonly string[] {
  return plan.rows.map(({ interest, principal }) => toPlainDigits(interest.plus(principal)));
}

/** The amounts of a row as digits. */
export function amountsOf(row: PlanRow): Readonly<Record<AmountName, string>> {
  const digits = (amount: Decimal) => toPlainDigits(amount);
  return {
    opening: digits(row.opening),
    drawn: digits(row.drawn),
    accrued: digits(row.accrued),
    interest: digits(row.interest),
    capitalised: digits(row.capitalised),
    carried: digits(row.carried),
    principal: digits(row.principal),
    prepaid: digits(row.prepaid),
    closing: digits(row.closing),
  };
}

type AmountName =
  | "opening"
  | "drawn"
  | "accrued"
  | "interest"
  | "capitalised"
  | "carried"
  | "principal"
  | "prepaid"
  | "closing";
