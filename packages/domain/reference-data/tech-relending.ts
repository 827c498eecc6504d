/**
 * The technology relending facility (科技创新再贷款 and its successor) in all its versions. The founding paper's 60 %,
 * 1.75 % and 400 billion yuan are the version of the end of 2022, not today's policy.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { money, share } from "../src/money/money.ts";
import type { Confidence, DatedSeries, DatedValue } from "../src/policy/dated-value.ts";
import type { InstitutionKind } from "../src/policy/deal-facts.ts";
import type { RelendingFacility, SupportedClass } from "../src/policy/relending-facility.ts";
import { rate } from "../src/rates/rate.ts";

const FIRST_NAME = "科技创新再贷款";
const SECOND_NAME = "科技创新和技术改造再贷款";
const BILLION = "000000000";

/**
 * The 21 national institutions (REL-11): 国家开发银行 and the policy banks, the state banks, 邮储银行 and the joint-stock banks.
 * City and rural banks are none of them.
 */
const NATIONAL_INSTITUTIONS: readonly InstitutionKind[] = [
  "policyBank",
  "stateBank",
  "postalBank",
  "jointStockBank",
];

/** REL-14, 2022: titles on the lists of 科技部 and 工信部. 小巨人 are chosen among 专精特新中小企业 and hold that title too. */
const TITLED_FIRMS: readonly SupportedClass[] = [
  {
    scope: {
      titlesListed: [
        "highTechEnterprise",
        "specialisedSme",
        "littleGiant",
        "innovationDemonstration",
        "manufacturingChampion",
      ],
    },
  },
];

/** REL-15, from 2024: 科技型中小企业 on the lists of 科技部, and upgrading and equipment projects on the lists of 发改委 and 工信部. */
const SMES_AND_PROJECTS: readonly SupportedClass[] = [
  { scope: { titlesListed: ["techSme"] } },
  { scope: { purposes: ["technicalUpgrading", "equipmentRenewal"] }, isProjectListed: true },
];

type Row = {
  readonly id: string;
  readonly from: string;
  readonly name: string;
  readonly rate: string;
  readonly quotaBillions: string;
  readonly termMonthsMin?: number;
  readonly supported: readonly SupportedClass[];
  /** The central bank, unless said otherwise. */
  readonly issuer?: string;
  readonly title: string;
  readonly issuedOn?: string;
  readonly confidence: Confidence;
  readonly note?: string;
};

const ROWS: readonly Row[] = [
  {
    id: "REL-1",
    from: "2022-04-01",
    name: FIRST_NAME,
    rate: "0.0175",
    quotaBillions: "200",
    termMonthsMin: 6,
    supported: TITLED_FIRMS,
    title: "关于设立科技创新再贷款有关事宜的通知",
    issuedOn: "2022-04-28",
    confidence: "confirmed",
    note: "自 2022-04-01 起实施，2022-04-28 公布；支持期限 6 个月及以上的贷款；名单中“等”字所含其他企业未列。",
  },
  {
    id: "REL-3",
    from: "2022-10-01",
    name: FIRST_NAME,
    rate: "0.0175",
    quotaBillions: "400",
    termMonthsMin: 6,
    supported: TITLED_FIRMS,
    issuer: "立项论文（引自中国人民银行）",
    title: "金融赋能新质生产力：科技创新再贷款按本金 60%、利率 1.75%、额度 4000 亿元",
    confidence: "to-verify",
    note: "额度 4000 亿元为论文引述，单一来源；起始日期约为 2022 年第四季度，未核实。",
  },
  {
    id: "REL-4",
    from: "2024-04-07",
    name: SECOND_NAME,
    rate: "0.0175",
    quotaBillions: "500",
    supported: SMES_AND_PROJECTS,
    title: "设立科技创新和技术改造再贷款的公告",
    issuedOn: "2024-04-07",
    confidence: "confirmed",
    note: "其中 1000 亿元用于初创期、成长期科技型中小企业首贷，4000 亿元用于技术改造和设备更新；所处阶段与首贷须由银行核实。",
  },
  {
    id: "REL-5",
    from: "2025-05-07",
    name: SECOND_NAME,
    rate: "0.015",
    quotaBillions: "800",
    supported: SMES_AND_PROJECTS,
    title: "调整科技创新和技术改造再贷款的通知",
    issuedOn: "2025-05-07",
    confidence: "confirmed",
    note: "取消分项额度。",
  },
  {
    id: "REL-6-quota",
    from: "2026-01-15",
    name: SECOND_NAME,
    rate: "0.015",
    quotaBillions: "1200",
    supported: SMES_AND_PROJECTS,
    title: "扩大科技创新和技术改造再贷款额度的公告",
    issuedOn: "2026-01-15",
    confidence: "confirmed",
    note: "额度自 2026-01-15 起；利率自 2026-01-19 起下调，见下一版本。比例未重述，沿用 60%。",
  },
  {
    id: "REL-6",
    from: "2026-01-19",
    name: SECOND_NAME,
    rate: "0.0125",
    quotaBillions: "1200",
    supported: SMES_AND_PROJECTS,
    title: "下调结构性货币政策工具利率的公告",
    issuedOn: "2026-01-15",
    confidence: "confirmed",
    note: "比例未重述，沿用 60%；2026 年起纳入研发强度高的民营中小企业，门槛未公布。",
  },
];

/** Oldest first. One-year money, extendable twice; the bank borrows after it has lent. */
export const techRelendingHistory: DatedSeries<RelendingFacility> = ROWS.map(versionOf);

function versionOf(row: Row): DatedValue<RelendingFacility> {
  return {
    id: row.id,
    effectiveFrom: calendarDate(row.from),
    value: {
      name: row.name,
      oneYearRate: rate(row.rate),
      relendingShare: share("0.6"),
      quota: money(`${row.quotaBillions}${BILLION}`),
      extensionsMax: 2,
      institutions: NATIONAL_INSTITUTIONS,
      supported: row.supported,
      ...(row.termMonthsMin === undefined ? {} : { termMonthsMin: row.termMonthsMin }),
    },
    document: {
      issuer: row.issuer ?? "中国人民银行",
      title: row.title,
      ...(row.issuedOn === undefined ? {} : { issuedOn: calendarDate(row.issuedOn) }),
      confidence: row.confidence,
      ...(row.note === undefined ? {} : { note: row.note }),
    },
  };
}
