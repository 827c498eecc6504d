/** The explanation: from a figure down to what was entered, and back. */
import { expect, test } from "@playwright/test";
import { field, figureIn, openDesk, unfold } from "./desk-page.ts";

test.beforeEach(async ({ page }) => {
  await openDesk(page);
});

test("RAROC opens down to the officer's own entry, with a breadcrumb back", async ({ page }) => {
  await figureIn(page.getByTestId("headline"), "raroc").click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByTestId("formula")).toHaveText("= 净利润 ÷ 资本占用年");
  await expect(drawer.getByTestId("formula-with-numbers")).toHaveText(
    "= 49,238.5628817610… ÷ 1,165,972.2222222222…",
  );
  await drawer.locator('[data-input="net"]').click();
  await drawer.locator('[data-input="pretax"]').click();
  await drawer.locator('[data-input="opex"]').click();
  await drawer.locator('[data-input="opexRate"]').click();
  await expect(drawer.getByRole("heading", { level: 2 })).toHaveText("运营成本率");
  await expect(drawer).toContainText("示例值，未改动");
  await unfold(page, "risk");
  await field(page, "deal.opexRate").fill("0.36");
  await expect(drawer).toContainText("您填写");
  await field(page, "deal.opexRate").fill("0.35");
  await expect(drawer.getByTestId("formula")).toHaveCount(0);
  const trail = drawer.getByRole("navigation", { name: "展开路径" });
  await expect(trail.getByRole("listitem")).toHaveCount(5);
  await trail.getByRole("button", { name: "净利润" }).click();
  await expect(drawer.getByTestId("exact-value")).toHaveText("49238.5628817610062893082");
});

test("a published rate names its document and the day it holds from", async ({ page }) => {
  await figureIn(page.getByTestId("waterfall"), "customerRate").click();
  const drawer = page.getByRole("dialog");
  await drawer.locator('[data-input="annualRate#1"]').click();
  await drawer.locator('[data-input="baseRate#1"]').click();
  await expect(drawer.getByTestId("reference")).toContainText("全国银行间同业拆借中心");
  await expect(drawer.getByTestId("reference")).toContainText("2025-05-20");
});

test("the drawer follows while the deal is typed, and Escape gives the focus back", async ({
  page,
}) => {
  const figure = figureIn(page.getByTestId("headline"), "eva");
  await figure.click();
  const exact = page.getByRole("dialog").getByTestId("exact-value");
  await expect(exact).toHaveText("-67358.659340461215932914");
  // The drawer takes the focus once; then it is the reader's.
  await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toBeFocused();
  await field(page, "deal.principal").fill("2000");
  await expect(exact).toHaveText(/^-1347/);
  await figure.focus();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(figure).toBeFocused();
});

test("F1 explains the figure in focus", async ({ page }) => {
  await figureIn(page.getByTestId("waterfall"), "barVat").focus();
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toHaveText("增值税");
});

test("the explanation copies as text, down to what was entered", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await figureIn(page.getByTestId("totals"), "vatOut").click();
  await page.getByRole("button", { name: "复制为文字" }).click();
  await expect(page.getByRole("button", { name: "已复制" })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "销项税额 = 16643.0818867924528301887 元",
    "  = 入账利息 × 增值税率 ÷ (1 + 增值税率)",
    "  = 294,027.78 × 6% ÷ (1 + 6%)",
  ]);
  expect(lines.at(-1)).toMatch(/^ {2}增值税率 = 0\.06 占比 \[您填写; 与此一致： TAX-2016/);
  expect(text).toContain("贷款本金 = 10000000 元 [您填写]");
});
