/**
 * The annual costs of D3 on the bank's side, each under its own name. The case counts months, and costs 4.65 %, 5.18 %, 5.21 % and
 * 5.34 % by them; the desk gives it days, which a XIRR counts one by one: 5.35 % a year and 5.22 % in twelfths, worked out
 * outside this code from the case's own schedule. What adds up and what counts months stays as it was.
 */
import { expect, test } from "@playwright/test";
import { chooseTab, openDesk } from "./desk-page.ts";

test("D3 shows each annual cost under its name", async ({ page }) => {
  await openDesk(page, "d3");
  await chooseTab(page, "cost");
  await expect(page.getByTestId("annual-cost")).toBeVisible();
  const rows = page.getByTestId("annual-cost").locator("tbody tr");
  const costs = await rows.evaluateAll((found) =>
    found.map((row) => [row.children[0]?.textContent, row.children[1]?.textContent]),
  );
  expect(costs).toEqual([
    ["各项年化之和", "4.6500"],
    ["单利年化（实际天数/365）", "5.1859"],
    ["单利年化（整月/12）", "5.1752"],
    ["名义年化（IRR）", "5.2242"],
    ["实际利率法年化", "5.3512"],
  ]);
});
