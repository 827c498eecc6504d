/**
 * Quota of a relending facility (再贷款额度): how much lending it carries.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";

/** The loans a quota supports when a share of each is relent: quota ÷ share. Unit: that of the quota. Rounding: none. */
export function loansSupported(quota: Money, relendingShare: Share): Decimal {
  return quota.yuan.div(relendingShare.share);
}
