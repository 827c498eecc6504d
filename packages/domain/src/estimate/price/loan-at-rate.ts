/**
 * The loan of a question at one rate (按某一利率的还款计划): its plan, its cost, its sheet.
 */
import { type BorrowerCost, borrowerCost, type CostTerms } from "../../cost-sheet/borrower-cost.ts";
import { type CostSheet, costSheet } from "../../cost-sheet/cost-sheet.ts";
import { addMonths } from "../../dates/calendar-date.ts";
import type { Fee } from "../../fees/fee.ts";
import { POSTED_TO_FEN } from "../../money/rounding.ts";
import type { Rate } from "../../rates/rate.ts";
import type { PenaltyMultipliers } from "../../schedules/overdue.ts";
import type { RepaymentPlan } from "../../schedules/plan-row.ts";
import { type PlanTerms, repaymentPlan } from "../../schedules/repayment-plan.ts";
import type { Repayment } from "../../schedules/repayment-terms.ts";
import type { Accrual, DatedSpan } from "../../schedules/span.ts";
import type { InterestSubsidy } from "../../subsidies/interest-subsidy.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import type { PublicTerms } from "../public-policy.ts";

/** Interest of companies' loans by days (积数计息法), on a year of 360. */
const BY_DAYS: Accrual = { kind: "actualDays", dayCount: "ACT/360" };

/** What every rate has in common. */
export type LoanFrame = {
  readonly question: EstimateQuestion;
  readonly terms: PublicTerms;
  readonly fees: readonly Fee[];
  readonly subsidy: InterestSubsidy | undefined;
  readonly penalties: PenaltyMultipliers;
};

/** From the day asked about, for the term asked for. */
export function lifeOf({ date, need }: EstimateQuestion): DatedSpan {
  return { kind: "dated", from: date, to: addMonths(date, need.termMonths) };
}

/** The plan's terms at a rate that does not change. */
function planTermsAt(annualRate: Rate, { question, terms }: LoanFrame): PlanTerms {
  const life = lifeOf(question);
  return {
    principal: question.need.amount,
    life,
    repayment: repaymentOf(question, terms),
    accrual: BY_DAYS,
    settlementDay: terms.settlementDay,
    ratePath: [{ span: life, annualRate }],
  };
}

/** What is left out follows from the product: short loans repay at maturity, longer ones by its method. */
function repaymentOf(
  { repayment, need }: EstimateQuestion,
  { bulletTermMonthsMax, methodBeyond, frequency: usual }: PublicTerms,
): Repayment {
  const { graceMonths } = repayment;
  const ofProduct = need.termMonths <= bulletTermMonthsMax ? "bullet" : methodBeyond;
  const method = repayment.method ?? ofProduct;
  const frequency = repayment.frequency ?? usual;
  if (method === "bullet") return { method, frequency };
  const grace = { kind: "interestOnly", length: { kind: "months", months: graceMonths } } as const;
  return { method, frequency, grace };
}

/** The loan at a rate. */
export type LoanAtRate = {
  readonly planTerms: PlanTerms;
  readonly plan: RepaymentPlan;
  readonly cost: BorrowerCost;
  readonly sheet: CostSheet;
};

/** Plan, cost and sheet. */
export function loanAt(annualRate: Rate, frame: LoanFrame): LoanAtRate {
  const planTerms = planTermsAt(annualRate, frame);
  const plan = repaymentPlan(planTerms, POSTED_TO_FEN);
  const { fees, subsidy, question, penalties } = frame;
  const { termMonths } = question.need;
  const costTerms: CostTerms = { planTerms, termMonths, costClock: BY_DAYS, fees, subsidy };
  const cost = borrowerCost(costTerms, plan);
  return { planTerms, plan, cost, sheet: costSheet(costTerms, plan, penalties, cost) };
}

/** The plan alone, for what is only compared by its interest. */
export function planAt(annualRate: Rate, frame: LoanFrame): RepaymentPlan {
  return repaymentPlan(planTermsAt(annualRate, frame), POSTED_TO_FEN);
}
