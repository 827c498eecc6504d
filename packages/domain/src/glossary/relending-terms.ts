/**
 * Words of a relending plan (再贷款安排): how much is relent, for how long, and what it brings.
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const RELENDING_TERMS = {
  institutionList: {
    zh: "机构名单",
    en: "list of institutions",
    meaning: "The kinds of bank that may draw a relending facility.",
  },
  collateralCost: {
    zh: "质押品机会成本",
    en: "opportunity cost of collateral",
    meaning: "What pledging collateral to the central bank costs per year and yuan relent.",
  },
  discountDropped: {
    zh: "停用的 FTP 优惠",
    en: "discount dropped",
    meaning:
      "The part of the FTP discount that stands for relending and is not given while relending is drawn.",
  },
  relendingQuotaLeft: {
    zh: "再贷款剩余额度",
    en: "relending quota left",
    meaning: "How much more the bank may borrow from the facility.",
  },
  relendingAmount: {
    zh: "再贷款支用额",
    en: "relending amount",
    meaning: "What is borrowed when the funds arrive and stays while so much is owed.",
  },
  relentPrincipal: {
    zh: "再贷款余额",
    en: "relent balance",
    meaning: "The part of a balance that the central bank funds.",
  },
  relentDays: {
    zh: "再贷款天数",
    en: "days of relending",
    meaning: "The days of a stretch in which relending is drawn.",
  },
  relendingBalanceYears: {
    zh: "再贷款期间余额年",
    en: "balance-years under relending",
    meaning: "The loan's balance times the time in which this stretch of relending is drawn.",
  },
  relentYears: {
    zh: "再贷款余额年",
    en: "relent balance-years",
    meaning: "The relent balance times the time it is relent.",
  },
  segmentBenefit: {
    zh: "分段再贷款收益",
    en: "benefit of the stretch",
    meaning: "Yuan by which relending makes money cheaper in one stretch, signed.",
  },
  relendingBenefit: {
    zh: "再贷款总收益",
    en: "total relending benefit",
    meaning: "Funding without relending less funding with it, signed.",
  },
  relendingNaiveBp: {
    zh: "名义再贷款收益",
    en: "nominal relending benefit",
    meaning: "The yearly benefit of the first stretch, as if relending lasted as long as the loan.",
  },
  relendingLifeBp: {
    zh: "全期平均再贷款收益",
    en: "life-average relending benefit",
    meaning: "The total relending benefit over all balance-years of the loan.",
  },
} as const satisfies Readonly<Record<string, Term>>;
