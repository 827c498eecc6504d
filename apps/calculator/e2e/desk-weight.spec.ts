/** What the desk costs to load: the scripts of its first look, in a language that Chromium 109 reads, and nothing from elsewhere. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { chooseTab, field, openDesk } from "./desk-page.ts";

/**
 * Unit: bytes of gzip, as sent; what the server says of each file beside it (some 700 bytes of headers, most of them the content policy)
 * is not counted. The first look is every script that the page itself names; the whole is all that it fetches unasked until it is
 * quiet, with what it brings ahead while idle. The workers are fetched beside it.
 */
const FIRST_LOAD_MAX = 290_000;
const UNASKED_MAX = 308_000;

test("the scripts of the first look weigh at most what they did, and so do all that come unasked", async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  const pathOf = new Map<string, string>();
  const weights = new Map<string, number>();
  client.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") pathOf.set(requestId, new URL(response.url).pathname);
    expect([response.url, response.status]).toEqual([response.url, 200]);
  });
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const path = pathOf.get(requestId);
    if (path !== undefined) weights.set(path, (weights.get(path) ?? 0) + encodedDataLength);
  });
  const isBroughtAhead = broughtAheadOf(page);
  const answer = await page.goto("/desk", { waitUntil: "networkidle" });
  const html = (await answer?.text()) ?? "";
  await expect(page.getByTestId("headline")).toBeVisible();
  await expect(page.getByTestId("structures").locator("li").first()).toBeVisible();
  await expect.poll(isBroughtAhead).toBe(true);
  const named = [...weights].filter(([path]) => html.includes(path));
  const [first, unasked] = [sumOf(named), sumOf([...weights])];
  const description = `${first} bytes, unasked ${unasked} bytes`;
  test.info().annotations.push({ type: "first load", description });
  expect(named.length).toBeGreaterThan(3);
  expect(weights.size).toBeGreaterThan(named.length);
  expect(first).toBeLessThanOrEqual(FIRST_LOAD_MAX);
  expect(unasked).toBeLessThanOrEqual(UNASKED_MAX);
});

/** The field for a pasted table, and the titles of the sample deals: asked for when the browser is idle, however late that is. */
const BROUGHT_AHEAD = ["paste-preview", "A competitor offers less"];

/** Tells, of a page that is yet to be opened, whether both have come. */
function broughtAheadOf(page: Page): () => boolean {
  const scripts: string[] = [];
  page.on("response", async (response) => {
    if (response.url().endsWith(".js")) scripts.push(await response.text().catch(() => ""));
  });
  return () => BROUGHT_AHEAD.every((part) => scripts.some((script) => script.includes(part)));
}

function sumOf(weights: readonly (readonly [path: string, bytes: number])[]): number {
  return weights.reduce((sum, [, bytes]) => sum + bytes, 0);
}

test("what comes after the first look was brought ahead: it is there when the network has gone", async ({
  page,
  context,
}) => {
  const isBroughtAhead = broughtAheadOf(page);
  await page.goto("/desk");
  const structures = page.getByTestId("structures");
  await expect(structures.locator("li").first()).toBeVisible();
  await expect(page.getByTestId("authority")).toContainText("%");
  await expect.poll(isBroughtAhead).toBe(true);
  await context.setOffline(true);
  await field(page, "deal.principal").fill("3000");
  // Three times the sample's 14.53.
  await expect(structures).toContainText("少付 43.6 万元");
  await expect(structures).toHaveAttribute("data-stale", "false");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("05-competitor");
  await expect(page.locator('[data-command="deal-05-competitor"]')).toBeVisible();
  await page.keyboard.press("Escape");
  const fees = page.locator('[data-list="deal.fees"]');
  await fees.getByRole("button", { name: "粘贴表格" }).click();
  await fees.getByRole("textbox", { name: /从 Excel 或 WPS 复制/ }).fill("评估费\t0.5");
  await expect(fees.getByTestId("paste-preview").locator("li")).toHaveCount(1);
  await fees.getByRole("button", { name: "用这些行替换" }).click();
  await expect(fees.getByTestId("paste-panel")).toHaveCount(0);
  await expect(field(page, "deal.fees.0.amount")).toHaveValue("0.5");
});

test("a part whose script does not come says so in its place, and the rest goes on", async ({
  page,
}) => {
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes("paste-preview")) await route.abort();
    else await route.fulfill({ response });
  });
  await openDesk(page);
  const fees = page.locator('[data-list="deal.fees"]');
  await fees.getByRole("button", { name: "粘贴表格" }).click();
  await expect(fees.getByTestId("unfetched")).toContainText("网络恢复后请刷新页面");
  await field(page, "deal.principal").fill("3000");
  await expect(page.getByTestId("field-reading")).toHaveText("人民币叁仟万元整");
  await expect(page.getByTestId("structures")).toContainText("少付 43.6 万元");
  await page.unrouteAll({ behavior: "wait" });
});

test("every script of the build is ES2022, which Chromium 109 reads", () => {
  const { parse } = acorn();
  const folder = join(import.meta.dirname, "..", ".next", "static", "chunks");
  const files = readdirSync(folder).filter((name) => name.endsWith(".js"));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    const code = readFileSync(join(folder, name), "utf8");
    expect(() => parse(code, { ecmaVersion: 2022, sourceType: "script" }), name).not.toThrow();
  }
  expect(() => parse("/a/v", { ecmaVersion: 2022, sourceType: "script" })).toThrow();
});

test("over all tabs nothing is asked of another origin", async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== baseURL && protocol !== "data:") outside.push(request.url());
  });
  await openDesk(page);
  for (const tab of [
    "plan",
    "cost",
    "policy",
    "innovation",
    "build",
    "scenarios",
    "goalSeek",
    "sensitivity",
  ] as const) {
    await chooseTab(page, tab);
  }
  expect(outside).toEqual([]);
});

type Parse = (code: string, options: { ecmaVersion: number; sourceType: "script" }) => unknown;

/** The parser that the framework brings along. */
function acorn(): { readonly parse: Parse } {
  const resolve = createRequire(import.meta.url);
  return resolve("next/dist/compiled/acorn");
}
