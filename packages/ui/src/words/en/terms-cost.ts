/** The terms of fees, taxes and of what a borrower pays. */
import type { Wording } from "../wording.ts";
import type { costTerms as chinese } from "../zh-cn/terms-cost.ts";

export const costTerms: Wording<typeof chinese> = {
  addedFee: { name: "Fee as a yearly rate", meaning: "What one fee adds to the annual rate." },
  addedRate: {
    name: "Added annual rate",
    meaning:
      "The first contract rate plus every fee as a yearly rate, the additive practice of the cost sheet; later rates do not count.",
  },
  bankPaidFees: {
    name: "Fees paid by the bank",
    meaning: "Fees that the bank bears for the customer.",
  },
  borrowerCost: {
    name: "Customer's total cost",
    meaning: "Interest and fees the customer pays, less a subsidy where one is netted.",
  },
  capitalYears: {
    name: "Capital-years",
    meaning: "Risk weight times capital ratio times balance-years.",
  },
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
  costDays: { name: "Days of cost", meaning: "Days (or months) of this period on the cost clock." },
  costDaysBasis: { name: "Days of a cost year", meaning: "The days the cost clock gives a year." },
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
  discountFactor: { name: "Discount factor", meaning: "The discount factor up to this period." },
  dscr: { name: "Debt-service coverage (DSCR)", meaning: "Cash over debt service (DSCR)." },
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
  incomeTax: { name: "Income tax", meaning: "Pre-tax profit times the income-tax rate." },
  incomeTaxRate: { name: "Income-tax rate", meaning: "The rate of corporate income tax." },
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
  lateDays: { name: "Days overdue", meaning: "Days from maturity to settlement." },
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
  paid: { name: "Paid", meaning: "What the customer pays." },
  penaltyInterest: {
    name: "Penalty interest",
    meaning: "Interest on overdue principal at the penalty rate.",
  },
  penaltyMultiplier: {
    name: "Overdue multiple",
    meaning: "The penalty rate as a multiple of the contract rate.",
  },
  penaltyRate: { name: "Overdue penalty rate", meaning: "The rate while the loan is overdue." },
  pledgeCapacity: {
    name: "Pledge capacity",
    meaning: "Value of the pledge times the highest pledge rate.",
  },
  pledgeRate: { name: "Pledge rate", meaning: "Principal over the value of the pledge." },
  pledgeRateMax: { name: "Highest pledge rate", meaning: "What the pledge rate may not exceed." },
  pledgeValue: { name: "Value of the pledge", meaning: "The appraised value." },
  received: { name: "Received", meaning: "What the customer receives." },
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
  xirr: {
    name: "Effective annual rate (XIRR)",
    meaning: "The compound yearly rate, on 365 days, at which all cash flows net to nought.",
  },
  yield: { name: "Loan yield", meaning: "Interest posted over balance-years." },
  rateDiscount: {
    name: "discount below the reference",
    meaning: "How far the contract rate lies below the reference price.",
  },
  waivedShare: { name: "waived share", meaning: "The part of the borrower's fees that is waived." },
};
