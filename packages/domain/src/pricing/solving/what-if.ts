/**
 * What-if scales (假设分析): the terms an officer moves while a client listens, each on a scale of steps around the deal as it is.
 * How far a scale reaches is a way to look, not a rule of any bank: whether the product allows it is judged elsewhere.
 */
import { assertNever } from "../../assert.ts";
import { type Decimal, decimal, fromCount, toCount } from "../../money/decimal.ts";
import { wholeAtLeast, wholeAtMost } from "../../money/rounding.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { monthsBetweenPayments } from "../../schedules/interest-periods.ts";
import type { LineUnit } from "../line.ts";
import {
  countedGrace,
  isAmountFree,
  roomBelowRates,
  withGrace,
  withRatesMoved,
  withTermMonths,
} from "./moved-terms.ts";

/** 利率 (of a floating loan its spread) · 期限 · 金额 · 宽限期 · FTP 优惠 · 担保分担比例. */
export const WHAT_IF_TERMS = [
  "rate",
  "tenor",
  "amount",
  "grace",
  "ftpDiscount",
  "guaranteedShare",
] as const;
export type WhatIfTerm = (typeof WHAT_IF_TERMS)[number];

/** A scale: a value is a point times the step. `stride` is how many points lie between two lines of a map. */
export type WhatIfScale = {
  readonly term: WhatIfTerm;
  readonly unit: LineUnit;
  readonly step: Decimal;
  readonly from: number;
  readonly to: number;
  readonly stride: number;
  readonly own: Decimal;
};

const BASIS_POINT = decimal("0.0001");
const HUNDREDTH = decimal("0.01");
const TEN_THOUSAND_YUAN = decimal("10000");
const TENTH = decimal("0.1");
const TERM_MONTHS_MAX = 480;
const MONTHS_AROUND = 60;
const POINTS_AROUND = 200;

/** The scale of a term, or `undefined` where the deal has no such term to move. */
export function whatIfScale(term: WhatIfTerm, deal: LoanDeal): WhatIfScale | undefined {
  const { request, funding } = deal;
  switch (term) {
    case "rate":
      return rateScale(request);
    case "tenor":
      return tenorScale(request);
    case "amount":
      return amountScale(request);
    case "grace":
      return graceScale(request);
    case "ftpDiscount": {
      const own = funding.ftpDiscount.addedPerYear;
      const to = toCount(wholeAtLeast(own.div(BASIS_POINT))) + POINTS_AROUND / 2;
      return { term, unit: "perYear", step: BASIS_POINT, from: 0, to, stride: 5, own };
    }
    case "guaranteedShare": {
      const own = request.creditRisk.guaranteedShare.share;
      return { term, unit: "share", step: HUNDREDTH, from: 0, to: 100, stride: 10, own };
    }
    default:
      return assertNever(term);
  }
}

function rateScale(request: LoanRequest): WhatIfScale {
  const own = rateOf(request);
  const { rates } = request;
  const at = toCount(wholeAtMost(own.div(BASIS_POINT)));
  const least =
    rates.kind === "floating"
      ? at - POINTS_AROUND
      : toCount(wholeAtLeast(own.minus(roomBelowRates(rates.steps)).div(BASIS_POINT)));
  return {
    term: "rate",
    unit: "perYear",
    step: BASIS_POINT,
    from: Math.max(least, at - POINTS_AROUND),
    to: at + POINTS_AROUND,
    stride: 10,
    own,
  };
}

/** The contract rate of the first day, or what a floating loan adds to its base. */
function rateOf({ rates }: LoanRequest): Decimal {
  return rates.kind === "floating"
    ? rates.floating.added.addedPerYear
    : (rates.steps[0]?.annualRate.perYear ?? decimal("0"));
}

function tenorScale(request: LoanRequest): WhatIfScale | undefined {
  const { termMonths } = request;
  if (!isAmountFree(request)) return undefined;
  return {
    term: "tenor",
    unit: "months",
    step: fromCount(1),
    from: 1,
    to: Math.min(TERM_MONTHS_MAX, termMonths + MONTHS_AROUND),
    stride: 3,
    own: fromCount(termMonths),
  };
}

