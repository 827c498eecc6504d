/**
 * Published price bands of the demonstration bank (公开利率区间, 示例): firm class against security class, in the spirit of the
 * price classes that KfW publishes. Invented: no bank's table is copied.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import type { Condition } from "../src/eligibility/condition.ts";
import { decimal } from "../src/money/decimal.ts";
import type { DatedRegister, PolicyDocument } from "../src/policy/dated-value.ts";
import type { LoanPurpose, Product } from "../src/policy/deal-facts.ts";
import { LOAN_PURPOSES } from "../src/policy/deal-facts.ts";
import { SECURITIES, type Security } from "../src/policy/scorecard.ts";
import type {
  BandCell,
  FirmClass,
  PriceClass,
  PublishedBands,
  SecurityClass,
  UsualFee,
} from "../src/policy-book/published-bands.ts";
import { rate, spread } from "../src/rates/rate.ts";
import { atLeast } from "./eligibility/demands.ts";

const FROM = calendarDate("2026-01-01");
const UNTIL = calendarDate("2027-07-01");

const DOCUMENT: PolicyDocument = {
  issuer: "示例银行 公司金融部",
  title: "科技金融贷款公开利率区间表（示例）",
  issuedOn: calendarDate("2025-12-15"),
  confidence: "illustrative",
  note: "示例值，由演示银行公司金融部设定，不代表任何银行；形式参照德国复兴信贷银行公布的价格档，数值为虚构，有效期至 2027-06-30。",
};

function ofTitles(id: string, ...anyOf: Extract<Condition, { kind: "title" }>["anyOf"]): Condition {
  return { kind: "title", id, anyOf };
}

/** Yearly research of a share of sales, years of age and class-one rights in hand. */
function byFigures(id: string, years: string, research: string, rights: string): Condition {
  return {
    kind: "allOf",
    id,
    of: [
      atLeast("yearsSinceRegistration", years, `${id}-years`),
      atLeast("rdSalesShare", research, `${id}-research`),
      atLeast("classOneIp", rights, `${id}-rights`),
    ],
  };
}

const FIRM_CLASSES: readonly FirmClass[] = [
  {
    code: "1",
    name: "一类企业",
    condition: ofTitles("first-titles", "littleGiant", "manufacturingChampion"),
  },
  {
    code: "2",
    name: "二类企业",
    condition: {
      kind: "anyOf",
      id: "second",
      of: [
        ofTitles(
          "second-titles",
          "highTechEnterprise",
          "specialisedSme",
          "innovationDemonstration",
        ),
        byFigures("second-figures", "5", "0.06", "5"),
      ],
    },
  },
  {
    code: "3",
    name: "三类企业",
    condition: {
      kind: "anyOf",
      id: "third",
      of: [
        ofTitles("third-titles", "techSme", "innovativeSme"),
        byFigures("third-figures", "3", "0.03", "1"),
      ],
    },
  },
  { code: "4", name: "四类企业" },
];

const SECURITY_CLASSES: readonly SecurityClass[] = [
  { code: "strong", name: "甲类担保", securities: ["deposit", "realEstate"] },
  { code: "medium", name: "乙类担保", securities: ["guaranteed", "equipment", "receivables"] },
  { code: "light", name: "丙类担保", securities: ["intellectualProperty", "unsecured"] },
];

const CLASSES: readonly (readonly [code: string, low: string, high: string])[] = [
  ["A", "-0.002", "0"],
  ["B", "-0.001", "0.0015"],
  ["C", "0", "0.003"],
  ["D", "0.0015", "0.005"],
  ["E", "0.003", "0.007"],
  ["F", "0.005", "0.0095"],
  ["G", "0.007", "0.012"],
  ["H", "0.0095", "0.015"],
  ["I", "0.012", "0.018"],
];

const PRICE_CLASSES: readonly PriceClass[] = CLASSES.map(([code, low, high]) => ({
  code,
  low: spread(low),
  high: spread(high),
}));

/** The classes of what a product takes as security, each without what it refuses. */
function classesOf(taken: readonly Security[]): readonly SecurityClass[] {
  return SECURITY_CLASSES.map((one) => ({
    ...one,
    securities: one.securities.filter((security) => taken.includes(security)),
  })).filter(({ securities }) => securities.length > 0);
}

function feesOf(taken: readonly Security[]): readonly UsualFee[] {
  return USUAL_FEES.map((fee) => ({
    ...fee,
    securities: fee.securities.filter((security) => taken.includes(security)),
  })).filter(({ securities }) => securities.length > 0);
}

/** Price classes of the four classes of firms, each with the securities of the product. */
type Grid = readonly [first: string, second: string, third: string, fourth: string];

function cellsOf(grid: Grid, classes: readonly SecurityClass[]): readonly BandCell[] {
  return grid.flatMap((row, index) =>
    classes.map(({ code: securityClass }, column) => ({
      firmClass: String(index + 1),
      securityClass,
      priceClass: row.charAt(column),
    })),
  );
}

const USUAL_FEES: readonly UsualFee[] = [
  {
    code: "guarantee",
    securities: ["guaranteed"],
    payee: "guarantor",
    kind: "annualInAdvance",
    feeRate: rate("0.008"),
  },
  {
    code: "appraisal",
    securities: ["intellectualProperty"],
    payee: "valuer",
    kind: "upfrontRate",
    feeRate: rate("0.004"),
  },
  {
    code: "appraisal",
    securities: ["realEstate", "equipment"],
    payee: "valuer",
    kind: "upfrontRate",
    feeRate: rate("0.001"),
  },
];

const BUILDING: readonly LoanPurpose[] = [
  "technicalUpgrading",
  "equipmentRenewal",
  "qualityRenovation",
  "application",
  "supportingFacilities",
];

type Row = Pick<PublishedBands, "name" | "purposes" | "sectors"> & {
  readonly product: Product;
  readonly taken: readonly Security[];
  readonly grid: Grid;
};

const ROWS: readonly Row[] = [
  {
    product: "techInnovationLoan",
    name: "科技创新贷款",
    purposes: LOAN_PURPOSES,
    taken: SECURITIES,
    grid: ["ABC", "BCD", "DEF", "FGH"],
  },
  {
    product: "advancedManufacturingLoan",
    name: "高端制造专项贷款",
    purposes: BUILDING,
    sectors: ["industry"],
    taken: SECURITIES,
    grid: ["BCD", "CDE", "EFG", "GHI"],
  },
  {
    product: "ipPledgeLoan",
    name: "知识产权质押贷款",
    purposes: LOAN_PURPOSES,
    // As its conditions: rights, receivables and guarantors, or on credit in part. No deposit, house or machine.
    taken: ["guaranteed", "receivables", "intellectualProperty", "unsecured"],
    grid: ["DE", "EF", "GH", "II"],
  },
];

/** One version of each product's table; the code is the product. */
export const publishedBandsRegister: DatedRegister<PublishedBands> = ROWS.map(
  ({ product, taken, grid, ...offer }) => ({
    code: product,
    id: `BANDS-${product}-1`,
    effectiveFrom: FROM,
    effectiveTo: UNTIL,
    value: {
      ...offer,
      firmClasses: FIRM_CLASSES,
      securityClasses: classesOf(taken),
      priceClasses: PRICE_CLASSES,
      cells: cellsOf(grid, classesOf(taken)),
      usualFees: feesOf(taken),
      overdueMultiplier: decimal("1.5"),
      misuseMultiplier: decimal("2"),
    },
    document: DOCUMENT,
  }),
);
