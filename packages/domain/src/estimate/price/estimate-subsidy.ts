/**
 * The subsidy of an estimate (贴息试算): the scheme that would apply by its published conditions. Lists and the scheme's quota
 * decide in the end, so it is shown beside the cost without it and never instead.
 */
import { supportVerdict } from "../../eligibility/support.ts";
import { ZERO } from "../../money/decimal.ts";
import { itemsInForce } from "../../policy/dated-value.ts";
import type { DealFacts } from "../../policy/deal-facts.ts";
import type { InterestSubsidy } from "../../subsidies/interest-subsidy.ts";
import { type SubsidyAnswer, subsidyAnswer } from "../../subsidies/subsidy-scheme.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import type { PublicPolicy } from "../public-policy.ts";
import { lifeOf } from "./loan-at-rate.ts";

/** The grant as it meets the loan, and what every scheme answered. */
export type EstimateSubsidy = {
  readonly subsidy: InterestSubsidy | undefined;
  readonly answer: SubsidyAnswer | undefined;
};

/** A firm on a list that opens relending is taken to be lent to under it. */
export function estimateSubsidy(
  question: EstimateQuestion,
  policy: PublicPolicy,
  deal: DealFacts,
): EstimateSubsidy {
  const { subsidy: wish, firm, date } = question;
  if (wish.kind === "none") return { subsidy: undefined, answer: undefined };
  const support = supportVerdict(firm, "techRelending", policy.supportRules, date);
  const answer = subsidyAnswer(itemsInForce(policy.subsidySchemes, date), {
    deal,
    isRelendingBacked: support.outcome === "met",
    supplierPaidOn: wish.supplierPaidOn,
    principalUsed: { yuan: ZERO },
    named: wish.scheme,
  });
  const [grant] = answer.applied;
  if (grant === undefined) return { subsidy: undefined, answer };
  const life = lifeOf(question);
  const { from, to, principalCap, scheme } = grant;
  const end = to < life.to ? to : life.to;
  const { subsidyRate } = scheme.value;
  return {
    subsidy: { subsidyRate, principalCap, span: { kind: "dated", from, to: end } },
    answer,
  };
}
