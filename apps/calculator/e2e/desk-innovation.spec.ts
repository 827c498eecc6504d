/** The tab for innovation: stage, scores, notches, rights, fit card, conditions, stress, milestones, digit by digit. */
import { expect, test } from "@playwright/test";
import { decimal, stressedCoverages, toPlainDigits } from "@xinzhi/domain";
import { changeSentence, sidesSentence } from "@xinzhi/ui/words/fit-card-sentences.ts";
import {
  channelSentence,
  conditionFigures,
  fitSentence,
  milestonesSentence,
  pledgeSentence,
} from "@xinzhi/ui/words/fit-sentences.ts";
import { groundSentence, stageSentence } from "@xinzhi/ui/words/innovation-sentences.ts";
import { coverageText } from "../src/features/innovation/coverage-text.ts";
import { judgedDeal, openDealAt, unfolded } from "./demo-deal.ts";
import { figureIn, sumOfDigits } from "./desk-page.ts";
import { unexplainedIn } from "./unexplained.ts";

const NOT_YET = "08-basic-research";
const SHORT = "23-pledge-short-later";

test("a stage that is no loan names who pays instead, and an answer changes it until it is undone", async ({
  page,
}) => {
  const { fit } = judgedDeal(NOT_YET).about;
  const answer = fit.innovation?.answer;
  if (answer === undefined) throw new Error("no stage");
  const panel = await openDealAt(page, NOT_YET, "innovation");
  const verdict = panel.getByTestId("stage-verdict");
  const sentence = stageSentence(answer, "zh-CN");
  await expect(panel.locator("[data-fit]")).toHaveText(fitSentence(fit.verdict, "zh-CN"));
  await expect(verdict.locator("[data-verdict]")).toHaveText(sentence);
  await expect(verdict.getByRole("listitem")).toHaveCount(answer.sources.length);

  const income = panel.locator('[data-question="income"]');
  await income.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(income.locator("[data-effect]")).toHaveText("决定阶段");
  await expect(verdict.locator("[data-verdict]")).toHaveAttribute("data-verdict", "loan");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(verdict.locator("[data-verdict]")).toHaveText(sentence);
});

test("both cards contribute what the domain says, and the contributions are the score", async ({
  page,
}) => {
  const { innovation } = judgedDeal("01-little-giant-upgrading").about.fit;
  const panel = await openDealAt(page, "01-little-giant-upgrading", "innovation");
  for (const code of ["enterprise", "project"] as const) {
    const result = innovation?.[code];
    if (result?.kind !== "scored") throw new Error("not scored");
    const card = panel.locator(`[data-card="${code}"]`);
    for (const { factor, contribution, measures } of result.factors) {
      const row = card.locator(`[data-factor="${factor}"]`);
      await expect(row.getByRole("cell").last()).toHaveText(toPlainDigits(contribution));
      const shown = await Promise.all(
        measures.map(({ measure }) =>
          card.locator(`[data-measure="${measure}"]`).getByRole("cell").last().textContent(),
        ),
      );
      expect(sumOfDigits(shown.map((text) => text ?? ""))).toBe(toPlainDigits(contribution));
    }
    await expect(card.locator("tfoot").getByRole("cell").last()).toHaveText(
      toPlainDigits(result.score),
    );
  }
});

test("the notches are told in basis points of expected loss, cause by cause, without a difference", async ({
  page,
}) => {
  const id = "26-research-on-operations";
  const credit = judgedDeal(id).about.fit.innovation?.credit;
  if (credit === undefined) throw new Error("no credit");
  const panel = await openDealAt(page, id, "innovation");
  const rows = panel.getByTestId("risk-steps").locator("[data-cause]");
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => [row.getAttribute("data-cause"), row.getAttribute("data-moved")]),
  );
  expect(shown).toEqual(credit.steps.map(({ cause, movedBp }) => [cause, toPlainDigits(movedBp)]));
  // 21.7 BP and 6.2 BP less for the cards, 12.4 BP more for the stage: 15.5 BP less in all.
  expect(sumOfDigits(shown.map(([, moved]) => moved ?? ""))).toBe("-15.5");
});

test("the first period in which the rights fall short is marked, and said", async ({ page }) => {
  const { ipPledge } = judgedDeal(SHORT).about.fit;
  if (ipPledge?.shortfall === undefined) throw new Error("never short");
  const { curve, shortfall } = ipPledge;
  const panel = await openDealAt(page, SHORT, "innovation");
  const view = panel.getByTestId("ip-pledge");
  await expect(view.locator("p").first()).toHaveText(pledgeSentence(ipPledge, "zh-CN"));
  const rows = view.getByTestId("capacity").locator("tbody tr");
  await expect(rows).toHaveCount(curve.length);
  await expect(view.locator('[data-shortfall="first"]')).toHaveCount(1);
  await expect(view.locator('[data-shortfall="first"]')).toContainText(shortfall.day);
  await expect(view.locator('[data-holds="true"]')).toHaveCount(
    curve.filter(({ holds }) => holds).length,
  );
  await expect(view.getByTestId("time-chart")).toContainText(`第 ${shortfall.period} 期起不足`);
});

test("a right that ends before the loan is refused by the register, and cannot be waived", async ({
  page,
}) => {
  const { ipPledge } = judgedDeal("22-patent-ends-first").about.fit;
  const grounds = (ipPledge?.pledge.rights ?? []).flatMap((right) =>
    right.kind === "refused" ? right.grounds : [],
  );
  expect(grounds.length).toBeGreaterThan(0);
  const panel = await openDealAt(page, "22-patent-ends-first", "innovation");
  for (const ground of grounds) {
    await expect(panel.getByTestId("refused-rights")).toContainText(
      groundSentence(ground, "zh-CN"),
    );
  }
  await expect(panel.getByTestId("refused-rights")).toContainText("不可豁免");
});

