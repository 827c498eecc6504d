/**
 * FTP rules of the demonstration bank (FTP 管理规定, 示例): pools, term-liquidity premiums and the floor under all adjustments.
 * Invented: no bank publishes them.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import type { FtpPolicy } from "../src/funding/ftp-policy.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import { rate, spread } from "../src/rates/rate.ts";

const FROM = calendarDate("2022-01-04");

/** Versions of the one set of rules for loans. */
export const ftpPolicyRegister: DatedRegister<FtpPolicy> = [
  {
    id: "FTP-POLICY-1",
    code: "loans",
    effectiveFrom: FROM,
    value: {
      pools: [
        { termMonthsMax: 12, value: rate("0.0168") },
        { termMonthsMax: 60, value: rate("0.0195") },
        { termMonthsMax: undefined, value: rate("0.0225") },
      ],
      termPremiums: [
        { termMonthsMax: 12, value: spread("0") },
        { termMonthsMax: 36, value: spread("0.0008") },
        { termMonthsMax: 60, value: spread("0.0015") },
        { termMonthsMax: undefined, value: spread("0.0025") },
      ],
      rateFloor: rate("0.01"),
    },
    document: {
      issuer: "示例银行 资金部",
      title: "内部资金转移定价管理规定（示例）",
      issuedOn: FROM,
      confidence: "illustrative",
      note: "示例值，由演示银行资金部设定，自 2022-01-04 起使用，不代表任何银行：资金池利率、期限流动性溢价与调整后 FTP 下限。",
    },
  },
];
