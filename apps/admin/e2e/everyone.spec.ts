/** For everyone: language, keyboard, screen readers, colours, phones. */
import type { Page } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { untilAnswering } from "@xinzhi/browser/answers";
import { brokenCodesOn } from "@xinzhi/browser/broken-codes";
import { expect, openAt, test } from "./quiet-page.ts";

function sidewaysScrollOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test("中文 and English: the choice is kept, documents stay Chinese and are marked so", async ({
  page,
}) => {
  await openAt(page, "/?date=2026-11-22");
  await page.getByRole("radio", { name: "EN" }).check();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Policy versions");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("In force on 2026-11-22");
  await expect(page.locator('[data-kind="techRelending"] p[lang="zh-CN"]').first()).toContainText(
    "中国人民银行",
  );
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Policy versions");
  await untilAnswering(page);
  await page.getByRole("radio", { name: "中" }).check();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("政策版本");
});

test("by keyboard alone: skip, date, a day back, the timeline, a version's first day", async ({
  page,
}) => {
  await openAt(page, "/?date=2026-01-19");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到内容" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
  await page.keyboard.press("Tab");
  const field = page.getByRole("textbox", { name: "日期" });
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(field).toHaveValue("2026-01-18");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("2026-01-18 生效的版本");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "回到今天" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^全部版本 贷款市场报价利率/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-kind="lpr"] tbody tr')).toHaveCount(15);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "2024-10-21" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("2024-10-21 生效的版本");
});

test("arrow keys stop at the ends of the calendar", async ({ page }) => {
  await openAt(page, "/?date=2199-12-31");
  const field = page.getByRole("textbox", { name: "日期" });
  await field.press("ArrowUp");
  await expect(field).toHaveValue("2199-12-31");
  await field.press("ArrowDown");
  await expect(field).toHaveValue("2199-12-30");
});

test("a change of the versions is announced", async ({ page }) => {
  await openAt(page, "/?date=2026-11-22");
  const status = page.getByRole("status").filter({ hasText: "生效的版本" });
  await expect(status).toContainText("2026-11-22 生效的版本");
  await page.getByRole("textbox", { name: "日期" }).fill("2022-12-01");
  await expect(status).toContainText("2022-12-01 生效的版本6 类参数，4 类有生效版本");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const width of [360, 1366]) {
      test(`${width} px: no violation of WCAG 2.2 AA, no sideways scroll`, async ({
        page,
      }, info) => {
        await page.setViewportSize({ width, height: 768 });
        await openAt(page, "/?date=2022-12-01");
        await page.getByRole("button", { name: /^全部版本 科技/ }).click();
        await expect(page.locator('[data-kind="techRelending"] tbody tr')).toHaveCount(6);
        expect(await violationsOn(page)).toEqual([]);
        expect(await sidewaysScrollOf(page)).toBe(0);
        expect(await brokenCodesOn(page)).toEqual([]);
        await page.screenshot({ path: info.outputPath("timeline.png"), fullPage: true });
      });

      test(`${width} px: the other states have no violation either`, async ({ page }, info) => {
        await page.setViewportSize({ width, height: 768 });
        for (const [state, address] of [
          ["nothing", "/?date=2016-04-30"],
          ["wrong", "/?date=2026-02-31"],
          ["today", "/?date=2026-11-22"],
        ] as const) {
          await openAt(page, address);
          expect(await violationsOn(page)).toEqual([]);
          expect([state, await brokenCodesOn(page)]).toEqual([state, []]);
          await page.screenshot({ path: info.outputPath(`${state}.png`), fullPage: true });
        }
      });
    }
  });
}

test("every target is at least 24 px in both directions", async ({ page }) => {
  await openAt(page, "/?date=2022-12-01");
  const small = await page
    .locator("button, input:not([type=radio]), label:has(input[type=radio])")
    .evaluateAll((all) =>
      all
        .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ text }) => text),
    );
  expect(small).toEqual([]);
});

test("in English on a phone nothing overlaps and nothing scrolls sideways", async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: "language", value: "en", url: baseURL ?? "" }]);
  await page.setViewportSize({ width: 360, height: 768 });
  await openAt(page, "/?date=2022-12-01");
  const overlaps = await page.locator("header > *").evaluateAll((all) => {
    const boxes = all.map((one) => one.getBoundingClientRect());
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
    );
  });
  expect(overlaps).toEqual([]);
  expect(await violationsOn(page)).toEqual([]);
  expect(await sidewaysScrollOf(page)).toBe(0);
});
