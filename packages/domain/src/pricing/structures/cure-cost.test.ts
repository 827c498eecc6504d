/** What a cure costs, and which of two is offered first. */
import { describe, expect, test } from "vitest";
import { figuresOf, requestOf } from "../../../laws/case-requests.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money } from "../../money/money.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { withTermMonths } from "../solving/moved-terms.ts";
import { byCureCost, type CureCost, cureCost } from "./cure-cost.ts";

const D1 = figuresOf(requestOf("d1"));
const DEARER = figuresOf(requestOf("d1", { rates: [{ from: "2026-03-16", annualRate: "0.03" }] }));

test("D1 at 3.00 % instead of 2.90 %", () => {
  const cost = cureCost(D1, DEARER);
  // 4,166.67 + 76,666.67 + 76,666.67 + 75,833.33 + 70,833.33 = 304,166.67 less 294,027.78.
  expect(toPlainDigits(cost.costDifference)).toBe("10138.89");
  // 3.0768371 % less 2.9731369 % a year, by bisection apart from this code.
  expect(cost.annualCostDifferenceBp?.toFixed(8)).toBe("10.37002012");
  // 10,138.89 less 6 / 106 of VAT and 12 % of it, × 0.75, over 1,165,972.22 of capital.
  expect(cost.rarocDifferenceBp.toFixed(8)).toBe("61.08286149");
  expect(toPlainDigits(cost.amountGivenUp)).toBe("0");
  expect(cost.monthsGivenUp).toBe(0);
});

test("less money for less time", () => {
  const request = { ...withTermMonths(requestOf("d1"), 9), principal: money("9000000") };
  const cost = cureCost(D1, figuresOf(request));
  expect(toPlainDigits(cost.amountGivenUp)).toBe("1000000");
  expect(cost.monthsGivenUp).toBe(3);
  expect(cost.costDifference.isNegative()).toBe(true);
});

test("without a single annual cost on either side there is no difference of them", () => {
  const { borrower } = DEARER;
  const open: QuoteFigures = {
    ...DEARER,
    borrower: { ...borrower, allIn: { ...borrower.allIn, rates: { kind: "ambiguous" } } },
  };
  expect(cureCost(D1, open).annualCostDifferenceBp).toBeUndefined();
  expect(cureCost(open, D1).annualCostDifferenceBp).toBeUndefined();
  expect(cureCost(open, open).annualCostDifferenceBp).toBeUndefined();
});

test("a subsidy is counted: D2 costs 1,451,432.31 more without it", () => {
  const D2 = requestOf("d2");
  const cost = cureCost(figuresOf(D2), figuresOf({ ...D2, subsidy: undefined }));
  expect(toPlainDigits(cost.costDifference)).toBe("1451432.31");
});

describe("which cure comes first", () => {
  function costing(yuan: string, amountGivenUp: string, monthsGivenUp: number): CureCost {
    return {
      costDifference: decimal(yuan),
      annualCostDifferenceBp: undefined,
      rarocDifferenceBp: decimal("0"),
      amountGivenUp: decimal(amountGivenUp),
      monthsGivenUp,
    };
  }

  test.each<[string, CureCost, CureCost, number]>([
    ["the cheaper", costing("1", "0", 0), costing("2", "0", 0), -1],
    ["of like cost neither", costing("1", "0", 0), costing("1", "0", 0), 0],
    ["less time given up, though dearer", costing("9", "0", 1), costing("1", "0", 2), -1],
    ["less money given up, though shorter", costing("9", "0", 9), costing("1", "5", 0), -1],
    ["the cheaper of longer loans", costing("1", "0", -2), costing("2", "0", -9), -1],
    ["the cheaper, where one is longer", costing("1", "0", 0), costing("2", "0", -9), -1],
    ["a longer one before a shorter", costing("9", "0", -9), costing("1", "0", 1), -1],
  ])("%s", (_, one, other, order) => {
    expect(Math.sign(byCureCost(one, other))).toBe(order);
    expect(Math.sign(byCureCost(other, one))).toBe(order === 0 ? 0 : -order);
  });
});
