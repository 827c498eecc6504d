/**
 * Publications of the LPR that changed a rate (LPR 历史). `effectiveFrom` is the day of publication, which counts.
 * In force until the next change; the latest confirmed release without change is that of 2026-04-20.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import type { DatedSeries, DatedValue } from "../src/policy/dated-value.ts";
import type { LprFixing } from "../src/rates/lpr.ts";
import { rate } from "../src/rates/rate.ts";

/** Oldest first. */
export const lprHistory: DatedSeries<LprFixing> = [
  published("2019-08-20", "0.0425", "0.0485"),
  published("2019-09-20", "0.042", "0.0485"),
  published("2019-11-20", "0.0415", "0.048"),
  published("2020-02-20", "0.0405", "0.0475"),
  published("2020-04-20", "0.0385", "0.0465"),
  published("2021-12-20", "0.038", "0.0465"),
  published("2022-01-20", "0.037", "0.046"),
  published("2022-05-20", "0.037", "0.0445"),
  published("2022-08-22", "0.0365", "0.043"),
  published("2023-06-20", "0.0355", "0.042"),
  published("2023-08-21", "0.0345", "0.042"),
  published("2024-02-20", "0.0345", "0.0395"),
  published("2024-07-22", "0.0335", "0.0385"),
  published("2024-10-21", "0.031", "0.036"),
  published("2025-05-20", "0.03", "0.035"),
];

function published(date: string, oneYear: string, fiveYear: string): DatedValue<LprFixing> {
  return {
    id: `LPR-${date}`,
    effectiveFrom: calendarDate(date),
    value: { oneYear: rate(oneYear), fiveYear: rate(fiveYear) },
    document: {
      issuer: "全国银行间同业拆借中心",
      title: "贷款市场报价利率（LPR）公告",
      issuedOn: calendarDate(date),
      confidence: "confirmed",
    },
  };
}
