/** 企业测算 in a real browser: two minutes on a phone, by keyboard alone, kept over a reload, without a network, and handed to an officer. */
import { expect, type Page, test } from "@playwright/test";
import { field, unfoldAll, untilDeskAnswers } from "./desk-page.ts";
import { openDrafts } from "./drafts-page.ts";
import {
  estimateD,
  expectAccessible,
  fillFirm,
  fillLoan,
  fillNeed,
  onward,
  openEstimate,
  typed,
  untilEstimateAnswers,
} from "./estimate-page.ts";
import { as } from "./signed-in.ts";

const PHONE = { width: 360, height: 740 };

test("the entry leads enterprises to the estimate and staff to the sign-in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: /银行员工/ })).toHaveAttribute("href", "/sign-in");
  await page.getByRole("link", { name: /企业：测算贷款成本/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /企业贷款测算/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test("thirteen touches and six numbers lead to a whole answer, without a request", async ({
    page,
  }) => {
    const calls: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") calls.push(request.url());
    });
    await estimateD(page);
    const result = page.getByTestId("result");
    await expect(result.locator("[data-product]")).toHaveCount(3);
    await expect(result.locator('[data-product="techInnovationLoan"]')).toHaveAttribute(
      "data-outcome",
      "fits",
    );
    // LPR 3.00 % with −10 … +15 BP, a valuation at 0.1 %, quarterly.
    await expect(page.getByTestId("annual-cost")).toHaveText(/^3\.\d\d% – 3\.\d\d%$/);
    await expect(page.getByTestId("cost-sheet").locator("tbody tr")).toHaveCount(2);
    await expect(page.getByTestId("with-without")).toContainText("普通贷款");
    await expect(result.locator("[data-better]").first()).toContainText("少付约");
    await expect(page.getByTestId("statement")).toContainText("不是贷款承诺");
    expect(calls).toEqual([]);
  });

  test("every control is high enough for a thumb", async ({ page }) => {
    await openEstimate(page);
    for (const fill of [fillFirm, fillNeed, fillLoan]) {
      const low = await page
        .locator(
          "main :is(button, summary, select, input:not([type=radio], [type=checkbox])), main label:has(input)",
        )
        .evaluateAll((controls) =>
          controls
            .filter((control) => control.getBoundingClientRect().height > 0)
            .filter((control) => control.getBoundingClientRect().height < 43.5)
            .map((control) => control.outerHTML.slice(0, 80)),
        );
      expect(low).toEqual([]);
      await fill(page);
    }
  });
});

test("by keyboard alone from the first field to the result", async ({ page }) => {
  await openEstimate(page);
  await page.getByRole("checkbox", { name: /^高新技术企业/ }).focus();
  await page.keyboard.press("Space");
  await tabTo(page, "firm.sector");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "firm.registeredOn");
  await page.keyboard.type("2014");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-step="need"]')).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await tabTo(page, "need.purpose");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "need.stage");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-step="loan"]')).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await tabTo(page, "need.amount");
  await page.keyboard.type("500");
  await tabTo(page, "need.termMonths");
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("result")).toBeVisible();
});

/** Tab until the field has the focus; one that is never reached fails the test. */
async function tabTo(page: Page, path: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(
      (wanted) =>
        document.activeElement?.getAttribute("name") === wanted ||
        document.activeElement?.getAttribute("data-name") === wanted,
      path,
    );
    if (reached) return;
  }
  throw new Error(`the keyboard does not reach ${path}`);
}

test("what is missing is told at its field, which takes the focus", async ({ page }) => {
  await openEstimate(page);
  await fillFirm(page);
  await onward(page).click();
  const purpose = page.locator('[data-field="need.purpose"]');
  await expect(purpose.getByTestId("field-error")).toHaveText("请填写这一项");
  await expect(purpose.getByRole("radio").first()).toBeFocused();
  await fillNeed(page);
  await typed(page, "need.amount").fill("一千万上下");
  await typed(page, "need.amount").blur();
  await expect(page.locator('[data-field="need.amount"]').getByTestId("field-error")).toContainText(
    "没看懂这个数",
  );
  await expect(typed(page, "need.amount")).toHaveValue("一千万上下");
  await typed(page, "need.amount").fill("1000");
  await expect(page.locator('[data-field="need.amount"]')).toContainText("壹仟万元整");
});

