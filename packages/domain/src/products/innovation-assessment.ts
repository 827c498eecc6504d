/**
 * The innovation of a loan judged as a whole (创新评估): stage, scorecards, what they do to rating and loss, and the project's
 * own figures, by the rules in force on one day. What needs a plan (coverage, pledge) is asked for with the plan.
 */
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";
import type { InnovationStage } from "../policy/innovation-stage.ts";
import type { PolicyRegisters } from "../policy-book/policy-registers.ts";
import { type CashFlowStability, cashFlowStability } from "../risk/cash-flow-stability.ts";
import {
  type InnovationCredit,
  innovationCredit,
  lossGivenDefault,
  type StructureLoss,
} from "../risk/innovation-credit.ts";
import { type ProjectReturn, projectReturn } from "../risk/project-return.ts";
import { type MeasureAnswer, type ScoreResult, scoreOn } from "../risk/scorecard.ts";
import { type StageAnswer, stageAnswer } from "../stages/stage-answer.ts";
import { type SuggestedGrace, suggestedGrace } from "../stages/stage-cash-flow.ts";
import { natureStageOf } from "../stages/stage-profile.ts";
import { findStage, type StageFinding } from "../stages/stage-wizard.ts";
import type { InnovationProfile } from "./innovation-profile.ts";

/** What was found. A part is absent when what it rests on is refused, or no rule is in force for it. */
export type InnovationAssessment = {
  readonly stage: StageFinding;
  readonly answer: StageAnswer | undefined;
  readonly grace: SuggestedGrace | undefined;
  readonly enterprise: ScoreResult | undefined;
  readonly project: ScoreResult | undefined;
  readonly structure: StructureLoss | undefined;
  readonly credit: InnovationCredit | undefined;
  readonly projectReturn: ProjectReturn;
  readonly stability: CashFlowStability | undefined;
};

/** Judges a profile by the registers. Nothing is guessed: what cannot be judged is absent or says why. */
export function assessInnovation(
  profile: InnovationProfile,
  registers: PolicyRegisters,
): InnovationAssessment {
  const { assessedOn, lender, repaidFrom } = profile;
  const stage = findStage(registers.stageQuestions, profile.stageChoices, assessedOn);
  const placed = stage.kind === "placed" ? stage.placed : undefined;
  const rules = { profiles: registers.stageProfiles, practices: registers.stagePractices };
  const practice = placed && valueOn(registers.stagePractices, natureStageOf(placed), profile);
  const scoreBy = (code: string, answers: readonly MeasureAnswer[]) =>
    placed && scoreFor(profile, registers, code, placed.stage, answers);
  const judged = {
    answer: placed && stageAnswer(rules, { placed, lender, repaidFrom }, assessedOn),
    enterprise: scoreBy("enterprise", profile.enterpriseAnswers),
    project: scoreBy("project", profile.projectAnswers),
    structure: lossGivenDefault(registers.lossShares, profile.structure, assessedOn),
  };
  const stability = valueOn(registers.stabilityRules, "operations", profile);
  let returned: ProjectReturn | undefined;
  return {
    stage,
    ...judged,
    grace: practice && suggestedGrace(practice),
    credit: creditOf(profile, registers, judged),
    // On first reading: its internal rate takes long, and no judgement rests on it.
    get projectReturn() {
      returned ??= projectReturn(profile.cashFlows);
      return returned;
    },
    stability: stability && cashFlowStability(profile.operatingCash, stability),
  };
}

function valueOn<T>(
  register: DatedRegister<T>,
  code: string,
  { assessedOn }: InnovationProfile,
): T | undefined {
  return itemInForce(register, code, assessedOn)?.value;
}

function scoreFor(
  profile: InnovationProfile,
  { scorecards }: PolicyRegisters,
  code: string,
  stage: InnovationStage,
  answers: readonly MeasureAnswer[],
): ScoreResult | undefined {
  const card = valueOn(scorecards, code, profile);
  const { industry, assessedOn } = profile;
  return card && scoreOn(card, { industry, stage, assessedOn, answers });
}

function creditOf(
  profile: InnovationProfile,
  { masterScales }: PolicyRegisters,
  judged: Pick<InnovationAssessment, "answer" | "enterprise" | "project" | "structure">,
): InnovationCredit | undefined {
  const { answer, enterprise, project, structure } = judged;
  const scale = valueOn(masterScales, "corporate", profile);
  if (scale === undefined || answer === undefined || structure === undefined) return undefined;
  if (enterprise?.kind !== "scored" || project?.kind !== "scored") return undefined;
  return innovationCredit(scale, {
    ownGrade: profile.ownGrade,
    enterprise,
    project,
    stageNotches: answer.riskNotches,
    structure,
    guaranteedShare: profile.guaranteedShare,
  });
}
