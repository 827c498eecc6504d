/**
 * A plan as its payer reads it (还款计划读法): at each moment what is paid for interest, principal and fees, and the payments that matter
 * to a treasurer: the first, and the largest.
 */
import type { BorrowerCost } from "../cost-sheet/borrower-cost.ts";
import { type Decimal, sumOf, ZERO } from "../money/decimal.ts";
import { interestOf } from "../schedules/balance-years.ts";
import type { RepaymentPlan } from "../schedules/plan-row.ts";
import type { Moment } from "../schedules/span.ts";

/** One moment. Unit: yuan; `period` is absent where only fees are paid, `subsidy` is what the treasury gives back. */
export type PlanStep = {
  readonly moment: Moment;
  readonly period: number | undefined;
  readonly interest: Decimal;
  readonly principal: Decimal;
  readonly fees: Decimal;
  readonly subsidy: Decimal;
  /** Interest, principal and fees together. */
  readonly paid: Decimal;
  readonly closing: Decimal;
};

/** The steps in order, and what is said of them first. */
export type PlanReading = {
  readonly steps: readonly PlanStep[];
  readonly interestTotal: Decimal;
  /** The first payment of interest or principal. */
  readonly first: PlanStep | undefined;
  /** The first of the largest payments. */
  readonly largest: PlanStep | undefined;
};

/** The reading of a plan with its cost. Rounding: none beyond what was posted. */
export function planReading(
  plan: RepaymentPlan,
  { dueFees, subsidies }: Pick<BorrowerCost, "dueFees" | "subsidies">,
): PlanReading {
  const feesAt = (moment: Moment) =>
    sumOf(dueFees.filter((due) => isSame(due.moment, moment)).map(({ paidYuan }) => paidYuan));
  const ofRows = plan.rows.map((row, index): PlanStep => {
    const { interest, principal, closing, due, period } = row;
    const fees = feesAt(due);
    const subsidy = subsidies[index] ?? ZERO;
    const paid = interest.plus(principal).plus(fees);
    return { moment: due, period, interest, principal, fees, subsidy, paid, closing };
  });
  const steps = [...feesAlone(plan, dueFees), ...ofRows].toSorted((one, other) =>
    placeOf(one.moment) < placeOf(other.moment) ? -1 : 1,
  );
  const payments = steps.filter(({ period }) => period !== undefined);
  return {
    steps,
    interestTotal: interestOf(plan.rows),
    first: payments.find(({ interest, principal }) => !interest.plus(principal).isZero()),
    largest: payments.reduce<PlanStep | undefined>(
      (most, step) => (most === undefined || step.paid.gt(most.paid) ? step : most),
      undefined,
    ),
  };
}

/** Moments with fees and no payment, e.g. the day of drawdown. What is owed then is what the period before ended with. */
function feesAlone({ rows }: RepaymentPlan, dueFees: BorrowerCost["dueFees"]): readonly PlanStep[] {
  const alone = dueFees.filter(
    ({ moment, paidYuan }) => !paidYuan.isZero() && !rows.some(({ due }) => isSame(due, moment)),
  );
  const moments = new Map(alone.map(({ moment }) => [placeOf(moment), moment]));
  return [...moments.values()].map((moment) => {
    const paid = sumOf(
      alone.filter((fee) => isSame(fee.moment, moment)).map(({ paidYuan }) => paidYuan),
    );
    const before = rows.findLast(({ due }) => placeOf(due) < placeOf(moment));
    return {
      moment,
      period: undefined,
      interest: ZERO,
      principal: ZERO,
      fees: paid,
      subsidy: ZERO,
      paid,
      closing: before?.closing ?? rows[0]?.opening ?? ZERO,
    };
  });
}

function isSame(one: Moment, other: Moment): boolean {
  return placeOf(one) === placeOf(other);
}

/** A text that sorts as time runs. */
function placeOf(moment: Moment): string {
  return moment.kind === "date" ? moment.date : String(moment.month).padStart(6, "0");
}
