/**
 * Floating rates (浮动利率): the LPR known on each reset day plus a fixed spread, within a cap and a floor.
 *
 * Between resets the rate stands still, whatever the LPR does. Whether a publication of the reset day itself counts is a
 * term of the contract. Beyond the last known publication the LPR stays where it is, unless a shock path says otherwise;
 * that is an assumption, not a forecast.
 * Source: enterprise loan practice (policy facts REP-1 to REP-4; REP-2 takes the LPR published before the reset day).
 */
import { assertNever } from "../assert.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  dateOf,
  daysInMonth,
  partsOf,
} from "../dates/calendar-date.ts";
import { ZERO } from "../money/decimal.ts";
import { type DatedSeries, type DatedValue, inForceOn } from "../policy/dated-value.ts";
import { type LprFixing, type LprTenor, lprOf } from "../rates/lpr.ts";
import type { Rate, Spread } from "../rates/rate.ts";
import type { DatedSpan } from "./span.ts";

/** When the rate is set anew: yearly on drawdown's day, each 1 January, on a fixed day of the year, or every so many months. */
export type ResetRule =
  | { readonly kind: "anniversary" }
  | { readonly kind: "firstOfJanuary" }
  | { readonly kind: "fixedDay"; readonly month: number; readonly day: number }
  | { readonly kind: "period"; readonly months: number };

/**
 * Which LPR a reset takes (定价基准日): the one known on the reset day, a publication of that day included, or the one known
 * the day before. Drawdown is the first reset.
 */
export const LPR_KNOWN = ["onResetDay", "beforeResetDay"] as const;
export type LprKnown = (typeof LPR_KNOWN)[number];

/** LPR plus spread, reset by a rule. */
export type FloatingRate = {
  readonly tenor: LprTenor;
  readonly added: Spread;
  readonly reset: ResetRule;
  readonly lprKnown: LprKnown;
  readonly cap?: Rate;
  readonly floor?: Rate;
};

/** From a day on the LPR is taken so much higher (or lower) than published. Shocks add up. */
export type LprShock = { readonly from: CalendarDate; readonly added: Spread };

/** The rate from a reset on. `boundBy` names the cap or floor that bit. */
export type FloatingStep = {
  readonly from: CalendarDate;
  readonly annualRate: Rate;
  readonly baseRate: Rate;
  readonly version: DatedValue<LprFixing>;
  readonly boundBy: "cap" | "floor" | undefined;
};

/**
 * The rate from drawdown and from each reset before maturity, or `undefined` when no LPR was known at drawdown.
 */
export function floatingSteps(
  rate: FloatingRate,
  life: DatedSpan,
  lpr: DatedSeries<LprFixing>,
  shocks: readonly LprShock[] = [],
): readonly FloatingStep[] | undefined {
  const days = [life.from, ...resetDays(rate.reset, life)];
  const steps = days.flatMap((from) => {
    const knownOn = rate.lprKnown === "onResetDay" ? from : addDays(from, -1);
    const version = inForceOn(lpr, knownOn);
    const shocksKnown = shocks.filter((shock) => shock.from <= knownOn);
    return version === undefined ? [] : [stepFrom(rate, from, version, shocksKnown)];
  });
  return steps.length === days.length ? steps : undefined;
}

/** Whole months from one reset to the next (重定价周期); a day of the year comes round after twelve. */
export function resetMonths(rule: ResetRule): number {
  return rule.kind === "period" ? rule.months : 12;
}

/** The reset days strictly inside the life, in order. */
function resetDays(rule: ResetRule, life: DatedSpan): readonly CalendarDate[] {
  switch (rule.kind) {
    case "anniversary":
      return everyMonths(12, life);
    case "period":
      return everyMonths(rule.months, life);
    case "firstOfJanuary":
      return everyYear(1, 1, life);
    case "fixedDay":
      return everyYear(rule.month, rule.day, life);
    default:
      return assertNever(rule);
  }
}

function everyMonths(months: number, life: DatedSpan): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let count = 1; ; count += 1) {
    const day = addMonths(life.from, count * months);
    if (day >= life.to) return days;
    days.push(day);
  }
}

/** 29 February falls on the 28th in other years. */
function everyYear(month: number, day: number, life: DatedSpan): readonly CalendarDate[] {
  const [firstYear] = partsOf(life.from);
  const [lastYear] = partsOf(life.to);
  return Array.from({ length: lastYear - firstYear + 1 }, (_, count) => {
    const year = firstYear + count;
    return dateOf(year, month, Math.min(day, daysInMonth(year, month)));
  }).filter((date) => life.from < date && date < life.to);
}

function stepFrom(
  rate: FloatingRate,
  from: CalendarDate,
  version: DatedValue<LprFixing>,
  shocks: readonly LprShock[],
): FloatingStep {
  const published = lprOf(version.value, rate.tenor).perYear;
  const shocked = shocks.reduce((base, { added }) => base.plus(added.addedPerYear), published);
  const free = { perYear: shocked.plus(rate.added.addedPerYear) };
  return { from, baseRate: { perYear: shocked }, version, ...boundedRate(free, rate) };
}

/** A rate within the contract's cap and floor. A lender pays no interest: without an agreed floor the rate stops at 0. */
export function boundedRate(
  free: Rate,
  { cap, floor = { perYear: ZERO } }: Pick<FloatingRate, "cap" | "floor">,
): Pick<FloatingStep, "annualRate" | "boundBy"> {
  if (cap !== undefined && free.perYear.gt(cap.perYear)) return { annualRate: cap, boundBy: "cap" };
  if (free.perYear.lt(floor.perYear)) return { annualRate: floor, boundBy: "floor" };
  return { annualRate: free, boundBy: undefined };
}
