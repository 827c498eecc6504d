/**
 * FTP adjustments of the demonstration bank (FTP 调整项, 示例). Invented: 10 to 50 basis points for technology loans is a plausible
 * range, not a fact (policy fact FTP-6), and no bank publishes its own.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import type { FtpAdjustment } from "../src/funding/ftp-adjustments.ts";
import type { DatedRegister, PolicyDocument } from "../src/policy/dated-value.ts";
import type { FirmTitle } from "../src/policy/deal-facts.ts";
import { rate, spread } from "../src/rates/rate.ts";

const FROM = calendarDate("2022-01-04");

const LISTED: readonly FirmTitle[] = [
  "highTechEnterprise",
  "specialisedSme",
  "littleGiant",
  "innovationDemonstration",
  "manufacturingChampion",
];

type Row = FtpAdjustment & { readonly code: string; readonly owner: string };

const ROWS: readonly Row[] = [
  {
    code: "liquidityLong",
    owner: "资金部",
    name: "长期限流动性溢价",
    kind: "liquidity",
    added: spread("0.0003"),
    scope: { termMonthsMin: 37 },
    rateCap: rate("0.04"),
    stackingOrder: 10,
  },
  {
    code: "basisMonthly",
    owner: "资金部",
    name: "知识产权质押贷款基差",
    kind: "basis",
    added: spread("0.0002"),
    scope: { products: ["ipPledgeLoan"] },
    stackingOrder: 20,
  },
  {
    code: "manufacturingIncentive",
    owner: "资产负债管理部",
    name: "制造业中长期贷款激励",
    kind: "incentive",
    added: spread("-0.001"),
    scope: { products: ["advancedManufacturingLoan"], termMonthsMin: 13 },
    rateFloor: rate("0.012"),
    stackingOrder: 30,
  },
  {
    code: "innovationListed",
    owner: "资产负债管理部",
    name: "名单内科技企业优惠",
    kind: "innovationDiscount",
    added: spread("-0.003"),
    scope: { titlesListed: LISTED },
    rateFloor: rate("0.0125"),
    stackingOrder: 40,
    exclusivityGroup: "innovation",
  },
  {
    code: "innovationGeneral",
    owner: "资产负债管理部",
    name: "科技创新贷款优惠",
    kind: "innovationDiscount",
    added: spread("-0.0015"),
    scope: { products: ["techInnovationLoan", "ipPledgeLoan"] },
    rateFloor: rate("0.0125"),
    stackingOrder: 50,
    exclusivityGroup: "innovation",
  },
  {
    code: "relendingBridge",
    owner: "资产负债管理部",
    name: "再贷款到位前过渡优惠",
    kind: "innovationDiscount",
    added: spread("-0.001"),
    scope: { products: ["techInnovationLoan"], titlesListed: LISTED },
    stackingOrder: 60,
    standsForRelending: true,
  },
];

/** One version of each item. */
export const ftpAdjustmentRegister: DatedRegister<FtpAdjustment> = ROWS.map(
  ({ code, owner, ...value }) => ({
    id: `FTP-ADJ-${code}-1`,
    code,
    effectiveFrom: FROM,
    value,
    document: documentOf(owner, value.name),
  }),
);

function documentOf(owner: string, name: string): PolicyDocument {
  return {
    issuer: `示例银行 ${owner}`,
    title: `FTP 调整项：${name}（示例）`,
    issuedOn: FROM,
    confidence: "illustrative",
    note: `示例值，由演示银行${owner}设定，自 2022-01-04 起使用，不代表任何银行；科技贷款的 FTP 优惠没有公开数值。`,
  };
}
