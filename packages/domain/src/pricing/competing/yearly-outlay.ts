/**
 * What a borrower pays in each year of a loan (逐年现金支出), interest, principal and fees less subsidies: the cash side of
 * an offer, beside its annual cost.
 */
import type { BorrowerCost, CostView } from "../../cost-sheet/borrower-cost.ts";
import type { BorrowerFlow } from "../../cost-sheet/borrower-flows.ts";
import { type Decimal, sumOf, ZERO } from "../../money/decimal.ts";
import { type Moment, wholeMonthsAndDays } from "../../schedules/span.ts";

const MONTHS_PER_YEAR = 12;

/** What the borrower bears in the end: after a subsidy where there is one. */
export function finalView({ afterSubsidy, allIn }: BorrowerCost): CostView {
  return afterSubsidy ?? allIn;
}

/**
 * The outlay of each year from drawdown: year n ends with its anniversary, whose payment it holds; fees at drawdown are in
 * the first. Unit: yuan. Rounding: none beyond what was posted.
 */
export function yearlyOutlay({ flows }: Pick<CostView, "flows">): readonly Decimal[] {
  const start = flows[0]?.moment;
  if (start === undefined) return [];
  const paid = flows.map((flow) => ({ year: yearOf(start, flow.moment), yuan: paidAt(flow) }));
  const years = paid.reduce((most, { year }) => (year > most ? year : most), 1);
  return Array.from({ length: years }, (_, index) =>
    sumOf(paid.filter(({ year }) => year === index + 1).map(({ yuan }) => yuan)),
  );
}

function paidAt({ parts }: BorrowerFlow): Decimal {
  return sumOf(parts.map(({ kind, yuan }) => (kind === "drawdown" ? ZERO : yuan.negated())));
}

function yearOf(start: Moment, moment: Moment): number {
  const { months, days } =
    moment.kind === "month"
      ? { months: moment.month, days: 0 }
      : wholeMonthsAndDays(start.kind === "date" ? start.date : moment.date, moment.date);
  const isOnAnniversary = months % MONTHS_PER_YEAR === 0 && days === 0;
  const begun = (months - (months % MONTHS_PER_YEAR)) / MONTHS_PER_YEAR;
  const year = isOnAnniversary ? begun : begun + 1;
  return year === 0 ? 1 : year;
}
