/**
 * A bank's practice with relending (再贷款操作口径) as policy data: what the central bank's notices leave to the bank, or do
 * not settle, so that every plan names who assumed it.
 */
import type { Spread } from "../rates/rate.ts";

/** What an extension costs: the facility's rate of its own first day, or the rate of the first draw. */
export const EXTENSION_RATES = ["atExtension", "asFirstDrawn"] as const;
export type ExtensionRate = (typeof EXTENSION_RATES)[number];

/** Whether to draw only when the bank gains from it, or whenever it is allowed. */
export const DRAW_CONDITIONS = ["whenItPays", "always"] as const;
export type DrawCondition = (typeof DRAW_CONDITIONS)[number];

/** The practice from one date on. */
export type RelendingPractice = {
  /** The day on which funds arrive, in the first month of the quarter after the loan. */
  readonly fundsDay: number;
  /** Months from loan to funds for a deal that has no dates. */
  readonly lagMonths: number;
  /** Extensions the bank counts on, where the facility allows them. */
  readonly extensions: number;
  readonly extensionRate: ExtensionRate;
  /** Relending falls with the loan's balance; otherwise the amount first drawn stays. */
  readonly followsBalance: boolean;
  /** 质押品机会成本: what the collateral costs per year and yuan relent. */
  readonly collateralCost: Spread;
  readonly drawWhen: DrawCondition;
};
