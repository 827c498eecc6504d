/** Sentences about a deal file, for what the domain really says of broken ones. */
import { decodeSavedDeal } from "@xinzhi/domain/schemas";
import { expect, test } from "vitest";
import { fileProblemText } from "./file-problem.ts";

const DEAL = {
  id: "one",
  product: "techInnovationLoan",
  principal: "10000000",
  termMonths: 12,
  pricingDate: "2026-03-16",
};

function said(file: object, language: "zh-CN" | "en"): readonly string[] {
  const read = decodeSavedDeal(file);
  return read.kind === "ok"
    ? []
    : read.problems.map((problem) => fileProblemText(problem, language));
}

test.each([
  [
    { principal: 10000000 },
    [
      '贷款本金：金额和利率须写成带引号的文本，例如 "0.029"；这里是 JSON 数字 10000000，可能已失去精度。',
    ],
    [
      'Principal must be text in quotes, e.g. "0.029"; this is the JSON number 10000000, which may have lost digits.',
    ],
  ],
  [
    { pricingDate: "2026-02-31" },
    ['定价日：不是日历上的一天：「2026-02-31」。请写成 "2026-03-16" 的形式，并核对该月天数。'],
    [
      'Pricing date is not a day of the calendar: "2026-02-31". Write it like "2026-03-16" and check the days of the month.',
    ],
  ],
  [
    { product: "loan" },
    ["产品：须为下列之一：techInnovationLoan · advancedManufacturingLoan · ipPledgeLoan。"],
    ["Product must be one of: techInnovationLoan · advancedManufacturingLoan · ipPledgeLoan."],
  ],
  [
    { amount: "1", fees: [{ kind: "upfrontFixed", payee: "bank", payer: "borrower" }] },
    ["费用第 1 项·费用名称：缺少这一项，请补上。", "金额：没有这个字段，请检查拼写或删去。"],
    [
      "Fee code (fees, entry 1) is missing; add it.",
      "Amount is not a field of a deal file; check its spelling or remove it.",
    ],
  ],
])("of %j", (change, chinese, english) => {
  const file = { ...DEAL, ...change };
  expect(said(file, "zh-CN")).toEqual(chinese);
  expect(said(file, "en")).toEqual(english);
});

test("a code that is newer than the page stands by itself, cleaned of what could harm", () => {
  const told = { path: ["rates", 1], code: "new\u202ecode", facts: {} };
  expect(fileProblemText(told, "zh-CN")).toBe("利率第 2 项：内容不对（new�code）。");
  expect(fileProblemText(told, "en")).toBe("Rates, entry 2 is not right (new�code).");
});

test("what is wrong with policy data is said as the product desk says it", () => {
  const told = { path: [], code: "named-twice", facts: { name: "a" } };
  expect(fileProblemText(told, "en")).toMatch(/^The whole deal: /);
});
