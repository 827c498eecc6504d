/** Signing in at the desk: a newcomer sees a price at once and is told that nobody has signed in; one click brings the name. */
import { expect, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { figureIn, openDesk, untilDeskAnswers } from "./desk-page.ts";
import { as, linkOf } from "./signed-in.ts";

test("without signing in the desk prices, says so, and leads to the sign-in page and back", async ({
  page,
}) => {
  await openDesk(page);
  await expect(figureIn(page.getByTestId("headline"), "customerRate")).toHaveText("2.90%");
  const header = page.locator("header");
  await expect(header).toContainText("未登录");
  await header.getByRole("link", { name: "登录" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "登录" })).toBeVisible();
  await expect(page).toHaveURL(({ searchParams }) => searchParams.get("back") === "/desk");
});

test("a demo link leads to the desk, is gone from the address, and the way out is in the menu", async ({
  page,
}) => {
  await page.goto(linkOf("checker"));
  const header = page.locator("header");
  await expect(header.getByTestId("person")).toContainText("示例复核人");
  await expect(page).toHaveURL(/\/desk$/);
  await untilDeskAnswers(page);
  await header.getByTestId("person").click();
  await expect(header.getByRole("link", { name: "两步验证" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(header.getByRole("button", { name: "退出" })).toBeHidden();
  await header.getByTestId("person").click();
  await header.getByRole("button", { name: "退出" }).click();
  await expect(header).toContainText("未登录");
});

test("the API answers here like in the other app: no policy of pages, nothing for strangers", async ({
  request,
}) => {
  const headers = {
    "content-type": "application/json",
    "x-xinzhi": "1",
    "sec-fetch-site": "same-origin",
  };
  const answer = await request.post("/api/trpc/quotes.list", { headers, data: {} });
  expect(answer.status()).toBe(401);
  expect(answer.headers()["content-security-policy"]).toMatch(/^default-src 'none'/);
  expect((await request.get("/api/trpc/quotes.list")).status()).toBe(405);
});

for (const theme of ["light", "dark"] as const) {
  test.describe(`on a phone, ${theme}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, colorScheme: theme, ...as("officer") });

    for (const path of ["/sign-in", "/enrol", "/second-factor", "/desk"]) {
      test(`${path} fits and breaks no rule of WCAG 2.2 AA`, async ({ page }) => {
        await page.goto(path, { waitUntil: "networkidle" });
        await expect(page.getByTestId("person")).toContainText("示例客户经理");
        await page.getByTestId("person").click();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(360);
        expect(await violationsOn(page)).toEqual([]);
      });
    }
  });
}
