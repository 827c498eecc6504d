/**
 * Nothing of the bank's inside reaches a public page: every page, every answer's body and headers, and every script that the estimate
 * loads on its way from the entry to a hand-over, in both languages; neither its words nor a figure, text or name from a secret
 * field of the bank's policy. And it is small enough for a phone.
 */
import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { publishedSecrets } from "@xinzhi/domain/marked-policy";
import { estimateD } from "./estimate-page.ts";

/** As people or programs would write it; a style's `margin` is no word, nor is a minified name,
 * nor ftp among the protocols of the web. */
const INSIDE = [
  /.{0,40}\bFTP\b.{0,40}/,
  /.{0,40}(?<![\w|])ftp(?:[A-Z_-]|\b(?!:)).{0,40}/i,
  /.{0,40}raroc.{0,40}/i,
  /.{0,40}\blgd\b.{0,40}/i,
  /.{0,40}(?<=["'`\s（(]|\p{Script=Han})PD(?=["'`\s）)，。]|\p{Script=Han}).{0,40}/u,
  /.{0,40}(?<![-\w.])margin(?![-\w:]).{0,40}/i,
  /.{0,40}(资金转移|转移定价|利差|违约概率|违约损失|预期损失|经济资本|运营成本率).{0,40}/,
  /.{0,40}(opexRate|hurdle|capitalYears|expectedLoss|breakEvenRate).{0,40}/,
];

/** Figures, texts and names of the demonstration bank's secret fields, whole: no digits or letters of more on either side. */
const SECRETS = publishedSecrets();

function secretsIn(text: string): readonly string[] {
  return SECRETS.filter((secret) => standsIn(text, secret));
}

function standsIn(text: string, secret: string): boolean {
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
    const around = text.slice(Math.max(at - 1, 0), at) + text.slice(at + secret.length)[0];
    if (!/[\w.]/.test(around)) return true;
  }
  return false;
}

type Body = { readonly url: string; readonly text: string };

/** What passes through a worker would not be seen. */
test.use({ serviceWorkers: "block" });

/** Everything the browser is sent while `visit` goes on. */
async function bodiesOf(page: Page, visit: () => Promise<void>): Promise<readonly Body[]> {
  const bodies: Body[] = [];
  await page.route("**/*", async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    const headers = JSON.stringify(response.headers());
    bodies.push({ url: route.request().url(), text: `${headers}\n${await response.text()}` });
    await route.fulfill({ response });
  });
  await visit();
  await page.waitForLoadState("networkidle");
  await page.unrouteAll({ behavior: "wait" });
  return bodies;
}

for (const language of ["中", "EN"] as const) {
  test(`from the entry to a hand-over nothing names the bank's inside, ${language}`, async ({
    page,
  }) => {
    const bodies = await bodiesOf(page, async () => {
      await page.goto("/");
      await estimateD(page);
      await page.getByRole("radio", { name: language }).check();
      await page.reload();
      await expect(page.getByTestId("annual-cost")).toBeVisible();
      for (const fold of await page.locator("main summary").all()) await fold.click();
      await page.locator('[data-part="hand-over"] button').click();
      await page.getByRole("dialog").getByRole("checkbox").check();
      await page.getByRole("dialog").getByRole("button").last().click();
      await expect(page.getByTestId("hand-over-code")).toBeVisible();
      await page.goto("/nowhere");
    });
    const scripts = bodies.filter(({ url }) => url.includes("/_next/static/"));
    expect(scripts.length).toBeGreaterThan(3);
    const found = bodies.flatMap(({ url, text }) =>
      INSIDE.flatMap((pattern) => {
        const [hit] = pattern.exec(text) ?? [];
        return hit === undefined ? [] : [`${url}: ${hit}`];
      }),
    );
    expect(found).toEqual([]);
    const secrets = bodies.flatMap(({ url, text }) =>
      secretsIn(text).map((secret) => `${url}: ${secret}`),
    );
    expect(secrets).toEqual([]);
  });
}

test("the scan finds what it looks for where it is: on the desk", async ({ page }) => {
  const bodies = await bodiesOf(page, async () => {
    await page.goto("/desk");
  });
  const whole = bodies.map(({ text }) => text).join("\n");
  expect(INSIDE.filter((pattern) => pattern.test(whole)).length).toBeGreaterThan(4);
  expect(SECRETS.length).toBeGreaterThan(150);
  // Many stand there in another spelling: a curve in percent, a note put together from parts.
  expect(secretsIn(whole).length).toBeGreaterThan(60);
});

const SCRIPT_BYTES_MAX = 300 * 1024;

test("the first load is at most 300 KB of scripts", async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) bodies.push(response.body());
  });
  await page.goto("/estimate", { waitUntil: "networkidle" });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).byteLength);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: "gzip bytes of scripts", description: String(total) });
  expect(total).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
});
