/**
 * What a bank can do for a stage (阶段答复): lend, lend on another source of repayment, leave it to a policy bank, or say
 * honestly that it is not a loan yet and who else pays for such a stage.
 *
 * Source: the founding paper, Table 1: 间接融资难以直接参与创新研发活动; a carrier cannot balance its cost by itself.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import { itemInForce } from "../policy/dated-value.ts";
import type { InstitutionKind } from "../policy/deal-facts.ts";
import { type PolicyReference, referenceTo } from "../policy/origin.ts";
import {
  type FundingSource,
  natureStageOf,
  type PlacedStage,
  type StageNature,
  type StagePractice,
  type StageProfile,
  type StageRules,
} from "./stage-profile.ts";

/** What is asked: where the project stands, who would lend, and what would repay the loan (还款来源). */
export type StageAsk = {
  readonly placed: PlacedStage;
  /** `undefined` is any commercial bank. */
  readonly lender: InstitutionKind | undefined;
  readonly repaidFrom: "project" | "operations";
};

/**
 * Why the answer is what it is:
 * - `bank-credit-is-a-source`, `policy-finance-is-a-source`, `bank-credit-is-no-source` of the stage in Table 1;
 * - `project-earns`: direct benefit, and cash that turns positive; `project-earns-nothing`: no direct benefit;
 * - `cash-flow-stays-negative`: the project by itself never repays;
 * - `operations-repay`: the firm's running business does; `operations-could-repay`: it would open a loan;
 * - `carrier-does-not-balance`: large, long, and not paid for by its own income.
 */
export type StageReason =
  | "bank-credit-is-a-source"
  | "policy-finance-is-a-source"
  | "bank-credit-is-no-source"
  | "project-earns"
  | "project-earns-nothing"
  | "cash-flow-stays-negative"
  | "operations-repay"
  | "operations-could-repay"
  | "carrier-does-not-balance";

/**
 * - `loan`: repaid by the project; `loanOnOperations`: a loan to the firm, repaid by its running business;
 * - `policyLoan`: large and long money of a policy bank;
 * - `notALoanYet`: other sources instead.
 */
export type StageVerdict = "loan" | "loanOnOperations" | "policyLoan" | "notALoanYet";

/** The answer. It always names who may pay for the stage. */
export type StageAnswer = {
  readonly verdict: StageVerdict;
  readonly placed: PlacedStage;
  readonly chainPosition: StageProfile["chainPosition"];
  readonly nature: StageNature;
  readonly sources: readonly FundingSource[];
  readonly reasons: readonly StageReason[];
  /** Signed steps on the rating scale for the stage's own risk. */
  readonly riskNotches: number;
  readonly profileReference: PolicyReference;
  readonly practiceReference: PolicyReference;
};

/** The answer by the rules of the day; `undefined` when they say nothing of the stage. */
export function stageAnswer(
  { profiles, practices }: StageRules,
  ask: StageAsk,
  date: CalendarDate,
): StageAnswer | undefined {
  const { placed } = ask;
  const natureStage = natureStageOf(placed);
  const profile = itemInForce(profiles, placed.stage, date);
  const nature = itemInForce(profiles, natureStage, date)?.value.nature;
  const practice = itemInForce(practices, natureStage, date);
  if (profile === undefined || practice === undefined) return undefined;
  if (nature === undefined || nature === "asServed") return undefined;
  return {
    ...verdictOn(profile.value, nature, practice.value, ask),
    placed,
    chainPosition: profile.value.chainPosition,
    nature,
    sources: profile.value.sources,
    riskNotches: practice.value.riskNotches,
    profileReference: referenceTo(profile),
    practiceReference: referenceTo(practice),
  };
}

type Verdict = Pick<StageAnswer, "verdict" | "reasons">;

function verdictOn(
  { sources }: StageProfile,
  nature: StageNature,
  { lendsOnOperations }: StagePractice,
  { placed, lender, repaidFrom }: StageAsk,
): Verdict {
  const carrier: readonly StageReason[] =
    placed.stage === "innovationCarrier" ? ["carrier-does-not-balance"] : [];
  if (lender === "policyBank" && sources.includes("policyFinance")) {
    return { verdict: "policyLoan", reasons: ["policy-finance-is-a-source", ...carrier] };
  }
  const isBankStage = sources.includes("bankCredit");
  const { hasDirectBenefit, cashFlow } = nature;
  if (isBankStage && hasDirectBenefit && cashFlow === "turnsPositive") {
    return { verdict: "loan", reasons: ["bank-credit-is-a-source", "project-earns"] };
  }
  const against: readonly StageReason[] = [
    ...(isBankStage ? [] : (["bank-credit-is-no-source"] as const)),
    ...(hasDirectBenefit ? [] : (["project-earns-nothing"] as const)),
    ...(cashFlow === "negative" ? (["cash-flow-stays-negative"] as const) : []),
    ...carrier,
  ];
  if (!lendsOnOperations) return { verdict: "notALoanYet", reasons: against };
  return repaidFrom === "operations"
    ? { verdict: "loanOnOperations", reasons: [...against, "operations-repay"] }
    : { verdict: "notALoanYet", reasons: [...against, "operations-could-repay"] };
}
