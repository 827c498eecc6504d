/**
 * The enterprise's question (企业测算问题): who asks, what for, and how it would pay back. Nothing in it is a secret of the bank,
 * and nobody but the asker knows it until they hand it over.
 */
import type { IpItem } from "../collateral/ip-right.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Answer, FirmProfile } from "../eligibility/firm-profile.ts";
import type { RestrictedUse } from "../eligibility/loan-use.ts";
import type { Fee } from "../fees/fee.ts";
import type { Money } from "../money/money.ts";
import type { FirmSize, LoanPurpose, Product } from "../policy/deal-facts.ts";
import type { Security } from "../policy/scorecard.ts";
import type { PaymentFrequency } from "../schedules/interest-periods.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import type { PlacedStage } from "../stages/stage-profile.ts";

/** 用途与阶段: what the money is for. */
export type EstimateNeed = {
  readonly purpose: LoanPurpose;
  /** Where the project stands; not known leaves the fit open. */
  readonly placed: PlacedStage | undefined;
  /** 还款来源: the project's own income, or the firm's running business. */
  readonly repaidFrom: "project" | "operations";
  readonly amount: Money;
  readonly termMonths: number;
  readonly longCashCycle: Answer | undefined;
  readonly uses: readonly RestrictedUse[];
};

/** 还款: what is left out follows from the product. */
export type EstimateRepayment = {
  readonly method: "bullet" | "equalPrincipal" | "equalInstalment" | undefined;
  readonly frequency: PaymentFrequency | undefined;
  /** 宽限期, interest only. */
  readonly graceMonths: number;
};

/** 担保: what secures the loan, its value where it is known, and the rights behind a pledge of intellectual property. */
export type EstimateSecurity = {
  readonly kind: Security;
  readonly value: Money | undefined;
  readonly rights: readonly IpItem[];
};

/** 贴息: none; or the scheme that applies, a named one before the others. `supplierPaidOn` where a scheme counts from there. */
export type SubsidyWish =
  | { readonly kind: "none" }
  | {
      readonly kind: "schemes";
      readonly scheme: string | undefined;
      readonly supplierPaidOn: CalendarDate | undefined;
    };

/** The whole question. */
export type EstimateQuestion = {
  /** The day the loan would be drawn, and whose policy answers. */
  readonly date: CalendarDate;
  readonly firm: FirmProfile;
  /** 企业规模 as told, where the profile's figures do not say. */
  readonly firmSize: FirmSize | undefined;
  readonly need: EstimateNeed;
  readonly repayment: EstimateRepayment;
  readonly security: EstimateSecurity;
  /** 第三方费用 as offered to the firm; `undefined` takes what usually comes with the security. */
  readonly fees: readonly Fee[] | undefined;
  readonly subsidy: SubsidyWish;
  /** The firm's own cash by day, where it is told (可用于还款的现金). */
  readonly cashFlows: readonly ProjectFlow[] | undefined;
  /** The product the firm has in mind; every product is answered all the same. */
  readonly product: Product | undefined;
};
