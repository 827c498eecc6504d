/** Alternatives outlive the page: a reload, another browser, and a draft that was kept before there were any. */
import { expect, type Page, test } from "@playwright/test";
import { call } from "./api-calls.ts";
import { demoFile, openDemo } from "./desk-analysis.ts";
import { field, untilDeskAnswers } from "./desk-page.ts";
import { as } from "./signed-in.ts";

const DEAL = "05-competitor";
const RATES = ["3.45%", "3.30%", "3.60%"];

/** Keeps the deal at its own rate and at 3.6 %, names the first, and goes on at 3.45 %. */
async function keepTwo(page: Page): Promise<void> {
  await page.locator('[data-tab="scenarios"]').click();
  const keep = page.getByRole("button", { name: "把现方案留作备选" });
  await keep.click();
  await field(page, "deal.rates.0.annualRate").fill("3.6");
  await keep.click();
  await field(page, "deal.rates.0.annualRate").fill("3.45");
  await heads(page).nth(1).getByRole("textbox").fill("原价");
  await expectBoth(page);
}

function heads(page: Page) {
  return page.getByTestId("scenarios").locator("thead [data-column]");
}

/** What stands side by side, digit by digit: the deal, both alternatives, and the other bank's offer. */
async function expectBoth(page: Page): Promise<void> {
  await expect(heads(page)).toHaveCount(4);
  await expect(heads(page).nth(1).getByRole("textbox")).toHaveValue("原价");
  const rates = page.getByTestId("scenarios").locator('[data-row="customerRate"] td');
  for (const [index, rate] of RATES.entries()) await expect(rates.nth(index)).toContainText(rate);
}

/** Every figure of the table, as it is shown. */
function figures(page: Page) {
  return page.getByTestId("scenarios").locator("tbody td");
}

test("whoever has not signed in finds both alternatives after a reload, with the same digits", async ({
  page,
}) => {
  await openDemo(page, DEAL);
  await keepTwo(page);
  const before = await figures(page).allTextContents();
  await expect(page.getByTestId("save-status")).toHaveText(/^仅存于本浏览器/);
  await page.reload();
  await untilDeskAnswers(page);
  await page.locator('[data-tab="scenarios"]').click();
  await expectBoth(page);
  await expect(figures(page)).toHaveText(before);
  await page.getByRole("button", { name: "移除: 原价" }).click();
  await expect(heads(page)).toHaveCount(3);
  await expect(page.getByTestId("save-status")).toHaveText(/^仅存于本浏览器/);
  await page.reload();
  await untilDeskAnswers(page);
  await page.locator('[data-tab="scenarios"]').click();
  await expect(heads(page)).toHaveCount(3);
});

test.describe("an officer", () => {
  test.use(as("officer"));

  test("finds them with the draft in another browser, and the quote is of the deal alone", async ({
    page,
    browser,
    baseURL,
  }) => {
    await openDemo(page, DEAL);
    await keepTwo(page);
    await expect(page.getByTestId("save-status")).toHaveText(/^已保存/);
    await expect(page).toHaveURL(/\/desk\?draft=[0-9a-f-]{36}$/);
    const before = await figures(page).allTextContents();
    const other = await browser.newContext({ ...as("officer"), baseURL: baseURL ?? "" });
    const elsewhere = await other.newPage();
    await elsewhere.goto(page.url());
    await untilDeskAnswers(elsewhere);
    await elsewhere.locator('[data-tab="scenarios"]').click();
    await expectBoth(elsewhere);
    await expect(figures(elsewhere)).toHaveText(before);
    await other.close();
    await page.getByRole("button", { name: "出具报价" }).click();
    await expect(page.getByTestId("quote-facts")).toContainText("3.45%");
  });

  test("opens a draft that was kept before alternatives were", async ({ page }) => {
    const draftId = crypto.randomUUID();
    const dealFile = JSON.stringify(demoFile(DEAL));
    await call(page.request, "quotes.saveDraft", { draftId, baseRevision: 0, dealFile });
    await page.goto(`/desk?draft=${draftId}`);
    await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("3.30");
    await untilDeskAnswers(page);
    await page.locator('[data-tab="scenarios"]').click();
    await expect(heads(page)).toHaveCount(2);
    await expect(page.getByTestId("save-notes")).toBeHidden();
  });
});
