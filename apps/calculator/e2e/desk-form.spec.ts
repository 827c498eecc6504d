/** The form: live while typing, forgiving, honest about what it cannot read. */
import { expect, type Page, test } from "@playwright/test";
import {
  errorOf,
  exactValue,
  field,
  figureIn,
  openDesk,
  unfold,
  unfoldGroups,
} from "./desk-page.ts";

test.beforeEach(async ({ page }) => {
  await openDesk(page);
});

test("the result moves with each key, without a button", async ({ page }) => {
  const rate = figureIn(page.getByTestId("headline"), "customerRate");
  const annual = field(page, "deal.rates.0.annualRate");
  await annual.press("End");
  await annual.press("Backspace");
  await annual.press("Backspace");
  await expect(rate).toHaveText("2.00%");
  await annual.pressSequentially("85");
  await expect(rate).toHaveText("2.85%");
  await expect(field(page, "deal.rates.0.spreadBp")).toHaveValue("-15");
});

test("the rate may be typed as LPR ± BP", async ({ page }) => {
  await field(page, "deal.rates.0.spreadBp").fill("+25");
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("3.25");
  await expect(page.getByTestId("headline")).toContainText("LPR1Y +25 BP");
});

for (const [typed, tidy, capitals] of [
  ["1.5亿", "15,000", "人民币壹亿伍仟万元整"],
  ["２，０００", "2,000", "人民币贰仟万元整"],
  ["￥3,500,000.50元", "350.00005", "人民币叁佰伍拾万元伍角整"],
] as const) {
  test(`an amount typed as ${typed} is understood and kept until the field is left`, async ({
    page,
  }) => {
    const principal = field(page, "deal.principal");
    await principal.fill(typed);
    await expect(principal).toHaveValue(typed);
    await expect(page.getByTestId("field-reading")).toHaveText(capitals);
    await principal.blur();
    await expect(principal).toHaveValue(tidy);
  });
}

test("the unit changes what is shown and never the value", async ({ page }) => {
  const totals = page.getByTestId("totals");
  await page.getByRole("radio", { name: "亿元" }).check();
  await expect(field(page, "deal.principal")).toHaveValue("0.1");
  await expect(figureIn(totals, "interestPosted")).toHaveText("0.002940亿元");
  await page.getByRole("radio", { name: "元", exact: true }).check();
  await expect(field(page, "deal.principal")).toHaveValue("10,000,000");
  await expect(figureIn(totals, "interestPosted")).toHaveText("294,027.78元");
  expect(await exactValue(page, figureIn(totals, "interestPosted"))).toBe("294027.78");
  await page.reload();
  await expect(field(page, "deal.principal")).toHaveValue("10,000,000");
});

/** What is typed into each field, and what the field then says, by section. */
const BAD: Readonly<
  Record<string, readonly (readonly [path: string, typed: string, says: string])[]>
> = {
  amount: [
    ["deal.principal", "一千万", "不是数字"],
    ["deal.principal", "0", "应大于 0 万元，不超过 10,000,000 万元"],
    ["deal.principal", "0.0000001", "小数位太多"],
    ["deal.termMonths", "1.5", "请填整数"],
    ["deal.termMonths", "481", "不能大于 480"],
    ["deal.drawdownDate", "2026-02-30", "不是日期"],
    ["deal.drawdownDate", "明天", "不是日期"],
    ["deal.maturityDate", "2026-01-01", "到期日须晚于放款日"],
  ],
  repayment: [
    ["deal.repayment.gracePeriods", "9", "到期还本没有宽限期"],
    ["deal.interest.settlementDay", "32", "不能大于 31"],
  ],
  rate: [
    ["deal.rates.0.annualRate", "abc", "不是利率"],
    ["deal.rates.0.annualRate", "101", "应在 0.00% 到 100.00% 之间"],
    ["deal.rates.0.baseRate", "", "请填写"],
    ["deal.rates.0.spreadBp", "ten", "可以写 -10 或 15BP"],
    ["deal.rates.0.spreadBp", "LPR5Y+15BP", "请先改基准"],
  ],
  funding: [
    ["deal.funding.ftpRate", "101%", "应在 -10.00% 到 100.00% 之间"],
    ["deal.funding.ftpDiscount", "-1", "应在 0.00% 到 100.00% 之间"],
    ["deal.funding.relending.share", "120", "应在 0% 到 100% 之间"],
    ["deal.funding.relending.segments.0.from", "2026-03-01", "不能早于放款日"],
    ["deal.funding.relending.segments.0.to", "2027-04-01", "不能晚于到期日"],
    ["deal.funding.relending.segments.0.rate", "x", "不是利率"],
    ["deal.relendingComparison.1", "", "请填写"],
  ],
  security: [["deal.guaranteedShare", "1e2", "不是利率"]],
  risk: [
    ["deal.opexRate", "?", "不是利率"],
    ["deal.pd", "200", "应在 0.00% 到 100.00% 之间"],
    ["deal.lgd", "-5", "应在 0% 到 100% 之间"],
    ["deal.capital.riskWeight", "0", "应大于 0%，不超过 1500%"],
    ["deal.capital.car", "?", "不是利率"],
    ["deal.capital.hurdle", "150", "应在 0% 到 100% 之间"],
    ["deal.tax.vatRate", "six", "不是利率"],
    ["deal.tax.surchargeRate", "101", "应在 0% 到 50% 之间"],
    ["deal.tax.incomeTaxRate", "100", "应在 0% 到 99% 之间"],
  ],
};

