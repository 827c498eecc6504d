/** Which values a lever may take: nearest first, inside what the product and the bank allow. */
import { describe, expect, test } from "vitest";
import { CARD_DEAL, CARD_FILE, judgedFile } from "../../../laws/card-examples.ts";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { elementAt } from "../../assert.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { type CardLimits, cardFacts } from "./card-facts.ts";
import { type CardLever, cardGrid } from "./card-grid.ts";

const RULE = elementAt(book.registers.fitCardRules, 0).value;

function asked(change: object) {
  const deal = { ...CARD_DEAL, ...change };
  const { question, answer } = judgedFile({ ...CARD_FILE, innovation: undefined, deal });
  const { limits } = cardFacts(question, answer, book.registers);
  return { request: answer.deal.request, limits };
}

/** The values of a lever in their order, or `undefined` where there is nothing to move. */
function valuesOf(lever: CardLever, change: object, bounds: Partial<CardLimits> = {}) {
  const { request, limits } = asked(change);
  const grid = cardGrid(lever, request, RULE, { ...limits, ...bounds });
  return grid?.points.map(({ value }) => toPlainDigits(value));
}

test.each([
  ["cityBank", "12 84 12 300000000"],
  ["stateBank", "12 96 12 undefined"],
  ["ruralBank", "12 60 12 50000000"],
])("the product's terms on the standard track, and those of a %s", (institution, expected) => {
  const { termLeast, termMost, graceMost, principalMost } = asked({ institution }).limits;
  const shown = [termLeast, termMost, graceMost, principalMost].map((bound) =>
    bound === undefined ? "undefined" : toPlainDigits(bound),
  );
  expect(shown.join(" ")).toBe(expected);
});

describe("nearest first, of two as near the smaller", () => {
  test("terms in months, both bounds inside", () => {
    const bounds = { termLeast: decimal("22"), termMost: decimal("27") };
    expect(valuesOf("tenor", {}, bounds)).toEqual(["23", "25", "22", "26", "27"]);
  });

  test("grace in periods: twelve months are two half-years", () => {
    expect(valuesOf("grace", {})).toEqual(["1", "2"]);
    const months = { kind: "interestOnly", months: 3 };
    const repayment = { ...CARD_DEAL.repayment, gracePeriods: undefined, grace: months };
    expect(valuesOf("grace", { repayment }, { graceMost: decimal("4") })).toEqual([
      "2",
      "4",
      "1",
      "0",
    ]);
  });

  test("amounts by hundredths of what was asked, up to what the bank can lend", () => {
    const amounts = valuesOf("amount", {});
    expect(amounts?.slice(0, 4)).toEqual(["5940000", "6060000", "5880000", "6120000"]);
    expect(amounts?.length).toBe(199);
    expect(amounts?.at(-1)).toBe("12000000");
    const capped = valuesOf("amount", {}, { principalMost: decimal("6060000") });
    expect(capped?.slice(0, 4)).toEqual(["5940000", "6060000", "5880000", "5820000"]);
    expect(capped?.length).toBe(100);
    // A state bank can lend any amount: both ways a hundred steps, less the one that leaves nothing.
    expect(valuesOf("amount", { institution: "stateBank" })?.length).toBe(199);
  });

  test("a guarantee only grows, and its last step reaches the whole", () => {
    expect(valuesOf("guaranteedShare", { guaranteedShare: "0.85" })).toEqual(["0.9", "0.95", "1"]);
    expect(valuesOf("guaranteedShare", { guaranteedShare: "0.93" })).toEqual(["0.98", "1"]);
    expect(valuesOf("guaranteedShare", { guaranteedShare: "1" })).toEqual([]);
  });

  test("more guarantee leaves PD and LGD as they are", () => {
    const { request, limits } = asked({ guaranteedShare: "0.9" });
    const grid = cardGrid("guaranteedShare", request, RULE, limits);
    expect(grid?.points.map((point) => point.request.creditRisk)).toEqual(
      ["0.95", "1"].map((share) => ({
        pd: { perYear: decimal("0.01") },
        lgd: { share: decimal("0.45") },
        guaranteedShare: { share: decimal(share) },
      })),
    );
  });

  test("security by hundredths, up to twice as much", () => {
    const values = valuesOf("pledgeValue", { pledge: { value: "1000000.50", cap: "0.5" } });
    expect(values?.slice(0, 2)).toEqual(["1010000.51", "1020000.51"]);
    expect([values?.length, values?.at(-1)]).toEqual([100, "2000001"]);
  });
});

test("what a loan does not have cannot be moved", () => {
  expect(valuesOf("pledgeValue", {})).toBeUndefined();
  const repayment = { method: "bullet", frequency: "atMaturity", gracePeriods: 0 };
  expect(valuesOf("grace", { repayment })).toBeUndefined();
  expect(valuesOf("tenor", {}, { termMost: undefined })).toBeUndefined();
  expect(valuesOf("tenor", {}, { termLeast: undefined })).toBeUndefined();
  expect(valuesOf("grace", {}, { graceMost: undefined })).toBeUndefined();
});

test("where another amount stands against the principal, neither it nor the term is moved", () => {
  const balloon = { repayment: { ...CARD_DEAL.repayment, balloon: "1000000" } };
  expect(valuesOf("tenor", balloon)).toBeUndefined();
  expect(valuesOf("amount", balloon)).toBeUndefined();
});

test("a grace in periods is not counted in months where everything is due at maturity", () => {
  const { request, limits } = asked({});
  const { repayment } = request;
  if (!("grace" in repayment)) throw new Error(repayment.method);
  const once: LoanRequest = { ...request, repayment: { ...repayment, frequency: "atMaturity" } };
  expect(cardGrid("grace", once, RULE, limits)).toBeUndefined();
});
