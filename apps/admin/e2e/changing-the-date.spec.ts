/** Changing the date: what may be typed, what the address keeps, what happens when the reading fails. */
import { expect, openAt, test, typeDate } from "./quiet-page.ts";

const heading = (date: string) => `${date} 生效的版本`;

test.describe("what may be typed", () => {
  for (const text of [
    "2022-12-1",
    "20221201",
    "2022/12/01",
    "2022年12月1日",
    "２０２２－１２－０１",
  ]) {
    test(`"${text}" is 2022-12-01`, async ({ page }) => {
      await openAt(page, "/?date=2026-11-22");
      await typeDate(page, text);
      await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2022-12-01"));
      await expect(page).toHaveURL(/\?date=2022-12-01$/);
      await expect(page.getByRole("textbox", { name: "日期" })).toHaveValue(text);
      await page.getByRole("textbox", { name: "日期" }).blur();
      await expect(page.getByRole("textbox", { name: "日期" })).toHaveValue("2022-12-01");
    });
  }
});

test("typed key by key on a slow machine, with a day on the way that is one, it is the day that was typed", async ({
  page,
  context,
}) => {
  await openAt(page, "/?date=2026-11-22");
  const browser = await context.newCDPSession(page);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: 20 });
  const field = page.getByRole("textbox", { name: "日期" });
  await field.fill("");
  await field.pressSequentially("2022-12-10");
  await expect(field).toHaveValue("2022-12-10");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2022-12-10"));
});

test("31 February is refused at the field, and the versions shown stay with their own date", async ({
  page,
}) => {
  await openAt(page, "/?date=2026-11-22");
  await typeDate(page, "2026-02-31");
  await expect(page.getByTestId("field-error")).toHaveText("不是日期，可以写 2026-03-16");
  await expect(page.getByRole("textbox", { name: "日期" })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2026-11-22"));
  await expect(page).toHaveURL(/\?date=2026-11-22$/);
});

test("an address with no real day asks for one, and takes it", async ({ page }) => {
  await openAt(page, "/?date=2026-02-31");
  await expect(page.getByText("请先更正日期")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "日期" })).toHaveValue("2026-02-31");
  await typeDate(page, "2026-02-28");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2026-02-28"));
});

test("going back brings back the date before", async ({ page }) => {
  await openAt(page, "/?date=2022-12-01");
  await page.getByRole("link", { name: "2024-04-07" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2024-04-07"));
  await page.goBack();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2022-12-01"));
  await expect(page.getByRole("textbox", { name: "日期" })).toHaveValue("2022-12-01");
});

test("another date comes through the API: one short post, no input in the address", async ({
  page,
}) => {
  await openAt(page, "/?date=2026-11-22");
  const asked = page.waitForRequest(/\/api\/trpc\//);
  await typeDate(page, "2022-12-01");
  const request = await asked;
  expect([request.method(), new URL(request.url()).search]).toEqual(["POST", "?batch=1"]);
  expect(request.headers()).toMatchObject({ "content-type": "application/json", "x-xinzhi": "1" });
  expect(request.postDataJSON()).toEqual({ "0": { date: "2022-12-01" } });
});

test("while a date is being read the page says so and keeps the last versions", async ({
  page,
}) => {
  await openAt(page, "/?date=2026-11-22");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/trpc/**", async (route) => {
    await held;
    await route.continue();
  });
  await typeDate(page, "2022-12-01");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2026-11-22"));
  letGo();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2022-12-01"));
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
});

test("a first reading that takes long shows where the versions will stand", async ({ page }) => {
  await openAt(page, "/?date=2026-02-31");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/trpc/**", async (route) => {
    await held;
    await route.continue();
  });
  await typeDate(page, "2022-12-01");
  await expect(page.getByText("正在读取")).toBeAttached();
  letGo();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2022-12-01"));
});

test("a reading that fails says what is safe and gives the trace; trying again reads", async ({
  page,
  watch,
}) => {
  watch.expectErrors();
  await openAt(page, "/?date=2026-11-22");
  const data = { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, problems: [], trace: "trace-1" };
  await page.route("**/api/trpc/**", (route) =>
    route.fulfill({ status: 500, json: { error: { message: "unexpected", code: -32603, data } } }),
  );
  await typeDate(page, "2022-12-01");
  const alert = page.getByRole("alert").filter({ hasText: "没有读到政策版本" });
  await expect(alert).toContainText("数据没有改动");
  await expect(alert).toContainText("追踪号：trace-1");
  await page.unroute("**/api/trpc/**");
  await alert.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(heading("2022-12-01"));
});

test("without a network the page says so instead of waiting", async ({ page, context, watch }) => {
  watch.expectErrors();
  await openAt(page, "/?date=2026-11-22");
  await context.setOffline(true);
  await page.getByRole("button", { name: "全部版本" }).first().click();
  await expect(page.getByRole("alert").filter({ hasText: "没有读到政策版本" })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.locator('[data-kind="lpr"] tbody tr')).toHaveCount(15);
});
