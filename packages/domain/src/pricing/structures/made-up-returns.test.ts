/** Structures of equal return on prices made up so that every answer can be read off, and at the edges of real ones. */
import { describe, expect, test } from "vitest";
import { figuresOf, requestOf } from "../../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { type Evaluate, solverFigures } from "../solving/target.ts";
import {
  byCost as compareByCost,
  type EqualReturnSet,
  equalReturnStructures,
} from "./equal-return.ts";
import { structureVariants } from "./structure-variants.ts";

const D1 = requestOf("d1");
const MOVES = structureVariants(D1).map(({ move }) => move);

function setOf(request: LoanRequest, evaluate: Evaluate): EqualReturnSet {
  const set = equalReturnStructures(request, book, evaluate);
  if (set.kind !== "ok") throw new Error(JSON.stringify(set.problems));
  return set.value;
}

/** The returns of the loan as asked, and more of it from a rate or spread on; `undefined` below means that nothing is priced. */
function enoughFrom(request: LoanRequest, bound: string): Evaluate {
  const figures = solverFigures(figuresOf(request));
  return ({ rates }) => {
    const at =
      rates.kind === "floating"
        ? rates.floating.added.addedPerYear
        : rates.steps[0]?.annualRate.perYear;
    const raroc = at?.gte(bound) ? decimal("9") : decimal("-9");
    return { kind: "ok", value: { ...figures, raroc } };
  };
}

test("a loan that cannot be priced is refused", () => {
  const request: LoanRequest = { ...D1, rates: { kind: "steps", steps: [] } };
  expect(equalReturnStructures(request, book, enoughFrom(D1, "0.03"))).toMatchObject({
    kind: "refused",
    problems: [{ path: ["rates"], code: "empty" }],
  });
});

test("where no rate returns as much, each structure says so", () => {
  const { byCost, byRelief, without } = setOf(D1, enoughFrom(D1, "2"));
  expect([byCost, byRelief]).toEqual([[], []]);
  expect(without).toEqual(MOVES.map((move) => ({ move, reason: "no-rate" })));
});

test("where the deal cannot be priced in another structure, it is not possible", () => {
  const refused: Evaluate = () => ({
    kind: "refused",
    problems: [{ path: [], code: "empty", facts: {} }],
  });
  expect(setOf(D1, refused).without).toEqual(
    MOVES.map((move) => ({ move, reason: "not-possible" })),
  );
});

// 18 quarters of grace leave two to repay in; two more leave none, which the made-up price does not see.
test("a grace that leaves nothing to repay in is not possible, though its rate is found", () => {
  const request = requestOf("d2", {
    repayment: { method: "equalPrincipal", frequency: "quarterly", gracePeriods: 18 },
  });
  const { without } = setOf(request, enoughFrom(request, "0.03"));
  expect(without).toContainEqual({ move: "graceLongerSixMonths", reason: "not-possible" });
  expect(without).toContainEqual({ move: "graceLongerTwelveMonths", reason: "not-possible" });
  expect(without).toContainEqual({ move: "tenorShorterSixMonths", reason: "not-possible" });
});

describe("D1 at a made-up 3.00 % in every structure", () => {
  const { byCost, raroc, annualCost } = setOf(D1, enoughFrom(D1, "0.03"));
  const found = (move: string) => byCost.find((structure) => structure.move === move);

  test("the rate is the least that returns enough", () => {
    expect(byCost.map(({ move }) => move).toSorted()).toEqual(MOVES.toSorted());
    expect(byCost.map(({ customerRate }) => toPlainDigits(customerRate))).toEqual(
      MOVES.map(() => "0.03"),
    );
    expect(raroc.toFixed(6)).toBe("0.042230");
    expect(annualCost?.toFixed(12)).toBe("0.029731368739");
  });

  // Paid after 97, 183 and 85 days: 80,833.33 + 152,500.00 + 70,833.33, against 294,027.78 of D1's own.
  test("half-yearly interest costs 10,138.88 more and relieves nothing", () => {
    const { cost, reliefFirstTwoYears, annualCostDifferenceBp } = found("paidHalfYearly") ?? {};
    expect(cost && toPlainDigits(cost)).toBe("304166.66");
    expect(reliefFirstTwoYears && toPlainDigits(reliefFirstTwoYears)).toBe("-10138.88");
    expect(annualCostDifferenceBp?.isPositive()).toBe(true);
  });
});

// D2 in equal instalments after its own grace: later years do not count among the first two.
test("relief is what the first two years ask less, and no later year", () => {
  const D2 = requestOf("d2");
  const { byCost } = setOf(D2, enoughFrom(D2, "0.0315"));
  const atEnd = byCost.find(({ move }) => move === "paidAtEnd");
  // Of the second year, which has 366 days: our own asks 12,500,000.00 + 1,451,132.82 − 691,015.64 of subsidy; paid at the
  // end it is 1,601,250.00 − 762,500.00. The first years are alike.
  expect(atEnd && toPlainDigits(atEnd.reliefFirstTwoYears)).toBe("12421367.18");
});

test("a floating loan is moved by its spread", () => {
  const floatingRate = { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } };
  const request = requestOf("d4", { rates: undefined, floatingRate });
  const { byCost } = setOf(request, enoughFrom(request, "0.0007"));
  expect(byCost.length).toBeGreaterThan(5);
  for (const { request: found } of byCost) {
    const { rates } = found;
    expect(rates.kind === "floating" && rates.floating.added).toEqual({
      addedPerYear: decimal("0.0007"),
    });
  }
});

// A fee as large as the loan leaves nothing to pay interest on, so no rate discounts the flows to nought.
test("without a single annual cost structures keep the order of the most relief", () => {
  const fee = { code: "arrangement", payer: "borrower", kind: "upfrontFixed", amount: "10000000" };
  const request = requestOf("d1", { fees: [fee] });
  const { annualCost, byCost, byRelief } = setOf(request, enoughFrom(request, "0.03"));
  expect(annualCost).toBeUndefined();
  expect(byCost.map((structure) => structure.annualCost)).toEqual(MOVES.map(() => undefined));
  expect(byCost.map(({ annualCostDifferenceBp }) => annualCostDifferenceBp)).toEqual(
    MOVES.map(() => undefined),
  );
  expect(byCost.map(({ move }) => move)).toEqual(byRelief.map(({ move }) => move));
});

test.each<[string, string | undefined, string, string | undefined, string, number]>([
  ["the cheaper", "0.03", "0", "0.031", "9", -1],
  ["of like cost the one with more relief", "0.03", "9", "0.03", "0", -1],
  ["alike", "0.03", "9", "0.03", "9", 0],
  ["one with a cost", "0.9", "0", undefined, "9", -1],
  ["without costs the one with more relief", undefined, "9", undefined, "0", -1],
  ["without costs alike", undefined, "9", undefined, "9", 0],
])("%s comes first", (_, cost, relief, otherCost, otherRelief, order) => {
  const ranked = (annualCost: string | undefined, yuan: string) => ({
    annualCost: annualCost === undefined ? undefined : decimal(annualCost),
    reliefFirstTwoYears: decimal(yuan),
  });
  const [one, other] = [ranked(cost, relief), ranked(otherCost, otherRelief)];
  expect(Math.sign(compareByCost(one, other))).toBe(order);
  expect(Math.sign(compareByCost(other, one))).toBe(order === 0 ? 0 : -order);
});
