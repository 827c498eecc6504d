/** The terms of return, risk and authority. */
import type { Wording } from "../wording.ts";
import type { returnTerms as chinese } from "../zh-cn/terms-return.ts";

export const returnTerms: Wording<typeof chinese> = {
  barBankPaidFees: {
    name: "Fees paid by the bank",
    meaning: "Fees the bank bears, per year of balance.",
  },
  barCapitalReturn: {
    name: "Target return on capital",
    meaning: "What the capital must earn at the hurdle rate.",
  },
  barExcessReturn: {
    name: "Excess return (EVA)",
    meaning: "What is earned above the target; a minus is the gap below it.",
  },
  barExpectedLoss: {
    name: "Expected loss",
    meaning: "Default probability times effective loss given default.",
  },
  barFeeIncome: {
    name: "Fee income",
    meaning: "What the bank earns in fees after VAT, spread over the balance, as a negative.",
  },
  barFtpDiscount: { name: "FTP discount", meaning: "The cut that policy supports, as a minus." },
  barFtpPremium: { name: "FTP premium", meaning: "Liquidity, basis and option premiums together." },
  barIncomeTax: { name: "Income tax", meaning: "Income tax per year of balance." },
  barMatchedFtp: { name: "Matched FTP", meaning: "The price treasury charges for the money." },
  barOpex: { name: "Operating cost", meaning: "The operating-cost rate." },
  barPostingAndClock: {
    name: "Posting and clock",
    meaning:
      "What rounding to the fen and differing clocks leave; it makes the bars add up to the contract rate exactly.",
  },
  barRelending: {
    name: "Relending",
    meaning: "What relending does to the cost of funds; a minus is a saving.",
  },
  barSurcharge: { name: "Surcharges", meaning: "Surcharges per year of balance." },
  barVat: { name: "VAT", meaning: "Output VAT inside the interest, per year of balance." },
  breakEvenContractRate: {
    name: "Break-even contract rate",
    meaning: "The rate, on the contract's own clock, at which RAROC meets its target.",
  },
  breakEvenRate: {
    name: "Break-even rate",
    meaning: "The yearly rate at which RAROC meets the hurdle.",
  },
  car: { name: "Capital adequacy ratio", meaning: "Capital held for each risk-weighted yuan." },
  customerRate: {
    name: "Contract rate",
    meaning:
      "The yearly rate the customer pays; of a floating loan its average by balance and time.",
  },
  effectiveLgd: {
    name: "Effective loss given default",
    meaning: "Loss given default after the guarantor's share.",
  },
  eva: {
    name: "Economic value added (EVA)",
    meaning: "Net profit less the return that capital-years must earn (EVA).",
  },
  expectedLoss: {
    name: "Expected loss",
    meaning: "Default probability times effective loss given default times balance-years.",
  },
  grossMargin: { name: "Gross margin", meaning: "Interest less funding cost, over balance-years." },
  hurdle: {
    name: "Hurdle rate",
    meaning: "The after-tax return that capital must earn, the target of RAROC.",
  },
  interestPosted: {
    name: "Interest posted",
    meaning: "The sum of each period's interest, rounded to the fen when booked.",
  },
  lgd: {
    name: "Loss given default (LGD)",
    meaning: "The part of the balance lost after default (LGD).",
  },
  lgdAfterCompensation: {
    name: "Loss given default after compensation",
    meaning: "What the bank still loses after guarantor and fund.",
  },
  netInterest: { name: "Interest after subsidy", meaning: "Interest posted less the subsidy." },
  netYieldNeeded: {
    name: "Yield needed after VAT",
    meaning:
      "What interest must leave after VAT on each yuan of balance for RAROC to meet the hurdle.",
  },
  opex: { name: "Operating cost", meaning: "The operating-cost rate times balance-years." },
  opexRate: {
    name: "Operating-cost rate",
    meaning: "What making and running this loan costs per year.",
  },
  pd: { name: "Probability of default (PD)", meaning: "The chance of default within a year (PD)." },
  pretax: {
    name: "Pre-tax profit",
    meaning: "Revenue less surcharges, funding, operations, expected loss and fees the bank bears.",
  },
  raroc: {
    name: "Risk-adjusted return on capital (RAROC)",
    meaning: "Net profit over capital-years (RAROC).",
  },
  rarocWithoutWaiver: {
    name: "RAROC without the waiver",
    meaning: "The return had this fee not been waived.",
  },
  revenue: { name: "Revenue without VAT", meaning: "Interest posted less the VAT inside it." },
  riskAdjustedMargin: {
    name: "Pre-tax risk-adjusted margin",
    meaning: "Pre-tax profit over balance-years.",
  },
  riskWeight: { name: "Risk weight", meaning: "The regulator's weight of the exposure." },
  waterfallBar: { name: "The other bars", meaning: "All other bars of the waterfall." },
  authorityRarocMin: {
    name: "least RAROC of the level",
    meaning: "The least RAROC at which the level may sign.",
  },
  authorityPrincipalMax: {
    name: "largest amount of the level",
    meaning: "The largest loan the level may sign.",
  },
  authorityTermMonthsMax: {
    name: "longest tenor of the level",
    meaning: "The longest tenor the level may sign.",
  },
  authorityDiscountMax: {
    name: "largest discount of the level",
    meaning: "How far below the reference price the level may sign.",
  },
  authorityWaivedShareMax: {
    name: "largest waiver of the level",
    meaning: "The largest part of the fees the level may waive.",
  },
  lowestRate: {
    name: "lowest rate to sign",
    meaning: "The lowest rate by the whole basis point at which the level may sign.",
  },
  depositBalance: {
    name: "average deposit",
    meaning: "The average balance the customer keeps with the bank; no condition of the loan.",
  },
  depositCreditRate: {
    name: "FTP credit of the deposit",
    meaning: "What the treasury pays the business line for the deposit.",
  },
  depositPaidRate: {
    name: "rate paid on the deposit",
    meaning: "What the bank pays the customer for the deposit.",
  },
  depositDays: {
    name: "days of the deposit",
    meaning: "The days (or months) of the loan on the cost clock.",
  },
  depositIncome: {
    name: "deposit income",
    meaning: "Deposit times FTP credit less rate paid, over the life of the loan.",
  },
  depositNet: { name: "deposit income after tax", meaning: "Deposit income less income tax." },
  netWithRelationship: {
    name: "net profit with relationship",
    meaning: "Net profit of the loan plus deposit income after tax.",
  },
  rarocWithRelationship: {
    name: "RAROC with relationship",
    meaning: "Net profit with relationship over capital-years.",
  },
  evaWithRelationship: {
    name: "EVA with relationship",
    meaning: "EVA of the loan plus deposit income after tax.",
  },
};
