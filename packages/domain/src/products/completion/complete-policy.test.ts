/** What the policy book answers about tax, capital, guarantees, funds and subsidies, and what a file may not say beside it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { priceLoan } from "../../pricing/price-deal.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { priceReport } from "../../schemas/price-report.ts";

const BASE = {
  id: "short",
  product: "techInnovationLoan",
  principal: "5000000",
  termMonths: 24,
  pricingDate: "2026-03-16",
  firm: { size: "small" },
  rates: [{ from: "2026-03-16", annualRate: "0.0365" }],
  funding: { ftpRate: "0.018", ftpDiscount: "0.004", relending: null },
  pd: "0.02",
  lgd: "0.45",
};

type Change = Readonly<Record<string, unknown>>;

function reportOf(change: Change) {
  const inquiry = decodeDealFile({ ...BASE, ...change });
  const quote = inquiry.kind === "ok" ? priceLoan(inquiry.value, book) : inquiry;
  return quote.kind === "ok" ? priceReport(quote.value, { withLines: true }) : quote.problems;
}

function problemsIn(change: Change): readonly string[] {
  const found = reportOf(change);
  return Array.isArray(found)
    ? found.map(({ path, code, facts }) => [path.join("."), code, facts.reasons].join(" ").trim())
    : [];
}

/** The line's value and, where it is read from a version, that version. */
function lineOf(change: Change, id: string): string {
  const report = reportOf(change);
  const lines = "lines" in report && Array.isArray(report["lines"]) ? report["lines"] : [];
  const line = lines.find((candidate: { id: string }) => candidate.id === id);
  if (line === undefined) throw new Error(`no line ${id} in ${JSON.stringify(report)}`);
  const { value, origin } = line as { value: string; origin: { kind: string; version?: string } };
  return `${value} ${origin.version ?? origin.kind}`;
}

const rates = (annualRate: string) => ({ rates: [{ from: "2026-03-16", annualRate }] });

describe("VAT", () => {
  const exempt = { treatment: "exempt", version: "TAX-3", exemptRate: "0.045" };

  test.each<[Change, object]>([
    [{}, exempt],
    [rates("0.045"), exempt],
    [rates("0.0451"), { treatment: "taxed", reasons: ["credit-too-large", "rate-over-bound"] }],
    [
      { ...rates("0.0451"), tax: { vatMethod: "part" } },
      { treatment: "exemptPart", version: "TAX-3", exemptRate: "0.045" },
    ],
    // The highest of the rates agreed counts.
    [
      {
        rates: [
          { from: "2026-03-16", annualRate: "0.03" },
          { from: "2026-09-16", annualRate: "0.05" },
          { from: "2027-03-16", annualRate: "0.03" },
        ],
      },
      { treatment: "taxed", reasons: ["credit-too-large", "rate-over-bound"] },
    ],
    // 150 % of the five-year LPR, 3.50 %.
    [
      { rates: undefined, termMonths: 61 },
      { ...exempt, exemptRate: "0.0525" },
    ],
    [
      {
        rates: undefined,
        floatingRate: { base: "LPR1Y", spreadBp: "151", reset: { rule: "anniversary" } },
      },
      { treatment: "taxed", reasons: ["credit-too-large", "rate-over-bound"] },
    ],
    [
      {
        rates: undefined,
        floatingRate: { base: "LPR1Y", spreadBp: "150", reset: { rule: "anniversary" } },
      },
      exempt,
    ],
    [
      { firm: { size: "small", credit: "10000000.01" } },
      { treatment: "taxed", reasons: ["credit-too-large"] },
    ],
    [{ firm: { size: "small", credit: "100" } }, exempt],
    [{ principal: "1000000" }, { treatment: "exempt", version: "TAX-4" }],
    [{ firm: {} }, { treatment: "taxed", reasons: ["firm-size-unknown"] }],
  ])("%j: %j", (change, vat) => {
    expect(reportOf(change)).toMatchObject({ policy: { vat } });
  });

  test.each([
    ["2028-01-01", false],
    ["2028-01-02", true],
  ])("that ends while the loan runs to %s is remarked on: %s", (maturityDate, isRemarked) => {
    const found = reportOf({ maturityDate, termMonths: 22 });
    const remarks = "remarks" in found ? found["remarks"] : [];
    const code = "vat-exemption-ends-before-maturity";
    expect(Array.isArray(remarks) && remarks.includes(code)).toBe(isRemarked);
  });

  test("that the file says is not asked", () => {
    const report = reportOf({ tax: { vatTreatment: "taxed" } });
    expect(report).toMatchObject({ origins: { vatTreatment: { kind: "given" } } });
    expect(report).not.toHaveProperty("policy.vat");
  });

  test("of a part: only the interest above 4.5 % is taxed", () => {
    // 5,000,000 over two years to maturity, 731 days from 2026-03-16 to 2028-03-16: amortised, so the parts are compared.
    const change = {
      ...rates("0.05"),
      tax: { vatMethod: "part" },
      repayment: { method: "bullet", frequency: "quarterly" },
      interest: { method: "monthly12" },
    };
    // Interest 5 % × 2 × 5,000,000 = 500,000; at 4.5 % 450,000; 50,000 × 6 / 106.
    expect(lineOf(change, "vatExemptInterest")).toBe("450000 computed");
    expect(lineOf(change, "vatOut")).toBe("2830.18867924528301886792 computed");
    expect(lineOf(change, "vatExemptRate")).toBe("0.045 TAX-3");
  });
});

