/**
 * Words of the four-factor fit card (四要素适配卡), whether tenor, cost, size and risk of a loan suit its borrower, and of what a
 * client is worth (得失).
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const FIT_CARD_TERMS = {
  fitCard: {
    zh: "四要素适配卡",
    en: "four-factor fit card",
    meaning: "Four scores of a loan, for tenor, cost, size and risk, with the weakest named.",
  },
  tenorFit: {
    zh: "期限匹配",
    en: "fit of tenor",
    meaning: "Whether term and grace suit the asset's life and the turn of the project's cash.",
  },
  costFit: {
    zh: "成本适宜",
    en: "fit of cost",
    meaning: "Whether the project returns enough more than the loan costs in all.",
  },
  sizeFit: {
    zh: "规模合理",
    en: "fit of size",
    meaning: "Whether the amount suits the need, the cash to repay it and the security.",
  },
  riskFit: {
    zh: "风险可控",
    en: "fit of risk",
    meaning: "Whether loss and default after guarantees stay within what the bank will bear.",
  },
  assetLife: {
    zh: "资产寿命",
    en: "life of the asset",
    meaning: "How long what the loan buys is useful, in months from drawdown.",
  },
  creditNeed: {
    zh: "资金需求",
    en: "need for credit",
    meaning: "What a turnover or a project lacks after own funds and other sources.",
  },
  riskAppetite: {
    zh: "风险偏好",
    en: "risk appetite",
    meaning: "The most expected loss and the highest probability of default the bank will bear.",
  },
  goodBound: {
    zh: "良好线",
    en: "good bound",
    meaning: "The score from which on a factor needs no improving.",
  },
  repaymentHeadroom: {
    zh: "还款余量",
    en: "repayment headroom",
    meaning: "The weakest coverage of debt service less the floor it must reach.",
  },
  winLose: {
    zh: "得失",
    en: "win and lose",
    meaning:
      "What a bank earns a year if it keeps a client at its price or a matching one, or loses it.",
  },
  depositsAtRisk: {
    zh: "存款流失比例",
    en: "deposits at risk",
    meaning: "The share of a client's deposits that leaves with the client.",
  },
  crossSell: {
    zh: "交叉销售",
    en: "cross-sell income",
    meaning: "What other business with the client brings in a year, after its costs.",
  },
} as const satisfies Readonly<Record<string, Term>>;
