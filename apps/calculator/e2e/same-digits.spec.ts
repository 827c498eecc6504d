/**
 * The domain gives the same digits in the browser as in Node: 3,000 made-up loans, one checksum each.
 *
 * The browser loads the domain's own source files, with the types taken out as Node takes them out, so no bundler stands
 * between what is tested and what is written.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";

const LOANS = 3000;
const require = createRequire(import.meta.url);
const domain = dirname(dirname(require.resolve("@xinzhi/domain/cases/d1.json")));
const decimalJs = join(
  dirname(createRequire(join(domain, "package.json")).resolve("decimal.js")),
  "decimal.mjs",
);

test("3,000 plans and their annual costs: one checksum in Node and in the browser", async ({
  page,
}) => {
  await page.route("**/same-digits/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/same-digits/") {
      const map = JSON.stringify({ imports: { "decimal.js": "/same-digits/decimal.mjs" } });
      const html = `<!doctype html><script type="importmap">${map}</script>`;
      return route.fulfill({ contentType: "text/html", body: html });
    }
    const source =
      pathname === "/same-digits/decimal.mjs"
        ? readFileSync(decimalJs, "utf8")
        : stripTypeScriptTypes(
            readFileSync(join(domain, pathname.replace("/same-digits/domain/", "")), "utf8"),
          );
    return route.fulfill({ contentType: "text/javascript", body: source });
  });
  await page.goto("/same-digits/");
  const inBrowser = await page.evaluate(async (loans) => {
    const address = "/same-digits/domain/laws/plan-checksum.ts";
    const { planChecksum } = await import(address);
    return planChecksum(loans);
  }, LOANS);
  const script = join(domain, "laws", "print-plan-checksum.ts");
  const inNode = execFileSync(process.execPath, [script, String(LOANS)], { encoding: "utf8" });
  expect(inBrowser).toMatch(/^[0-9a-f]{16}$/);
  expect(inBrowser).toBe(inNode);
});
