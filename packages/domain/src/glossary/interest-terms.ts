/**
 * Words of interest and rates (利率与计息): how a rate is agreed, how days are counted, what is booked.
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const INTEREST_TERMS = {
  annualRate: {
    zh: "年利率",
    en: "annual rate",
    meaning: "The rate of the contract per year, as a fraction in the code.",
  },
  rates: {
    zh: "利率安排",
    en: "rate steps",
    meaning: "The contract rates in the order in which they hold.",
  },
  customerRate: {
    zh: "执行利率",
    en: "contract rate",
    meaning: "The rate the customer pays; over a floating loan its average by balance and time.",
  },
  base: {
    zh: "定价基准",
    en: "reference rate",
    meaning: "The rate to which a spread is added, such as the one-year LPR.",
  },
  baseRate: {
    zh: "基准利率",
    en: "base rate",
    meaning: "The value of the reference rate when the contract rate was fixed.",
  },
  lpr: {
    zh: "贷款市场报价利率",
    en: "loan prime rate (LPR)",
    meaning: "China's reference rate for loans, published monthly for one year and for over five.",
  },
  spreadBp: {
    zh: "加点",
    en: "spread",
    meaning: "Basis points added to the reference rate, for the life of the loan; may be negative.",
  },
  basisPoint: { zh: "基点", en: "basis point", meaning: "A hundredth of a percentage point." },
  repricingDate: {
    zh: "重定价日",
    en: "repricing date",
    meaning: "The day from which a newly published LPR counts.",
  },
  repricingPeriod: {
    zh: "重定价周期",
    en: "repricing period",
    meaning: "The time from one repricing date to the next.",
  },
  splitAccrual: {
    zh: "分段计息",
    en: "split accrual",
    meaning: "Interest of one period computed apart before and after a change of rate.",
  },
  dayCount: { zh: "计息基础", en: "day count", meaning: "How days become a share of a year." },
  costBasis: {
    zh: "成本计时口径",
    en: "cost clock",
    meaning: "How time is counted for the bank's annual cost rates.",
  },
  balanceDays: { zh: "积数", en: "balance-days", meaning: "Daily balances added up." },
  perLoanMethod: {
    zh: "逐笔计息法",
    en: "per-loan method",
    meaning: "Whole months at a twelfth of the annual rate, odd days at a 360th.",
  },
  settlementDay: {
    zh: "结息日",
    en: "settlement day",
    meaning: "The last day of an interest period, usually the 20th; it bears interest.",
  },
  interestPaymentDay: {
    zh: "付息日",
    en: "interest payment day",
    meaning: "The day after the settlement day, on which interest is booked.",
  },
  businessDayRoll: {
    zh: "节假日顺延",
    en: "business-day roll",
    meaning: "Where a due date goes that falls on a day on which banks are closed.",
  },
  makeUpWorkingDay: {
    zh: "调休上班日",
    en: "make-up working day",
    meaning: "A Saturday or Sunday on which banks work.",
  },
  interestPosted: {
    zh: "入账利息",
    en: "interest posted",
    meaning: "Interest rounded half up to the fen at every booking, added up.",
  },
  interestUnrounded: {
    zh: "未舍入利息",
    en: "interest unrounded",
    meaning: "The same interest without any rounding.",
  },
  interestOnly: {
    zh: "仅含利息",
    en: "interest only",
    meaning: "A rate from interest alone, with every fee left out.",
  },
  overdue: { zh: "逾期", en: "overdue", meaning: "Not paid when due." },
  settledOn: {
    zh: "结清日",
    en: "settlement of the arrears",
    meaning: "The day on which what was overdue is paid.",
  },
  penaltyInterest: {
    zh: "罚息",
    en: "penalty interest",
    meaning: "Interest on overdue principal at a raised rate.",
  },
  penaltyMultiplier: {
    zh: "逾期罚息倍数",
    en: "overdue multiple",
    meaning: "The overdue rate as a multiple of the contract rate, 1.3 to 1.5.",
  },
  penaltyRate: {
    zh: "逾期罚息利率",
    en: "overdue penalty rate",
    meaning: "The rate while a loan is overdue.",
  },
  misuseMultiplier: {
    zh: "挪用罚息倍数",
    en: "misuse multiple",
    meaning: "The rate for misused money as a multiple of the contract rate, 1.5 to 2.",
  },
  misuseRate: {
    zh: "挪用罚息利率",
    en: "misuse penalty rate",
    meaning: "The rate while money is used for something else than agreed.",
  },
  compoundInterest: {
    zh: "复利",
    en: "compound interest",
    meaning: "Interest on interest that was not paid.",
  },
  totalDue: {
    zh: "结清应付",
    en: "due at settlement",
    meaning: "Payment missed, penalty and compound interest together.",
  },
} as const satisfies Readonly<Record<string, Term>>;
