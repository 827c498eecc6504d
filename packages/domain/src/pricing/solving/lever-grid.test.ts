/** Each lever's grid in the worked deals: step, unit, ends, search and favoured side, and the deal at a point. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../../laws/case-requests.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money, share } from "../../money/money.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Lever } from "./lever.ts";
import { type LeverGrid, leverGrid } from "./lever-grid.ts";

const D1 = requestOf("d1");
const D2 = requestOf("d2");
const D3 = requestOf("d3");
const D4 = requestOf("d4");
const KEPT = requestOf("d1", {
  deposit: { averageBalance: "2000000", ftpCredit: "0.02", ratePaid: "0.005" },
});
const FLOATING = requestOf("d4", {
  rates: undefined,
  floatingRate: { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } },
});
const CUSTOM: LoanRequest = {
  ...D1,
  repayment: { method: "custom", frequency: "quarterly", principalPlan: [] },
};
const EXEMPT = { ...D4.tax, vatExemptRate: { perYear: decimal("0.045") } };
const IN_MONTHS: LoanRequest = {
  ...D2,
  repayment: {
    method: "equalPrincipal",
    frequency: "quarterly",
    grace: { kind: "interestOnly", length: { kind: "months", months: 6 } },
  },
};
const PER_MONTHS = requestOf("d1", {
  fees: [{ code: "break", payer: "borrower", payee: "bank", kind: "prepaymentMonths", months: 1 }],
});

const WHOLE = { from: undefined, to: undefined };

function gridOf(request: LoanRequest, lever: Lever, range: { from?: string; to?: string } = {}) {
  const [from, to] = [range.from, range.to].map((text) => text && decimal(text));
  const grid = leverGrid(request, lever, { from: from || undefined, to: to || undefined });
  if (grid.kind !== "ok") throw new Error(JSON.stringify(grid.problems));
  return grid.value;
}

function shown({ step, unit, from, to, search, favoured, breaks }: LeverGrid): string {
  const cut = breaks === undefined ? "" : ` breaks [${breaks.join(" ")}]`;
  return `${toPlainDigits(step)} ${unit} ${from}…${to} ${search} ${favoured}${cut}`;
}

test.each<[string, LoanRequest, Lever, string]>([
  [
    "D1",
    D1,
    { kind: "rate", grid: "basisPoint" },
    "0.0001 perYear 0…10000 bisection least breaks []",
  ],
  [
    "D1",
    D1,
    { kind: "rate", grid: "hundredthOfBasisPoint" },
    "0.000001 perYear 0…1000000 bisection least breaks []",
  ],
  [
    "D1",
    D1,
    { kind: "rate", grid: "tenThousandthOfBasisPoint" },
    "0.00000001 perYear 0…100000000 bisection least breaks []",
  ],
  // The first step is 3.35 % and the lowest 2.90 %: down to 0.45 %.
  [
    "D4",
    D4,
    { kind: "rate", grid: "basisPoint" },
    "0.0001 perYear 45…10000 bisection least breaks []",
  ],
  // The highest step, 3.35 %, may rise to 4.50 %.
  [
    "D4, exempt up to 4.50 %",
    { ...D4, tax: EXEMPT },
    { kind: "rate", grid: "basisPoint" },
    "0.0001 perYear 45…10000 bisection least breaks [450]",
  ],
  [
    "D4, exempt up to 4.50 %",
    { ...D4, tax: EXEMPT },
    { kind: "spread", grid: "basisPoint" },
    "0.0001 perYear -300…10000 bisection least breaks [105]",
  ],
  // The spread is −10 BP, and 2.90 % may fall to nought.
  [
    "D4",
    D4,
    { kind: "spread", grid: "basisPoint" },
    "0.0001 perYear -300…10000 bisection least breaks []",
  ],
  [
    "a floating loan",
    { ...FLOATING, tax: EXEMPT },
    { kind: "spread", grid: "basisPoint" },
    "0.0001 perYear -10000…10000 bisection least breaks []",
  ],
  ["D3", D3, { kind: "fee", code: "appraisal" }, "0.01 yuan 0…500000000 bisection least"],
  ["D3", D3, { kind: "fee", code: "guarantee" }, "0.00001 perYear 0…100000 bisection least"],
  [
    "D3, paid by the bank",
    requestOf("d3-appraisal-paid-by-bank"),
    { kind: "fee", code: "appraisal" },
    "0.01 yuan 0…500000000 bisection most",
  ],
  ["D1", D1, { kind: "tenor" }, "1 months 1…72 scan most"],
  ["430 months", { ...D1, termMonths: 430 }, { kind: "tenor" }, "1 months 1…480 scan most"],
  ["D2", D2, { kind: "grace" }, "1 count 0…60 scan most"],
  ["a grace in months", IN_MONTHS, { kind: "grace" }, "1 months 0…60 scan most"],
  ["D1", D1, { kind: "amount" }, "10000 yuan 1…2000 scan most"],
  [
    "20,015,000 yuan",
    { ...D1, principal: money("20015000") },
    { kind: "amount" },
    "10000 yuan 1001…3001 scan most",
  ],
  ["D1", D1, { kind: "guaranteedShare" }, "0.0001 share 0…10000 bisection least"],
  ["D1 with a deposit", KEPT, { kind: "deposit" }, "10000 yuan 0…10000 bisection least"],
])("%s: %j is searched over %s", (_, request, lever, expected) => {
  expect(shown(gridOf(request, lever))).toBe(expected);
});

test.each<[string, LoanRequest, Lever]>([
  ["a rate of a floating loan", FLOATING, { kind: "rate", grid: "basisPoint" }],
  ["a spread that no base is named for", baseless(D1), { kind: "spread", grid: "basisPoint" }],
  ["a fee of another name", D3, { kind: "fee", code: "notary" }],
  ["a fee counted in months", PER_MONTHS, { kind: "fee", code: "break" }],
  ["the tenor of an agreed plan", CUSTOM, { kind: "tenor" }],
  ["the grace of a bullet", D1, { kind: "grace" }],
  ["the amount of an agreed plan", CUSTOM, { kind: "amount" }],
  ["a deposit that is not kept", D1, { kind: "deposit" }],
])("%s is no lever", (_, request, lever) => {
  expect(leverGrid(request, lever, WHOLE)).toEqual({
    kind: "refused",
    problems: [{ path: ["lever"], code: "lever-not-in-deal", facts: {} }],
  });
});

function baseless(request: LoanRequest): LoanRequest {
  if (request.rates.kind !== "steps") throw new Error("floating");
  const steps = request.rates.steps.map((step) => ({ ...step, base: undefined }));
  return { ...request, rates: { kind: "steps", steps } };
}

describe("a range asked for", () => {
  test.each<[Lever, { from?: string; to?: string }, string]>([
    [{ kind: "rate", grid: "basisPoint" }, { from: "0.02", to: "0.03" }, "200…300"],
    [{ kind: "rate", grid: "basisPoint" }, { from: "0.03", to: "0.03" }, "300…300"],
    [{ kind: "rate", grid: "basisPoint" }, { to: "2" }, "0…10000"],
    [{ kind: "rate", grid: "basisPoint" }, { from: "-0.01" }, "0…10000"],
    [{ kind: "tenor" }, { to: "500" }, "1…480"],
    [{ kind: "tenor" }, { from: "0", to: "100" }, "1…100"],
    [{ kind: "amount" }, { from: "0", to: "30000000" }, "1…3000"],
    [{ kind: "amount" }, { from: "49990000", to: "99980000" }, "4999…9998"],
    [{ kind: "amount" }, { from: "99999990000", to: "200000000000" }, "9999999…10000000"],
    [{ kind: "amount" }, { to: "50000000" }, "1…5000"],
    [{ kind: "deposit" }, { from: "-10000", to: "200000000000" }, "0…10000000"],
    [{ kind: "guaranteedShare" }, { from: "-0.5", to: "1.5" }, "0…10000"],
  ])("%j from %j", (lever, range, expected) => {
    const { from, to } = gridOf(KEPT, lever, range);
    expect(`${from}…${to}`).toBe(expected);
  });

  test.each<[Lever, { from?: string; to?: string }, object]>([
    [
      { kind: "rate", grid: "basisPoint" },
      { from: "0.02005", to: "0.03005" },
      { path: ["from"], code: "off-grid", facts: { step: "0.0001" } },
    ],
    [
      { kind: "rate", grid: "hundredthOfBasisPoint" },
      { to: "0.0300005" },
      { path: ["to"], code: "off-grid", facts: { step: "0.000001" } },
    ],
    [
      { kind: "tenor" },
      { from: "12", to: "11" },
      { path: ["to"], code: "not-in-order", facts: {} },
    ],
    [
      { kind: "amount" },
      { to: "50010000" },
      { path: ["to"], code: "range-too-wide", facts: { points: 5001, atMost: 5000 } },
    ],
  ])("%j from %j is refused", (lever, { from, to }, problem) => {
    const range = { from: from ? decimal(from) : undefined, to: to ? decimal(to) : undefined };
    expect(leverGrid(D1, lever, range)).toEqual({ kind: "refused", problems: [problem] });
  });
});

describe("the deal at a point", () => {
  test("every agreed rate and spread moves by as much", () => {
    const { rates } = gridOf(D4, { kind: "rate", grid: "basisPoint" }).requestAt(340);
    const steps = rates.kind === "steps" ? rates.steps : [];
    expect(
      steps.map(({ annualRate, base }) => [
        toPlainDigits(annualRate.perYear),
        base && toPlainDigits(base.added.addedPerYear),
      ]),
    ).toEqual([
      ["0.034", "-0.0005"],
      ["0.0295", "-0.0005"],
      ["0.0295", "-0.0005"],
    ]);
  });

  test("a spread is what its point says", () => {
    const { rates } = gridOf(FLOATING, { kind: "spread", grid: "basisPoint" }).requestAt(25);
    const added = rates.kind === "floating" ? rates.floating.added.addedPerYear : undefined;
    expect(added && toPlainDigits(added)).toBe("0.0025");
    const agreed = gridOf(D1, { kind: "spread", grid: "basisPoint" }).requestAt(25).rates;
    const [first] = agreed.kind === "steps" ? agreed.steps : [];
    expect(first && toPlainDigits(first.annualRate.perYear)).toBe("0.0325");
  });

  test("one fee changes, by its amount or by its rate, and the others stay", () => {
    const dearer = gridOf(D3, { kind: "fee", code: "appraisal" }).requestAt(1_234_567);
    expect(dearer.fees).toEqual([
      D3.fees[0],
      { ...D3.fees[1], amount: money("12345.67") },
      D3.fees[2],
    ]);
    const guaranteed = gridOf(D3, { kind: "fee", code: "guarantee" }).requestAt(123);
    expect(guaranteed.fees).toEqual([
      { ...D3.fees[0], feeRate: { perYear: decimal("0.00123") } },
      D3.fees[1],
      D3.fees[2],
    ]);
    expect({ ...guaranteed, fees: D3.fees }).toEqual(D3);
  });

  test("months, grace, amount, guarantee and deposit are what their points say", () => {
    expect(gridOf(D1, { kind: "tenor" }).requestAt(7).termMonths).toBe(7);
    expect(gridOf(D2, { kind: "grace" }).requestAt(7).repayment).toMatchObject({
      grace: { length: { kind: "periods", periods: 7 } },
    });
    expect(gridOf(D1, { kind: "amount" }).requestAt(7)).toEqual({
      ...D1,
      principal: money("70000"),
    });
    expect(gridOf(D1, { kind: "guaranteedShare" }).requestAt(3673)).toEqual({
      ...D1,
      creditRisk: { ...D1.creditRisk, guaranteedShare: share("0.3673") },
    });
    expect(gridOf(KEPT, { kind: "deposit" }).requestAt(7)).toEqual({
      ...KEPT,
      deposit: { ...KEPT.deposit, averageBalance: money("70000") },
    });
  });
});
