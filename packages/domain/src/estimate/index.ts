/**
 * The enterprise's entry (企业测算): a plan and its all-in cost. Safe for anyone's browser, because nothing reachable from here
 * knows the bank's funding, risk or return.
 */
export { type BorrowerCost, borrowerCost, type CostTerms } from "../cost-sheet/borrower-cost.ts";
export type { RepaymentPlan } from "../schedules/plan-row.ts";
export { type PlanTerms, repaymentPlan } from "../schedules/repayment-plan.ts";