test("a project that is still research is told whose money suits it", async ({ page }) => {
  await openEstimate(page);
  await onward(page).click();
  await page.getByRole("radio", { name: "技术研发" }).check();
  await page.getByRole("radio", { name: /^还在研究原理/ }).check();
  await page.getByRole("radio", { name: "项目自己的收入" }).check();
  await onward(page).click();
  await fillLoan(page);
  await expect(page.getByTestId("sources")).toContainText("政府研发计划");
  await expect(page.getByTestId("sources")).toContainText("表 1");
  await expect(page.getByTestId("annual-cost")).toHaveCount(0);
});

test("what fails is cured at a touch", async ({ page }) => {
  await openEstimate(page);
  await fillFirm(page);
  await fillNeed(page);
  await typed(page, "need.amount").fill("1,000");
  await typed(page, "need.termMonths").fill("180");
  await onward(page).click();
  const tech = page.locator('[data-product="techInnovationLoan"]');
  await expect(tech).toHaveAttribute("data-outcome", "doesNotFit");
  await tech
    .getByRole("button", { name: /把期限改为 60 个月/ })
    .first()
    .click();
  await expect(page.getByTestId("annual-cost")).toBeVisible();
  await expect(page.getByTestId("result")).toContainText("1,000 万元，60 个月");
});

test("a reload keeps what was entered and where one was; starting over clears the device", async ({
  page,
}) => {
  await estimateD(page);
  const cost = await page.getByTestId("annual-cost").textContent();
  await page.reload();
  await expect(page.getByTestId("annual-cost")).toHaveText(cost ?? "");
  await page.goBack();
  await expect(typed(page, "need.amount")).toHaveValue("1,000");
  await page.getByRole("button", { name: "企业与资质" }).click();
  await page.getByRole("button", { name: "清空重填" }).click();
  await page.getByRole("button", { name: "确定清空" }).click();
  await expect(typed(page, "firm.sales")).toHaveValue("");
  expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
});

test("English is a switch that keeps the work and needs no request", async ({ page }) => {
  await openEstimate(page);
  await typed(page, "firm.sales").fill("88");
  await page.getByRole("radio", { name: "EN" }).check();
  await expect(page.getByRole("heading", { level: 1, name: /Loan estimate/ })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(typed(page, "firm.sales")).toHaveValue("88");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: /Loan estimate/ })).toBeVisible();
});

test("in English products and schemes have English names", async ({ page }) => {
  await estimateD(page);
  await page.getByRole("radio", { name: "EN" }).check();
  await expect(page.locator("[data-product] h3")).toHaveText([
    "Technology-innovation loan",
    "Advanced-manufacturing loan",
    "Intellectual-property pledge loan",
  ]);
  for (const fold of await page.locator("main summary").all()) await fold.click();
  await expect(page.getByTestId("result")).not.toContainText("贴息");
});

test("after a visit it works with the network switched off, by the dated bands it has", async ({
  page,
  context,
}) => {
  await openEstimate(page);
  await expect.poll(() => isKept(page)).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await untilEstimateAnswers(page);
  await fillFirm(page);
  await fillNeed(page);
  await fillLoan(page);
  await expect(page.getByTestId("annual-cost")).toBeVisible();
  await expect(page.getByTestId("offline-note")).toContainText(/截至 \d{4}-\d\d-\d\d/);
  await page.getByRole("button", { name: "生成交接码" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "同意并生成交接码" }).click();
  await expect(dialog.getByRole("alert")).toContainText("现在没有网络");
  await context.setOffline(false);
});

/** Whether this browser keeps the page and every file that the page has loaded. */
function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const kept = await caches.open("xinzhi-estimate-1");
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const files = loaded.filter((name) => name.includes("/_next/static/"));
    const found = await Promise.all(["/estimate", ...files].map((file) => kept.match(file)));
    return active?.state === "activated" && !found.includes(undefined);
  });
}

test("expired bands say so and show no price", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2027-07-05T02:00:00Z"));
  await openEstimate(page);
  await fillFirm(page);
  await fillNeed(page);
  await fillLoan(page);
  await expect(page.getByTestId("not-priced").first()).toContainText("2027-07-01");
  await expect(page.getByTestId("annual-cost")).toHaveCount(0);
});

