/**
 * What a cure costs (补救代价): the customer's cost and the bank's return after it, less those of the loan as asked.
 */
import type { Decimal } from "../../money/decimal.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import { finalView } from "../competing/yearly-outlay.ts";
import type { QuoteFigures } from "../quote-figures.ts";

/** Signed: what the customer pays more, in yuan and in basis points a year, and what the bank earns more. */
export type CureCost = {
  readonly costDifference: Decimal;
  readonly annualCostDifferenceBp: Decimal | undefined;
  readonly rarocDifferenceBp: Decimal;
  /** What must be found elsewhere. Unit: yuan. */
  readonly amountGivenUp: Decimal;
  /** By how much sooner all of it must be paid back. */
  readonly monthsGivenUp: number;
};

/** The differences between a cured loan and the loan as asked. */
export function cureCost(own: QuoteFigures, cured: QuoteFigures): CureCost {
  const [before, after] = [finalView(own.borrower), finalView(cured.borrower)];
  const [rateBefore, rateAfter] = [before, after].map(({ rates }) =>
    "effective" in rates ? rates.effective : undefined,
  );
  return {
    costDifference: after.costYuan.minus(before.costYuan),
    annualCostDifferenceBp:
      rateBefore === undefined || rateAfter === undefined
        ? undefined
        : inBasisPoints(rateAfter.minus(rateBefore)),
    rarocDifferenceBp: inBasisPoints(cured.profit.raroc.minus(own.profit.raroc)),
    amountGivenUp: own.deal.request.principal.yuan.minus(cured.deal.request.principal.yuan),
    monthsGivenUp: own.deal.request.termMonths - cured.deal.request.termMonths,
  };
}

/** A smaller or a shorter loan costs less only because less is lent, so it comes last. */
export function byCureCost(one: CureCost, other: CureCost): number {
  const [given, less] = [monthsLess(one), monthsLess(other)];
  return (
    one.amountGivenUp.cmp(other.amountGivenUp) ||
    given - less ||
    one.costDifference.cmp(other.costDifference)
  );
}

function monthsLess({ monthsGivenUp }: CureCost): number {
  return monthsGivenUp > 0 ? monthsGivenUp : 0;
}
