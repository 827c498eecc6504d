/**
 * Deals that show every kind of line (构成行示例业务): the worked cases, and beside them deals that differ from a worked one in what
 * a kind of line needs. What differs is invented (示例).
 */
import { BARE, D1, D2, D3, D4, D5, type LineDeal, UNDATED } from "./line-bases.ts";
import { PLAN_DEALS } from "./line-plans.ts";

const WAIVED = { reason: "示例", approvedBy: "branch" };

const FEES: readonly LineDeal[] = [
  {
    shows: "fees that are split and waived, the bank's own taxed; who may sign with a waiver",
    isAuthorityAsked: true,
    file: {
      ...D5,
      relendingComparison: [],
      overdue: undefined,
      fees: [
        {
          code: "arrangement",
          payer: "borrower",
          payee: "bank",
          kind: "upfrontRate",
          rate: "0.001",
          waiver: { ...WAIVED, share: "0.5", borneBy: "payee" },
        },
        {
          code: "guarantee",
          payer: "shared",
          borrowerShare: "0.6",
          kind: "annualInAdvance",
          rate: "0.008",
          waiver: { ...WAIVED, amount: "4000", borneBy: "bank" },
        },
        {
          code: "notary",
          payer: "shared",
          borrowerShare: "0.5",
          kind: "upfrontFixed",
          amount: "800",
        },
        {
          code: "appraisal",
          payer: "borrower",
          kind: "upfrontFixed",
          amount: "2000",
          waiver: { ...WAIVED, share: "0.5", borneBy: "bank" },
        },
        { code: "pledgeRegistration", payer: "bank", kind: "upfrontFixed", amount: "500" },
        {
          code: "pledgeSupervision",
          payer: "borrower",
          kind: "upfrontFixed",
          amount: "900",
          waiver: { ...WAIVED, amount: "300", borneBy: "payee" },
        },
      ],
    },
  },
  {
    shows: "a waiver of so many yuan over several years' fees, the bank's fee income exempt",
    file: {
      ...BARE,
      maturityDate: "2027-05-16",
      termMonths: 14,
      repayment: { method: "bullet", frequency: "halfYearly" },
      tax: { ...D1.tax, feeVatTreatment: "exempt" },
      pricingDate: "2026-03-16",
      firm: { size: "large" },
      fees: [
        {
          code: "accountManagement",
          payer: "borrower",
          payee: "bank",
          kind: "annualInAdvance",
          rate: "0.001",
          waiver: { ...WAIVED, amount: "7000", borneBy: "payee" },
        },
        {
          code: "charge",
          payer: "borrower",
          kind: "prepaymentRate",
          rate: "0.01",
          waiver: { ...WAIVED, amount: "100", borneBy: "payee" },
        },
        {
          code: "commitment",
          payer: "borrower",
          kind: "undrawnRate",
          rate: "0.001",
          waiver: { ...WAIVED, share: "0.5", borneBy: "payee" },
        },
      ],
    },
  },
];

const LISTED = { titles: [{ title: "littleGiant", source: "governmentList" }] };
/** A deal whose transfer price is worked out from the curve. */
const MATCHED = {
  id: "ftp",
  product: "techInnovationLoan",
  principal: "10000000",
  termMonths: 12,
  pricingDate: "2026-03-16",
  repayment: { method: "equalPrincipal", frequency: "quarterly" },
  capital: { riskWeight: "1", car: "0.115" },
  funding: { relending: null },
};

const FUNDING: readonly LineDeal[] = [
  {
    shows: "FTP from the curve, a discount that falls away while relending is drawn",
    file: {
      ...MATCHED,
      firm: LISTED,
      funding: {
        relending: {
          share: "0.6",
          segments: [{ from: "2026-04-20", to: "2027-03-16", rate: "0.0125" }],
          collateralCostBp: "5",
        },
      },
    },
  },
  {
    shows: "FTP by average life with a premium, reductions and a balance that grows",
    file: {
      ...MATCHED,
      product: "advancedManufacturingLoan",
      termMonths: 42,
      firm: LISTED,
      repayment: { method: "equalPrincipal", frequency: "yearly" },
      funding: { relending: null, method: "averageLife" },
      drawdowns: [
        { date: "2026-03-16", amount: "6000000" },
        { date: "2026-12-16", amount: "4000000" },
      ],
    },
  },
  {
    shows: "FTP that is named, and reductions worked out on it",
    file: {
      ...MATCHED,
      product: "ipPledgeLoan",
      termMonths: 6,
      repayment: { method: "bullet", frequency: "atMaturity" },
      funding: { relending: null, ftpRate: "0.0128" },
    },
  },
  {
    shows: "a floating rate on its repricing term, at its cap",
    file: {
      ...MATCHED,
      pricingDate: "2024-07-01",
      termMonths: 24,
      repayment: { method: "bullet", frequency: "yearly" },
      floatingRate: {
        base: "LPR1Y",
        spreadBp: "10",
        reset: { rule: "anniversary" },
        cap: "0.0345",
        floor: "0.032",
      },
    },
  },
  {
    shows: "a floating rate that stops at nought",
    file: {
      ...MATCHED,
      termMonths: 6,
      repayment: { method: "bullet", frequency: "quarterly" },
      floatingRate: { base: "LPR1Y", spreadBp: "-350", reset: { rule: "anniversary" } },
    },
  },
];

