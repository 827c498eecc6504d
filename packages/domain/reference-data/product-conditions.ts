/**
 * Conditions of the three products and limits of the kinds of bank at the demonstration bank (准入条件与机构类型, 示例). The
 * founding paper names these five terms without a value; none is official.
 */
import { decimal } from "../src/money/decimal.ts";
import { money, share } from "../src/money/money.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import {
  type FirmTitle,
  INSTITUTION_KINDS,
  type InstitutionKind,
  type Product,
} from "../src/policy/deal-facts.ts";
import type { Security } from "../src/policy/scorecard.ts";
import type {
  InstitutionProfile,
  MonthRange,
  ProductConditions,
  TermPair,
} from "../src/policy-book/product-conditions.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";

/** Standard, then preferential. */
type TextPair = readonly [standard: string, preferential: string];
type RangePair = readonly [standard: MonthRange, preferential: MonthRange];

type Row = {
  readonly product: Product;
  readonly dscr: TextPair;
  readonly pledgeRate: TextPair;
  readonly securities: readonly [standard: readonly Security[], preferential: readonly Security[]];
  readonly unsecured: TextPair;
  readonly grace: RangePair;
  readonly term: RangePair;
  readonly waiver: TextPair;
  readonly ftpDiscountBp: TextPair;
  readonly greenMost: string;
};

const LISTED: readonly FirmTitle[] = [
  "highTechEnterprise",
  "specialisedSme",
  "littleGiant",
  "innovationDemonstration",
  "manufacturingChampion",
];

const HARD: readonly Security[] = ["guaranteed", "realEstate", "equipment", "deposit"];
const WIDE: readonly Security[] = [...HARD, "receivables", "intellectualProperty"];

function months(least: number, usual: number, most: number): MonthRange {
  return { least, usual, most };
}

const ROWS: readonly Row[] = [
  {
    product: "techInnovationLoan",
    dscr: ["1.2", "1.1"],
    pledgeRate: ["0.5", "0.6"],
    securities: [HARD, WIDE],
    unsecured: ["0.3", "1"],
    grace: [months(0, 0, 6), months(0, 6, 12)],
    term: [months(1, 12, 36), months(1, 24, 60)],
    waiver: ["0.5", "1"],
    ftpDiscountBp: ["25", "40"],
    greenMost: "30000000",
  },
  {
    product: "advancedManufacturingLoan",
    dscr: ["1.25", "1.15"],
    pledgeRate: ["0.6", "0.7"],
    securities: [HARD, WIDE],
    unsecured: ["0.2", "0.5"],
    grace: [months(0, 6, 12), months(0, 12, 24)],
    term: [months(12, 60, 96), months(12, 84, 120)],
    waiver: ["0.3", "1"],
    ftpDiscountBp: ["20", "50"],
    greenMost: "100000000",
  },
  {
    product: "ipPledgeLoan",
    dscr: ["1.2", "1.1"],
    pledgeRate: ["0.3", "0.4"],
    securities: [
      ["guaranteed", "intellectualProperty"],
      ["guaranteed", "receivables", "intellectualProperty"],
    ],
    unsecured: ["0", "0.3"],
    grace: [months(0, 0, 6), months(0, 3, 12)],
    term: [months(1, 12, 24), months(1, 24, 36)],
    waiver: ["0.5", "1"],
    ftpDiscountBp: ["25", "40"],
    greenMost: "10000000",
  },
];

function pair<From, To>(
  [standard, preferential]: readonly [From, From],
  read: (value: From) => To,
): TermPair<To> {
  return { standard: read(standard), preferential: read(preferential) };
}

const same = <T>(value: T): T => value;

/** One version of each product's conditions; the code is the product. */
export const productConditionsRegister: DatedRegister<ProductConditions> = ROWS.map((row) => ({
  code: row.product,
  id: `CONDITIONS-${row.product}-1`,
  effectiveFrom: SAMPLE_FROM,
  value: {
    dscrFloor: pair(row.dscr, decimal),
    pledgeRateMax: pair(row.pledgeRate, share),
    securities: pair(row.securities, same),
    unsecuredShareMax: pair(row.unsecured, share),
    graceMonths: pair(row.grace, same),
    termMonths: pair(row.term, same),
    feeWaiverShareMax: pair(row.waiver, share),
    ftpDiscountBpMax: pair(row.ftpDiscountBp, decimal),
    greenChannel: {
      scope: { titlesListed: LISTED, principalMax: money(row.greenMost) },
      workingDays: 5,
      standardWorkingDays: 15,
    },
  },
  document: sampleDocument("公司金融部", "科技金融产品准入与信用条件", "立项论文只列出条款名称。"),
}));

const LIMITS: Readonly<Record<InstitutionKind, readonly [termMonths: number, yuan?: string]>> = {
  policyBank: [360],
  stateBank: [180],
  postalBank: [120],
  jointStockBank: [120],
  cityBank: [84, "300000000"],
  ruralBank: [60, "50000000"],
};

/** What each kind of bank can carry; the code is the kind. */
export const institutionProfileRegister: DatedRegister<InstitutionProfile> = INSTITUTION_KINDS.map(
  (kind) => {
    const [termMonthsMax, yuan] = LIMITS[kind];
    return {
      code: kind,
      id: `INSTITUTION-${kind}-1`,
      effectiveFrom: SAMPLE_FROM,
      value: {
        kind,
        termMonthsMax,
        ...(yuan === undefined ? {} : { principalMax: money(yuan) }),
      },
      document: sampleDocument(
        "计划财务部",
        "按机构类型的期限与单户额度",
        "监管没有按机构类型规定。",
      ),
    };
  },
);
