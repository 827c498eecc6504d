/**
 * The least rate that reaches a RAROC (目标 RAROC 反解), three ways: on the kernel, by a secant on the readable definition, and
 * in plain doubles. All answer on the same grid of 0.0001 %.
 */
import { rarocOf } from "../src/kernel/exact-profit.ts";
import { isAtLeast, type Ratio } from "../src/kernel/exact-ratio.ts";
import { type KernelDeal, totalsAt } from "../src/kernel/kernel-deal.ts";
import type { Decimal } from "../src/money/decimal.ts";
import { fromScaledWhole } from "../src/money/scaled-whole.ts";
import type { LoanDeal } from "../src/products/loan-deal.ts";
import { type DoubleDeal, doubleQuote } from "./plain-doubles.ts";

/** 0.0001 % in units of 1e-8. */
const STEP = 100;
const [LOW, HIGH] = [10_000, 2_000_000];

/** The least step of the rate whose RAROC is at least the target, and whose neighbour below is not. */
export function rateByKernel(kernel: KernelDeal, target: Decimal): number {
  const aim = Number(target.toFixed());
  const ratioAt = (rate: number) => rarocOf(kernel.profit, totalsAt(kernel, [rate]));
  return leastStep(
    aim,
    (rate) => approximately(ratioAt(rate)),
    (rate) => isAtLeast(ratioAt(rate), target),
  );
}

/** The same on the definition. */
export function rateByDefinition(
  deal: LoanDeal,
  rarocAt: (deal: LoanDeal, rate: Decimal) => Decimal,
  target: Decimal,
): number {
  const at = (rate: number) => rarocAt(deal, fromScaledWhole(BigInt(rate), 8));
  return leastStep(
    Number(target.toFixed()),
    (rate) => Number(at(rate).toFixed(20)),
    (rate) => at(rate).gte(target),
  );
}

/** The same in doubles. */
export function rateByDoubles(deal: DoubleDeal, target: number): number {
  const at = (rate: number) => doubleQuote(deal, rate / 1e8).raroc;
  return leastStep(target, at, (rate) => at(rate) >= target);
}

/** A secant finds the neighbourhood; the answer is proved by its neighbour. */
function leastStep(
  aim: number,
  near: (rate: number) => number,
  reaches: (rate: number) => boolean,
): number {
  let [low, high] = [LOW, HIGH];
  let [atLow, atHigh] = [near(low), near(high)];
  for (let turn = 0; turn < 20; turn += 1) {
    const secant = low + ((aim - atLow) * (high - low)) / (atHigh - atLow);
    const guess = STEP * Math.ceil(secant / STEP);
    if (reaches(guess)) {
      if (!reaches(guess - STEP)) return guess;
      [high, atHigh] = [guess - STEP, near(guess - STEP)];
    } else {
      if (reaches(guess + STEP)) return guess + STEP;
      [low, atLow] = [guess + STEP, near(guess + STEP)];
    }
  }
  throw new Error("no step of the rate reaches the target");
}

function approximately({ numerator, denominator }: Ratio): number {
  return Number(numerator) / Number(denominator);
}
