/** 敏感性: sliders and exact fields change the deal; every cell of the map is the deal priced there, by the domain's digits. */
import { expect, type Page, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import {
  toPlainDigits,
  valuesAround,
  type WhatIfTerm,
  whatIfScale,
  withTermAt,
} from "@xinzhi/domain";
import { movedFitFile } from "@xinzhi/domain/schemas";
import { cutTo, grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";
import { demoFile, openDemo, pricedOf } from "./desk-analysis.ts";
import { field, figureIn } from "./desk-page.ts";

const DEAL = "04-coverage-fails";
const file = demoFile(DEAL);
const { request, quote } = pricedOf(file);

function lines(term: WhatIfTerm) {
  const scale = whatIfScale(term, quote.figures.deal);
  if (scale === undefined) throw new Error(term);
  return valuesAround(scale);
}

/** RAROC where two terms are moved, as a cell shows it. */
function expectedCell(down: WhatIfTerm, row: number, across: WhatIfTerm, column: number): string {
  const [y, x] = [lines(down)[row], lines(across)[column]];
  if (x === undefined || y === undefined) throw new Error("outside the map");
  const moved = withTermAt(across, withTermAt(down, request, y), x);
  const { figures } = pricedOf(movedFitFile(file, request, moved)).quote;
  return grouped(cutTo(exactPercent(toPlainDigits(figures.profit.raroc)), 2));
}

async function openMap(page: Page): Promise<void> {
  await openDemo(page, DEAL);
  await page.locator('[data-tab="sensitivity"]').click();
  await expect(page.getByTestId("raroc-map")).toBeVisible();
}

function cell(page: Page, row: number, column: number) {
  return page.locator(`[data-cell="${row}-${column}"]`);
}

test("every corner of the map and the deal itself have the domain's RAROC", async ({ page }) => {
  await openMap(page);
  const [rows, columns] = [lines("tenor").length, lines("rate").length];
  const places = [
    [0, 0],
    [0, columns - 1],
    [rows - 1, 0],
    [rows - 1, columns - 1],
    [2, 5],
  ] as const;
  for (const [row, column] of places) {
    const text = expectedCell("tenor", row, "rate", column);
    await expect(cell(page, row, column)).toContainText(text);
  }
  await expect(page.locator('[data-own="true"]')).toContainText(
    grouped(cutTo(exactPercent(toPlainDigits(quote.figures.profit.raroc)), 2)),
  );
});

test("arrows move over the map, Enter moves the deal there, and undo takes it back", async ({
  page,
}) => {
  await openMap(page);
  const own = page.locator('[data-own="true"]');
  await expect(own).toContainText(/\d/);
  await own.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  const target = page.locator("[data-cell]:focus");
  await expect(target).toContainText(/\d/);
  const shown = /[\d.]+/.exec((await target.textContent()) ?? "")?.[0];
  await page.keyboard.press("Enter");
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("3.35");
  await expect(field(page, "deal.termMonths")).toHaveValue("57");
  await expect(figureIn(page.getByTestId("headline"), "raroc")).toHaveText(`${shown}%`);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(field(page, "deal.termMonths")).toHaveValue("60");
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("3.25");
});

test("other axes are another map", async ({ page }) => {
  await openMap(page);
  await page.locator('[name="map.down"]').selectOption("guaranteedShare");
  const text = expectedCell("guaranteedShare", 3, "rate", 2);
  await expect(cell(page, 3, 2)).toContainText(text);
  await page.locator('[name="map.across"]').selectOption("ftpDiscount");
  const other = expectedCell("guaranteedShare", 1, "ftpDiscount", 0);
  await expect(cell(page, 1, 0)).toContainText(other);
});

test("a slider moves by keys in one step of undo, and its field is exact", async ({ page }) => {
  await openMap(page);
  const rate = page.locator('[data-what-if="rate"] input[type="range"]');
  await rate.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("3.27");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("3.25");
  await field(page, "what-if.amount").fill("3,333");
  await expect(field(page, "deal.principal")).toHaveValue("3,333");
  await rate.focus();
  await page.keyboard.press("Home");
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("1.25");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the map in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openMap(page);
    await expect(cell(page, 0, 0)).toContainText(/\d/);
    expect(await violationsOn(page)).toEqual([]);
  });
}
