/**
 * Failing rules (未通过的规则): which numbers of a fit say no, each as a rule that a cure can be sought for, and how far the
 * product, the bank and the lending rules let terms go.
 */
import { fromCount, ONE, sumOf, toCount } from "../../money/decimal.ts";
import { wholeAtMost } from "../../money/rounding.ts";
import { type DatedItem, itemInForce } from "../../policy/dated-value.ts";
import { type PolicyReference, referenceTo } from "../../policy/origin.ts";
import type { PolicyRegisters } from "../../policy-book/policy-registers.ts";
import type { InstitutionLimit } from "../../products/approval-channel.ts";
import type { ConditionCheck, NumberCondition } from "../../products/condition-checks.ts";
import type { FitAnswer } from "../../products/fit/fit.ts";
import type { FitQuestion } from "../../products/fit/fit-question.ts";
import { pledgedShare } from "../../products/fit/loan-shown.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { monthsBetweenPayments } from "../../schedules/interest-periods.ts";
import type { CureLimits } from "../structures/cure-grid.ts";
import type { FailedRule } from "../structures/failed-rule.ts";

/** Where a rule stands: a condition of the product, a limit of the bank, the lending rules, or the pledge of rights. */
export type RuleSource =
  | { readonly kind: "condition"; readonly code: NumberCondition }
  | { readonly kind: "institution"; readonly code: InstitutionLimit }
  | { readonly kind: "loanUse" }
  | { readonly kind: "ipPledge" };

/** A rule that the loan fails, and the version that says so. */
export type FailingRule = {
  readonly source: RuleSource;
  readonly rule: FailedRule;
  readonly reference: PolicyReference | undefined;
};

/** A fit with what it was asked and by which rules. */
export type JudgedFit = {
  readonly question: FitQuestion;
  readonly fit: FitAnswer;
  readonly request: LoanRequest;
  readonly registers: PolicyRegisters;
};

/** Every failing number, in the order in which a fit names its parts. What is open is no failure. */
export function failingRules(judged: JudgedFit): readonly FailingRule[] {
  return [
    ...ofLoanUse(judged),
    ...ofConditions(judged),
    ...ofInstitution(judged),
    ...ofRights(judged),
  ];
}

function ofLoanUse({ fit: { loanUse } }: JudgedFit): readonly FailingRule[] {
  const verdict = loanUse?.verdict;
  return (verdict?.reasons ?? []).flatMap((reason): readonly FailingRule[] =>
    reason.code === "term-too-long"
      ? [
          {
            source: { kind: "loanUse" },
            rule: { kind: "termMonths", atMost: reason.termMonthsMax },
            reference: verdict?.rule,
          },
        ]
      : [],
  );
}

function ofConditions(judged: JudgedFit): readonly FailingRule[] {
  const reference = referenceOf(conditionsOf(judged));
  const checks = judged.fit.conditions?.checks ?? [];
  return checks.flatMap((check): readonly FailingRule[] => {
    const rule = check.outcome === "fails" ? ruleOf(check, judged) : undefined;
    return rule === undefined
      ? []
      : [{ source: { kind: "condition", code: check.code }, rule, reference }];
  });
}

/** A floor of grace or term and the FTP discount have no cure on the customer's side. */
function ruleOf({ code, applied, shown }: ConditionCheck, judged: JudgedFit) {
  const { question } = judged;
  switch (code) {
    case "dscrFloor":
      return question.cashFlows && coverageRule(applied, question.cashFlows, question.paymentsEach);
    case "pledgeRateMax":
      return pledgeRule(applied, judged);
    case "unsecuredShareMax":
      return shown && { kind: "unsecuredShare" as const, atMost: applied, unsecured: shown };
    case "graceMonthsMost":
      return { kind: "graceMonths" as const, atMost: toCount(applied) };
    case "termMonthsMost":
      return { kind: "termMonths" as const, atMost: toCount(applied) };
    case "feeWaiverShareMax":
      return { kind: "waivedShare" as const, atMost: applied };
    default:
      return undefined;
  }
}

function coverageRule(
  atLeast: ConditionCheck["applied"],
  flows: NonNullable<FitQuestion["cashFlows"]>,
  paymentsEach: number,
): FailedRule {
  return { kind: "coverage", atLeast, flows, paymentsEach };
}

