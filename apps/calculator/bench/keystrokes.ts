/**
 * `npm run bench:desk` (按键响应测速): how long the desk takes from a key that goes down to the headline that has changed and is drawn, for a
 * loan of 12, 60 and 360 monthly instalments. The three are taken in turns within one run; what counts is their ratio to
 * the first and whether the middle stays below 100 ms on a quiet machine. Nothing is asserted.
 */
import { chromium, type Page } from "@playwright/test";
import { browserTests } from "@xinzhi/browser/configuration";

const PERIODS = [12, 60, 360] as const;
const ROUNDS = 7;
const DEAL = "01-little-giant-upgrading";

/** The fields typed into, with the text each begins with: a digit is added and taken away again. */
const TYPED = [
  { path: "deal.principal", chinese: "金额", english: "amount", from: "1234", key: "5" },
  { path: "deal.rates.0.annualRate", chinese: "利率", english: "rate", from: "3.4", key: "5" },
] as const;

/** Longer than the pauses after which the desk saves, and asks its worker. */
const QUIET = 2500;

/** Between two keys, so that what follows the headline is done as well. */
const PAUSE = 600;

/** Milliseconds from the key: until the headline's text changed, and until the picture with it was drawn. */
type Taken = { readonly changed: number; readonly drawn: number };

const { use } = await browserTests("CALCULATOR_URL", "http://127.0.0.1:3210");
const browser = await chromium.launch(use?.launchOptions);
const context = await browser.newContext({
  viewport: { width: 1366, height: 768 },
  locale: "zh-CN",
});
const pages: Page[] = [];
for (const periods of PERIODS) pages.push(await deskWith(periods));
for (const { path, chinese, english, from, key } of TYPED) {
  for (const page of pages) await page.locator(`[name="${path}"]`).fill(from);
  await pages[0]?.waitForTimeout(QUIET);
  const taken = PERIODS.map((): Taken[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, page] of pages.entries()) {
      await page.bringToFront();
      for (const pressed of [key, "Backspace"])
        taken[index]?.push(await keystroke(page, path, pressed));
    }
  }
  tell(chinese, english, taken);
}
await browser.close();

/** The desk with a loan of so many monthly instalments. */
async function deskWith(periods: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${use?.baseURL}/desk?deal=${DEAL}`);
  await page.getByTestId("headline").waitFor();
  await page.waitForLoadState("networkidle");
  const folded = page.locator("[data-section] h3 button[aria-expanded=false]");
  while ((await folded.count()) > 0) await folded.first().click();
  await page.locator('[name="deal.repayment.method"]').selectOption("equalInstalment");
  await page.locator('[name="deal.repayment.frequency"]').selectOption("monthly");
  await page.locator('[name="deal.termMonths"]').fill(String(periods));
  await page.waitForTimeout(QUIET);
  return page;
}

/**
 * One key pressed in a field, and the time until the headline's figures show what follows. The page is listening before the key is
 * pressed; the reading of who may sign, which a worker finds, is none of these figures.
 */
async function keystroke(page: Page, path: string, key: string): Promise<Taken> {
  await page.locator(`[name="${path}"]`).focus();
  await page.keyboard.press("End");
  const listening = await page.evaluateHandle(() => {
    const figures = () =>
      [...document.querySelectorAll('[data-testid="headline"] [data-line]')]
        .map(({ textContent }) => textContent)
        .join(" ");
    const before = figures();
    let began = 0;
    const onKey = (event: KeyboardEvent) => {
      began = event.timeStamp;
    };
    document.addEventListener("keydown", onKey, { capture: true, once: true });
    const taken = new Promise<{ changed: number; drawn: number }>((resolve) => {
      const seen = new MutationObserver(() => {
        if (began === 0 || figures() === before) return;
        seen.disconnect();
        const changed = performance.now() - began;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ changed, drawn: performance.now() - began });
          port2.postMessage(0);
        });
      });
      seen.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return { taken };
  });
  await page.keyboard.press(key);
  const found = await listening.evaluate(({ taken }) => taken);
  await page.waitForTimeout(PAUSE);
  return found;
}

function tell(chinese: string, english: string, taken: readonly (readonly Taken[])[]): void {
  say(`${chinese}，按键到首屏数字 · ${english}: key to headline, ms`);
  say("                 changed: least   median    worst   | drawn: median   | ratio of medians");
  const first = middle(taken[0]?.map(({ drawn }) => drawn) ?? []);
  taken.forEach((times, index) => {
    const changed = times.map((time) => time.changed);
    const drawn = middle(times.map((time) => time.drawn));
    const cells = [Math.min(...changed), middle(changed), Math.max(...changed)].map(shown);
    const periods = String(PERIODS[index]).padStart(5);
    say(
      `  ${periods} 期 periods  ${cells.join("")}   |${shown(drawn)}      |${(drawn / first).toFixed(2).padStart(9)} ×`,
    );
  });
  say("");
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(1).padStart(9);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
