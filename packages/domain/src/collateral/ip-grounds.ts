/**
 * Why a right cannot be pledged (质押不予接受的情形): the register's grounds of refusal, which nobody can waive, and the bank's
 * own terms.
 * Source: the registration guide of the patent office, policy fact IP-6.
 */
import type { ErrorFacts } from "../assert.ts";
import { addDays, addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import { itemInForce } from "../policy/dated-value.ts";
import {
  type IpItem,
  type IpPledgeTerms,
  type IpRules,
  isPatent,
  rightEndsOn,
  type Valuation,
} from "./ip-right.ts";

/**
 * The register's grounds, hard stops (不可豁免):
 * - `pledgor-not-owner`; `co-owner-consent-missing`; `ownership-dispute`; `right-seized`; `already-pledged`;
 * - `not-granted`; `right-ended`; `right-invalidated`; `annual-fee-unpaid` on the day of the pledge;
 * - `debt-outlasts-right`: the right does not exist any more on the day the debt falls due;
 * - `double-filing`, `invalidation-under-way`: unless both parties proceed knowingly.
 */
export const REGISTER_GROUNDS = [
  "pledgor-not-owner",
  "not-granted",
  "right-ended",
  "right-invalidated",
  "annual-fee-unpaid",
  "ownership-dispute",
  "right-seized",
  "debt-outlasts-right",
  "co-owner-consent-missing",
  "already-pledged",
  "double-filing",
  "invalidation-under-way",
] as const;

/**
 * The bank's own grounds:
 * - `right-not-accepted`: no terms for such a right; `loan-too-long` for them;
 * - `end-of-right-unknown`: neither law nor certificate says when it ends;
 * - `valuation-missing` by the chosen method; `valuation-after-pledge`; `valuation-stale`: due for revaluation;
 * - `counted-twice`: the number stands in the list before.
 */
export const BANK_GROUNDS = [
  "right-not-accepted",
  "loan-too-long",
  "end-of-right-unknown",
  "valuation-missing",
  "valuation-after-pledge",
  "valuation-stale",
  "counted-twice",
] as const;

/** One of either. */
export type IpGroundCode = (typeof REGISTER_GROUNDS)[number] | (typeof BANK_GROUNDS)[number];

/** One ground; a hard stop is the register's and cannot be waived. */
export type IpGround = {
  readonly code: IpGroundCode;
  readonly isHardStop: boolean;
  readonly facts: ErrorFacts;
};

/** The loan a right is to secure: from the day of the pledge to the day the debt falls due. */
export type IpLoan = { readonly pledgedOn: CalendarDate; readonly maturity: CalendarDate };

/** The valuation by the chosen method. */
export function chosenValuation({ valuations, chosenMethod }: IpItem): Valuation | undefined {
  return valuations.find(({ method }) => method === chosenMethod);
}

/** Every ground against pledging the right for the loan, in the order of the lists; empty when there is none. */
export function ipGrounds(
  item: IpItem,
  loan: IpLoan,
  rules: IpRules,
  numbersBefore: readonly string[],
): readonly IpGround[] {
  const facts: Partial<Record<IpGroundCode, ErrorFacts | undefined>> = {
    ...ownershipGrounds(item),
    ...lifeGrounds(item, loan, rightEndsOn(item, rules)),
    ...bankGrounds(item, loan, itemInForce(rules.pledgeTerms, item.right, loan.pledgedOn)?.value),
    ...valuationGrounds(item, loan, rules),
    "counted-twice": when(numbersBefore.includes(item.number), { number: item.number }),
  };
  return [
    ...REGISTER_GROUNDS.map((code) => ({ code, isHardStop: true })),
    ...BANK_GROUNDS.map((code) => ({ code, isHardStop: false })),
  ].flatMap((ground) => {
    const found = facts[ground.code];
    return found === undefined ? [] : [{ ...ground, facts: found }];
  });
}

type Found = Partial<Record<IpGroundCode, ErrorFacts | undefined>>;

/** The facts of a ground that holds. */
function when(holds: boolean, facts: ErrorFacts = {}): ErrorFacts | undefined {
  return holds ? facts : undefined;
}

function ownershipGrounds(item: IpItem): Found {
  return {
    "pledgor-not-owner": when(!item.isOwnedByPledgor),
    "co-owner-consent-missing": when(item.coOwnerConsent === "missing"),
    "ownership-dispute": when(item.outsideClaim === "dispute"),
    "right-seized": when(item.outsideClaim === "seizure"),
    "already-pledged": when(item.isPledgedAlready),
    "double-filing": when(item.isFiledTwice && !item.isRiskAccepted),
    "invalidation-under-way": when(item.isInvalidationUnderWay && !item.isRiskAccepted),
  };
}

/** A right that has ended already is not also outlasted. */
function lifeGrounds(
  item: IpItem,
  { pledgedOn, maturity }: IpLoan,
  endsOn: CalendarDate | undefined,
): Found {
  const hasEnded = item.status === "ended" || (endsOn !== undefined && endsOn <= pledgedOn);
  const paidUntil = item.annualFeePaidUntil;
  const isUnpaid = isPatent(item.right) && (paidUntil === undefined || paidUntil < pledgedOn);
  const lastDay = endsOn === undefined ? "" : addDays(endsOn, -1);
  return {
    "not-granted": when(item.status === "pending"),
    "right-ended": when(hasEnded, endsOn === undefined ? {} : { lastDay }),
    "right-invalidated": when(item.status === "invalidated"),
    "annual-fee-unpaid": when(
      isUnpaid && item.status === "granted" && !hasEnded,
      paidUntil === undefined ? {} : { paidUntil },
    ),
    "debt-outlasts-right": when(!hasEnded && endsOn !== undefined && endsOn <= maturity, {
      lastDay,
      maturity,
    }),
    "end-of-right-unknown": when(!hasEnded && endsOn === undefined),
  };
}

function bankGrounds(
  { right }: IpItem,
  { pledgedOn, maturity }: IpLoan,
  terms: IpPledgeTerms | undefined,
): Found {
  if (terms === undefined) return { "right-not-accepted": { right } };
  const latest = addMonths(pledgedOn, terms.loanMonthsMax);
  return {
    "loan-too-long": when(maturity > latest, { maturity, latest, months: terms.loanMonthsMax }),
  };
}

function valuationGrounds(item: IpItem, { pledgedOn }: IpLoan, rules: IpRules): Found {
  const valuation = chosenValuation(item);
  if (valuation === undefined) return { "valuation-missing": { method: item.chosenMethod } };
  const { valuedOn } = valuation;
  const months = itemInForce(rules.pledgeTerms, item.right, pledgedOn)?.value.revaluationMonths;
  return {
    "valuation-after-pledge": when(valuedOn > pledgedOn, { valuedOn, pledgedOn }),
    "valuation-stale": when(months !== undefined && addMonths(valuedOn, months) < pledgedOn, {
      valuedOn,
      months: months ?? 0,
    }),
  };
}