describe("capital", () => {
  test.each<[Change, string]>([
    [{}, "0.75 CAP-2-retail"],
    [{ firm: { size: "small", credit: "10000000.01" } }, "0.85 CAP-2-sme"],
    [{ firm: { size: "large" } }, "1 CAP-2-corporate"],
    [{ capital: { exposureClass: "projectBeforeOperation" } }, "1.3 CAP-3-before"],
    [{ capital: { riskWeight: "0.9" } }, "0.9 given"],
  ])("%j: %s", (change, expected) => {
    expect(lineOf(change, "riskWeight")).toBe(expected);
    expect(lineOf(change, "car")).toBe("0.115 CAP-4-target-1");
  });

  test("a class that is not in the register is refused", () => {
    expect(problemsIn({ capital: { exposureClass: "x" } })).toEqual([
      "capital.exposureClass not-in-list",
    ]);
  });
});

describe("a guarantee under the plan", () => {
  const guarantee = { scheme: "techInnovationGuarantee" };

  test.each<[Change, string, string]>([
    [{ guarantee }, "0.8", "0.09"],
    [{ guarantee: { ...guarantee, share: "0.5" } }, "0.5", "0.225"],
    // 1,000,000 of 5,000,000.
    [{ guarantee: { ...guarantee, used: "29000000" } }, "0.2", "0.36"],
  ])("%j", (change, guaranteed, lgd) => {
    expect(lineOf(change, "guaranteedShare")).toBe(`${guaranteed} computed`);
    expect(lineOf(change, "effectiveLgd")).toBe(`${lgd} computed`);
    // The weight stays.
    expect(lineOf(change, "riskWeight")).toBe("0.75 CAP-2-retail");
  });

  test("says what the fund and the re-guarantor do", () => {
    const titles = [{ title: "littleGiant", source: "governmentList" }];
    expect(reportOf({ guarantee, firm: { size: "small", titles } })).toMatchObject({
      policy: {
        guarantee: {
          version: "GUA-1",
          guaranteedShare: "0.8",
          boundBy: null,
          fundShare: "0.4",
          reguaranteeFeeMax: "0.003",
        },
      },
    });
  });

  test("allows no commitment fee, for any size of firm, under any name", () => {
    const fee = { code: "x", payer: "borrower", kind: "undrawnRate", rate: "0.001" };
    const firm = { size: "medium" };
    expect(problemsIn({ guarantee, firm, fees: [fee] })).toEqual([
      "fees.0 fee-excluded-by-guarantee",
    ]);
    expect(problemsIn({ firm, fees: [fee] })).toEqual([]);
    const consulting = { code: "consulting", payer: "borrower", kind: "upfrontFixed", amount: "1" };
    expect(problemsIn({ guarantee, firm, fees: [consulting] })).toEqual([
      "fees.0 fee-excluded-by-guarantee",
    ]);
  });

  test.each<[Change, readonly string[]]>([
    [
      { guarantee: { ...guarantee, share: "0.81" } },
      ["guarantee scheme-does-not-apply share-over-scheme"],
    ],
    [{ guarantee, firm: { size: "large" } }, ["guarantee scheme-does-not-apply firmSize"]],
    [{ guarantee: { scheme: "x" } }, ["guarantee.scheme scheme-not-in-force"]],
    [
      { guarantee, pricingDate: "2024-07-23", rates: undefined },
      ["guarantee.scheme scheme-not-in-force"],
    ],
  ])("%j: %j", (change, expected) => {
    expect(problemsIn(change)).toEqual(expected);
  });
});

