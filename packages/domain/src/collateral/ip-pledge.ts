/**
 * An intellectual-property pledge (知识产权质押): which rights are accepted, how much they carry on the day of the pledge and on
 * every day after, and what must be watched meanwhile.
 */
import { addDays, addMonths, type CalendarDate, daysBetween } from "../dates/calendar-date.ts";
import { type Decimal, fromCount, sumOf, ZERO } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import { toFen } from "../money/rounding.ts";
import { itemInForce } from "../policy/dated-value.ts";
import { type PolicyReference, referenceTo } from "../policy/origin.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import type { Moment } from "../schedules/span.ts";
import { chosenValuation, type IpGround, type IpLoan, ipGrounds } from "./ip-grounds.ts";
import {
  type IpItem,
  type IpPledgeTerms,
  type IpRules,
  rightEndsOn,
  type Valuation,
} from "./ip-right.ts";
import { pledgeCapacity } from "./pledge.ts";

/** A right that may be pledged, with all its value depends on. */
export type AcceptedRight = {
  readonly kind: "accepted";
  readonly item: IpItem;
  readonly valuation: Valuation;
  /** By how much the chosen value is above the lowest of the methods. */
  readonly aboveLowestYuan: Decimal;
  /** First day on which the right no longer exists. */
  readonly endsOn: CalendarDate;
  readonly terms: IpPledgeTerms;
  readonly reference: PolicyReference;
  /** On the day of the pledge. */
  readonly capacityYuan: Decimal;
  /** Days inside the loan on which a new valuation is due. */
  readonly revaluations: readonly CalendarDate[];
  /** The day from which the annual fee must have been paid again, when it lies inside the loan. */
  readonly annualFeeDueOn: CalendarDate | undefined;
};

/** A right that may not be pledged, and every ground. */
export type RefusedRight = {
  readonly kind: "refused";
  readonly item: IpItem;
  readonly grounds: readonly IpGround[];
};

/** All rights offered, in their order, and the accepted ones together. Unit: yuan. */
export type IpPledge = {
  readonly rights: readonly (AcceptedRight | RefusedRight)[];
  readonly valueYuan: Decimal;
  readonly capacityYuan: Decimal;
};

/** Judges every right for the loan. Rounding: each right's capacity to the fen. */
export function ipPledge(items: readonly IpItem[], loan: IpLoan, rules: IpRules): IpPledge {
  const rights = items.map((item, index) => {
    const numbersBefore = items.slice(0, index).map(({ number }) => number);
    return judged(item, loan, rules, numbersBefore);
  });
  const accepted = acceptedRights({ rights });
  return {
    rights,
    valueYuan: sumOf(accepted.map(({ valuation }) => valuation.value.yuan)),
    capacityYuan: sumOf(accepted.map(({ capacityYuan }) => capacityYuan)),
  };
}

/** Those that may be pledged. */
export function acceptedRights({ rights }: Pick<IpPledge, "rights">): readonly AcceptedRight[] {
  return rights.flatMap((right) => (right.kind === "accepted" ? [right] : []));
}

function judged(
  item: IpItem,
  loan: IpLoan,
  rules: IpRules,
  numbersBefore: readonly string[],
): AcceptedRight | RefusedRight {
  const grounds = ipGrounds(item, loan, rules, numbersBefore);
  const [valuation, endsOn] = [chosenValuation(item), rightEndsOn(item, rules)];
  const version = itemInForce(rules.pledgeTerms, item.right, loan.pledgedOn);
  const isRefused = grounds.length > 0;
  if (isRefused || valuation === undefined || endsOn === undefined || version === undefined) {
    return { kind: "refused", item, grounds };
  }
  const valued = { valuation, endsOn, terms: version.value };
  return {
    kind: "accepted",
    item,
    ...valued,
    aboveLowestYuan: aboveLowest(item, valuation),
    reference: referenceTo(version),
    capacityYuan: rightCapacityOn(valued, loan.pledgedOn),
    revaluations: revaluationsOf(valuation.valuedOn, version.value.revaluationMonths, loan),
    annualFeeDueOn: annualFeeDueOn(item, loan),
  };
}

function aboveLowest({ valuations }: IpItem, chosen: Valuation): Decimal {
  const lowest = valuations.reduce(
    (least, { value }) => (value.yuan.lt(least) ? value.yuan : least),
    chosen.value.yuan,
  );
  return chosen.value.yuan.minus(lowest);
}

