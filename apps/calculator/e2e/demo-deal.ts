/**
 * A demo deal as a test compares with it: what the domain says of it, and the desk opened on it.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Locator, type Page } from "@playwright/test";
import { pressUntil } from "@xinzhi/browser/press-until";
import { type BestStack, briefParts, type DealBrief, type Quote } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile } from "@xinzhi/domain/schemas";

/** Everything the two tabs show of a deal. */
export type JudgedDeal = {
  readonly quote: Quote;
  readonly about: Omit<DealBrief, "offer">;
  readonly stack: () => BestStack;
};

/** A demo deal, judged and priced in the test by the same domain. */
export function judgedDeal(id: string): JudgedDeal {
  const path = createRequire(import.meta.url).resolve(`@xinzhi/domain/demo-bank/deals/${id}.json`);
  const question = decodeFitFile(JSON.parse(readFileSync(path, "utf8")));
  if (question.kind === "refused") throw new Error(`${id} cannot be read`);
  const parts = briefParts(question.value, question.value.competitor, publishedPolicyBook);
  if (parts.kind === "refused") throw new Error(`${id} cannot be judged`);
  const quote = parts.value.quote();
  if (quote.kind === "refused") throw new Error(`${id} cannot be priced`);
  return {
    quote: quote.value,
    about: parts.value.about(),
    stack: () => {
      const stack = parts.value.stack();
      if (stack.kind === "refused") throw new Error(`${id} has no stack`);
      return stack.value;
    },
  };
}

/** Opens the desk on a demo deal at one of the two tabs. What is worked out away from the page may still come. */
export async function openDealAt(
  page: Page,
  id: string,
  tab: "policy" | "innovation",
): Promise<Locator> {
  await page.goto(`/desk?deal=${id}`);
  const panel = page.getByTestId(tab === "policy" ? "policy-money" : "innovation");
  await pressUntil(page.locator(`[data-tab="${tab}"]`), panel);
  if (tab === "innovation") {
    await expect(panel.getByTestId("awaited")).toHaveCount(0);
  }
  return panel;
}

/** Waits until every part of a tab is there, the best stack last, and opens all that is folded. */
export async function unfolded(panel: Locator): Promise<void> {
  await expect(panel.getByTestId("awaited")).toHaveCount(0);
  await panel.locator("details").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
}
