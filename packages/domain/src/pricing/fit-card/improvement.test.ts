/** What counts as an improvement: scores told for every value, one loan priced behind them. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { elementAt } from "../../assert.ts";
import { decimal, fromCount, toCount, toPlainDigits } from "../../money/decimal.ts";
import { FIT_FACTORS } from "../../policy/fit-card-rule.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { priceLoan } from "../price-deal.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import type { CardLever } from "./card-grid.ts";
import type { CardLoan } from "./card-readings.ts";
import type { FactorScore } from "./card-scores.ts";
import { improvementOf } from "./improvement.ts";

const CASE = new URL("../../../cases/d1.json", import.meta.url);

function pricedLoan(): CardLoan {
  const inquiry = decodeDealFile(JSON.parse(readFileSync(CASE, "utf8")).inputs);
  const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
  const quote = request.kind === "ok" ? priceLoan(request.value, book) : request;
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  const { figures } = quote.value;
  return { deal: figures.deal, plan: figures.plan, figures: () => figures };
}

const LOAN = pricedLoan();

/** `"60 80 - 100"`: tenor, cost, size and risk; `-` is unknown. */
function scoresOf(text: string): readonly FactorScore[] {
  return text.split(" ").map((score, index) => ({
    factor: elementAt(FIT_FACTORS, index),
    score: score === "-" ? undefined : decimal(score),
    formula: undefined,
    measures: [],
  }));
}

/** Improves a loan whose scores at the values 1, 2, … of one lever are these; a value without scores cannot be priced. */
function improved(own: string, after: readonly (string | undefined)[], lever: CardLever = "tenor") {
  const loan = LOAN;
  const { request } = loan.deal;
  const points = after.map((_, index) => ({
    value: fromCount(index + 1),
    request: { ...request, termMonths: index + 1 },
  }));
  return improvementOf({ loan, scores: scoresOf(own) }, decimal("80"), {
    grids: [[lever, { from: fromCount(0), points }]],
    scoresOf: ({ termMonths }, factors) => {
      const text = after[termMonths - 1];
      if (text === undefined) return undefined;
      return { loan, scores: scoresOf(text).filter(({ factor }) => factors.includes(factor)) };
    },
  });
}

/** The value found and the target, or how it ends. */
function answer(own: string, after: readonly (string | undefined)[]): string {
  const found = improved(own, after);
  switch (found.kind) {
    case "found":
      return `${toCount(elementAt(found.improvements, 0).to)} for ${toPlainDigits(found.target)}`;
    case "none":
      return `none of ${found.tried} for ${toPlainDigits(found.target)}`;
    default:
      return found.kind;
  }
}

describe("the first value counts at which", () => {
  test.each<[string, string, readonly (string | undefined)[], string]>([
    [
      "the weakest reaches the second",
      "60 100 30 100",
      ["60 100 59.9 100", "60 100 60 100"],
      "2 for 60",
    ],
    [
      "the weakest is good, where the second is better than good",
      "90 100 30 100",
      ["90 100 79 100", "90 100 80 100"],
      "2 for 80",
    ],
    [
      "a tie is left behind: the target is the next score above",
      "30 100 30 70",
      ["30 100 69 70", "30 100 70 70", "70 100 30 70"],
      "3 for 70",
    ],
    [
      "another may fall, but not below the lifted one",
      "60 100 30 100",
      ["60 50 60 100", "60 60 60 100"],
      "2 for 60",
    ],
    [
      "another below the lifted one may stay where it was",
      "60 100 30 100",
      ["60 100 90 100"],
      "1 for 60",
    ],
    ["what was unknown stays out", "- 100 30 60", ["- 100 60 60"], "1 for 60"],
    [
      "what was known may not become unknown",
      "60 100 30 100",
      ["- 100 60 100", "60 100 60 -"],
      "none of 2 for 60",
    ],
    [
      "a value that cannot be priced is passed over",
      "60 100 30 100",
      [undefined, "60 100 60 100"],
      "2 for 60",
    ],
    [
      "a value at which the weakest has no score is passed over",
      "60 100 30 100",
      ["60 100", "60 100 60 100"],
      "2 for 60",
    ],
    ["no other may be left out", "60 100 30 100", ["60 100 60"], "none of 1 for 60"],
    ["nothing is reached", "60 100 30 100", ["100 100 30 100"], "none of 1 for 60"],
    ["all four are equal below good", "30 30 30 30", ["80 30 30 30"], "1 for 80"],
  ])("%s", (_case, own, after, expected) => {
    expect(answer(own, after)).toBe(expected);
  });

  test("nothing is tried where even the weakest is good, or none is known", () => {
    expect(answer("80 100 100 90", ["100 100 100 100"])).toBe("good");
    expect(answer("- - - -", ["100 100 100 100"])).toBe("unknown");
  });
});

/** One change for each lever, told by what it adds to the cost and what it takes off 10,000,000. */
type Change = readonly [lever: CardLever, addedCost: string, givenUp: string];

/** The changes in the order of the answer; every one lifts the weakest. */
function listed(changes: readonly Change[]): readonly Change[] {
  const { request } = LOAN.deal;
  const [own, lifted] = [scoresOf("60 100 30 100"), scoresOf("60 100 60 100")];
  const found = improvementOf({ loan: LOAN, scores: own }, decimal("80"), {
    grids: changes.map(([lever, , givenUp], index) => {
      const principal = { yuan: request.principal.yuan.minus(decimal(givenUp)) };
      const moved = { ...request, principal, termMonths: index };
      return [lever, { from: fromCount(0), points: [{ value: fromCount(1), request: moved }] }];
    }),
    scoresOf: ({ termMonths }, factors) => ({
      loan: { ...LOAN, figures: () => dearer(elementAt(changes, termMonths)) },
      scores: lifted.filter(({ factor }) => factors.includes(factor)),
    }),
  });
  if (found.kind !== "found") throw new Error(found.kind);
  return found.improvements.map(({ lever, costDifference, amountGivenUp }) => [
    lever,
    toPlainDigits(costDifference),
    toPlainDigits(amountGivenUp),
  ]);
}

function dearer([, added]: Change): QuoteFigures {
  const figures = LOAN.figures();
  const { allIn } = figures.borrower;
  const costYuan = allIn.costYuan.plus(decimal(added));
  return { ...figures, borrower: { ...figures.borrower, allIn: { ...allIn, costYuan } } };
}

describe("what leaves the amount comes first, the cheaper before the dearer, ties as they came", () => {
  const TENOR: Change = ["tenor", "500", "0"];
  const GRACE: Change = ["grace", "-100", "0"];
  const GUARANTEE: Change = ["guaranteedShare", "-100", "0"];
  const LESS: Change = ["amount", "-900", "1000000"];
  const MORE: Change = ["pledgeValue", "-2000", "-500000"];

  test.each([
    [[TENOR, LESS, GRACE, MORE, GUARANTEE]],
    [[LESS, MORE, TENOR, GRACE, GUARANTEE]],
    [[GRACE, GUARANTEE, TENOR, MORE, LESS]],
    [[MORE, GRACE, LESS, GUARANTEE, TENOR]],
  ])("%j", (changes) => {
    expect(listed(changes)).toEqual([GRACE, GUARANTEE, TENOR, MORE, LESS]);
  });
});