function revaluationsOf(
  valuedOn: CalendarDate,
  everyMonths: number,
  { maturity }: IpLoan,
): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  if (everyMonths < 1) return dates;
  for (let times = 1; addMonths(valuedOn, everyMonths * times) < maturity; times += 1) {
    dates.push(addMonths(valuedOn, everyMonths * times));
  }
  return dates;
}

function annualFeeDueOn(
  { annualFeePaidUntil }: IpItem,
  { maturity }: IpLoan,
): CalendarDate | undefined {
  return annualFeePaidUntil !== undefined && annualFeePaidUntil < maturity
    ? addDays(annualFeePaidUntil, 1)
    : undefined;
}

type Valued = Pick<AcceptedRight, "valuation" | "endsOn" | "terms">;

/**
 * What a right carries on a day: nothing once it has ended; before, its value, which falls evenly to the end where the
 * terms say so, less the haircut, times the highest pledge rate.
 * Formula: value × days left ÷ days left when valued × (1 − haircut) × highest pledge rate. Rounding: to the fen.
 */
export function rightCapacityOn({ valuation, endsOn, terms }: Valued, day: CalendarDate): Decimal {
  const { value, valuedOn } = valuation;
  if (day >= endsOn) return ZERO;
  const hasFaded = day > valuedOn && terms.valueDecays;
  const yuan = hasFaded
    ? value.yuan
        .times(fromCount(daysBetween(day, endsOn)))
        .div(fromCount(daysBetween(valuedOn, endsOn)))
    : value.yuan;
  return pledgeCapacity({ value: { yuan }, ...terms });
}

/** One payment period: what the rights carry at its end against the most that was owed in it. Unit: yuan. */
export type CapacityPoint = {
  readonly period: number;
  readonly day: CalendarDate;
  readonly capacityYuan: Decimal;
  readonly neededYuan: Decimal;
  readonly holds: boolean;
};

/**
 * The capacity curve (质押能力曲线) over a plan. Capacity only falls and a balance stands until it is paid, so the end of each
 * period is its hardest day. Months of a plan without dates count from the day of the pledge.
 */
export function capacityCurve(
  pledge: IpPledge,
  rows: readonly PlanRow[],
  { pledgedOn }: IpLoan,
): readonly CapacityPoint[] {
  const accepted = acceptedRights(pledge);
  return rows.map(({ period, due, opening, balances }) => {
    const day = dayOf(due, pledgedOn);
    const capacityYuan = sumOf(accepted.map((right) => rightCapacityOn(right, day)));
    const neededYuan = balances.reduce(
      (most, { balance }) => (balance.gt(most) ? balance : most),
      opening,
    );
    return { period, day, capacityYuan, neededYuan, holds: capacityYuan.gte(neededYuan) };
  });
}

function dayOf(moment: Moment, start: CalendarDate): CalendarDate {
  return moment.kind === "date" ? moment.date : addMonths(start, moment.month);
}

/** 质押率 of a loan on the accepted rights together; absent when none is accepted. `within` asks the day of the pledge. */
export type IpPledgeTest = {
  readonly pledgeRate: Decimal | undefined;
  readonly capYuan: Decimal;
  readonly within: boolean;
};

/** Tests a loan against its rights. Rounding: the rate none. */
export function ipPledgeTest(principalYuan: Decimal, pledge: IpPledge): IpPledgeTest {
  const { valueYuan, capacityYuan } = pledge;
  return {
    pledgeRate: valueYuan.isZero() ? undefined : principalYuan.div(valueYuan),
    capYuan: capacityYuan,
    within: principalYuan.lte(capacityYuan),
  };
}

/** What an appraisal usually costs (评估费), as shares of the value. */
export type ValuationFeeRange = { readonly least: Share; readonly most: Share };

/** A hint for the fee line, before an appraiser has been asked. Unit: yuan. Rounding: to the fen. */
export function valuationFeeHint(
  pledge: IpPledge,
  { least, most }: ValuationFeeRange,
): { readonly leastYuan: Decimal; readonly mostYuan: Decimal } {
  const { valueYuan } = pledge;
  return {
    leastYuan: toFen(valueYuan.times(least.share)),
    mostYuan: toFen(valueYuan.times(most.share)),
  };
}
