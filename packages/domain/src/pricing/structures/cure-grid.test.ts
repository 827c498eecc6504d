/** Which lever moves which rule, how far, and what loan each step makes: D2, 50 million over 60 months with 4 quarters of grace. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../../laws/case-requests.ts";
import { rules as ipRules, item } from "../../../laws/ip-examples.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money, share } from "../../money/money.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { GraceLength } from "../../schedules/repayment-terms.ts";
import { CURE_LEVERS, type CureLever, cureGrid } from "./cure-grid.ts";
import type { CureGrid } from "./cure-point.ts";
import type { FailedRule } from "./failed-rule.ts";

const D1 = requestOf("d1");
const FEE = { payer: "borrower", payee: "valuer", kind: "upfrontFixed", amount: "30000" };
const waived = (code: string, by: object) => ({
  ...FEE,
  code,
  waiver: { ...by, borneBy: "payee", reason: "示例", approvedBy: "headOffice" },
});
const D2 = requestOf("d2", {
  fees: [
    waived("appraisal", { share: "0.805" }),
    waived("notary", { share: "0.1" }),
    waived("registration", { amount: "3000" }),
    { ...FEE, code: "insurance" },
  ],
});

const COVERAGE: FailedRule = {
  kind: "coverage",
  atLeast: decimal("1.15"),
  flows: [],
  paymentsEach: 1,
};
const PLEDGE: Extract<FailedRule, { kind: "pledgeRate" }> = {
  kind: "pledgeRate",
  atMost: decimal("0.4"),
  value: money("12000000"),
};
const TERM: FailedRule = { kind: "termMonths", atMost: 1 };
const GRACE: FailedRule = { kind: "graceMonths", atMost: 0 };
const AMOUNT: FailedRule = { kind: "amount", atMost: money("1") };
const WAIVER: FailedRule = { kind: "waivedShare", atMost: decimal("0") };
const UNSECURED: FailedRule = {
  kind: "unsecuredShare",
  atMost: decimal("0.3"),
  unsecured: decimal("0.405"),
};
const LAYERS = [
  { security: "intellectualProperty", share: decimal("0.5") },
  { security: "guaranteed", share: decimal("0.2") },
  { security: "unsecured", share: decimal("0.3") },
] as const;
const RIGHTS: Extract<FailedRule, { kind: "ipCapacity" }> = {
  kind: "ipCapacity",
  rights: [item],
  structure: LAYERS,
  rules: ipRules,
};
const LIMITS = { termMonthsMax: 84, graceMax: 9 };

function gridOf(lever: CureLever, request: LoanRequest, rule: FailedRule): CureGrid {
  const grid = cureGrid(lever, request, rule, LIMITS);
  if (grid === undefined) throw new Error(lever);
  return grid;
}

/** Steps, search, and the values at nought, at one and at the last. */
function shown({ steps, search, at }: CureGrid): string {
  const values = [0, 1, steps].map((step) => toPlainDigits(at(step).value));
  return `${steps} ${search}: ${values.join(" ")}`;
}

test.each<[FailedRule, readonly CureLever[]]>([
  [COVERAGE, ["tenor", "grace", "amount"]],
  [PLEDGE, ["pledgeValue", "amount"]],
  [TERM, ["tenorShorter"]],
  [GRACE, ["graceShorter"]],
  [AMOUNT, ["amount"]],
  [WAIVER, ["waiver"]],
  [UNSECURED, ["guarantee"]],
  [RIGHTS, ["guarantee", "tenorShorter", "amount"]],
])("$0.kind is moved by its levers and by no other", (rule, levers) => {
  expect(CURE_LEVERS.filter((lever) => cureGrid(lever, D2, rule, LIMITS) !== undefined)).toEqual(
    levers,
  );
});

