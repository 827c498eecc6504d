/** D1 on the desk: every figure computed elsewhere is on the page and opens into the same digits. */
import { expect, test } from "@playwright/test";
import { toPlainDigits } from "@xinzhi/domain";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { demoFile, pricedOf } from "./desk-analysis.ts";
import { chooseTab, exactValue, figureIn, openDesk, sumOfDigits, workedDeal } from "./desk-page.ts";

const { expected } = workedDeal("d1");

test.beforeEach(async ({ page }) => {
  await openDesk(page);
});

test("the totals of D1 open into their exact values", async ({ page }) => {
  const totals = page.getByTestId("totals");
  const keys = Object.keys(expected.totals);
  expect(keys.length).toBe(24);
  await expect(totals.locator("[data-line]")).toHaveCount(keys.length);
  for (const key of keys) {
    expect([key, await exactValue(page, figureIn(totals, key))]).toEqual([
      key,
      expected.totals[key],
    ]);
  }
});

test("the borrower's annual costs of D1 open into their exact values, each under its name", async ({
  page,
}) => {
  await chooseTab(page, "cost");
  const costs = page.getByTestId("annual-cost");
  expect(Object.keys(expected.borrower).length).toBe(5);
  for (const [key, value] of Object.entries(expected.borrower)) {
    expect([key, await exactValue(page, figureIn(costs, key))]).toEqual([key, value]);
  }
  await expect(costs.getByRole("rowheader")).toHaveText([
    "各项年化之和",
    "单利年化（实际天数/360）",
    "单利年化（实际天数/365）",
    "名义年化（IRR）",
    "实际利率法年化",
  ]);
});

test("relending at other prices opens into its exact values", async ({ page }) => {
  const table = page.getByTestId("comparison");
  await expect(table.locator("tbody tr")).toHaveCount(expected.relendingComparison.length);
  const lines = {
    relendingRate: "comparedRate",
    blend: "comparedBlend",
    benefitBp: "comparedBenefitBp",
  };
  for (const [index, row] of expected.relendingComparison.entries()) {
    expect(Object.keys(row)).toEqual(Object.keys(lines));
    for (const [key, line] of Object.entries(lines)) {
      const figure = figureIn(table, `${line}#${index + 1}`);
      expect([key, await exactValue(page, figure)]).toEqual([key, row[key]]);
    }
  }
  await expect(table.locator("tbody tr td:last-child")).toHaveText(["更贵", "更贵", "更便宜"]);
});

test("every amount and every day of the repayment plan opens into its exact value", async ({
  page,
}) => {
  await chooseTab(page, "plan");
  const table = page.getByTestId("plan");
  await expect(table.locator("tbody tr")).toHaveCount(expected.schedule.length);
  const lines = {
    days: "accrualDays",
    opening: "openingBalance",
    interest: "interest",
    principal: "principalPart",
    payment: "payment",
    closing: "closingBalance",
  };
  for (const [index, row] of expected.schedule.entries()) {
    const { period, from, to, ...figures } = row;
    const cells = table.locator("tbody tr").nth(index);
    await expect(cells.getByRole("rowheader")).toHaveText(String(period));
    await expect(cells.getByRole("cell").nth(0)).toHaveText(String(from));
    await expect(cells.getByRole("cell").nth(1)).toHaveText(String(to));
    expect(Object.keys(figures).toSorted()).toEqual(Object.keys(lines).toSorted());
    for (const [key, line] of Object.entries(lines)) {
      const figure = figureIn(table, `${line}#${index + 1}`);
      expect([key, await exactValue(page, figure)]).toEqual([key, String(figures[key])]);
    }
  }
});

test("the bars of the waterfall sum to the customer's rate without any difference", async ({
  page,
}) => {
  const waterfall = page.getByTestId("waterfall");
  const values = (part: string) =>
    waterfall
      .locator(`${part} [data-bar]`)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-value") ?? ""));
  const bars = await values("tbody");
  expect(bars.length).toBe(12);
  expect(await values("tfoot")).toEqual([sumOfDigits(bars)]);
  expect(sumOfDigits(bars)).toBe("0.029");
  for (const row of await waterfall.locator("tbody tr").all()) {
    const exact = await exactValue(page, row.locator("[data-line]"));
    expect(exact).toBe(await row.getAttribute("data-value"));
  }
});

test("what relending brings stands in the unit of its column", async ({ page }) => {
  await chooseTab(page, "policy");
  const statement = page.getByTestId("relending");
  await expect(statement.locator("thead")).toContainText("收益（万元）");
  // 10,000,000 × 9 BP × 330 / 360 = 8,250 yuan.
  await expect(figureIn(statement, "segmentBenefit#1")).toHaveText("0.8250");
});

test("the headline shows what the totals say", async ({ page }) => {
  const headline = page.getByTestId("headline");
  const shown = { customerRate: "2.90%", raroc: "4.22%", eva: "−6.7359", xirr: "2.97%" };
  for (const [line, text] of Object.entries(shown)) {
    await expect(figureIn(headline, line)).toContainText(text);
  }
  await expect(headline).toContainText("LPR1Y −10 BP");
  await expect(headline).toContainText("目标 10.00% · 未达目标");
  expect(await exactValue(page, figureIn(headline, "eva"))).toBe(expected.totals["eva"]);
});

test("no figure on the desk is without an explanation", async ({ page }) => {
  for (const tab of ["build", "plan", "cost"] as const) {
    await chooseTab(page, tab);
    const panel = page.getByRole("tabpanel");
    const unexplained = await panel.evaluate((element) => {
      const cells = [...element.querySelectorAll("td, dd")];
      const isFigure = (text: string) => /^[−-]?\d[\d,]*(\.\d+)?\s*(%|万元|BP|年)?/.test(text);
      const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
      return cells
        .map((cell) => ({ text: cell.textContent?.trim() ?? "", cell }))
        .filter(
          ({ text, cell }) => isFigure(text) && !isDate(text) && !cell.querySelector("[data-line]"),
        )
        .map(({ text }) => text);
    });
    expect(unexplained).toEqual([]);
  }
});

test("where the treasury pays a part, the cost that is left stands beside the whole cost", async ({
  page,
}) => {
  const deal = "01-little-giant-upgrading";
  const rates = pricedOf(demoFile(deal)).quote.figures.borrower.afterSubsidy?.rates;
  if (rates === undefined || !("effective" in rates)) throw new Error("the deal has no subsidy");
  await openDesk(page, deal);
  const left = figureIn(page.getByTestId("headline"), "xirr@afterSubsidy");
  await expect(left).toHaveText(percentText(toPlainDigits(rates.effective), 2));
  await expect(page.getByTestId("headline")).toContainText("贴息后");
});
