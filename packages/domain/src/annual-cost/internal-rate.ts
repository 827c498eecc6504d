/**
 * Internal rates (内部收益率): the rate at which what the borrower receives and pays balances.
 *
 * Every answer is certified: the 34 digits are proven by opposite signs on both sides of them, and
 * a rate is returned as `found` only when it is proven to be the only one. Loans of every kind
 * solve in one step; flows that change direction several times are examined, and none or several
 * rates are answers of their own.
 */
import { type CalendarDate, calendarDate, daysBetween } from "../dates/calendar-date.ts";
import type { Decimal } from "../money/decimal.ts";
import { type InternalRate, solveRate } from "./rate-equation.ts";

export type { InternalRate } from "./rate-equation.ts";

/** Days are counted from here at first, and from the earliest flow in the end. */
const ORIGIN = calendarDate("2000-01-01");

/**
 * Money on a day. Received and paid have opposite signs; which is positive makes no difference to
 * the rate.
 */
export type DatedFlow = { readonly date: CalendarDate; readonly yuan: Decimal };

/**
 * 实际年利率 by dates, effective: a year is 365 days whatever the calendar says. Spreadsheet name: XIRR.
 * Flows may come in any order; days are counted from the earliest.
 * Formula: Σ yuanₖ / (1 + rate)^(daysₖ / 365) = 0
 * Rounding: correctly rounded to 34 significant digits.
 */
export function effectiveDatedRate(flows: readonly DatedFlow[]): InternalRate {
  return solveRate(
    flows.map(({ date, yuan }) => ({ periods: daysBetween(ORIGIN, date), yuan })),
    365,
  );
}

/**
 * The rate of one period (期利率) of flows that follow each other at equal distances, the first at 0.
 * Spreadsheet name: IRR.
 * Formula: Σ yuanₖ / (1 + rate)^k = 0
 * Rounding: correctly rounded to 34 significant digits.
 * @example periodicRate([decimal("-100"), decimal("110")]) // => { kind: "found", rate: 0.1 }
 */
export function periodicRate(flows: readonly Decimal[]): InternalRate {
  return solveRate(
    flows.map((yuan, periods) => ({ periods, yuan })),
    1,
  );
}
