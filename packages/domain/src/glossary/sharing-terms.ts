/**
 * Words of who keeps the benefit and of the relationship beside the loan (惠及借款人、综合收益、求解).
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const SHARING_TERMS = {
  passThrough: {
    zh: "政策利益传导",
    en: "pass-through statement",
    meaning:
      "How much of the policy money in a loan reaches the borrower and how much stays with the bank.",
  },
  bestStack: {
    zh: "最优合规叠加",
    en: "best lawful stack",
    meaning:
      "The lawful combination of policy instruments that costs the customer least while the bank earns its target return.",
  },
  referenceRate: {
    zh: "参照利率",
    en: "price without policy money",
    meaning:
      "What the same bank would charge without policy money: stated, the standard price, or what just earns the hurdle on plain FTP.",
  },
  rateRelief: {
    zh: "利率让利",
    en: "rate relief",
    meaning:
      "What the contract rate below the reference saves the borrower on the balances of the plan; negative above it.",
  },
  policyBenefit: {
    zh: "政策资金",
    en: "policy money",
    meaning: "What FTP discount, relending, fee waivers or a subsidy bring.",
  },
  benefitToBorrower: {
    zh: "惠及借款人",
    en: "to the borrower",
    meaning: "The part that reaches the borrower.",
  },
  benefitToBank: {
    zh: "留存银行",
    en: "kept by the bank",
    meaning: "The part that stays with the bank; negative where the bank gives or bears more.",
  },
  depositIncome: {
    zh: "存款收益",
    en: "deposit income",
    meaning: "Deposit times FTP credit less rate paid, over the life of the loan.",
  },
  rarocWithRelationship: {
    zh: "综合 RAROC",
    en: "RAROC with relationship",
    meaning: "Net profit with relationship over capital-years.",
  },
  evaWithRelationship: {
    zh: "综合 EVA",
    en: "EVA with relationship",
    meaning: "EVA of the loan plus deposit income after tax.",
  },
  depositBalance: {
    zh: "存款平均余额",
    en: "average deposit",
    meaning: "The average balance the customer keeps with the bank; no condition of the loan.",
  },
  standardSpread: {
    zh: "标准加点",
    en: "standard spread",
    meaning: "The spread of the standard terms of the product.",
  },
  passedOn: {
    zh: "已传导的政策资金",
    en: "policy money passed on",
    meaning: "The part of the rate relief that FTP discount and relending pay for.",
  },
  bankConcession: {
    zh: "银行自身让利",
    en: "concession of the bank's own",
    meaning: "What the price gives the borrower beyond the policy money.",
  },
  lever: {
    zh: "求解要素",
    en: "lever",
    meaning: "The one term of a deal that a solver moves while everything else stays.",
  },
  deposit: {
    zh: "留存存款",
    en: "deposit kept",
    meaning: "A balance the customer keeps with the bank, never a condition of the loan.",
  },
  authorityRarocMin: {
    zh: "授权最低 RAROC",
    en: "least RAROC of the level",
    meaning: "The least RAROC at which the level may sign.",
  },
  authorityPrincipalMax: {
    zh: "授权金额上限",
    en: "largest amount of the level",
    meaning: "The largest loan the level may sign.",
  },
  authorityTermMonthsMax: {
    zh: "授权期限上限",
    en: "longest tenor of the level",
    meaning: "The longest tenor the level may sign.",
  },
  authorityDiscountMax: {
    zh: "授权优惠上限",
    en: "largest discount of the level",
    meaning: "How far below the reference price the level may sign.",
  },
  authorityWaivedShareMax: {
    zh: "授权减免上限",
    en: "largest waiver of the level",
    meaning: "The largest part of the fees the level may waive.",
  },
  rateDiscount: {
    zh: "利率优惠",
    en: "discount below the reference",
    meaning: "How far the contract rate lies below the reference price.",
  },
  waivedShare: {
    zh: "减免比例",
    en: "waived share",
    meaning: "The part of the borrower's fees that is waived.",
  },
  lowestRate: {
    zh: "最低可签利率",
    en: "lowest rate to sign",
    meaning: "The lowest rate by the whole basis point at which the level may sign.",
  },
  pricingAuthority: {
    zh: "定价授权",
    en: "pricing authority",
    meaning: "What a level of the bank may sign by itself.",
  },
} as const satisfies Readonly<Record<string, Term>>;
