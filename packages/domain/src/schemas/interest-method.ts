/**
 * How a deal file names the ways interest counts time (计息方式): by days (积数) over 360, 365 or the year's own days, by 30-day
 * months, or by whole months and left-over days (逐笔).
 */
import type { DayCount } from "../day-counts/day-count.ts";
import type { Accrual, Span } from "../schedules/span.ts";

/** The clocks of annual costs, which interest may follow too. */
export const COST_CLOCKS = ["actual360", "actual365", "monthly12"] as const;

/** All the names. Chinese loans use the first four; the others are conventions of other markets. */
export const INTEREST_METHODS = [
  ...COST_CLOCKS,
  "thirtyE360",
  "thirty360",
  "thirtyU360",
  "thirtyE360Isda",
  "actualActualIsda",
  "actualActualAfb",
] as const;

/** One of them. */
export type InterestMethod = (typeof INTEREST_METHODS)[number];

const DAY_COUNT_OF: Readonly<Record<Exclude<InterestMethod, "monthly12">, DayCount>> = {
  actual360: "ACT/360",
  actual365: "ACT/365F",
  thirtyE360: "30E/360",
  thirty360: "30/360",
  thirtyU360: "30U/360",
  thirtyE360Isda: "30E/360-ISDA",
  actualActualIsda: "ACT/ACT-ISDA",
  actualActualAfb: "ACT/ACT-AFB",
};

/** The accrual of a loan with this life. */
export function accrualOf(method: InterestMethod, life: Span): Accrual {
  if (method !== "monthly12") {
    const dayCount = DAY_COUNT_OF[method];
    return life.kind === "dated"
      ? { kind: "actualDays", dayCount, maturity: life.to }
      : { kind: "actualDays", dayCount };
  }
  return life.kind === "dated"
    ? { kind: "wholeMonths", anchor: life.from }
    : { kind: "wholeMonths" };
}
