/** 您可签至: what the desk says of authority is what the domain works out, and what it offers is put into the form. */
import { expect, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { authorityCureSentence, lowestRateText } from "@xinzhi/ui/words/authority-sentences.ts";
import { held, openDemo, partsOf } from "./desk-analysis.ts";
import { field } from "./desk-page.ts";

const DEAL = "03-price-below-authority";
const { authority, wanted } = held(partsOf(DEAL).authority());
if (authority.kind === "no-date") throw new Error("no date");
const { levels, lever } = authority;
const texts = levels.map((level) => lowestRateText(level, lever, "zh-CN") ?? "不可签");

test("every level shows the lowest rate that the domain finds, and every bound", async ({
  page,
}) => {
  await openDemo(page, DEAL);
  const reading = page.getByTestId("authority").getByRole("button").first();
  await expect(reading).toHaveText(texts[0] ?? "");
  await reading.click();
  const panel = page.getByTestId("authority-panel");
  await expect(panel.getByTestId("lowest-rate")).toHaveText(texts);
  for (const { level, bounds } of levels) {
    await expect(panel.locator(`[data-level="${level}"] tbody tr`)).toHaveCount(bounds.length);
    for (const { bound, isInside } of bounds) {
      const row = panel.locator(`[data-level="${level}"] [data-bound="${bound}"]`);
      await expect(row.getByRole("cell").last()).toHaveText(isInside ? "在内" : "越界");
    }
  }
  await page.getByRole("radio", { name: "总行" }).check();
  await page.keyboard.press("Escape");
  await expect(reading).toBeFocused();
  await expect(reading).toHaveText(texts[3] ?? "");
  await page.reload();
  await expect(page.getByTestId("authority")).toContainText(texts[3] ?? "");
});

test("what would let a level sign goes into the form as one step of undo", async ({ page }) => {
  const cure = wanted?.answer.cures.find((found) => found.lever === "rate");
  if (wanted === undefined || cure === undefined) throw new Error("no cure");
  await openDemo(page, DEAL);
  const rate = field(page, "deal.rates.0.annualRate");
  const before = await rate.inputValue();
  await page.getByTestId("authority").getByRole("button").first().click();
  const row = page.getByTestId("wanted").locator('[data-lever="rate"]');
  await expect(row).toContainText(authorityCureSentence(wanted.level, cure, "zh-CN"));
  await row.getByRole("button").click();
  await expect(rate).toHaveValue(cure.to.times("100").toFixed(2));
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(rate).toHaveValue(before);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on authority in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openDemo(page, DEAL);
    await page.getByTestId("authority").getByRole("button").first().click();
    await expect(page.getByTestId("authority-panel")).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });
}
