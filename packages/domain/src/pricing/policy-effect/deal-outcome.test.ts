/** What a saved deal comes to under one book: the level that signs, relending at first, a loan without a firm, a loan without a day. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import d3 from "../../../cases/d3.json" with { type: "json" };
import { DEAL } from "../../../laws/stack-examples.ts";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { decodeSavedDeal } from "../../schemas/saved-deal.ts";
import { type DealOutcome, dealOutcome, type PricedOutcome } from "./deal-outcome.ts";
import { caseVerdict } from "./policy-case.ts";
import { effectReading, effectSummary } from "./policy-effect.ts";

const FOLDER = new URL("../../../reference-data/demo-bank/deals/", import.meta.url);

function outcomeOf(file: unknown): PricedOutcome {
  const asked = decodeSavedDeal(file);
  if (asked.kind === "refused") throw new Error(JSON.stringify(asked.problems));
  const outcome = dealOutcome(asked.value, book);
  if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

function demoDeal(number: string, change: object = {}): PricedOutcome {
  const name = readdirSync(FOLDER).find((found) => found.startsWith(number)) ?? "";
  const file = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
  return outcomeOf({ ...file, deal: { ...file.deal, ...change } });
}

test.each([
  ["11", "accountManager", "fits"],
  ["01", "subBranch", "fits"],
  ["16", "branch", "fits"],
  ["13", "headOffice", "fits"],
  ["03", "nobody", "fits"],
  ["19", "branch", "doesNotFit"],
])("deal %s is signed by %s and %s", (number, signer, suitability) => {
  expect(demoDeal(number)).toMatchObject({ kind: "priced", signer, suitability });
});

describe("relending on the day it starts", () => {
  test.each([
    // 60 % of three million.
    ["11", {}, "1800000"],
    // A bank that is on no list draws nothing.
    ["03", {}, "0"],
  ])("deal %s %j draws %s", (number, change, yuan) => {
    expect(toPlainDigits(demoDeal(number, change).relent)).toBe(yuan);
  });
});

// The one-year LPR of its day, 3.45 %, and 20 bp.
test("a floating loan's rate is its base and its spread", () => {
  const { rate } = demoDeal("07");
  expect(toPlainDigits(rate)).toBe("0.0365");
});

test("a loan without a firm is priced and not judged", () => {
  expect(outcomeOf(DEAL)).toMatchObject({
    product: "techInnovationLoan",
    suitability: "notJudged",
    against: [],
    signer: "headOffice",
  });
});

test("a loan without a day has no level that signs", () => {
  expect(outcomeOf(d3.inputs)).toMatchObject({ signer: "notKnown", suitability: "notJudged" });
});

describe("a case that asks for one thing", () => {
  const outcome = demoDeal("01");
  const { rate, breakEven, raroc } = outcome;
  const little = decimal("0.00000001");
  test.each([
    ["rateMin", rate, rate.plus(little)],
    ["rateMax", rate, rate.minus(little)],
    ["breakEvenMax", breakEven, breakEven.minus(little)],
    ["rarocMin", raroc, raroc.plus(little)],
  ] as const)("%s, bound included", (check, held, missed) => {
    expect(caseVerdict({ [check]: held }, outcome)).toEqual({ outcome: "passes", missed: [] });
    expect(caseVerdict({ [check]: missed }, outcome)).toEqual({
      outcome: "fails",
      missed: [check],
    });
  });
});

describe("two outcomes", () => {
  const priced = demoDeal("01");
  const refused: DealOutcome = { kind: "refused", problems: [] };
  const unsigned: DealOutcome = { ...priced, signer: "nobody" };
  const dearer: DealOutcome = {
    ...priced,
    breakEven: priced.breakEven.plus(decimal("0.0002")),
    raroc: priced.raroc.minus(decimal("0.001")),
  };

  test("that differ in what speaks against them alone have moved", () => {
    const after: DealOutcome = { ...priced, against: ["conditions"] };
    expect(effectReading({ before: priced, after }).isMoved).toBe(true);
    expect(effectReading({ before: refused, after: priced }).isMoved).toBe(true);
    expect(effectReading({ before: priced, after: refused }).isMoved).toBe(true);
  });

  test("are counted by what became of them, each figure by itself", () => {
    const summary = effectSummary([
      { before: unsigned, after: priced },
      { before: priced, after: dearer },
      { before: refused, after: priced },
      { before: priced, after: refused },
      { before: refused, after: refused },
    ]);
    const { rose, fell, unpriced, breakEven, raroc } = summary;
    expect([rose, fell, unpriced]).toEqual([1, 0, 1]);
    expect([breakEven?.least, breakEven?.most].map((bp) => bp && toPlainDigits(bp))).toEqual([
      "0",
      "2",
    ]);
    expect([raroc?.least, raroc?.most].map((bp) => bp && toPlainDigits(bp))).toEqual(["-10", "0"]);
  });
});
