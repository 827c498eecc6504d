/**
 * Expected loss (预期损失): PD × LGD × exposure, after a guarantor's share.
 */
import { type Decimal, ONE } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { Rate } from "../rates/rate.ts";

/** What a loan may lose. `pd` 违约概率 is per year; `guaranteedShare` is borne by a guarantor. */
export type CreditRisk = {
  readonly pd: Rate;
  readonly lgd: Share;
  readonly guaranteedShare: Share;
};

/**
 * Loss given default after the guarantee: LGD × (1 − guaranteed share). Rounding: none.
 * Source: a modelling choice (policy fact GUA-8); the risk weight is not reduced.
 */
export function effectiveLgd(risk: Pick<CreditRisk, "lgd" | "guaranteedShare">): Share {
  return { share: risk.lgd.share.times(ONE.minus(risk.guaranteedShare.share)) };
}

/** Expected loss in yuan on an exposure measured in yuan × years. Rounding: none. */
export function expectedLoss(exposureYuanYears: Decimal, risk: CreditRisk): Decimal {
  return exposureYuanYears.times(risk.pd.perYear).times(effectiveLgd(risk).share);
}
