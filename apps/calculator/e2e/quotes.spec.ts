/** A quote from the desk to the approver and back, and a link that restores the same figures without a name. */
import { expect, type Page, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { call } from "./api-calls.ts";
import { field, figureIn, openDesk } from "./desk-page.ts";
import { as } from "./signed-in.ts";

/** Issues a quote of the sample deal, or of another, and answers its address. */
async function issued(page: Page, principal: string, deal?: string): Promise<string> {
  await openDesk(page, deal);
  await field(page, "deal.principal").fill(principal);
  await expect(page.getByTestId("save-status")).toHaveText(/^已保存/);
  await page.getByRole("button", { name: "出具报价" }).click();
  await expect(page.getByTestId("quote-state")).toHaveText("已报价");
  return new URL(page.url()).pathname;
}

async function take(page: Page, step: string, note: string): Promise<void> {
  await page.getByTestId("next-steps").getByRole("button", { name: step }).click();
  const form = page.getByTestId("step-form");
  await form.getByLabel("说明").fill(note);
  await form.getByRole("button", { name: step }).click();
}

test("an officer asks, an approver offers another rate, and the officer takes it to the desk", async ({
  browser,
  baseURL,
}) => {
  const at = { baseURL: baseURL ?? "" };
  const officer = await browser.newContext({ ...as("officer"), ...at });
  const page = await officer.newPage();
  const path = await issued(page, "1,357");
  await take(page, "申请审批", "客户明日签约");
  await expect(page.getByTestId("quote-state")).toHaveText("待审批");

  const approver = await browser.newContext({ ...as("approver"), ...at });
  await call(approver.request, "session.prove", {});
  const desk = await approver.newPage();
  await desk.goto("/approvals");
  await desk.locator(`a[href="${path}"]`).click();
  await expect(desk.getByTestId("quote-trail")).toContainText("出具报价");
  await expect(desk.getByTestId("quote-trail")).toContainText("客户明日签约");
  await expect(desk.getByTestId("quote-authority")).toBeVisible();
  await desk.getByTestId("next-steps").getByRole("button", { name: "还价" }).click();
  const form = desk.getByTestId("step-form");
  await form.getByRole("textbox", { name: "还价利率" }).fill("3.25");
  await form.getByRole("button", { name: "还价" }).click();
  await expect(desk.getByTestId("quote-facts")).toContainText("3.25%");

  await page.reload();
  await expect(page.getByTestId("quote-state")).toHaveText("已还价");
  await page.getByRole("link", { name: "查看还价" }).click();
  await expect(page.getByTestId("quote-facts")).toContainText("3.25%");
  await page.getByRole("button", { name: "带入工作台" }).click();
  await expect(field(page, "deal.rates.0.annualRate")).toHaveValue("3.25");
  await officer.close();
  await approver.close();
});

test("an approver finds what they may sign, and an approval holds quota", async ({
  browser,
  baseURL,
}) => {
  const at = { baseURL: baseURL ?? "" };
  const officer = await browser.newContext({ ...as("officer"), ...at });
  const page = await officer.newPage();
  const path = await issued(page, "1,246");
  await take(page, "申请审批", "占用额度");

  const approver = await browser.newContext({ ...as("approver"), ...at });
  await call(approver.request, "session.prove", {});
  const desk = await approver.newPage();
  await desk.goto("/approvals");
  await expect(desk.getByText("您可签批至：总行。")).toBeVisible();
  await expect(desk.locator(`a[href="${path}"]`)).toBeVisible();
  await desk.getByLabel("应由谁签").selectOption({ label: "客户经理" });
  await expect(desk.locator(`a[href="${path}"]`)).toBeHidden();
  await desk.getByLabel("应由谁签").selectOption({ label: "我可以签的" });
  await desk.locator(`a[href="${path}"]`).click();
  await desk.getByTestId("next-steps").getByRole("button", { name: "批准" }).click();
  const form = desk.getByTestId("step-form");
  const pool = form.getByLabel("占用再贷款额度");
  await pool.selectOption({ index: 1 });
  await expect(pool.locator("option:checked")).toContainText("剩余");
  const amount = form.getByRole("textbox", { name: "占用金额" });
  await amount.fill("很多");
  await form.getByRole("button", { name: "批准" }).click();
  await expect(form.getByRole("alert")).toContainText("这不是一个金额");
  await amount.fill("99999999");
  await form.getByRole("button", { name: "批准" }).click();
  const refused = form.getByRole("alert").filter({ hasText: "额度不足" });
  await expect(refused).toContainText("该池剩余");
  await amount.fill("600");
  await form.getByRole("button", { name: "批准" }).click();
  await expect(desk.getByTestId("quote-state")).toHaveText("已批准");
  await expect(desk.getByTestId("held-quota")).toContainText("占用 6,000,000 元");
  await officer.close();
  await approver.close();
});

test.describe("an officer", () => {
  test.use(as("officer"));

  test("prices a quote anew; the old one stays, and both are listed", async ({ page }) => {
    // Priced by the policy of 2022, which is no longer today's.
    const path = await issued(page, "1,468", "02-relending-2022");
    const note = page.getByTestId("stale-quote");
    await expect(note).toContainText("按今天的政策");
    await expect(note).toContainText(
      "LPR 已更新：现为 LPR-2025-05-20（2025-05-20 起），本报价按 LPR-2022-08-22（2022-08-22 起）定价。",
    );
    await expect(note).toContainText(
      "FTP 曲线已更新：现为 FTP-CURVE-2026-01-05（2026-01-05 起），本报价按 FTP-CURVE-2022-01-04（2022-01-04 起）定价。",
    );
    await page.getByTestId("next-steps").getByRole("button", { name: "重新定价" }).click();
    await page.getByTestId("step-form").getByRole("button", { name: "重新定价" }).click();
    await expect(page.getByTestId("quote-chain")).toContainText("本报价");
    await expect(page).not.toHaveURL(path);
    await expect(page.locator(`a[href="${path}"]`)).toBeVisible();
  });

  test("prices a quote anew by one click where its LPR and curve are no longer today's", async ({
    page,
  }) => {
    const path = await issued(page, "1,469", "02-relending-2022");
    await page
      .getByTestId("stale-quote")
      .getByRole("button", { name: "按今天的政策重新定价" })
      .click();
    await expect(page.getByTestId("quote-chain")).toContainText("本报价");
    await expect(page).not.toHaveURL(path);
    await expect(page.getByTestId("stale-quote")).toHaveCount(0);
    await page.goto(path);
    await expect(page.getByTestId("quote-facts")).toContainText("2022-11-18");
    await expect(page.getByTestId("stale-quote")).toHaveCount(0);
  });

  test("finds quotes by state and text", async ({ page }) => {
    const path = await issued(page, "1,579");
    await page.goto("/quotes");
    await expect(page.locator(`a[href="${path}"]`)).toBeVisible();
    await page.getByLabel("状态").selectOption({ label: "已成交" });
    await expect(page.locator(`a[href="${path}"]`)).toBeHidden();
  });

  for (const theme of ["light", "dark"] as const) {
    test(`the list and a quote fit a phone and break no rule of WCAG 2.2 AA, ${theme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto("/quotes");
      await expect(page.locator("[data-quote]").first()).toBeVisible();
      await expectFit(page);
      await page.locator("[data-quote] a").first().click();
      await expect(page.getByTestId("quote-facts")).toBeVisible();
      await expectFit(page);
    });
  }
});

async function expectFit(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  expect(await violationsOn(page)).toEqual([]);
}

for (const theme of ["light", "dark"] as const) {
  test(`the inbox and an approval fit a phone and break no rule of WCAG 2.2 AA, ${theme}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      ...as("approver"),
      baseURL: baseURL ?? "",
      colorScheme: theme,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto("/approvals");
    // The oldest stands first: one of the demo bank's own, which no test decides on.
    await expect(page.locator("[data-quote]").first()).toBeVisible();
    await expectFit(page);
    await page.locator("[data-quote] a").first().click();
    await page.getByTestId("next-steps").getByRole("button", { name: "批准" }).click();
    const form = page.getByTestId("step-form");
    await expect(form.getByLabel("占用再贷款额度")).toBeVisible();
    const panel = page.getByRole("region", { name: "下一步" });
    const hidden = await panel.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(hidden).toBe(0);
    await expectFit(page);
    await context.close();
  });
}

test("a link restores the same figures elsewhere and names nobody", async ({
  page,
  browser,
  baseURL,
}) => {
  await openDesk(page);
  await field(page, "deal.principal").fill("2,345");
  const raroc = figureIn(page.getByTestId("headline"), "raroc");
  await page.getByRole("button", { name: "分享" }).click();
  const shared = page.getByTestId("share-address");
  await expect(shared).toHaveValue(/\/desk#s=1\.[A-Za-z0-9_-]+$/);
  const [address, before] = [await shared.inputValue(), await raroc.textContent()];
  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const there = await other.newPage();
  await there.goto(address);
  await expect(there.getByTestId("shared-note")).toContainText("结果相同");
  await expect(field(there, "deal.principal")).toHaveValue("2,345");
  await expect(figureIn(there.getByTestId("headline"), "raroc")).toHaveText(before ?? "");
  await other.close();
});
