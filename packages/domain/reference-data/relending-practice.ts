/**
 * How the demonstration bank handles relending (再贷款操作口径, 示例). The notices leave the day on which funds arrive to the
 * central bank's branch, and do not say what an extension costs or whether the amount follows the balance (REL-18 … REL-21):
 * each value here is the bank's assumption, to be confirmed.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import type { RelendingPractice } from "../src/policy/relending-practice.ts";
import { spread } from "../src/rates/rate.ts";

const FROM = calendarDate("2022-04-01");

/** One version. The code is that of the facility's series. */
export const relendingPracticeRegister: DatedRegister<RelendingPractice> = [
  {
    id: "RELENDING-PRACTICE-1",
    code: "techRelending",
    effectiveFrom: FROM,
    value: {
      fundsDay: 20,
      lagMonths: 3,
      extensions: 2,
      extensionRate: "atExtension",
      followsBalance: true,
      collateralCost: spread("0"),
      drawWhen: "whenItPays",
    },
    document: {
      issuer: "示例银行 资产负债管理部",
      title: "再贷款操作口径（示例）",
      issuedOn: FROM,
      confidence: "illustrative",
      note: "示例值：到账日、展期次数、展期利率取展期日、余额随贷款摊还、质押品机会成本为零，均为假设，文件未明确，上线前须由银行确认。",
    },
  },
];
