/**
 * Repayment terms (还款方式): what a contract says about drawing and paying back, before any figure is known.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { PaymentFrequency } from "./interest-periods.ts";
import type { Moment } from "./span.ts";

/** Official names: 到期还本 (按期付息 or 利随本清) · 等额本金 · 等额本息 · 分段递增（减）还款 · 按还款计划. */
export const REPAYMENT_METHODS = [
  "bullet",
  "equalPrincipal",
  "equalInstalment",
  "step",
  "custom",
] as const;

/** A principal part agreed for the period with this number, counted from 1. */
export type PlannedPrincipal = { readonly period: number; readonly amount: Money };

/** What happens to interest while no principal is due: it is paid, added to the principal, or paid later without compounding. */
export const GRACE_KINDS = ["interestOnly", "interestCapitalised", "full"] as const;
export type GraceKind = (typeof GRACE_KINDS)[number];

/**
 * How long no principal is due (宽限期): so many payment periods, so many months, to a date, or until the first of the
 * borrower's own cash flows that is positive.
 */
export type GraceLength =
  | { readonly kind: "periods"; readonly periods: number }
  | { readonly kind: "months"; readonly months: number }
  | { readonly kind: "toDate"; readonly date: CalendarDate }
  | { readonly kind: "untilPositive"; readonly cashFlows: readonly ProjectFlow[] };

/** The borrower's own money at a moment; positive when earned. */
export type ProjectFlow = { readonly moment: Moment; readonly amount: Money };

/** 宽限期. */
export type Grace = { readonly kind: GraceKind; readonly length: GraceLength };

/** How principal comes back. */
export type Repayment =
  | { readonly method: "bullet"; readonly frequency: PaymentFrequency }
  | ({ readonly method: "equalPrincipal" | "equalInstalment" } & Amortising)
  | ({
      readonly method: "step";
      /** Periods between two steps. */
      readonly stepPeriods: number;
      /** Growth of the instalment at each step: 0.05 is 5 % more, −0.05 is 5 % less. */
      readonly stepGrowth: Decimal;
    } & Amortising)
  | {
      readonly method: "custom";
      readonly frequency: PaymentFrequency;
      readonly principalPlan: readonly PlannedPrincipal[];
    };

/** What every method with regular principal parts may add. */
export type Amortising = {
  readonly frequency: PaymentFrequency;
  readonly grace: Grace;
  /** 气球贷: principal left for the last payment on top of its regular part. */
  readonly balloon?: Money;
  /** 部分月份还本: months 1…12 in which principal is due; interest keeps its frequency. */
  readonly principalMonths?: readonly number[];
};

/** 分期放款: an amount paid out at a moment, often against a milestone of the project. */
export type Drawdown = {
  readonly moment: Moment;
  readonly amount: Money;
  readonly milestone?: string;
};

/** 提前还款: principal paid back early. `shorten` keeps the instalment and ends sooner, `reduce` keeps the end and lowers it. */
export type Prepayment = {
  readonly moment: Moment;
  readonly amount: Money;
  readonly effect: "shorten" | "reduce";
};
