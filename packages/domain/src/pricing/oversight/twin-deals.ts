/**
 * Twin deals (孪生交易): pairs of like loans that were priced differently. Like is the same product, grade and way of repayment, and
 * amount and term within what the reader asks for.
 */
import type { Decimal } from "../../money/decimal.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import type { LoanFacts } from "./loan-facts.ts";

/** How alike, and how far apart in price at least. */
export type TwinAsk = {
  /** The larger amount over the smaller, at most. */
  readonly amountRatioMax: Decimal;
  readonly termMonthsApart: number;
  readonly differenceBpMin: Decimal;
};

/** A pair; the dearer loan first. */
export type TwinPair = {
  readonly dearer: LoanFacts;
  readonly cheaper: LoanFacts;
  readonly differenceBp: Decimal;
};

/** The pairs, the widest apart first. Each loan is set against each other once. */
export function twinPairs(loans: readonly LoanFacts[], asked: TwinAsk): readonly TwinPair[] {
  return loans
    .flatMap((one, index) => loans.slice(index + 1).flatMap((other) => pairOf(one, other, asked)))
    .toSorted((one, other) => other.differenceBp.comparedTo(one.differenceBp));
}

function pairOf(one: LoanFacts, other: LoanFacts, asked: TwinAsk): readonly TwinPair[] {
  if (!isAlike(one, other, asked)) return [];
  const [dearer, cheaper] = one.rate.lt(other.rate) ? [other, one] : [one, other];
  const differenceBp = inBasisPoints(dearer.rate.minus(cheaper.rate));
  return differenceBp.lt(asked.differenceBpMin) ? [] : [{ dearer, cheaper, differenceBp }];
}

function isAlike(one: LoanFacts, other: LoanFacts, asked: TwinAsk): boolean {
  const [small, large] = one.principal.lt(other.principal)
    ? [one.principal, other.principal]
    : [other.principal, one.principal];
  const apart = one.termMonths - other.termMonths;
  return (
    one.product === other.product &&
    one.grade === other.grade &&
    one.repayment === other.repayment &&
    large.lte(small.times(asked.amountRatioMax)) &&
    apart <= asked.termMonthsApart &&
    -apart <= asked.termMonthsApart
  );
}