/** D1 with relending as asked. */
const relent = (shows: string, relending: object, change: object = {}): LineDeal => ({
  shows,
  file: {
    ...D1,
    relendingComparison: [],
    repayment: { method: "equalPrincipal", frequency: "quarterly" },
    funding: { ...D1.funding, relending },
    pricingDate: "2026-03-16",
    institution: "stateBank",
    purpose: "technicalUpgrading",
    firm: { ...LISTED, size: "medium" },
    ...change,
  },
});

const LATE = {
  share: "0.6",
  followsBalance: false,
  collateralCostBp: "3",
  segments: [{ from: "2026-10-20", to: "2027-03-16", rate: "0.0125" }],
};

const RELENDING: readonly LineDeal[] = [
  relent("relending that is planned and pays, within what is left of the quota", {
    drawWhen: "always",
    projectListed: true,
    quotaLeft: "4000000",
  }),
  relent("relending that was declined, the quota large enough", {
    projectListed: true,
    drawWhen: "whenItPays",
  }),
  relent("an amount that does not follow the balance, within the quota", {
    drawWhen: "always",
    projectListed: true,
    followsBalance: false,
    quotaLeft: "3000000",
  }),
  relent("an amount that does not follow the balance, over two stretches", {
    ...LATE,
    segments: [
      { from: "2026-04-20", to: "2026-09-16", rate: "0.0125" },
      { from: "2026-09-16", to: "2027-03-16", rate: "0.015" },
    ],
  }),
  relent("relending that comes after the loan was repaid", LATE, {
    repayment: { method: "bullet", frequency: "quarterly" },
    prepayments: [{ date: "2026-09-16", amount: "10000000", effect: "shorten" }],
  }),
];

const COMPLETED: readonly LineDeal[] = [
  {
    shows:
      "what is left out is completed; the bank takes over a waived fee; a premium without bound",
    file: {
      ...MATCHED,
      product: "ipPledgeLoan",
      firm: { size: "large" },
      repayment: { method: "equalPrincipal", frequency: "monthly", principalMonths: [9, 3] },
      capital: undefined,
      fees: [
        {
          code: "appraisal",
          payer: "borrower",
          kind: "upfrontFixed",
          amount: "2000",
          waiver: { ...WAIVED, share: "0.5", borneBy: "bank" },
        },
      ],
    },
  },
  {
    shows: "interest that is exempt as a whole, break-even above the bound; a fee beside a subsidy",
    file: {
      ...MATCHED,
      principal: "5000000",
      termMonths: 6,
      repayment: { method: "bullet", frequency: "quarterly" },
      firm: { ...LISTED, size: "small", grade: "R12" },
      capital: undefined,
      funding: {
        relending: {
          share: "0.6",
          segments: [{ from: "2026-04-20", to: "2026-09-16", rate: "0.0125" }],
        },
      },
      subsidy: { rate: "0.01", months: 6 },
      fees: [{ code: "notary", payer: "borrower", kind: "upfrontFixed", amount: "800" }],
    },
  },
];

const SHARING: readonly LineDeal[] = [
  {
    shows: "a compensation fund with a cap and a balance, a deposit, a stated reference",
    file: {
      ...D5,
      relendingComparison: [],
      overdue: undefined,
      compensation: { share: "0.4", cap: "100000", fundBalance: "60000" },
      deposit: { averageBalance: "500000", ftpCredit: "0.018", ratePaid: "0.0135" },
      passThrough: { reference: "stated", referenceRate: "0.034" },
    },
  },
  {
    shows: "a compensation fund without bounds, a deposit without dates, a break-even reference",
    file: {
      ...UNDATED,
      compensation: { share: "0.4" },
      deposit: { averageBalance: "500000", ftpCredit: "0.018", ratePaid: "0.0135" },
      passThrough: { reference: "breakEven" },
    },
  },
  {
    shows: "who may sign against the break-even",
    isAuthorityAsked: true,
    file: {
      ...D5,
      relendingComparison: [],
      overdue: undefined,
      passThrough: { reference: "breakEven" },
    },
  },
  {
    shows: "a guarantee scheme near its cap, a compensation fund of the register",
    file: {
      ...MATCHED,
      pricingDate: "2025-03-20",
      termMonths: 6,
      repayment: { method: "bullet", frequency: "atMaturity" },
      firm: { ...LISTED, size: "small", grade: "R10" },
      guarantee: { scheme: "techInnovationGuarantee", used: "24000000" },
      compensation: {
        fund: "shanghaiTechTrial",
        isFirstLoan: true,
        cap: "3000000",
        fundBalance: "50000000",
      },
    },
  },
];

/** All deals, in the order of their numbers. */
export const LINE_DEALS: readonly LineDeal[] = [
  { shows: "case D1", file: D1 },
  { shows: "case D2", file: D2 },
  { shows: "case D3", file: D3 },
  { shows: "case D4", file: D4 },
  { shows: "case D5", file: D5 },
  ...PLAN_DEALS,
  ...FEES,
  ...FUNDING,
  ...RELENDING,
  ...COMPLETED,
  ...SHARING,
];
