/** The plan of quota: a product manager adds a pool and a period and changes a total; what does not fit is told and nothing typed is lost. */
import { expect, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { prove } from "./api-calls.ts";
import { openAt } from "./quiet-page.ts";
import { as } from "./signed-in.ts";

test.use(as("productManager"));

test("a pool, a period, another total, and the board has it", async ({ page }) => {
  const code = `plan-${Date.now()}`;
  await prove(page.request);
  await openAt(page, "/oversight/quota");
  const form = page.getByTestId("pool-form");
  await form.getByRole("textbox", { name: "代码" }).fill("不行");
  await form.getByRole("textbox", { name: "额度池" }).fill("小巨人计划（试）");
  await form.getByRole("button", { name: "新增" }).click();
  await expect(form.getByText("代码只能用字母、数字和 -")).toBeVisible();
  await expect(form.getByRole("textbox", { name: "额度池" })).toHaveValue("小巨人计划（试）");
  await form.getByRole("textbox", { name: "代码" }).fill(code);
  await form.getByRole("button", { name: "新增" }).click();
  const row = page.locator(`[data-pool="${code}"]`);
  await row.getByRole("button", { name: "查看" }).click();
  const period = page.getByTestId("period-form");
  await period.getByRole("textbox", { name: "期间起" }).fill("2036年1月1日");
  await period.getByRole("textbox", { name: "期间止" }).fill("20361231");
  await period.getByRole("textbox", { name: "总额" }).fill("很多");
  await period.getByRole("button", { name: "新增期间" }).click();
  await expect(period.getByText("请写不小于 0、精确到分的金额。")).toBeVisible();
  await period.getByRole("textbox", { name: "总额" }).fill("１.５亿");
  await period.getByRole("button", { name: "新增期间" }).click();
  await expect(row).toContainText("15,000.0000");
  await period.getByRole("textbox", { name: "总额" }).fill("12,000");
  await period.getByRole("button", { name: "调整总额" }).click();
  await expect(row).toContainText("12,000.0000");
});

for (const theme of ["light", "dark"] as const) {
  test(`the ledger of a pool breaks no rule of WCAG 2.2 AA, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto("/oversight/quota");
    await page.getByRole("button", { name: "查看 示例：高新支行" }).click();
    await expect(page.getByTestId("quota-movements")).toContainText("占用");
    expect(await violationsOn(page)).toEqual([]);
  });
}
