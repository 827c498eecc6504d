/** What each rule measures of a loan, and on which side of its bound it is kept. */
import { expect, test } from "vitest";
import { figuresOf, requestOf } from "../../../laws/case-requests.ts";
import { item, rules, trademark } from "../../../laws/ip-examples.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money } from "../../money/money.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { boundOf, type FailedRule, metricOf, passes } from "./failed-rule.ts";

const waiver = { share: "0.25", borneBy: "payee", reason: "示例", approvedBy: "branch" };
const fee = { code: "appraisal", payer: "borrower", payee: "valuer", kind: "upfrontFixed" };
const D1 = figuresOf(requestOf("d1", { fees: [{ ...fee, amount: "30000", waiver }] }));
const D2 = figuresOf(requestOf("d2"));
const D3 = figuresOf(requestOf("d3"));
const LEVEL = figuresOf(
  requestOf("d1", { repayment: { method: "equalPrincipal", frequency: "quarterly" } }),
);

const COVERAGE: FailedRule = {
  kind: "coverage",
  atLeast: decimal("1.15"),
  flows: [],
  paymentsEach: 1,
};
const PLEDGE: FailedRule = { kind: "pledgeRate", atMost: decimal("0.4"), value: money("12000000") };
const UNSECURED: FailedRule = {
  kind: "unsecuredShare",
  atMost: decimal("0.3"),
  unsecured: decimal("0.405"),
};
const RIGHTS = { kind: "ipCapacity", rights: [item], structure: [], rules } as const;
const HALF = [{ security: "intellectualProperty", share: decimal("0.5") }] as const;

test.each<[string, FailedRule, QuoteFigures, string]>([
  ["no cash covers nothing", COVERAGE, D1, "0"],
  ["all of the loan", PLEDGE, D1, "0.8333333333"],
  ["its secured part", { ...PLEDGE, securedShare: decimal("0.3") }, D1, "0.25"],
  ["months", { kind: "termMonths", atMost: 1 }, D2, "60"],
  ["months of grace", { kind: "graceMonths", atMost: 1 }, D2, "12"],
  ["yuan", { kind: "amount", atMost: money("1") }, D2, "50000000"],
  ["the largest waiver", { kind: "waivedShare", atMost: decimal("0") }, D1, "0.25"],
  ["the part without security", UNSECURED, D1, "0.405"],
  // What the invention still carries on 2027-03-16, 400,000 × 367 / 1,097, less what is owed until then.
  ["rights for all", RIGHTS, D1, "-9866180.49"],
  ["rights for half", { ...RIGHTS, structure: HALF }, D1, "-4866180.49"],
  // A mark does not fade: 1,000,000 × 0.9 × 0.5 less the 10,000,000 owed at first.
  ["rights that do not fade", { ...RIGHTS, rights: [trademark] }, LEVEL, "-9550000"],
])("%s: $1.kind of %#", (_, rule, figures, metric) => {
  const shown = metricOf(rule, figures);
  expect(shown && toPlainDigits(shown).slice(0, 12)).toBe(metric);
});

test("what cannot be measured has no metric", () => {
  expect(metricOf(COVERAGE, { ...D1, plan: { ...D1.plan, rows: [] } })).toBeUndefined();
  expect(metricOf(RIGHTS, D3)).toBeUndefined();
  expect(metricOf({ ...RIGHTS, rights: [], structure: UNSECURED_ONLY }, D1)).toBeUndefined();
  const open = requestOf("d2", {});
  const repayment = {
    method: "equalPrincipal",
    frequency: "quarterly",
    grace: { kind: "interestOnly", length: { kind: "untilPositive", cashFlows: [] } },
  } as const;
  const figures = { ...D2, deal: { ...D2.deal, request: { ...open, repayment } } };
  expect(metricOf({ kind: "graceMonths", atMost: 1 }, figures)).toBeUndefined();
});

const UNSECURED_ONLY = [{ security: "unsecured", share: decimal("1") }] as const;

// Below, at and above the bound.
test.each<[FailedRule, string, readonly boolean[]]>([
  [COVERAGE, "1.15", [false, true, true]],
  [RIGHTS, "0", [false, true, true]],
  [PLEDGE, "0.4", [true, true, false]],
  [{ kind: "termMonths", atMost: 48 }, "48", [true, true, false]],
  [{ kind: "graceMonths", atMost: 7 }, "7", [true, true, false]],
  [{ kind: "amount", atMost: money("47654321") }, "47654321", [true, true, false]],
  [{ kind: "waivedShare", atMost: decimal("0.5") }, "0.5", [true, true, false]],
  [UNSECURED, "0.3", [true, true, false]],
])("$0.kind is bounded by %s", (rule, bound, kept) => {
  expect(toPlainDigits(boundOf(rule))).toBe(bound);
  const around = ["-0.01", "0", "0.01"].map((off) => passes(rule, decimal(bound).plus(off)));
  expect(around).toEqual(kept);
});

test("coverage counts the cash of its stretch", () => {
  const moment = { kind: "date", date: calendarDate("2027-03-16") } as const;
  const flows = [{ moment, amount: money("20132222.22") }];
  // All five payments in one stretch: 20,132,222.22 / (10,000,000 + 294,027.78).
  const shown = metricOf({ ...COVERAGE, flows, paymentsEach: 5 }, D1);
  expect(shown?.toFixed(8)).toBe("1.95571866");
});
