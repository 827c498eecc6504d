/**
 * Taxes on a bank's interest income (税) as policy data.
 */
import type { Share } from "../money/money.ts";

/** Rates of tax from one date on. */
export type TaxRule = {
  /** 增值税: contained in the interest, so the tax is interest × rate / (1 + rate). */
  readonly vatRate: Share;
  /** 附加税费: on the VAT. */
  readonly surchargeRate: Share;
  /** 企业所得税: on the pre-tax profit. */
  readonly incomeTaxRate: Share;
};
