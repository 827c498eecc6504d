/**
 * Pressing something on a page that may not answer yet (等页面就绪再按): before its scripts have taken a page over, a press does nothing.
 */
import { expect, type Locator } from "@playwright/test";

/** Long enough for a press to be heard, short enough to press again soon. */
const HEARD_WITHIN_MILLISECONDS = 2000;

/**
 * Presses `button` until `shown` is there. It is not pressed again once it has been heard: a second press could close what the first
 * one opened, or find that the button has become another.
 */
export async function pressUntil(button: Locator, shown: Locator): Promise<void> {
  await untilShown(() => button.click({ timeout: HEARD_WITHIN_MILLISECONDS }), shown);
}

/** The same with another way to press. */
export async function untilShown(press: () => Promise<void>, shown: Locator): Promise<void> {
  await expect(async () => {
    if (await shown.isVisible()) return;
    await press();
    await expect(shown).toBeVisible({ timeout: HEARD_WITHIN_MILLISECONDS });
  }).toPass();
}
