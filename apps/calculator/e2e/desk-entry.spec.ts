/** The sixty-second script: a price from blank in at most nine inputs, by keyboard alone. */
import { expect, test } from "@playwright/test";
import { figureIn, unfold } from "./desk-page.ts";
import { openBlank, putIn } from "./keyboard-entry.ts";

test("the sixty-second script: a client in the room has a price after nine inputs", async ({
  page,
}) => {
  await openBlank(page);
  await page.getByRole("button", { name: "开始" }).press("Enter");
  const inputs: string[] = [];
  const put = async (path: string, text: string) => {
    inputs.push(path);
    await putIn(page, path, text);
  };
  await page.getByLabel("示例客户:").selectOption("yi");
  inputs.push("client");
  await page.getByRole("button", { name: "填入" }).press("Enter");
  await expect(page.locator('[data-section="client"]')).toContainText("示例芯材科技");
  await put("deal.product", "techInnovationLoan");
  await put("deal.principal", "1500");
  await put("deal.termMonths", "24");
  await expect(figureIn(page.getByTestId("headline"), "raroc")).toBeVisible();
  await put("deal.rates.0.annualRate", "3.15");
  await unfold(page, "purpose");
  await put("deal.purpose", "technologyDevelopment");
  await put("deal.institution", "jointStockBank");
  expect(inputs.length).toBeLessThanOrEqual(9);
  await expect(page.getByTestId("stale")).toBeHidden();
  await expect(figureIn(page.getByTestId("headline"), "customerRate")).toHaveText("3.15%");
});
