/**
 * Deals entered by keyboard alone: a price from blank in at most nine inputs, and demo deals typed field by field, whose digits are
 * those of the domain's own price of the same fit file.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { firmInquiry, policyBookAsOf, priceLoan, toPlainDigits, toReported } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile } from "@xinzhi/domain/schemas";
import { type DealTexts, draftOf } from "../src/features/deal-form/deal-texts.ts";
import { sectionOf } from "../src/features/deal-form/table/sections.ts";
import { exactValue, field, figureIn, unfold } from "./desk-page.ts";

/** Four of the thirty: a competitor, a floating rate, a scheme with a fee, little known. The others: `typed-deals.test.ts`. */
const ENTERED = ["05-competitor", "07-floating-lpr", "11-guarantee-scheme", "30-little-is-known"];

const HEADLINE = ["customerRate", "raroc", "eva", "xirr"];
const TOTALS = ["interestPosted", "funding", "opex", "expectedLoss", "vatOut", "pretax", "net"];

async function openBlank(page: Page): Promise<void> {
  await page.goto("/desk?deal=new");
  await expect(async () => {
    await page.getByRole("button", { name: "开始" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("form-starts")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
}

test("the sixty-second script: a client in the room has a price after nine inputs", async ({
  page,
}) => {
  await openBlank(page);
  await page.getByRole("button", { name: "开始" }).press("Enter");
  const inputs: string[] = [];
  const put = async (path: string, text: string) => {
    inputs.push(path);
    await putIn(page, path, text);
  };
  await page.getByLabel("示例客户:").selectOption("yi");
  inputs.push("client");
  await page.getByRole("button", { name: "填入" }).press("Enter");
  await expect(page.locator('[data-section="client"]')).toContainText("示例芯材科技");
  await put("deal.product", "techInnovationLoan");
  await put("deal.principal", "1500");
  await put("deal.termMonths", "24");
  await expect(figureIn(page.getByTestId("headline"), "raroc")).toBeVisible();
  await put("deal.rates.0.annualRate", "3.15");
  await unfold(page, "purpose");
  await put("deal.purpose", "technologyDevelopment");
  await put("deal.institution", "jointStockBank");
  expect(inputs.length).toBeLessThanOrEqual(9);
  await expect(page.getByTestId("stale")).toBeHidden();
  await expect(figureIn(page.getByTestId("headline"), "customerRate")).toHaveText("3.15%");
});

/** Types into a field, or walks down its list, as a hand on the keyboard does. */
async function putIn(page: Page, path: string, text: string): Promise<void> {
  const place = field(page, path);
  await place.focus();
  await putInFocus(page, path, text);
}

async function putInFocus(page: Page, path: string, text: string): Promise<void> {
  const place = field(page, path);
  const codes = await place.evaluate((element) =>
    element instanceof HTMLSelectElement ? [...element.options].map(({ value }) => value) : [],
  );
  if (codes.length === 0) {
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(text);
    return;
  }
  await page.keyboard.press("Home");
  for (let step = codes.indexOf(text); step > 0; step -= 1) await page.keyboard.press("ArrowDown");
  await expect(place).toHaveValue(text);
}

for (const id of ENTERED) {
  test(`${id}, typed from blank, has the domain's digits`, async ({ page }) => {
    test.setTimeout(300_000);
    const file = demoDeal(id);
    await openBlank(page);
    await typeIn(page, draftOf(file, "tenThousand").texts);
    const headline = page.getByTestId("headline");
    const totals = page.getByTestId("totals");
    for (const [part, lines] of [
      [headline, HEADLINE],
      [totals, TOTALS],
    ] as const) {
      for (const line of lines) {
        const shown = await exactValue(page, figureIn(part, line));
        expect([line, shown]).toEqual([line, ownDigits(file, line)]);
      }
    }
  });
}

function demoDeal(id: string) {
  const path = createRequire(import.meta.url).resolve(`@xinzhi/domain/demo-bank/deals/${id}.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The digits of a line in the domain's own price. */
function ownDigits(file: object, id: string): string {
  const read = decodeFitFile(file);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  const book = policyBookAsOf(publishedPolicyBook, read.value.context.pricingDate);
  const quote = priceLoan(firmInquiry(read.value, book).inquiry, book);
  const line = quote.kind === "ok" ? quote.value.lines.find((other) => other.id === id) : undefined;
  if (line === undefined) throw new Error(`the domain has no ${id}`);
  return toPlainDigits(toReported(line.value));
}

/** What the keyboard stands on. */
type Focus =
  | { readonly kind: "field"; readonly name: string; readonly value: string }
  | { readonly kind: "folded"; readonly section: string }
  | { readonly kind: "adder"; readonly list: string }
  | { readonly kind: "end" }
  | { readonly kind: "other" };

function focusIn(page: Page): Promise<Focus> {
  return page.evaluate((): Focus => {
    const active = document.activeElement;
    const form = active?.closest("form");
    if (active === null || !form) return { kind: "end" };
    if (active instanceof HTMLInputElement || active instanceof HTMLSelectElement) {
      return active.name === ""
        ? { kind: "other" }
        : { kind: "field", name: active.name, value: active.value };
    }
    if (active.getAttribute("aria-expanded") === "false" && active.closest("h3, h4")) {
      const section = active.closest("[data-section]")?.getAttribute("data-section") ?? "";
      return { kind: "folded", section };
    }
    const list = active.closest("[data-list]")?.getAttribute("data-list");
    const isAdder = (active.textContent ?? "").startsWith("加一条");
    return list && isAdder ? { kind: "adder", list } : { kind: "other" };
  });
}

/** Walks down the form with Tab, again and again, until a walk finds nothing more to enter. */
async function typeIn(page: Page, texts: DealTexts): Promise<void> {
  await putIn(page, "deal.pricingDate", texts["deal.pricingDate"] ?? "");
  for (let isDone = false; !isDone; ) {
    await page.getByRole("button", { name: "开始" }).focus();
    isDone = !(await walkDown(page, texts));
  }
}

async function walkDown(page: Page, texts: DealTexts): Promise<boolean> {
  const wanted = new Set<string | undefined>(
    Object.entries(texts).map(([path, text]) => (text === "" ? undefined : sectionOf(path))),
  );
  let hasEntered = false;
  for (;;) {
    await page.keyboard.press("Tab");
    const focus = await focusIn(page);
    switch (focus.kind) {
      case "end":
        return hasEntered;
      case "folded":
        if (!wanted.has(focus.section)) break;
        await page.keyboard.press("Enter");
        hasEntered = true;
        break;
      case "adder": {
        const rows = rowsIn(texts, focus.list);
        const shown = await shownRows(page, focus.list);
        for (let row = shown; row < rows; row += 1) await page.keyboard.press("Enter");
        hasEntered ||= shown < rows;
        break;
      }
      case "field": {
        const text = texts[focus.name] ?? focus.value;
        if (text === focus.value) break;
        await putInFocus(page, focus.name, text);
        hasEntered = true;
        break;
      }
      default:
        break;
    }
  }
}

function rowsIn(texts: DealTexts, list: string): number {
  const rows = Object.keys(texts)
    .filter((path) => path.startsWith(`${list}.`))
    .map((path) => path.slice(list.length + 1).split(".")[0]);
  return new Set(rows).size;
}

function shownRows(page: Page, list: string): Promise<number> {
  return page
    .locator(`[data-list="${list}"] [name^="${list}."]`)
    .evaluateAll(
      (fields, start) =>
        new Set(
          fields.map((element) => (element.getAttribute("name") ?? "").slice(start).split(".")[0]),
        ).size,
      list.length + 1,
    );
}
