/**
 * Words of funds transfer pricing (内部资金转移定价): the curve, the methods and the adjustments.
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const FTP_TERMS = {
  ftpCurve: {
    zh: "FTP 曲线",
    en: "FTP curve",
    meaning: "What treasury charges on a day for money of each tenor.",
  },
  curvePoint: {
    zh: "FTP 曲线点",
    en: "FTP curve point",
    meaning: "The rate of one tenor of the curve.",
  },
  ftpMethod: {
    zh: "FTP 定价方法",
    en: "FTP method",
    meaning: "The rule by which a loan's transfer price is read from the curve.",
  },
  ftpSpecified: {
    zh: "FTP（指定利率法）",
    en: "FTP as specified",
    meaning: "A rate named by someone entitled to.",
  },
  ftpPool: {
    zh: "FTP（资金池法）",
    en: "FTP by pool",
    meaning: "One price for all loans of a class of original term.",
  },
  ftpStraightTerm: {
    zh: "FTP（期限匹配法）",
    en: "FTP by straight term",
    meaning: "The curve at the loan's full term.",
  },
  ftpCashFlowStrip: {
    zh: "FTP（现金流加权法）",
    en: "FTP by cash-flow strip",
    meaning: "Each principal part at its own tenor, weighted by principal and time.",
  },
  ftpAverageLife: {
    zh: "FTP（平均期限法）",
    en: "FTP by average life",
    meaning: "The curve at the average time a yuan of principal is out.",
  },
  ftpDuration: {
    zh: "FTP（久期法）",
    en: "FTP by duration",
    meaning: "The curve at the average time of all payments, weighted by present value.",
  },
  ftpZeroDiscount: {
    zh: "FTP（零息折现法）",
    en: "FTP by zero discount",
    meaning: "The one rate at which the loan's balances are worth par on the curve.",
  },
  ftpRepricing: {
    zh: "FTP（重定价期限法）",
    en: "FTP by repricing term",
    meaning:
      "The curve at the time to the next reset plus a liquidity premium that stays for life.",
  },
  averageLifeDays: {
    zh: "平均占用天数",
    en: "average life in days",
    meaning: "The average of principal parts by their days from drawdown.",
  },
  durationDays: {
    zh: "久期天数",
    en: "duration in days",
    meaning: "The average days of all payments, weighted by present value at the contract rate.",
  },
  curveFactor: {
    zh: "曲线折现因子",
    en: "curve discount factor",
    meaning: "What a yuan of a later day is worth at drawdown on the FTP curve.",
  },
  termPremium: {
    zh: "期限流动性溢价",
    en: "term-liquidity premium",
    meaning: "What a floating loan pays above its repricing tenor for the length of its term.",
  },
  ftpAdjustment: {
    zh: "FTP 调整项",
    en: "FTP adjustment",
    meaning: "What treasury adds to the matched rate or takes off it for a stated reason.",
  },
  innovationDiscount: {
    zh: "科创优惠",
    en: "innovation discount",
    meaning: "An FTP adjustment that makes innovation loans cheaper to fund.",
  },
  ftpBase: {
    zh: "调整前 FTP",
    en: "FTP before adjustments",
    meaning: "The transfer price by the method in use before any adjustment.",
  },
  ftpPolicyFloor: {
    zh: "FTP 政策下限",
    en: "policy floor of FTP",
    meaning: "The rate below which adjustments take no transfer price.",
  },
  ftpDifferenceBp: {
    zh: "与所用方法之差",
    en: "difference from the method used",
    meaning: "Basis points by which a method lies above the transfer price charged.",
  },
} as const satisfies Readonly<Record<string, Term>>;
