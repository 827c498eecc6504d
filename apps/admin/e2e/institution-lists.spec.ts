/** The lists of institutions: read by day, by version, by keyboard, in both languages; a list is changed in policy-editor.spec.ts. */
import type { Page } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { expect, openAt, test } from "./quiet-page.ts";
import { as } from "./signed-in.ts";

test.use({ ...as("productManager"), viewport: { width: 1366, height: 768 } });

/** Calls go together in one post, whose address names them all. */
const REVISIONS = /\/api\/trpc\/.*policy\.revisions/;

async function openOn(page: Page, day: string): Promise<void> {
  await openAt(page, "/funding/institutions");
  await page.getByRole("textbox", { name: "查看日期" }).fill(day);
}

/** How a facility stands that has ended; a version of 2035, which another test may have made, comes after. */
const ENDED = /^该日未生效。(?:v\d+ 自 2035-01-01 起。)?$/;

/** The cells of a facility in the table of the day. */
function cellsOf(page: Page, facility: string) {
  return page.locator(`[data-facility="${facility}"] td`);
}

test("a day has its lists, each with version and document, and says whether this bank is on them", async ({
  page,
}) => {
  await openOn(page, "2026-11-22");
  await expect(page.getByTestId("own-standing")).toHaveText(
    "2026-11-22，本行（股份制银行）可以支取：科技创新和技术改造再贷款。不在名单上：支农支小再贷款、民营企业再贷款。",
  );
  await expect(cellsOf(page, "techRelending")).toHaveText([
    "✓在名单上",
    "✓在名单上",
    "✓在名单上",
    "✓在名单上",
    "—不在名单上",
    "—不在名单上",
    /^v6 2026-01-19$/,
    /^中国人民银行《下调结构性货币政策工具利率的公告》2026-01-15 发布$/,
  ]);
  await expect(cellsOf(page, "equipmentRelending")).toHaveText(ENDED);
  await openOn(page, "2022年12月1日");
  await expect(page.getByTestId("own-standing")).toHaveText(
    "2022-12-01，本行（股份制银行）可以支取：科技创新和技术改造再贷款。不在名单上：无。未载明名单：设备更新改造专项再贷款。",
  );
  await expect(cellsOf(page, "equipmentRelending")).toHaveText([
    "文件未载明名单，按不能支取处理。",
    /^v1 2022-09-28$/,
    /《设立设备更新改造专项再贷款》待核实/,
  ]);
  await expect(cellsOf(page, "privateRelending")).toHaveText("该日未生效。v1 自 2026-01-15 起。");
  const tech = page.locator('[data-history="techRelending"]');
  await expect(tech.locator('[data-revision="1"]')).toContainText(
    "政策性银行、国有大型银行、邮储银行、股份制银行",
  );
  await expect(tech.locator('[aria-current="date"]')).toContainText("v2 2022-10-01");
});

test("what is no day is told, and the lists of the last day stay; before the first there are none", async ({
  page,
}) => {
  await openOn(page, "2026-11-22");
  const date = page.getByRole("textbox", { name: "查看日期" });
  await date.fill("2026-02-31");
  await expect(date).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("不是日期，可以写 2026-03-16")).toBeVisible();
  await expect(page.getByRole("heading", { name: "2026-11-22 的名单" })).toBeVisible();
  await date.fill("2016-04-30");
  await expect(page.getByTestId("own-standing")).toContainText("可以支取：无。");
  await expect(cellsOf(page, "techRelending")).toHaveText("该日未生效。v1 自 2022-04-01 起。");
});

test("by keyboard alone: from the date through the table to the version it shows", async ({
  page,
}) => {
  await openOn(page, "2026-11-22");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("region", { name: "2026-11-22 的名单" }).last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(
    page.locator('[data-facility="techRelending"]').getByRole("link").first(),
  ).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "v6", exact: true }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/policy\/techRelending\/techRelending\?v=6$/);
  await expect(page.locator('[data-value="content.institutions"]')).toContainText("股份制银行");
});

test("a bank without facilities is told what to do; a reading that fails can be tried again", async ({
  page,
  watch,
}) => {
  watch.expectErrors();
  await page.route(REVISIONS, async (route) => {
    const answer = await route.fetch();
    const json: { result: { data: object } }[] = await answer.json();
    const none = json.map((one) => ({
      result: {
        ...one.result,
        data: "revisions" in one.result.data ? { revisions: [] } : one.result.data,
      },
    }));
    await route.fulfill({ response: answer, json: none });
  });
  await openAt(page, "/funding/institutions");
  await expect(page.getByText("还没有再贷款工具")).toBeVisible();
  await page.unroute(REVISIONS);
  await page.route(REVISIONS, (route) => route.abort());
  await page.reload();
  const alert = page.locator("main").getByRole("alert");
  await expect(alert).toBeVisible();
  await page.unroute(REVISIONS);
  await alert.getByRole("button").click();
  await expect(page.getByTestId("own-standing")).toBeVisible();
});

test("a thing that policy cannot have has no page; a reading that fails keeps the page's name", async ({
  page,
  watch,
}) => {
  watch.expectErrors();
  for (const way of ["publishedBands/nope", "lpr/other", "nope/x"]) {
    await openAt(page, `/policy/${way}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这个页面");
  }
  await page.route(REVISIONS, (route) => route.abort());
  await page.goto("/policy/lpr/lpr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("贷款市场报价利率（LPR）");
  await expect(page.locator("main").getByRole("alert")).toContainText("数据没有改动");
});

test("in English the kinds of bank and the answer are English, documents stay Chinese", async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: "language", value: "en", url: baseURL ?? "" }]);
  await openAt(page, "/funding/institutions");
  await page.getByRole("textbox").fill("2026-11-22");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lists of institutions");
  await expect(page.getByTestId("own-standing")).toContainText(
    "this bank (joint-stock bank) may draw",
  );
  await expect(page.locator('[lang="zh-CN"]').first()).toContainText("中国人民银行");
});

test.describe("a checker", () => {
  test.use(as("checker"));

  test("reads the lists and is offered no draft", async ({ page }) => {
    await openAt(page, "/funding/institutions");
    await expect(page.getByTestId("own-standing")).toBeVisible();
    await expect(page.getByRole("button", { name: /起草/ })).toHaveCount(0);
    await expect(page.getByText("您可以查看，不能起草")).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const width of [1366, 360]) {
      test(`${width} px: no violation of WCAG 2.2 AA, no sideways scroll`, async ({
        page,
      }, info) => {
        await page.setViewportSize({ width, height: 768 });
        await openOn(page, "2022-12-01");
        await expect(page.getByTestId("own-standing")).toContainText("2022-12-01");
        expect(await violationsOn(page)).toEqual([]);
        const aside = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(aside).toBe(0);
        await page.screenshot({ path: info.outputPath("lists.png"), fullPage: true });
      });
    }
  });
}
