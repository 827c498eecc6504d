/**
 * Nothing that was typed is lost: a reload, a killed browser, an ended session, two windows and two browsers at once.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { field, openDesk, untilDeskAnswers } from "./desk-page.ts";
import { openDrafts } from "./drafts-page.ts";
import { as } from "./signed-in.ts";

const PRINCIPAL = "deal.principal";
const OF_A_DRAFT = /\/desk\?draft=[0-9a-f-]{36}$/;

function status(page: Page) {
  return page.getByTestId("save-status");
}

/** Types an amount and waits until it is kept where it can be. */
async function typeAmount(page: Page, amount: string, kept: RegExp): Promise<void> {
  await field(page, PRINCIPAL).fill(amount);
  await expect(status(page)).toHaveText(kept);
}

test("whoever has not signed in finds after a reload what was typed", async ({ page }) => {
  await openDesk(page);
  await typeAmount(page, "1,234", /^仅存于本浏览器 \d\d:\d\d$/);
  await page.reload();
  await expect(field(page, PRINCIPAL)).toHaveValue("1,234");
  await expect(page.getByTestId("save-notes")).toContainText("已恢复");
});

test("a browser that is killed while somebody types loses nothing that it told as kept", async ({
  baseURL,
}, { project }) => {
  const profile = mkdtempSync(join(tmpdir(), "xinzhi-profile-"));
  const launched = { ...project.use.launchOptions, baseURL: baseURL ?? "" };
  try {
    const first = await chromium.launchPersistentContext(profile, launched);
    const page = await first.newPage();
    await openDesk(page);
    await field(page, PRINCIPAL).fill("4,321");
    await field(page, "deal.rates.0.annualRate").fill("2.8x");
    await expect(status(page)).toHaveText(/^仅存于本浏览器/);
    await killed(first);
    const second = await chromium.launchPersistentContext(profile, launched);
    const again = await second.newPage();
    await again.goto("/desk");
    await expect(field(again, PRINCIPAL)).toHaveValue("4,321");
    await expect(field(again, "deal.rates.0.annualRate")).toHaveValue("2.8x");
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Ends the browser without a word: its process asks itself for its id, then it is killed. */
async function killed(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send("SystemInfo.getProcessInfo");
  const main = info?.processInfo.find(({ type }) => type === "browser");
  if (main === undefined) throw new Error("the browser does not tell its process");
  const gone = new Promise((resolve) => context.once("close", resolve));
  process.kill(main.id, "SIGKILL");
  await gone;
}

test.describe("an officer", () => {
  test.use(as("officer"));

  test("has a draft on the server by typing, opens it from the list, and throws it away", async ({
    page,
  }) => {
    await openDesk(page);
    await field(page, "deal.titleZh").fill("草稿甲");
    await typeAmount(page, "2,468", /^已保存 \d\d:\d\d$/);
    await expect(page).toHaveURL(OF_A_DRAFT);
    const draftId = new URL(page.url()).searchParams.get("draft");
    await page.goto("/drafts");
    const row = page.locator(`[data-draft="${draftId}"]`);
    await row.getByRole("link", { name: "草稿甲" }).click();
    await expect(field(page, PRINCIPAL)).toHaveValue("2,468");
    await page.goto("/drafts");
    await row.getByRole("button", { name: "删除 草稿甲" }).click();
    await row.getByRole("button", { name: "确定删除" }).click();
    await expect(row).toBeHidden();
    await page.goto(`/desk?draft=${draftId}`);
    await expect(page.getByTestId("save-notes")).toContainText("没有找到这份草稿");
  });

  test("is told where the draft was changed in another browser, and overwrites nothing unasked", async ({
    page,
    browser,
    baseURL,
  }) => {
    await openDesk(page);
    await typeAmount(page, "1,111", /已保存/);
    await expect(page).toHaveURL(OF_A_DRAFT);
    const address = page.url();
    const other = await browser.newContext({ ...as("officer"), baseURL: baseURL ?? "" });
    const elsewhere = await other.newPage();
    await elsewhere.goto(address);
    await untilDeskAnswers(elsewhere);
    await typeAmount(elsewhere, "2,222", /已保存/);
    await field(page, PRINCIPAL).fill("3,333");
    await expect(page.getByTestId("save-notes")).toContainText("更新的一版");
    await expect(status(page)).toHaveText("未保存到服务器");
    await elsewhere.reload();
    await expect(field(elsewhere, PRINCIPAL)).toHaveValue("2,222");
    await page.getByRole("button", { name: "另存为新草稿" }).click();
    await expect(status(page)).toHaveText(/已保存/);
    await expect(page).not.toHaveURL(address);
    await elsewhere.reload();
    await expect(field(elsewhere, PRINCIPAL)).toHaveValue("2,222");
    await other.close();
  });

  test("with the same draft in two windows gets a second one, told so", async ({
    page,
    context,
  }) => {
    await openDesk(page);
    await typeAmount(page, "1,111", /已保存/);
    await expect(page).toHaveURL(OF_A_DRAFT);
    const second = await context.newPage();
    await second.goto(page.url());
    await expect(second.getByTestId("save-notes")).toContainText("另一个窗口");
    await typeAmount(second, "9,999", /已保存/);
    await expect(second).not.toHaveURL(page.url());
    await page.reload();
    await expect(field(page, PRINCIPAL)).toHaveValue("1,111");
  });

  test("whose session has ended goes on typing, and saves after signing in elsewhere", async ({
    page,
    context,
  }) => {
    await openDesk(page);
    await typeAmount(page, "1,111", /已保存/);
    const cookies = await context.cookies();
    await context.clearCookies({ name: /session/ });
    await field(page, PRINCIPAL).fill("5,555");
    const notes = page.getByTestId("save-notes");
    await expect(notes).toContainText("登录已结束");
    await notes.getByRole("button", { name: "重新登录" }).click();
    const dialog = page.getByRole("dialog", { name: "重新登录" });
    await expect(dialog.getByRole("textbox", { name: "登录名" })).toBeVisible();
    await dialog.getByRole("button", { name: "关闭" }).click();
    await expect(field(page, PRINCIPAL)).toHaveValue("5,555");
    await context.addCookies(cookies);
    await notes.getByRole("button", { name: "重试" }).click();
    await expect(status(page)).toHaveText(/^已保存/);
    await page.reload();
    await expect(field(page, PRINCIPAL)).toHaveValue("5,555");
  });

  test("reads that the server is away, and it is tried again", async ({ page }) => {
    await openDesk(page);
    await page.route("**/api/trpc/**", (route) => route.abort());
    await field(page, PRINCIPAL).fill("7,777");
    await expect(status(page)).toHaveText("未保存到服务器");
    await page.unroute("**/api/trpc/**");
    await page.getByTestId("save-notes").getByRole("button", { name: "重试" }).click();
    await expect(status(page)).toHaveText(/^已保存/);
  });

  for (const theme of ["light", "dark"] as const) {
    test(`the list fits a phone and breaks no rule of WCAG 2.2 AA, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 360, height: 740 });
      await openDrafts(page);
      await expect(page.getByRole("heading", { level: 1, name: "草稿" })).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
      expect(await violationsOn(page)).toEqual([]);
    });
  }
});
