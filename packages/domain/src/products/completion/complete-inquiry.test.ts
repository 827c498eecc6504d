/** What a pricing date fills in, and what it says about each value. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { priceLoan } from "../../pricing/price-deal.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { priceReport } from "../../schemas/price-report.ts";

/** What the steps so far cannot fill in by themselves. */
const BANK = {
  funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending: null },
  capital: { riskWeight: "1", car: "0.115" },
};

const SHORT = {
  id: "short",
  product: "techInnovationLoan",
  principal: "10000000",
  termMonths: 12,
  pricingDate: "2026-03-16",
  ...BANK,
};

/** Relending planned for a firm on the list, and a second draw after the first. */
const PLANNED = {
  termMonths: 24,
  institution: "stateBank",
  funding: { ftpRate: "0.02", ftpDiscount: "0" },
  firm: { size: "medium", titles: [{ title: "techSme", source: "governmentList" }] },
};
const DRAWS = [
  { date: "2026-03-16", amount: "4000000" },
  { date: "2026-09-16", amount: "6000000" },
];

function fee(code: string): object {
  return { code, payer: "borrower", kind: "upfrontFixed", amount: "1000" };
}

const LISTED = {
  firm: { titles: [{ title: "littleGiant", source: "governmentList" }] },
};

