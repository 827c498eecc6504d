/**
 * The funding profile (资金占用轮廓) of a plan: each balance with the days on which it starts and ends, on the curve's calendar.
 */
import { DomainError } from "../assert.ts";
import { type Decimal, ZERO } from "../money/decimal.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import { endOf, type Moment, type Span, wholeMonthsAndDays } from "../schedules/span.ts";
import { CURVE_DAYS_PER_MONTH } from "./ftp-curve.ts";

/**
 * A stretch with one balance. `stretch` numbers the balances of its period from 1. `repaid` is what the balance falls by at its
 * end, all of it at the last; negative where money is drawn or interest added.
 */
export type ProfileStretch = {
  readonly period: number;
  readonly stretch: number;
  readonly balance: Decimal;
  readonly fromDays: number;
  readonly toDays: number;
  readonly repaid: Decimal;
};

/** The stretches in time order, without a gap from drawdown to the last repayment, and the days of the agreed life. */
export type FundingProfile = {
  readonly stretches: readonly ProfileStretch[];
  readonly termDays: number;
};

/** The profile of a plan of this life. Days are counted 对年对月对日 from drawdown: 30 for each whole month, then single days. */
export function fundingProfile(rows: readonly PlanRow[], life: Span): FundingProfile {
  const balances = rows.flatMap(({ period, balances: ofRow }) =>
    ofRow.map(({ balance, span }, index) => ({
      period,
      stretch: index + 1,
      balance,
      toDays: curveDays(life, endOf(span)),
    })),
  );
  return {
    stretches: balances.map((stretch, index) => ({
      ...stretch,
      fromDays: balances[index - 1]?.toDays ?? 0,
      repaid: stretch.balance.minus(balances[index + 1]?.balance ?? ZERO),
    })),
    termDays: curveDays(life, endOf(life)),
  };
}

/** Days on the curve's calendar from drawdown to a moment. @throws {DomainError} `mixed-spans` for a date in a life of months. */
function curveDays(life: Span, moment: Moment): number {
  if (moment.kind === "month") return moment.month * CURVE_DAYS_PER_MONTH;
  if (life.kind === "months") throw new DomainError("mixed-spans", { moment: moment.date });
  const { months, days } = wholeMonthsAndDays(life.from, moment.date);
  return months * CURVE_DAYS_PER_MONTH + days;
}
