/**
 * Coming in: one click on a link of the demo bank, once; and what a page says when it does not work. The links are those of the run
 * (`npm test` makes them); by hand there are none, and the tests say so.
 */
import { violationsOn } from "@xinzhi/browser/accessibility";
import { untilAnswering } from "@xinzhi/browser/answers";
import { expect, openAt, test } from "./quiet-page.ts";
import { as, linkOf } from "./signed-in.ts";

test("a demo link leads inside at once, is gone from the address, and works once", async ({
  page,
  watch,
}) => {
  await page.goto(linkOf("auditor"));
  const header = page.locator("header");
  await expect(header).toContainText("示例审计员");
  await expect(page).not.toHaveURL(/#/);
  await untilAnswering(page);
  await header.getByTestId("person").click();
  await page.getByRole("button", { name: "退出" }).click();
  await expect(header.getByRole("link", { name: "登录" })).toBeVisible();
  watch.expectErrors();
  await page.goto(linkOf("auditor"));
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toHaveText("链接已用过或已过期，请重新索取。");
  await expect(header).not.toContainText("示例审计员");
});

test.describe("inside", () => {
  test.use(as("administrator"));

  test("the cookie is closed to scripts, is not sent with another site's posts, and opens the document of the API", async ({
    page,
    context,
  }) => {
    await page.goto("/");
    await expect(page.locator("header")).toContainText("示例管理员");
    const cookies = (await context.cookies()).filter(({ name }) => name.includes("session"));
    expect(cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, "Lax"]]);
    expect(await page.evaluate(() => document.cookie)).not.toContain("session");
    const answer = await page.request.get("/api/openapi.json");
    expect([answer.status(), (await answer.json()).openapi]).toEqual([200, "3.1.1"]);
  });
});

test("a wrong name or password is told without saying which, and what was typed stays", async ({
  page,
  watch,
}) => {
  watch.expectErrors();
  await openAt(page, "/sign-in");
  await page.getByRole("textbox", { name: "登录名" }).fill("nobody.here");
  await page.getByLabel("密码").fill("not the password 1");
  await page.getByRole("main").getByRole("button", { name: "登录" }).click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("登录名、密码或验证码不对");
  await expect(page.getByRole("textbox", { name: "登录名" })).toHaveValue("nobody.here");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const path of ["/sign-in", "/enrol"]) {
    test(`${path} fits and breaks no rule of WCAG 2.2 AA`, async ({ page }) => {
      await openAt(page, path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
      expect(await violationsOn(page)).toEqual([]);
    });
  }
});
