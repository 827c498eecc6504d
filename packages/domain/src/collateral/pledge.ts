/**
 * Pledges (质押): how much a security may carry.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import { toFen } from "../money/rounding.ts";

/** A valued security and the highest pledge rate (质押率上限) it may carry. */
export type Pledge = { readonly value: Money; readonly pledgeRateMax: Share };

/** 质押率 of a loan, the most it may be in yuan (half-up to the fen), and whether the loan stays within it. */
export type PledgeTest = {
  readonly pledgeRate: Decimal;
  readonly capYuan: Decimal;
  readonly within: boolean;
};

/** Tests a loan against its pledge. Rounding: the cap to the fen; the rate none. */
export function pledgeTest(principalYuan: Decimal, pledge: Pledge): PledgeTest {
  const capYuan = toFen(pledge.value.yuan.times(pledge.pledgeRateMax.share));
  return {
    pledgeRate: principalYuan.div(pledge.value.yuan),
    capYuan,
    within: principalYuan.lte(capYuan),
  };
}
