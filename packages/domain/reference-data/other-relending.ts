/**
 * Relending facilities beside the technology tool (其他再贷款工具): the equipment tool that was merged into it, and the tools
 * of local banks, which cannot draw it.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { money, share } from "../src/money/money.ts";
import type { DatedSeries, DatedValue } from "../src/policy/dated-value.ts";
import type { InstitutionKind } from "../src/policy/deal-facts.ts";
import type { RelendingFacility } from "../src/policy/relending-facility.ts";
import { rate } from "../src/rates/rate.ts";

/** 地方法人银行: the banks these tools are for; the technology tool is closed to them. */
const LOCAL_BANKS: readonly InstitutionKind[] = ["cityBank", "ruralBank"];

/** 设备更新改造专项再贷款, ended on 2024-04-07: version REL-4 of the technology tool took its place. */
export const equipmentRelendingHistory: DatedSeries<RelendingFacility> = [
  {
    id: "REL-2",
    effectiveFrom: calendarDate("2022-09-28"),
    effectiveTo: calendarDate("2024-04-07"),
    value: {
      name: "设备更新改造专项再贷款",
      oneYearRate: rate("0.0175"),
      relendingShare: share("1"),
      quota: money("200000000000"),
      extensionsMax: 2,
    },
    document: {
      issuer: "中国人民银行",
      title: "设立设备更新改造专项再贷款",
      confidence: "to-verify",
      note: "2022 年 9 月设立，具体日期未核实；额度 2000 亿元以上；并行财政贴息 2.5 个百分点两年；2024-04-07 起由后继工具承接。",
    },
  },
];

/** 支农支小再贷款, 100 % of principal. The same notices set rediscount at 1.5 % and PSL at 2.0 % and then 1.75 %. */
export const ruralSmallRelendingHistory: DatedSeries<RelendingFacility> = [
  {
    id: "REL-9",
    effectiveFrom: calendarDate("2025-05-07"),
    value: {
      name: "支农支小再贷款",
      oneYearRate: rate("0.015"),
      sixMonthRate: rate("0.014"),
      threeMonthRate: rate("0.012"),
      relendingShare: share("1"),
      institutions: LOCAL_BANKS,
    },
    document: {
      issuer: "中国人民银行",
      title: "下调支农支小再贷款利率的通知",
      issuedOn: calendarDate("2025-05-07"),
      confidence: "confirmed",
    },
  },
  {
    id: "REL-8",
    effectiveFrom: calendarDate("2026-01-19"),
    value: {
      name: "支农支小再贷款",
      oneYearRate: rate("0.0125"),
      sixMonthRate: rate("0.0115"),
      threeMonthRate: rate("0.0095"),
      relendingShare: share("1"),
      institutions: LOCAL_BANKS,
    },
    document: {
      issuer: "中国人民银行",
      title: "下调结构性货币政策工具利率的公告",
      issuedOn: calendarDate("2026-01-15"),
      confidence: "confirmed",
    },
  },
];

/** 民营企业再贷款: priced like 支农支小, with a quota of its own inside it. */
export const privateRelendingHistory: DatedSeries<RelendingFacility> = [
  privateVersion("REL-10-quota", "2026-01-15", "0.015"),
  privateVersion("REL-10", "2026-01-19", "0.0125"),
];

function privateVersion(
  id: string,
  from: string,
  oneYearRate: string,
): DatedValue<RelendingFacility> {
  return {
    id,
    effectiveFrom: calendarDate(from),
    value: {
      name: "民营企业再贷款",
      oneYearRate: rate(oneYearRate),
      relendingShare: share("1"),
      quota: money("1000000000000"),
      institutions: LOCAL_BANKS,
    },
    document: {
      issuer: "中国人民银行",
      title: "设立民营企业再贷款的公告",
      issuedOn: calendarDate("2026-01-15"),
      confidence: "confirmed",
      note: "额度 1 万亿元，面向地方法人银行；利率随支农支小再贷款，2026-01-19 前 1.50%，其后 1.25%。",
    },
  };
}
