/** What a fit card knows of a loan where the product, the bank or the project leaves something unsaid. */
import { describe, expect, test } from "vitest";
import { CARD_FILE, judgedFile } from "../../../laws/card-examples.ts";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { type CardFacts, cardFacts } from "./card-facts.ts";

const { registers } = publishedPolicyBook;
const { question, answer } = judgedFile(CARD_FILE);

/** Shortest and longest term, longest grace, largest amount. */
function limitsIn({ limits }: CardFacts): string {
  const { termLeast, termMost, graceMost, principalMost } = limits;
  return [termLeast, termMost, graceMost, principalMost]
    .map((bound) => (bound === undefined ? "-" : toPlainDigits(bound)))
    .join(" ");
}

describe("limits: 12 to 96 months and 12 of grace by the product, 84 and 300 million by the bank", () => {
  const { conditions } = answer;
  const unlisted = conditions && { ...conditions, checks: [] };

  test.each([
    ["a product without conditions", undefined],
    ["conditions without a number", unlisted],
  ])("%s: the bank's alone, and no floor", (_case, told) => {
    const facts = cardFacts(question, { ...answer, conditions: told }, registers);
    expect([limitsIn(facts), facts.dscrFloor]).toEqual(["- - - 300000000", undefined]);
  });

  test("a bank of unknown kind, or of a kind without a profile: the product's alone", () => {
    const context = { ...question.context, institution: undefined };
    const unknown = cardFacts({ ...question, context }, answer, registers);
    const unlistedBank = cardFacts(question, answer, { ...registers, institutionProfiles: [] });
    expect([unknown, unlistedBank].map(limitsIn)).toEqual(["12 96 12 -", "12 96 12 -"]);
  });
});

test("where the use was not judged the life of the asset is asked for", () => {
  const facts = cardFacts(question, { ...answer, loanUse: undefined }, registers);
  expect(facts.asksAssetLife).toBe(true);
});

describe("the project", () => {
  const { innovation } = question;
  const without = innovation && { ...innovation, cashFlows: [] };

  test("a project of which nothing was found has no return and no investment", () => {
    const facts = cardFacts(question, { ...answer, innovation: undefined }, registers);
    expect([facts.projectReturn, facts.needYuan]).toEqual([undefined, undefined]);
    expect(facts.turn).toEqual({
      told: "project",
      at: { kind: "date", date: calendarDate("2027-11-27") },
    });
  });

  test("without flows and without a stage nobody knows when it turns", () => {
    const told = { ...question, innovation: without };
    expect(cardFacts(told, { ...answer, innovation: undefined }, registers).turn).toBeUndefined();
  });

  test("without flows it is not known what it invests", () => {
    const file = { ...CARD_FILE, innovation: { ...CARD_FILE.innovation, cashFlows: [] } };
    const told = judgedFile(file);
    const facts = cardFacts(told.question, told.answer, registers);
    expect([facts.needYuan, facts.projectReturn]).toEqual([undefined, undefined]);
  });

  test("no project, no layers of security", () => {
    const facts = cardFacts({ ...question, innovation: undefined }, answer, registers);
    expect([facts.rights.items, facts.rights.structure]).toEqual([[], []]);
  });

  test("the last day that costs is the latest, wherever it stands among the flows", () => {
    const cashFlows = [
      { month: 12, amount: "-1" },
      { month: 0, amount: "-5000000" },
      { month: 18, amount: "9000000" },
    ];
    const told = judgedFile({ ...CARD_FILE, innovation: { ...CARD_FILE.innovation, cashFlows } });
    expect(cardFacts(told.question, told.answer, registers).turn).toEqual({
      told: "project",
      at: { kind: "date", date: calendarDate("2028-05-27") },
    });
  });
});
