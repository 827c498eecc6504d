/** The desk for everyone: no WCAG 2.2 AA violation that a machine can find, and the whole quote without a mouse. */

import { expect, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { pressUntil } from "@xinzhi/browser/press-until";
import { chooseTab, field, figureIn, openDesk, unfoldAll } from "./desk-page.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the desk in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openDesk(page);
    await unfoldAll(page);
    expect(await violationsOn(page)).toEqual([]);
    await openDesk(page);
    for (const tab of ["plan", "cost", "build"] as const) {
      await chooseTab(page, tab);
      expect(await violationsOn(page)).toEqual([]);
    }
    await figureIn(page.getByTestId("headline"), "raroc").click();
    await page.locator('[data-input="net"]').click();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await field(page, "deal.principal").fill("x");
    await field(page, "deal.pricingDate").fill("x");
    expect(await violationsOn(page)).toEqual([]);
  });

  test(`axe finds nothing on a phone in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/desk");
    await pressUntil(page.getByRole("button", { name: "展开结果" }), page.getByTestId("headline"));
    expect(await violationsOn(page)).toEqual([]);
    await figureIn(page.getByTestId("headline"), "raroc").click();
    await expect(page.getByTestId("exact-value")).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });
}

test("a quote is made, read and explained without a mouse", async ({ page }) => {
  await openDesk(page);
  await field(page, "deal.principal").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2000");
  await page.keyboard.press("Tab");
  await expect(field(page, "deal.termMonths")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field(page, "deal.termMonths")).toHaveValue("13");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Tab");
  await expect(field(page, "deal.principal")).toBeFocused();
  await expect(field(page, "deal.principal")).toHaveValue("2,000");

  await page.locator('[data-tab="build"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("plan")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("annual-cost")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(figureIn(page.getByTestId("annual-cost"), "addedRate")).toBeFocused();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("heading", { level: 2 })).toHaveText("年利率（第 1 段）");
  await page.keyboard.press("Escape");
  await expect(figureIn(page.getByTestId("annual-cost"), "addedRate")).toBeFocused();
});

test("the new result is told to a screen reader once the typing pauses", async ({ page }) => {
  await openDesk(page);
  await field(page, "deal.rates.0.annualRate").fill("3.5");
  await expect(page.getByRole("status")).toHaveText(/执行利率 3\.50%，RAROC \d+\.\d\d%/);
});
