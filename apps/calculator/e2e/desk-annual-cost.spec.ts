/** The annual costs of D3 on the bank's side: the four of its cost sheet, each under its own name; the enterprise's sheet is the same one. */
import { expect, test } from "@playwright/test";
import { chooseTab, openDesk } from "./desk-page.ts";

test("D3 costs 4.65 % added, 5.18 % simple, 5.21 % nominal and 5.34 % effective", async ({
  page,
}) => {
  await openDesk(page, "d3");
  await chooseTab(page, "cost");
  const rows = page.getByTestId("annual-cost").locator("tbody tr");
  const costs = await rows.evaluateAll((found) =>
    found.map((row) => [row.children[0]?.textContent, row.children[1]?.textContent]),
  );
  expect(costs).toEqual([
    ["各项年化之和", "4.65"],
    ["单利年化（整月/12）", "5.18"],
    ["月度内部收益率", "0.43"],
    ["名义年化（IRR）", "5.21"],
    ["实际利率法年化（月度 IRR）", "5.34"],
  ]);
});
