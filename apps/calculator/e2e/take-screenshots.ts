/**
 * `npm run screenshots` (界面截图): the desk's first look at 360, 1366 and 1920 px, light and dark, and each tab at 1366 px, as they are kept
 * in `screenshots/`. A picture stays a PNG where that is small, else it is a JPEG.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { browserTests } from "@xinzhi/browser/configuration";

const FOLDER = join(import.meta.dirname, "screenshots");
const BYTES_MAX = 150_000;
const JPEG_QUALITY = 80;

const SIZES = {
  360: { width: 360, height: 740 },
  1366: { width: 1366, height: 768 },
  1920: { width: 1920, height: 1080 },
};
const TABS = [
  "build",
  "plan",
  "cost",
  "scenarios",
  "policy",
  "innovation",
  "goalSeek",
  "sensitivity",
];

const { use } = await browserTests("CALCULATOR_URL", "http://127.0.0.1:3210");
const browser = await chromium.launch(use?.launchOptions);
for (const [name, size] of Object.entries(SIZES)) {
  const page = await desk(browser, size, "light");
  await kept(page, `desk-${name}`);
  await page.close();
}
const dark = await desk(browser, SIZES[1366], "dark");
await kept(dark, "desk-1366-dark");
await dark.close();
const page = await desk(browser, SIZES[1366], "light");
for (const tab of TABS.slice(1)) {
  await page.locator(`[data-tab="${tab}"]`).click();
  await settled(page);
  await kept(page, `desk-1366-${tab}`);
}
await browser.close();

/** The desk with its sample deal, everything on it found. */
async function desk(
  from: Browser,
  viewport: { readonly width: number; readonly height: number },
  colorScheme: "light" | "dark",
): Promise<Page> {
  const context = await from.newContext({
    viewport,
    colorScheme,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  const opened = await context.newPage();
  await opened.goto(`${use?.baseURL}/desk`);
  await opened.getByTestId("headline").waitFor({ state: "attached" });
  await settled(opened);
  return opened;
}

/** Nothing is awaited any more: no skeleton, no part of an older deal. */
async function settled(shown: Page): Promise<void> {
  await shown.waitForLoadState("networkidle");
  await shown.waitForFunction(
    () =>
      document.querySelectorAll("[aria-busy=true]").length === 0 &&
      document.querySelectorAll("[data-stale=true]").length === 0 &&
      document.querySelectorAll("[data-testid=authority] button").length > 0 &&
      document.querySelectorAll("[data-testid=structures] li").length > 0,
    undefined,
    { timeout: 120_000 },
  );
}

async function kept(shown: Page, name: string): Promise<void> {
  for (const kind of ["png", "jpg"]) rmSync(join(FOLDER, `${name}.${kind}`), { force: true });
  const png = await shown.screenshot();
  const isSmall = png.byteLength <= BYTES_MAX;
  const bytes = isSmall ? png : await shown.screenshot({ type: "jpeg", quality: JPEG_QUALITY });
  const file = `${name}.${isSmall ? "png" : "jpg"}`;
  writeFileSync(join(FOLDER, file), bytes);
  process.stdout.write(`${file} ${bytes.byteLength}\n`);
}
