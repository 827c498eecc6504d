/** The terms of the loan and its plan: balances, periods, interest, instalments. */
import type { Wording } from "../wording.ts";
import type { planTerms as chinese } from "../zh-cn/terms-plan.ts";

export const planTerms: Wording<typeof chinese> = {
  accrualDays: {
    name: "Days of interest",
    meaning:
      "Days (or months) that bear interest in this period: the first counts, the last does not.",
  },
  accrualDaysBasis: {
    name: "Days of an interest year",
    meaning: "The days the convention gives a year.",
  },
  accruedInterest: {
    name: "Interest accrued",
    meaning: "Balance, rate and time of this stretch multiplied.",
  },
  actualDays: { name: "Actual days", meaning: "Days from drawdown to maturity." },
  annualRate: { name: "Annual rate", meaning: "The contract rate per year." },
  averageLifeDays: {
    name: "Average life in days",
    meaning: "The average of principal parts by their days from drawdown, a month being 30 days.",
  },
  averageLifeYears: {
    name: "Average life",
    meaning: "Balance-years over principal: how many years each yuan is out on average.",
  },
  balance: { name: "Balance", meaning: "The balance of the stretch." },
  balanceAfter: { name: "Balance after", meaning: "The balance of the next stretch." },
  balanceBefore: { name: "Balance before", meaning: "The balance before principal moves." },
  balanceYears: {
    name: "Balance-years",
    meaning: "The sum of balance times time, the base of every annual rate.",
  },
  balloon: { name: "Balloon", meaning: "Principal left to the last payment." },
  baseRate: {
    name: "Base rate",
    meaning: "What the spread is added to, e.g. the loan prime rate (LPR).",
  },
  bookedInterest: {
    name: "Interest booked",
    meaning: "Interest of this period as booked, rounded half-up to the fen.",
  },
  capitalisedInterest: {
    name: "Interest capitalised",
    meaning: "Unpaid interest added to principal.",
  },
  carriedInterest: {
    name: "Interest carried",
    meaning: "Interest left unpaid in the grace, to be paid later.",
  },
  changedBalance: {
    name: "Balance after a change",
    meaning: "The balance after a draw or an early repayment within the period.",
  },
  closingBalance: { name: "Closing balance", meaning: "The balance after this payment." },
  contractBalanceYears: {
    name: "Balance-years of the contract",
    meaning: "Balance-years on the clock of the contract.",
  },
  drawdown: { name: "Draw", meaning: "One of several draws." },
  equalPart: {
    name: "Equal part",
    meaning: "The principal part of each period, rounded half-up to the fen.",
  },
  exactBookedInterest: {
    name: "Interest unrounded",
    meaning: "The period's interest without rounding.",
  },
  exactCapitalisedInterest: {
    name: "Capitalised interest unrounded",
    meaning: "Capitalised interest without rounding.",
  },
  exactCarriedInterest: {
    name: "Carried interest unrounded",
    meaning: "Carried interest without rounding.",
  },
  exactChangedBalance: {
    name: "Changed balance unrounded",
    meaning: "The balance after a change, without rounding.",
  },
  exactClosingBalance: {
    name: "Closing balance unrounded",
    meaning: "The closing balance without rounding.",
  },
  exactEqualPart: { name: "Equal part unrounded", meaning: "The equal part without rounding." },
  exactInstalment: { name: "Instalment unrounded", meaning: "The instalment without rounding." },
  exactInstalmentUnrounded: {
    name: "Instalment unrounded",
    meaning: "The instalment without rounding.",
  },
  exactInterest: {
    name: "Period interest unrounded",
    meaning: "The period's interest without rounding, to check the posted one.",
  },
  exactOpeningBalance: {
    name: "Opening balance unrounded",
    meaning: "The opening balance without rounding.",
  },
  exactPayment: { name: "Payment unrounded", meaning: "The payment without rounding." },
  exactPrincipalPart: {
    name: "Principal part unrounded",
    meaning: "The principal part without rounding.",
  },
  factorBefore: {
    name: "Discount factor before",
    meaning: "The discount factor of the stretch before.",
  },
  gracePeriods: { name: "Grace periods", meaning: "Periods with interest only." },
  instalment: {
    name: "Instalment",
    meaning: "The level payment of each period, rounded half-up to the fen.",
  },
  instalmentTime: {
    name: "Time between payments",
    meaning: "Days (or months) between two payments.",
  },
  instalmentUnrounded: {
    name: "Instalment before rounding",
    meaning: "The level payment before it is rounded.",
  },
  interest: {
    name: "Interest",
    meaning: "Interest of this period, rounded half-up to the fen when posted.",
  },
  interestAccrued: {
    name: "Interest accrued in all",
    meaning: "The interest of all stretches, not rounded.",
  },
  interestByDays: { name: "Interest by actual days", meaning: "Interest by actual days over 360." },
  interestByMonths: {
    name: "Interest by whole months",
    meaning: "Interest by whole months over 12.",
  },
  interestDue: { name: "Interest due", meaning: "Interest of the chosen periods." },
  interestUnrounded: {
    name: "Interest unrounded",
    meaning: "The same sum without rounding, to check the booked one.",
  },
  lastFactor: {
    name: "Last discount factor",
    meaning: "The discount factor up to the last payment.",
  },
  loanFactor: {
    name: "Loan discount factor",
    meaning: "What one yuan at the start of the stretch is worth at drawdown at the contract rate.",
  },
  openingBalance: { name: "Opening balance", meaning: "The balance at the start of this period." },
  owedAtFirst: {
    name: "Owed at the first payment",
    meaning: "Balance and interest on the day of the first payment.",
  },
  payingPeriods: { name: "Paying periods", meaning: "Periods that repay principal." },
  payment: { name: "Payment", meaning: "Interest and principal of this period." },
  paymentsPerYear: { name: "Payments a year", meaning: "Follows from the payment frequency." },
  planPeriods: { name: "Periods", meaning: "Periods of the repayment plan." },
  prepayment: { name: "Early repayment", meaning: "Principal repaid before it is due." },
  previousFactor: {
    name: "Discount factor before",
    meaning: "The discount factor up to the period before.",
  },
  principal: { name: "Principal", meaning: "The amount lent." },
  principalDue: { name: "Principal due", meaning: "Principal of the chosen periods." },
  principalPart: {
    name: "Principal part",
    meaning: "Principal repaid in this period; the last one repays all that is left.",
  },
  rateCap: { name: "Rate cap", meaning: "The rate per year a floating loan never passes." },
  rateFloor: {
    name: "Rate floor",
    meaning: "The rate per year a floating loan never falls below.",
  },
  rateSpread: { name: "Spread", meaning: "What is added to the base rate per year." },
  simpleAct360: {
    name: "Simple annual rate, ACT/360",
    meaning: "Cost over balance-years, 360 days a year.",
  },
  simpleAct365: {
    name: "Simple annual rate, ACT/365",
    meaning: "Cost over balance-years, 365 days a year.",
  },
  simpleMonthly12: {
    name: "Simple annual rate by months",
    meaning: "Cost over balance-years, by whole months.",
  },
  stepGrowth: { name: "Growth a step", meaning: "By how much each step exceeds the one before." },
  stepWeight: { name: "Step weight", meaning: "This payment as a multiple of the first step's." },
  stretchDays: {
    name: "Days of the stretch",
    meaning: "Days of the stretch, a month being 30 days.",
  },
  termDays: {
    name: "Term in days",
    meaning: "Days from drawdown to maturity, a month being 30 days.",
  },
  termMonths: { name: "Term", meaning: "Months of the loan." },
  totalDue: {
    name: "Due at settlement",
    meaning: "Payment, penalty and compound interest together.",
  },
  undrawnDays: {
    name: "Days undrawn",
    meaning: "Days (or months) over which the undrawn amount does not change.",
  },
  undrawnPrincipal: {
    name: "Undrawn principal",
    meaning: "The part of the principal that is not yet drawn.",
  },
};
