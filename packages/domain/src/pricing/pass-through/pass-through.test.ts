/** The pass-through statement of the worked deals and of deals that differ in one term, worked out by hand beside each. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { priceReport } from "../../schemas/price-report.ts";
import { priceLoan } from "../price-deal.ts";

const inputsOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../cases/${name}.json`, import.meta.url), "utf8")).inputs;
const [D1, D2, D3, D4, D5] = ["d1", "d2", "d3", "d4", "d5"].map(inputsOf);

type Cells = Readonly<Record<"benefit" | "toBorrower" | "toBank", string>>;
type Statement = {
  readonly reference: object;
  readonly rateRelief: string;
  readonly passedOn: string;
  readonly rows: readonly { readonly source: string; readonly yuan: Cells; readonly bp: Cells }[];
  readonly total: { readonly yuan: Cells; readonly bp: Cells };
};

function statementOf(inputs: unknown): Statement {
  const request = decodeDealFile(inputs);
  const quote = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return JSON.parse(JSON.stringify(priceReport(quote.value, { withLines: false })["passThrough"]));
}

/** Each row as "benefit = to the borrower + to the bank", rows of nothing left out. */
function shown({ rows, total }: Statement, column: "yuan" | "bp" = "yuan") {
  const cells = ({ [column]: { benefit, toBorrower, toBank } }: Statement["total"]) =>
    `${benefit} = ${toBorrower} + ${toBank}`;
  const nothing = column === "yuan" ? "0.00 = 0.00 + 0.00" : "0 = 0 + 0";
  return Object.fromEntries(
    [...rows, { source: "total", ...total }]
      .map((row) => [row.source, cells(row)] as const)
      .filter(([, text]) => text !== nothing),
  );
}

describe("D1, 2.90 % against the standard price of LPR 3.00 % + 25 BP", () => {
  const statement = statementOf(D1);

  test("the reference names its parts", () => {
    expect(statement.reference).toEqual({
      kind: "standardPrice",
      rate: "0.0325",
      comparedWith: "0.029",
      base: "LPR1Y",
      baseRate: "0.03",
      spreadBp: "25",
    });
  });

  test("most of the policy money arrives, in proportion to where it came from", () => {
    // Relief 0.35 % × 10 m × 365/360 = 35,486.11. Discount 0.30 % × 10 m × 365/360 = 30,416.67, relending
    // 0.6 × 0.15 % × 10 m × 330/360 = 8,250.00. 35,486.11 × 30,416.67 / 38,666.67 = 27,914.7216…, the rest 7,571.3883…
    expect(statement).toMatchObject({ rateRelief: "35486.11", passedOn: "35486.11" });
    expect(shown(statement)).toEqual({
      ftpDiscount: "30416.67 = 27914.72 + 2501.95",
      relending: "8250.00 = 7571.39 + 678.61",
      total: "38666.67 = 35486.11 + 3180.56",
    });
  });

  test("in BP of balance, cut to 1e-8 BP and adding up", () => {
    // Over 10,138,888.888… of balance-years.
    expect(shown(statement, "bp")).toEqual({
      ftpDiscount: "30.00000328 = 27.53232657 + 2.46767671",
      relending: "8.13698631 = 7.46767233 + 0.66931398",
      total: "38.13698959 = 34.9999989 + 3.13699069",
    });
  });
});

test("relending that costs more than it brings stays with the bank, and the bank adds of its own", () => {
  // 0.6 × (1.40 − 1.75) % × 10 m × 330/360 = −19,250. The discount of 30,416.67 pays for part of the relief of 35,486.11.
  const relending = {
    share: "0.6",
    segments: [{ from: "2026-04-20", to: "2027-03-16", rate: "0.0175" }],
  };
  const statement = statementOf({ ...D1, funding: { ...D1.funding, relending } });
  expect(statement).toMatchObject({ rateRelief: "35486.11", passedOn: "30416.67" });
  expect(shown(statement)).toEqual({
    ftpDiscount: "30416.67 = 30416.67 + 0.00",
    relending: "-19250.00 = 0.00 + -19250.00",
    bankConcession: "0.00 = 5069.44 + -5069.44",
    total: "11166.67 = 35486.11 + -24319.44",
  });
});

test("a price above the reference passes nothing on and takes from the borrower", () => {
  // (2.80 − 2.90) % × 10 m × 365/360 = −10,138.89.
  const statement = statementOf({
    ...D1,
    passThrough: { reference: "stated", referenceRate: "0.028" },
  });
  expect(statement).toMatchObject({
    reference: { kind: "stated", rate: "0.028", comparedWith: "0.029" },
    rateRelief: "-10138.89",
    passedOn: "0.00",
  });
  expect(shown(statement)).toEqual({
    ftpDiscount: "30416.67 = 0.00 + 30416.67",
    relending: "8250.00 = 0.00 + 8250.00",
    bankConcession: "0.00 = -10138.89 + 10138.89",
    total: "38666.67 = -10138.89 + 48805.56",
  });
});

test("without any policy money the whole relief is the bank's", () => {
  const funding = { ftpRate: "0.017", ftpDiscount: "0", relending: null };
  expect(shown(statementOf({ ...D1, funding, relendingComparison: [] }))).toEqual({
    bankConcession: "0.00 = 35486.11 + -35486.11",
    total: "0.00 = 35486.11 + -35486.11",
  });
});