for (const [section, cases] of Object.entries(BAD)) {
  test(`${section}: what cannot be is refused at the field, and the last result stays`, async ({
    page,
  }) => {
    await unfold(page, section);
    await unfoldGroups(page, section);
    for (const [path, typed, says] of cases) {
      await test.step(`${path} = "${typed}": ${says}`, async () => {
        await refusesAtField(page, path, typed, says);
      });
    }
  });
}

async function refusesAtField(page: Page, path: string, typed: string, says: string) {
  const input = field(page, path);
  const good = await input.inputValue();
  await input.fill(typed);
  await expect(errorOf(page, path)).toContainText(says);
  await expect(input).toHaveAttribute("aria-invalid", "true");
  const described = (await input.getAttribute("aria-describedby")) ?? "";
  await expect(page.locator(`[id="${described.split(" ")[0]}"]`)).toContainText(says);
  await expect(page.getByTestId("stale")).toBeVisible();
  await expect(figureIn(page.getByTestId("headline"), "customerRate")).toHaveText("2.90%");
  await input.fill(good);
  await expect(page.getByTestId("stale")).toBeHidden();
  await expect(errorOf(page, path)).toHaveCount(0);
}

test("the note above a stale result leads to the field in its folded section", async ({ page }) => {
  await unfold(page, "risk");
  await field(page, "deal.pd").fill("x");
  await page.locator('[data-section="risk"] h3 button').click();
  await page.getByRole("button", { name: "去更正" }).click();
  await expect(field(page, "deal.pd")).toBeFocused();
});

test("undo and redo go back and forth, by key and by button", async ({ page }) => {
  const principal = field(page, "deal.principal");
  await principal.fill("2,000");
  await field(page, "deal.termMonths").fill("24");
  await field(page, "deal.termMonths").press("Control+z");
  await expect(field(page, "deal.termMonths")).toHaveValue("12");
  await expect(principal).toHaveValue("2,000");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(principal).toHaveValue("1,000");
  await principal.press("Control+y");
  await expect(principal).toHaveValue("2,000");
  await page.getByRole("button", { name: "恢复示例" }).click();
  await expect(principal).toHaveValue("1,000");
});

test("a longer loan by instalments has a row for each month, and still adds up", async ({
  page,
}) => {
  await unfold(page, "repayment");
  await field(page, "deal.repayment.method").selectOption("equalInstalment");
  await field(page, "deal.repayment.frequency").selectOption("monthly");
  await field(page, "deal.termMonths").fill("36");
  await expect(field(page, "deal.maturityDate")).toHaveValue("2029-03-16");
  await expect(field(page, "deal.funding.relending.segments.0.to")).toHaveCount(0);
  await page.locator('[data-tab="plan"]').click();
  await expect(page.getByTestId("plan").locator("tbody tr")).toHaveCount(37);
  await expect(figureIn(page.getByTestId("plan"), "closingBalance#37")).toHaveText("0.00");
  await expect(page.getByTestId("stale")).toBeHidden();
});

test("the sample's made-up values are marked until they are changed", async ({ page }) => {
  const risk = page.locator('[data-section="risk"]');
  await expect(risk.locator("h3")).toContainText("示例");
  await unfold(page, "risk");
  await expect(risk.getByTestId("sample-mark")).toHaveCount(6);
  await field(page, "deal.pd").fill("1.7");
  await expect(risk.getByTestId("sample-mark")).toHaveCount(5);
  await expect(page.getByTestId("sample-deal")).toBeVisible();
});

test("without relending drawn nothing is compared", async ({ page }) => {
  await unfold(page, "funding");
  await field(page, "deal.funding.relending").selectOption("none");
  await expect(page.getByTestId("no-comparison")).toHaveText("未动用再贷款，无从比较。");
  await expect(page.getByTestId("comparison")).toHaveCount(0);
  await expect(page.getByTestId("stale")).toBeHidden();
});

test("several rate steps are called an average, and the sample brings its date back", async ({
  page,
}) => {
  const pricingDate = await field(page, "deal.pricingDate").inputValue();
  await page.getByRole("button", { name: "加一条利率" }).click();
  await expect(page.getByTestId("headline")).toContainText("各段利率的加权平均");
  await field(page, "deal.pricingDate").fill("2026年3月17日");
  await expect(page.getByTestId("stale")).toBeHidden();
  await page.getByRole("button", { name: "恢复示例" }).click();
  await expect(field(page, "deal.pricingDate")).toHaveValue(pricingDate);
  await expect(page.getByTestId("headline")).toContainText("LPR1Y −10 BP");
});

test("the pricing date decides which policy is known", async ({ page }) => {
  await expect(page.getByTestId("remarks")).toHaveCount(0);
  await field(page, "deal.pricingDate").fill("2025-01-02");
  await expect(page.getByTestId("remarks")).toContainText("再贷款利率与当日生效的工具利率不同");
  await field(page, "deal.pricingDate").fill("2026-02-30");
  await expect(page.getByTestId("stale")).toBeVisible();
});
