/**
 * Deals whose repayment plans show every kind of line of a plan (还款计划构成行示例). What differs from a case is invented (示例).
 */
import { BARE, D1, type LineDeal, MONTHLY, UNDATED } from "./line-bases.ts";

const ON_DRAWDOWN_DAY = { method: "actual360", settlementDay: 16 };
/** Six months by the month, in days. */
const SHORT = {
  ...BARE,
  maturityDate: "2026-09-16",
  termMonths: 6,
  repayment: MONTHLY,
  interest: ON_DRAWDOWN_DAY,
};
/** Eight months over the end of a leap year, whose days count by another basis. */
const LEAP = {
  ...BARE,
  drawdownDate: "2027-10-16",
  maturityDate: "2028-06-16",
  termMonths: 8,
  repayment: { method: "equalInstalment", frequency: "quarterly" },
  interest: { method: "actualActualIsda" },
  costBasis: "actual365",
  rates: [{ from: "2027-10-16", annualRate: "0.03" }],
};

/** Draws, early repayments, instalments, grace and days on more than one basis. */
export const PLAN_DEALS: readonly LineDeal[] = [
  {
    shows: "draws and early repayments inside periods and between them, and fees on both",
    file: {
      ...SHORT,
      costBasis: "monthly12",
      pricingDate: "2026-03-16",
      firm: { size: "large" },
      drawdowns: [
        { date: "2026-03-16", amount: "4000000" },
        { date: "2026-04-02", amount: "2000000" },
        { date: "2026-05-16", amount: "4000000" },
      ],
      prepayments: [
        { date: "2026-06-16", amount: "300000", effect: "reduce" },
        { date: "2026-07-02", amount: "200000", effect: "shorten" },
      ],
      fees: [
        { code: "commitment", payer: "borrower", kind: "undrawnRate", rate: "0.001" },
        { code: "charge", payer: "borrower", kind: "prepaymentRate", rate: "0.01" },
        { code: "breakage", payer: "borrower", kind: "prepaymentMonths", months: 2 },
      ],
    },
  },
  {
    shows: "equal instalments in days, solved anew at a new rate and after an early repayment",
    file: {
      ...SHORT,
      repayment: { method: "equalInstalment", frequency: "monthly", balloon: "1000000" },
      rates: [
        { from: "2026-03-16", annualRate: "0.03" },
        { from: "2026-06-01", annualRate: "0.028" },
      ],
      drawdowns: [
        { date: "2026-03-16", amount: "6000000" },
        { date: "2026-04-02", amount: "4000000" },
      ],
      prepayments: [{ date: "2026-07-02", amount: "300000", effect: "reduce" }],
    },
  },
  {
    shows: "instalments that grow in steps, capitalised interest before them, without dates",
    file: {
      ...UNDATED,
      termMonths: 7,
      repayment: {
        method: "step",
        frequency: "monthly",
        stepPeriods: 2,
        stepGrowth: "0.05",
        grace: { kind: "interestCapitalised", months: 2 },
      },
    },
  },
  {
    shows: "nothing due for three months, then equal parts down to a balloon, without dates",
    file: {
      ...UNDATED,
      termMonths: 6,
      repayment: { ...MONTHLY, balloon: "200000", grace: { kind: "full", months: 3 } },
    },
  },
  {
    shows: "a plan of its own, drawn in two parts, a part repaid early, without dates",
    file: {
      ...UNDATED,
      repayment: {
        method: "custom",
        frequency: "monthly",
        principalPlan: [
          { period: 2, amount: "1000000" },
          { period: 4, amount: "4000000" },
        ],
      },
      drawdowns: [
        { month: 0, amount: "3000000" },
        { month: 1, amount: "2000000" },
      ],
      prepayments: [{ month: 3, amount: "100000", effect: "shorten" }],
    },
  },
  {
    shows: "half a year on another basis: interest, time of the cost, relending and subsidy",
    file: {
      ...LEAP,
      funding: {
        ftpRate: "0.017",
        ftpDiscount: "0.003",
        relending: {
          share: "0.5",
          segments: [{ from: "2027-11-16", to: "2028-06-16", rate: "0.0125" }],
        },
      },
      subsidy: { rate: "0.01", months: 8, principalCap: "4000000" },
    },
  },
  {
    shows:
      "the same in equal parts at two rates, part of the interest exempt, against the break-even",
    file: {
      ...LEAP,
      repayment: { method: "equalPrincipal", frequency: "quarterly" },
      rates: [
        { from: "2027-10-16", annualRate: "0.03" },
        { from: "2028-01-16", annualRate: "0.032" },
      ],
      tax: { ...D1.tax, vatTreatment: "exemptPart", vatExemptRate: "0.028" },
      passThrough: { reference: "breakEven" },
    },
  },
  {
    // Parts of 66.67 leave 133.33 on the day of the early repayment; unrounded a third of a fen more is owed.
    shows: "rounding ends the posted plan before the unrounded one",
    file: {
      ...BARE,
      principal: "200",
      maturityDate: "2026-06-16",
      termMonths: 3,
      repayment: MONTHLY,
      interest: { method: "actual360" },
      prepayments: [{ date: "2026-04-26", amount: "133.33", effect: "shorten" }],
    },
  },
];
