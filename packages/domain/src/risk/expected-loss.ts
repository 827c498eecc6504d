/**
 * Expected loss (预期损失): PD × LGD × exposure, after a guarantor's share and then a compensation fund's.
 */
import { type Decimal, ONE } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { Rate } from "../rates/rate.ts";
import { type Compensation, compensationOn } from "./compensation-fund.ts";

/** What a loan may lose. `pd` 违约概率 is per year; `guaranteedShare` is borne by a guarantor. */
export type CreditRisk = {
  readonly pd: Rate;
  readonly lgd: Share;
  readonly guaranteedShare: Share;
};

/**
 * Loss given default after the guarantee: LGD × (1 − guaranteed share). Rounding: none.
 * Source: a modelling choice (policy fact GUA-8); the risk weight is not reduced (GUA-9).
 */
export function effectiveLgd(risk: Pick<CreditRisk, "lgd" | "guaranteedShare">): Share {
  return { share: risk.lgd.share.times(ONE.minus(risk.guaranteedShare.share)) };
}

/**
 * Loss given default after guarantee and compensation: effective LGD − compensation / principal. The compensation is
 * measured on the whole principal, where its caps bind first. Rounding: none.
 */
export function lgdAfterCompensation(
  risk: CreditRisk,
  compensation: Compensation | undefined,
  principalYuan: Decimal,
): Share {
  const guaranteed = effectiveLgd(risk);
  if (compensation === undefined) return guaranteed;
  const { yuan } = compensationOn(compensation, principalYuan, guaranteed);
  return { share: guaranteed.share.minus(yuan.div(principalYuan)) };
}

/** Expected loss in yuan on an exposure measured in yuan × years. Rounding: none. */
export function expectedLoss(exposureYuanYears: Decimal, pd: Rate, lgd: Share): Decimal {
  return exposureYuanYears.times(pd.perYear).times(lgd.share);
}
