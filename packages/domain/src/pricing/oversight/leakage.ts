/**
 * Discounts given against return earned (让利与回报): loans gathered by officer, product or reason, each group with what it gave away and
 * what it earns.
 */
import { type Decimal, sumOf, ZERO } from "../../money/decimal.ts";
import { toBarScale } from "../../money/rounding.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import type { LoanFacts } from "./loan-facts.ts";

/** By what loans are gathered. */
export const LEAKAGE_KEYS = ["ownerId", "product", "reason"] as const;

/** One of them. */
export type LeakageKey = (typeof LEAKAGE_KEYS)[number];

/** A group. `discountBp` and `raroc` are averages weighted by principal. */
export type LeakageGroup = {
  readonly key: string;
  readonly count: number;
  readonly principal: Decimal;
  readonly rateGiven: Decimal;
  readonly feesWaived: Decimal;
  readonly discountBp: Decimal;
  readonly raroc: Decimal;
};

/**
 * The groups, what gave most away first. A price above the reference gives nothing and takes nothing off what others gave.
 * Rounding: averages to 1e-12.
 */
export function leakage(loans: readonly LoanFacts[], by: LeakageKey): readonly LeakageGroup[] {
  const keys = [...new Set(loans.map((loan) => loan[by]))];
  return keys
    .map((key) =>
      groupOf(
        key,
        loans.filter((loan) => loan[by] === key),
      ),
    )
    .toSorted((one, other) => given(other).comparedTo(given(one)));
}

function groupOf(key: string, loans: readonly LoanFacts[]): LeakageGroup {
  const principal = sumOf(loans.map((loan) => loan.principal));
  const weighted = (pick: (loan: LoanFacts) => Decimal) =>
    toBarScale(sumOf(loans.map((loan) => pick(loan).times(loan.principal))).div(principal));
  return {
    key,
    count: loans.length,
    principal,
    rateGiven: sumOf(loans.map(({ rateRelief }) => (rateRelief.isNegative() ? ZERO : rateRelief))),
    feesWaived: sumOf(loans.map(({ feesWaived }) => feesWaived)),
    discountBp: inBasisPoints(weighted(({ referenceRate, rate }) => referenceRate.minus(rate))),
    raroc: weighted(({ raroc }) => raroc),
  };
}

function given({ rateGiven, feesWaived }: LeakageGroup): Decimal {
  return rateGiven.plus(feesWaived);
}
