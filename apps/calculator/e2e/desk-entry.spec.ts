/** The sixty-second script: a price from a blank form, by keyboard alone, in at most nine inputs. */
import { expect, type Page, test } from "@playwright/test";
import { field, figureIn, unfold } from "./desk-page.ts";

async function openBlank(page: Page): Promise<void> {
  await page.goto("/desk?deal=new");
  await expect(async () => {
    await page.getByRole("button", { name: "开始" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("form-starts")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
}

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

/** Types into a field, or walks down its list, as a hand on the keyboard does. */
async function putIn(page: Page, path: string, text: string): Promise<void> {
  const place = field(page, path);
  await place.focus();
  await putInFocus(page, path, text);
}

async function putInFocus(page: Page, path: string, text: string): Promise<void> {
  const place = field(page, path);
  const codes = await place.evaluate((element) =>
    element instanceof HTMLSelectElement ? [...element.options].map(({ value }) => value) : [],
  );
  if (codes.length === 0) {
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(text);
    return;
  }
  await page.keyboard.press("Home");
  for (let step = codes.indexOf(text); step > 0; step -= 1) await page.keyboard.press("ArrowDown");
  await expect(place).toHaveValue(text);
}
