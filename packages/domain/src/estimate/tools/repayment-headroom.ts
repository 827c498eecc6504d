/**
 * Repayment headroom (还款余量与压力测试): the firm's own cash against what falls due, payment by payment, as told and under stress.
 */
import { addMonths } from "../../dates/calendar-date.ts";
import { type Decimal, ONE, ZERO } from "../../money/decimal.ts";
import type { Share } from "../../money/money.ts";
import { POSTED_TO_FEN } from "../../money/rounding.ts";
import { ratePlusSpread, type Spread } from "../../rates/rate.ts";
import { debtCoverage } from "../../risk/debt-coverage.ts";
import { type PlanTerms, repaymentPlan } from "../../schedules/repayment-plan.ts";
import type { ProjectFlow } from "../../schedules/repayment-terms.ts";
import type { Moment } from "../../schedules/span.ts";

/** 压力: cash that comes falls by a share and comes so many months later, and the rate rises. */
export type HeadroomStress = {
  readonly cashDown: Share;
  readonly delayMonths: number;
  readonly rateUp: Spread;
};

/** No stress. */
export const AS_TOLD: HeadroomStress = {
  cashDown: { share: ZERO },
  delayMonths: 0,
  rateUp: { addedPerYear: ZERO },
};

/** One payment: `coverage` is absent where nothing is due, `headroomYuan` is cash less what is due. Unit: yuan. */
export type HeadroomPoint = {
  readonly period: number;
  readonly due: Moment;
  readonly cashYuan: Decimal;
  readonly dueYuan: Decimal;
  readonly coverage: Decimal | undefined;
  readonly headroomYuan: Decimal;
  readonly holds: boolean;
};

/** Every payment, and the first that the floor does not hold at. */
export type Headroom = {
  readonly points: readonly HeadroomPoint[];
  readonly firstFailing: HeadroomPoint | undefined;
  readonly minimum: Decimal | undefined;
};

/**
 * The headroom of a plan's terms. Cash counts for the payment it comes before, and what is left is not carried on.
 * Formula: coverage = cash ÷ (principal + interest); it holds at `floor` or more. Rounding: only what posting rounds.
 */
export function repaymentHeadroom(
  terms: PlanTerms,
  cashFlows: readonly ProjectFlow[],
  floor: Decimal,
  stress: HeadroomStress = AS_TOLD,
): Headroom {
  const ratePath = terms.ratePath.map(({ span, annualRate }) => ({
    span,
    annualRate: ratePlusSpread(annualRate, stress.rateUp),
  }));
  const { rows } = repaymentPlan({ ...terms, ratePath }, POSTED_TO_FEN);
  const flows = cashFlows.map((flow) => stressed(flow, stress));
  const { stretches, minimum } = debtCoverage(rows, flows, 1);
  const points = stretches.map(({ fromPeriod, ends, cashYuan, dueYuan, coverage }) => ({
    period: fromPeriod,
    due: ends,
    cashYuan,
    dueYuan,
    coverage,
    headroomYuan: cashYuan.minus(dueYuan),
    holds: coverage === undefined || coverage.gte(floor),
  }));
  return {
    points,
    firstFailing: points.find(({ holds }) => !holds),
    minimum: minimum?.coverage,
  };
}

/** Money that goes out does not fall and does not wait. */
function stressed({ moment, amount }: ProjectFlow, { cashDown, delayMonths }: HeadroomStress) {
  if (!amount.yuan.gt(ZERO)) return { moment, amount };
  const yuan = amount.yuan.times(ONE.minus(cashDown.share));
  return { moment: later(moment, delayMonths), amount: { yuan } };
}

function later(moment: Moment, months: number): Moment {
  return moment.kind === "date"
    ? { kind: "date", date: addMonths(moment.date, months) }
    : { kind: "month", month: moment.month + months };
}
