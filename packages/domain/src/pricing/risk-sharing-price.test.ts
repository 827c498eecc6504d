/** What a compensation fund does to the price: D3 with one, by hand; and fees the catalogue refuses. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { priceReport } from "../schemas/price-report.ts";
import { priceLoan } from "./price-deal.ts";

type Case = { readonly inputs: object; readonly expected: { readonly totals: object } };

const caseOf = (name: string): Case =>
  JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), "utf8"));

function priced(name: string, change: object) {
  const request = decodeDealFile({ ...caseOf(name).inputs, ...change });
  const quote = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  return quote.kind === "ok"
    ? priceReport(quote.value, { withLines: false })
    : quote.problems.map(({ path, code, facts }) =>
        [path.join("."), code, facts["clause"]].join(" "),
      );
}

test("55 % of what the guarantor leaves lowers expected loss and nothing else", () => {
  // 9 % × 45 % = 4.05 %; 9,484.1342535 × 0.45 = 4,267.860414075, so pre-tax profit is 5,216.273839425 more.
  const { totals } = caseOf("d3").expected;
  expect(priced("d3", { compensation: { share: "0.55" } })).toMatchObject({
    totals: {
      ...totals,
      expectedLoss: "4267.860414075",
      pretax: "86332.4092130916666666667",
      incomeTax: "21583.1023032729166666667",
      net: "64749.30690981875",
      riskAdjustedMargin: expect.any(String),
      raroc: expect.any(String),
      eva: "19304.49694513125",
      breakEvenRate: expect.any(String),
      breakEvenContractRate: expect.any(String),
    },
    compensation: {
      effectiveLgd: "0.09",
      compensation: "247500",
      boundBy: null,
      lgdAfterCompensation: "0.0405",
    },
  });
});

test("the fund's balance binds", () => {
  const compensation = { share: "0.55", cap: "200000", fundBalance: "50000" };
  expect(priced("d3", { compensation })).toMatchObject({
    compensation: {
      compensation: "50000",
      boundBy: "fundBalance",
      lgdAfterCompensation: "0.08",
    },
  });
});

test.each([
  [
    "a transfer fee",
    { code: "entrustedPaymentTransfer", kind: "upfrontFixed", amount: "1" },
    ["fees.0 fee-prohibited FEE-1"],
  ],
  ["an unlisted fee", { code: "stamp", kind: "upfrontFixed", amount: "1" }, undefined],
  [
    "a charge for paying early, size unknown",
    { code: "x", kind: "prepaymentRate", rate: "0.01" },
    ["fees.0 fee-needs-firm-size FEE-2、DEF-5"],
  ],
  [
    "a commitment fee, size unknown",
    { code: "x", kind: "undrawnRate", rate: "0.01" },
    ["fees.0 fee-needs-firm-size 银监发〔2011〕94号"],
  ],
  [
    "insurance for the bank",
    { code: "insuranceForBank", kind: "annualInAdvance", rate: "0.01" },
    ["fees.0.payer fee-borrower-share-too-large FEE-5"],
  ],
] as const)("%s", (_, fee, expected) => {
  const found = priced("d1", { fees: [{ payer: "borrower", payee: "bank", ...fee }] });
  expect(Array.isArray(found) ? found : undefined).toEqual(expected);
});

test.each([
  [{ share: "0.5" }, "branch", undefined],
  [{ share: "0.51" }, "branch", ["fees.0.waiver waiver-too-large FEES-syndication-1"]],
  // Half of 1 % of 10,000,000.
  [{ amount: "50000" }, "branch", undefined],
  [{ amount: "50000.01" }, "branch", ["fees.0.waiver waiver-too-large FEES-syndication-1"]],
  [
    { share: "0.5" },
    "subBranch",
    ["fees.0.waiver.approvedBy waiver-not-authorised FEES-syndication-1"],
  ],
])("a waiver of %j by the %s", (waived, approvedBy, expected) => {
  const waiver = { ...waived, borneBy: "payee", reason: "r", approvedBy };
  const fee = {
    code: "syndication",
    payer: "borrower",
    payee: "bank",
    kind: "upfrontRate",
    rate: "0.01",
    waiver,
  };
  const found = priced("d1", { fees: [fee] });
  expect(Array.isArray(found) ? found : undefined).toEqual(expected);
});

test("a deal without dates is held to the latest catalogue", () => {
  const fee = { code: "fundManagement", payer: "borrower", kind: "upfrontFixed", amount: "1" };
  expect(priced("d3", { fees: [fee] })).toEqual(["fees.0 fee-prohibited FEE-1"]);
});
