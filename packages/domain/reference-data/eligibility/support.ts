/**
 * Whom public support reaches (政策支持对象): the lists that open the technology relending and the innovation guarantee.
 */
import { calendarDate } from "../../src/dates/calendar-date.ts";
import type { SupportRule } from "../../src/eligibility/support.ts";
import { share } from "../../src/money/money.ts";
import type { DatedRegister } from "../../src/policy/dated-value.ts";

const CENTRAL_BANK = "中国人民银行";

/** Oldest first, scheme by scheme. */
export const supportRules: DatedRegister<SupportRule> = [
  {
    id: "SUPPORT-relending-2022",
    code: "techRelending",
    effectiveFrom: calendarDate("2022-04-01"),
    document: {
      issuer: CENTRAL_BANK,
      title: "关于设立科技创新再贷款有关事宜的通知",
      issuedOn: calendarDate("2022-04-28"),
      confidence: "confirmed",
      note: "由科技部、工业和信息化部名单认定；原文“等”字之外的企业类别未确立。",
    },
    value: {
      lists: [
        { list: "highTechEnterprise" },
        { list: "specialisedSme" },
        { list: "innovationDemonstration" },
        { list: "manufacturingChampion" },
      ],
    },
  },
  {
    id: "SUPPORT-relending-2024",
    code: "techRelending",
    effectiveFrom: calendarDate("2024-04-07"),
    document: {
      issuer: CENTRAL_BANK,
      title: "关于设立科技创新和技术改造再贷款有关事宜的通知",
      issuedOn: calendarDate("2024-04-07"),
      confidence: "confirmed",
      note: "科技部备选企业名单内的初创期、成长期科技型中小企业，以及国家发展改革委、工业和信息化部项目清单。",
    },
    value: { lists: [{ list: "relendingCandidate" }, { list: "upgradingProject" }] },
  },
  {
    id: "SUPPORT-relending-2026",
    code: "techRelending",
    effectiveFrom: calendarDate("2026-01-15"),
    document: {
      issuer: CENTRAL_BANK,
      title: "科技创新和技术改造再贷款扩围（2026 年）",
      issuedOn: calendarDate("2026-01-15"),
      confidence: "confirmed",
      note: "研发投入水平较高的民营中小企业纳入支持范围，门槛未确立。",
    },
    value: {
      lists: [{ list: "relendingCandidate" }, { list: "upgradingProject" }],
      privateThresholdNotEstablished: true,
    },
  },
  {
    id: "SUPPORT-guarantee-2024",
    code: "innovationGuarantee",
    effectiveFrom: calendarDate("2024-07-24"),
    document: {
      issuer: "财政部等",
      title: "关于实施支持科技创新专项担保计划的通知（财金〔2024〕60号）",
      issuedOn: calendarDate("2024-07-24"),
      confidence: "confirmed",
    },
    value: {
      lists: [
        { list: "littleGiant", fundShareMax: share("0.4") },
        { list: "specialisedSme", fundShareMax: share("0.4") },
        { list: "nationalProject", fundShareMax: share("0.4") },
        { list: "highTechEnterprise", fundShareMax: share("0.35") },
        { list: "innovationScoreSelected", fundShareMax: share("0.35") },
        { list: "techSme", fundShareMax: share("0.3") },
        { list: "innovativeSme", fundShareMax: share("0.3") },
      ],
    },
  },
];