test("D2: the treasury's subsidy is the borrower's whole", () => {
  // Standard 3.00 % + 50 BP against 3.15 %: 0.35 % × 158,559,027.777… = 554,956.60. Discount 0.25 % × the same = 396,397.57,
  // relending 1.80 % × the same − 2,430,447.9166… = 423,614.58. 554,956.60 × 396,397.57 / 820,012.15 = 268,268.522…, the rest 286,688.077…
  const statement = statementOf(D2);
  expect(statement).toMatchObject({ rateRelief: "554956.60", passedOn: "554956.60" });
  expect(shown(statement)).toEqual({
    ftpDiscount: "396397.57 = 268268.52 + 128129.05",
    relending: "423614.58 = 286688.08 + 136926.50",
    subsidy: "1451432.31 = 1451432.31 + 0.00",
    total: "2271444.46 = 2006388.91 + 265055.55",
  });
});

test("a waived fee is the borrower's whole, whoever gives it up", () => {
  // 0.1 % of 10 m, half of it waived: 5,000.
  const waiver = {
    share: "0.5",
    borneBy: "payee",
    reason: "示例",
    approvedBy: "branch",
  };
  const fee = {
    code: "arrangement",
    payer: "borrower",
    payee: "bank",
    kind: "upfrontRate",
    rate: "0.001",
    waiver,
  };
  expect(shown(statementOf({ ...D1, fees: [fee] }))).toMatchObject({
    feeWaivers: "5000.00 = 5000.00 + 0.00",
    total: "43666.67 = 40486.11 + 3180.56",
  });
});

describe("the reference", () => {
  test("under a part exemption the break-even is taxed only above the bound", () => {
    // Needed with plain FTP: 3.8457708285…% × k + 1.70 % − 1.31863…% = 3.98333…%, of it 3 % × 365/360 ÷ 365/360 exempt:
    // 3 % + 0.98333…% ÷ 0.936603773584905… = 4.0498925…%.
    const tax = { ...D1.tax, vatTreatment: "exemptPart", vatExemptRate: "0.03" };
    const asked = statementOf({ ...D1, tax, passThrough: { reference: "breakEven" } });
    expect(asked.reference).toMatchObject({ rate: "0.04049893" });
  });

  test("D3 counts months and has no date, so it is the break-even on plain FTP", () => {
    // 3.26049165877… % + 1.80 % − 1.33049165877… % = 3.73 %; exempt, and one clock for both.
    expect(statementOf(D3).reference).toEqual({
      kind: "breakEven",
      rate: "0.0373",
      comparedWith: "0.0365",
    });
  });

  test("D5 asked for the break-even: on the contract's clock", () => {
    // (3.80 % + 1.65 % − 1.25 %) × 1,508,333.33… / 1,500,000 = 4.2233333… %.
    const asked = statementOf({ ...D5, passThrough: { reference: "breakEven" } });
    expect(asked.reference).toEqual({
      kind: "breakEven",
      rate: "0.04223333",
      comparedWith: "0.029",
    });
  });

  test("D1's break-even carries the VAT on what funding would cost more", () => {
    // (3.8457708285… % + (1.70 − 1.318630136986…) % / 0.936603773584905…) = 4.25295460… %.
    const asked = statementOf({ ...D1, passThrough: { reference: "breakEven" } });
    expect(asked.reference).toMatchObject({ rate: "0.04252955" });
  });

  test("D4's break-even is an average and is set against the average rate", () => {
    const asked = statementOf({ ...D4, passThrough: { reference: "breakEven" } });
    expect(asked.reference).toMatchObject({ comparedWith: "0.0305" });
    // Its standard price of 2024-06-20, 3.45 % + 25 BP, is set against the first rate.
    expect(statementOf(D4).reference).toMatchObject({ rate: "0.037", comparedWith: "0.0335" });
  });

  test("a loan of more than five years is set over the LPR of five years", () => {
    const long = { ...D2, maturityDate: "2031-07-21", termMonths: 61, subsidy: null };
    expect(statementOf(long).reference).toMatchObject({ base: "LPR5Y", rate: "0.04" });
    expect(statementOf(D2).reference).toMatchObject({ base: "LPR1Y", rate: "0.035" });
  });

  test("before any LPR or product terms it is the break-even", () => {
    const early = {
      ...D1,
      drawdownDate: "2019-03-16",
      maturityDate: "2020-03-16",
      rates: [{ from: "2019-03-16", annualRate: "0.029" }],
      funding: { ...D1.funding, relending: null },
      relendingComparison: [],
    };
    expect(statementOf(early).reference).toMatchObject({ kind: "breakEven" });
  });

  test.each([
    [{ reference: "stated" }, "referenceRate", "missing"],
    [{ reference: "breakEven", referenceRate: "0.03" }, "referenceRate", "unknown-field"],
    [{ reference: "mine" }, "reference", "not-in-list"],
  ])("%j is refused", (passThrough, field, code) => {
    const request = decodeDealFile({ ...D1, passThrough });
    expect(request).toMatchObject({
      kind: "refused",
      problems: [{ path: ["passThrough", field], code }],
    });
  });
});
