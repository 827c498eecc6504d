/**
 * Whether a page answers (页面就绪): its scripts have taken it over. What is pressed on a page before that is lost, and a quiet network
 * says nothing of it on a machine that has much to do.
 */
import { expect, type Page } from "@playwright/test";

/** Waits for the mark that a page sets itself. */
export async function untilAnswering(page: Page): Promise<void> {
  await expect(page.locator("html[data-answers]")).toBeAttached();
}
