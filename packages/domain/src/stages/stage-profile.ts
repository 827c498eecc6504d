/**
 * What is known of an innovation stage (创新链阶段): the founding paper's Table 1, and what a bank makes of it.
 */
import type { Share } from "../money/money.ts";
import type { DatedRegister } from "../policy/dated-value.ts";
import type { InnovationStage } from "../policy/innovation-stage.ts";

/** The stages that stand on their own, riskiest first; a carrier serves one of them. */
export const SERVED_STAGES = ["basicResearch", "innovationResearch", "resultConversion"] as const;
export type ServedStage = (typeof SERVED_STAGES)[number];

/** Where a project stands; 技术创新载体 stands where what it serves stands. */
export type PlacedStage =
  | { readonly stage: ServedStage }
  | { readonly stage: "innovationCarrier"; readonly serves: ServedStage };

/**
 * Whose money may pay for a stage (资金来源), in the words of Table 1: 自有资金, 社会捐赠, 专项科研资金, 政府研发计划,
 * 政府引导基金, 天使投资, 创业投资, 私募股权投资, 信托, 债券, 股权, 银行信贷, 国债, 地方专项债, 政策性金融.
 */
export const FUNDING_SOURCES = [
  "ownFunds",
  "donations",
  "researchGrants",
  "governmentResearchPrograms",
  "governmentGuidanceFunds",
  "angelInvestment",
  "ventureCapital",
  "privateEquity",
  "trusts",
  "bonds",
  "equity",
  "bankCredit",
  "treasuryBonds",
  "localSpecialBonds",
  "policyFinance",
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/** 风险 高 · 较高 · 适中; 直接经济效益 是 or 否; 现金流 负 or 由负转正. */
export type StageNature = {
  readonly risk: "high" | "fairlyHigh" | "moderate";
  readonly hasDirectBenefit: boolean;
  readonly cashFlow: "negative" | "turnsPositive";
};

/** One column of Table 1: 前端, 中端, 后端 or 全链条. A carrier has no nature of its own (取决于所支持的创新链阶段). */
export type StageProfile = {
  readonly chainPosition: "front" | "middle" | "rear" | "wholeChain";
  readonly nature: StageNature | "asServed";
  readonly sources: readonly FundingSource[];
};

/** What a bank makes of a stage. */
export type StagePractice = {
  /** Signed steps on the rating scale for the stage's own risk: negative is worse. */
  readonly riskNotches: number;
  /** Whether the bank lends where the firm's running business repays because the project cannot. */
  readonly lendsOnOperations: boolean;
  /** Net cash step by step, each as a share of the investment: the J-curve (J 曲线). */
  readonly cashFlow: readonly Share[];
  /** Months of one step. */
  readonly stepMonths: number;
  /** The longest grace the curve may suggest. */
  readonly graceMonthsMax: number;
};

/** Both registers: profiles by stage, practices by the stages that stand on their own. */
export type StageRules = {
  readonly profiles: DatedRegister<StageProfile>;
  readonly practices: DatedRegister<StagePractice>;
};

/** The stage whose nature counts: its own, or for a carrier that of the stage it serves. */
export function natureStageOf(placed: PlacedStage): ServedStage {
  return placed.stage === "innovationCarrier" ? placed.serves : placed.stage;
}

/** Whether a stage stands on its own. */
export function isServedStage(stage: InnovationStage): stage is ServedStage {
  return stage !== "innovationCarrier";
}
