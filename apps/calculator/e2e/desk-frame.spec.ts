/** The frame: languages, colours, sizes, security headers, and no word to anyone outside. */

import { expect, type Page, test } from "@playwright/test";
import { pressUntil } from "@xinzhi/browser/press-until";
import {
  chooseTab,
  field,
  figureIn,
  openDesk,
  untilDeskAnswers,
  untilStructuresFound,
} from "./desk-page.ts";

test("中文 is the default, English a switch that keeps the deal and is remembered", async ({
  page,
}) => {
  await openDesk(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await field(page, "deal.principal").fill("2,000");
  await page.getByRole("radio", { name: "EN" }).check();
  await expect(page.getByRole("tab", { name: "Repayment plan" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(field(page, "deal.principal")).toHaveValue("2,000");
  await chooseTab(page, "cost");
  await expect(page.getByRole("rowheader", { name: "Effective annual rate (XIRR)" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("tab", { name: "Price build-up" })).toBeVisible();
  await untilDeskAnswers(page);
  await page.getByRole("radio", { name: "中" }).check();
  await expect(page.getByRole("tab", { name: "价格构成" })).toBeVisible();
});

test("the colours follow the system until the reader chooses", async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).color);
  await page.emulateMedia({ colorScheme: "light" });
  await openDesk(page);
  const onLight = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(paper).not.toBe(onLight);
  await page.getByRole("radio", { name: "浅色" }).check();
  await expect.poll(paper).toBe(onLight);
  await page.reload();
  await expect.poll(paper).toBe(onLight);
});

for (const [width, height] of [
  [360, 740],
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`at ${width} pixels nothing scrolls sideways`, async ({ page }, info) => {
    await page.setViewportSize({ width, height });
    await page.goto("/desk");
    await expect(field(page, "deal.principal")).toBeVisible();
    await untilStructuresFound(page);
    expect(await sidewaysRoom(page)).toBe(0);
    await info.attach(`desk-${width}`, { body: await page.screenshot(), contentType: "image/png" });
  });
}

function sidewaysRoom(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test("on a phone the result is a bar at the bottom that opens upward", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/desk");
  const result = page.getByRole("region", { name: "定价结果" });
  await expect(figureIn(result, "customerRate").first()).toHaveText("2.90%");
  await expect(page.getByTestId("headline")).toBeHidden();
  await pressUntil(page.getByRole("button", { name: "展开结果" }), page.getByTestId("headline"));
  await figureIn(page.getByTestId("headline"), "raroc").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "收起结果" }).click();
  await expect(page.getByTestId("headline")).toBeHidden();
  expect(await sidewaysRoom(page)).toBe(0);
});

test("on a phone a stale result says so, and leads back to the field behind it", async ({
  page,
}) => {
  await openDesk360(page);
  await field(page, "deal.principal").fill("0");
  await expect(page.getByTestId("stale-bar")).toHaveText("有 1 处需要更正");
  await page.getByRole("button", { name: "展开结果" }).click();
  await page.getByRole("button", { name: "去更正" }).click();
  await expect(page.getByTestId("headline")).toBeHidden();
  await expect(field(page, "deal.principal")).toBeFocused();
});

/** The desk on a phone, once it answers. */
async function openDesk360(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/desk");
  await pressUntil(page.getByRole("button", { name: "展开结果" }), page.getByTestId("headline"));
  await page.getByRole("button", { name: "收起结果" }).click();
}

test("at 1366 × 768 the form and the whole price are on one screen", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openDesk(page);
  await untilStructuresFound(page);
  await expect(field(page, "deal.principal")).toBeInViewport({ ratio: 1 });
  await expect(page.getByTestId("headline")).toBeInViewport({ ratio: 1 });
  await expect(page.getByTestId("waterfall")).toBeInViewport({ ratio: 1 });
  const overflow = () => document.documentElement.scrollHeight - window.innerHeight;
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
});

test("no request leaves the origin, and nothing breaks the content policy", async ({
  page,
  baseURL,
}) => {
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== baseURL && !request.url().startsWith("data:")) outside.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await openDesk(page);
  for (const tab of ["plan", "cost", "build"] as const) await chooseTab(page, tab);
  await figureIn(page.getByTestId("headline"), "raroc").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "EN" }).check();
  await expect(page.getByRole("tab", { name: "Repayment plan" })).toBeVisible();
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
});

test("every answer carries the security headers, each page its own nonce", async ({ request }) => {
  const pages = [await request.get("/desk"), await request.get("/desk")];
  const policies = pages.map((page) => page.headers()["content-security-policy"] ?? "");
  const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
  expect(nonces[0]).not.toBe("");
  expect(nonces[0]).not.toBe(nonces[1]);
  for (const [index, page] of pages.entries()) {
    expect(policies[index]).toContain("frame-ancestors 'none'");
    expect(policies[index]).not.toContain("unsafe");
    expect(page.headers()["x-content-type-options"]).toBe("nosniff");
    expect(page.headers()["referrer-policy"]).toBe("no-referrer");
    expect(page.headers()["x-powered-by"]).toBeUndefined();
    expect(await page.text()).toContain(`nonce="${nonces[index]}"`);
  }
});

test("health and the entry answer", async ({ request }) => {
  expect((await request.get("/health/live")).status()).toBe(200);
  const ready = await request.get("/health/ready");
  expect([ready.status(), await ready.json()]).toEqual([200, { status: "ready" }]);
  const entry = await (await request.get("/", { maxRedirects: 0 })).text();
  expect(entry).toContain('href="/estimate"');
  expect(entry).toContain('href="/sign-in"');
  expect((await request.get("/nowhere")).status()).toBe(404);
});
