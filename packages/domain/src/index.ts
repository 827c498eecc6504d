/**
 * The bank's entry to the domain: everything an officer's desk, the admin app and the command line may use. Public pages use
 * `@xinzhi/domain/estimate` and never this one.
 */
export { assertNever, DomainError, elementAt } from "./assert.ts";
export {
  BANK_GROUNDS,
  type IpGround,
  type IpGroundCode,
  REGISTER_GROUNDS,
} from "./collateral/ip-grounds.ts";
export {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  parseCalendarDate,
} from "./dates/calendar-date.ts";
export { titlesOn } from "./eligibility/certificates.ts";
export { type PaymentReason, paymentVerdict } from "./eligibility/entrusted-payment.ts";
export type { FirmProfile } from "./eligibility/firm-profile.ts";
export { type LoanUse, type LoanUseReason, loanUseVerdict } from "./eligibility/loan-use.ts";
export { isMeasure, MEASURES, type Measure, type MissingFact } from "./eligibility/measure.ts";
export type { Reason, ReasonCode } from "./eligibility/reason.ts";
export type { RuleFault, RuleFaultCode } from "./eligibility/rule-fault.ts";
export { ruleFaults } from "./eligibility/rule-faults.ts";
export { type SizeVerdict, sizeClass } from "./eligibility/size-class.ts";
export { type SupportReason, supportVerdict } from "./eligibility/support.ts";
export { type TitleVerdict, titleVerdict, titleVerdicts } from "./eligibility/title-verdict.ts";
export { turnoverDays, workingCapitalNeed } from "./eligibility/working-capital.ts";
export type { RelendingBenefit } from "./funding/relending-benefit.ts";
export { RELENDING_REFUSALS, type RelendingRefusal } from "./funding/relending-support.ts";
export { YEAR_ENDS, type YearEnd } from "./funding/relending-years.ts";
export { type AmountRefusal, readAmount } from "./money/amount-text.ts";
export { chineseAmount } from "./money/chinese-amount.ts";
export { type Decimal, decimal, toPlainDigits } from "./money/decimal.ts";
export { type RateRefusal, readRate } from "./money/rate-text.ts";
export { type RoundingRule, toRateScale, toReported } from "./money/rounding.ts";
export { APPROVERS, type Approver, mayApprove } from "./policy/approver.ts";
export type {
  Confidence,
  DatedSeries,
  DatedValue,
  PolicyDocument,
} from "./policy/dated-value.ts";
export { inForceOn, itemsInForce } from "./policy/dated-value.ts";
export {
  FIRM_TITLES,
  INSTITUTION_KINDS,
  type InstitutionKind,
  type Product,
} from "./policy/deal-facts.ts";
export {
  type ListChange,
  type ListStanding,
  listChange,
  listStanding,
} from "./policy/institution-list.ts";
export type { Origin, PolicyReference } from "./policy/origin.ts";
export type { ScopeCondition } from "./policy/scope.ts";
export {
  POLICY_KINDS,
  type PolicyBook,
  type PolicyKind,
  type PolicyVersion,
  policyBookAsOf,
  versionsInForce,
} from "./policy-book/policy-book.ts";
export {
  authorityToSign,
  type SigningAuthority,
  signingAuthority,
} from "./pricing/authority/signing-authority.ts";
export {
  type BriefOffer,
  type BriefParts,
  type BriefStructures,
  briefParts,
  type CuredRule,
  type DealBrief,
  dealBrief,
} from "./pricing/brief/deal-brief.ts";
export type { RuleSource } from "./pricing/brief/failing-rules.ts";
export { compareOffer, type OfferComparison } from "./pricing/competing/competing-offer.ts";
export type { WinLose, YearlyEarnings } from "./pricing/competing/win-lose.ts";
export { finalView, yearlyOutlay } from "./pricing/competing/yearly-outlay.ts";
export type { CardInput } from "./pricing/fit-card/card-readings.ts";
export type { FactorScore, MeasureScore } from "./pricing/fit-card/card-scores.ts";
export { type FitCard, fitCard } from "./pricing/fit-card/fit-card.ts";
export type { Improvement, ImprovementAnswer } from "./pricing/fit-card/improvement.ts";
export type { TwoSides } from "./pricing/fit-card/two-sides.ts";
export { type Expression, parseFormula } from "./pricing/formula.ts";
export type { Line, LineFinder, LineId, LineInput, LineUnit } from "./pricing/line.ts";
export {
  LEAKAGE_KEYS,
  type LeakageGroup,
  type LeakageKey,
  leakage,
} from "./pricing/oversight/leakage.ts";
export {
  type LendingLine,
  lendingBoard,
} from "./pricing/oversight/lending-board.ts";
export type { LoanFacts } from "./pricing/oversight/loan-facts.ts";
export { type TwinAsk, type TwinPair, twinPairs } from "./pricing/oversight/twin-deals.ts";
export {
  type DealOutcome,
  type DealQuestion,
  dealOutcome,
  isTaken,
  type Signer,
  SUITABILITIES,
  type Suitability,
} from "./pricing/policy-effect/deal-outcome.ts";
export {
  CASE_CHECKS,
  type CaseCheck,
  type CaseExpectation,
  type CaseVerdict,
  caseVerdict,
  isTurned,
} from "./pricing/policy-effect/policy-case.ts";
export {
  type DealEffect,
  type EffectReading,
  type EffectSummary,
  effectReading,
  effectSummary,
  type Spread as EffectSpread,
} from "./pricing/policy-effect/policy-effect.ts";
export { priceLoan } from "./pricing/price-deal.ts";
export type { Quote } from "./pricing/quote.ts";
export type { QuoteFigures } from "./pricing/quote-figures.ts";
export { type QuoteHeadline, quoteHeadline } from "./pricing/quote-headline.ts";
export { evaluateFast } from "./pricing/solving/fast-evaluate.ts";
export { type SolveAnswer, type SolveQuestion, solveFor } from "./pricing/solving/solve-for.ts";
export {
  type Evaluate,
  evaluateWith,
  type Target as SolveTarget,
} from "./pricing/solving/target.ts";
export {
  ownPoint,
  RAROC_BANDS,
  type RarocBand,
  rarocBand,
  valueAt,
  valuesAround,
  WHAT_IF_TERMS,
  type WhatIfScale,
  type WhatIfTerm,
  whatIfScale,
  withTermAt,
} from "./pricing/solving/what-if.ts";
export { type BestStack, bestStack, type StackVerdict } from "./pricing/stack/best-stack.ts";
export type { StackReason } from "./pricing/stack/stack-option.ts";
export type { AuthorityCure } from "./pricing/structures/authority-cures.ts";
export { type Cure, type CureAnswer, curesFor } from "./pricing/structures/cures.ts";
export {
  type EqualReturn,
  type EqualReturnSet,
  equalReturnStructures,
} from "./pricing/structures/equal-return.ts";
export { boundOf, type FailedRule } from "./pricing/structures/failed-rule.ts";
export type { Waterfall, WaterfallBar } from "./pricing/waterfall.ts";
export type { ApprovalChannel, InstitutionLimit } from "./products/approval-channel.ts";
export { completeInquiry } from "./products/completion/complete-inquiry.ts";
export type { ConditionCheck, SecurityCheck } from "./products/condition-checks.ts";
export { firmInquiry } from "./products/fit/firm-inquiry.ts";
export { type FitAnswer, fitOf, type SupportInLoan } from "./products/fit/fit.ts";
export type { FitPledge } from "./products/fit/fit-pledge.ts";
export type { FitQuestion } from "./products/fit/fit-question.ts";
export type { FitVerdict } from "./products/fit/fit-verdict.ts";
export type { MilestonePaths } from "./products/fit/milestone-paths.ts";
export {
  type CoverageStress,
  type StressedCoverage,
  stressedCoverages,
} from "./products/fit/stressed-coverage.ts";
export { assessInnovation } from "./products/innovation-assessment.ts";
export type { Remark } from "./products/loan-deal.ts";
export type { LoanInquiry } from "./products/loan-inquiry.ts";
export type { LoanRequest } from "./products/loan-request.ts";
export { isPolicyProblem, type PolicyProblemCode } from "./products/policy-problem-codes.ts";
export type { Checked, Problem, ProblemCode } from "./products/problem.ts";
export { LPR_TENORS, type LprTenor } from "./rates/lpr.ts";
export { inBasisPoints, ratePlusSpread, spreadOfBasisPoints, spreadOver } from "./rates/rate.ts";
export type { StabilityFailure } from "./risk/cash-flow-stability.ts";
export type { RiskCause, RiskStep } from "./risk/risk-steps.ts";
export type { ScoreRefusal } from "./risk/scorecard.ts";
export { type CardFault, scorecardFaults } from "./risk/scorecard-check.ts";
export { wholeMonthsAndDays } from "./schedules/span.ts";
export { type StageAnswer, stageAnswer } from "./stages/stage-answer.ts";
export { findStage, type WizardRefusal } from "./stages/stage-wizard.ts";
