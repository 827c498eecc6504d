/** A shared deal prices like the one it was made from, and names nobody. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { firmInquiry, policyBookAsOf, priceLoan, toPlainDigits } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile } from "@xinzhi/domain/schemas";
import { expect, test } from "vitest";
import { fragmentOf, sharedIn, withoutNames } from "./shared-deal.ts";

const DEALS = ["01-little-giant-upgrading", "03-price-below-authority", "21-patents-carry"];

function fileOf(id: string) {
  const path = createRequire(import.meta.url).resolve(`@xinzhi/domain/demo-bank/deals/${id}.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}

function figuresOf(file: unknown): readonly string[] {
  const question = decodeFitFile(file);
  if (question.kind === "refused") throw new Error(JSON.stringify(question.problems));
  const book = policyBookAsOf(publishedPolicyBook, question.value.context.pricingDate);
  const priced = priceLoan(firmInquiry(question.value, book).inquiry, book);
  if (priced.kind === "refused") throw new Error(JSON.stringify(priced.problems));
  const { profit, interestPosted } = priced.value.figures;
  return [toPlainDigits(profit.raroc), toPlainDigits(interestPosted)];
}

test.each(DEALS)("%s comes to the same figures without names", async (id) => {
  const file = fileOf(id);
  const fragment = await fragmentOf({ engine: "0.2.0", rate: "0.03", raroc: "0.1", file });
  const shared = await sharedIn(fragment);
  expect(JSON.stringify(shared)).not.toMatch(/[\u4e00-\u9fff]/);
  expect(figuresOf(shared?.file)).toEqual(figuresOf(file));
});

test("the same name stays the same, and nothing else changes", () => {
  const file = { a: { name: "甲 公司" }, b: ["甲 公司", "LPR1Y", 7, null], number: "ZL1" };
  expect(withoutNames(file)).toEqual({
    a: { name: "x1" },
    b: ["x1", "LPR1Y", 7, null],
    number: "x2",
  });
});

test.each(["", "#", "#s=1.", "#s=1.!!", "#s=2.eJw", "#x"])(
  "%s is no link of ours",
  async (text) => {
    expect(await sharedIn(text)).toBeUndefined();
  },
);
