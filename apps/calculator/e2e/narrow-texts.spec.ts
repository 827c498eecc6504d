/** On a phone no day and no code is broken over two lines: the estimate, the desk with its tabs, quotes and their list. */
import { expect, type Page, test } from "@playwright/test";
import { brokenCodesOn } from "@xinzhi/browser/broken-codes";
import { chooseTab, field, openDesk } from "./desk-page.ts";
import { estimateD } from "./estimate-page.ts";
import { as } from "./signed-in.ts";

test.use({ viewport: { width: 360, height: 740 } });

async function expectWhole(page: Page, place: string): Promise<void> {
  await expect.poll(() => brokenCodesOn(page), { message: place }).toEqual([]);
  await page.screenshot({ path: test.info().outputPath(`${place}.png`), fullPage: true });
}

test("what is broken is found", async ({ page }) => {
  await page.setContent('<p style="width: 5em">测算日 2026-11-28 按 LPR-2025-05-20</p>');
  expect(await brokenCodesOn(page)).toEqual([
    "2026-11-28 in 测算日 2026-11-28 按 LPR-2025-05-20",
    "LPR-2025-05-20 in 测算日 2026-11-28 按 LPR-2025-05-20",
  ]);
});

test("the estimate of an enterprise", async ({ page }) => {
  await estimateD(page);
  await expect(page.getByTestId("statement-line")).toContainText(/试算日 \d{4}-\d{2}-\d{2}/);
  await expectWhole(page, "result");
});

test("the desk, tab by tab", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openDesk(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectWhole(page, "form");
  await page.getByRole("button", { name: "展开结果" }).click();
  for (const tab of ["build", "plan", "cost", "policy", "innovation"] as const) {
    await chooseTab(page, tab);
    await expectWhole(page, tab);
  }
});

test.describe("an officer", () => {
  test.use(as("officer"));

  test("a quote and the list of quotes", async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await openDesk(page);
    await field(page, "deal.principal").fill("1,166");
    await expect(page.getByTestId("save-status")).toHaveText(/^已保存/);
    await page.getByRole("button", { name: "出具报价" }).click();
    await expect(page.getByTestId("quote-state")).toHaveText("已报价");
    await page.setViewportSize({ width: 360, height: 740 });
    await expectWhole(page, "quote");
    await page.goto("/quotes");
    await expect(page.locator("[data-quote]").first()).toBeVisible();
    await expectWhole(page, "quotes");
    await page.setViewportSize({ width: 1366, height: 768 });
    await expectWhole(page, "quotes-wide");
  });
});
