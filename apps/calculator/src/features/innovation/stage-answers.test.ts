import { expect, it } from "vitest";
import { stageAnswersIn, withStageAnswer } from "./stage-answers.ts";

const file = { deal: { id: "1" }, innovation: { industry: "any", stage: { income: "none" } } };

it("reads the answers, and nothing where there is no profile", () => {
  expect(stageAnswersIn(file)).toEqual({ income: "none" });
  expect(stageAnswersIn({ innovation: {} })).toEqual({});
  expect(stageAnswersIn({ deal: {} })).toBeUndefined();
  expect(stageAnswersIn(undefined)).toBeUndefined();
});

it("changes one answer and leaves everything else", () => {
  expect(withStageAnswer(file, "income", "earning")).toEqual({
    deal: { id: "1" },
    innovation: { industry: "any", stage: { income: "earning" } },
  });
  expect(withStageAnswer(file, "maturity", "principle")).toEqual({
    deal: { id: "1" },
    innovation: { industry: "any", stage: { income: "none", maturity: "principle" } },
  });
});

it("a file without a profile gets none from an answer alone", () => {
  const bare = { deal: {} };
  expect(withStageAnswer(bare, "income", "none")).toBe(bare);
});
