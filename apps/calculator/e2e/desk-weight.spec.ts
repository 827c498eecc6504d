/** What the desk costs to load: the scripts of its first look, in a language that Chromium 109 reads, and nothing from elsewhere. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { chooseTab, openDesk } from "./desk-page.ts";

/**
 * Unit: bytes of gzip, as sent, over everything the page fetches by itself; what the server says of each file beside it (some 700 bytes of
 * headers, most of them the content policy) is not counted. The workers are fetched beside it.
 */
const FIRST_LOAD_MAX = 333_000;

test("the scripts of the first look weigh at most what they did", async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  const scripts = new Map<string, number>();
  const isScript = new Set<string>();
  client.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") isScript.add(requestId);
    expect([response.url, response.status]).toEqual([response.url, 200]);
  });
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (!isScript.has(requestId)) return;
    scripts.set(requestId, (scripts.get(requestId) ?? 0) + encodedDataLength);
  });
  await page.goto("/desk", { waitUntil: "networkidle" });
  await expect(page.getByTestId("headline")).toBeVisible();
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  test.info().annotations.push({ type: "first load", description: `${total} bytes` });
  expect(scripts.size).toBeGreaterThan(3);
  expect(total).toBeLessThanOrEqual(FIRST_LOAD_MAX);
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
  for (const tab of ["plan", "cost", "policy", "innovation", "build"] as const) {
    await chooseTab(page, tab);
    await expect(page.locator(`[data-tab="${tab}"]`)).toHaveAttribute("aria-selected", "true");
  }
  for (const tab of ["scenarios", "goalSeek", "sensitivity"]) {
    await page.locator(`[data-tab="${tab}"]`).click();
    await expect(page.getByTestId("awaited")).toHaveCount(0, { timeout: 60_000 });
  }
  expect(outside).toEqual([]);
});

type Parse = (code: string, options: { ecmaVersion: number; sourceType: "script" }) => unknown;

/** The parser that the framework brings along. */
function acorn(): { readonly parse: Parse } {
  const resolve = createRequire(import.meta.url);
  return resolve("next/dist/compiled/acorn");
}
