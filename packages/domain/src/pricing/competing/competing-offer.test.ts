/** Another bank's offer beside D1 and D3, from the borrower's side, and what it costs to match it. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { priceLoan } from "../price-deal.ts";
import { compareOffer, type OfferComparison } from "./competing-offer.ts";
import { yearlyOutlay } from "./yearly-outlay.ts";

function compared(own: LoanRequest, other: LoanRequest): OfferComparison {
  const { rates, repayment, fees, subsidy } = other;
  const terms = { rates, repayment, fees, subsidy };
  const comparison = compareOffer(own, { name: "甲银行", terms }, book);
  if (comparison.kind !== "ok") throw new Error(JSON.stringify(comparison.problems));
  return comparison.value;
}

const texts = (values: readonly { toFixed: (places: number) => string }[]) =>
  values.map((value) => value.toFixed(2));

describe("D1 at 2.90 % against 2.80 % with a fee of 20,000", () => {
  const fee = { code: "arrangement", payer: "borrower", kind: "upfrontFixed", amount: "20000" };
  const rates = [{ from: "2026-03-16", annualRate: "0.028" }];
  const own = requestOf("d1");
  const comparison = compared(own, requestOf("d1", { rates, fees: [fee] }));

  // Theirs: 3,888.89 + 71,555.56 + 71,555.56 + 70,777.78 + 66,111.11 = 283,888.90 and 20,000; ours 294,027.78.
  test("theirs costs more money, although its rate is lower", () => {
    expect(toPlainDigits(comparison.own.cost)).toBe("294027.78");
    expect(toPlainDigits(comparison.other.cost)).toBe("303888.9");
    expect(toPlainDigits(comparison.costDifference)).toBe("-9861.12");
    expect(texts(comparison.own.outlayByYear)).toEqual(["10294027.78"]);
    expect(toPlainDigits(comparison.firstTwoYearsDifference)).toBe("-9861.12");
    // 2.9731 % and 3.0779 % a year, by bisection apart from this code.
    expect(comparison.own.annualCost?.toFixed(12)).toBe("0.029731368739");
    expect(comparison.other.annualCost?.toFixed(12)).toBe("0.030778815202");
    expect(comparison.annualCostDifferenceBp?.toFixed(8)).toBe("-10.47446463");
    expect(toPlainDigits(comparison.own.addedRate)).toBe("0.029");
    expect(comparison.name).toBe("甲银行");
    expect(comparison.winLose).toBeUndefined();
  });

  test("to match it we could even charge more: the answer passes and the next rate does not", () => {
    const { answer, given } = comparison.match ?? {};
    if (answer?.kind !== "found" || given === undefined) throw new Error("no match");
    const bound = comparison.other.annualCost;
    expect(bound !== undefined && answer.figure.lte(bound)).toBe(true);
    expect(answer.value.gt("0.029")).toBe(true);
    const beyond = answer.neighbour;
    expect(beyond.kind === "misses" && bound !== undefined && beyond.figure.gt(bound)).toBe(true);
    // A dearer rate gives nothing up: what is "given" is negative.
    expect(given.net.isNegative() && given.eva.isNegative()).toBe(true);
  });
});

describe("D1 against 2.70 % without a fee", () => {
  const rates = [{ from: "2026-03-16", annualRate: "0.027" }];
  const comparison = compared(requestOf("d1"), requestOf("d1", { rates }));

  test("the rate that matches is theirs, and its price is the profit between the two", () => {
    const { answer, given } = comparison.match ?? {};
    if (answer?.kind !== "found" || given === undefined) throw new Error("no match");
    expect(toPlainDigits(answer.value)).toBe("0.027");
    const [dear, cheap] = [requestOf("d1"), requestOf("d1", { rates })].map((request) => {
      const quote = priceLoan(request, book);
      if (quote.kind !== "ok") throw new Error("refused");
      return quote.value.figures.profit;
    });
    expect(dear && cheap && toPlainDigits(dear.net.minus(cheap.net))).toBe(
      toPlainDigits(given.net),
    );
    expect(cheap && toPlainDigits(cheap.raroc)).toBe(toPlainDigits(given.raroc));
  });
});

describe("D2 with its subsidy against the same without", () => {
  const own = requestOf("d2");
  const comparison = compared(own, { ...own, subsidy: undefined });

  test("the cost after the subsidy is compared, and its two years are the first two", () => {
    // 贴息 191,666.67 + 189,583.33 + 187,500.00 + 191,666.67 in the first year; the rest of 1,451,432.31 in the second.
    expect(toPlainDigits(comparison.costDifference)).toBe("-1451432.31");
    expect(texts(comparison.outlayDifferenceByYear)).toEqual([
      "-760416.67",
      "-691015.64",
      "0.00",
      "0.00",
      "0.00",
    ]);
  });

  test("matching looks at the cost after the subsidy too", () => {
    const { answer } = comparison.match ?? {};
    if (answer?.kind !== "found") throw new Error("no match");
    // The subsidy stays as it is, so a rate far above 3.15 % costs what 3.15 % costs without it.
    expect(answer.value.gt("0.04")).toBe(true);
  });
});

describe("outlay year by year", () => {
  test("D3 in months: fees at the start and at the first anniversary belong to the year they end and begin", () => {
    const quote = priceLoan(requestOf("d3"), book);
    if (quote.kind !== "ok") throw new Error("refused");
    // 12 × 216,346.55 + 40,000 + 20,000 + 20,364.41, then 11 × 216,346.55 + 216,346.52.
    expect(texts(yearlyOutlay(quote.value.figures.borrower.allIn))).toEqual([
      "2676523.01",
      "2596158.57",
    ]);
  });

  test("an offer without a way to price it is refused, and so is a loan of our own", () => {
    const own = requestOf("d1");
    const rates = { kind: "steps", steps: [] } as const;
    const refused = {
      kind: "refused",
      problems: [{ path: ["rates"], code: "empty" }],
    };
    expect(compareOffer(own, { name: "乙银行", terms: { rates } }, book)).toMatchObject(refused);
    const terms = { rates: own.rates };
    expect(compareOffer({ ...own, rates }, { name: "乙银行", terms }, book)).toMatchObject(refused);
  });
});

describe("offers of another shape", () => {
  const D2 = requestOf("d2");
  const early = requestOf("d2", {
    repayment: {
      method: "custom",
      frequency: "quarterly",
      principalPlan: [{ period: 4, amount: "50000000" }],
    },
  });
  const own = { ...D2, subsidy: undefined };

  // 402,500.00 + 398,125.00 + 393,750.00 + 402,500.00 of interest in the first year for both, and all of the loan for theirs.
  // Four parts of 3,125,000.00 and 1,451,132.82 of interest in our second year (case D2).
  test("what is paid in later years does not count among the first two", () => {
    const comparison = compared(own, { ...early, subsidy: undefined });
    expect(texts(comparison.other.outlayByYear)).toEqual([
      "51596875.00",
      ...["0.00", "0.00", "0.00", "0.00"],
    ]);
    expect(texts(comparison.outlayDifferenceByYear.slice(0, 2))).toEqual([
      "-50000000.00",
      "13951132.82",
    ]);
    expect(comparison.outlayDifferenceByYear[4]?.isPositive()).toBe(true);
    expect(toPlainDigits(comparison.firstTwoYearsDifference)).toBe("-36048867.18");
  });

  // A fee as large as the loan leaves nothing to pay interest on, so no rate discounts the flows to nought.
  const fee = { code: "arrangement", payer: "borrower", kind: "upfrontFixed", amount: "10000000" };
  const swallowed = requestOf("d1", { fees: [fee] });

  test("an offer without a single annual cost is compared in money and matched by no rate", () => {
    const comparison = compared(requestOf("d1"), swallowed);
    expect(comparison.other.annualCost).toBeUndefined();
    expect(comparison.annualCostDifferenceBp).toBeUndefined();
    expect(comparison.match).toBeUndefined();
    expect(toPlainDigits(comparison.costDifference)).toBe("-10000000");
  });

  test("a loan of our own without one finds no rate that matches", () => {
    const comparison = compared(swallowed, requestOf("d1"));
    expect(comparison.annualCostDifferenceBp).toBeUndefined();
    expect(comparison.match).toMatchObject({
      answer: { kind: "none", reason: "no-figure" },
      given: undefined,
    });
  });
});

test("a floating loan matches by its spread", () => {
  const floatingRate = { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } };
  const own = requestOf("d4", { rates: undefined, floatingRate });
  const theirs = requestOf("d4", {
    rates: undefined,
    floatingRate: { ...floatingRate, spreadBp: "-20" },
  });
  const { answer, given } = compared(own, theirs).match ?? {};
  expect(answer?.kind === "found" && toPlainDigits(answer.value)).toBe("-0.002");
  // 3.45 % at drawdown less 20 BP.
  expect(given && toPlainDigits(given.rateAtDrawdown)).toBe("0.0325");
});
