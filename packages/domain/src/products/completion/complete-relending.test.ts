/** Relending of a deal file: left out, wished for, known, or none; and what the report says of it. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { decimal } from "../../money/decimal.ts";
import { toReported } from "../../money/rounding.ts";
import { evaluate, parseFormula } from "../../pricing/formula.ts";
import { priceLoan } from "../../pricing/price-deal.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { priceReport } from "../../schemas/price-report.ts";

/** The first worked deal's loan, with a firm and a bank instead of known segments. */
const D1 = {
  id: "d1",
  product: "techInnovationLoan",
  principal: "10000000",
  pricingDate: "2026-03-16",
  institution: "stateBank",
  firm: { size: "small", titles: [{ title: "techSme", source: "governmentList" }] },
  drawdownDate: "2026-03-16",
  maturityDate: "2027-03-16",
  termMonths: 12,
  repayment: { method: "bullet", frequency: "quarterly" },
  interest: { method: "actual360", settlementDay: 20 },
  rates: [{ from: "2026-03-16", annualRate: "0.029" }],
  costBasis: "actual360",
  funding: { ftpRate: "0.017", ftpDiscount: "0.003" },
  opexRate: "0.0035",
  pd: "0.01",
  lgd: "0.4",
  guaranteedShare: "0",
  capital: { riskWeight: "1", car: "0.115", hurdle: "0.1" },
  tax: { vatTreatment: "taxed", vatRate: "0.06", surchargeRate: "0.12", incomeTaxRate: "0.25" },
  fees: [],
};

/** The second: five years, sixteen equal parts after a year. */
const D2 = {
  ...D1,
  principal: "50000000",
  pricingDate: "2026-06-21",
  purpose: "technicalUpgrading",
  firm: {},
  drawdownDate: "2026-06-21",
  maturityDate: "2031-06-21",
  termMonths: 60,
  repayment: { method: "equalPrincipal", frequency: "quarterly", gracePeriods: 4 },
  rates: [{ from: "2026-06-21", annualRate: "0.0315" }],
  funding: { ftpRate: "0.0205", ftpDiscount: "0.0025" },
};

function withRelending(file: typeof D1 | typeof D2, relending: unknown): object {
  return { ...file, funding: { ...file.funding, relending } };
}

function quoteOf(file: object) {
  const inquiry = decodeDealFile(file);
  return inquiry.kind === "ok" ? priceLoan(inquiry.value, book) : inquiry;
}

