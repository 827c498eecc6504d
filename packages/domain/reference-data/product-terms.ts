/**
 * Terms of the three products at the demonstration bank (产品条款, 示例). Invented: the founding paper names these terms
 * without values, and no bank publishes its own.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { share } from "../src/money/money.ts";
import type { DatedRegister, PolicyDocument } from "../src/policy/dated-value.ts";
import type { FirmTitle, Product } from "../src/policy/deal-facts.ts";
import type { ProductTerms } from "../src/policy-book/product-terms.ts";
import { rate, spread } from "../src/rates/rate.ts";

const FROM = calendarDate("2022-01-01");

const DOCUMENT: PolicyDocument = {
  issuer: "示例银行 公司金融部",
  title: "科技金融产品条款（示例）",
  issuedOn: FROM,
  confidence: "illustrative",
  note: "示例值，由演示银行公司金融部设定，不代表任何银行；立项论文只列出条款名称，没有给出数值。",
};

const LISTED: readonly FirmTitle[] = [
  "highTechEnterprise",
  "specialisedSme",
  "littleGiant",
  "innovationDemonstration",
  "manufacturingChampion",
];

type Row = Pick<ProductTerms, "name" | "frequency" | "bulletTermMonthsMax" | "methodBeyond"> & {
  readonly product: Product;
  readonly standard: string;
  readonly preferential: string;
  readonly opex: string;
  readonly pd: string;
  readonly lgd: string;
};

const ROWS: readonly Row[] = [
  {
    product: "techInnovationLoan",
    name: "科技创新贷款",
    frequency: "quarterly",
    bulletTermMonthsMax: 12,
    methodBeyond: "equalPrincipal",
    standard: "0.0025",
    preferential: "-0.001",
    opex: "0.0035",
    pd: "0.01",
    lgd: "0.4",
  },
  {
    product: "advancedManufacturingLoan",
    name: "高端制造专项贷款",
    frequency: "quarterly",
    bulletTermMonthsMax: 12,
    methodBeyond: "equalPrincipal",
    standard: "0.005",
    preferential: "0.0015",
    opex: "0.003",
    pd: "0.006",
    lgd: "0.35",
  },
  {
    product: "ipPledgeLoan",
    name: "知识产权质押贷款",
    frequency: "monthly",
    bulletTermMonthsMax: 12,
    methodBeyond: "equalInstalment",
    standard: "0.0095",
    preferential: "0.0065",
    opex: "0.006",
    pd: "0.02",
    lgd: "0.45",
  },
];

/** One version of each product. */
export const productTermsRegister: DatedRegister<ProductTerms> = ROWS.map(
  ({ product, standard, preferential, opex, pd, lgd, ...terms }) => ({
    id: `TERMS-${product}-1`,
    code: product,
    effectiveFrom: FROM,
    value: {
      ...terms,
      settlementDay: 20,
      fiveYearLprAboveMonths: 60,
      addedStandard: spread(standard),
      addedPreferential: spread(preferential),
      preferentialScope: { titlesListed: LISTED },
      ftpMethod: "cashFlowStrip",
      ftpMethodFloating: "repricing",
      opexRate: rate(opex),
      pd: rate(pd),
      lgd: share(lgd),
      hurdle: rate("0.1"),
    },
    document: DOCUMENT,
  }),
);
