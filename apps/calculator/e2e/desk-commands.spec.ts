/** The command palette and the keys of the whole desk. */
import { expect, type Page, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { field, figureIn, openDesk } from "./desk-page.ts";
import { as } from "./signed-in.ts";

/** Finds a command by what is typed, walks down to it and does it. */
async function command(page: Page, text: string, id: string): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.keyboard.insertText(text);
  const option = page.locator(`[role="option"][data-command="${id}"]`);
  await expect(option).toBeVisible();
  const place = await option.evaluate((element) =>
    [...document.querySelectorAll("[data-command]")].indexOf(element),
  );
  for (let step = 0; step < place; step += 1) await page.keyboard.press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "搜索命令" })).toBeHidden();
}

test("a field, a section and a tab are reached by a few letters, whatever was folded", async ({
  page,
}) => {
  await openDesk(page);
  await command(page, "期限", "field-deal.termMonths");
  await expect(field(page, "deal.termMonths")).toBeFocused();
  await command(page, "运营成本率", "field-deal.opexRate");
  await expect(field(page, "deal.opexRate")).toBeFocused();
  await command(page, "还款计划", "tab-plan");
  await expect(page.locator('[data-tab="plan"]')).toBeFocused();
  await expect(page.getByTestId("plan")).toBeVisible();
  await command(page, "客户与资质", "section-client");
  await expect(page.locator('[data-section="client"] h3 button')).toHaveAttribute(
    "aria-expanded",
    "true",
  );
});

test("typing is undone, colours, language and unit change, all from the palette", async ({
  page,
}) => {
  await openDesk(page);
  await field(page, "deal.principal").fill("2,345");
  await command(page, "撤销", "undo");
  await expect(field(page, "deal.principal")).toHaveValue("1,000");
  await command(page, "重做", "redo");
  await expect(field(page, "deal.principal")).toHaveValue("2,345");
  await command(page, "亿元", "unit-hundredMillion");
  await expect(field(page, "deal.principal")).toHaveValue("0.2345");
  await command(page, "深色", "theme-dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("radio", { name: "深色" })).toBeChecked();
  await command(page, "English", "language-en");
  await expect(page.getByRole("tab", { name: "Repayment plan" })).toBeVisible();
});

test("the arrows move through the list, Escape leaves the page as it was, and F1 lists the keys", async ({
  page,
}) => {
  await openDesk(page);
  await field(page, "deal.principal").focus();
  await page.keyboard.press("Control+K");
  const options = page.locator("[data-command]");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.insertText("没有这样的命令");
  await expect(page.getByText("没有找到")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field(page, "deal.principal")).toBeFocused();
  await page.keyboard.press("F1");
  await expect(page.getByTestId("key-list")).toBeVisible();
  await expect(page.getByTestId("key-list")).toContainText("Ctrl+Enter");
  await page.keyboard.press("Escape");
  await expect(field(page, "deal.principal")).toBeFocused();
  await command(page, "解释", "explain");
  await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toHaveText("执行利率");
});

test("a sample deal is opened from the palette", async ({ page }) => {
  await openDesk(page);
  await command(page, "05-comp", "deal-05-competitor");
  await expect(page).toHaveURL(/\/desk\?deal=05-competitor$/);
});

test.describe("an officer", () => {
  test.use(as("officer"));

  test("saves and issues with Ctrl+Enter, and finds the quote by its number", async ({ page }) => {
    await openDesk(page);
    await field(page, "deal.principal").fill("1,753");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByTestId("save-status")).toHaveText(/^已保存/);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByTestId("quote-state")).toHaveText("已报价");
    const { pathname } = new URL(page.url());
    const number = await page.getByRole("heading", { level: 1 }).textContent();
    await openDesk(page);
    await command(page, number ?? "", `quote-${pathname.split("/").at(-1)}`);
    await expect(page).toHaveURL(new RegExp(`${pathname}$`));
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the palette and the list of keys, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openDesk(page);
    await page.keyboard.press("Control+K");
    await page.keyboard.insertText("金额");
    await expect(page.locator("[data-command]").first()).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("F1");
    await expect(page.getByTestId("key-list")).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(figureIn(page.getByTestId("headline"), "raroc")).toBeVisible();
  });
}
