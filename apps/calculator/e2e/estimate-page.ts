/** The estimate as a test uses it: by the names that an enterprise reads. */

import { expect, type Locator, type Page } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { pressUntil } from "@xinzhi/browser/press-until";

/** Opens the estimate and waits until it answers. */
export async function openEstimate(page: Page): Promise<void> {
  await page.goto("/estimate");
  await untilEstimateAnswers(page);
}

/** Waits until the first step answers: until its scripts have taken the page over, what is typed or ticked is lost. */
export async function untilEstimateAnswers(page: Page): Promise<void> {
  const question = page.getByRole("button", { name: "“企业有哪些资质？”是什么意思" });
  await pressUntil(question, page.getByTestId("help").first());
  await question.click();
}

/** A typed field by its path. */
export function typed(page: Page, path: string): Locator {
  return page.locator(`[name="${path}"]`);
}

/** The button that leads on. */
export function onward(page: Page): Locator {
  return page.locator("[data-step] button[type=submit]");
}

/** Leads on, and waits for what comes: the address says it first, the page follows. */
async function leadTo(page: Page, next: string): Promise<void> {
  await onward(page).click();
  await expect(page.locator(next)).toBeVisible();
}

/** First step: a high-tech manufacturer of twelve years. */
export async function fillFirm(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /^高新技术企业/ }).check();
  await typed(page, "firm.sector").selectOption("industry");
  await typed(page, "firm.registeredOn").fill("2014");
  await typed(page, "firm.sales").fill("1.21亿");
  await typed(page, "firm.rdExpense").fill("990");
  await typed(page, "firm.inventions").fill("7");
  await leadTo(page, '[data-step="need"]');
}

/** Second step: upgrading, against property. */
export async function fillNeed(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "技术改造" }).check();
  await page.getByRole("radio", { name: /^产品已成形/ }).check();
  await page.getByRole("radio", { name: "房产、土地抵押" }).check();
  await typed(page, "security.value").fill("2,000");
  await leadTo(page, '[data-step="loan"]');
}

/** Third step: ten million for three years. */
export async function fillLoan(page: Page): Promise<void> {
  await typed(page, "need.amount").fill("1,000");
  await page.getByRole("button", { name: "36 个月" }).click();
  await leadTo(page, '[data-testid="result"]');
}

/** All three steps, to the result. */
export async function estimateD(page: Page): Promise<void> {
  await openEstimate(page);
  await fillFirm(page);
  await fillNeed(page);
  await fillLoan(page);
  await expect(page.getByTestId("annual-cost")).toBeVisible();
}

/** No rule of WCAG 2.2 AA is broken, and nothing stands outside the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const width = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(width).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
}
