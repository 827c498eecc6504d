/**
 * Pledges (质押): how much a security may carry.
 */
import { type Decimal, ONE } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import { toFen } from "../money/rounding.ts";

/** A valued security, what is cut off its value (折扣率) where anything is, and the highest pledge rate (质押率上限) on the rest. */
export type Pledge = {
  readonly value: Money;
  readonly haircut?: Share;
  readonly pledgeRateMax: Share;
};

/** 质押率 of a loan, the most it may be in yuan (half-up to the fen), and whether the loan stays within it. */
export type PledgeTest = {
  readonly pledgeRate: Decimal;
  readonly capYuan: Decimal;
  readonly within: boolean;
};

/**
 * 质押能力: the most a security may carry, in yuan.
 * Formula: value × (1 − haircut) × highest pledge rate. Rounding: to the fen.
 */
export function pledgeCapacity({ value, haircut, pledgeRateMax }: Pledge): Decimal {
  const kept = haircut === undefined ? ONE : ONE.minus(haircut.share);
  return toFen(value.yuan.times(kept).times(pledgeRateMax.share));
}

/** Tests a loan against its pledge. Rounding: the cap to the fen; the rate none. */
export function pledgeTest(principalYuan: Decimal, pledge: Pledge): PledgeTest {
  const capYuan = pledgeCapacity(pledge);
  return {
    pledgeRate: principalYuan.div(pledge.value.yuan),
    capYuan,
    within: principalYuan.lte(capYuan),
  };
}
