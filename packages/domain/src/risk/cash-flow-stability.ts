/**
 * How steady a cash flow is (现金流稳定性). No rule defines it, so this is the product's own choice: how many periods leave
 * money over, and how far the periods lie from their mean.
 *
 * The spread is kept as the square of the coefficient of variation (变异系数的平方), which is exact, where the coefficient
 * itself would need a root.
 * Source: the decision record on coverage and stability.
 */
import { type Decimal, fromCount, ONE, sumOf, ZERO } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { StabilityRule } from "../policy/stability-rule.ts";

/** What keeps a cash flow from being steady. */
export type StabilityFailure = "too-few-positive-periods" | "varies-too-much" | "mean-not-positive";

/** Periods counted, their spread, and what the bank's rule says of them. */
export type CashFlowStability = {
  readonly periods: number;
  readonly positivePeriods: number;
  readonly positiveShare: Share;
  /** Absent when the mean is not positive: a spread around nothing says nothing. */
  readonly variationSquared: Decimal | undefined;
  readonly failures: readonly StabilityFailure[];
};

/**
 * Stability of net cash by periods of equal length; `undefined` without any period.
 * Formula: positiveShare = positive periods ÷ periods; variationSquared = periods × Σ cash² ÷ (Σ cash)² − 1, the variance of
 * the whole list over the square of its mean
 * Rounding: none; the rule is compared without dividing.
 */
export function cashFlowStability(
  cashYuan: readonly Decimal[],
  { positiveShareMin, variationMax }: StabilityRule,
): CashFlowStability | undefined {
  const periods = cashYuan.length;
  if (periods === 0) return undefined;
  const positivePeriods = cashYuan.filter((yuan) => yuan.gt(ZERO)).length;
  const sum = sumOf(cashYuan);
  const [positive, count, sumSquared] = [
    fromCount(positivePeriods),
    fromCount(periods),
    sum.times(sum),
  ];
  const spread = count.times(sumOf(cashYuan.map((yuan) => yuan.times(yuan))));
  const isEarning = sum.gt(ZERO);
  const spreadMax = variationMax.times(variationMax).plus(ONE).times(sumSquared);
  const failures: readonly (readonly [StabilityFailure, boolean])[] = [
    ["too-few-positive-periods", positive.lt(positiveShareMin.share.times(count))],
    ["mean-not-positive", !isEarning],
    ["varies-too-much", isEarning && spread.gt(spreadMax)],
  ];
  return {
    periods,
    positivePeriods,
    positiveShare: { share: positive.div(count) },
    variationSquared: isEarning ? spread.div(sumSquared).minus(ONE) : undefined,
    failures: failures.filter(([, fails]) => fails).map(([code]) => code),
  };
}
