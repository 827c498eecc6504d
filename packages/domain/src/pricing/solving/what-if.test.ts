/** Scales of the worked deals: how far they reach, where the deal stands on them, and the deal at a value. */
import { expect, test } from "vitest";
import { figuresOf, requestOf } from "../../../laws/case-requests.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import {
  ownPoint,
  rarocBand,
  valueAt,
  valuesAround,
  WHAT_IF_TERMS,
  type WhatIfTerm,
  whatIfScale,
  withTermAt,
} from "./what-if.ts";

const D1 = requestOf("d1");
const D2 = requestOf("d2");
const FLOATING = requestOf("d4", {
  rates: undefined,
  floatingRate: {
    base: "LPR1Y",
    spreadBp: "-10",
    reset: { rule: "anniversary" },
  },
});

function scaleOf(term: WhatIfTerm, request: LoanRequest) {
  return whatIfScale(term, figuresOf(request).deal);
}

function shown(term: WhatIfTerm, request: LoanRequest): string {
  const scale = scaleOf(term, request);
  if (scale === undefined) return "none";
  const { step, unit, from, to, stride } = scale;
  return `${toPlainDigits(step)} ${unit} ${from}…${to} by ${stride} at ${ownPoint(scale)}`;
}

test.each<[string, WhatIfTerm, string, LoanRequest]>([
  // D1: 10,000,000 yuan for 12 months at 2.90 %, a bullet; FTP discount 0.30 %.
  ["D1", "rate", "0.0001 perYear 90…490 by 10 at 290", D1],
  ["D1", "tenor", "1 months 1…72 by 3 at 12", D1],
  ["D1", "amount", "10000 yuan 1…2000 by 100 at 1000", D1],
  ["D1", "grace", "none", D1],
  ["D1", "ftpDiscount", "0.0001 perYear 0…130 by 5 at 30", D1],
  ["D1", "guaranteedShare", "0.01 share 0…100 by 10 at 0", D1],
  ["a floating loan", "rate", "0.0001 perYear -210…190 by 10 at -10", FLOATING],
  ["D2", "tenor", "1 months 1…120 by 3 at 60", D2],
])("%s: the scale of its %s", (_, term, expected, request) => {
  expect(shown(term, request)).toBe(expected);
});

test("a grace goes up to one payment before the end", () => {
  const { repayment, termMonths } = D2;
  const each = repayment.frequency === "monthly" ? 1 : 3;
  expect(scaleOf("grace", D2)?.to).toBe(termMonths / each - 1);
});

test("a map has the deal in its middle and nothing beyond the scale", () => {
  const around = (term: WhatIfTerm) => {
    const scale = scaleOf(term, D1);
    return scale && valuesAround(scale).map(toPlainDigits);
  };
  expect(around("rate")).toEqual([
    "0.025",
    "0.026",
    "0.027",
    "0.028",
    "0.029",
    "0.03",
    "0.031",
    "0.032",
    "0.033",
  ]);
  expect(around("tenor")).toEqual(["3", "6", "9", "12", "15", "18", "21", "24"]);
  expect(around("guaranteedShare")).toEqual(["0", "0.1", "0.2", "0.3", "0.4"]);
});

test("the deal at a value has that value and nothing else moved", () => {
  for (const term of WHAT_IF_TERMS) {
    const scale = scaleOf(term, D2);
    if (scale === undefined) throw new Error(term);
    const value = valueAt(scale, ownPoint(scale) + 1);
    const moved = withTermAt(term, D2, value);
    const again = scaleOf(term, moved);
    expect([term, again && toPlainDigits(again.own)]).toEqual([term, toPlainDigits(value)]);
    expect(withTermAt(term, moved, scale.own)).toEqual(withTermAt(term, D2, scale.own));
  }
});

test.each([
  ["0.0599", "farBelow"],
  ["0.06", "below"],
  ["0.0799", "below"],
  ["0.08", "justBelow"],
  ["0.0999", "justBelow"],
  ["0.1", "above"],
  ["0.1199", "above"],
  ["0.12", "farAbove"],
] as const)("against a target of 10 %% a RAROC of %s is %s", (raroc, band) => {
  expect(rarocBand(decimal(raroc), decimal("0.1"))).toBe(band);
});
