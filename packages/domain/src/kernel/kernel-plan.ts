/**
 * A repayment plan laid out in whole numbers (排期骨架): everything about it that does not depend on the rates, prepared once
 * and run for many of them.
 */
import { toCounted } from "../money/scaled-whole.ts";
import { PERIOD_STUBS } from "../schedules/interest-periods.ts";
import type { PlanTerms } from "../schedules/repayment-plan.ts";
import type { Repayment } from "../schedules/repayment-terms.ts";
import type { Span } from "../schedules/span.ts";
import { type Clock, clockOf, unitsTo } from "./clock.ts";
import { type Day, endsOf } from "./day.ts";
import { isKnownAccrual, type Unsupported, unsupported } from "./known-terms.ts";
import { FEN_MAX, mulDivRound } from "./mul-div-round.ts";
import { firstDuePeriod, periodCuts } from "./period-cuts.ts";

/** Where each rate of the path holds: pieces of the periods, those of period i from `starts[i]` to `starts[i + 1]`. */
export type RatePieces = {
  readonly starts: Int32Array;
  readonly rateIndex: Int32Array;
  readonly units: Float64Array;
};

/** How principal comes back: at openings known beforehand, or by a level payment from period `firstDue` on. */
export type KernelRule =
  | { readonly kind: "openings"; readonly openings: Float64Array }
  | { readonly kind: "level"; readonly firstDue: number; readonly balloonFen: number };

/** The plan but for its rates. Money in fen, time in units of the contract's clock. */
export type KernelPlan = {
  readonly kind: "plan";
  readonly cuts: readonly Day[];
  readonly periods: number;
  readonly principalFen: number;
  readonly clock: Clock;
  /** Units of each period. */
  readonly units: Float64Array;
  /** Absent where one rate holds all the time. */
  readonly ratePieces: RatePieces | undefined;
  readonly rule: KernelRule;
};

/** Units up to which a balance times time stays a whole number in a double. */
const UNITS_MAX = 9_007_199_254_740_991;

/** The plan laid out, or why the kernel does not run it. */
export function kernelPlan(terms: PlanTerms): KernelPlan | Unsupported {
  const { life, repayment, settlementDay, stub, accrual, ratePath } = terms;
  const clock = isKnownAccrual(accrual) ? clockOf(accrual, life) : undefined;
  if (clock === undefined) return unsupported("day-count");
  const principalFen = toCounted(terms.principal.yuan, 2);
  if (principalFen === undefined || principalFen < 1) return unsupported("too-fine");
  if (stub !== undefined && !PERIOD_STUBS.includes(stub)) return unsupported("repayment");
  const cuts = periodCuts(life, repayment.frequency, settlementDay, stub);
  const units = unitsBetween(cuts, clock);
  if (!fits(principalFen, cuts, clock)) return unsupported("too-large");
  const spans = ratePath.map(({ span }) => span);
  if (!isCovered(spans, life)) return unsupported("rate-path");
  const ratePieces = spans.length === 1 ? undefined : piecesOf(spans, cuts, clock);
  const rule = ruleOf(repayment, principalFen, cuts, terms);
  if (rule.kind === "unsupported") return rule;
  const periods = units.length;
  return { kind: "plan", cuts, periods, principalFen, clock, units, ratePieces, rule };
}

/** Whether the stretches follow each other from the start of the life to its end. */
function isCovered(spans: readonly Span[], life: Span): boolean {
  const whole = endsOf(life);
  let reached = whole.from.serial;
  for (const { from, to } of spans.map(endsOf)) {
    if (from.serial !== reached || to.serial <= from.serial) return false;
    reached = to.serial;
  }
  return reached === whole.to.serial;
}

/** Units of each period on a clock. */
export function unitsBetween(cuts: readonly Day[], clock: Clock): Float64Array {
  const units = new Float64Array(cuts.length - 1);
  let before = 0;
  for (let index = 1; index < cuts.length; index += 1) {
    const cut = cuts[index];
    const at = cut === undefined ? before : unitsTo(clock, cut);
    units[index - 1] = at - before;
    before = at;
  }
  return units;
}

/** Whether the principal over the whole life still counts exactly. */
export function fits(principalFen: number, cuts: readonly Day[], clock: Clock): boolean {
  const end = cuts.at(-1);
  const life = end === undefined ? 0 : unitsTo(clock, end);
  return principalFen <= FEN_MAX && principalFen * life <= UNITS_MAX;
}

/** The parts of each period that lie in each of the spans, in time order. */
export function piecesOf(spans: readonly Span[], cuts: readonly Day[], clock: Clock): RatePieces {
  const starts = new Int32Array(cuts.length);
  const rateIndex: number[] = [];
  const units: number[] = [];
  const ends = spans.map(endsOf);
  let first = 0;
  for (let period = 0; period + 1 < cuts.length; period += 1) {
    const [from, to] = [cuts[period], cuts[period + 1]];
    starts[period] = units.length;
    for (let index = first; from !== undefined && to !== undefined; index += 1) {
      const held = ends[index];
      if (held === undefined || held.from.serial >= to.serial) break;
      if (held.to.serial <= from.serial) {
        first = index + 1;
        continue;
      }
      const start = held.from.serial > from.serial ? held.from : from;
      const end = held.to.serial < to.serial ? held.to : to;
      rateIndex.push(index);
      units.push(unitsTo(clock, end) - unitsTo(clock, start));
    }
  }
  starts[cuts.length - 1] = units.length;
  return { starts, rateIndex: Int32Array.from(rateIndex), units: Float64Array.from(units) };
}

function ruleOf(
  repayment: Repayment,
  principalFen: number,
  cuts: readonly Day[],
  { life, settlementDay, principal }: PlanTerms,
): KernelRule | Unsupported {
  const periods = cuts.length - 1;
  if (repayment.method === "step") return unsupported("repayment");
  if (repayment.method === "bullet") {
    return { kind: "openings", openings: openingsOf(principalFen, periods, () => 0) };
  }
  if (repayment.method === "custom") {
    const planned = new Map<number, number>();
    for (const { period, amount } of repayment.principalPlan) {
      const fen = toCounted(amount.yuan, 2);
      if (fen === undefined || fen < 0) return unsupported("too-fine");
      if (!planned.has(period)) planned.set(period, fen);
    }
    const openings = openingsOf(principalFen, periods, (period) => planned.get(period + 1) ?? 0);
    return { kind: "openings", openings };
  }
  const firstDue = firstDuePeriod(repayment.grace, cuts, life, settlementDay);
  if (firstDue === undefined) return unsupported("grace");
  const balloonFen = repayment.balloon === undefined ? 0 : toCounted(repayment.balloon.yuan, 2);
  if (balloonFen === undefined || balloonFen < 0) return unsupported("too-fine");
  if (repayment.balloon?.yuan.gt(principal.yuan)) return unsupported("repayment");
  if (repayment.method === "equalInstalment") return { kind: "level", firstDue, balloonFen };
  const part = mulDivRound(principalFen - balloonFen, 1, periods - firstDue);
  const openings = openingsOf(principalFen, periods, (period) => (period < firstDue ? 0 : part));
  return { kind: "openings", openings };
}

/** The balance at the start of each period when the parts are known; a part is never more than the balance. */
function openingsOf(
  principalFen: number,
  periods: number,
  partIn: (period: number) => number,
): Float64Array {
  const openings = new Float64Array(periods);
  let balance = principalFen;
  for (let period = 0; period < periods; period += 1) {
    openings[period] = balance;
    balance -= Math.min(partIn(period), balance);
  }
  return openings;
}
