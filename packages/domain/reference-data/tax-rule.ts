/**
 * Taxes on interest income (利息收入税率).
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { share } from "../src/money/money.ts";
import type { DatedSeries } from "../src/policy/dated-value.ts";
import type { TaxRule } from "../src/policy/tax-rule.ts";

/** Oldest first. The surcharge is a city's 7 % + 3 % + 2 % of the VAT. */
export const taxRuleHistory: DatedSeries<TaxRule> = [
  {
    id: "TAX-2016",
    effectiveFrom: calendarDate("2016-05-01"),
    value: {
      vatRate: share("0.06"),
      surchargeRate: share("0.12"),
      incomeTaxRate: share("0.25"),
    },
    document: {
      issuer: "财政部 税务总局",
      title: "金融业改征增值税的规定；城市维护建设税、教育费附加与企业所得税法",
      confidence: "to-verify",
      note: "增值税 6% 已由 2026 年实施条例确认；附加 12%（7%+3%+2%，市区）与所得税 25% 待核对原文，起始日期按营改增全面实施日。",
    },
  },
];
