/**
 * Rows of a plan in fen (快速还款计划): what `schedules/run-plan.ts` books, for the plans the kernel knows.
 */
import { DomainError } from "../assert.ts";
import type { KernelPlan } from "./kernel-plan.ts";
import { levelPayment } from "./level-payment.ts";
import { mulDivRound } from "./mul-div-round.ts";

/** A rate of 1, that is 100 % a year, in the kernel's units of a rate. */
export const RATE_UNITS_PER_ONE = 100_000_000;

/** Places of a rate in those units. */
export const RATE_PLACES = 8;

/** Rates in whole hundredths of a per cent are counted in those: smaller products, the same quotients. */
const BASIS_POINT = 10_000;

/** Whether it is a rate from 0 to 100 % in whole units. */
export function isRateUnit(rate: number): boolean {
  return Number.isInteger(rate) && rate >= 0 && rate <= RATE_UNITS_PER_ONE;
}

/** Balance at the start of each period and interest booked at its end. Unit: fen. */
export type KernelRows = { readonly openings: Float64Array; readonly interests: Float64Array };

/**
 * The rows at the rates of the path, in units of 1e-8 a year, one for each of its stretches.
 * Rounding: half up to the fen, for interest and level payments, as the definition posts them.
 * @throws {DomainError} `not-a-rate-unit` when a rate is not a whole number of units from 0 to 100 %.
 */
export function kernelRows(plan: KernelPlan, rates: readonly number[]): KernelRows {
  if (!rates.every(isRateUnit)) throw new DomainError("not-a-rate-unit", { rates: rates.join() });
  const coarse = rates.every((rate) => rate % BASIS_POINT === 0) ? BASIS_POINT : 1;
  const counted = coarse === 1 ? rates : rates.map((rate) => rate / coarse);
  const perUnit = plan.clock.unitsPerYear * (RATE_UNITS_PER_ONE / coarse);
  const weights = weightsOf(plan, counted);
  return plan.rule.kind === "openings"
    ? { openings: plan.rule.openings, interests: interestOn(plan.rule.openings, weights, perUnit) }
    : levelRows(plan, plan.rule, counted, weights, perUnit);
}

/** Rate times units of each period, added up over the rates that hold in it. */
function weightsOf({ units, ratePieces, periods }: KernelPlan, rates: readonly number[]) {
  const weights = new Float64Array(periods);
  if (ratePieces === undefined) {
    const only = rates[0] ?? 0;
    for (let period = 0; period < periods; period += 1) {
      weights[period] = only * (units[period] ?? 0);
    }
    return weights;
  }
  for (let period = 0; period < periods; period += 1) {
    const end = ratePieces.starts[period + 1] ?? 0;
    let weight = 0;
    for (let piece = ratePieces.starts[period] ?? 0; piece < end; piece += 1) {
      weight += (rates[ratePieces.rateIndex[piece] ?? 0] ?? 0) * (ratePieces.units[piece] ?? 0);
    }
    weights[period] = weight;
  }
  return weights;
}

/** The weights are given up to the interests. */
function interestOn(openings: Float64Array, weights: Float64Array, perUnit: number): Float64Array {
  const interests = weights;
  for (let period = 0; period < openings.length; period += 1) {
    interests[period] = mulDivRound(openings[period] ?? 0, weights[period] ?? 0, perUnit);
  }
  return interests;
}

/** The payment is solved when principal is first due, and again in a period that starts under another rate. */
function levelRows(
  plan: KernelPlan,
  { firstDue, balloonFen }: Extract<KernelPlan["rule"], { kind: "level" }>,
  rates: readonly number[],
  weights: Float64Array,
  perUnit: number,
): KernelRows {
  const { periods, units, principalFen } = plan;
  const openings = new Float64Array(periods);
  const interests = weights;
  let balance = principalFen;
  let payment = 0;
  let solvedAt = -1;
  for (let period = 0; period < periods; period += 1) {
    openings[period] = balance;
    const interest = mulDivRound(balance, weights[period] ?? 0, perUnit);
    interests[period] = interest;
    if (period < firstDue) continue;
    const rate = startingRate(plan, rates, period);
    if (rate !== solvedAt) {
      const at = { balanceFen: balance, balloonFen, first: period, end: periods };
      payment = levelPayment({ ...at, units, rate, perUnit });
      solvedAt = rate;
    }
    balance -= Math.min(Math.max(payment - interest, 0), balance);
  }
  return { openings, interests };
}

function startingRate({ ratePieces }: KernelPlan, rates: readonly number[], period: number) {
  if (ratePieces === undefined) return rates[0] ?? 0;
  return rates[ratePieces.rateIndex[ratePieces.starts[period] ?? 0] ?? 0] ?? 0;
}