test("the fit card scores four factors, names the weakest and what would lift it", async ({
  page,
}) => {
  const { card } = judgedDeal(SHORT).about;
  if (card === undefined) throw new Error("no card");
  const panel = await openDealAt(page, SHORT, "innovation");
  const factors = panel.getByTestId("fit-factors");
  for (const { factor, score } of card.factors) {
    const row = factors.locator(`[data-factor="${factor}"]`);
    await expect(row).toHaveAttribute("data-weakest", String(factor === card.weakest));
    await expect(row).toContainText(score === undefined ? "未知" : toPlainDigits(score));
  }
  const { improvement } = card;
  if (improvement.kind !== "found") throw new Error("nothing found");
  await expect(panel.getByTestId("improvements").getByRole("listitem")).toHaveText(
    improvement.improvements.map((change) => changeSentence(change, "zh-CN")),
  );
});

test("every condition stands with both values, its tilt, what applies and what the loan shows", async ({
  page,
}) => {
  const { conditions } = judgedDeal("04-coverage-fails").about.fit;
  const panel = await openDealAt(page, "04-coverage-fails", "innovation");
  const table = panel.getByTestId("conditions");
  for (const check of conditions?.checks ?? []) {
    const row = table.locator(`[data-condition="${check.code}"]`);
    await expect(row).toHaveAttribute("data-outcome", check.outcome);
    const figures = conditionFigures(check, "zh-CN");
    await expect(row.getByRole("cell")).toHaveText([
      figures.standard,
      figures.preferential,
      figures.tilt,
      figures.applied,
      figures.shown ?? "未知",
      { holds: "符合", fails: "不符合", open: "待定" }[check.outcome],
    ]);
  }
  expect(conditions?.checks.some(({ outcome }) => outcome === "fails")).toBe(true);
});

test("coverage under stress has the domain's digits, chosen by keyboard", async ({ page }) => {
  const { fit, question } = judgedDeal(SHORT).about;
  const { cashFlows = [], paymentsEach } = question;
  const at = (cut: string, added: string) =>
    stressedCoverages({ deal: fit.deal, cashFlows, paymentsEach }, [
      { cashCut: { share: decimal(cut) }, rateAdded: { addedPerYear: decimal(added) } },
    ])[0]?.coverage;
  const panel = await openDealAt(page, SHORT, "innovation");
  const least = panel.getByTestId("coverage").locator("[data-least]");
  const own = coverageText(fit.coverage?.minimum?.coverage);
  await expect(least).toHaveText(own);
  const stress = panel.getByTestId("stress");
  await stress.getByRole("radio", { name: "−10%" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(least).toHaveText(`${own} → ${coverageText(at("0.2", "0")?.minimum?.coverage)}`);
  await stress.getByRole("radio", { name: "+100 BP" }).check({ force: true });
  const both = at("0.2", "0.01");
  await expect(least).toHaveText(`${own} → ${coverageText(both?.minimum?.coverage)}`);
  const rows = panel.getByTestId("coverage-table").locator("tbody tr");
  for (const [index, { coverage }] of (both?.stretches ?? []).entries()) {
    await expect(rows.nth(index).getByRole("cell").last()).toContainText(coverageText(coverage));
  }
});

test("the channel with its days and both sides of the deal are said", async ({ page }) => {
  const { fit, card } = judgedDeal("01-little-giant-upgrading").about;
  if (fit.channel === undefined || card === undefined) throw new Error("no channel, no card");
  const panel = await openDealAt(page, "01-little-giant-upgrading", "innovation");
  const sides = panel.getByTestId("both-sides");
  await expect(sides).toContainText(channelSentence(fit.channel, "zh-CN"));
  await expect(sides).toContainText(sidesSentence(card.sides, "zh-CN"));
  await expect(figureIn(sides, "raroc")).toBeVisible();
});

test("milestones show both paths, and what is saved is the difference", async ({ page }) => {
  const id = "26-research-on-operations";
  const { milestones } = judgedDeal(id).about.fit;
  if (milestones === undefined) throw new Error("no milestones");
  const panel = await openDealAt(page, id, "innovation");
  const view = panel.getByTestId("milestones");
  await expect(view.locator("p").first()).toHaveText(milestonesSentence(milestones, "zh-CN"));
  const interest = await view
    .locator("tr")
    .evaluateAll((rows) => rows.map((row) => row.querySelector("td")?.textContent ?? ""));
  const [notMet = "", met = "", saved = ""] = interest
    .filter((text) => text !== "")
    .map((text) => text.replaceAll(",", ""));
  expect(sumOfDigits([met, saved])).toBe(sumOfDigits([notMet]));
});

test("of a firm of which little is known every part says what to enter", async ({ page }) => {
  const panel = await openDealAt(page, "30-little-is-known", "innovation");
  const missing = panel.getByTestId("missing");
  await expect(missing.filter({ hasText: "尚未填写创新画像" })).toHaveCount(1);
  await expect(missing.filter({ hasText: "未提供可用于偿债的现金流" })).toHaveCount(1);
  await expect(panel.getByTestId("stage-wizard")).toContainText("只用于试判阶段");
  for (const question of await panel.locator("[data-question]").all()) {
    await question.getByRole("radio").first().check();
  }
  await expect(panel.getByTestId("stage-verdict").locator("[data-verdict]")).toBeVisible();
});

test("every figure of the tab has its explanation", async ({ page }) => {
  for (const id of ["01-little-giant-upgrading", SHORT]) {
    const panel = await openDealAt(page, id, "innovation");
    await unfolded(panel);
    expect([id, await unexplainedIn(panel)]).toEqual([id, []]);
  }
});
