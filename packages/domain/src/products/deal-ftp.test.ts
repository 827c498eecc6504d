/** Transfer prices of deal files: the curve of the pricing date, the product's method, the adjustments, and what is refused. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../reference-data/index.ts";
import { elementAt } from "../assert.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { FTP_METHODS } from "../funding/ftp-policy.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import { priceLoan } from "../pricing/price-deal.ts";
import { rate } from "../rates/rate.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { priceReport } from "../schemas/price-report.ts";

const FILE = {
  id: "ftp",
  product: "techInnovationLoan",
  principal: "10000000",
  termMonths: 12,
  pricingDate: "2026-03-16",
  funding: { relending: null },
  capital: { riskWeight: "1", car: "0.115" },
};

const LISTED = { titles: [{ title: "littleGiant", source: "governmentList" }] };

const RELENT = {
  share: "0.6",
  segments: [{ from: "2026-04-20", to: "2027-03-16", rate: "0.0125" }],
};

function reportOf(file: object, policy: PolicyBook = book) {
  const inquiry = decodeDealFile(file);
  const quote = inquiry.kind === "ok" ? priceLoan(inquiry.value, policy) : inquiry;
  return quote.kind === "ok"
    ? priceReport(quote.value, { withLines: false })
    : quote.problems.map(({ path, code, facts }) =>
        [path.join("."), code, ...Object.values(facts)].join(" "),
      );
}

test("a listed firm's loan of a year: the curve's 1.70 less 30 and 10 bp, the general discount excluded", () => {
  expect(reportOf({ ...FILE, firm: LISTED })).toMatchObject({
    origins: {
      ftpRate: { kind: "policy", version: "FTP-CURVE-2026-01-05" },
      ftpDiscount: { kind: "assumed", rule: "ftp-adjustments" },
      ftpMethod: { kind: "policy", version: "TERMS-techInnovationLoan-1" },
    },
    ftpMethods: {
      curve: "FTP-CURVE-2026-01-05",
      policy: "FTP-POLICY-1",
      charged: "cashFlowStrip",
      methods: [
        { method: "specifiedRate", reason: "no-rate-specified" },
        { method: "pool", ftpRate: "0.0168", differenceBp: "-2" },
        { method: "straightTerm", ftpRate: "0.017", differenceBp: "0" },
        { method: "cashFlowStrip", ftpRate: "0.017", differenceBp: "0" },
        { method: "averageLife", ftpRate: "0.017", differenceBp: "0" },
        // At LPR 3.00 − 10 bp the duration is that of D1; (1.699133 − 1.70) % is −0.0867 bp.
        { method: "duration", ftpRate: "0.01699133", differenceBp: "-0.0867" },
        { method: "zeroDiscount", ftpRate: "0.017", differenceBp: "0" },
        { method: "repricing", reason: "rate-is-fixed" },
      ],
      adjustments: [
        {
          version: "FTP-ADJ-innovationListed-1",
          kind: "innovationDiscount",
          statedBp: "-30",
          appliedBp: "-30",
          boundBy: null,
        },
        {
          version: "FTP-ADJ-relendingBridge-1",
          kind: "innovationDiscount",
          statedBp: "-10",
          appliedBp: "-10",
          boundBy: null,
          droppedWhile: "relending-drawn",
        },
        {
          version: "FTP-ADJ-liquidityLong-1",
          kind: "liquidity",
          statedBp: "3",
          reason: { code: "out-of-scope", conditions: ["termMonthsMin"] },
        },
        {
          version: "FTP-ADJ-basisMonthly-1",
          kind: "basis",
          statedBp: "2",
          reason: { code: "out-of-scope", conditions: ["product"] },
        },
        {
          version: "FTP-ADJ-manufacturingIncentive-1",
          kind: "incentive",
          statedBp: "-10",
          reason: { code: "out-of-scope", conditions: ["product", "termMonthsMin"] },
        },
        {
          version: "FTP-ADJ-innovationGeneral-1",
          kind: "innovationDiscount",
          statedBp: "-15",
          reason: { code: "excluded-by-group", winner: "innovationListed" },
        },
      ],
      ftpBase: "0.017",
      ftpRate: "0.017",
      ftpDiscount: "0.004",
      ftpNet: "0.013",
    },
    waterfall: {
      bars: expect.arrayContaining([
        { code: "barMatchedFtp", value: "0.017" },
        { code: "barFtpDiscount", value: "-0.004" },
      ]),
    },
  });
});

test("while relending is drawn, what stands for its benefit is not given as well", () => {
  const file = { ...FILE, firm: LISTED, funding: { relending: RELENT } };
  expect(reportOf(file)).toMatchObject({
    ftpMethods: {
      ftpDiscount: "0.004",
      discountDropped: "0.001",
      ftpNet: "0.013",
      adjustments: expect.arrayContaining([
        {
          version: "FTP-ADJ-relendingBridge-1",
          kind: "innovationDiscount",
          statedBp: "-10",
          appliedBp: "-10",
          boundBy: null,
          droppedWhile: "relending-drawn",
        },
      ]),
    },
    // 10 m × (1.30 % × 35 days before the draw + (0.6 × 1.25 % + 0.4 × 1.40 %) × 330 days) / 360.
    totals: { funding: "132722.222222222222222222" },
  });
});

test("a premium is part of FTP: five years of manufacturing at 1.935125 + 3 bp, less 10 and 30 bp", () => {
  const file = {
    ...FILE,
    product: "advancedManufacturingLoan",
    principal: "50000000",
    termMonths: 60,
    pricingDate: "2026-06-21",
    firm: LISTED,
    repayment: { method: "equalPrincipal", frequency: "quarterly", gracePeriods: 4 },
  };
  expect(reportOf(file)).toMatchObject({
    ftpMethods: {
      ftpBase: "0.01935125",
      ftpRate: "0.01965125",
      ftpDiscount: "0.004",
      ftpNet: "0.01565125",
    },
    waterfall: {
      bars: expect.arrayContaining([
        { code: "barMatchedFtp", value: "0.01935125" },
        { code: "barFtpPremium", value: "0.0003" },
        { code: "barFtpDiscount", value: "-0.004" },
      ]),
    },
  });
});

describe("what is named stands, and what is in it is not applied again", () => {
  const named = (funding: object) => reportOf({ ...FILE, firm: LISTED, funding });

  test("the rate: reductions are applied to it", () => {
    expect(named({ ftpRate: "0.0165" })).toMatchObject({
      origins: { ftpRate: { kind: "given" }, ftpMethod: { kind: "given" } },
      ftpMethods: {
        charged: "specifiedRate",
        methods: expect.arrayContaining([
          { method: "specifiedRate", ftpRate: "0.0165", differenceBp: "0" },
          { method: "straightTerm", ftpRate: "0.017", differenceBp: "5" },
        ]),
        ftpBase: "0.0165",
        ftpRate: "0.0165",
        // 30 bp and 10 bp: 1.65 − 0.40 = 1.25, the floor of the first item not reached.
        ftpDiscount: "0.004",
      },
    });
  });

  test("the discount: premiums are applied to the rate of the curve", () => {
    expect(named({ ftpDiscount: "0.0005" })).toMatchObject({
      origins: { ftpDiscount: { kind: "given" } },
      ftpMethods: { charged: "cashFlowStrip", ftpRate: "0.017", ftpDiscount: "0.0005" },
    });
  });

  test("both: the methods are compared all the same", () => {
    expect(named({ ftpRate: "0.0165", ftpDiscount: "0.003" })).toMatchObject({
      ftpMethods: {
        charged: "specifiedRate",
        ftpRate: "0.0165",
        ftpDiscount: "0.003",
        ftpNet: "0.0135",
      },
    });
  });

  test.each(FTP_METHODS.filter((method) => !["specifiedRate", "repricing"].includes(method)))(
    "the method %s is charged",
    (method) => {
      expect(named({ method })).toMatchObject({
        origins: { ftpMethod: { kind: "given" } },
        ftpMethods: { charged: method },
      });
    },
  );
});

test("a floating loan is charged its repricing term and the premium of its whole term", () => {
  const file = {
    ...FILE,
    termMonths: 36,
    floatingRate: { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } },
  };
  expect(reportOf(file)).toMatchObject({
    ftpMethods: {
      charged: "repricing",
      methods: expect.arrayContaining([
        { method: "repricing", ftpRate: "0.0178", differenceBp: "0" },
        { method: "duration", reason: "rate-floats" },
      ]),
      ftpRate: "0.0178",
    },
  });
  const quarterly = { ...file.floatingRate, reset: { rule: "period", months: 3 } };
  expect(reportOf({ ...file, floatingRate: quarterly })).toMatchObject({
    ftpMethods: { ftpBase: "0.0166" },
  });
});

test("the pricing date picks the curve", () => {
  expect(reportOf({ ...FILE, pricingDate: "2026-01-04" })).toMatchObject({
    ftpMethods: { curve: "FTP-CURVE-2025-06-03", ftpBase: "0.018" },
  });
});

/** The book with other registers. */
function bookWith(registers: Partial<PolicyBook["registers"]>): PolicyBook {
  return { ...book, registers: { ...book.registers, ...registers } };
}

