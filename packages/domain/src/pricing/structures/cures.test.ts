/** Cures of loans that fail coverage or pledge rate: each passes, none smaller does, and the cheapest comes first. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { addMonths, calendarDate } from "../../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money } from "../../money/money.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { debtCoverage } from "../../risk/debt-coverage.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { priceLoan } from "../price-deal.ts";
import { type CureLimits, cureGrid } from "./cure-grid.ts";
import { type Cure, curesFor } from "./cures.ts";
import type { FailedRule } from "./failed-rule.ts";

function requestOf(name: string, change: object = {}): LoanRequest {
  const text = readFileSync(new URL(`../../../cases/${name}.json`, import.meta.url), "utf8");
  const inquiry = decodeDealFile({ ...JSON.parse(text).inputs, ...change });
  const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  return request.value;
}

/** 3,600,000 each quarter for seven years from D2's drawdown. */
const QUARTERS = Array.from({ length: 28 }, (_, index) => ({
  moment: {
    kind: "date",
    date: addMonths(calendarDate("2026-06-21"), 3 * (index + 1)),
  } as const,
  amount: money("3600000"),
}));

const COVERAGE: FailedRule = {
  kind: "coverage",
  atLeast: decimal("1.15"),
  flows: QUARTERS,
  paymentsEach: 1,
};

const LIMITS: CureLimits = { termMonthsMax: 84, graceMax: 8 };

function answerTo(request: LoanRequest, rule: FailedRule, limits = LIMITS) {
  const answer = curesFor(request, rule, limits, book);
  if (answer.kind !== "ok") throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function told(cures: readonly Cure[]): readonly string[] {
  return cures.map(
    ({ lever, from, to }) => `${lever} ${toPlainDigits(from)} → ${toPlainDigits(to)}`,
  );
}

describe("D2 with 3.6 million a quarter against a coverage of 1.15", () => {
  const request = requestOf("d2");
  const answer = answerTo(request, COVERAGE);
  if (answer.kind !== "fails") throw new Error(answer.kind);

  test("fails in its dearest quarter: 3,600,000 / (402,500.00 + 3,125,000.00)", () => {
    expect(answer.shown.toFixed(6)).toBe("1.020553");
  });

  // A quarter may take 3,600,000 / 1.15 = 3,130,434.78, of which 402,500.00 is interest: 2,727,934.78 a part, so 19 parts and
  // 23 quarters. At 67 months the last stub would fall due before its money comes. 3,130,434.78 / (92 × 3.15 % / 360 + 1 / 16).
  test("is cured by more time or by less money; a longer grace only steepens the rest", () => {
    expect(told(answer.cures)).toEqual(["tenor 60 → 69", "amount 50000000 → 44370000"]);
  });

  test("each cure passes, and no smaller step of its grid does", () => {
    for (const cure of answer.cures) {
      const quote = priceLoan(cure.request, book);
      if (quote.kind !== "ok") throw new Error("refused");
      const { rows } = quote.value.figures.plan;
      expect(debtCoverage(rows, QUARTERS, 1).minimum?.coverage?.gte("1.15")).toBe(true);
      expect(cure.shown.gte("1.15")).toBe(true);
      const grid = cureGrid(cure.lever, request, COVERAGE, LIMITS);
      if (grid === undefined) throw new Error(cure.lever);
      for (
        let step = 1;
        !grid.at(step).value.eq(cure.to);
        step += cure.lever === "amount" ? 7 : 1
      ) {
        if (cure.lever === "amount" && grid.at(step).value.lt(cure.to)) break;
        const tried = priceLoan(grid.at(step).request, book);
        if (tried.kind !== "ok") continue;
        const coverage = debtCoverage(tried.value.figures.plan.rows, QUARTERS, 1).minimum?.coverage;
        expect(coverage?.lt("1.15")).toBe(true);
      }
    }
  });

  test("more time costs interest, less money must be found elsewhere", () => {
    const [tenor, amount] = answer.cures;
    expect(tenor?.costDifference.gt(0)).toBe(true);
    expect(tenor && toPlainDigits(tenor.amountGivenUp)).toBe("0");
    expect(amount && toPlainDigits(amount.amountGivenUp)).toBe("5630000");
    expect(amount?.costDifference.isNegative()).toBe(true);
  });

  test("no cure is offered beyond the product's limits", () => {
    const narrow = answerTo(request, COVERAGE, { termMonthsMax: 66, graceMax: 4 });
    expect(narrow.kind === "fails" && told(narrow.cures)).toEqual(["amount 50000000 → 44370000"]);
  });

  test("a coverage that holds needs none", () => {
    expect(answerTo(request, { ...COVERAGE, atLeast: decimal("1") })).toMatchObject({
      kind: "holds",
    });
  });
});

describe("D3: 5,000,000 on patents worth 12,000,000 at 40 %", () => {
  const rule: FailedRule = {
    kind: "pledgeRate",
    atMost: decimal("0.4"),
    value: money("12000000"),
  };
  const answer = answerTo(requestOf("d3"), rule);

  // 5,000,000 / 0.4 = 12,500,000; 12,000,000 × 0.4 = 4,800,000.
  test("more security or a smaller loan, the first without giving anything up", () => {
    expect(answer.kind === "fails" && told(answer.cures)).toEqual([
      "pledgeValue 12000000 → 12500000",
      "amount 5000000 → 4800000",
    ]);
    expect(answer.kind === "fails" && toPlainDigits(answer.shown).slice(0, 8)).toBe("0.416666");
  });

  test("nothing may be pledged at all: only a loan of nothing would pass, so there is no cure", () => {
    expect(answerTo(requestOf("d3"), { ...rule, atMost: decimal("0") })).toMatchObject({
      cures: [],
    });
  });
});

test("a loan with several draws is cured by neither amount nor tenor", () => {
  const drawdowns = [
    { date: "2026-06-21", amount: "30000000" },
    { date: "2026-12-21", amount: "20000000" },
  ];
  const answer = answerTo(requestOf("d2", { drawdowns }), COVERAGE);
  expect(answer.kind === "fails" && told(answer.cures)).toEqual([]);
});
