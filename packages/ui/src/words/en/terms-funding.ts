/** The terms of funding: transfer prices, relending, and whom a policy benefit reaches. */
import type { Wording } from "../wording.ts";
import type { fundingTerms as chinese } from "../zh-cn/terms-funding.ts";

export const fundingTerms: Wording<typeof chinese> = {
  annuityBefore: {
    name: "Annuity factor before",
    meaning: "The annuity factor up to the stretch before.",
  },
  blendedFundingRate: {
    name: "Blended funding rate",
    meaning: "Relending and FTP after discount, weighted by the relending share.",
  },
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
  discountDropped: {
    name: "Discount dropped",
    meaning:
      "The part of the FTP discount that stands for relending; not given while relending is drawn.",
  },
  durationDays: {
    name: "Duration in days",
    meaning: "The average days of all payments weighted by present value at the contract rate.",
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
  lentBalance: { name: "Money lent", meaning: "The first balance, and what later stretches add." },
  lentFactor: {
    name: "Discount factor when lent",
    meaning: "The discount factor at the time the money is lent.",
  },
  lowerPoint: { name: "Shorter point", meaning: "The neighbouring shorter tenor's rate." },
  newlyLent: {
    name: "Balance added",
    meaning: "What the balance rises by at the start of the stretch.",
  },
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
  segmentBenefit: {
    name: "Benefit of the stretch",
    meaning: "Yuan this stretch of relending saves; a minus is dearer.",
  },
  stripPrincipal: {
    name: "Principal at its end",
    meaning: "What the balance falls by at the end of the stretch; a minus is money drawn.",
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
  termPremium: {
    name: "Term-liquidity premium",
    meaning: "A premium by original term that stays for life.",
  },
  upperPoint: { name: "Longer point", meaning: "The neighbouring longer tenor's rate." },
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
};
