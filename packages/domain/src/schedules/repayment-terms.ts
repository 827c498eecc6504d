/**
 * Repayment terms (还款方式): what a contract says about paying back, before any figure is known.
 */
import type { Money } from "../money/money.ts";
import type { PaymentFrequency } from "./interest-periods.ts";

/** Official names: 到期还本 (按期付息 or 利随本清) · 等额本金 · 等额本息 · 按还款计划. */
export const REPAYMENT_METHODS = ["bullet", "equalPrincipal", "equalInstalment", "custom"] as const;
export type RepaymentMethod = (typeof REPAYMENT_METHODS)[number];

/** A principal part agreed for the period with this number, counted from 1. */
export type PlannedPrincipal = { readonly period: number; readonly amount: Money };

/** How principal comes back. `gracePeriods` 宽限期: the first payment periods, with interest only. */
export type Repayment =
  | { readonly method: "bullet"; readonly frequency: PaymentFrequency }
  | {
      readonly method: "equalPrincipal" | "equalInstalment";
      readonly frequency: PaymentFrequency;
      readonly gracePeriods: number;
    }
  | {
      readonly method: "custom";
      readonly frequency: PaymentFrequency;
      readonly principalPlan: readonly PlannedPrincipal[];
    };

/**
 * How amounts are booked (入账): `toFen` rounds each posting half-up to 0.01 yuan and the last row takes what is left;
 * `unrounded` keeps every digit, the yardstick the posted plan is reconciled with.
 */
export type Posting = "toFen" | "unrounded";