test.each<[CureLever, FailedRule, string]>([
  ["tenor", COVERAGE, "24 scan: 60 61 84"],
  ["grace", COVERAGE, "5 scan: 4 5 9"],
  // 50,000,000 ÷ 0.4 − 12,000,000 = 113,000,000, and one step more.
  ["pledgeValue", PLEDGE, "11301 bisection: 12000000 12010000 125010000"],
  // Half of the loan: 25,000,000 ÷ 0.4 − 12,000,000 = 50,500,000.
  [
    "pledgeValue",
    { ...PLEDGE, securedShare: decimal("0.5") },
    "5051 bisection: 12000000 12010000 62510000",
  ],
  ["guarantee", UNSECURED, "41 bisection: 0 0.01 0.405"],
  // One hundredth stays on the rights.
  ["guarantee", RIGHTS, "49 bisection: 0 0.01 0.49"],
  ["waiver", WAIVER, "81 bisection: 0.805 0.795 0"],
  ["tenorShorter", TERM, "30 scan: 60 59 30"],
  ["graceShorter", GRACE, "4 scan: 4 3 0"],
  ["amount", AMOUNT, "4999 bisection: 50000000 49990000 10000"],
])("%s for $1.kind: %s", (lever, rule, expected) => {
  expect(shown(gridOf(lever, D2, rule))).toBe(expected);
});

test("only whole steps are taken, and none where less than one is left", () => {
  expect(shown(gridOf("amount", { ...D2, principal: money("45678") }, AMOUNT))).toBe(
    "3 bisection: 45678 35678 15678",
  );
  expect(gridOf("amount", { ...D2, principal: money("9999") }, AMOUNT).steps).toBeLessThan(1);
  // 5,000,000 ÷ 0.4 = 12,500,000, and 25 yuan more than that need a step more.
  const dearer = { ...D2, principal: money("5000010") };
  expect(gridOf("pledgeValue", dearer, PLEDGE).steps).toBe(51);
  expect(gridOf("tenorShorter", { ...D2, termMonths: 13 }, TERM).steps).toBe(6);
});

describe("the loan at a step", () => {
  test("longer, with more grace, smaller, shorter", () => {
    expect(gridOf("tenor", D2, COVERAGE).at(3).request).toMatchObject({
      termMonths: 63,
      life: { from: "2026-06-21", to: "2031-09-21" },
    });
    expect(gridOf("grace", D2, COVERAGE).at(2).request.repayment).toMatchObject({
      grace: { kind: "interestOnly", length: { kind: "periods", periods: 6 } },
    });
    expect(gridOf("graceShorter", D2, GRACE).at(3).request.repayment).toMatchObject({
      grace: { length: { kind: "periods", periods: 1 } },
    });
    expect(gridOf("tenorShorter", D2, TERM).at(7).request).toMatchObject({
      termMonths: 53,
      life: { to: "2030-11-21" },
    });
    expect(gridOf("amount", D2, AMOUNT).at(7).request.principal).toEqual(money("49930000"));
    for (const [lever, rule] of [
      ["tenor", COVERAGE],
      ["grace", COVERAGE],
      ["graceShorter", GRACE],
      ["tenorShorter", TERM],
      ["amount", AMOUNT],
    ] as const) {
      expect(gridOf(lever, D2, rule).at(1).rule).toBe(rule);
    }
  });

  test("more security changes the rule, not the loan", () => {
    const { request, rule } = gridOf("pledgeValue", D2, PLEDGE).at(2);
    expect(request).toBe(D2);
    expect(rule).toEqual({ ...PLEDGE, value: money("12020000") });
  });

  test("waived shares are cut to a most; amounts, smaller shares and other fees stay", () => {
    const grid = gridOf("waiver", D2, WAIVER);
    const waivers = (step: number) =>
      grid.at(step).request.fees.map(({ waiver }) => waiver?.waived);
    const tenth = { kind: "share", waivedShare: share("0.1") };
    const amount = { kind: "amount", amount: money("3000") };
    expect(waivers(50)).toEqual([
      { kind: "share", waivedShare: share("0.305") },
      tenth,
      amount,
      undefined,
    ]);
    expect(waivers(80)).toEqual([
      { kind: "share", waivedShare: share("0.005") },
      { kind: "share", waivedShare: share("0.005") },
      amount,
      undefined,
    ]);
    expect(waivers(81)).toEqual([undefined, undefined, amount, undefined]);
    expect(grid.at(50).request.fees[0]).toMatchObject({
      code: "appraisal",
      waiver: { borneBy: "payee", reason: "示例", approvedBy: "headOffice" },
    });
    expect(grid.at(1).rule).toBe(WAIVER);
  });

  test("a guarantor takes over what nothing secures", () => {
    const { request, rule } = gridOf("guarantee", withGuarantor("0.2"), UNSECURED).at(11);
    expect(request.creditRisk.guaranteedShare).toEqual(share("0.31"));
    expect(request.creditRisk.lgd).toEqual(D2.creditRisk.lgd);
    expect(rule).toEqual({ ...UNSECURED, unsecured: decimal("0.295") });
  });

  test("a guarantor takes over what the rights cannot carry, and only the two layers change", () => {
    const { request, rule } = gridOf("guarantee", withGuarantor("0.2"), RIGHTS).at(12);
    expect(request.creditRisk.guaranteedShare).toEqual(share("0.32"));
    expect(rule).toEqual({
      ...RIGHTS,
      structure: [
        { security: "unsecured", share: decimal("0.3") },
        { security: "intellectualProperty", share: decimal("0.38") },
        { security: "guaranteed", share: decimal("0.32") },
      ],
    });
  });
});