test("it can be installed", async ({ page, request }) => {
  await page.goto("/estimate");
  const link = page.locator('link[rel="manifest"]');
  await expect(link).toHaveAttribute("href", "/estimate.webmanifest");
  const manifest = await (await request.get("/estimate.webmanifest")).json();
  expect([manifest.start_url, manifest.scope, manifest.display]).toEqual([
    "/estimate",
    "/estimate",
    "standalone",
  ]);
  for (const { src, type } of manifest.icons) {
    expect((await request.get(src)).headers()["content-type"]).toBe(type);
  }
});

test("an enterprise hands its estimate to an officer, who types nothing again", async ({
  page,
  browser,
  baseURL,
}) => {
  await estimateD(page);
  await page.getByRole("button", { name: "生成交接码" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "同意并生成交接码" }).click();
  await expect(dialog.getByRole("alert")).toContainText("请先勾选同意");
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "同意并生成交接码" }).click();
  const code = (await page.getByTestId("hand-over-code").textContent()) ?? "";
  await expectAccessible(page);

  const officer = await browser.newContext({ ...as("officer"), baseURL: baseURL ?? "" });
  const desk = await officer.newPage();
  await openDrafts(desk);
  await desk.getByLabel("交接码").fill("WRONG-CODE");
  await desk.getByRole("button", { name: "打开这笔交易" }).click();
  await expect(desk.getByRole("alert").filter({ hasText: "没有找到" })).toBeVisible();
  await desk.getByLabel("交接码").fill(code);
  await desk.getByRole("button", { name: "打开这笔交易" }).click();
  await expect(desk).toHaveURL(/\/desk\?draft=/);
  await untilDeskAnswers(desk);
  await unfoldAll(desk);
  await expect(field(desk, "deal.principal")).toHaveValue("1,000");
  await expect(field(desk, "deal.termMonths")).toHaveValue("36");
  await expect(field(desk, "deal.purpose")).toHaveValue("technicalUpgrading");
  await expect(field(desk, "deal.pledge.value")).toHaveValue("2,000");
  const told = desk.getByTestId("handed-over");
  await expect(told).toContainText("担保：房产抵押，约值 2,000 万元");
  await expect(told).toContainText("项目阶段：成果转化");
  await expect(desk.getByTestId("headline")).toBeVisible();
  await officer.close();
});

for (const theme of ["light", "dark"] as const) {
  test(`every step and the result break no rule of WCAG 2.2 AA, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize(PHONE);
    await openEstimate(page);
    for (const fill of [fillFirm, fillNeed, fillLoan]) {
      await expectAccessible(page);
      await fill(page);
    }
    for (const fold of await page.locator("main summary").all()) await fold.click();
    await expectAccessible(page);
  });
}

test("other banks' offers, pressure, working capital and the readiness list, kept on the device", async ({
  page,
}) => {
  await estimateD(page);
  const tools = page.locator('[data-part="tools"]');
  for (const tool of await tools.locator("summary").all()) await tool.click();
  await typed(page, "tool.offers.0.rate").fill("3.1");
  const other = page.getByTestId("offers").locator("tbody tr").nth(1).locator("td").first();
  const plain = await other.textContent();
  // A fifth of the loan left with the bank makes the same rate dearer.
  await typed(page, "tool.offers.0.deposit").fill("200");
  await expect(other).not.toHaveText(plain ?? "");
  await typed(page, "tool.pressure.cash").fill("100");
  await expect(page.getByTestId("pressure-reading")).toContainText("不低于");
  await page.locator('[name="tool.pressure.cut"]').focus();
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("pressure-reading")).toContainText("不够");
  await typed(page, "tool.capital.sales").fill("1,200");
  await typed(page, "tool.capital.profit").fill("10");
  await typed(page, "tool.capital.receivables").fill("60");
  // 1,200 × 0.9 × 60 ÷ 360 = 180.
  await expect(page.getByTestId("capital")).toContainText("180 万元");
  await page.getByRole("checkbox", { name: "不动产权证" }).check();
  await expectAccessible(page);
  await page.reload();
  await expect(typed(page, "tool.offers.0.deposit")).toHaveValue("200");
});

test("printed it has the statement and every payment, and no buttons", async ({ page }) => {
  await estimateD(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByTestId("statement")).toBeVisible();
  await expect(page.getByTestId("plan").last()).toBeVisible();
  await expect(page.getByRole("button", { name: "打印或存为 PDF" })).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
});
