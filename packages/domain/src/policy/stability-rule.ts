/**
 * What a bank calls a steady cash flow (现金流稳定性标准) as policy data.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";

/** Both conditions must hold. */
export type StabilityRule = {
  /** At least this share of the periods has money left. */
  readonly positiveShareMin: Share;
  /** 变异系数 at most: spread of the periods over their mean. */
  readonly variationMax: Decimal;
};
