/**
 * Intellectual property as security (知识产权质押参数): the law's terms of protection, and what the demonstration bank lends.
 */

import type { ValuationFeeRange } from "../src/collateral/ip-pledge.ts";
import type { IpLegalTerm, IpPledgeTerms, IpRight } from "../src/collateral/ip-right.ts";
import { calendarDate } from "../src/dates/calendar-date.ts";
import { share } from "../src/money/money.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";

const LEGAL_TERMS: readonly (readonly [IpRight, number, from: string])[] = [
  ["inventionPatent", 20, "1993-01-01"],
  ["utilityModelPatent", 10, "1993-01-01"],
  ["designPatent", 10, "1993-01-01"],
  ["designPatent", 15, "2021-06-01"],
];

/**
 * 法定保护期 from filing; the version of the day of filing applies. Only patents have one here: for a trademark, a copyright
 * and a layout design the last day stands on the certificate.
 */
export const ipLegalTermRegister: DatedRegister<IpLegalTerm> = LEGAL_TERMS.map(
  ([code, yearsFromFiling, from]) => ({
    code,
    id: `PATENT-LAW-${code}-${from.slice(0, 4)}`,
    effectiveFrom: calendarDate(from),
    value: { yearsFromFiling },
    document: {
      issuer: "全国人民代表大会常务委员会",
      title: "中华人民共和国专利法 第四十二条",
      confidence: "to-verify",
      note: "发明 20 年、实用新型 10 年、外观设计 15 年，自申请日起算；2021-06-01 前申请的外观设计按 10 年。起始日期与新旧衔接待核对原文。",
    },
  }),
);

type Row = readonly [
  right: IpRight,
  haircut: string,
  pledgeRateMax: string,
  loanMonthsMax: number,
  decay: "decays" | "holds",
];

const PLEDGE_ROWS: readonly Row[] = [
  ["inventionPatent", "0.2", "0.45", 60, "decays"],
  ["utilityModelPatent", "0.3", "0.25", 36, "decays"],
  ["designPatent", "0.3", "0.2", 36, "decays"],
  ["trademark", "0.2", "0.5", 36, "holds"],
  ["softwareCopyright", "0.3", "0.35", 36, "decays"],
  ["layoutDesign", "0.25", "0.4", 36, "decays"],
];

/** 押品参数 of the demonstration bank; the code is the right. */
export const ipPledgeTermsRegister: DatedRegister<IpPledgeTerms> = PLEDGE_ROWS.map(
  ([code, haircut, pledgeRateMax, loanMonthsMax, decay]) => ({
    code,
    id: `SAMPLE-IP-${code}`,
    effectiveFrom: SAMPLE_FROM,
    value: {
      haircut: share(haircut),
      pledgeRateMax: share(pledgeRateMax),
      loanMonthsMax,
      revaluationMonths: 12,
      valueDecays: decay === "decays",
    },
    document: sampleDocument(
      "授信管理部",
      "知识产权押品参数表",
      "全国没有统一的质押率上限，通行做法约 10%–60%；常被引用的一家银行做法为发明不超过评估值 25%、实用新型 15%、商标 50%、期限不超过 3 年（单一来源，较弱）。本表折扣后约为评估值的发明 36%、实用新型 17.5%、外观 14%、商标 40%、软件 24.5%、布图 30%。",
    ),
  }),
);

/** 评估费 as a share of the value. */
export const ipValuationFeeRegister: DatedRegister<ValuationFeeRange> = [
  {
    code: "appraisal",
    id: "IP-APPRAISAL-PRACTICE",
    effectiveFrom: SAMPLE_FROM,
    value: { least: share("0.005"), most: share("0.01") },
    document: {
      issuer: "市场惯例",
      title: "知识产权评估收费惯例：评估值的 0.5%–1%",
      confidence: "single-source",
      note: "单一来源，较弱；仅作费用提示，以评估机构报价为准。",
    },
  },
];
