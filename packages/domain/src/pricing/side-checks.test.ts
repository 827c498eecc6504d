/** A missed last payment, on deals that differ from D5 in one term; the figures are worked out by hand beside each. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { priceReport } from "../schemas/price-report.ts";
import { priceLoan } from "./price-deal.ts";

const D5 = JSON.parse(readFileSync(new URL("../../cases/d5.json", import.meta.url), "utf8")).inputs;

function overdueOf(change: object): unknown {
  const request = decodeDealFile({ ...D5, ...change });
  const quote = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return priceReport(quote.value, { withLines: false })["overdue"];
}

test("a fee paid at drawdown is part of the late loan's cost", () => {
  // 2,970,000 received, 3,052,693.91 paid 206 days later: (3052693.91 / 2970000) ^ (365 / 206) − 1.
  const fee = { code: "appraisal", payer: "borrower", kind: "upfrontFixed", amount: "30000" };
  expect(overdueOf({ fees: [fee] })).toMatchObject({
    totalDue: "3052693.91",
    xirr: "0.0498625794928418618313821",
  });
});

test("late days count as the contract counts days", () => {
  // 3,000,000 × 4.35 % × 25 / 365 = 8,938.356…
  expect(overdueOf({ interest: { method: "actual365" } })).toMatchObject({
    days: 25,
    penalty: "8938.36",
  });
});
