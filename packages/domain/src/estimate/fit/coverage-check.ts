/**
 * Coverage as a condition (偿债覆盖率条件): where the firm told its own cash, whether that covers each payment at the dear end of the
 * band. It comes after the price, because what falls due depends on it; a loan that fails here keeps its price, for the plan
 * shows what to change.
 */
import { itemInForce } from "../../policy/dated-value.ts";
import type { PlanTerms } from "../../schedules/repayment-plan.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import type { PublicPolicy } from "../public-policy.ts";
import { repaymentHeadroom } from "../tools/repayment-headroom.ts";
import type { FitCheck, ProductFit } from "./fit-check.ts";

/** The fit with its coverage judged; as it was where no cash was told. */
export function withCoverage(
  fit: ProductFit,
  terms: PlanTerms,
  { cashFlows, date }: EstimateQuestion,
  policy: PublicPolicy,
): ProductFit {
  const floors = itemInForce(policy.productConditions, fit.product, date)?.value.dscrFloor;
  if (cashFlows === undefined || floors === undefined) return fit;
  const { minimum } = repaymentHeadroom(terms, cashFlows, floors[fit.track]);
  if (minimum === undefined) return fit;
  const holds = minimum.gte(floors[fit.track]);
  const titles = itemInForce(policy.productTerms, fit.product, date)?.value.preferentialScope;
  const oneOf = titles?.titlesListed ?? [];
  const aTitleWouldDo =
    !holds && fit.track === "standard" && oneOf.length > 0 && minimum.gte(floors.preferential);
  const check: FitCheck = {
    code: "coverage",
    outcome: holds ? "holds" : "fails",
    needed: { kind: "ratio", ratio: floors[fit.track] },
    actual: { kind: "ratio", ratio: minimum },
    cures: aTitleWouldDo ? [{ kind: "obtainTitle", oneOf }] : [],
    reasons: [],
  };
  return {
    ...fit,
    outcome: holds ? fit.outcome : "doesNotFit",
    checks: [...fit.checks, check],
  };
}
