/** What a waiver costs: the worked variants of D3, said as waivers, give their own digits; pricing without it confirms the price. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { priceReport } from "../schemas/price-report.ts";
import { priceLoan } from "./price-deal.ts";

type Case = {
  readonly inputs: { readonly fees: readonly object[]; readonly tax: object };
  readonly expected: {
    readonly totals: Readonly<Record<string, string>>;
    readonly borrower: object;
  };
};

function caseOf(name: string): Case {
  return JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), "utf8"));
}

function reportOf(inputs: object) {
  const request = decodeDealFile(inputs);
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  const quote = priceLoan(request.value, publishedPolicyBook);
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return priceReport(quote.value, { withLines: false });
}

const D3 = caseOf("d3");
const APPRAISAL = { code: "appraisal", payer: "borrower", kind: "upfrontFixed", amount: "20000" };

/** D3 with its appraisal fee changed, and other things beside. */
function d3(appraisal: object, change: object = {}) {
  const fees = D3.inputs.fees.map((fee) =>
    "code" in fee && fee.code === "appraisal" ? { ...APPRAISAL, ...appraisal } : fee,
  );
  return reportOf({ ...D3.inputs, fees, ...change });
}

const WAIVER = { share: "1", reason: "首贷户", approvedBy: "branch" };

describe("the whole appraisal fee of D3 is waived", () => {
  test("borne by the bank: the digits of the variant in which the bank pays", () => {
    const { expected } = caseOf("d3-appraisal-paid-by-bank");
    const report = d3({ waiver: { ...WAIVER, borneBy: "bank" } });
    expect(report).toMatchObject({ totals: expected.totals });
    const { fees: _, ...borrower } = expected.borrower as { fees: unknown };
    expect(report).toMatchObject({ borrower });
    expect(report).toMatchObject({
      waivers: [
        {
          code: "appraisal",
          borneBy: "bank",
          reason: "首贷户",
          approvedBy: "branch",
          saved: "20000.00",
          bankCost: "20000",
          // 20,000 × 75 % / 454,448.099646875
          rarocGivenUp: "0.0330070694797835471422338",
          rarocWithout: D3.expected.totals["raroc"],
        },
      ],
    });
  });

  test("borne by the valuer: the digits of the variant in which nobody pays, and RAROC stands", () => {
    const { expected } = caseOf("d3-appraisal-waived");
    const report = d3({ payee: "valuer", waiver: { ...WAIVER, borneBy: "payee" } });
    const { fees: _, ...borrower } = expected.borrower as { fees: unknown };
    expect(report).toMatchObject({ totals: expected.totals, borrower });
    expect(report).toMatchObject({
      waivers: [
        {
          saved: "20000.00",
          bankCost: "0",
          rarocGivenUp: "0",
          rarocWithout: D3.expected.totals["raroc"],
        },
      ],
    });
  });
});

describe("a fee of the bank", () => {
  const OWN = { payee: "bank" };

  test("is income after its VAT, though interest is exempt", () => {
    // 20,000 × 6/106 = 1,132.0754…; surcharge 12 % of that 135.8490…; 81,116.1353… + 18,867.9245… − 135.8490… before tax.
    expect(d3(OWN)).toMatchObject({
      totals: {
        bankPaidFees: "0.00",
        feeIncome: "20000.00",
        feeVat: "1132.07547169811320754717",
        feeRevenue: "18867.9245283018867924528",
        vatOut: "0",
        surcharge: "135.84905660377358490566",
        pretax: "99848.2108453647798742138",
      },
    });
  });

  test("is income whole where the deal says it is exempt", () => {
    const { tax } = D3.inputs;
    const report = d3(OWN, { tax: { ...tax, feeVatTreatment: "exempt" } });
    expect(report).toMatchObject({ totals: { feeVat: "0", pretax: "101116.135373666666666667" } });
  });

  test("waived by a share costs the bank that income, and pricing without the waiver proves it", () => {
    const without = d3(OWN) as { totals: { raroc: string } };
    // A quarter of 20,000; 5,000 × 0.9366037735849…
    expect(d3({ ...OWN, waiver: { ...WAIVER, share: "0.25", borneBy: "payee" } })).toMatchObject({
      totals: { feeIncome: "15000.00" },
      waivers: [
        {
          saved: "5000.00",
          bankCost: "4683.01886792452830188679",
          rarocWithout: without.totals.raroc,
        },
      ],
    });
  });
});
