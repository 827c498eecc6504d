/** Language, colours and unit belong to the person: chosen in one browser, found in another, by whoever signs in there. */
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { pressUntil } from "@xinzhi/browser/press-until";
import { call } from "./api-calls.ts";
import { field, figureIn, openDesk, untilDeskAnswers } from "./desk-page.ts";
import { linkOf } from "./signed-in.ts";

const PERSON = { loginName: "lin.preferences", password: "brick lantern orbit 7 Willow" };

/** The link of somebody new: those of the demo bank are shared by all tests, and work once. */
async function newOfficer(admin: BrowserContext): Promise<string> {
  const page = await admin.newPage();
  await page.goto(linkOf("administrator"));
  await expect(page.getByTestId("person")).toContainText("示例管理员");
  const { branches } = await call(page.request, "users.branches", {});
  const branchId = branches?.[0]?.["branchId"] ?? "";
  const asked = { name: "示例新人", branchId, roles: ["officer"] };
  const { link } = await call(page.request, "users.invite", asked);
  const { pathname, hash } = new URL(link ?? "");
  return `${pathname}${hash}`;
}

async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in?back=/desk");
  const show = page.getByRole("button", { name: "显示", exact: true });
  await pressUntil(show, page.locator('button[aria-pressed="true"]'));
  await page.getByRole("textbox", { name: "登录名" }).fill(PERSON.loginName);
  await page.getByLabel("密码").fill(PERSON.password);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("person")).toContainText("示例新人");
}

/** The cookies a browser keeps the three in. */
async function kept(context: BrowserContext): Promise<readonly string[]> {
  const names = ["language", "theme", "amount-unit"];
  const cookies = await context.cookies();
  return cookies.filter(({ name }) => names.includes(name)).map(({ name }) => name);
}

test("a person chooses 亿元, dark and English, and finds them in a fresh browser after signing in; public pages and who leaves have the browser's own", async ({
  browser,
  baseURL,
}) => {
  const options = { baseURL: baseURL ?? "" };
  const [admin, first, second] = await Promise.all([
    browser.newContext(options),
    browser.newContext(options),
    browser.newContext(options),
  ]);
  const page = await first.newPage();
  await page.goto(await newOfficer(admin));
  // The page has taken the token out of its address: now it answers.
  await expect(page).toHaveURL(/\/enrol$/);
  await page.getByRole("textbox", { name: "登录名" }).fill(PERSON.loginName);
  await page.getByLabel("新密码").first().fill(PERSON.password);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("person")).toContainText("示例新人");

  await openDesk(page);
  await expect(field(page, "deal.principal")).toHaveValue("1,000");
  await page.getByRole("radio", { name: "亿元" }).check();
  await expect(field(page, "deal.principal")).toHaveValue("0.1");
  await page.getByRole("radio", { name: "深色" }).check();
  await page.getByRole("radio", { name: "EN" }).check();
  await expect(page.getByRole("tab", { name: "Repayment plan" })).toBeVisible();

  const fresh = await second.newPage();
  await fresh.goto("/desk");
  await expect(fresh.locator("html")).toHaveAttribute("lang", "zh-CN");
  await signIn(fresh);
  await expect(fresh.getByRole("tab", { name: "Repayment plan" })).toBeVisible();
  await expect(fresh.locator("html")).toHaveAttribute("lang", "en");
  await expect(fresh.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(field(fresh, "deal.principal")).toHaveValue("0.1");
  await expect(fresh.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(figureIn(fresh.getByTestId("headline"), "customerRate")).toHaveText("2.90%");
  expect(await violationsOn(fresh)).toEqual([]);
  expect(await kept(second)).toEqual([]);

  // A choice made here is found there.
  await untilDeskAnswers(fresh);
  await fresh.getByRole("radio", { name: "中" }).check();
  await expect(fresh.getByRole("tab", { name: "还款计划" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");

  await page.goto("/quotes");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await fresh.goto("/estimate");
  await expect(fresh.locator("html")).toHaveAttribute("data-theme", "system");
  await openDesk(fresh);
  await fresh.getByTestId("person").click();
  await fresh.getByRole("button", { name: "退出" }).click();
  await expect(fresh.locator("header")).toContainText("未登录");
  await expect(fresh.locator("html")).toHaveAttribute("data-theme", "system");
  await expect(field(fresh, "deal.principal")).toHaveValue("1,000");
  for (const context of [admin, first, second]) await context.close();
});

test("a choice that the account did not take is told, and stays in the browser", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(linkOf("auditor"));
  await expect(page.getByTestId("person")).toContainText("示例审计员");
  await openDesk(page);
  await page.route("**/api/trpc/**", (route) => route.abort());
  await page.getByRole("radio", { name: "深色" }).check();
  const alert = page.getByRole("alert").filter({ hasText: "没有保存到您的账户" });
  await expect(alert).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await violationsOn(page)).toEqual([]);
  await alert.getByRole("button", { name: "关闭" }).click();
  await expect(alert).toBeHidden();
  expect(await kept(context)).toEqual(["theme"]);
  await context.close();
});
