/**
 * The way to approval (审批通道) and what a kind of bank can carry (机构限制).
 */
import type { DealFacts } from "../policy/deal-facts.ts";
import { outOfScope, type ScopeCondition } from "../policy/scope.ts";
import type { InstitutionProfile, ProductConditions } from "../policy-book/product-conditions.ts";

/** The way to approval a loan takes (审批通道), how long it takes, and what it lacks for the shorter one. */
export type ApprovalChannel = {
  readonly kind: "green" | "standard";
  readonly workingDays: number;
  readonly workingDaysSaved: number;
  readonly lacking: readonly ScopeCondition[];
};

/** The green channel where the loan is in its scope. */
export function approvalChannel(
  { greenChannel }: ProductConditions,
  facts: DealFacts,
): ApprovalChannel {
  const { scope, workingDays, standardWorkingDays } = greenChannel;
  const lacking = outOfScope(scope, facts);
  return lacking.length === 0
    ? { kind: "green", workingDays, workingDaysSaved: standardWorkingDays - workingDays, lacking }
    : { kind: "standard", workingDays: standardWorkingDays, workingDaysSaved: 0, lacking };
}

/** What a loan is too much of for the bank (机构限制). */
export type InstitutionLimit = "termMonthsMax" | "principalMax";

/** The limits of the bank's kind that the loan passes; empty when it can carry the loan. */
export function institutionLimitsPassed(
  { termMonthsMax, principalMax }: InstitutionProfile,
  { termMonths, principal }: Pick<DealFacts, "termMonths" | "principal">,
): readonly InstitutionLimit[] {
  const isTooLarge = principalMax !== undefined && principal.yuan.gt(principalMax.yuan);
  return [
    ...(termMonths > termMonthsMax ? (["termMonthsMax"] as const) : []),
    ...(isTooLarge ? (["principalMax"] as const) : []),
  ];
}
