/**
 * The stage of a need (创新阶段适配): whether it is a loan, and if not yet, who else pays for such a stage.
 * Source: the founding paper, Table 1.
 */
import { itemInForce } from "../../policy/dated-value.ts";
import { type PolicyReference, referenceTo } from "../../policy/origin.ts";
import {
  type FundingSource,
  natureStageOf,
  type PlacedStage,
  type StageNature,
  type StageProfile,
} from "../../stages/stage-profile.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import type { PublicPolicy } from "../public-policy.ts";

/**
 * - `loan`: the project repays; `loanOnOperations`: the firm's running business does;
 * - `notALoanYet`: other sources instead; with `operationsCouldRepay` a loan to the running business would be one;
 * - `open`: the stage was not told, or nothing is published of it.
 */
export type StageFit =
  | { readonly kind: "open" }
  | {
      readonly kind: "loan" | "loanOnOperations" | "notALoanYet";
      readonly placed: PlacedStage;
      readonly chainPosition: StageProfile["chainPosition"];
      readonly nature: StageNature;
      /** 表 1 的资金来源. */
      readonly sources: readonly FundingSource[];
      readonly operationsCouldRepay: boolean;
      readonly reference: PolicyReference;
    };

/** The stage's answer. A bank lends where its credit is a source of the stage and the project earns; else only on operations. */
export function stageFit({ need, date }: EstimateQuestion, policy: PublicPolicy): StageFit {
  const { placed, repaidFrom } = need;
  if (placed === undefined) return { kind: "open" };
  const natureStage = natureStageOf(placed);
  const profile = itemInForce(policy.stageProfiles, placed.stage, date);
  const nature = itemInForce(policy.stageProfiles, natureStage, date)?.value.nature;
  if (profile === undefined || nature === undefined || nature === "asServed") {
    return { kind: "open" };
  }
  const lends = itemInForce(policy.stagePractices, natureStage, date)?.value.lendsOnOperations;
  const { chainPosition, sources } = profile.value;
  const isLoan =
    sources.includes("bankCredit") &&
    nature.hasDirectBenefit &&
    nature.cashFlow === "turnsPositive";
  const onOperations = lends === true && repaidFrom === "operations";
  return {
    kind: isLoan ? "loan" : onOperations ? "loanOnOperations" : "notALoanYet",
    placed,
    chainPosition,
    nature,
    sources,
    operationsCouldRepay: lends === true,
    reference: referenceTo(profile),
  };
}
