/**
 * Terms of a product (产品条款) as policy data: what a deal gets where the officer says nothing. The founding paper names
 * the terms without values, so every value a bank uses is its own.
 */

import type { FtpMethod } from "../funding/ftp-policy.ts";
import type { Share } from "../money/money.ts";
import type { Scope } from "../policy/scope.ts";
import type { Rate, Spread } from "../rates/rate.ts";
import type { PaymentFrequency } from "../schedules/interest-periods.ts";

/** The terms of one product from one date on. */
export type ProductTerms = {
  readonly name: string;
  /** 结息日. */
  readonly settlementDay: number;
  readonly frequency: PaymentFrequency;
  /** Loans up to so many months repay principal at maturity; longer ones by `methodBeyond`. */
  readonly bulletTermMonthsMax: number;
  readonly methodBeyond: "equalPrincipal" | "equalInstalment";
  /** Loans of more months than this are agreed over the LPR of five years and more. */
  readonly fiveYearLprAboveMonths: number;
  /** 加点 over the LPR: the standard one, and the one for loans in the preferential scope. */
  readonly addedStandard: Spread;
  readonly addedPreferential: Spread;
  readonly preferentialScope: Scope;
  /** FTP 定价方法 of loans at an agreed rate, and of floating loans. */
  readonly ftpMethod: FtpMethod;
  readonly ftpMethodFloating: FtpMethod;
  /** 运营成本率 per year of balance. */
  readonly opexRate: Rate;
  /** 违约概率 per year and 违约损失率 of the product's loans, for a borrower whose own are not said. */
  readonly pd: Rate;
  readonly lgd: Share;
  /** 最低资本回报率, after tax. */
  readonly hurdle: Rate;
};