function reportOf(file: object) {
  const inquiry = decodeDealFile(file);
  const quote = inquiry.kind === "ok" ? priceLoan(inquiry.value, book) : inquiry;
  return quote.kind === "ok"
    ? priceReport(quote.value, { withLines: true })
    : quote.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

function linesOf(file: object, ...ids: readonly string[]): readonly unknown[] {
  const report = reportOf(file);
  const lines = !Array.isArray(report) && "lines" in report ? report["lines"] : undefined;
  if (!Array.isArray(lines)) throw new Error(JSON.stringify(report));
  return ids.map((id) => {
    const line: unknown = lines.find((candidate: { id: string }) => candidate.id === id);
    if (typeof line !== "object" || line === null || !("value" in line) || !("origin" in line)) {
      throw new Error(`no line ${id}`);
    }
    return [line.value, line.origin];
  });
}

describe("a deal that names only product, amount, tenor and pricing date", () => {
  test("is drawn that day and repaid as the product repays", () => {
    const report = reportOf(SHORT);
    expect(report).toMatchObject({
      origins: {
        drawdownDate: { kind: "assumed", rule: "drawdown-on-pricing-date" },
        maturityDate: { kind: "assumed", rule: "maturity-after-term" },
        repayment: { kind: "policy", version: "TERMS-techInnovationLoan-1" },
        settlementDay: { kind: "policy", version: "TERMS-techInnovationLoan-1" },
        interestMethod: { kind: "assumed", rule: "daily-balances" },
        costClock: { kind: "assumed", rule: "cost-clock-of-contract" },
        baseRate: { kind: "policy", version: "LPR-2025-05-20" },
        rateSpread: { kind: "policy", version: "TERMS-techInnovationLoan-1" },
        ftpRate: { kind: "given" },
        guaranteedShare: { kind: "assumed", rule: "no-guarantee" },
        vatTreatment: { kind: "assumed", rule: "interest-is-taxed" },
        vatRate: { kind: "policy", version: "TAX-2016" },
        fees: { kind: "assumed", rule: "no-fees" },
      },
      schedule: [
        { from: "2026-03-16", to: "2026-03-21" },
        { from: "2026-03-21", to: "2026-06-21" },
        { from: "2026-06-21", to: "2026-09-21" },
        { from: "2026-09-21", to: "2026-12-21" },
        { from: "2026-12-21", to: "2027-03-16", principal: "10000000.00" },
      ],
    });
  });

  test("costs LPR plus the standard spread, for a listed firm the preferential one", () => {
    const policy = (version: string) => ({ kind: "policy", version });
    expect(linesOf(SHORT, "baseRate#1", "rateSpread#1", "annualRate#1", "opexRate", "pd")).toEqual([
      ["0.03", policy("LPR-2025-05-20")],
      ["0.0025", policy("TERMS-techInnovationLoan-1")],
      ["0.0325", { kind: "computed" }],
      ["0.0035", policy("TERMS-techInnovationLoan-1")],
      ["0.01", policy("TERMS-techInnovationLoan-1")],
    ]);
    expect(linesOf({ ...SHORT, ...LISTED }, "annualRate#1")).toEqual([
      ["0.029", { kind: "computed" }],
    ]);
  });

  test("defaults as its grade does, and a grade the scale does not have is refused", () => {
    expect(linesOf({ ...SHORT, firm: { grade: "R5" } }, "pd")).toEqual([
      ["0.006", { kind: "policy", version: "SAMPLE-MASTER-SCALE" }],
    ]);
    expect(linesOf({ ...SHORT, firm: { grade: "R5" }, pd: "0.02" }, "pd")).toEqual([
      ["0.02", { kind: "given" }],
    ]);
    expect(reportOf({ ...SHORT, firm: { grade: "AAA" } })).toEqual(["firm.grade unknown-grade"]);
  });

  test.each([
    [12, "bullet", "0.0325"],
    [13, "equalPrincipal", "0.0325"],
    [60, "equalPrincipal", "0.0325"],
    [61, "equalPrincipal", "0.0375"],
  ])("over %i months it is repaid by %s at %s", (termMonths, method, annualRate) => {
    const report = reportOf({ ...SHORT, termMonths });
    expect(report).toMatchObject({ waterfall: { customerRate: annualRate } });
    const rows = Array.isArray(report) || !("schedule" in report) ? [] : report["schedule"];
    const first = Array.isArray(rows) ? rows[0] : undefined;
    expect(first).toMatchObject({
      principal: method === "bullet" ? "0.00" : expect.not.stringMatching(/^0\.00$/),
    });
  });

  test("what was said is never replaced", () => {
    const said = {
      ...SHORT,
      opexRate: "0.004",
      pd: "0.02",
      lgd: "0.5",
      guaranteedShare: "0.1",
      capital: { ...BANK.capital, hurdle: "0.08" },
      tax: { vatTreatment: "exempt", vatRate: "0.05", surchargeRate: "0.1", incomeTaxRate: "0.15" },
      interest: { method: "actual365" },
      costBasis: "actual360",
      rates: [{ from: "2026-03-16", annualRate: "0.04" }],
    };
    const given = { kind: "given" };
    const ids = ["opexRate", "pd", "lgd", "guaranteedShare", "hurdle", "vatRate"] as const;
    expect(linesOf(said, ...ids, "surchargeRate", "incomeTaxRate", "annualRate#1")).toEqual([
      ["0.004", given],
      ["0.02", given],
      ["0.5", given],
      ["0.1", given],
      ["0.08", given],
      ["0.05", given],
      ["0.1", given],
      ["0.15", given],
      ["0.04", given],
    ]);
    // 10,000,000 × 4 % × 5 / 365, on the drawdown's own day of the month as no settlement day was agreed.
    expect(reportOf(said)).toMatchObject({
      totals: { vatOut: "0", balanceYears: "10138888.8888888888888889" },
      schedule: [{ from: "2026-03-16", to: "2026-06-16", interest: "100821.92" }, {}, {}, {}],
    });
  });
});

describe("dates", () => {
  test.each([
    [{ drawdownDate: "2026-04-01" }, "2026-04-01", "2027-04-01"],
    [{ maturityDate: "2027-03-20" }, "2026-03-16", "2027-03-20"],
    [{ drawdownDate: "2026-04-01", maturityDate: "2027-03-20" }, "2026-04-01", "2027-03-20"],
  ])("%j: the loan lives from %s to %s", (said, from, to) => {
    const report = reportOf({ ...SHORT, ...said });
    const rows = Array.isArray(report) || !("schedule" in report) ? [] : report["schedule"];
    const [first, last] = Array.isArray(rows) ? [rows[0], rows.at(-1)] : [];
    expect([first, last]).toMatchObject([{ from }, { to }]);
  });
});

describe("the policy known on the pricing date", () => {
  test("later versions are not known, whenever the deal is priced", () => {
    expect(reportOf({ ...SHORT, pricingDate: "2025-05-19" })).toMatchObject({
      origins: { baseRate: { kind: "policy", version: "LPR-2024-10-21" } },
      waterfall: { customerRate: "0.0335" },
    });
    expect(reportOf({ ...SHORT, pricingDate: "2025-05-20" })).toMatchObject({
      waterfall: { customerRate: "0.0325" },
    });
  });

  test.each([
    [{ pricingDate: "2021-12-31" }, "product no-terms-known"],
    [{ pricingDate: undefined }, "repayment missing"],
  ])("%j: %s", (change, expected) => {
    expect(reportOf({ ...SHORT, ...change })).toContain(expected);
  });

  test("without a pricing date everything that is missing is named", () => {
    const { pricingDate: _, ...undated } = SHORT;
    expect(reportOf({ ...undated, funding: {}, capital: {} })).toEqual([
      "repayment missing",
      "interest missing",
      "costBasis missing",
      "funding.ftpRate missing",
      "funding.ftpDiscount missing",
      "opexRate missing",
      "pd missing",
      "lgd missing",
      "guaranteedShare missing",
      "capital.riskWeight missing",
      "capital.car missing",
      "capital.hurdle missing",
      "tax.vatTreatment missing",
      "tax.vatRate missing",
      "tax.surchargeRate missing",
      "tax.incomeTaxRate missing",
      "fees missing",
      "rates rate-missing",
    ]);
  });
});

test("a full deal with a pricing date is priced as without one", () => {
  const d1: { inputs: object; expected: object } = JSON.parse(
    readFileSync(new URL("../../../cases/d1.json", import.meta.url), "utf8"),
  );
  expect(reportOf({ ...d1.inputs, pricingDate: "2026-03-16" })).toMatchObject(d1.expected);
});

describe("what a reader should know of a deal that is priced all the same", () => {
  const FLOATING = { base: "LPR1Y", reset: { rule: "anniversary" } };

  test("a floating rate shows the bound that held it", () => {
    const rates = [
      [{ ...FLOATING, spreadBp: "-400" }, "0", "max(baseRate + rateSpread, 0)"],
      [
        { ...FLOATING, spreadBp: "-400", floor: "0.01" },
        "0.01",
        "max(baseRate + rateSpread, rateFloor)",
      ],
      [
        { ...FLOATING, spreadBp: "100", cap: "0.035" },
        "0.035",
        "min(baseRate + rateSpread, rateCap)",
      ],
      [
        { ...FLOATING, spreadBp: "-10", cap: "0.035", floor: "0.01" },
        "0.029",
        "baseRate + rateSpread",
      ],
    ] as const;
    for (const [floatingRate, value, formula] of rates) {
      const report = reportOf({ ...SHORT, floatingRate });
      const lines = !Array.isArray(report) && "lines" in report ? report["lines"] : [];
      const line = Array.isArray(lines)
        ? lines.find((candidate: { id: string }) => candidate.id === "annualRate#1")
        : undefined;
      expect(line).toMatchObject({ value, formula, origin: { kind: "computed" } });
    }
  });

  test.each([
    [{ floatingRate: { ...FLOATING, spreadBp: "-400" } }, "rate-held-at-zero", true],
    [{ floatingRate: { ...FLOATING, spreadBp: "-400", floor: "0" } }, "rate-held-at-zero", false],
    [{ fees: [fee("zzz")] }, "fee-not-in-catalogue", true],
    [{ fees: [fee("appraisal")] }, "fee-not-in-catalogue", false],
    [{ pricingDate: "2026-03-16", ...PLANNED }, "relending-on-later-draws-at-once", false],
    [{ ...PLANNED, drawdowns: DRAWS }, "relending-on-later-draws-at-once", true],
  ])("%j: %s is %j", (change, remark, isSaid) => {
    const report = reportOf({ ...SHORT, ...change });
    const remarks = Array.isArray(report) || !("remarks" in report) ? [] : report["remarks"];
    expect(Array.isArray(remarks) && remarks.includes(remark)).toBe(isSaid);
  });
});
