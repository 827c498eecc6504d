/**
 * Every figure on the desk has an explanation: it opens into its line, or its part states the formula and the inputs. Counted over all
 * tabs and panels, on deals that between them show every part.
 */

import { expect, type Locator, type Page, test } from "@playwright/test";
import { pressUntil } from "@xinzhi/browser/press-until";
import { unexplainedIn } from "./unexplained.ts";

/** A failing rule with its cures; a competitor; a guarantee with a subsidy and relending; pledged patents. */
const DEALS = ["04-coverage-fails", "05-competitor", "11-guarantee-scheme", "21-patents-carry"];

const TABS = [
  "build",
  "plan",
  "cost",
  "scenarios",
  "policy",
  "innovation",
  "goalSeek",
  "sensitivity",
] as const;

for (const deal of DEALS) {
  test(`0 figures of ${deal} without an explanation, over all tabs and panels`, async ({
    page,
  }) => {
    await page.goto(`/desk?deal=${deal}`);
    const result = page.locator("#result");
    for (const tab of TABS) {
      await chosen(page, tab);
      await wholly(result);
      expect([tab, await unexplainedIn(result)]).toEqual([tab, []]);
    }
    await page.getByTestId("authority").getByRole("button").click();
    await expect(page.getByTestId("authority-panel")).toBeVisible();
    expect(await unexplainedIn(result)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^全部 \d+ 项$/ }).click();
    await expect(page.getByTestId("structures-panel")).toBeVisible();
    expect(await unexplainedIn(result)).toEqual([]);
  });
}

test("a figure that nobody explains is counted", async ({ page }) => {
  await page.setContent(
    `<section id="part">
      <p>收益 3.6 BP</p>
      <div data-explained><span>1,095.00</span></div>
      <div data-explained><span>12 %</span><p data-formula>甲 ÷ 乙 × 100</p></div>
      <button data-line="raroc">4.22%</button><table><tr><th>3</th></tr></table>
    </section>`,
  );
  expect(await unexplainedIn(page.locator("#part"))).toEqual([": 收益 3.6 BP", ": 1,095.00"]);
});

async function chosen(page: Page, tab: (typeof TABS)[number]): Promise<void> {
  const place = `[data-tab="${tab}"]`;
  await pressUntil(page.locator(place), page.locator(`${place}[aria-selected="true"]`));
}

/** Everything that is worked out away from the page has come, and all that folds is open. */
async function wholly(result: Locator): Promise<void> {
  await expect(result.getByTestId("awaited")).toHaveCount(0);
  await expect(result.getByTestId("authority").getByRole("button")).toBeVisible();
  await expect(result.getByRole("button", { name: /^全部 \d+ 项$/ })).toBeVisible();
  await expect(result.locator("[data-cell]").filter({ hasText: "…" })).toHaveCount(0);
  await result.locator("details").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
}
