/** 粘贴表格: what people copy from a sheet is understood, and what is not is said. */
import { expect, it } from "vitest";
import { type CellWords, pastedRows, withRowsPasted } from "./pasted-rows.ts";

const WORDS: CellWords = {
  code: new Map([
    ["评估费", "appraisal"],
    ["担保费", "guarantee"],
  ]),
  kind: new Map([["每年预收，按余额", "annualInAdvance"]]),
  payer: new Map([["银行", "bank"]]),
  payee: new Map([["评估机构", "valuer"]]),
};

const flows = (block: string) => pastedRows(block, "cashFlows", "tenThousand", WORDS);
const fees = (block: string) => pastedRows(block, "deal.fees", "tenThousand", WORDS);
const read = (texts: Readonly<Record<string, string>>) => ({ kind: "read", texts });

it.each([
  ["2026-12-18\t190", "2026-12-18", "190"],
  ["2026/12/18\t1,900.50", "2026-12-18", "1,900.5"],
  ["2026年12月18日\t￥1,900,000元", "2026-12-18", "190"],
  ["２０２６-１２-１８\t１９０", "2026-12-18", "190"],
  ["190万\t20261218", "2026-12-18", "190"],
  ["2026-12-18\t-1.5亿", "2026-12-18", "−15,000"],
])("reads the flow %j", (line, date, amount) => {
  expect(flows(line)).toEqual([read({ date, amount })]);
});

it("takes the unit of the heading, and leaves the heading and empty lines out", () => {
  expect(flows("日期\t金额（元）\r\n2026-12-18\t1900000\r\n\r\n2027-03-18\t19\r\n")).toEqual([
    read({ date: "2026-12-18", amount: "190" }),
    read({ date: "2027-03-18", amount: "0.0019" }),
  ]);
});

it.each(["2026-12-18\t一百九十", "明年\t190", "2026-12-18"])("says that %j is not read", (line) => {
  expect(flows(line)).toEqual([{ kind: "unread", line: line.replace("\t", " ") }]);
});

it.each([
  ["评估费\t3", { code: "appraisal", kind: "upfrontFixed", payer: "borrower", amount: "3" }],
  [
    "担保费\t每年预收，按余额\t0.8％",
    { code: "guarantee", kind: "annualInAdvance", payer: "borrower", rate: "0.80" },
  ],
  [
    "评估费\t30,000元\t银行\t评估机构",
    { code: "appraisal", kind: "upfrontFixed", payer: "bank", payee: "valuer", amount: "3" },
  ],
])("reads the fee %j", (line, texts) => {
  expect(fees(line)).toEqual([read(texts)]);
});

it("says that a fee nobody knows is not read", () => {
  expect(fees("茶水费\t3")).toEqual([{ kind: "unread", line: "茶水费 3" }]);
});

it("replaces the rows of the list and nothing else", () => {
  const before = { "cashFlows.0.date": "2025-01-01", "cashFlows.5.amount": "1", paymentsEach: "4" };
  expect(
    withRowsPasted(before, "cashFlows", flows("x\ty\n2026-12-18\t190\n2027-03-18\tzz")),
  ).toEqual({
    paymentsEach: "4",
    "cashFlows.0.date": "2026-12-18",
    "cashFlows.0.amount": "190",
  });
});
