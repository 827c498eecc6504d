import { expect, test } from "vitest";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { share } from "../money/money.ts";
import { cashFlowStability } from "./cash-flow-stability.ts";

const rule = { positiveShareMin: share("0.75"), variationMax: decimal("0.5") };

function stabilityOf(...cash: readonly string[]) {
  const stability = cashFlowStability(cash.map(decimal), rule);
  return (
    stability && {
      ...stability,
      positiveShare: toPlainDigits(stability.positiveShare.share),
      variationSquared: stability.variationSquared && toPlainDigits(stability.variationSquared),
    }
  );
}

test("equal periods do not vary at all", () => {
  expect(stabilityOf("7", "7", "7")).toEqual({
    periods: 3,
    positivePeriods: 3,
    positiveShare: "1",
    variationSquared: "0",
    failures: [],
  });
});

test("10, 20 and 30 vary by a sixth of their mean squared", () => {
  // 3 × 1,400 ÷ 3,600 − 1 = 1/6: the variance 200/3 over the square of 20.
  expect(stabilityOf("10", "20", "30")?.variationSquared).toBe(
    "0.166666666666666666666666666666666666667",
  );
});

test("at the bounds it is steady, beyond them it is not", () => {
  // 5 and 15: 2 × 250 ÷ 400 − 1 = 0.25, the square of 0.5.
  expect(stabilityOf("5", "15")?.failures).toEqual([]);
  expect(stabilityOf("4.99", "15.01")?.failures).toEqual(["varies-too-much"]);
  // Three of four periods are positive: three quarters.
  expect(stabilityOf("30", "30", "30", "0")).toEqual({
    periods: 4,
    positivePeriods: 3,
    positiveShare: "0.75",
    variationSquared: "0.333333333333333333333333333333333333333",
    failures: ["varies-too-much"],
  });
  expect(stabilityOf("30", "30", "0", "30", "0")?.failures).toEqual([
    "too-few-positive-periods",
    "varies-too-much",
  ]);
});

test("around a mean of nothing or less a spread says nothing", () => {
  expect(stabilityOf("10", "10", "10", "-30")).toEqual({
    periods: 4,
    positivePeriods: 3,
    positiveShare: "0.75",
    variationSquared: undefined,
    failures: ["mean-not-positive"],
  });
  expect(stabilityOf("-1", "-2")?.failures).toEqual([
    "too-few-positive-periods",
    "mean-not-positive",
  ]);
});

test("no periods, no answer", () => {
  expect(stabilityOf()).toBeUndefined();
});
