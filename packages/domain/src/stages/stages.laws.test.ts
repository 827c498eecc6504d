/** Laws of stages: every project is placed the same way twice, and every answer names who may pay. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { INSTITUTION_KINDS } from "../policy/deal-facts.ts";
import { stageAnswer } from "./stage-answer.ts";
import { suggestedGrace } from "./stage-cash-flow.ts";
import { natureStageOf } from "./stage-profile.ts";
import { findStage } from "./stage-wizard.ts";

const { stageProfiles, stagePractices, stageQuestions } = publishedPolicyBook.registers;
const today = calendarDate("2026-11-27");

const choices = fc.tuple(
  ...stageQuestions.map(({ code, value }) =>
    fc.constantFrom(...value.options).map((option) => ({ question: code, option: option.code })),
  ),
);
const asks = fc.record({
  choices,
  lender: fc.constantFrom(undefined, ...INSTITUTION_KINDS),
  repaidFrom: fc.constantFrom("project" as const, "operations" as const),
});

test("every set of answers places a project, in whatever order it is given", () => {
  fc.assert(
    fc.property(choices, (list) => {
      const finding = findStage(stageQuestions, list, today);
      expect(finding.kind).toBe("placed");
      expect(findStage(stageQuestions, list.toReversed(), today)).toEqual(finding);
      const effects = finding.kind === "placed" ? finding.steps.map(({ effect }) => effect) : [];
      expect(effects.filter((effect) => effect === "decides").length).toBe(1);
    }),
  );
});

test("every answer names its sources; bank credit repaid by the project is among them", () => {
  fc.assert(
    fc.property(asks, ({ choices: list, lender, repaidFrom }) => {
      const finding = findStage(stageQuestions, list, today);
      if (finding.kind === "refused") throw new Error("not placed");
      const rules = { profiles: stageProfiles, practices: stagePractices };
      const answer = stageAnswer(rules, { placed: finding.placed, lender, repaidFrom }, today);
      if (answer === undefined) throw new Error("no answer");
      expect(answer.sources.length).toBeGreaterThan(0);
      expect(answer.reasons.length).toBeGreaterThan(0);
      if (answer.verdict === "loan") expect(answer.sources).toContain("bankCredit");
      if (answer.verdict === "policyLoan") expect(answer.sources).toContain("policyFinance");
      const practice = stagePractices.find(({ code }) => code === natureStageOf(finding.placed));
      const turns = practice !== undefined && suggestedGrace(practice.value) !== undefined;
      expect(turns).toBe(answer.nature.cashFlow === "turnsPositive");
    }),
  );
});

test("a stage nearer the front of the chain is never better rated", () => {
  const notches = stagePractices.map(({ value }) => value.riskNotches);
  expect(notches).toEqual(notches.toSorted((one, other) => one - other));
});
