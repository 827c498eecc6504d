/**
 * Totals of a plan's rows (合计): interest, balances over time, and the fees and subsidies that depend on balances, as whole
 * numbers.
 */
import { toCounted } from "../money/scaled-whole.ts";
import type { LoanDeal } from "../products/loan-deal.ts";
import type { Span } from "../schedules/span.ts";
import { type Clock, clockOf } from "./clock.ts";
import { endsOf, monthsLater } from "./day.ts";
import { type FeeSums, feeSums, type KernelFee, kernelFees } from "./kernel-fees.ts";
import { fits, type KernelPlan, piecesOf, type RatePieces, unitsBetween } from "./kernel-plan.ts";
import { type KernelRows, RATE_PLACES, RATE_UNITS_PER_ONE } from "./kernel-rows.ts";
import { isKnownAccrual, type Unsupported, unsupported } from "./known-terms.ts";
import { mulDivRound } from "./mul-div-round.ts";

/** Money in fen; `…Units` in fen times units of the cost clock. */
export type KernelTotals = {
  readonly interestFen: number;
  readonly balanceUnits: number;
  /** The part of it that lies in each relending segment. */
  readonly segmentUnits: readonly number[];
  /** Fen times units of the contract's clock. */
  readonly contractUnits: number;
  readonly fees: FeeSums;
  readonly subsidyFen: number;
};

type KernelSubsidy = {
  readonly pieces: RatePieces;
  readonly rate: number;
  readonly capFen: number;
  readonly perUnit: number;
};

/** What totals are taken over, prepared once. */
export type TotalTerms = {
  readonly kind: "totals";
  readonly unitsPerYear: number;
  readonly units: Float64Array;
  readonly segments: RatePieces;
  readonly segmentCount: number;
  readonly contractUnits: Float64Array;
  /** Whether the contract's clock is not the cost clock. */
  readonly isOtherClock: boolean;
  readonly fees: readonly KernelFee[];
  /** The period whose balance runs at drawdown and at each anniversary before maturity. */
  readonly anniversaries: readonly number[];
  readonly subsidy: KernelSubsidy | undefined;
};

/** The terms of the totals, or why the kernel does not take them. */
export function totalTerms(deal: LoanDeal, plan: KernelPlan): TotalTerms | Unsupported {
  const { request, funding, planTerms } = deal;
  const clock = isKnownAccrual(request.costClock)
    ? clockOf(request.costClock, planTerms.life)
    : undefined;
  if (clock === undefined) return unsupported("day-count");
  if (!fits(plan.principalFen, plan.cuts, clock)) return unsupported("too-large");
  const isOtherClock = !isSameClock(clock, plan.clock);
  const segments = funding.relendingSegments.map(({ span }) => span);
  if (!isInOrder(segments)) return unsupported("relending");
  const fees = kernelFees(request.fees, plan.principalFen);
  const subsidy = subsidyTerms(deal, plan);
  if (fees === undefined || subsidy === "too-fine") return unsupported("too-fine");
  return {
    kind: "totals",
    unitsPerYear: clock.unitsPerYear,
    units: isOtherClock ? unitsBetween(plan.cuts, clock) : plan.units,
    isOtherClock,
    segments: piecesOf(segments, plan.cuts, clock),
    segmentCount: segments.length,
    contractUnits: plan.units,
    fees,
    anniversaries: fees.some(({ isYearly }) => isYearly) ? anniversaryPeriods(deal, plan) : [],
    subsidy,
  };
}

function isSameClock(one: Clock, other: Clock): boolean {
  return one.countsMonths === other.countsMonths && one.unitsPerYear === other.unitsPerYear;
}

/** Whether no stretch begins before the one before it has ended. */
function isInOrder(spans: readonly Span[]): boolean {
  const ends = spans.map(endsOf);
  return ends.every(
    ({ from }, index) => (ends[index - 1]?.to.serial ?? from.serial) <= from.serial,
  );
}

/** The totals of the rows. Rounding: fees and subsidies half up to the fen, one by one, as the definition posts them. */
export function kernelTotals(terms: TotalTerms, { openings, interests }: KernelRows): KernelTotals {
  let [interestFen, balanceUnits, contractUnits] = [0, 0, 0];
  for (let period = 0; period < openings.length; period += 1) {
    const opening = openings[period] ?? 0;
    interestFen += interests[period] ?? 0;
    balanceUnits += opening * (terms.units[period] ?? 0);
  }
  for (let period = 0; terms.isOtherClock && period < openings.length; period += 1) {
    contractUnits += (openings[period] ?? 0) * (terms.contractUnits[period] ?? 0);
  }
  const balances = terms.anniversaries.map((period) => openings[period] ?? 0);
  return {
    interestFen,
    balanceUnits,
    segmentUnits: unitsOfSegments(terms, openings),
    contractUnits: terms.isOtherClock ? contractUnits : balanceUnits,
    fees: feeSums(terms.fees, balances),
    subsidyFen: terms.subsidy === undefined ? 0 : subsidyTotal(terms.subsidy, openings),
  };
}

function unitsOfSegments({ segments, segmentCount }: TotalTerms, openings: Float64Array) {
  const sums = new Array<number>(segmentCount).fill(0);
  for (let period = 0; period < openings.length; period += 1) {
    const end = segments.starts[period + 1] ?? 0;
    for (let piece = segments.starts[period] ?? 0; piece < end; piece += 1) {
      const segment = segments.rateIndex[piece] ?? 0;
      sums[segment] = (sums[segment] ?? 0) + (openings[period] ?? 0) * (segments.units[piece] ?? 0);
    }
  }
  return sums;
}

/** Each period's credit is posted on its own. A grant's stretch meets a period once. */
function subsidyTotal({ pieces, rate, capFen, perUnit }: KernelSubsidy, openings: Float64Array) {
  let total = 0;
  for (let period = 0; period < openings.length; period += 1) {
    const piece = pieces.starts[period] ?? 0;
    if (piece === pieces.starts[period + 1]) continue;
    const earning = Math.min(openings[period] ?? 0, capFen);
    total += mulDivRound(earning, rate * (pieces.units[piece] ?? 0), perUnit);
  }
  return total;
}

function anniversaryPeriods({ planTerms }: LoanDeal, { cuts }: KernelPlan): readonly number[] {
  const periods: number[] = [];
  const [start, end] = [cuts[0], cuts.at(-1)];
  if (start === undefined || end === undefined) return periods;
  let period = 0;
  for (let years = 0; ; years += 1) {
    const day = monthsLater(start, 12 * years, planTerms.life.kind === "dated");
    if (day.serial >= end.serial) return periods;
    while ((cuts[period + 1]?.serial ?? day.serial + 1) <= day.serial) period += 1;
    periods.push(period);
  }
}

/** The grant, nothing, or `too-fine`. */
function subsidyTerms({ subsidy }: LoanDeal, { cuts, clock }: KernelPlan) {
  if (subsidy === undefined) return undefined;
  const rate = toCounted(subsidy.subsidyRate.perYear, RATE_PLACES);
  const { principalCap } = subsidy;
  const capFen =
    principalCap === undefined ? Number.MAX_SAFE_INTEGER : toCounted(principalCap.yuan, 2);
  if (rate === undefined || rate < 0 || capFen === undefined || capFen < 0) return "too-fine";
  const pieces = piecesOf([subsidy.span], cuts, clock);
  return { pieces, rate, capFen, perUnit: clock.unitsPerYear * RATE_UNITS_PER_ONE };
}
