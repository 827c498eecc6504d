/** Language and colours belong to the person at the product desk too: chosen in one browser, found in another, gone with who leaves. */
import { type BrowserContext, expect, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { call, prove } from "./api-calls.ts";
import { openAt } from "./quiet-page.ts";
import { as } from "./signed-in.ts";

const PASSWORD = "brick lantern orbit 7 Willow";

/** The cookies a browser keeps choices in. */
async function kept(context: BrowserContext): Promise<readonly string[]> {
  const cookies = await context.cookies();
  return cookies.filter(({ name }) => ["language", "theme"].includes(name)).map(({ name }) => name);
}

test("a product manager chooses dark and English, and finds them in a fresh browser; who leaves has the browser's own", async ({
  browser,
  playwright,
  baseURL,
}) => {
  const options = { baseURL: baseURL ?? "" };
  const admin = await playwright.request.newContext({ ...options, ...as("administrator") });
  await prove(admin);
  const { branches } = await call(admin, "users.branches", {});
  const branchId = branches?.[0]?.["branchId"] ?? "";
  const asked = { name: "示例新经理", branchId, roles: ["productManager"] };
  const invited = await call(admin, "users.invite", asked);
  const token = new URL(invited["link"] ?? "").hash.slice(1);
  const own = { loginName: `own.${crypto.randomUUID().slice(0, 8)}`, password: PASSWORD };

  const first = await browser.newContext(options);
  await call(first.request, "session.enrol", { token, ...own });
  await call(first.request, "session.signIn", own);
  const page = await first.newPage();
  await openAt(page, "/funding/institutions");
  await expect(page.getByTestId("person")).toContainText("示例新经理");
  await page.getByRole("radio", { name: "深色" }).check();
  await page.getByRole("radio", { name: "EN" }).check();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lists of institutions");

  const second = await browser.newContext(options);
  const fresh = await second.newPage();
  await fresh.goto("/");
  await expect(fresh.locator("html")).toHaveAttribute("lang", "zh-CN");
  await call(second.request, "session.signIn", own);
  await openAt(fresh, "/funding/institutions");
  await expect(fresh.getByRole("heading", { level: 1 })).toHaveText("Lists of institutions");
  await expect(fresh.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(fresh.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(fresh.getByTestId("own-standing")).toBeVisible();
  expect(await violationsOn(fresh)).toEqual([]);
  expect(await kept(second)).toEqual([]);

  // A choice made here is found there.
  await fresh.getByRole("radio", { name: "中" }).check();
  await expect(fresh.getByRole("heading", { level: 1 })).toHaveText("机构名单");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");

  await fresh.getByTestId("person").click();
  await fresh.getByRole("button", { name: "退出" }).click();
  await expect(fresh.locator("html")).toHaveAttribute("data-theme", "system");
  await Promise.all([first.close(), second.close(), admin.dispose()]);
});

test.describe("where the account does not take it", () => {
  test.use({ ...as("checker"), viewport: { width: 360, height: 740 } });

  test("a choice is told, and stays in the browser", async ({ page, context }) => {
    await openAt(page, "/reviews");
    await page.route("**/api/trpc/preferences.save**", (route) => route.abort());
    await page.getByRole("radio", { name: "深色" }).check();
    const alert = page.getByRole("alert").filter({ hasText: "没有保存到您的账户" });
    await expect(alert).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await violationsOn(page)).toEqual([]);
    await alert.getByRole("button", { name: "关闭" }).click();
    await expect(alert).toBeHidden();
    expect(await kept(context)).toEqual(["theme"]);
  });
});
