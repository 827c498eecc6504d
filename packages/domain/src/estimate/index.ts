/**
 * The enterprise's entry (企业测算): fit, plan, published price and all-in cost. Safe for anyone's browser, because nothing
 * reachable from here knows the bank's funding, risk or return.
 */
export { DomainError } from "../assert.ts";
export { type BorrowerCost, borrowerCost, type CostTerms } from "../cost-sheet/borrower-cost.ts";
export {
  type CostLine,
  type CostSheet,
  costSheet,
  type NamedCosts,
} from "../cost-sheet/cost-sheet.ts";
export {
  turnoverDays,
  type WorkingCapitalCase,
  type WorkingCapitalNeed,
  workingCapitalNeed,
} from "../eligibility/working-capital.ts";
export { type AmountRefusal, readAmount } from "../money/amount-text.ts";
export { chineseAmount } from "../money/chinese-amount.ts";
export { type Decimal, decimal, toPlainDigits } from "../money/decimal.ts";
export { type RateRefusal, readRate } from "../money/rate-text.ts";
export { inBasisPoints } from "../rates/rate.ts";
export type { RepaymentPlan } from "../schedules/plan-row.ts";
export { type PlanTerms, repaymentPlan } from "../schedules/repayment-plan.ts";
export { estimate } from "./estimate.ts";
export type {
  BandEnd,
  BetterClass,
  EstimateAnswer,
  PricedProduct,
  ProductEstimate,
  PublishedPrice,
} from "./estimate-answer.ts";
export type { EstimateQuestion } from "./estimate-question.ts";
export type { FitCheck, FitCure, FitValue, ProductFit } from "./fit/fit-check.ts";
export type { StageFit } from "./fit/stage-fit.ts";
export { type PlanReading, type PlanStep, planReading } from "./plan-reading.ts";
export type { PublicPolicy } from "./public-policy.ts";
export { type Saving, savingsOf } from "./saving.ts";
export { type BankOffer, compareOffers, type OfferCost } from "./tools/compare-offers.ts";
export { type IpCapacity, ipCapacity } from "./tools/ip-capacity.ts";
export { PAPERS, type Paper, type Readiness, readiness } from "./tools/readiness.ts";
export {
  AS_TOLD,
  type Headroom,
  type HeadroomStress,
  repaymentHeadroom,
} from "./tools/repayment-headroom.ts";
