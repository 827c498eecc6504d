/** The names of all figures and what each means in one sentence, by the glossary's identifier. */
import type { Wording } from "../wording.ts";
import type { terms as chinese } from "../zh-cn/terms.ts";

export const terms: Wording<typeof chinese> = {
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
  addedFee: { name: "Fee as a yearly rate", meaning: "What one fee adds to the annual rate." },
  addedRate: {
    name: "Added annual rate",
    meaning:
      "The first contract rate plus every fee as a yearly rate, the additive practice of the cost sheet; later rates do not count.",
  },
  annualRate: { name: "Annual rate", meaning: "The contract rate per year." },
  annuityBefore: {
    name: "Annuity factor before",
    meaning: "The annuity factor up to the stretch before.",
  },
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
  bankPaidFees: {
    name: "Fees paid by the bank",
    meaning: "Fees that the bank bears for the customer.",
  },
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
  baseRate: {
    name: "Base rate",
    meaning: "What the spread is added to, e.g. the loan prime rate (LPR).",
  },
  blendedFundingRate: {
    name: "Blended funding rate",
    meaning: "Relending and FTP after discount, weighted by the relending share.",
  },
  bookedInterest: {
    name: "Interest booked",
    meaning: "Interest of this period as booked, rounded half-up to the fen.",
  },
  borrowerCost: {
    name: "Customer's total cost",
    meaning: "Interest and fees the customer pays, less a subsidy where one is netted.",
  },
  breakEvenContractRate: {
    name: "Break-even contract rate",
    meaning: "The rate, on the contract's own clock, at which RAROC meets its target.",
  },
  breakEvenRate: {
    name: "Break-even rate",
    meaning: "The yearly rate at which RAROC meets the hurdle.",
  },
  capitalisedInterest: {
    name: "Interest capitalised",
    meaning: "Unpaid interest added to principal.",
  },
  capitalYears: {
    name: "Capital-years",
    meaning: "Risk weight times capital ratio times balance-years.",
  },
  car: { name: "Capital adequacy ratio", meaning: "Capital held for each risk-weighted yuan." },
  carriedInterest: {
    name: "Interest carried",
    meaning: "Interest left unpaid in the grace, to be paid later.",
  },
  changedBalance: {
    name: "Balance after a change",
    meaning: "The balance after a draw or an early repayment within the period.",
  },
  closingBalance: { name: "Closing balance", meaning: "The balance after this payment." },
  collateralCost: {
    name: "Opportunity cost of collateral",
    meaning: "What pledging collateral to the central bank costs a year for each yuan relent.",
  },
  comparedBenefitBp: {
    name: "Relending benefit",
    meaning: "Basis points saved against FTP alone at this relending rate; a minus is dearer.",
  },
  comparedBlend: {
    name: "Blended funding rate",
    meaning: "The price of money at this relending rate.",
  },
  comparedRate: { name: "Relending rate compared", meaning: "A relending rate to compare." },
  comparedShare: { name: "Relending share", meaning: "The relending share to compare with." },
  compensatedShare: {
    name: "Compensated share",
    meaning: "The share of the net principal loss that a fund makes good.",
  },
  compensation: {
    name: "Risk compensation",
    meaning: "What a fund pays after the guarantor if the whole principal defaults.",
  },
  compensationCap: {
    name: "Cap on compensation",
    meaning: "The most that a fund pays on one loan.",
  },
  compoundInterest: {
    name: "Compound interest",
    meaning: "Interest on unpaid interest at the penalty rate.",
  },
  contractBalanceYears: {
    name: "Balance-years of the contract",
    meaning: "Balance-years on the clock of the contract.",
  },
  costDays: { name: "Days of cost", meaning: "Days (or months) of this period on the cost clock." },
  costDaysBasis: { name: "Days of a cost year", meaning: "The days the cost clock gives a year." },
  curveAnnuity: {
    name: "Annuity factor",
    meaning: "Curve discount factor times days, summed up to this stretch.",
  },
  curveFactor: {
    name: "Curve discount factor",
    meaning: "What one yuan at the end of the stretch is worth at drawdown on the FTP curve.",
  },
  curvePoint: {
    name: "FTP curve point",
    meaning: "What treasury charges for money of this tenor.",
  },
  customerRate: {
    name: "Contract rate",
    meaning:
      "The yearly rate the customer pays; of a floating loan its average by balance and time.",
  },
  debtService: {
    name: "Debt service",
    meaning: "Principal and interest due in the chosen periods.",
  },
  debtServiceCash: {
    name: "Cash for debt service",
    meaning: "Cash at hand to pay principal and interest.",
  },
  disclosureBalanceYears: {
    name: "Balance-years for disclosure",
    meaning: "Balance-years on ACT/365.",
  },
  disclosureDays: { name: "Days for disclosure", meaning: "Days of this period on ACT/365." },
  disclosureDaysBasis: {
    name: "Days of a disclosure year",
    meaning: "The days the disclosure clock gives a year.",
  },
  discountDropped: {
    name: "Discount dropped",
    meaning:
      "The part of the FTP discount that stands for relending; not given while relending is drawn.",
  },
  discountFactor: { name: "Discount factor", meaning: "The discount factor up to this period." },
  drawdown: { name: "Draw", meaning: "One of several draws." },
  dscr: { name: "Debt-service coverage (DSCR)", meaning: "Cash over debt service (DSCR)." },
  durationDays: {
    name: "Duration in days",
    meaning: "The average days of all payments weighted by present value at the contract rate.",
  },
  effectiveLgd: {
    name: "Effective loss given default",
    meaning: "Loss given default after the guarantor's share.",
  },
  equalPart: {
    name: "Equal part",
    meaning: "The principal part of each period, rounded half-up to the fen.",
  },
  eva: {
    name: "Economic value added (EVA)",
    meaning: "Net profit less the return that capital-years must earn (EVA).",
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
  expectedLoss: {
    name: "Expected loss",
    meaning: "Default probability times effective loss given default times balance-years.",
  },
  factorBefore: {
    name: "Discount factor before",
    meaning: "The discount factor of the stretch before.",
  },
  fee: { name: "Fee", meaning: "A fee falling due, rounded half-up to the fen." },
  feeAmount: { name: "Fee amount", meaning: "The amount agreed." },
  feeBankPart: { name: "The bank's part of the fee", meaning: "What the bank pays of one charge." },
  feeBorne: {
    name: "The borrower's part of the fee",
    meaning: "What falls to the borrower of one charge before anything is waived.",
  },
  feeBorrowerShare: {
    name: "Borrower's share of the fee",
    meaning: "The share of a fee that falls to the borrower.",
  },
  feeIncome: {
    name: "Fee income with VAT",
    meaning: "What the borrower pays the bank beside interest, VAT inside.",
  },
  feeMonths: {
    name: "Months of interest charged",
    meaning: "How many months of interest the prepayment charge amounts to.",
  },
  feePaid: {
    name: "Fee paid after waiver",
    meaning: "What the borrower pays of one charge after the waiver.",
  },
  feeRate: { name: "Fee rate", meaning: "The rate agreed." },
  feeRevenue: { name: "Fee income without VAT", meaning: "Fee income less the VAT inside it." },
  feeTotal: { name: "Fees paid by the customer", meaning: "All fees the customer bears." },
  feeVat: { name: "VAT on fees", meaning: "The VAT inside fee income." },
  feeWaived: { name: "Waived", meaning: "What the borrower need not pay of one charge." },
  feeWaiverAmount: {
    name: "Amount to be waived",
    meaning: "The amount by which a fee is waived in all.",
  },
  feeWaiverShare: {
    name: "Share waived",
    meaning: "The share of the borrower's part that is waived.",
  },
  flow: { name: "Cash flow", meaning: "What the customer receives (plus) and pays (minus)." },
  flowTime: {
    name: "Time since drawdown",
    meaning: "Days (or months) from drawdown to this flow.",
  },
  ftpAdjusted: {
    name: "FTP after this adjustment",
    meaning: "FTP once this item and its bounds have been applied.",
  },
  ftpAdjustment: {
    name: "FTP adjustment",
    meaning: "What an item adds or, as a minus, takes off.",
  },
  ftpApplied: {
    name: "Adjustment applied",
    meaning: "What an item moves FTP by within its bounds.",
  },
  ftpAverageLife: { name: "FTP by average life", meaning: "The curve at the average life." },
  ftpBase: {
    name: "FTP before adjustments",
    meaning: "FTP by the method in use, before any adjustment.",
  },
  ftpBefore: { name: "FTP before this adjustment", meaning: "FTP before this item." },
  ftpByMethod: { name: "FTP by this method", meaning: "FTP by the method compared." },
  ftpCashFlowStrip: {
    name: "FTP by cash-flow strip",
    meaning: "Each principal part at its own tenor, weighted by principal and days.",
  },
  ftpCharged: { name: "FTP charged", meaning: "The FTP this loan is charged, before adjustments." },
  ftpDifferenceBp: {
    name: "Difference from the method used",
    meaning: "Basis points above the FTP charged; a minus is below.",
  },
  ftpDiscount: {
    name: "FTP discount",
    meaning: "Cut in the internal price of money for loans that policy supports.",
  },
  ftpDuration: { name: "FTP by duration", meaning: "The curve at the duration." },
  ftpItemCap: { name: "Cap of this adjustment", meaning: "The item takes FTP no higher." },
  ftpItemFloor: { name: "Floor of this adjustment", meaning: "The item takes FTP no lower." },
  ftpNet: { name: "FTP after discount", meaning: "Funds transfer price less its discount." },
  ftpPolicyFloor: {
    name: "Policy floor of FTP",
    meaning: "All adjustments together take FTP no lower.",
  },
  ftpPool: { name: "FTP by pool", meaning: "One price for all loans of a class of term." },
  ftpRate: {
    name: "Funds transfer price (FTP)",
    meaning: "What treasury charges the business line for money (FTP).",
  },
  ftpRepricing: {
    name: "FTP by repricing term",
    meaning: "The curve at the time to reset plus a liquidity premium fixed for life.",
  },
  ftpSpecified: { name: "FTP as specified", meaning: "A rate named by someone entitled to." },
  ftpStraightTerm: { name: "FTP by straight term", meaning: "The curve at the loan's full term." },
  ftpZeroDiscount: {
    name: "FTP by zero discount",
    meaning: "The rate at which the loan's balances are worth par on the curve.",
  },
  fundBalance: {
    name: "Balance of the fund",
    meaning: "What the compensation fund can still pay.",
  },
  fundedDays: {
    name: "Days of the stretch",
    meaning: "Days (or months) of this stretch of funding.",
  },
  fundedDaysBasis: { name: "Days of a funding year", meaning: "The days the clock gives a year." },
  funding: {
    name: "Funding cost",
    meaning: "Each stretch's balance at the price of money then in force, added up.",
  },
  fundingRate: {
    name: "Price of money",
    meaning: "The blend while relending is drawn, else FTP after discount.",
  },
  fundingRateLife: {
    name: "Funding rate over the life",
    meaning: "Funding cost over balance-years.",
  },
  gracePeriods: { name: "Grace periods", meaning: "Periods with interest only." },
  grossMargin: { name: "Gross margin", meaning: "Interest less funding cost, over balance-years." },
  guaranteeAsked: {
    name: "Guarantee asked for",
    meaning: "The share asked of the guarantee scheme.",
  },
  guaranteeCapLeft: {
    name: "Left of the borrower's cap",
    meaning: "What is left of the scheme's cap for this borrower.",
  },
  guaranteedShare: {
    name: "Guaranteed share",
    meaning: "The part of a loss that a guarantor bears.",
  },
  hurdle: {
    name: "Hurdle rate",
    meaning: "The after-tax return that capital must earn, the target of RAROC.",
  },
  incomeTax: { name: "Income tax", meaning: "Pre-tax profit times the income-tax rate." },
  incomeTaxRate: { name: "Income-tax rate", meaning: "The rate of corporate income tax." },
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
  interestPosted: {
    name: "Interest posted",
    meaning: "The sum of each period's interest, rounded to the fen when booked.",
  },
  interestUnrounded: {
    name: "Interest unrounded",
    meaning: "The same sum without rounding, to check the booked one.",
  },
  irrEffective: {
    name: "Effective annual rate from the monthly one",
    meaning: "The monthly internal rate, compounded to a year.",
  },
  irrMonthly: {
    name: "Monthly internal rate",
    meaning: "The rate a month at which all flows net to nought.",
  },
  irrNominal: {
    name: "Nominal annual rate",
    meaning: "The internal rate of a period times the periods of a year, not compounded.",
  },
  lastFactor: {
    name: "Last discount factor",
    meaning: "The discount factor up to the last payment.",
  },
  lateDays: { name: "Days overdue", meaning: "Days from maturity to settlement." },
  lentBalance: { name: "Money lent", meaning: "The first balance, and what later stretches add." },
  lentFactor: {
    name: "Discount factor when lent",
    meaning: "The discount factor at the time the money is lent.",
  },
  lgd: {
    name: "Loss given default (LGD)",
    meaning: "The part of the balance lost after default (LGD).",
  },
  loanFactor: {
    name: "Loan discount factor",
    meaning: "What one yuan at the start of the stretch is worth at drawdown at the contract rate.",
  },
  lowerPoint: { name: "Shorter point", meaning: "The neighbouring shorter tenor's rate." },
  lgdAfterCompensation: {
    name: "Loss given default after compensation",
    meaning: "What the bank still loses after guarantor and fund.",
  },
  methodDifference: {
    name: "Difference of the two methods",
    meaning: "Interest by days less interest by months.",
  },
  misuseMultiplier: {
    name: "Misuse multiple",
    meaning: "The penalty rate as a multiple of the contract rate.",
  },
  misuseRate: {
    name: "Misuse penalty rate",
    meaning: "The rate when the money is not used as agreed.",
  },
  net: { name: "Net profit", meaning: "Pre-tax profit less income tax." },
  netInterest: { name: "Interest after subsidy", meaning: "Interest posted less the subsidy." },
  netYieldNeeded: {
    name: "Yield needed after VAT",
    meaning:
      "What interest must leave after VAT on each yuan of balance for RAROC to meet the hurdle.",
  },
  newlyLent: {
    name: "Balance added",
    meaning: "What the balance rises by at the start of the stretch.",
  },
  openingBalance: { name: "Opening balance", meaning: "The balance at the start of this period." },
  opex: { name: "Operating cost", meaning: "The operating-cost rate times balance-years." },
  opexRate: {
    name: "Operating-cost rate",
    meaning: "What making and running this loan costs per year.",
  },
  owedAtFirst: {
    name: "Owed at the first payment",
    meaning: "Balance and interest on the day of the first payment.",
  },
  paid: { name: "Paid", meaning: "What the customer pays." },
  payingPeriods: { name: "Paying periods", meaning: "Periods that repay principal." },
  payment: { name: "Payment", meaning: "Interest and principal of this period." },
  paymentsPerYear: { name: "Payments a year", meaning: "Follows from the payment frequency." },
  pd: { name: "Probability of default (PD)", meaning: "The chance of default within a year (PD)." },
  penaltyInterest: {
    name: "Penalty interest",
    meaning: "Interest on overdue principal at the penalty rate.",
  },
  penaltyMultiplier: {
    name: "Overdue multiple",
    meaning: "The penalty rate as a multiple of the contract rate.",
  },
  penaltyRate: { name: "Overdue penalty rate", meaning: "The rate while the loan is overdue." },
  planPeriods: { name: "Periods", meaning: "Periods of the repayment plan." },
  pledgeCapacity: {
    name: "Pledge capacity",
    meaning: "Value of the pledge times the highest pledge rate.",
  },
  pledgeRate: { name: "Pledge rate", meaning: "Principal over the value of the pledge." },
  pledgeRateMax: { name: "Highest pledge rate", meaning: "What the pledge rate may not exceed." },
  pledgeValue: { name: "Value of the pledge", meaning: "The appraised value." },
  prepayment: { name: "Early repayment", meaning: "Principal repaid before it is due." },
  pretax: {
    name: "Pre-tax profit",
    meaning: "Revenue less surcharges, funding, operations, expected loss and fees the bank bears.",
  },
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
  raroc: {
    name: "Risk-adjusted return on capital (RAROC)",
    meaning: "Net profit over capital-years (RAROC).",
  },
  rarocWithoutWaiver: {
    name: "RAROC without the waiver",
    meaning: "The return had this fee not been waived.",
  },
  rateCap: { name: "Rate cap", meaning: "The rate per year a floating loan never passes." },
  rateFloor: {
    name: "Rate floor",
    meaning: "The rate per year a floating loan never falls below.",
  },
  rateSpread: { name: "Spread", meaning: "What is added to the base rate per year." },
  received: { name: "Received", meaning: "What the customer receives." },
  relendingAmount: {
    name: "Relending amount",
    meaning: "What is borrowed when the funds arrive; it stays while so much is owed.",
  },
  relendingBalanceYears: {
    name: "Balance-years under relending",
    meaning: "Balance times the time of this stretch of relending.",
  },
  relendingBenefit: {
    name: "Total relending benefit",
    meaning: "Funding without relending less funding with it; a minus is dearer.",
  },
  relendingBenefitBp: {
    name: "Relending benefit",
    meaning: "Basis points relending saves against FTP alone; a minus is dearer.",
  },
  relendingLifeBp: {
    name: "Life-average relending benefit",
    meaning: "The total benefit over all balance-years of the loan.",
  },
  relendingNaiveBp: {
    name: "Nominal relending benefit",
    meaning: "The yearly benefit of the first stretch, as if relending lasted as long as the loan.",
  },
  relendingQuotaLeft: {
    name: "Relending quota left",
    meaning: "How much more the bank may borrow from the facility.",
  },
  relendingRate: { name: "Relending rate", meaning: "The central bank's price." },
  relendingShare: {
    name: "Relending share",
    meaning: "The part of principal that relending supports.",
  },
  relentDays: {
    name: "Days of relending",
    meaning: "Days (or months) of this stretch in which relending is drawn.",
  },
  relentDaysBasis: {
    name: "Days of a relending year",
    meaning: "The days the clock gives a year.",
  },
  relentPrincipal: {
    name: "Relent balance",
    meaning: "The part of the balance that the central bank funds.",
  },
  relentYears: {
    name: "Relent balance-years",
    meaning: "The relent balance times the time it is relent.",
  },
  repricingDays: {
    name: "Days to reset",
    meaning: "Days from one reset to the next, a month being 30 days.",
  },
  repricingRate: { name: "Rate to reset", meaning: "The curve at the time to reset." },
  revenue: { name: "Revenue without VAT", meaning: "Interest posted less the VAT inside it." },
  riskAdjustedMargin: {
    name: "Pre-tax risk-adjusted margin",
    meaning: "Pre-tax profit over balance-years.",
  },
  riskWeight: { name: "Risk weight", meaning: "The regulator's weight of the exposure." },
  segmentBenefit: {
    name: "Benefit of the stretch",
    meaning: "Yuan this stretch of relending saves; a minus is dearer.",
  },
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
  stripPrincipal: {
    name: "Principal at its end",
    meaning: "What the balance falls by at the end of the stretch; a minus is money drawn.",
  },
  subsidyCap: {
    name: "Principal cap of the subsidy",
    meaning: "The largest balance that earns the subsidy.",
  },
  subsidyCredit: {
    name: "Subsidy",
    meaning: "Interest the treasury pays in this period, rounded half-up to the fen.",
  },
  subsidyDays: { name: "Days of subsidy", meaning: "Days of this period that earn the subsidy." },
  subsidyRate: { name: "Subsidy rate", meaning: "The rate a year the treasury pays." },
  subsidyTotal: { name: "Subsidy in all", meaning: "The subsidy of all periods." },
  surcharge: { name: "Surcharges", meaning: "Output VAT times the surcharge rate." },
  surchargeRate: {
    name: "Surcharge rate",
    meaning: "City-maintenance and education surcharges as a part of VAT.",
  },
  taxFactorK: {
    name: "Income kept after VAT",
    meaning: "What is left of each yuan of interest after VAT and surcharges.",
  },
  tenorDays: {
    name: "Days from drawdown",
    meaning: "Days from drawdown to the end of the stretch, a month being 30 days.",
  },
  tenorDaysBefore: {
    name: "Days from drawdown before",
    meaning: "Days from drawdown to the end of the stretch before.",
  },
  tenorRate: {
    name: "Rate of this tenor",
    meaning: "The curve at this tenor, on the straight line between two points.",
  },
  termDays: {
    name: "Term in days",
    meaning: "Days from drawdown to maturity, a month being 30 days.",
  },
  termMonths: { name: "Term", meaning: "Months of the loan." },
  termPremium: {
    name: "Term-liquidity premium",
    meaning: "A premium by original term that stays for life.",
  },
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
  upperPoint: { name: "Longer point", meaning: "The neighbouring longer tenor's rate." },
  vatExemptBound: {
    name: "Interest at the exemption bound",
    meaning: "The interest that the exempt rate would give.",
  },
  vatExemptInterest: {
    name: "Exempt interest",
    meaning: "The part of the posted interest within the bound, free of VAT.",
  },
  vatExemptRate: { name: "Exempt rate", meaning: "The rate up to which interest is free of VAT." },
  vatOut: { name: "Output VAT", meaning: "The VAT contained in the interest." },
  vatRate: { name: "VAT rate", meaning: "The rate of VAT on loan interest." },
  waiverBankCost: {
    name: "The waiver's cost to the bank",
    meaning: "What the bank forgoes or pays for a waiver, after VAT.",
  },
  waiverRaroc: { name: "RAROC given up", meaning: "The points of RAROC that a waiver takes." },
  waiverSaving: { name: "The waiver's saving", meaning: "What the borrower saves by a waiver." },
  waterfallBar: { name: "The other bars", meaning: "All other bars of the waterfall." },
  xirr: {
    name: "Effective annual rate (XIRR)",
    meaning: "The compound yearly rate, on 365 days, at which all cash flows net to nought.",
  },
  yield: { name: "Loan yield", meaning: "Interest posted over balance-years." },
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
  rateDiscount: {
    name: "discount below the reference",
    meaning: "How far the contract rate lies below the reference price.",
  },
  waivedShare: { name: "waived share", meaning: "The part of the borrower's fees that is waived." },
  lowestRate: {
    name: "lowest rate to sign",
    meaning: "The lowest rate by the whole basis point at which the level may sign.",
  },
  referenceRate: {
    name: "price without policy money",
    meaning:
      "What the same bank would charge without policy money: stated, the standard price, or what just earns the hurdle on plain FTP.",
  },
  referenceBase: { name: "reference base", meaning: "The LPR of the pricing date." },
  standardSpread: {
    name: "standard spread",
    meaning: "The spread of the standard terms of the product.",
  },
  rateRelief: {
    name: "rate relief",
    meaning:
      "What the contract rate below the reference saves the borrower on the balances of the plan; negative above it.",
  },
  passedOn: {
    name: "policy money passed on",
    meaning: "The part of the rate relief that FTP discount and relending pay for.",
  },
  policyBenefit: {
    name: "policy money",
    meaning: "What FTP discount, relending, fee waivers or a subsidy bring.",
  },
  benefitToBorrower: { name: "to the borrower", meaning: "The part that reaches the borrower." },
  benefitToBank: {
    name: "kept by the bank",
    meaning: "The part that stays with the bank; negative where the bank gives or bears more.",
  },
  benefitShared: { name: "what each side gets", meaning: "The columns of borrower and bank." },
  policyBenefitBp: { name: "policy money in bp", meaning: "Policy money over balance-years." },
  benefitToBorrowerBp: {
    name: "to the borrower in bp",
    meaning: "What reaches the borrower over balance-years.",
  },
  benefitToBankBp: {
    name: "kept by the bank in bp",
    meaning: "What stays with the bank over balance-years.",
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
