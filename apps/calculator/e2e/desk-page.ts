/**
 * The desk as a test uses it: open it, find a figure by its line, read its exact value from the explanation.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Locator, type Page } from "@playwright/test";
import { pressUntil } from "@xinzhi/browser/press-until";

/** One of the domain's worked deals. */
export type WorkedDeal = {
  readonly inputs: { readonly drawdownDate: string };
  readonly expected: {
    readonly totals: Readonly<Record<string, string>>;
    readonly borrower: Readonly<Record<string, string>>;
    readonly relendingComparison: readonly Readonly<Record<string, string>>[];
    readonly schedule: readonly Readonly<Record<string, string | number>>[];
  };
};

/** A worked deal from the domain's cases; the test compares with it digit for digit. */
export function workedDeal(id: string): WorkedDeal {
  const path = createRequire(import.meta.url).resolve(`@xinzhi/domain/cases/${id}.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Opens the desk, with a deal when one is named, and waits until it answers to the keyboard. */
export async function openDesk(page: Page, deal?: string): Promise<void> {
  await page.goto(deal === undefined ? "/desk" : `/desk?deal=${deal}`);
  await untilDeskAnswers(page);
}

/**
 * Waits until a desk that has just been loaded answers: a page from the server shows every field before its scripts have taken it over, and
 * what is pressed until then is lost. On a phone the tabs are out of sight.
 */
export async function untilDeskAnswers(page: Page): Promise<void> {
  await expect(page.getByTestId("headline")).toBeVisible();
  await pressUntil(page.getByRole("tab").nth(1), page.getByTestId("plan"));
  await page.getByRole("tab").first().click();
  await expect(page.getByTestId("waterfall")).toBeVisible();
}

/** Waits until the strip of structures is there: of all that is always in view it is worked out last. */
export async function untilStructuresFound(page: Page): Promise<void> {
  const strip = page.getByTestId("structures");
  await expect(strip).toBeAttached();
  await expect(strip.getByTestId("skeleton")).toHaveCount(0);
}

/** A tab of the result. */
export type ResultTab =
  | "build"
  | "plan"
  | "cost"
  | "scenarios"
  | "policy"
  | "innovation"
  | "goalSeek"
  | "sensitivity";

/** Chooses a tab of the result, and waits until all that it shows has come. */
export async function chooseTab(page: Page, tab: ResultTab): Promise<void> {
  const chosen = page.locator(`[data-tab="${tab}"]`);
  await chosen.click();
  await expect(chosen).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel").getByTestId("awaited")).toHaveCount(0);
}

/** Unfolds a section of the form. */
export async function unfold(page: Page, section: string): Promise<void> {
  const heading = page.locator(`[data-section="${section}"] h3 button`);
  if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
}

/** Unfolds the whole form. */
export async function unfoldAll(page: Page): Promise<void> {
  for (const section of await page.locator("[data-section]").all()) {
    await unfold(page, (await section.getAttribute("data-section")) ?? "");
  }
  await unfoldGroups(page);
}

/** Unfolds the groups of the sections that stand open. */
export async function unfoldGroups(page: Page, section?: string): Promise<void> {
  const place = section === undefined ? "" : `[data-section="${section}"] `;
  for (const group of await page.locator(`${place}[data-group] > h4 button`).all()) {
    if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
  }
}

/** The field of a deal-file path. */
export function field(page: Page, path: string): Locator {
  return page.locator(`[name="${path}"]`);
}

/** The error text below a field. */
export function errorOf(page: Page, path: string): Locator {
  return page.locator(`[data-field="${path}"]`).getByTestId("field-error");
}

/** The figure of a line inside a part of the page. */
export function figureIn(part: Locator, line: string): Locator {
  return part.locator(`[data-line="${line}"]`);
}

/** Opens a figure and reads its exact value, as soon as the page answers; the drawer is closed again. */
export async function exactValue(page: Page, figure: Locator): Promise<string> {
  const exact = page.getByTestId("exact-value");
  await pressUntil(figure, exact);
  const value = (await exact.textContent()) ?? "";
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  return value;
}

/** The sum of digit texts, exactly: whole multiples of the smallest place. */
export function sumOfDigits(texts: readonly string[]): string {
  const places = Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
  const scaled = (text: string) => {
    const [whole = "0", fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(places, "0"));
  };
  const total = texts.reduce((sum, text) => sum + scaled(text), 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, "0");
  const point = digits.length - places;
  const text = `${total < 0n ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`;
  return text.replace(/\.?0*$/, "");
}
