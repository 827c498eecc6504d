/** Side checks on deals that differ from D5 in one term; the figures are worked out by hand beside each. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { priceReport } from "../schemas/price-report.ts";
import { priceLoan } from "./price-deal.ts";

const D5 = JSON.parse(readFileSync(new URL("../../cases/d5.json", import.meta.url), "utf8")).inputs;

function overdueOf(change: object): unknown {
  return reportOf(change)["overdue"];
}

function reportOf(change: object) {
  const request = decodeDealFile({ ...D5, ...change });
  const quote = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return priceReport(quote.value, { withLines: false });
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

test("a contract of whole months counts late days one by one", () => {
  // 36 days, not a month and five days: 3,000,000 × 4.35 % × 36 / 360 = 13,050.
  const overdue = { ...D5.overdue, settledOn: "2026-09-05" };
  expect(overdueOf({ overdue })).toMatchObject({ days: 36, penalty: "13050.00" });
});

test("every payment before the missed one was made on its day", () => {
  // 3,000,000 received; 7,250 on the last day of each month from February to June; 3,016,334.40 on 2026-08-25, found by bisection.
  const repayment = { method: "bullet", frequency: "monthly" };
  expect(overdueOf({ repayment })).toMatchObject({ days: 25, xirr: "0.0314834033995886639058469" });
});

describe("whole months against actual days", () => {
  test("a loan paid once at one rate can be counted both ways", () => {
    // 3,000,000 × 2.9 % × 6/12 = 43,500; × 181/360 = 43,741.67.
    expect(reportOf({})["methodComparison"]).toMatchObject({
      wholeMonths: "43500.00",
      allActualDays: "43741.67",
      difference: "241.67",
      days: 181,
    });
  });

  const TWO_RATES = [
    { from: "2026-01-31", annualRate: "0.029" },
    { from: "2026-04-30", annualRate: "0.031" },
  ];
  const DRAWS = [
    { date: "2026-01-31", amount: "1000000" },
    { date: "2026-03-31", amount: "2000000" },
  ];
  const EARLY = [{ date: "2026-05-31", amount: "1000000", effect: "shorten" }];

  test.each([
    ["interest is paid on the way", { repayment: { method: "bullet", frequency: "quarterly" } }],
    ["days are counted anyway", { interest: { method: "actual360" } }],
    ["the rate changes", { rates: TWO_RATES, overdue: undefined }],
    ["it is drawn in two parts", { drawdowns: DRAWS, overdue: undefined }],
    ["a part is paid early", { prepayments: EARLY, overdue: undefined }],
  ])("not where %s", (_, change) => {
    expect(reportOf(change)["methodComparison"]).toBeUndefined();
  });
});
