/**
 * Fees (费用) around a loan: who receives them, who bears them, how they are measured and when they fall due.
 */
import { ONE } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import type { Approver } from "../policy/approver.ts";
import type { Rate } from "../rates/rate.ts";

/** 承担方: who bears the fee, alone or between them. */
export const FEE_PAYERS = ["borrower", "bank", "shared"] as const;
export type FeePayer = (typeof FEE_PAYERS)[number];

/** 收费主体: who receives it: 银行, 担保机构, 保险公司, 评估机构, 登记机关, 其他. Only what the bank receives is its income. */
export const FEE_PAYEES = ["bank", "guarantor", "insurer", "valuer", "registry", "other"] as const;
export type FeePayee = (typeof FEE_PAYEES)[number];

/** How a fee is measured and when it falls due. */
export const FEE_KINDS = [
  "upfrontFixed",
  "upfrontRate",
  "annualInAdvance",
  "undrawnRate",
  "prepaymentRate",
  "prepaymentMonths",
] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

/** Who gives up the money when a fee is waived: the one who would receive it, or the bank, which pays it instead. */
export const WAIVER_BEARERS = ["payee", "bank"] as const;
export type WaiverBearer = (typeof WAIVER_BEARERS)[number];

/** 费用减免: a part of what the borrower bears, or so many yuan of it, that the borrower need not pay. */
export type FeeWaiver = {
  readonly waived:
    | { readonly kind: "share"; readonly waivedShare: Share }
    | { readonly kind: "amount"; readonly amount: Money };
  readonly borneBy: WaiverBearer;
  readonly reason: string;
  readonly approvedBy: Approver;
};

/**
 * - `upfrontFixed`: an amount at drawdown;
 * - `upfrontRate`: a part of the principal at drawdown;
 * - `annualInAdvance`: a yearly rate on the balance at drawdown and at each anniversary before maturity;
 * - `undrawnRate` 承诺费: a yearly rate on what is not yet drawn, paid with each interest payment;
 * - `prepaymentRate`, `prepaymentMonths` 提前还款违约金: a part of each amount paid early, or so many months' interest on it.
 */
export type FeeMeasure =
  | { readonly kind: "upfrontFixed"; readonly amount: Money }
  | {
      readonly kind: "upfrontRate" | "annualInAdvance" | "undrawnRate" | "prepaymentRate";
      readonly feeRate: Rate;
    }
  | { readonly kind: "prepaymentMonths"; readonly months: number };

/** One fee of a deal. `borrowerShare` is the borrower's part; the bank pays the rest. */
export type Fee = {
  readonly code: string;
  readonly payee: FeePayee;
  readonly borrowerShare: Share;
  readonly waiver: FeeWaiver | undefined;
} & FeeMeasure;

/** The whole of a fee is the borrower's, or the bank's. */
export function isUnsplit({ borrowerShare }: Fee): boolean {
  return borrowerShare.share.isZero() || borrowerShare.share.eq(ONE);
}
