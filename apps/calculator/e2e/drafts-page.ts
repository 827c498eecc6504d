/** The list of drafts as a test uses it (草稿列表). */
import { expect, type Page } from "@playwright/test";

/** Opens the list and waits until it is there, or says that there is none: from then on the page answers. */
export async function openDrafts(page: Page): Promise<void> {
  await page.goto("/drafts");
  const list = page.getByRole("list", { name: "草稿", exact: true });
  await expect(list.or(page.getByText(/^没有草稿。/))).toBeVisible();
}