const FROM = calendarDate("2022-01-01");
const POLICY = elementAt(book.registers.ftpPolicies, 0);
const DOCUMENT = { issuer: "示例银行", title: "示例", confidence: "illustrative" } as const;

test.each<[string, object, PolicyBook, readonly string[]]>([
  [
    "a day before the first curve",
    { pricingDate: "2022-01-03" },
    book,
    ["pricingDate no-ftp-curve"],
  ],
  [
    "a day before the first curve, the discount alone left out",
    { pricingDate: "2022-01-03", funding: { ftpRate: "0.02" } },
    book,
    ["pricingDate no-ftp-curve 2022-01-03"],
  ],
  [
    "a day before the first curve, the rate alone left out",
    { pricingDate: "2022-01-03", funding: { ftpDiscount: "0.001" } },
    book,
    ["pricingDate no-ftp-curve"],
  ],
  [
    "rules without a curve",
    { funding: { ftpRate: "0.02" } },
    bookWith({ ftpCurves: [] }),
    ["pricingDate no-ftp-curve 2026-03-16"],
  ],
  [
    "rules that are not known",
    {},
    bookWith({ ftpPolicies: [] }),
    ["pricingDate no-ftp-curve 2026-03-16"],
  ],
  [
    "a curve that cannot price",
    {},
    bookWith({
      ftpCurves: [
        {
          id: "C",
          code: "loans",
          effectiveFrom: FROM,
          document: DOCUMENT,
          value: { points: [{ tenor: "O/N", annualRate: rate("0.01") }] },
        },
      ],
    }),
    ["pricingDate ftp-curve-faulty C 7D"],
  ],
  [
    "a method beside a rate",
    { funding: { ftpRate: "0.017", ftpDiscount: "0", method: "pool" } },
    book,
    ["funding.method ftp-method-beside-rate pool"],
  ],
  [
    "a named rate that is not named",
    { funding: { method: "specifiedRate" } },
    book,
    ["funding.method ftp-rate-not-named specifiedRate"],
  ],
  [
    "repricing of a rate that does not float",
    { funding: { method: "repricing" } },
    book,
    ["funding.method ftp-rate-is-fixed repricing"],
  ],
  [
    "duration of a rate that floats",
    {
      funding: { method: "duration" },
      floatingRate: { base: "LPR1Y", spreadBp: "0", reset: { rule: "anniversary" } },
    },
    book,
    ["funding.method ftp-rate-floats duration"],
  ],
  [
    "a pool that does not reach the term",
    { funding: { method: "pool" } },
    bookWith({ ftpPolicies: [{ ...POLICY, value: { ...POLICY.value, pools: [] } }] }),
    ["funding.method ftp-term-not-covered pool"],
  ],
  [
    "a premium that does not reach the term",
    { floatingRate: { base: "LPR1Y", spreadBp: "0", reset: { rule: "anniversary" } } },
    bookWith({ ftpPolicies: [{ ...POLICY, value: { ...POLICY.value, termPremiums: [] } }] }),
    ["funding.method ftp-term-not-covered repricing"],
  ],
])("%s is refused", (_, changes, policy, expected) => {
  expect(reportOf({ ...FILE, ...changes }, policy)).toEqual(expected);
});

test("both named on a day of which no curve is known: priced, without a comparison", () => {
  const report = reportOf({
    ...FILE,
    pricingDate: "2022-01-03",
    funding: { ftpRate: "0.02", ftpDiscount: "0.001" },
  });
  expect(report).toMatchObject({ origins: { ftpRate: { kind: "given" } } });
  expect("ftpMethods" in report).toBe(false);
});
