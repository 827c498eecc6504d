/** Figures of a quote that hang on more than one rate or fee, on deals that differ from a worked one in one term. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { priceLoan } from "./price-deal.ts";

const inputsOf = (id: string) =>
  JSON.parse(readFileSync(new URL(`../../cases/${id}.json`, import.meta.url), "utf8")).inputs;

function figuresOf(inputs: object) {
  const request = decodeDealFile(inputs);
  const quote = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return quote.value.figures;
}

const STEPS = [
  { from: "2024-06-20", annualRate: "0.0335" },
  { from: "2025-06-20", annualRate: "0.029" },
  { from: "2026-06-20", annualRate: "0.0335" },
];

test("a rate that comes back to where it began is averaged all the same", () => {
  // Three years of 365 days on one balance: (3.35 % + 2.90 % + 3.35 %) / 3.
  const { customerRate } = figuresOf({ ...inputsOf("d4"), rates: STEPS });
  expect(toPlainDigits(customerRate)).toBe("0.032");
});

test("a rate agreed again at the same height is that rate to the last digit", () => {
  const rates = STEPS.map(({ from }) => ({ from, annualRate: "0.0333333333" }));
  const { customerRate } = figuresOf({ ...inputsOf("d4"), rates });
  expect(toPlainDigits(customerRate)).toBe("0.0333333333");
});

const fee = (code: string, amount: string, share: string) => ({
  code,
  payer: "borrower",
  payee: "bank",
  kind: "upfrontFixed",
  amount,
  waiver: { share, borneBy: "payee", reason: "示例", approvedBy: "branch" },
});

test("each waiver is weighed by its own fee", () => {
  // Half of 10,000 and a quarter of 4,000; of the bank's own fees 1 / 1.06 × (1 − 12 % of VAT) would have been kept.
  const fees = [fee("appraisal", "10000", "0.5"), fee("accountManagement", "4000", "0.25")];
  const { waiverPrices } = figuresOf({ ...inputsOf("d1"), fees });
  const saved = waiverPrices.map(({ feeIndex, savedYuan }) => [feeIndex, toPlainDigits(savedYuan)]);
  expect(saved).toEqual([
    [0, "5000"],
    [1, "1000"],
  ]);
});

test("an exempt fee is kept whole, a taxed one without its VAT and what is levied on it", () => {
  const fees = [fee("appraisal", "10600", "1")];
  const costOf = (feeVatTreatment: string) => {
    const d1 = inputsOf("d1");
    const { waiverPrices } = figuresOf({ ...d1, fees, tax: { ...d1.tax, feeVatTreatment } });
    return waiverPrices.map(({ bankCostYuan }) => toPlainDigits(bankCostYuan));
  };
  // 10,600 holds 600 of VAT, on which 12 % is levied.
  expect(costOf("taxed")).toEqual(["9928"]);
  expect(costOf("exempt")).toEqual(["10600"]);
});
