/** Another bank's offer beside D1 and D3, from the borrower's side, and what it costs to match it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { priceLoan } from "../price-deal.ts";
import { compareOffer, type OfferComparison } from "./competing-offer.ts";
import { yearlyOutlay } from "./yearly-outlay.ts";

function requestOf(name: string, change: object = {}): LoanRequest {
  const text = readFileSync(new URL(`../../../cases/${name}.json`, import.meta.url), "utf8");
  const inquiry = decodeDealFile({ ...JSON.parse(text).inputs, ...change });
  const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  return request.value;
}

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
    expect(comparison.annualCostDifferenceBp?.isNegative()).toBe(true);
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

  test("a loan without a way to price it is refused", () => {
    const own = requestOf("d1");
    const offer = { name: "乙银行", terms: { rates: { kind: "steps", steps: [] } } } as const;
    expect(compareOffer(own, offer, book)).toMatchObject({ kind: "refused" });
  });
});
