/**
 * VAT exemptions of interest on small loans (小微企业贷款利息免征增值税).
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { decimal } from "../src/money/decimal.ts";
import { money } from "../src/money/money.ts";
import type { DatedRegister, PolicyDocument } from "../src/policy/dated-value.ts";
import type { VatExemption } from "../src/policy/vat-exemption.ts";

const FROM = calendarDate("2023-08-01");
const TO = calendarDate("2028-01-01");

function documentWith(note: string): PolicyDocument {
  return {
    issuer: "财政部 税务总局",
    title: "金融机构小微企业贷款利息收入免征增值税政策公告",
    confidence: "confirmed",
    note: `${note}执行至 2027-12-31；起始日按现行公告年份，待核对原文。`,
  };
}

/** The smaller credits first: they are exempt whatever the rate. */
export const vatExemptionRegister: DatedRegister<VatExemption> = [
  {
    id: "TAX-4",
    code: "microCredit",
    effectiveFrom: FROM,
    effectiveTo: TO,
    value: {
      name: "单户授信 100 万元及以下",
      firmSizes: ["small", "micro"],
      creditMax: money("1000000"),
      lprMultiple: undefined,
    },
    document: documentWith("农户、小微企业单户授信 100 万元及以下的利息收入免税。"),
  },
  {
    id: "TAX-3",
    code: "smallMicroLoan",
    effectiveFrom: FROM,
    effectiveTo: TO,
    value: {
      name: "单户授信 1000 万元及以下",
      firmSizes: ["small", "micro"],
      creditMax: money("10000000"),
      lprMultiple: decimal("1.5"),
    },
    document: documentWith(
      "小微企业单户授信 1000 万元及以下：方法一，利率不高于 LPR 150% 的全部免税；方法二，限额以内部分免税；一个会计年度内不得变更，须单独核算，规模以放款时为准。",
    ),
  },
];
