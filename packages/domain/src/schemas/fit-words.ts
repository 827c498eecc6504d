/**
 * The words of a fit report (适配说明): the domain knows codes and facts, and whoever prints the report says them.
 */
import type { IpGround } from "../collateral/ip-grounds.ts";
import type { LoanUseReason } from "../eligibility/loan-use.ts";
import type { Reason } from "../eligibility/reason.ts";
import type { SizeVerdict } from "../eligibility/size-class.ts";
import type { SupportReason } from "../eligibility/support.ts";
import type { TitleVerdict } from "../eligibility/title-verdict.ts";
import type { ScopeCondition } from "../policy/scope.ts";
import type { FactorScore, MeasureScore } from "../pricing/fit-card/card-scores.ts";
import type { FitCard } from "../pricing/fit-card/fit-card.ts";
import type { Improvement, ImprovementAnswer } from "../pricing/fit-card/improvement.ts";
import type { TwoSides } from "../pricing/fit-card/two-sides.ts";
import type { ApprovalChannel, InstitutionLimit } from "../products/approval-channel.ts";
import type { ConditionCheck, SecurityCheck } from "../products/condition-checks.ts";
import type { SupportInLoan } from "../products/fit/fit.ts";
import type { FitPledge } from "../products/fit/fit-pledge.ts";
import type { FitVerdict } from "../products/fit/fit-verdict.ts";
import type { MilestonePaths } from "../products/fit/milestone-paths.ts";
import type { StabilityFailure } from "../risk/cash-flow-stability.ts";
import type { ScoreRefusal } from "../risk/scorecard.ts";
import type { StageAnswer } from "../stages/stage-answer.ts";
import type { WizardRefusal } from "../stages/stage-wizard.ts";

/** One sentence in every language it is wanted in, by language. */
export type Said = { readonly [language: string]: string };

/** A sentence for everything that a fit card has to say. */
export type CardWords = {
  readonly card: (card: FitCard) => Said;
  readonly factor: (score: FactorScore) => Said;
  readonly measure: (score: MeasureScore) => Said;
  readonly improvement: (answer: ImprovementAnswer) => Said;
  readonly change: (change: Improvement) => Said;
  readonly sides: (sides: TwoSides) => Said;
};

/** A sentence for everything that a fit report has to say. */
export type FitWords = {
  readonly verdict: (verdict: FitVerdict) => Said;
  readonly title: (verdict: TitleVerdict) => Said;
  readonly standing: (verdict: TitleVerdict) => Said;
  readonly reason: (reason: Reason) => Said;
  readonly size: (verdict: SizeVerdict) => Said;
  readonly support: (reason: SupportReason) => Said;
  readonly supportEnds: (support: SupportInLoan, maturity: string) => Said;
  readonly loanUse: (reason: LoanUseReason) => Said;
  readonly stage: (answer: StageAnswer) => Said;
  readonly wizard: (refusal: WizardRefusal) => Said;
  readonly condition: (check: ConditionCheck) => Said;
  readonly securities: (check: SecurityCheck) => Said;
  readonly lacking: (condition: ScopeCondition) => Said;
  readonly channel: (channel: ApprovalChannel) => Said;
  readonly institution: (limit: InstitutionLimit) => Said;
  readonly score: (refusal: ScoreRefusal) => Said;
  readonly stability: (failure: StabilityFailure) => Said;
  readonly ground: (ground: IpGround) => Said;
  readonly pledge: (pledge: FitPledge) => Said;
  readonly cardWords: CardWords;
  readonly milestones: (paths: MilestonePaths) => Said;
};
