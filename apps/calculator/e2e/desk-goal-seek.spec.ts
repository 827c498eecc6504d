/** 倒算: the sentence and its proof are the domain's answer, "none" is an answer, and what is found goes into the form. */
import { expect, type Page, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { evaluateFast, type SolveAnswer, solveFor } from "@xinzhi/domain";
import { decodeSolveTerms } from "@xinzhi/domain/schemas";
import {
  answerSentence,
  type GoalAsked,
  proofSentence,
} from "@xinzhi/ui/words/goal-seek-sentences.ts";
import { demoFile, held, openDemo, pricedOf } from "./desk-analysis.ts";
import { field } from "./desk-page.ts";

const DEAL = "04-coverage-fails";
const { request, known } = pricedOf(demoFile(DEAL));

function sought(told: Readonly<Record<string, string>>): {
  readonly asked: GoalAsked;
  readonly answer: SolveAnswer;
} {
  const terms = held(decodeSolveTerms(told));
  const { lever, target } = terms;
  if (lever.kind === "fee") throw new Error("no fee is asked for");
  const answer = held(solveFor({ request, ...terms, evaluate: evaluateFast(known) }));
  return { asked: { lever: { kind: lever.kind }, target }, answer };
}

async function openGoal(page: Page): Promise<void> {
  await openDemo(page, DEAL);
  await page.locator('[data-tab="goalSeek"]').click();
}

async function expectAnswer(page: Page, told: Readonly<Record<string, string>>) {
  const { asked, answer } = sought(told);
  await expect(page.getByTestId("goal-answer")).toHaveText(answerSentence(asked, answer, "zh-CN"));
  const proof = proofSentence(asked, answer, "zh-CN");
  if (proof !== "") await expect(page.getByTestId("goal-proof")).toHaveText(proof);
  return answer;
}

test("the rate at which RAROC meets the hurdle, with its neighbour, and into the form", async ({
  page,
}) => {
  await openGoal(page);
  const told = { lever: "rate", grid: "basisPoint", figure: "raroc", bound: "0.1" };
  const answer = await expectAnswer(page, told);
  if (answer.kind !== "found") throw new Error("none");
  await page.getByTestId("goal-seek").getByRole("button", { name: "采用" }).click();
  const rate = field(page, "deal.rates.0.annualRate");
  await expect(rate).toHaveValue(answer.value.times("100").toFixed(2));
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(rate).toHaveValue("3.25");
});

test("another target and another term are another answer, and none is one, too", async ({
  page,
}) => {
  await openGoal(page);
  await page.locator('[name="goal.lever"]').selectOption("guaranteedShare");
  await expectAnswer(page, { lever: "guaranteedShare", figure: "raroc", bound: "0.1" });
  await page.locator('[name="goal.bound"]').fill("95");
  await expectAnswer(page, { lever: "guaranteedShare", figure: "raroc", bound: "0.95" });
  await page.locator('[name="goal.bound"]').fill("x");
  await expect(page.locator('[data-field="goal.bound"]').getByTestId("field-error")).toHaveText(
    "请填百分数，如 10",
  );
  await page.locator('[name="goal.figure"]').selectOption("annualCost");
  await page.locator('[name="goal.lever"]').selectOption("rate");
  await page.locator('[name="goal.bound"]').fill("3.2");
  const told = { lever: "rate", grid: "basisPoint", figure: "annualCost", bound: "0.032" };
  await expectAnswer(page, told);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the goal in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openGoal(page);
    await expect(page.getByTestId("goal-answer")).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });
}
