/** A test case with a wrong file: every problem is a sentence with the name of its field, in the reader's language, and nothing typed is lost. */
import type { Locator, Page } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { expect, openAt, test } from "./quiet-page.ts";
import { as } from "./signed-in.ts";

test.use(as("productManager"));

/** An amount as a number, a day that is none, a fee without its name, a field that nobody knows. */
const WRONG = JSON.stringify({
  id: "case",
  product: "techInnovationLoan",
  principal: 10000000,
  termMonths: 12,
  pricingDate: "2026-02-31",
  fees: [{ kind: "upfrontFixed", payee: "bank", payer: "borrower" }],
  amount: "1",
});

async function newCase(page: Page, name: string, button: string): Promise<Locator> {
  await openAt(page, "/reviews/cases");
  await page.getByRole("button", { name: button, exact: true }).click();
  const form = page.getByTestId("case-form");
  await form.getByRole("textbox", { name }).fill("不会保存");
  return form;
}

test("each problem of the file is a sentence that names its field; the text stays", async ({
  page,
  watch,
}) => {
  watch.expectErrors();
  const form = await newCase(page, "名称", "新建用例");
  const file = form.getByRole("textbox", { name: "交易文件" });
  const problems = form.getByTestId("deal-file-problems").getByRole("listitem");
  await file.fill("{");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(problems).toHaveText([
    "不是完整的 JSON：请检查括号、引号和逗号，或重新粘贴整个文件。",
  ]);
  await file.fill(WRONG);
  await form.getByRole("textbox", { name: "执行利率不低于" }).fill("5%");
  await form.getByRole("textbox", { name: "执行利率不高于" }).fill("4");
  await form.getByRole("button", { name: "保存" }).press("Enter");
  await expect(problems).toHaveText([
    '定价日：不是日历上的一天：「2026-02-31」。请写成 "2026-03-16" 的形式，并核对该月天数。pricingDate',
    '贷款本金：金额和利率须写成带引号的文本，例如 "0.029"；这里是 JSON 数字 10000000，可能已失去精度。principal',
    "费用第 1 项·费用名称：缺少这一项，请补上。fees[0].code",
    "金额：没有这个字段，请检查拼写或删去。amount",
  ]);
  await expect(form.getByText("上限不能低于下限")).toBeVisible();
  await expect(file).toHaveAttribute("aria-invalid", "true");
  await expect(file).toHaveValue(WRONG);
  await expect(form.getByRole("alert")).toHaveText("有内容不符，请看字段旁的提示。");
});

for (const [colorScheme, width] of [
  ["light", 1366],
  ["dark", 360],
] as const) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 768 } });

    test("in English the sentences are English; no violation of WCAG 2.2 AA", async ({
      page,
      context,
      baseURL,
    }, info) => {
      await context.addCookies([{ name: "language", value: "en", url: baseURL ?? "" }]);
      const form = await newCase(page, "Name", "New case");
      await form.getByRole("textbox", { name: "Deal file (JSON)" }).fill(WRONG);
      await form.getByRole("button", { name: "Save" }).click();
      await expect(form.getByTestId("deal-file-problems").getByRole("listitem")).toHaveText([
        /^Pricing date is not a day of the calendar/,
        /^Principal must be text in quotes/,
        /^Fee code \(fees, entry 1\) is missing; add it\./,
        /^Amount is not a field of a deal file/,
      ]);
      expect(await violationsOn(page)).toEqual([]);
      const aside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(aside).toBe(0);
      await page.screenshot({ path: info.outputPath("problems.png"), fullPage: true });
    });
  });
}