function reportOf(file: object) {
  const quote = quoteOf(file);
  return quote.kind === "ok"
    ? priceReport(quote.value, { withLines: false })
    : quote.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

describe("left out", () => {
  test("the first worked deal is planned as it was given, to the last digit", () => {
    expect(reportOf(D1)).toMatchObject({
      origins: { relending: { kind: "policy", version: "RELENDING-PRACTICE-1" } },
      relending: {
        kind: "drawn",
        share: "0.6",
        segments: [
          {
            from: "2026-04-20",
            to: "2027-03-16",
            rate: "0.0125",
            version: "REL-6",
            end: "loan-matures",
            benefitBp: "9",
            benefit: "8250",
          },
        ],
        benefit: {
          kind: "benefit",
          naiveBp: "9",
          lifeAverageBp: "8.13698630136986301369863",
          total: "8250",
        },
      },
      totals: { funding: "133694.444444444444444444", raroc: "0.042229619148145234697203" },
      remarks: [],
    });
  });

  test("the second too, with funds on the 15th: three years, each with its price, and a tail", () => {
    const report = reportOf(withRelending(D2, { fundsDay: 15, projectListed: true }));
    expect(report).toMatchObject({
      totals: { funding: "2430447.91666666666666667" },
      relending: {
        segments: [
          { from: "2026-07-15", to: "2027-07-15", end: "extended" },
          { from: "2027-07-15", to: "2028-07-15", end: "extended" },
          { from: "2028-07-15", to: "2029-07-15", end: "longest-term-over" },
        ],
        // 158,559,027.78 balance-years at 1.80 % cost 2,854,062.50; with relending 2,430,447.92.
        benefit: {
          kind: "benefit",
          naiveBp: "33",
          lifeAverageBp: "26.7165225008211978539363",
          total: "423614.583333333333333333",
        },
      },
    });
  });

  test("a pricing date before the extension's version keeps the rate known then", () => {
    const file = { ...D1, pricingDate: "2025-09-01", drawdownDate: "2025-09-01" };
    const long = { ...file, maturityDate: "2027-09-01", termMonths: 24 };
    expect(
      reportOf({ ...long, rates: [{ from: "2025-09-01", annualRate: "0.029" }] }),
    ).toMatchObject({
      relending: { kind: "declined", segments: [{ rate: "0.015", version: "REL-5" }] },
    });
  });

  test("with no pricing date nothing is planned", () => {
    const { pricingDate: _, institution: __, firm: ___, ...undatedPolicy } = D1;
    expect(reportOf(undatedPolicy)).not.toHaveProperty("relending");
  });

  test("before any practice is known there is none", () => {
    const early = {
      ...D1,
      pricingDate: "2022-03-01",
      drawdownDate: "2022-03-01",
      maturityDate: "2023-03-01",
      rates: [{ from: "2022-03-01", annualRate: "0.037" }],
    };
    expect(reportOf(early)).toMatchObject({
      origins: { relending: { kind: "assumed", rule: "no-relending-known" } },
    });
    expect(reportOf(withRelending(early, { extensions: 1 }))).toEqual([
      "funding.relending no-relending-known",
    ]);
  });
});

describe("no", () => {
  test("null is none, and says nothing", () => {
    const report = reportOf(withRelending(D1, null));
    expect(report).not.toHaveProperty("relending");
    expect(report).toMatchObject({ origins: { relending: { kind: "given" } }, remarks: [] });
  });

  test("a city bank, a title that is only self-assessed: every reason, and what is open instead", () => {
    const titles = [{ title: "techSme", source: "selfAssessed" }];
    expect(reportOf({ ...D1, institution: "cityBank", firm: { titles } })).toMatchObject({
      relending: {
        kind: "refused",
        reasons: [
          {
            code: "institution-not-listed",
            institution: "cityBank",
            alternatives: "支农支小再贷款、民营企业再贷款",
          },
          { code: "title-self-assessed", title: "techSme" },
        ],
      },
      remarks: ["relending-not-available"],
      totals: { funding: "141944.444444444444444444" },
    });
  });

  test("no benefit is a plain answer: declined with its figures, or drawn all the same", () => {
    const dear = { ...D1, funding: { ftpRate: "0.015", ftpDiscount: "0.003" } };
    const figures = {
      kind: "no-benefit",
      naiveBp: "-3",
      lifeAverageBp: "-2.71232876712328767123288",
      total: "-2750",
    };
    // 10 m × 1.20 % × 365/360.
    expect(reportOf(dear)).toMatchObject({
      relending: { kind: "declined", benefit: figures },
      remarks: ["relending-declined"],
      totals: { funding: "121666.666666666666666667" },
    });
    expect(reportOf(withRelending(dear, { drawWhen: "always" }))).toMatchObject({
      relending: { kind: "drawn", benefit: figures },
      remarks: ["relending-without-benefit"],
      totals: { funding: "124416.666666666666666667" },
    });
  });

  test("a discount that stands for relending is not given beside it", () => {
    // 1.70 % less 30 bp, and 10 bp that bridge the wait for relending: net 1.30 %, beside relending 1.40 %.
    // 0.6 × 5 bp − 0.4 × 10 bp = −1 bp; on 10 m for 330/360: −916.67 yuan.
    const titles = ["littleGiant", "techSme"].map((title) => ({ title, source: "governmentList" }));
    const listed = { ...D1, firm: { size: "small", titles }, funding: { ftpRate: "0.017" } };
    const benefit = { kind: "no-benefit", naiveBp: "-1", total: "-916.666666666666666666667" };
    expect(reportOf(listed)).toMatchObject({ relending: { kind: "declined", benefit } });
    const drawn = { ...listed, funding: { ftpRate: "0.017", relending: { drawWhen: "always" } } };
    // 10 m × 1.30 % × 365/360 + 916.67.
    expect(reportOf(drawn)).toMatchObject({
      relending: { kind: "drawn", benefit },
      totals: { funding: "132722.222222222222222222" },
    });
  });

  test("a title that lapses inside the loan's life is named with its day", () => {
    const titles = [{ title: "techSme", source: "governmentList", expiresOn: "2026-12-01" }];
    expect(reportOf({ ...D1, firm: { titles } })).toMatchObject({
      relending: {
        segments: [
          { to: "2026-12-01", end: "title-lapses", title: "techSme", lapsesOn: "2026-12-01" },
        ],
      },
    });
  });
});

describe("wishes", () => {
  test.each<readonly [string, object, object]>([
    ["a known day", { drawOn: "2026-05-06" }, { segments: [{ from: "2026-05-06" }] }],
    ["a lag", { lagMonths: 2 }, { segments: [{ from: "2026-05-16" }] }],
    ["a day of the month", { fundsDay: 1 }, { segments: [{ from: "2026-04-01" }] }],
    // 10 m × 0.6 × (0.15 % − 0.05 %) × 330/360.
    ["collateral", { collateralCostBp: "5" }, { benefit: { naiveBp: "6", total: "5500" } }],
    // 3 m × 0.15 % × 330/360.
    ["a quota", { quotaLeft: "3000000" }, { benefit: { naiveBp: "9", total: "4125" } }],
    [
      "a quota for an amount that stays",
      { quotaLeft: "3000000", followsBalance: false },
      { amount: "3000000", benefit: { total: "4125" } },
    ],
    ["an amount that stays", { followsBalance: false }, { amount: "6000000" }],
    ["no quota", { quotaLeft: "0" }, { kind: "refused", reasons: [{ code: "quota-used-up" }] }],
  ])("%s", (_, wish, expected) => {
    expect(reportOf(withRelending(D1, wish))).toMatchObject({ relending: expected });
  });

  test("extensions are as many as wished, at the rate wished", () => {
    const D4 = {
      ...D1,
      pricingDate: "2026-02-01",
      drawdownDate: "2024-06-20",
      maturityDate: "2027-06-20",
      termMonths: 36,
      rates: [{ from: "2024-06-20", annualRate: "0.0335" }],
      funding: { ftpRate: "0.023", ftpDiscount: "0.002" },
    };
    const rates = (wish: object) => {
      const report = reportOf(withRelending(D4, wish));
      return Array.isArray(report) || !("relending" in report) ? report : report["relending"];
    };
    expect(rates({ extensions: 1 })).toMatchObject({
      segments: [{ rate: "0.0175" }, { rate: "0.015", end: "extensions-assumed" }],
    });
    // Priced on the day of the loan, no later cut is known.
    const then = reportOf({ ...withRelending(D4, {}), pricingDate: "2024-06-20" });
    expect(then).toMatchObject({
      relending: {
        segments: [
          { rate: "0.0175", version: "REL-4" },
          { rate: "0.0175", version: "REL-4" },
          { rate: "0.0175", version: "REL-4", end: "loan-matures" },
        ],
      },
    });
    expect(rates({ extensionRate: "asFirstDrawn" })).toMatchObject({
      segments: [{ rate: "0.0175" }, { rate: "0.0175" }, { rate: "0.0175" }],
    });
  });

  test("known segments may keep their amount and carry collateral", () => {
    const segments = [{ from: "2026-07-15", to: "2029-07-15", rate: "0.0125" }];
    const given = { share: "0.6", segments, followsBalance: false, collateralCostBp: "5" };
    expect(reportOf(withRelending(D2, given))).toMatchObject({
      relending: { kind: "given", amount: "30000000", segments: [{ from: "2026-07-15" }] },
      origins: { relending: { kind: "given" } },
    });
  });

  test.each<readonly [object, string]>([
    [{ share: "0.6" }, "funding.relending.segments missing"],
    [{ segments: [] }, "funding.relending.share missing"],
    [{ share: "0.6", segments: [], extensions: 1 }, "funding.relending.extensions not-beside"],
    [{ drawOn: "2026-05-06", lagMonths: 1 }, "funding.relending.lagMonths not-beside"],
    [{ lagMonths: 1, fundsDay: 20 }, "funding.relending.fundsDay not-beside"],
    [{ drawOn: "2026-03-15" }, "funding.relending.drawOn before-drawdown"],
    [{ lagMonths: 5 }, "funding.relending.lagMonths out-of-range"],
    [{ lagMonths: 0 }, "funding.relending.lagMonths out-of-range"],
    [{ extensions: 3 }, "funding.relending.extensions out-of-range"],
    [{ fundsDay: 32 }, "funding.relending.fundsDay out-of-range"],
    [{ drawWhen: "never" }, "funding.relending.drawWhen not-in-list"],
    [{ quotaLeft: "-1" }, "funding.relending.quotaLeft out-of-range"],
    [{ collateralCostBp: "1001" }, "funding.relending.collateralCostBp out-of-range"],
  ])("%j is refused", (relending, problem) => {
    expect(reportOf(withRelending(D1, relending))).toEqual([problem]);
  });

  test("a wish without a pricing date asks for one", () => {
    const { pricingDate: _, institution: __, firm: ___, ...undated } = D1;
    const file = { ...undated, funding: { ...undated.funding, relending: { extensions: 1 } } };
    expect(reportOf(file)).toEqual(["pricingDate missing"]);
  });
});

describe("lines", () => {
  test.each<readonly [string, unknown]>([
    ["as planned", undefined],
    ["declined", { collateralCostBp: "100" }],
    ["capped by a quota", { quotaLeft: "20000000", collateralCostBp: "5" }],
    ["an amount that stays", { followsBalance: false }],
    ["an amount that stays, capped", { followsBalance: false, quotaLeft: "20000000" }],
    [
      "given, an amount that stays",
      {
        share: "0.6",
        segments: [{ from: "2026-10-15", to: "2029-07-15", rate: "0.0125" }],
        followsBalance: false,
      },
    ],
  ])("%s: every formula gives its value", (_, relending) => {
    const said = relending === undefined ? { projectListed: true } : relending;
    const wish = "segments" in Object(said) ? said : { ...Object(said), projectListed: true };
    const quote = quoteOf(withRelending(D2, wish));
    if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
    const { lines } = quote.value;
    const byId = new Map(lines.map((line) => [line.id, line.value]));
    expect(byId.size).toBe(lines.length);
    expect(byId.has("relendingBenefit")).toBe(true);
    const wrong = lines.flatMap(({ id, formula, inputs, value }) => {
      if (formula === undefined || formula.includes("=")) return [];
      const found = evaluate(parseFormula(formula), (name) =>
        (inputs.find((input) => input.name === name)?.lines ?? [name]).map((line) => {
          const read = byId.get(line);
          if (read === undefined) throw new Error(`${id} reads ${line}`);
          return read;
        }),
      );
      const isNear = found.minus(value).abs().lt(decimal("0.00000000000000000001"));
      return isNear || toReported(found).eq(toReported(value)) ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });
});
