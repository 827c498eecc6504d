/**
 * FTP curves of the demonstration bank (FTP 曲线, 示例). Invented: banks do not publish their curves. The values lie near those of
 * the worked deals, which are invented as well.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { FTP_TENORS, type FtpCurve } from "../src/funding/ftp-curve.ts";
import { decimal } from "../src/money/decimal.ts";
import type { DatedItem, DatedRegister } from "../src/policy/dated-value.ts";

/** Rates in per cent, one for each tenor from O/N to 10Y. */
const ROWS: readonly (readonly [from: string, percents: string])[] = [
  ["2022-01-04", "1.90 2.00 2.15 2.25 2.35 2.42 2.48 2.60 2.70 2.90 3.02 3.15"],
  ["2024-01-02", "1.70 1.80 1.88 1.95 2.02 2.08 2.12 2.22 2.30 2.42 2.52 2.62"],
  ["2025-06-03", "1.45 1.55 1.62 1.68 1.74 1.78 1.80 1.90 2.00 2.15 2.25 2.35"],
  ["2026-01-05", "1.35 1.45 1.52 1.58 1.65 1.68 1.70 1.80 1.90 2.05 2.15 2.25"],
];

/** Versions of the one curve for loans. Daily in a bank; here a few, each in force until the next. */
export const ftpCurveRegister: DatedRegister<FtpCurve> = ROWS.map(([from, percents]) =>
  versionOf(from, percents.split(" ")),
);

function versionOf(from: string, percents: readonly string[]): DatedItem<FtpCurve> {
  return {
    id: `FTP-CURVE-${from}`,
    code: "loans",
    effectiveFrom: calendarDate(from),
    value: {
      points: FTP_TENORS.flatMap((tenor, index) => {
        const percent = percents[index];
        if (percent === undefined) return [];
        return [{ tenor, annualRate: { perYear: decimal(percent).div(decimal("100")) } }];
      }),
    },
    document: {
      issuer: "示例银行 资金部",
      title: "人民币贷款 FTP 曲线（示例）",
      issuedOn: calendarDate(from),
      confidence: "illustrative",
      note: `示例值，由演示银行资金部设定，自 ${from} 起使用，不代表任何银行；各期限点为常见设置，待核对。`,
    },
  };
}
