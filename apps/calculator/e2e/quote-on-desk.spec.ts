/** A stored quote looked at on the desk: the stored figures, every view, and nothing that could be changed or is kept. */
import { expect, type Page, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { brokenCodesOn } from "@xinzhi/browser/broken-codes";
import { type Answer, call } from "./api-calls.ts";
import {
  chooseTab,
  exactValue,
  field,
  figureIn,
  openDesk,
  unfoldAll,
  untilDeskAnswers,
  untilStructuresFound,
} from "./desk-page.ts";
import { as } from "./signed-in.ts";

const PRINCIPAL = "deal.principal";
const TABS = [
  "build",
  "plan",
  "cost",
  "scenarios",
  "policy",
  "innovation",
  "goalSeek",
  "sensitivity",
] as const;

/** Issues a quote of the sample deal, and answers what is stored of it. */
async function issued(page: Page, principal: string): Promise<Answer> {
  await openDesk(page);
  await field(page, PRINCIPAL).fill(principal);
  await expect(page.getByTestId("save-status")).toHaveText(/^已保存/);
  await page.getByRole("button", { name: "出具报价" }).click();
  await expect(page.getByTestId("quote-state")).toHaveText("已报价");
  const quoteId = new URL(page.url()).pathname.split("/").at(-1);
  return call(page.request, "quotes.read", { quoteId: quoteId ?? "" });
}

async function openQuote(page: Page, quoteId: string | undefined): Promise<void> {
  await page.goto(`/desk?quote=${quoteId}`);
  await expect(page.getByTestId("quote-verdict")).toBeVisible();
}

test.describe("an officer", () => {
  test.use(as("officer"));

  test("opens a quote from its page: the stored figures to the last digit, and every view works", async ({
    page,
  }) => {
    const quote = await issued(page, "1,111");
    await page.getByRole("link", { name: "在工作台上查看（只读）" }).click();
    const banner = page.getByTestId("quote-banner");
    await expect(banner).toContainText(`只读 · ${quote["quoteNumber"]}`);
    await expect(banner).toContainText("已报价");
    await expect(banner).toContainText(`引擎 ${quote["engineVersion"]}`);
    await expect(page.getByTestId("quote-verdict")).toHaveText(
      "按保存的政策复算，结果与保存的逐字节一致。",
    );
    expect(page.url()).toMatch(/\/desk\?quote=[0-9a-f-]{36}$/);
    const stored = String(quote["answerText"]);
    const headline = page.getByTestId("headline");
    for (const line of ["raroc", "eva"]) {
      const value = await exactValue(page, figureIn(headline, line));
      expect(value).toMatch(/^-?\d+\.\d{6,}$/);
      expect(stored).toContain(`"${value}"`);
    }
    for (const tab of TABS) {
      await chooseTab(page, tab);
      await expect(page.getByRole("tabpanel")).toBeVisible();
      await expect(page.getByTestId("broken")).toHaveCount(0);
    }
  });

  test("opens a quote from its row in the list by keyboard alone, and comes back to it", async ({
    page,
  }) => {
    const quote = await issued(page, "1,155");
    await page.goto("/quotes");
    const row = page.locator(`[data-quote="${quote["quoteId"]}"]`);
    await row.getByRole("link", { name: quote["quoteNumber"] ?? "", exact: true }).focus();
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveAccessibleName(`只读查看 ${quote["quoteNumber"]}`);
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("quote-banner")).toContainText(`只读 · ${quote["quoteNumber"]}`);
    await expect(page.getByTestId("quote-verdict")).toBeVisible();
    await expect(field(page, PRINCIPAL)).toHaveValue("1,155");
    await page.goBack();
    await expect(row).toBeVisible();
  });

  test("by keyboard reads every field, opens the reason of a figure, and changes nothing", async ({
    page,
  }) => {
    const quote = await issued(page, "1,222");
    const saves: string[] = [];
    page.on("request", (request) => {
      if (/quotes\.(save|issue|reprice)/.test(request.url())) saves.push(request.url());
    });
    // The account is every test's: what is chosen here stays in this browser.
    await page.route("**/api/trpc/preferences.save**", (route) => route.abort());
    await openQuote(page, quote["quoteId"]);
    await untilDeskAnswers(page);
    const principal = field(page, PRINCIPAL);
    await principal.focus();
    await page.keyboard.type("9");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+Enter");
    await expect(principal).toHaveValue("1,222");
    await expect(field(page, "deal.pricingDate")).not.toBeEditable();
    await unfoldAll(page);
    const form = page.getByRole("form", { name: "交易要素" });
    for (const input of await form.locator("input").all()) await expect(input).not.toBeEditable();
    await expect(form.locator("select")).toHaveCount(0);
    for (const name of ["出具报价", "撤销", "恢复示例", "开始", "分享"]) {
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
    }
    const raroc = figureIn(page.getByTestId("headline"), "raroc");
    await raroc.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog").getByTestId("formula")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.locator('[data-tab="sensitivity"]').click();
    await expect(page.locator('[data-what-if="rate"] input[type="range"]')).toBeDisabled();
    await page.locator('[data-tab="scenarios"]').click();
    await expect(page.getByRole("button", { name: "把现方案留作备选" })).toBeDisabled();
    await page.getByRole("radio", { name: "元", exact: true }).check();
    await expect(principal).toHaveValue("12,220,000");
    await page.getByRole("radio", { name: "万元", exact: true }).check();
    await page.waitForTimeout(2500);
    expect(saves).toEqual([]);
    await page.goto("/desk?deal=new");
    await expect(page.getByTestId("save-notes")).toBeHidden();
  });

  test("makes a draft of their own from it, which can be changed", async ({ page }) => {
    const quote = await issued(page, "1,333");
    await openQuote(page, quote["quoteId"]);
    await untilDeskAnswers(page);
    await page.getByRole("button", { name: "按此新建" }).click();
    await expect(page).toHaveURL(/\/desk\?draft=[0-9a-f-]{36}$/);
    await untilDeskAnswers(page);
    await field(page, PRINCIPAL).fill("1,334");
    await expect(page.getByTestId("save-status")).toHaveText(/^已保存/);
    const again = await call(page.request, "quotes.read", { quoteId: quote["quoteId"] ?? "" });
    expect(again["requestText"]).toBe(quote["requestText"]);
  });

  test("is told where there is no such quote within reach", async ({ page }) => {
    await page.goto("/desk?quote=00000000-0000-7000-8000-000000000000");
    await expect(page.getByTestId("no-quote")).toContainText("没有找到");
  });

  for (const [width, height] of [
    [360, 740],
    [1366, 768],
  ] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`fits ${width} pixels and breaks no rule of WCAG 2.2 AA, ${colorScheme}`, async ({
        page,
      }, info) => {
        const { quotes } = await call(page.request, "quotes.list", {});
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await openQuote(page, quotes?.[0]?.["quoteId"]);
        await expect(field(page, PRINCIPAL)).toBeVisible();
        await untilStructuresFound(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        expect(await brokenCodesOn(page)).toEqual([]);
        expect(await violationsOn(page)).toEqual([]);
        await info.attach(`quote-${width}-${colorScheme}`, {
          body: await page.screenshot(),
          contentType: "image/png",
        });
      });
    }
  }
});

test("an approver of the branch looks at it too, and makes nothing of it; nobody else sees it", async ({
  browser,
  baseURL,
}) => {
  const options = { baseURL: baseURL ?? "" };
  const officer = await browser.newContext({ ...as("officer"), ...options });
  const quote = await issued(await officer.newPage(), "1,444");
  const approver = await browser.newContext({ ...as("approver"), ...options });
  const page = await approver.newPage();
  await openQuote(page, quote["quoteId"]);
  await expect(field(page, PRINCIPAL)).toHaveValue("1,444");
  await expect(page.getByRole("button", { name: "按此新建" })).toHaveCount(0);
  const stranger = await browser.newContext(options);
  const outside = await stranger.newPage();
  await outside.goto(`/desk?quote=${quote["quoteId"]}`);
  await expect(outside.getByTestId("no-quote")).toContainText("请先登录");
  await expect(outside.locator("body")).not.toContainText("1,444");
  for (const context of [officer, approver, stranger]) await context.close();
});
