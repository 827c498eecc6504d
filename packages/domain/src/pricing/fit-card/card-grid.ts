/**
 * How far a term can be moved to improve a fit card (适配卡调整网格): every value of each lever in the order of its distance
 * from what was asked, inside the bounds of the product and by the steps of the card's rules.
 */
import { assertNever } from "../../assert.ts";
import { type Decimal, fromCount, ONE, toCount, ZERO } from "../../money/decimal.ts";
import { toFen, wholeAtMost } from "../../money/rounding.ts";
import type { FitCardRule } from "../../policy/fit-card-rule.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { monthsBetweenPayments } from "../../schedules/interest-periods.ts";
import { countedGrace, isAmountFree, withGrace, withTermMonths } from "../solving/moved-terms.ts";
import type { CardLimits } from "./card-facts.ts";

/** 期限 · 宽限期 · 保证比例 · 押品价值 · 金额, in the order in which equal improvements are listed. */
export const CARD_LEVERS = ["tenor", "grace", "guaranteedShare", "pledgeValue", "amount"] as const;
export type CardLever = (typeof CARD_LEVERS)[number];

/** A value of the lever and the loan it makes. */
export type CardPoint = { readonly value: Decimal; readonly request: LoanRequest };

/** What the lever is as asked, and every other value, nearest first; of two as near the smaller comes first. */
export type CardGrid = { readonly from: Decimal; readonly points: readonly CardPoint[] };

/** The grid of a lever, or `undefined` where the loan has no such term to move. */
export function cardGrid(
  lever: CardLever,
  request: LoanRequest,
  rule: FitCardRule,
  limits: CardLimits,
): CardGrid | undefined {
  switch (lever) {
    case "tenor":
      return tenorGrid(request, limits);
    case "grace":
      return graceGrid(request, limits);
    case "guaranteedShare":
      return guaranteeGrid(request, rule.steps.guaranteedShare.share);
    case "pledgeValue":
      return pledgeGrid(request, rule.steps.amount.share);
    case "amount":
      return amountGrid(request, rule.steps.amount.share, limits.principalMost);
    default:
      return assertNever(lever);
  }
}

/** Month by month inside the product's bounds; without a product's bounds a term stays as asked. */
function tenorGrid(request: LoanRequest, limits: CardLimits): CardGrid | undefined {
  const { termLeast, termMost } = limits;
  if (!isAmountFree(request) || termLeast === undefined || termMost === undefined) return undefined;
  const [least, most, own] = [toCount(termLeast), toCount(termMost), request.termMonths];
  const months = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return gridOf(own, months, (count) => withTermMonths(request, count));
}

/** By the deal's own count of grace, up to the product's longest. */
function graceGrid(request: LoanRequest, limits: CardLimits): CardGrid | undefined {
  const grace = countedGrace(request);
  const { graceMost } = limits;
  if (grace === undefined || graceMost === undefined) return undefined;
  const each = grace.unit === "months" ? 1 : monthsBetweenPayments(request.repayment.frequency);
  if (each === undefined) return undefined;
  const most = toCount(wholeAtMost(graceMost.div(fromCount(each))));
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  return gridOf(grace.count, counts, (count) => withGrace(request, count));
}

function gridOf(
  own: number,
  counts: readonly number[],
  requestAt: (count: number) => LoanRequest,
): CardGrid {
  const others = counts.filter((count) => count !== own);
  // The counts rise and a sort keeps the order of equals, so of two as near the smaller is first.
  const nearest = others.toSorted((one, other) => {
    const [near, far] = [one, other].map((count) => (count < own ? own - count : count - own));
    return (near ?? 0) - (far ?? 0);
  });
  return {
    from: fromCount(own),
    points: nearest.map((count) => ({ value: fromCount(count), request: requestAt(count) })),
  };
}

/** More guarantee, step by step up to the whole loss; what it costs the customer is not moved with it. */
function guaranteeGrid(request: LoanRequest, step: Decimal): CardGrid {
  const own = request.creditRisk.guaranteedShare.share;
  const whole = stepsIn(ONE.minus(own), step);
  const shares = countsTo(whole).map((count) => own.plus(step.times(count)));
  const isCut = !own.plus(step.times(fromCount(whole))).eq(ONE);
  return {
    from: own,
    points: [...shares, ...(isCut ? [ONE] : [])].map((share) => ({
      value: share,
      request: { ...request, creditRisk: { ...request.creditRisk, guaranteedShare: { share } } },
    })),
  };
}

/** More security of the same kind, up to twice as much. */
function pledgeGrid(request: LoanRequest, step: Decimal): CardGrid | undefined {
  const { pledge } = request;
  if (pledge === undefined) return undefined;
  const own = pledge.value.yuan;
  return {
    from: own,
    points: countsTo(stepsIn(ONE, step)).map((count) => {
      const yuan = own.plus(toFen(own.times(step).times(count)));
      return { value: yuan, request: { ...request, pledge: { ...pledge, value: { yuan } } } };
    }),
  };
}

/** Less or more by the same step, down to the last step above nothing, up to twice as much or what the bank can lend. Rounding: to the fen. */
function amountGrid(
  request: LoanRequest,
  step: Decimal,
  most: Decimal | undefined,
): CardGrid | undefined {
  if (!isAmountFree(request)) return undefined;
  const own = request.principal.yuan;
  const amounts = countsTo(stepsIn(ONE, step)).flatMap((count) => {
    const moved = toFen(own.times(step).times(count));
    return [own.minus(moved), own.plus(moved)];
  });
  return {
    from: own,
    points: amounts
      .filter((yuan) => yuan.gt(ZERO) && (most === undefined || yuan.lte(most)))
      .map((yuan) => ({ value: yuan, request: { ...request, principal: { yuan } } })),
  };
}

function stepsIn(room: Decimal, step: Decimal): number {
  return toCount(wholeAtMost(room.div(step)));
}

/** 1, 2, … up to the count. */
function countsTo(count: number): readonly Decimal[] {
  return Array.from({ length: count }, (_, index) => fromCount(index + 1));
}
