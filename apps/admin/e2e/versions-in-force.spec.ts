/** The versions in force on the days that matter, their documents and their timeline. */
import { expect, figuresOf, openAt, test, typeDate } from "./quiet-page.ts";

test.use({ viewport: { width: 1366, height: 768 } });

test("today's versions stand there at once, today being a day in Shanghai", async ({ page }) => {
  const dayInShanghai = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const before = dayInShanghai();
  await openAt(page, "/");
  // The page may have been asked for before midnight and looked at after it.
  const today = new RegExp(`^(?:${before}|${dayInShanghai()})`);
  await expect(page.getByRole("textbox", { name: "日期" })).toHaveValue(today);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(
    new RegExp(`${today.source} 生效的版本$`),
  );
});

test("on 2026-11-22 the technology facility is REL-6: 1.25 %, 60 %, 12,000 亿元", async ({
  page,
}) => {
  await openAt(page, "/");
  await typeDate(page, "2026-11-22");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("2026-11-22 生效的版本");
  expect(await figuresOf(page, "techRelending", "REL-6")).toEqual({
    版本: "REL-6",
    生效日期: "2026-01-19",
    状态: "生效",
    "一年期利率（%）": "1.25",
    "占本金比例（%）": "60",
    "额度（亿元）": "12,000",
    "可展期（次）": "2",
    依据: "中国人民银行《下调结构性货币政策工具利率的公告》",
    核实: "已核实",
  });
  expect(await figuresOf(page, "lpr", "LPR-2025-05-20")).toMatchObject({
    "一年期（%）": "3.00",
    "五年期以上（%）": "3.50",
  });
  expect(await figuresOf(page, "taxRule", "TAX-2016")).toMatchObject({
    "增值税（%）": "6",
    "附加税费（%）": "12",
    "企业所得税（%）": "25",
    核实: "待核实",
  });
});

test("on 2022-12-01 it is what the founding paper quotes, marked as unconfirmed", async ({
  page,
}) => {
  await openAt(page, "/?date=2022-12-01");
  expect(await figuresOf(page, "techRelending", "REL-3")).toEqual({
    版本: "REL-3",
    生效日期: "2022-10-01",
    状态: "生效",
    "一年期利率（%）": "1.75",
    "占本金比例（%）": "60",
    "额度（亿元）": "4,000",
    "可展期（次）": "2",
    "贷款最短期限（月）": "6",
    依据: "立项论文（引自中国人民银行）《金融赋能新质生产力：科技创新再贷款按本金 60%、利率 1.75%、额度 4000 亿元》",
    核实: "待核实",
  });
  expect(await figuresOf(page, "techRelending", "REL-4")).toMatchObject({
    生效日期: "2024-04-07",
    状态: "尚未生效",
    "额度（亿元）": "5,000",
    "贷款最短期限（月）": "—",
  });
});

test("on 2019-01-01 no LPR and no facility is in force, only the taxes", async ({ page }) => {
  await openAt(page, "/?date=2019-01-01");
  await expect(page.getByText("6 类参数，1 类有生效版本")).toBeVisible();
  const without = page.locator("[data-kind]", { hasText: "该日没有生效版本" });
  expect(
    await without.evaluateAll((all) => all.map((one) => one.getAttribute("data-kind"))),
  ).toEqual([
    "lpr",
    "techRelending",
    "equipmentRelending",
    "ruralSmallRelending",
    "privateRelending",
  ]);
  await expect(page.locator('[data-kind="techRelending"]')).toContainText(
    "第一个版本 REL-1 自 2022-04-01 起生效",
  );
});

test("before the first version nothing is in force, and one link leads to it", async ({ page }) => {
  await openAt(page, "/?date=2016-04-30");
  await expect(page.getByText("2016-04-30 没有任何生效版本")).toBeVisible();
  await page.getByRole("link", { name: "查看 2016-05-01" }).first().click();
  await expect(page).toHaveURL(/\?date=2016-05-01$/);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("2016-05-01 生效的版本");
  expect(await figuresOf(page, "taxRule", "TAX-2016")).toMatchObject({ 状态: "生效" });
});

test("the timeline has every version, the latest first, each with its standing", async ({
  page,
}) => {
  await openAt(page, "/?date=2025-06-01");
  const section = page.locator('[data-kind="techRelending"]');
  await section.getByRole("button", { name: "全部版本" }).click();
  await expect(section.locator("tbody tr")).toHaveCount(6);
  const rows = await section
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => `${row.dataset["version"]} ${row.dataset["status"]}`));
  expect(rows).toEqual([
    "REL-6 later",
    "REL-6-quota later",
    "REL-5 inForce",
    "REL-4 earlier",
    "REL-3 earlier",
    "REL-1 earlier",
  ]);
  await section.getByRole("button", { name: "只看生效版本" }).click();
  await expect(section.locator("tbody tr")).toHaveCount(2);
});

test("without scripts the versions are there all the same", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/?date=2022-12-01`);
  expect(await figuresOf(page, "techRelending", "REL-3")).toMatchObject({ 状态: "生效" });
  await context.close();
});

test("figures stand at the right with digits of one width, the unit in the header", async ({
  page,
}) => {
  await openAt(page, "/?date=2026-11-22");
  const cell = page.locator('[data-kind="techRelending"] td', { hasText: "12,000" });
  await expect(cell).toHaveCSS("text-align", "right");
  await expect(cell.locator("span.figures")).toHaveCSS("font-variant-numeric", "tabular-nums");
});
