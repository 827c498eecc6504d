/**
 * Demo deals entered by keyboard alone from blank have the domain's own digits of the same fit file: every bar of the waterfall, which
 * add up exactly to the rate, and the headline. One deal of each shape is typed in every run, all thirty with `EVERY_DEAL=1`; that all
 * thirty typed field by field are the same fit file is tried in `typed-deals.test.ts`, and that all thirty open with the domain's
 * waterfall below.
 */
import { expect, type Page, test } from "@playwright/test";
import {
  firmInquiry,
  type LineId,
  policyBookAsOf,
  priceLoan,
  type Quote,
  toPlainDigits,
} from "@xinzhi/domain";
import { DEMO_DEALS } from "@xinzhi/domain/demo-bank";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile } from "@xinzhi/domain/schemas";
import { shownText } from "@xinzhi/ui/figures/line-text.ts";
import { draftOf } from "../src/features/deal-form/deal-texts.ts";
import { demoFile } from "./desk-analysis.ts";
import { figureIn, sumOfDigits } from "./desk-page.ts";
import { openBlank, typeIn } from "./keyboard-entry.ts";

const HEADLINE = ["customerRate", "raroc", "eva", "xirr"];

/** An early policy, a competitor, a floating rate, no loan yet, a VAT exemption, a scheme with a fee, little known. */
const OF_EACH_SHAPE = [
  "02-relending-2022",
  "05-competitor",
  "07-floating-lpr",
  "08-basic-research",
  "10-vat-exempt",
  "11-guarantee-scheme",
  "30-little-is-known",
];

const ENTERED = process.env["EVERY_DEAL"] === "1" ? DEMO_DEALS.map(({ id }) => id) : OF_EACH_SHAPE;

for (const id of ENTERED) {
  test(`${id}, entered by keyboard alone, has the domain's digits`, async ({ page }) => {
    const file = demoFile(id);
    const quote = ownQuote(file);
    await openBlank(page);
    await typeIn(page, draftOf(file, "tenThousand").texts);
    await expect(page.getByTestId("stale")).toBeHidden();
    await expectWaterfall(page, quote);
    const headline = page.getByTestId("headline");
    for (const line of HEADLINE.filter((each) => lineOf(quote, each) !== undefined)) {
      await expect(figureIn(headline, line)).toContainText(shown(quote, line));
    }
  });
}

test("the bars of all thirty demo deals are the domain's and add up exactly to the rate", async ({
  page,
}) => {
  for (const { id } of DEMO_DEALS) {
    await page.goto(`/desk?deal=${id}`);
    await expectWaterfall(page, ownQuote(demoFile(id)));
  }
});

async function expectWaterfall(page: Page, quote: Quote): Promise<void> {
  const { bars, customerRateLine } = quote.waterfall;
  const own = bars.map(({ line }) => [line, digits(quote, line)]);
  await expect.poll(() => shownBars(page)).toEqual(own);
  const rate = await page.locator("tfoot [data-bar]").getAttribute("data-value");
  expect(rate).toBe(digits(quote, customerRateLine));
  expect(sumOfDigits((await shownBars(page)).map(([, value]) => value ?? ""))).toBe(rate);
}

/** The domain's own price of a fit file. */
function ownQuote(file: object): Quote {
  const read = decodeFitFile(file);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  const book = policyBookAsOf(publishedPolicyBook, read.value.context.pricingDate);
  const quote = priceLoan(firmInquiry(read.value, book).inquiry, book);
  if (quote.kind === "refused") throw new Error(JSON.stringify(quote.problems));
  return quote.value;
}

function lineOf(quote: Quote, id: LineId) {
  return quote.lines.find((line) => line.id === id);
}

function digits(quote: Quote, id: LineId): string {
  const line = lineOf(quote, id);
  if (line === undefined) throw new Error(`the domain has no ${id}`);
  return toPlainDigits(line.value);
}

function shown(quote: Quote, id: LineId): string {
  const unit = lineOf(quote, id)?.unit ?? "ratio";
  return shownText(unit, digits(quote, id), { amountUnit: "tenThousand", decimals: 2 }).text;
}

function shownBars(page: Page) {
  return page
    .getByTestId("waterfall")
    .locator("tbody [data-bar]")
    .evaluateAll((rows) =>
      rows.map((row) => [row.getAttribute("data-bar"), row.getAttribute("data-value")] as const),
    );
}
