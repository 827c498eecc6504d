/** Policy money and innovation for everyone: axe in both themes, no scrolling sideways on a phone, and the way through them by keyboard. */

import { expect, test } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { pressUntil } from "@xinzhi/browser/press-until";
import { openDealAt, unfolded } from "./demo-deal.ts";

const DEALS = [
  ["policy", "06-certificate-lapses"],
  ["innovation", "23-pledge-short-later"],
  ["innovation", "30-little-is-known"],
] as const;

for (const colorScheme of ["light", "dark"] as const) {
  for (const [tab, id] of DEALS) {
    test(`axe finds nothing on ${tab} of ${id} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const panel = await openDealAt(page, id, tab);
      await unfolded(panel);
      expect(await violationsOn(page)).toEqual([]);
    });
  }
}

for (const tab of ["policy", "innovation"] as const) {
  test(`on a phone ${tab} does not scroll sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/desk?deal=23-pledge-short-later");
    const panel = page.getByTestId(tab === "policy" ? "policy-money" : "innovation");
    const place = page.locator(`[data-tab="${tab}"]`);
    await pressUntil(page.getByRole("button", { name: "展开结果" }), place);
    await pressUntil(place, panel);
    await unfolded(panel);
    const sideways = await page
      .getByRole("tabpanel")
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(sideways).toBe(0);
  });
}

test("the topics of a tab are reached and opened without a mouse", async ({ page }) => {
  const panel = await openDealAt(page, "06-certificate-lapses", "policy");
  await panel.getByRole("link", { name: "最优合规组合" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { name: "最优合规组合" })).toBeInViewport();
  const how = panel.getByText("怎么算的", { exact: true });
  await expect(how).toBeVisible();
  await how.focus();
  await page.keyboard.press("Enter");
  await expect(panel.getByTestId("stack-ranking")).toBeVisible();
});