/** By 10,000 yuan up to twice the loan; lines a tenth of the loan apart. */
function amountScale(request: LoanRequest): WhatIfScale | undefined {
  if (!isAmountFree(request)) return undefined;
  const { yuan } = request.principal;
  const points = toCount(wholeAtLeast(yuan.div(TEN_THOUSAND_YUAN)));
  return {
    term: "amount",
    unit: "yuan",
    step: TEN_THOUSAND_YUAN,
    from: 1,
    to: Math.max(2, points + points),
    stride: Math.max(1, toCount(wholeAtMost(fromCount(points).times(TENTH)))),
    own: yuan,
  };
}

/** Up to one payment before the end. */
function graceScale(request: LoanRequest): WhatIfScale | undefined {
  const grace = countedGrace(request);
  const each = monthsBetweenPayments(request.repayment.frequency);
  if (grace === undefined || each === undefined) return undefined;
  const months = request.termMonths - each;
  const to = grace.unit === "months" ? months : (months - (months % each)) / each;
  return {
    term: "grace",
    unit: grace.unit === "months" ? "months" : "count",
    step: fromCount(1),
    from: 0,
    to: Math.max(grace.count, to),
    stride: 1,
    own: fromCount(grace.count),
  };
}

/** The value at a point of a scale. */
export function valueAt({ step }: WhatIfScale, point: number): Decimal {
  return fromCount(point).times(step);
}

/** The point nearest below the deal's own value, where a slider stands. */
export function ownPoint({ own, step, from, to }: WhatIfScale): number {
  return Math.min(to, Math.max(from, toCount(wholeAtMost(own.div(step)))));
}

/** So many lines of a map lie to either side of the deal. */
const LINES_AROUND = 4;

/** The values of a map's lines: the deal's own in the middle, the others by strides, as far as the scale goes. */
export function valuesAround(scale: WhatIfScale): readonly Decimal[] {
  const { own, step, from, to, stride } = scale;
  const [least, most] = [valueAt(scale, from), valueAt(scale, to)];
  return Array.from({ length: LINES_AROUND + 1 + LINES_AROUND }, (_, index) =>
    own.plus(fromCount((index - LINES_AROUND) * stride).times(step)),
  ).filter((value) => value.eq(own) || (value.gte(least) && value.lte(most)));
}

/** The request with the term at a value. */
export function withTermAt(term: WhatIfTerm, request: LoanRequest, value: Decimal): LoanRequest {
  switch (term) {
    case "rate":
      return withRatesMoved(request, value.minus(rateOf(request)));
    case "tenor":
      return withTermMonths(request, toCount(value));
    case "amount":
      return { ...request, principal: { yuan: value } };
    case "grace":
      return withGrace(request, toCount(value));
    case "ftpDiscount":
      return {
        ...request,
        funding: { ...request.funding, ftpDiscount: { addedPerYear: value } },
      };
    case "guaranteedShare":
      return {
        ...request,
        creditRisk: { ...request.creditRisk, guaranteedShare: { share: value } },
      };
    default:
      return assertNever(term);
  }
}

/** How a RAROC stands to its target (达标程度): by two points of a hundred each, for the eye. */
export const RAROC_BANDS = ["farBelow", "below", "justBelow", "above", "farAbove"] as const;
export type RarocBand = (typeof RAROC_BANDS)[number];

const BAND = decimal("0.02");

/** The band of a RAROC. What equals the target meets it. */
export function rarocBand(raroc: Decimal, target: Decimal): RarocBand {
  if (raroc.gte(target.plus(BAND))) return "farAbove";
  if (raroc.gte(target)) return "above";
  if (raroc.gte(target.minus(BAND))) return "justBelow";
  return raroc.gte(target.minus(BAND).minus(BAND)) ? "below" : "farBelow";
}