describe("compensation by the fund named", () => {
  const in2025 = { pricingDate: "2025-03-17", rates: undefined, guaranteedShare: "0.8" };
  const fund = "shanghaiTechTrial";

  test.each<[Change, string, string]>([
    // 9 % of 5,000,000 is 450,000.
    [{ fund }, "0.55 GUA-7", "247500 computed"],
    [{ fund, isFirstLoan: true }, "0.6 GUA-7", "270000 computed"],
    [{ fund, cap: "100000" }, "0.55 GUA-7", "100000 computed"],
    [{ fund, cap: "100000", fundBalance: "50000" }, "0.55 GUA-7", "50000 computed"],
  ])("%j: %s of the loss, %s", (compensation, share, yuan) => {
    expect(lineOf({ ...in2025, compensation }, "compensatedShare")).toBe(share);
    expect(lineOf({ ...in2025, compensation }, "compensation")).toBe(yuan);
  });

  test("which has ended, or does not exist", () => {
    expect(problemsIn({ compensation: { fund } })).toEqual([
      "compensation.fund scheme-not-in-force",
    ]);
    expect(problemsIn({ ...in2025, compensation: { fund: "x" } })).toEqual([
      "compensation.fund scheme-not-in-force",
    ]);
  });
});

describe("a subsidy", () => {
  const D2: { inputs: { subsidy: unknown }; expected: object } = JSON.parse(
    readFileSync(new URL("../../../cases/d2.json", import.meta.url), "utf8"),
  );

  test("of D2 comes out of the register with its own digits", () => {
    const { subsidy: _, ...inputs } = D2.inputs;
    const file = { ...inputs, pricingDate: "2026-06-21", purpose: "equipmentRenewal" };
    const inquiry = decodeDealFile(file);
    const quote = inquiry.kind === "ok" ? priceLoan(inquiry.value, book) : inquiry;
    if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
    const report = priceReport(quote.value, { withLines: false });
    expect(report).toMatchObject(D2.expected);
    expect(report).toMatchObject({
      origins: { subsidy: { kind: "policy", version: "SUB-4-equipment" } },
      policy: {
        subsidy: {
          applied: [{ version: "SUB-4-equipment", from: "2026-06-21", to: "2028-06-21" }],
          declined: [
            { version: "SUB-4-technology", reasons: [], excludedBy: "SUB-4-equipment" },
            { version: "SUB-5", reasons: ["firmSize", "to-be-confirmed"] },
          ],
        },
      },
    });
  });

  test("changes nothing of what the bank earns", () => {
    const purpose = "equipmentRenewal";
    const [withIt, without] = [reportOf({ purpose }), reportOf({ purpose, subsidy: null })];
    expect(withIt).toMatchObject({ borrower: { afterSubsidy: {} } });
    expect(without).not.toHaveProperty("borrower.afterSubsidy");
    expect("totals" in withIt && withIt["totals"]).toEqual(
      "totals" in without && without["totals"],
    );
  });

  test("that does not apply is not there, and says so", () => {
    expect(reportOf({})).toMatchObject({
      origins: { subsidy: { kind: "assumed", rule: "no-subsidy-applies" } },
      policy: { subsidy: { applied: [] } },
    });
  });

  test("by the scheme named keeps to what is left of the borrower's cap", () => {
    const subsidy = { scheme: "privateSme", principalUsed: "48000000" };
    expect(lineOf({ subsidy }, "subsidyCap")).toBe("2000000 SUB-5");
    expect(lineOf({ subsidy }, "subsidyRate")).toBe("0.015 SUB-5");
  });

  test("of 2025 starts when the supplier is paid", () => {
    const change = {
      pricingDate: "2025-03-17",
      rates: undefined,
      termMonths: 36,
      purpose: "equipmentRenewal",
      funding: {
        ...BASE.funding,
        relending: {
          share: "0.6",
          segments: [{ from: "2025-04-20", to: "2026-04-20", rate: "0.0175" }],
        },
      },
    };
    const named = { scheme: "equipmentRenewal", supplierPaidOn: "2025-05-10" };
    expect(reportOf({ ...change, subsidy: named })).toMatchObject({
      policy: {
        subsidy: { applied: [{ version: "SUB-3", from: "2025-05-10", to: "2027-05-10" }] },
      },
    });
    expect(problemsIn({ ...change, subsidy: { scheme: "equipmentRenewal" } })).toEqual([
      "subsidy.scheme scheme-does-not-apply supplier-payment-unknown",
    ]);
  });

  test("with its own terms may start later than the loan", () => {
    // One quarter later than drawdown, six months long: 2026-06-16 to 2026-12-16 on the whole principal.
    const subsidy = { rate: "0.015", months: 6, startDate: "2026-06-16" };
    const change = {
      subsidy,
      repayment: { method: "bullet", frequency: "quarterly" },
      interest: { method: "actual360" },
    };
    // 5,000,000 × 1.5 % × 183 / 360, in two postings of 92 and 91 days: 19,166.67 + 18,958.33.
    expect(reportOf(change)).toMatchObject({
      borrower: { afterSubsidy: { subsidyTotal: "38125.00" } },
    });
  });

  test.each<[Change, readonly string[]]>([
    [{ subsidy: { scheme: "x" } }, ["subsidy.scheme scheme-not-in-force"]],
    [
      { subsidy: { scheme: "technologyInnovation" } },
      ["subsidy.scheme scheme-does-not-apply not-backed-by-relending"],
    ],
    [
      { subsidy: { scheme: "privateSme", rate: "0.01", months: 1 } },
      ["subsidy.rate said-twice", "subsidy.months said-twice"],
    ],
    [{ subsidy: {} }, ["subsidy.rate missing", "subsidy.months missing"]],
    [{ subsidy: { rate: "0.01" } }, ["subsidy.months missing"]],
    [{ subsidy: { principalUsed: "1" } }, []],
    [{ compensation: {} }, ["compensation.share missing"]],
    [{ compensation: { share: "0.5", fund: "x" } }, ["compensation.share said-twice"]],
    [{ guarantee: { scheme: "x" }, guaranteedShare: "0" }, ["guaranteedShare said-twice"]],
    [{ capital: { exposureClass: "sme", riskWeight: "1" } }, ["capital.riskWeight said-twice"]],
    [{ tax: { vatMethod: "part", vatTreatment: "taxed" } }, ["tax.vatTreatment said-twice"]],
  ])("%j: %j", (change, expected) => {
    expect(problemsIn(change)).toEqual(expected);
  });

  test("policy is looked up on a pricing date", () => {
    const { subsidy: _, ...inputs } = D2.inputs;
    const decoded = decodeDealFile({ ...inputs, subsidy: { scheme: "equipmentRenewal" } });
    const problems = decoded.kind === "ok" ? [] : decoded.problems;
    expect(problems.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual([
      "pricingDate missing",
    ]);
  });
});

describe("a charge for paying early", () => {
  const charge = { code: "early", payer: "borrower", kind: "prepaymentMonths", months: 1 };
  const prepayments = [{ date: "2026-10-16", amount: "1000000", effect: "reduce" }];
  const change = {
    prepayments,
    fees: [charge],
    repayment: { method: "bullet", frequency: "quarterly" },
    interest: { method: "actual360" },
  };

  test("is the bank's income and part of the borrower's cost, of a medium firm", () => {
    // 1,000,000 × 3.65 % / 12 = 3,041.67.
    expect(reportOf({ ...change, firm: { size: "medium" } })).toMatchObject({
      totals: { feeIncome: "3041.67" },
      borrower: {
        fees: [{ date: "2026-10-16", code: "early", amount: "3041.67", payee: "bank" }],
        feeTotal: "3041.67",
      },
    });
  });

  test.each<[Change, readonly string[]]>([
    [{ firm: { size: "small" } }, ["fees.0 fee-prohibited"]],
    [{ firm: { size: "micro" } }, ["fees.0 fee-prohibited"]],
    [{ firm: {} }, ["fees.0 fee-needs-firm-size"]],
    [{ firm: { size: "large" } }, []],
  ])("%j: %j", (firm, expected) => {
    expect(problemsIn({ ...change, ...firm })).toEqual(expected);
  });
});
