/** Typing into an amount that stands grouped: by key and by clipboard, at the end and between the digits, with undo. */
import { expect, type Page, test } from "@playwright/test";
import { errorOf, field, openDesk } from "./desk-page.ts";

const PRINCIPAL = "deal.principal";

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDesk(page);
  await expect(field(page, PRINCIPAL)).toHaveValue("1,000");
});

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

async function expectAmount(page: Page, text: string, capitals: string): Promise<void> {
  await expect(field(page, PRINCIPAL)).toHaveValue(text);
  await expect(page.getByTestId("field-reading")).toHaveText(capitals);
  await expect(errorOf(page, PRINCIPAL)).toHaveCount(0);
  await expect(page.getByTestId("stale")).toBeHidden();
}

test("a digit behind 1,000 is a digit of the number, and leaving groups it again", async ({
  page,
}) => {
  const principal = field(page, PRINCIPAL);
  await principal.press("End");
  await principal.press("5");
  await expectAmount(page, "10005", "人民币壹亿零伍万元整");
  await principal.press("Tab");
  await expectAmount(page, "10,005", "人民币壹亿零伍万元整");
  await principal.press("End");
  await principal.press("Backspace");
  await expectAmount(page, "1000", "人民币壹仟万元整");
  await principal.press("Backspace");
  await expectAmount(page, "100", "人民币壹佰万元整");
});

test("the cursor stays where the hand is, and undo brings the grouped amount back", async ({
  page,
}) => {
  const principal = field(page, PRINCIPAL);
  await principal.press("Home");
  await principal.press("ArrowRight");
  await page.keyboard.type("25");
  await expectAmount(page, "125000", "人民币壹拾贰亿伍仟万元整");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Delete");
  await expectAmount(page, "1200", "人民币壹仟贰佰万元整");
  await page.keyboard.press("Control+z");
  await expectAmount(page, "1,000", "人民币壹仟万元整");
  await page.keyboard.press("End");
  await page.keyboard.press("7");
  await expectAmount(page, "10007", "人民币壹亿零柒万元整");
});

test("digits pasted among the groups count, a pasted comma that may mean a point is asked about", async ({
  page,
}) => {
  const principal = field(page, PRINCIPAL);
  await principal.press("End");
  await paste(page, "50");
  await expectAmount(page, "100050", "人民币壹拾亿零伍拾万元整");
  await principal.press("Control+a");
  await paste(page, "1,23");
  await expect(principal).toHaveValue("1,23");
  await expect(errorOf(page, PRINCIPAL)).toHaveText("逗号或小数点有歧义，可以写 1,000 或 0.5");
  await expect(page.getByTestId("stale")).toBeVisible();
  await principal.press("Control+a");
  await paste(page, "2,500");
  await expectAmount(page, "2,500", "人民币贰仟伍佰万元整");
});

test("so does the exact field of a what-if term", async ({ page }) => {
  await page.locator('[data-tab="sensitivity"]').click();
  const exact = field(page, "what-if.amount");
  await expect(exact).toHaveValue("1,000");
  await exact.press("End");
  await exact.press("5");
  await expect(exact).toHaveValue("10005");
  await expect(field(page, PRINCIPAL)).toHaveValue("10,005");
});
