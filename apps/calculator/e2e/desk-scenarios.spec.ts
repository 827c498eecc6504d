/** 方案: side by side, differences marked, the other bank's offer from the borrower's side, matching and win or lose. */
import { expect, type Page, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { finalView, toPlainDigits, yearlyOutlay } from "@xinzhi/domain";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { competitorLines } from "@xinzhi/ui/words/brief-text.ts";
import { demoFile, held, openDemo, partsOf, pricedOf } from "./desk-analysis.ts";
import { field } from "./desk-page.ts";
import { unexplainedIn } from "./unexplained.ts";

const DEAL = "05-competitor";
const own = pricedOf(demoFile(DEAL));
const comparison = held(partsOf(DEAL).competitor());
if (comparison === undefined) throw new Error("no offer");

async function openScenarios(page: Page): Promise<void> {
  await openDemo(page, DEAL);
  await page.locator('[data-tab="scenarios"]').click();
  await expect(page.getByTestId("scenarios")).toBeVisible();
}

test("our deal stands first, the other bank's last, and what differs carries a mark", async ({
  page,
}) => {
  await openScenarios(page);
  const table = page.getByTestId("scenarios");
  await expect(table.locator("thead [data-column]")).toHaveCount(2);
  await expect(table.locator('[data-column="competitor"]')).toContainText(comparison.name);
  const rate = table.locator('[data-row="customerRate"] td');
  await expect(rate.nth(0)).toHaveAttribute("data-differs", "false");
  await expect(rate.nth(1)).toHaveAttribute("data-differs", "true");
  await expect(rate.nth(1)).toContainText("≠");
  await expect(rate.nth(1)).toContainText("3.05%");
  await expect(table.locator('[data-row="principal"] td').nth(1)).toHaveAttribute(
    "data-differs",
    "false",
  );
  await expect(table.locator('[data-row="raroc"] td').nth(1)).toHaveText("不适用");
});

test("the cash of each year is the domain's", async ({ page }) => {
  await openScenarios(page);
  const cells = page.getByTestId("outlay").locator("tbody td");
  const ours = yearlyOutlay(finalView(own.quote.figures.borrower));
  const expected = ours.flatMap((yuan, year) => [
    amountText(toPlainDigits(yuan), "tenThousand"),
    amountText(toPlainDigits(comparison.other.outlayByYear[year] ?? yuan), "tenThousand"),
  ]);
  await expect(cells).toHaveText(expected);
});

test("matching, and what is won or lost, is told as the domain works it out", async ({ page }) => {
  await openScenarios(page);
  const section = page.getByTestId("matching");
  for (const line of competitorLines(comparison, "zh-CN")) {
    await expect(section).toContainText(line);
  }
  const { winLose } = comparison;
  if (winLose === undefined) throw new Error("no picture");
  const rows = { own: winLose.own, matching: winLose.matching, leaving: winLose.leaving };
  for (const [way, earned] of Object.entries(rows)) {
    if (earned === undefined) continue;
    const texts = [earned.loan, earned.deposits, earned.crossSell, earned.total].map((yuan) =>
      amountText(toPlainDigits(yuan), "tenThousand"),
    );
    await expect(page.getByTestId("win-lose").locator(`[data-way="${way}"] td`)).toHaveText(texts);
  }
  await page.getByRole("button", { name: "采用可持平的利率" }).click();
  const answer = comparison.match?.answer;
  if (answer?.kind !== "found") throw new Error("no match");
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue(
    answer.value.times("100").toFixed(),
  );
});

test("the deal is kept, renamed, made the main one and removed, at most four side by side", async ({
  page,
}) => {
  await openScenarios(page);
  const keep = page.getByRole("button", { name: "把现方案留作备选" });
  const heads = page.getByTestId("scenarios").locator("thead [data-column]");
  await keep.click();
  await field(page, "deal.rates.0.annualRate").fill("3.6");
  await keep.click();
  await expect(heads).toHaveCount(4);
  await expect(keep).toBeDisabled();
  const rates = page.getByTestId("scenarios").locator('[data-row="customerRate"] td');
  await expect(rates.nth(0)).toContainText("3.60%");
  await expect(rates.nth(1)).toContainText("3.30%");
  await heads.nth(1).getByRole("textbox").fill("原价");
  await page.getByRole("button", { name: "设为主方案: 原价" }).click();
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("3.30");
  await expect(rates.nth(0)).toContainText("3.30%");
  await expect(rates.nth(1)).toContainText("3.60%");
  await page.getByRole("button", { name: "移除: 原方案" }).click();
  await expect(heads).toHaveCount(3);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the scenarios in ${colorScheme}, nor is a figure without its reason`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openScenarios(page);
    await page.getByRole("button", { name: "把现方案留作备选" }).click();
    await expect(page.getByTestId("win-lose")).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    expect(await unexplainedIn(page.getByRole("tabpanel"))).toEqual([]);
  });
}
