/** 定价: a deal priced from the form has the digits of the same fit file priced without one. */
import {
  decimal,
  firmInquiry,
  policyBookAsOf,
  priceLoan,
  type Quote,
  toPlainDigits,
} from "@xinzhi/domain";
import d3 from "@xinzhi/domain/cases/d3.json" with { type: "json" };
import { DEMO_DEALS } from "@xinzhi/domain/demo-bank";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile } from "@xinzhi/domain/schemas";
import { expect, it } from "vitest";
import { draftOf } from "../../features/deal-form/deal-texts.ts";
import { fitFileNamed } from "../../features/deal-form/demo-deals.ts";
import { priceDraft } from "./price-draft.ts";

it.each(DEMO_DEALS)("$id is priced from the form as from its file", async ({ id }) => {
  const file = (await fitFileNamed(id)) ?? {};
  const read = decodeFitFile(file);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  const book = policyBookAsOf(publishedPolicyBook, read.value.context.pricingDate);
  const own = priceLoan(firmInquiry(read.value, book).inquiry, book);
  const shown = priceDraft(draftOf(file, "tenThousand"), "tenThousand", publishedPolicyBook);
  expect(shown.kind === "ok" && valuesOf(shown.value.quote)).toEqual(
    own.kind === "ok" && valuesOf(own.value),
  );
  expect(own.kind).toBe("ok");
});

it.each(DEMO_DEALS)("the bars of $id add up exactly to its rate", async ({ id }) => {
  const draft = draftOf((await fitFileNamed(id)) ?? {}, "tenThousand");
  const priced = priceDraft(draft, "tenThousand", publishedPolicyBook);
  if (priced.kind === "refused") throw new Error(JSON.stringify(priced.problems));
  const { bars, customerRate } = priced.value.quote.waterfall;
  const sum = bars.reduce((total, { value }) => total.plus(value), decimal("0"));
  expect(toPlainDigits(sum)).toBe(toPlainDigits(customerRate));
});

function valuesOf({ lines }: Quote): readonly string[] {
  return lines.map(({ id, value }) => `${id} = ${toPlainDigits(value)}`);
}

it("a case that counts months keeps its posted interest on the desk", async () => {
  const file = (await fitFileNamed("d3")) ?? {};
  const priced = priceDraft(draftOf(file, "tenThousand"), "tenThousand", publishedPolicyBook);
  expect(priced.kind === "ok" && toPlainDigits(priced.value.quote.figures.interestPosted)).toBe(
    d3.expected.totals.interestPosted,
  );
});