function withGuarantor(part: string): LoanRequest {
  return { ...D2, creditRisk: { ...D2.creditRisk, guaranteedShare: share(part) } };
}

function amortising(length: GraceLength) {
  const grace = { kind: "interestOnly", length } as const;
  return { method: "equalPrincipal", frequency: "quarterly", grace } as const;
}

function withGraceOf(length: GraceLength): LoanRequest {
  return { ...D2, repayment: amortising(length) };
}

describe("a grace in months", () => {
  const request = withGraceOf({ kind: "months", months: 6 });

  test("is counted in months", () => {
    expect(shown(gridOf("grace", request, COVERAGE))).toBe("3 scan: 6 7 9");
    expect(shown(gridOf("graceShorter", request, GRACE))).toBe("6 scan: 6 5 0");
    expect(gridOf("grace", request, COVERAGE).at(1).request.repayment).toMatchObject({
      grace: { length: { kind: "months", months: 7 } },
    });
  });
});

describe("what cannot be moved has no grid", () => {
  const toDate = withGraceOf({ kind: "toDate", date: calendarDate("2027-06-21") });
  const custom: LoanRequest = {
    ...D2,
    repayment: { method: "custom", frequency: "quarterly", principalPlan: [] },
  };
  const moment = { kind: "date", date: calendarDate("2027-06-21") } as const;
  const drawn: LoanRequest = { ...D2, drawdowns: [{ moment, amount: money("50000000") }] };
  const prepaid: LoanRequest = {
    ...D2,
    prepayments: [{ moment, amount: money("1"), effect: "reduce" }],
  };
  const ballooned: LoanRequest = {
    ...D2,
    repayment: { ...amortising({ kind: "periods", periods: 4 }), balloon: money("1") },
  };
  const openWaiver: LoanRequest = {
    ...D2,
    fees: D2.fees.map((fee) => ({ ...fee, borrowerShare: share("0") })),
  };

  test.each<[string, CureLever, LoanRequest, FailedRule]>([
    ["a bullet's grace", "grace", D1, COVERAGE],
    ["a bullet's grace", "graceShorter", D1, GRACE],
    ["a grace to a date", "grace", toDate, COVERAGE],
    ["a grace to a date", "graceShorter", toDate, GRACE],
    ["the tenor of an agreed plan", "tenor", custom, COVERAGE],
    ["the tenor of an agreed plan", "tenorShorter", custom, TERM],
    ["the tenor of several draws", "tenorShorter", drawn, TERM],
    ["the tenor of a loan repaid early", "tenorShorter", prepaid, TERM],
    ["the amount of an agreed plan", "amount", custom, AMOUNT],
    ["the amount beside a balloon", "amount", ballooned, AMOUNT],
    ["a waiver without a share", "waiver", openWaiver, WAIVER],
    ["security that counts for nothing", "pledgeValue", D2, { ...PLEDGE, atMost: decimal("0") }],
    ["more than all guaranteed", "guarantee", withGuarantor("0.596"), UNSECURED],
    ["rights without layers", "guarantee", D2, { ...RIGHTS, structure: [] }],
  ])("%s: %s", (_, lever, request, rule) => {
    expect(cureGrid(lever, request, rule, LIMITS)).toBeUndefined();
  });

  test("all of a loss may be guaranteed, and a balloon does not keep a term from falling", () => {
    expect(shown(gridOf("guarantee", withGuarantor("0.595"), UNSECURED))).toBe(
      "41 bisection: 0.595 0.605 1",
    );
    expect(gridOf("tenorShorter", ballooned, TERM).steps).toBe(30);
  });
});
