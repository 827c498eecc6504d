/**
 * Schemes of fiscal interest discount (财政贴息政策): what each grants, to whom, from which day, and which exclude each other.
 * A subsidy is the customer's money; it never changes what the bank earns.
 */
import { addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import { type Decimal, fromCount } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { DatedItem } from "../policy/dated-value.ts";
import type { DealFacts } from "../policy/deal-facts.ts";
import { outOfScope, type Scope, type ScopeCondition } from "../policy/scope.ts";
import type { Rate } from "../rates/rate.ts";

/** 起算规则: the day the loan is disbursed, or the day the supplier is paid. */
export const SUBSIDY_STARTS = ["disbursement", "supplierPayment"] as const;
export type SubsidyStart = (typeof SUBSIDY_STARTS)[number];

/** One version of a scheme. */
export type SubsidyScheme = {
  readonly name: string;
  readonly subsidyRate: Rate;
  readonly monthsMax: number;
  readonly start: SubsidyStart;
  /** The last day on which a loan may be newly granted, where one is set. */
  readonly grantedUntil: CalendarDate | undefined;
  /** 单户贴息本金上限. */
  readonly principalCap: Money | undefined;
  /** 互斥组: of schemes in one set a loan takes one. */
  readonly exclusivitySet: string;
  /** Only loans that a relending facility refinances. */
  readonly needsRelending: boolean;
  /** Conditions a deal's facts do not show (project list, chain list, private ownership): the officer confirms them by naming the scheme. */
  readonly needsConfirmation: boolean;
  readonly scope: Scope;
};

/** What the schemes ask about a loan beside its facts. */
export type SubsidyFacts = {
  readonly deal: DealFacts;
  readonly isRelendingBacked: boolean;
  readonly supplierPaidOn: CalendarDate | undefined;
  /** Discounted principal that the borrower already has under the scheme. */
  readonly principalUsed: Money;
  /** The scheme the officer names. */
  readonly named: string | undefined;
};

/** Why a scheme does not apply. */
export const SUBSIDY_REASONS = [
  "scheme-ended",
  "not-backed-by-relending",
  "supplier-payment-unknown",
  "cap-used-up",
  "to-be-confirmed",
] as const;
export type SubsidyReason = (typeof SUBSIDY_REASONS)[number] | ScopeCondition;

/** A grant as it meets the loan: `from` its first day, `to` the first day without it. */
export type SubsidyGrant = {
  readonly scheme: DatedItem<SubsidyScheme>;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly principalCap: Money | undefined;
};

/** What the register answers: the grants, and for every other scheme why not, by reasons or by the scheme that excludes it. */
export type SubsidyAnswer = {
  readonly applied: readonly SubsidyGrant[];
  readonly declined: readonly DeclinedScheme[];
};

/** A scheme that does not apply, and why. */
export type DeclinedScheme = {
  readonly scheme: DatedItem<SubsidyScheme>;
  readonly reasons: readonly SubsidyReason[];
  readonly excludedBy: DatedItem<SubsidyScheme> | undefined;
};

/** The answer for one loan. `schemes` are those in force on the day it is granted. */
export function subsidyAnswer(
  schemes: readonly DatedItem<SubsidyScheme>[],
  facts: SubsidyFacts,
): SubsidyAnswer {
  const tried = schemes.map((scheme) => ({ scheme, reasons: reasonsAgainst(scheme, facts) }));
  const open = tried.flatMap(({ scheme, reasons }) =>
    reasons.length === 0 ? [grantOf(scheme, facts)] : [],
  );
  const applied = open.filter((grant) => winnerAmong(open, grant, facts) === grant);
  return {
    applied,
    declined: tried.flatMap(({ scheme, reasons }): readonly DeclinedScheme[] => {
      const grant = open.find((candidate) => candidate.scheme === scheme);
      if (grant === undefined) return [{ scheme, reasons, excludedBy: undefined }];
      const winner = winnerAmong(open, grant, facts);
      return winner === grant ? [] : [{ scheme, reasons, excludedBy: winner.scheme }];
    }),
  };
}

function reasonsAgainst(
  { code, value }: DatedItem<SubsidyScheme>,
  { deal, isRelendingBacked, supplierPaidOn, principalUsed, named }: SubsidyFacts,
): readonly SubsidyReason[] {
  const reasons: SubsidyReason[] = [...outOfScope(value.scope, deal)];
  const { grantedUntil, needsRelending, needsConfirmation, principalCap, start } = value;
  if (grantedUntil !== undefined && deal.drawdownDate > grantedUntil) reasons.push("scheme-ended");
  if (needsRelending && !isRelendingBacked) reasons.push("not-backed-by-relending");
  if (start === "supplierPayment" && supplierPaidOn === undefined) {
    reasons.push("supplier-payment-unknown");
  }
  if (principalCap?.yuan.lte(principalUsed.yuan)) reasons.push("cap-used-up");
  if (needsConfirmation && named !== code) reasons.push("to-be-confirmed");
  return reasons;
}

function grantOf(scheme: DatedItem<SubsidyScheme>, facts: SubsidyFacts): SubsidyGrant {
  const { start, monthsMax, principalCap } = scheme.value;
  const { deal, supplierPaidOn, principalUsed } = facts;
  const from =
    start === "supplierPayment" ? (supplierPaidOn ?? deal.drawdownDate) : deal.drawdownDate;
  return {
    scheme,
    from,
    to: addMonths(from, monthsMax),
    principalCap:
      principalCap === undefined
        ? undefined
        : { yuan: principalCap.yuan.minus(principalUsed.yuan) },
  };
}

/** Of the grants in one set the one the officer names, else the one worth most, else the first. */
function winnerAmong(
  open: readonly SubsidyGrant[],
  grant: SubsidyGrant,
  facts: SubsidyFacts,
): SubsidyGrant {
  const { exclusivitySet } = grant.scheme.value;
  const rivals = open.filter(({ scheme }) => scheme.value.exclusivitySet === exclusivitySet);
  const named = rivals.find(({ scheme }) => scheme.code === facts.named);
  if (named !== undefined) return named;
  const [first = grant] = rivals;
  return rivals.reduce(
    (best, rival) => (worthOf(rival, facts).gt(worthOf(best, facts)) ? rival : best),
    first,
  );
}

/**
 * What a grant is worth at most: principal that earns it × rate × years.
 * @example 50,000,000 × 1.5 % × 24 / 12 = 1,500,000
 */
export function worthOf(
  { scheme, principalCap }: SubsidyGrant,
  { deal }: Pick<SubsidyFacts, "deal">,
): Decimal {
  const { subsidyRate, monthsMax } = scheme.value;
  const principal = deal.principal.yuan;
  const earning = principalCap?.yuan.lt(principal) ? principalCap.yuan : principal;
  const months = fromCount(monthsMax < deal.termMonths ? monthsMax : deal.termMonths);
  return earning.times(subsidyRate.perYear).times(months).div(fromCount(12));
}
