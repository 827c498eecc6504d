/** Structures of equal return for the five worked deals: how many, how equal, and in which order. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { evaluateWith } from "../solving/target.ts";
import { equalReturnStructures } from "./equal-return.ts";
import { STRUCTURE_MOVES, structureVariants } from "./structure-variants.ts";

function requestOf(name: string, change: object = {}): LoanRequest {
  const text = readFileSync(new URL(`../../../cases/${name}.json`, import.meta.url), "utf8");
  const inquiry = decodeDealFile({ ...JSON.parse(text).inputs, ...change });
  const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  return request.value;
}

const evaluate = evaluateWith(book);

describe.each(["d1", "d2", "d3", "d4", "d5"])("%s", (name) => {
  const request = requestOf(name);
  const set = equalReturnStructures(request, book, evaluate);
  if (set.kind !== "ok") throw new Error(JSON.stringify(set.problems));
  const { byCost, byRelief, raroc, without } = set.value;

  test("has at least six structures, each tried once", () => {
    expect(byCost.length).toBeGreaterThanOrEqual(6);
    const moves = [...byCost, ...without].map(({ move }) => move);
    expect(moves.length).toBe(new Set(moves).size);
    expect(STRUCTURE_MOVES.filter((move) => moves.includes(move)).length).toBe(moves.length);
  });

  test("each returns at least as much, by less than a hundredth of a basis point", () => {
    for (const structure of byCost) {
      expect(structure.raroc.gte(raroc)).toBe(true);
      expect(structure.rarocDifferenceBp.lt("0.01")).toBe(true);
    }
  });

  test("the cheapest stands first, and the most relief in the other order", () => {
    byCost.forEach(({ annualCost }, index) => {
      const next = byCost[index + 1]?.annualCost;
      if (annualCost !== undefined && next !== undefined) expect(annualCost.lte(next)).toBe(true);
    });
    byRelief.forEach(({ reliefFirstTwoYears }, index) => {
      const next = byRelief[index + 1]?.reliefFirstTwoYears;
      if (next !== undefined) expect(reliefFirstTwoYears.gte(next)).toBe(true);
    });
    expect(byRelief.length).toBe(byCost.length);
  });
});

test("D1: half-yearly interest at the same 2.90 % costs the customer less, monthly costs more", () => {
  const set = equalReturnStructures(requestOf("d1"), book, evaluate);
  if (set.kind !== "ok") throw new Error("refused");
  const rateOf = (move: string) => {
    const found = set.value.byCost.find((structure) => structure.move === move);
    return found && [toPlainDigits(found.customerRate), found.annualCostDifferenceBp?.gt(0)];
  };
  expect(rateOf("paidHalfYearly")).toEqual(["0.029", false]);
  expect(rateOf("paidMonthly")).toEqual(["0.029", true]);
});

test("D2: the grace of four quarters grows by two and by four", () => {
  const graces = structureVariants(requestOf("d2")).flatMap(({ move, request: { repayment } }) =>
    move.startsWith("grace") && "grace" in repayment ? [repayment.grace.length] : [],
  );
  expect(graces).toEqual([
    { kind: "periods", periods: 6 },
    { kind: "periods", periods: 8 },
  ]);
});

test("D5 is paid once after six months: what repays on the same day is no other structure", () => {
  const set = equalReturnStructures(requestOf("d5"), book, evaluate);
  expect(set.kind === "ok" && set.value.without).toEqual([
    { move: "equalPrincipal", reason: "same-plan" },
    { move: "equalInstalment", reason: "same-plan" },
    { move: "paidHalfYearly", reason: "same-plan" },
  ]);
});

test("a loan whose repayment is agreed in its own plan has no other structure", () => {
  const plan = [
    { period: 2, amount: "4000000" },
    { period: 5, amount: "6000000" },
  ];
  const repayment = { method: "custom", frequency: "quarterly", principalPlan: plan };
  expect(structureVariants(requestOf("d1", { repayment }))).toEqual([]);
});
