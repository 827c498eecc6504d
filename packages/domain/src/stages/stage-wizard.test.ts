import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import type { DatedItem, DatedRegister } from "../policy/dated-value.ts";
import { findStage, type StageQuestion, stageQuestionFaults } from "./stage-wizard.ts";

const { stageQuestions } = publishedPolicyBook.registers;
const today = calendarDate("2026-11-27");

const choicesOf = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers).map(([question, option]) => ({ question, option }));

const answers = {
  useOfFunds: "ownProject",
  income: "none",
  maturity: "prototype",
  direction: "open",
  output: "knowledge",
};

const found = (changes: Partial<typeof answers>) =>
  findStage(stageQuestions, choicesOf({ ...answers, ...changes }), today);

test("the bank asks five questions, which place every project", () => {
  expect(stageQuestions.map(({ code }) => code)).toEqual(Object.keys(answers));
  expect(stageQuestionFaults(stageQuestions, today)).toEqual([]);
});

test.each<[string, Partial<typeof answers>, object]>([
  ["papers and data", {}, { stage: "basicResearch" }],
  ["a process or a device", { output: "technology" }, { stage: "innovationResearch" }],
  ["a product in view", { direction: "product" }, { stage: "innovationResearch" }],
  ["a pilot run", { maturity: "pilotProven" }, { stage: "resultConversion" }],
  ["sales", { income: "earning" }, { stage: "resultConversion" }],
  [
    "a laboratory for basic research",
    { useOfFunds: "sharedFacility" },
    { stage: "innovationCarrier", serves: "basicResearch" },
  ],
  [
    "a pilot plant for others",
    { useOfFunds: "sharedFacility", maturity: "pilotProven" },
    { stage: "innovationCarrier", serves: "resultConversion" },
  ],
])("%s: %o is %o", (_case, changes, placed) => {
  expect(found(changes)).toMatchObject({ kind: "placed", placed });
});

test("every answer says what it did", () => {
  expect(
    found({ useOfFunds: "sharedFacility", direction: "product", output: "technology" }),
  ).toEqual({
    kind: "placed",
    placed: { stage: "innovationCarrier", serves: "innovationResearch" },
    steps: [
      {
        question: "useOfFunds",
        option: "sharedFacility",
        pointsTo: "innovationCarrier",
        effect: "decides",
      },
      { question: "income", option: "none", pointsTo: undefined, effect: "neutral" },
      { question: "maturity", option: "prototype", pointsTo: undefined, effect: "neutral" },
      {
        question: "direction",
        option: "product",
        pointsTo: "innovationResearch",
        effect: "decidesServed",
      },
      {
        question: "output",
        option: "technology",
        pointsTo: "innovationResearch",
        effect: "agrees",
      },
    ],
  });
});

test("an answer that speaks for another stage is named as such, and one for the same agrees", () => {
  const finding = found({ income: "earning", maturity: "pilotProven" });
  const effects = finding.kind === "placed" ? finding.steps.map(({ effect }) => effect) : [];
  expect(effects).toEqual(["neutral", "decides", "agrees", "neutral", "disagrees"]);
});

test("a later answer for the carrier agrees with it", () => {
  const register = [
    question("first", { code: "a", pointsTo: "innovationCarrier" }),
    question("second", { code: "a", pointsTo: "innovationCarrier" }),
    question("last", { code: "a", pointsTo: "basicResearch" }),
  ];
  const all = choicesOf({ first: "a", second: "a", last: "a" });
  const finding = findStage(register, all, today);
  expect(finding.kind === "placed" && finding.steps.map(({ effect }) => effect)).toEqual([
    "decides",
    "agrees",
    "decidesServed",
  ]);
});

describe("refused", () => {
  test.each<[string, readonly (readonly [string, string])[], readonly object[]]>([
    [
      "a question is unanswered, another answered twice",
      [
        ["useOfFunds", "ownProject"],
        ["income", "none"],
        ["income", "earning"],
        ["maturity", "prototype"],
        ["direction", "open"],
      ],
      [
        { code: "question-twice", facts: { question: "income" } },
        { code: "question-unanswered", facts: { question: "output" } },
      ],
    ],
    [
      "a question that is not asked, and an answer that is none",
      [...Object.entries({ ...answers, maturity: "sold" }), ["colour", "blue"]],
      [
        { code: "question-unlisted", facts: { question: "colour" } },
        { code: "option-unlisted", facts: { question: "maturity", option: "sold" } },
      ],
    ],
  ])("%s", (_case, given, reasons) => {
    const choices = given.map(([question, option]) => ({ question, option }));
    expect(findStage(stageQuestions, choices, today)).toEqual({ kind: "refused", reasons });
  });

  test("questions that lead nowhere, or only to a carrier", () => {
    const undecided = { kind: "refused", reasons: [{ code: "stage-undecided", facts: {} }] };
    const nowhere = [question("only", { code: "a" })];
    const carrier = [question("only", { code: "a", pointsTo: "innovationCarrier" })];
    expect(findStage(nowhere, choicesOf({ only: "a" }), today)).toEqual(undecided);
    expect(findStage(carrier, choicesOf({ only: "a" }), today)).toEqual(undecided);
    expect(findStage([], [], today)).toEqual(undecided);
  });
});

function question(code: string, ...options: StageQuestion["options"]): DatedItem<StageQuestion> {
  return {
    code,
    id: code,
    effectiveFrom: calendarDate("2022-01-01"),
    value: { options },
    document: { issuer: "示例银行", title: "五问", confidence: "illustrative" },
  };
}

test.each<[string, DatedRegister<StageQuestion>, readonly object[]]>([
  ["no questions", [], [{ code: "questions-missing", facts: {} }]],
  [
    "an option twice, a stage out of reach, a last question left open",
    [
      question("first", { code: "a", pointsTo: "innovationCarrier" }, { code: "a" }),
      question(
        "last",
        { code: "a", pointsTo: "basicResearch" },
        { code: "b", pointsTo: "innovationCarrier" },
        { code: "c" },
      ),
    ],
    [
      { code: "option-twice", facts: { question: "first", option: "a" } },
      { code: "stage-unreachable", facts: { stage: "innovationResearch" } },
      { code: "stage-unreachable", facts: { stage: "resultConversion" } },
      { code: "last-question-open", facts: { question: "last", option: "b" } },
      { code: "last-question-open", facts: { question: "last", option: "c" } },
    ],
  ],
])("faults: %s", (_case, register, faults) => {
  expect(stageQuestionFaults(register, today)).toEqual(faults);
});
