/** 更好的结构: the strip offers what the domain finds, and one press uses it or puts it among the scenarios. */
import { expect, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { toPlainDigits } from "@xinzhi/domain";
import { movedFitFile } from "@xinzhi/domain/schemas";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { cureSentence, structureSentence } from "@xinzhi/ui/words/structure-sentences.ts";
import { demoFile, held, openDemo, partsOf, pricedOf } from "./desk-analysis.ts";
import { field, figureIn } from "./desk-page.ts";

const DEAL = "04-coverage-fails";
const parts = partsOf(DEAL);
const structures = held(parts.structures());
const cures = held(parts.cures());

test.beforeEach(async ({ page }) => {
  await openDemo(page, DEAL);
  await expect(page.getByTestId("structures").getByRole("listitem")).toHaveCount(3);
});

test("the cheapest cure of what fails and the best structures are in view", async ({ page }) => {
  const [cured] = cures;
  if (cured === undefined || cured.answer.kind === "holds") throw new Error("nothing fails");
  const [cure] = cured.answer.cures;
  if (cure === undefined) throw new Error("no cure");
  const strip = page.getByTestId("structures");
  await expect(strip).toBeInViewport({ ratio: 1 });
  const offers = strip.getByRole("listitem");
  await expect(offers.first()).toContainText(
    cureSentence(cure, { ...cured, shown: cured.answer.shown }, "zh-CN"),
  );
  const cheaper = structures.within.filter(
    ({ annualCostDifferenceBp: bp }) => bp?.isNegative() === true,
  );
  for (const structure of cheaper.slice(0, 2)) {
    await expect(strip.locator(`[data-offer="${structure.move}"]`)).toContainText(
      structureSentence(structure, "zh-CN"),
    );
  }
  await page.getByRole("button", { name: /^全部 \d+ 项$/ }).click();
  const panel = page.getByTestId("structures-panel");
  const all = [...structures.within, ...structures.beyond];
  for (const structure of all) {
    await expect(panel.locator(`[data-offer="${structure.move}"]`)).toContainText(
      structureSentence(structure, "zh-CN"),
    );
  }
  expect(await violationsOn(page)).toEqual([]);
});

test("a structure is used by one press: the desk has its rate and RAROC, and undo takes it back", async ({
  page,
}) => {
  const [structure] = structures.within;
  if (structure === undefined) throw new Error("no structure");
  const file = demoFile(DEAL);
  const { request } = pricedOf(file);
  const { figures } = pricedOf(movedFitFile(file, request, structure.request)).quote;
  const headline = page.getByTestId("headline");
  const before = await figureIn(headline, "customerRate").textContent();
  const offer = page.getByTestId("structures").locator(`[data-offer="${structure.move}"]`);
  await offer.getByRole("button", { name: /^采用/ }).click();
  const shown = (value: typeof figures.customerRate) => percentText(toPlainDigits(value), 2);
  await expect(figureIn(headline, "customerRate")).toHaveText(shown(figures.customerRate));
  await expect(figureIn(headline, "raroc")).toHaveText(shown(figures.profit.raroc));
  await expect(field(page, "deal.termMonths")).toHaveValue(String(structure.request.termMonths));
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(figureIn(headline, "customerRate")).toHaveText(before ?? "");
});

test("a structure put to comparison is a scenario with the figures of its own deal", async ({
  page,
}) => {
  const [structure] = structures.within;
  if (structure === undefined) throw new Error("no structure");
  const file = demoFile(DEAL);
  const { request } = pricedOf(file);
  const { quote } = pricedOf(movedFitFile(file, request, structure.request));
  const offer = page.getByTestId("structures").locator(`[data-offer="${structure.move}"]`);
  await offer.getByRole("button", { name: /^对比/ }).click();
  await expect(offer.getByRole("button", { name: /^已在方案中/ })).toBeDisabled();
  await page.locator('[data-tab="scenarios"]').click();
  const raroc = page.getByTestId("scenarios").locator('[data-row="raroc"] td').nth(1);
  await expect(raroc).toContainText(percentText(toPlainDigits(quote.figures.profit.raroc), 2));
  await raroc.getByRole("button").click();
  const line = quote.lines.find(({ id }) => id === "raroc");
  await expect(page.getByTestId("exact-value")).toHaveText(
    toPlainDigits(line?.value.toSignificantDigits(24) ?? quote.figures.profit.raroc),
  );
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("exact-value")).toBeHidden();
});
