/** Cures at their edges: nothing to measure, nothing to price, the three cheapest, one step away. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { addMonths, calendarDate } from "../../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money } from "../../money/money.ts";
import type { AuthorityLevel } from "../../policy-book/authority-level.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { withTermMonths } from "../solving/moved-terms.ts";
import {
  AUTHORITY_LEVERS,
  type AuthorityLever,
  authorityCures,
  authorityGrid,
} from "./authority-cures.ts";
import { type CureAnswer, curesFor } from "./cures.ts";
import type { FailedRule } from "./failed-rule.ts";

const D1 = requestOf("d1");
const D2 = requestOf("d2");
const LIMITS = { termMonthsMax: 84, graceMax: 30 };
const UNPRICED: LoanRequest = { ...D1, rates: { kind: "steps", steps: [] } };
const REFUSED = { kind: "refused", problems: [{ path: ["rates"], code: "empty" }] };

function answerTo(request: LoanRequest, rule: FailedRule, limits = LIMITS): CureAnswer {
  const answer = curesFor(request, rule, limits, book);
  if (answer.kind !== "ok") throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function told(answer: CureAnswer): readonly string[] {
  if (answer.kind === "holds") return [answer.kind];
  return answer.cures.map(
    ({ lever, from, to }) => `${lever} ${toPlainDigits(from)} → ${toPlainDigits(to)}`,
  );
}

describe("cures of a rule", () => {
  test("a loan that cannot be priced is refused", () => {
    expect(curesFor(UNPRICED, { kind: "termMonths", atMost: 1 }, LIMITS, book)).toMatchObject(
      REFUSED,
    );
  });

  test("what cannot be measured holds, and shows nothing", () => {
    const months = requestOf("d3");
    const rule: FailedRule = {
      kind: "ipCapacity",
      rights: [],
      structure: [],
      rules: { legalTerms: [], pledgeTerms: [] },
    };
    expect(answerTo(months, rule)).toEqual({ kind: "holds", shown: undefined });
  });

  test("one step may be enough", () => {
    expect(told(answerTo(D2, { kind: "termMonths", atMost: 59 }))).toEqual([
      "tenorShorter 60 → 59",
    ]);
    // Only one step: from 2 months down to 1.
    const short = withTermMonths(D1, 2);
    expect(told(answerTo(short, { kind: "termMonths", atMost: 1 }))).toEqual([
      "tenorShorter 2 → 1",
    ]);
  });

  // 3,000,000 a quarter for a year and a half, then 10,000,000. Two more quarters of grace leave 14 parts of 3,571,428.57, which
  // the later cash pays. Else a part and 402,500.00 must fit 3,000,000: 20 parts, so 24 quarters; or 3,000,000 / 0.07055.
  test("the cheaper of two that leave the amount comes first, whatever the order of the levers", () => {
    const flows = Array.from({ length: 28 }, (_, index) => ({
      moment: {
        kind: "date",
        date: addMonths(calendarDate("2026-06-21"), 3 * (index + 1)),
      } as const,
      amount: money(index < 6 ? "3000000" : "10000000"),
    }));
    const rule: FailedRule = { kind: "coverage", atLeast: decimal("1"), flows, paymentsEach: 1 };
    expect(told(answerTo(D2, rule))).toEqual([
      "grace 4 → 6",
      "tenor 60 → 72",
      "amount 50000000 → 42520000",
    ]);
  });

  // 3,600,000 a quarter against 1.15 as in the other rows, so that points beyond 19 quarters of grace cannot be priced.
  test("a point that cannot be priced cures nothing", () => {
    const QUARTER = { kind: "date", date: calendarDate("2026-09-21") } as const;
    const rule: FailedRule = {
      kind: "coverage",
      atLeast: decimal("1.15"),
      flows: [{ moment: QUARTER, amount: money("1") }],
      paymentsEach: 1,
    };
    expect(told(answerTo(D2, rule, { termMonthsMax: 60, graceMax: 22 }))).toEqual([]);
  });
});

const LEVEL: AuthorityLevel = { name: "示例", rarocMin: { perYear: decimal("0.05") } };

function gridOf(lever: AuthorityLever, request: LoanRequest) {
  const grid = authorityGrid(lever, request, book);
  if (grid === undefined) return "none";
  const values = [0, 1, 2, grid.steps].map((step) => toPlainDigits(grid.at(step).value));
  return `${grid.steps} ${grid.search}: ${values.join(" ")}`;
}

const FEE = { payer: "borrower", payee: "bank", kind: "upfrontFixed" };
const WAIVER = { share: "0.5", borneBy: "payee", reason: "示例", approvedBy: "branch" };
const FLOATING = requestOf("d4", {
  rates: undefined,
  floatingRate: { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } },
});
const withFees = (...fees: readonly object[]) => requestOf("d1", { fees });
const HALVED = withFees({ ...FEE, code: "a", amount: "1" });
const SHARED: LoanRequest = {
  ...HALVED,
  fees: HALVED.fees.map((fee) => ({ ...fee, borrowerShare: { share: decimal("0.5") } })),
};
const CUSTOM: LoanRequest = {
  ...D1,
  repayment: { method: "custom", frequency: "quarterly", principalPlan: [] },
};

describe("grids of the terms that let a level sign", () => {
  test.each<[string, AuthorityLever, LoanRequest, string]>([
    ["D1", "rate", D1, "1000 bisection: 0.029 0.0291 0.0292 0.129"],
    [
      "a rate between two basis points",
      "rate",
      requestOf("d1", { rates: [{ from: "2026-03-16", annualRate: "0.02905" }] }),
      "1000 bisection: 0.02905 0.0291 0.0292 0.129",
    ],
    ["an agreed rate", "spread", D1, "none"],
    ["a floating rate", "rate", FLOATING, "none"],
    ["a floating rate", "spread", FLOATING, "1000 bisection: -0.001 -0.0009 -0.0008 0.099"],
    // A hundredth of 10,000,000 by 100 yuan.
    [
      "a fee for the bank",
      "fee",
      withFees({ ...FEE, code: "arrangement", amount: "1000" }),
      "1000 bisection: 1000 1100 1200 101000",
    ],
    ["no fee", "fee", D1, "none"],
    [
      "a fee for a valuer",
      "fee",
      withFees({ ...FEE, code: "a", payee: "valuer", amount: "1" }),
      "none",
    ],
    ["a fee borne by halves", "fee", SHARED, "none"],
    [
      "a fee by rate",
      "fee",
      withFees({ ...FEE, code: "a", kind: "upfrontRate", rate: "0.001" }),
      "none",
    ],
    ["a waived fee", "fee", withFees({ ...FEE, code: "a", amount: "1", waiver: WAIVER }), "none"],
    [
      "a waived fee",
      "waiver",
      withFees({ ...FEE, code: "a", amount: "1", waiver: WAIVER }),
      "50 bisection: 0.5 0.49 0.48 0",
    ],
    ["a firm not known to be small", "guarantee", D1, "none"],
    ["D1", "tenorShorter", D1, "6 scan: 12 11 10 6"],
    ["an agreed plan", "tenorShorter", CUSTOM, "none"],
    ["D1", "amount", D1, "999 bisection: 10000000 9990000 9980000 10000"],
    ["an agreed plan", "amount", CUSTOM, "none"],
  ])("%s: %s", (_, lever, request, expected) => {
    expect(gridOf(lever, request)).toBe(expected);
  });

  test("a guarantee goes by the hundredth as far as its plan goes, from what is guaranteed already", () => {
    const small = requestOf("d1", {
      pricingDate: "2026-03-16",
      firm: { name: "示例", size: "small" },
    });
    const guaranteed = (text: string): LoanRequest => ({
      ...small,
      creditRisk: { ...small.creditRisk, guaranteedShare: { share: decimal(text) } },
    });
    expect(gridOf("guarantee", small)).toBe("80 bisection: 0 0.01 0.02 0.8");
    expect(gridOf("guarantee", guaranteed("0.775"))).toBe("3 bisection: 0.775 0.785 0.795 0.8");
    expect(gridOf("guarantee", guaranteed("0.8"))).toBe("none");
    expect(gridOf("guarantee", guaranteed("0.9"))).toBe("none");
    const at = authorityGrid("guarantee", small, book)?.at(37).request;
    expect(at?.creditRisk).toEqual({
      ...small.creditRisk,
      guaranteedShare: { share: decimal("0.37") },
    });
  });

  test("the deal at a step", () => {
    const request = withFees(
      { ...FEE, code: "appraisal", payee: "valuer", amount: "5" },
      { ...FEE, code: "arrangement", amount: "1000" },
    );
    const fee = authorityGrid("fee", request, book);
    expect(fee?.fee).toBe("arrangement");
    expect(fee?.at(7).request.fees).toEqual([
      request.fees[0],
      { ...request.fees[1], amount: money("1700") },
    ]);
    const { rates } = authorityGrid("rate", D1, book)?.at(13).request ?? D1;
    expect(rates.kind === "steps" && rates.steps[0]?.annualRate).toEqual({
      perYear: decimal("0.0303"),
    });
    expect(authorityGrid("amount", D1, book)?.at(7).request).toEqual({
      ...D1,
      principal: money("9930000"),
    });
    expect(authorityGrid("tenorShorter", D1, book)?.at(5).request.termMonths).toBe(7);
  });
});

describe("cures of a level", () => {
  test("a loan that cannot be priced is refused", () => {
    expect(authorityCures(UNPRICED, LEVEL, book)).toMatchObject(REFUSED);
  });

  test.each<[string, Partial<AuthorityLevel>, readonly string[]]>([
    // 3.25 % is the reference: 35 basis points below it are one too many for 34.
    ["a discount", { discountMax: { addedPerYear: decimal("0.0034") } }, ["rate 0.029 → 0.0291"]],
    ["a term", { termMonthsMax: 11 }, ["tenorShorter 12 → 11"]],
    ["an amount", { principalMax: money("9999999") }, ["amount 10000000 → 9990000"]],
    ["a term and an amount", { principalMax: money("9999999"), termMonthsMax: 11 }, []],
    [
      "a discount and a term",
      { discountMax: { addedPerYear: decimal("0.0034") }, termMonthsMax: 11 },
      [],
    ],
  ])("%s beyond its bound", (_, bounds, expected) => {
    const level = { ...LEVEL, rarocMin: { perYear: decimal("-10") }, ...bounds };
    const answer = authorityCures(D1, level, book);
    if (answer.kind !== "ok" || answer.value.kind !== "stopped") throw new Error("signs");
    expect(
      answer.value.cures.map(
        ({ lever, from, to }) => `${lever} ${toPlainDigits(from)} → ${toPlainDigits(to)}`,
      ),
    ).toEqual(expected);
  });

  test("a waiver beyond its bound is cut to it, and its fee is not raised instead", () => {
    const request = withFees({ ...FEE, code: "a", amount: "30000", waiver: WAIVER });
    const level = {
      ...LEVEL,
      rarocMin: { perYear: decimal("-10") },
      waivedShareMax: { share: decimal("0.3") },
    };
    const answer = authorityCures(request, level, book);
    expect(answer).toMatchObject({
      value: { stoppedBy: [{ bound: "waivedShareMax" }], cures: [{ lever: "waiver" }] },
    });
    const [cure] =
      answer.kind === "ok" && answer.value.kind === "stopped" ? answer.value.cures : [];
    expect(cure && [toPlainDigits(cure.to), cure.fee]).toEqual(["0.3", undefined]);
  });

  test("the levers are named in one order", () => {
    expect(AUTHORITY_LEVERS).toEqual([
      ...["rate", "spread", "fee", "waiver", "guarantee"],
      ...["tenorShorter", "amount"],
    ]);
  });
});
