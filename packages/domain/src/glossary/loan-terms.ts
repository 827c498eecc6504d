/**
 * Words of the loan itself (贷款要素): who, how much, from when to when, and how it is repaid.
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const LOAN_TERMS = {
  borrower: { zh: "借款人", en: "borrower", meaning: "The enterprise that owes the loan." },
  product: {
    zh: "产品",
    en: "product",
    meaning: "What the bank sells under one name, with its own conditions.",
  },
  techInnovationLoan: {
    zh: "科技创新贷款",
    en: "technology-innovation loan",
    meaning:
      "Working capital for firms that live on research; a product name, not a regulated term.",
  },
  advancedManufacturingLoan: {
    zh: "高端制造专项贷款",
    en: "advanced-manufacturing loan",
    meaning: "Project money for manufacturing equipment and plants; a product name.",
  },
  ipPledgeLoan: {
    zh: "知识产权质押贷款",
    en: "IP-pledge loan",
    meaning: "A loan secured by registered patents, trade marks or copyrights.",
  },
  principal: { zh: "贷款本金", en: "principal", meaning: "The amount lent, in yuan." },
  termMonths: { zh: "期限", en: "term", meaning: "Whole months from drawdown to maturity." },
  drawdownDate: {
    zh: "放款日",
    en: "drawdown date",
    meaning: "The day the money is paid out, and the first day that bears interest.",
  },
  maturityDate: {
    zh: "到期日",
    en: "maturity date",
    meaning: "The day the last payment is due; it bears no interest any more.",
  },
  drawdown: {
    zh: "放款",
    en: "draw",
    meaning: "One payout where the loan is paid out in several.",
  },
  repayment: {
    zh: "还款方式",
    en: "repayment method",
    meaning: "How principal and interest are paid back.",
  },
  bullet: {
    zh: "到期一次还本",
    en: "bullet repayment",
    meaning: "All principal in the last payment; interest on the dates of the plan.",
  },
  equalPrincipal: {
    zh: "等额本金",
    en: "equal principal",
    meaning: "Every payment repays the same principal, so payments fall with the interest.",
  },
  equalInstalment: {
    zh: "等额本息",
    en: "equal instalments",
    meaning: "Every payment is the same, and the last one takes what rounding left.",
  },
  custom: {
    zh: "分期还本付息",
    en: "repayment by plan",
    meaning: "Principal parts as the contract lists them.",
  },
  officialName: {
    zh: "还款方式名称",
    en: "name of the repayment method",
    meaning: "The repayment method as the contract words it.",
  },
  principalPlan: {
    zh: "还本计划",
    en: "principal plan",
    meaning: "The list of principal parts of a repayment by plan.",
  },
  frequency: { zh: "还款频率", en: "payment frequency", meaning: "How often a payment is due." },
  paymentsPerYear: {
    zh: "一年付款次数",
    en: "payments a year",
    meaning: "How many payments the frequency makes in a year.",
  },
  gracePeriods: {
    zh: "宽限期",
    en: "grace periods",
    meaning: "First payments that are interest only.",
  },
  balloon: {
    zh: "尾款",
    en: "balloon",
    meaning: "Principal that is left to the last payment on purpose.",
  },
  prepayment: {
    zh: "提前还款",
    en: "early repayment",
    meaning: "Principal that comes back before it is due.",
  },
  schedule: {
    zh: "还款计划表",
    en: "repayment schedule",
    meaning: "The list of payments with interest, principal and what is left.",
  },
  period: {
    zh: "期次",
    en: "period",
    meaning: "One row of the schedule, from one payment to the next.",
  },
  openingBalance: {
    zh: "期初余额",
    en: "opening balance",
    meaning: "Principal owed when a period starts.",
  },
  closingBalance: {
    zh: "期末余额",
    en: "closing balance",
    meaning: "Principal owed after the payment of a period.",
  },
  payment: { zh: "本期还款", en: "payment", meaning: "Interest and principal due together." },
  principalPart: {
    zh: "本金",
    en: "principal part",
    meaning: "What a payment repays of the principal.",
  },
  interest: { zh: "利息", en: "interest", meaning: "What a period costs for the use of money." },
  instalment: {
    zh: "每期还款额",
    en: "instalment",
    meaning: "The level payment, rounded to the fen.",
  },
  instalmentUnrounded: {
    zh: "舍入前每期还款额",
    en: "instalment before rounding",
    meaning: "The level payment as the annuity formula gives it.",
  },
  lastInstalment: {
    zh: "末期还款额",
    en: "last instalment",
    meaning: "The last payment, which differs from the others by what rounding left.",
  },
  balanceYears: {
    zh: "余额年",
    en: "balance-years",
    meaning: "Balance times time added up, in yuan times years; the base of every annual rate.",
  },
  averageLifeYears: {
    zh: "平均期限",
    en: "average life",
    meaning: "Balance-years over principal: how long a yuan is out on average.",
  },
} as const satisfies Readonly<Record<string, Term>>;
