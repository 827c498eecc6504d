/**
 * The yardstick (对照): the same quote in plain optimised doubles, fast and inexact. It may be a fen off, and nobody can say
 * where; it shows what exactness costs.
 */
import type { KernelDeal } from "../src/kernel/kernel-deal.ts";

/** What the doubles need of a deal; the days are the kernel's, the money is its own. */
export type DoubleDeal = {
  readonly principal: number;
  readonly units: Float64Array;
  readonly costUnits: Float64Array;
  readonly segmentUnits: Float64Array;
  readonly basis: number;
  readonly isLevel: boolean;
  readonly openings: Float64Array | undefined;
  readonly kept: number;
  readonly plain: number;
  readonly blended: number;
  readonly others: number;
  readonly afterTax: number;
  readonly capital: number;
  readonly hurdle: number;
};

/** A deal of one rate and at most one relending segment, in doubles. */
export function doubleDeal({ plan, totals, profit }: KernelDeal): DoubleDeal {
  const segmentUnits = new Float64Array(plan.periods);
  for (let period = 0; period < plan.periods; period += 1) {
    const end = totals.segments.starts[period + 1] ?? 0;
    for (let piece = totals.segments.starts[period] ?? 0; piece < end; piece += 1) {
      segmentUnits[period] = totals.segments.units[piece] ?? 0;
    }
  }
  const scale = Number(profit.costScale);
  return {
    principal: plan.principalFen,
    units: plan.units,
    costUnits: totals.units,
    segmentUnits,
    basis: totals.unitsPerYear,
    isLevel: plan.rule.kind === "level",
    openings: plan.rule.kind === "openings" ? plan.rule.openings : undefined,
    kept: 1 - Number(profit.interestLost) / Number(profit.lostOf),
    plain: Number(profit.plainFunding) / scale,
    blended: Number(profit.segmentFunding[0] ?? 0n) / scale,
    others: Number(profit.otherCosts) / scale,
    afterTax: Number(profit.afterTax) / Number(profit.taxScale),
    capital: Number(profit.capital) / Number(profit.capitalScale),
    hurdle: Number(profit.hurdle) / Number(profit.hurdleScale),
  };
}

/** Interest, RAROC and EVA at a rate. */
export type DoubleQuote = {
  readonly interest: number;
  readonly raroc: number;
  readonly eva: number;
  readonly openings: Float64Array;
  readonly interests: Float64Array;
};

/** The quote in doubles. */
export function doubleQuote(deal: DoubleDeal, rate: number): DoubleQuote {
  const { units, costUnits, segmentUnits, basis } = deal;
  const periods = units.length;
  const perUnit = rate / basis;
  const openings = new Float64Array(periods);
  const interests = new Float64Array(periods);
  const payment = deal.isLevel ? levelPaymentOf(deal, perUnit) : 0;
  let [balance, interest, years, drawn] = [deal.principal, 0, 0, 0];
  for (let period = 0; period < periods; period += 1) {
    const opening = deal.openings === undefined ? balance : (deal.openings[period] ?? 0);
    const booked = Math.round(opening * perUnit * (units[period] ?? 0));
    openings[period] = opening;
    interests[period] = booked;
    interest += booked;
    years += opening * (costUnits[period] ?? 0);
    drawn += opening * (segmentUnits[period] ?? 0);
    balance -= Math.min(Math.max(payment - booked, 0), balance);
  }
  const funding = ((years - drawn) * deal.plain + drawn * deal.blended) / basis;
  const balanceYears = years / basis;
  const pretax = interest * deal.kept - funding - deal.others * balanceYears;
  const net = pretax * deal.afterTax;
  const capitalYears = deal.capital * balanceYears;
  const [raroc, eva] = [net / capitalYears, (net - deal.hurdle * capitalYears) / 100];
  return { interest, raroc, eva, openings, interests };
}

function levelPaymentOf({ principal, units }: DoubleDeal, perUnit: number): number {
  let [debt, payments] = [principal, 0];
  for (let period = 0; period < units.length; period += 1) {
    const growth = 1 + perUnit * (units[period] ?? 0);
    debt *= growth;
    payments = payments * growth + 1;
  }
  return Math.round(debt / payments);
}
