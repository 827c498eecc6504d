/** The pages of reviews, oversight and people: for everyone, in both colours, on a desk and on a phone. */
import { violationsOn } from "@xinzhi/browser/accessibility";
import { brokenCodesOn } from "@xinzhi/browser/broken-codes";
import { call, prove } from "./api-calls.ts";
import { expect, openAt, test } from "./quiet-page.ts";
import { as } from "./signed-in.ts";

const PAGES = {
  productManager: [
    "/reviews",
    "/reviews/decided",
    "/reviews/cases",
    "/reviews/packs",
    "/oversight",
    "/oversight/leakage",
    "/oversight/twins",
  ],
  administrator: ["/oversight/audit", "/users"],
} as const;

for (const role of ["productManager", "administrator"] as const) {
  for (const [colorScheme, width] of [
    ["light", 1366],
    ["dark", 360],
  ] as const) {
    test.describe(`${role}, ${colorScheme}, ${width} px`, () => {
      test.use({ ...as(role), colorScheme, viewport: { width, height: 768 } });

      test("no violation of WCAG 2.2 AA, no sideways scroll", async ({ page }) => {
        for (const path of PAGES[role]) {
          await openAt(page, path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          expect([path, await violationsOn(page)]).toEqual([path, []]);
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect([path, sideways]).toEqual([path, 0]);
          expect([path, await brokenCodesOn(page)]).toEqual([path, []]);
        }
      });
    });
  }
}

test.describe("an administrator", () => {
  test.use(as("administrator"));

  test("checks the chain and finds an entry by its action", async ({ page }) => {
    await openAt(page, "/users");
    // Of oversight they may read the audit alone: the way leads there.
    await page
      .getByRole("navigation", { name: "页面" })
      .getByRole("link", { name: "监督" })
      .click();
    await expect(page).toHaveURL(/\/oversight\/audit$/);
    await page.getByRole("button", { name: "校验全部记录" }).press("Enter");
    await expect(page.getByTestId("chain")).toContainText(/共 \d+ 条，前后相连，无改动。/);
    await page.getByRole("textbox", { name: "动作" }).fill("bank.seeded");
    await page.getByRole("textbox", { name: "动作" }).press("Enter");
    await expect(page.getByTestId("entries").locator("tbody tr")).toHaveCount(1);
  });

  test("invites somebody, changes their branch and roles, and closes their account", async ({
    page,
  }) => {
    await prove(page.request);
    await openAt(page, "/users");
    await page.getByRole("button", { name: "邀请新用户" }).click();
    const form = page.getByTestId("invite");
    await form.getByRole("textbox", { name: "姓名" }).fill("试用审批");
    await form.getByRole("checkbox", { name: "审批" }).check();
    await form.getByRole("button", { name: "邀请新用户" }).click();
    await expect(page.getByTestId("link-note")).toContainText("/enrol#");
    await page.getByRole("button", { name: "已交付" }).click();
    await page.getByRole("button", { name: "管理 试用审批" }).click();
    const panel = page.getByTestId("person-panel");
    await panel.getByRole("combobox", { name: "机构" }).selectOption({ label: "示例高新支行" });
    await panel.getByRole("button", { name: "保存机构" }).click();
    const row = page.locator('[data-person="试用审批"]');
    await expect(row).toContainText("示例高新支行");
    await panel.getByRole("button", { name: "停用账户" }).click();
    await expect(row).toContainText("停用");
    await expect(page.getByTestId("own-sessions")).toContainText("当前会话");
  });
});

test.describe("a product manager", () => {
  test.use(as("productManager"));

  test("the board's figures are the ledger's", async ({ page }) => {
    await openAt(page, "/oversight");
    await expect(page.getByTestId("agrees")).toHaveText("余额与台账分录合计一致。");
    await expect(page.getByTestId("pools").locator("tbody tr")).toHaveCount(4);
  });

  test("a pack taken out is read in with its difference shown: nothing new, nothing deleted", async ({
    page,
  }) => {
    const versions = async () => {
      const { things = [] } = await call(page.request, "policy.things", {});
      return things.map(({ kind, code, revisions }) => `${kind} ${code} ${revisions}`);
    };
    const difference = page.getByTestId("pack-difference");
    // Another test may have a change approved between the two: then the pack is another one, and is taken out anew.
    await expect(async () => {
      const before = await versions();
      await openAt(page, "/reviews/packs");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "导出政策包" }).click(),
      ]);
      await page.getByLabel("选择文件").setInputFiles(await download.path());
      await expect(difference).toBeVisible();
      expect(await versions()).toEqual(before);
    }).toPass();
    await expect(difference).toContainText("新增 0 项；改变 0 项");
    await page.getByLabel("选择文件").setInputFiles({
      name: "other.json",
      mimeType: "application/json",
      buffer: Buffer.from("{}"),
    });
    await expect(page.getByTestId("pack-import").getByRole("alert")).toContainText(
      "不是政策包文件",
    );
  });

  test("what is no number is told at its field, and the last answer stays", async ({ page }) => {
    await openAt(page, "/oversight/twins");
    await page.getByRole("textbox", { name: "金额相差" }).fill("x");
    await expect(page.getByTestId("field-error")).toHaveText("请写数字，例如 1.5");
  });
});