/** Of the valued security, else of the accepted rights and the part of the loan that stands on them. */
function pledgeRule(
  atMost: ConditionCheck["applied"],
  { question, fit, request }: JudgedFit,
): FailedRule | undefined {
  const structure = question.innovation?.structure ?? [];
  if (request.pledge !== undefined) {
    const { value } = request.pledge;
    return { kind: "pledgeRate", atMost, value, securedShare: pledgedShare(structure) };
  }
  const value = fit.ipPledge?.pledge.valueYuan;
  if (value === undefined || value.isZero()) return undefined;
  const layers = structure.filter(({ security }) => security === "intellectualProperty");
  const securedShare = structure.length === 0 ? ONE : sumOf(layers.map(({ share }) => share));
  return { kind: "pledgeRate", atMost, value: { yuan: value }, securedShare };
}

function ofInstitution(judged: JudgedFit): readonly FailingRule[] {
  const bank = bankOf(judged);
  if (bank === undefined) return [];
  const { termMonthsMax, principalMax } = bank.value;
  return (judged.fit.institutionLimits ?? []).flatMap((code): readonly FailingRule[] => {
    const source = { kind: "institution" as const, code };
    const reference = referenceTo(bank);
    if (code === "termMonthsMax") {
      return [{ source, rule: { kind: "termMonths", atMost: termMonthsMax }, reference }];
    }
    return principalMax === undefined
      ? []
      : [{ source, rule: { kind: "amount", atMost: principalMax }, reference }];
  });
}

function ofRights({ question, fit, registers }: JudgedFit): readonly FailingRule[] {
  if (fit.ipPledge === undefined || fit.ipPledge.holds) return [];
  const rules = { legalTerms: registers.ipLegalTerms, pledgeTerms: registers.ipPledgeTerms };
  const { rights, innovation } = question;
  const structure = innovation?.structure ?? [];
  return [
    {
      source: { kind: "ipPledge" },
      rule: { kind: "ipCapacity", rights, structure, rules },
      reference: undefined,
    },
  ];
}

/** How far tenor and grace may go, grace in months as well as in the deal's own count. */
export type BriefLimits = CureLimits & { readonly graceMonthsMax: number };

/** The farthest that tenor and grace may go: the product, the bank and the lending rules all hold. */
export function cureLimitsOf(judged: JudgedFit): BriefLimits {
  const { fit, request, registers } = judged;
  const { termMonths, repayment } = request;
  const most = (code: NumberCondition) => {
    const applied = fit.conditions?.checks.find((check) => check.code === code)?.applied;
    return applied === undefined ? undefined : toCount(applied);
  };
  const use = fit.loanUse && itemInForce(registers.loanUseRules, fit.loanUse.type, fit.pricingDate);
  const tenor = use?.value.tenor.kind === "established" ? use.value.tenor : undefined;
  const isLong = judged.question.use.longCashCycle === "yes";
  const lawful = (isLong ? tenor?.longCycleTermMonthsMax : undefined) ?? tenor?.termMonthsMax;
  const bounds = [most("termMonthsMost"), bankOf(judged)?.value.termMonthsMax, lawful];
  const known = bounds.flatMap((bound) => (bound === undefined ? [] : [bound]));
  const graceMonths = most("graceMonthsMost") ?? 0;
  const isInMonths = "grace" in repayment && repayment.grace.length.kind === "months";
  const each = isInMonths ? 1 : (monthsBetweenPayments(repayment.frequency) ?? 1);
  return {
    termMonthsMax: known.reduce(
      (least, bound) => (bound < least ? bound : least),
      known[0] ?? termMonths,
    ),
    graceMax: toCount(wholeAtMost(fromCount(graceMonths).div(fromCount(each)))),
    graceMonthsMax: graceMonths,
  };
}

/** The conditions of the product in force. */
export function conditionsOf({ fit, request, registers }: JudgedFit) {
  return itemInForce(registers.productConditions, request.product, fit.pricingDate);
}

/** The kind of bank in force. */
export function bankOf({ fit, question, registers }: JudgedFit) {
  const { institution } = question.context;
  return institution && itemInForce(registers.institutionProfiles, institution, fit.pricingDate);
}

function referenceOf<T>(version: DatedItem<T> | undefined): PolicyReference | undefined {
  return version && referenceTo(version);
}
