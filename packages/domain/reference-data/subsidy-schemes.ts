/**
 * Central schemes of fiscal interest discount (财政贴息): equipment renewal since 2024, technology and private firms since 2026.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { money } from "../src/money/money.ts";
import type { Confidence, DatedItem, DatedRegister } from "../src/policy/dated-value.ts";
import { rate } from "../src/rates/rate.ts";
import type { SubsidyScheme } from "../src/subsidies/subsidy-scheme.ts";

type Row = Omit<SubsidyScheme, "subsidyRate" | "monthsMax" | "exclusivitySet"> & {
  readonly id: string;
  readonly code: string;
  readonly from: string;
  readonly rate: string;
  readonly issuer: string;
  readonly title: string;
  readonly issuedOn?: string;
  readonly confidence: Confidence;
  readonly note: string;
};

const EQUIPMENT = "设备更新贷款贴息";

const ROWS: readonly Row[] = [
  {
    id: "SUB-1",
    code: "equipmentRenewal",
    from: "2024-03-07",
    name: EQUIPMENT,
    rate: "0.01",
    start: "disbursement",
    grantedUntil: calendarDate("2024-12-31"),
    principalCap: undefined,
    needsRelending: true,
    needsConfirmation: true,
    scope: { purposes: ["equipmentRenewal"] },
    issuer: "财政部",
    title: "财金〔2024〕54号",
    confidence: "confirmed",
    note: "1 个百分点，最长 2 年，限清单内项目（由客户经理确认）；起算日按放款日。",
  },
  {
    id: "SUB-2",
    code: "equipmentRenewal",
    from: "2024-07-01",
    name: EQUIPMENT,
    rate: "0.015",
    start: "supplierPayment",
    grantedUntil: undefined,
    principalCap: undefined,
    needsRelending: true,
    needsConfirmation: true,
    scope: { purposes: ["equipmentRenewal"] },
    issuer: "国家发展改革委 财政部",
    title: "发改环资〔2024〕1104号",
    confidence: "confirmed",
    note: "1.5 个百分点，2 年，自资金划付供应商之日起算；文件为 2024 年 7 月，起始日按月初，待核对。",
  },
  {
    id: "SUB-3",
    code: "equipmentRenewal",
    from: "2024-12-27",
    name: EQUIPMENT,
    rate: "0.015",
    start: "supplierPayment",
    grantedUntil: undefined,
    principalCap: undefined,
    needsRelending: true,
    needsConfirmation: true,
    scope: { purposes: ["equipmentRenewal"] },
    issuer: "财政部",
    title: "财金〔2024〕155号",
    issuedOn: "2024-12-27",
    confidence: "confirmed",
    note: "延续至再贷款额度用完；2024-03-07 前签约、其后放款的也纳入。",
  },
  {
    id: "SUB-4-equipment",
    code: "equipmentRenewal",
    from: "2026-01-19",
    name: EQUIPMENT,
    rate: "0.015",
    start: "disbursement",
    grantedUntil: calendarDate("2026-12-31"),
    principalCap: undefined,
    needsRelending: false,
    needsConfirmation: false,
    scope: { purposes: ["equipmentRenewal"] },
    issuer: "财政部",
    title: "财金〔2026〕2号",
    issuedOn: "2026-01-20",
    confidence: "confirmed",
    note: "设备更新固定资产贷款；自放款日起最长 2 年；到 2026-12-31，可延长；未见单户上限。2026-01-20 公布。",
  },
  {
    id: "SUB-4-technology",
    code: "technologyInnovation",
    from: "2026-01-19",
    name: "科技创新类贷款贴息",
    rate: "0.015",
    start: "disbursement",
    grantedUntil: calendarDate("2026-12-31"),
    principalCap: undefined,
    needsRelending: true,
    needsConfirmation: false,
    scope: {},
    issuer: "财政部",
    title: "财金〔2026〕2号",
    issuedOn: "2026-01-20",
    confidence: "confirmed",
    note: "2026 年起新发放、由科技创新和技术改造再贷款支持的贷款；自放款日起最长 2 年；到 2026-12-31，可延长；未见单户上限。",
  },
  {
    id: "SUB-5",
    code: "privateSme",
    from: "2026-01-01",
    name: "中小微民营企业贷款贴息",
    rate: "0.015",
    start: "disbursement",
    grantedUntil: calendarDate("2026-12-31"),
    principalCap: money("50000000"),
    needsRelending: false,
    needsConfirmation: true,
    scope: { firmSizes: ["medium", "small", "micro"] },
    issuer: "财政部",
    title: "财金〔2026〕4号",
    confidence: "confirmed",
    note: "重点产业链固定资产贷款，试行 1 年；单户贴息本金不超过 5000 万元；民营、产业链与用途由客户经理确认；同一贷款不得再享受其他中央贴息。",
  },
];

/** One item for each scheme, oldest version first. All are central: a loan takes one of them. */
export const subsidySchemeRegister: DatedRegister<SubsidyScheme> = ROWS.map(
  ({
    id,
    code,
    from,
    rate: perYear,
    issuer,
    title,
    issuedOn,
    confidence,
    note,
    ...scheme
  }): DatedItem<SubsidyScheme> => ({
    id,
    code,
    effectiveFrom: calendarDate(from),
    value: { ...scheme, subsidyRate: rate(perYear), monthsMax: 24, exclusivitySet: "central" },
    document: {
      issuer,
      title,
      ...(issuedOn === undefined ? {} : { issuedOn: calendarDate(issuedOn) }),
      confidence,
      note,
    },
  }),
);
