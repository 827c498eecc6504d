/**
 * The nominal annual rate by unit-periods, the way US Regulation Z prescribes an annual percentage
 * rate: compound interest over whole periods, simple interest over the odd part of one. No Chinese
 * rule asks for it; it is here to compare.
 * Source: 12 CFR 1026 appendix J (b); the examples are in `conformance/apr.json`.
 */
import { type Decimal, decimal, fromCount, ONE, sumOf, ZERO } from "../money/decimal.ts";
import type { Fraction } from "../money/fraction.ts";
import { toReported } from "../money/rounding.ts";
import type { InternalRate } from "./rate-equation.ts";

/**
 * Money some whole unit-periods and an odd part of one away, 0 ≤ `oddPart` < 1. Received and paid
 * have opposite signs.
 */
export type UnitPeriodFlow = {
  readonly periods: number;
  readonly oddPart: Fraction;
  readonly yuan: Decimal;
};

type Term = { readonly periods: number; readonly odd: Decimal; readonly yuan: Decimal };
/** Two period rates with the solution between them, and what the flows are worth at each. */
type Bracket = { readonly low: Point; readonly high: Point };
type Point = { readonly rate: Decimal; readonly value: Decimal };

const PERIOD_RATE_MAX = decimal("1000000");
const ONE_MINUS_FLOOR = decimal("0.000001");
const TWO = decimal("2");
const STEPS_MAX = 300;
/** A step this small, against 1, changes nothing that is reported. */
const SMALLEST_STEP = decimal("0.000000000000000000000000000000000001");
/** One unit of the 25th digit: at this distance the flows are proven to miss on both sides. */
const NEIGHBOUR = decimal("0.0000000000000000000000001");

/**
 * The rate i of a unit-period times the number of unit-periods in a year.
 *
 * Flows must change direction once, in time; then the solution is one: compared with the flow at
 * the change, what comes earlier gains and what comes later loses weight as i grows. With more
 * changes the answer is `ambiguous`, without a search.
 * Formula: Σ yuanₖ / ((1 + fₖ·i) · (1 + i)^tₖ) = 0, rate = i × unitPeriodsPerYear
 * Rounding: to 24 significant digits.
 */
export function unitPeriodRate(
  flows: readonly UnitPeriodFlow[],
  unitPeriodsPerYear: Decimal,
): InternalRate {
  const terms = inTimeOrder(flows);
  const [first] = terms;
  if (first === undefined) return { kind: "none", reason: "no-flows" };
  const turns = terms.filter((term, index) => {
    const before = terms[index - 1];
    return before !== undefined && before.yuan.isNegative() !== term.yuan.isNegative();
  });
  if (turns.length === 0) return { kind: "none", reason: "one-direction" };
  if (turns.length > 1) return { kind: "ambiguous", reason: "not-separated", rates: [] };
  const bracket = bracketOf(terms, first.yuan);
  if (bracket === undefined) return { kind: "none", reason: "out-of-range" };
  const periodRate = solutionIn(terms, bracket);
  const reach = periodRate.abs().times(NEIGHBOUR);
  const below = valueAt(terms, periodRate.minus(reach));
  const above = valueAt(terms, periodRate.plus(reach));
  if (!periodRate.isZero() && below.isNegative() === above.isNegative()) {
    return { kind: "ambiguous", reason: "not-separated", rates: [] };
  }
  return { kind: "found", rate: toReported(periodRate.times(unitPeriodsPerYear)) };
}

/** One term for each moment, in time order; moments where nothing is left are dropped. */
function inTimeOrder(flows: readonly UnitPeriodFlow[]): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { periods, oddPart, yuan } of flows) {
    const moment = `${periods} ${oddPart.numerator}/${oddPart.denominator}`;
    const odd = fromCount(oddPart.numerator).div(fromCount(oddPart.denominator));
    const before = terms.get(moment)?.yuan ?? ZERO;
    terms.set(moment, { periods, odd, yuan: before.plus(yuan) });
  }
  return [...terms.values()]
    .filter((term) => !term.yuan.isZero())
    .sort((a, b) => a.periods - b.periods || a.odd.comparedTo(b.odd));
}

/** What the flows are worth at a period rate. */
function valueAt(terms: readonly Term[], rate: Decimal): Decimal {
  const growth = rate.plus(ONE);
  return sumOf(
    terms.map(({ periods, odd, yuan }) =>
      yuan.div(
        odd
          .times(rate)
          .plus(ONE)
          .times(growth.pow(fromCount(periods))),
      ),
    ),
  );
}

/** Far above the solution the first flow decides the sign, far below the last one does. */
function bracketOf(terms: readonly Term[], firstYuan: Decimal): Bracket | undefined {
  const pointAt = (rate: Decimal): Point => ({ rate, value: valueAt(terms, rate) });
  const nought = pointAt(ZERO);
  if (nought.value.isNegative() === firstYuan.isNegative()) {
    for (let gap = ONE.div(TWO); gap.greaterThanOrEqualTo(ONE_MINUS_FLOOR); gap = gap.div(TWO)) {
      const low = pointAt(gap.minus(ONE));
      if (low.value.isNegative() !== firstYuan.isNegative()) return { low, high: nought };
    }
    return undefined;
  }
  for (let rate = ONE; rate.lessThanOrEqualTo(PERIOD_RATE_MAX); rate = rate.times(TWO)) {
    const high = pointAt(rate);
    if (high.value.isNegative() === firstYuan.isNegative()) return { low: nought, high };
  }
  return undefined;
}

/**
 * Regula falsi with Illinois weights: a secant that never leaves the bracket and never stalls at
 * one end.
 */
function solutionIn(terms: readonly Term[], bracket: Bracket): Decimal {
  let { low, high } = bracket;
  let lastRate = low.rate;
  let movedLow: boolean | undefined;
  for (let steps = 0; steps < STEPS_MAX; steps += 1) {
    const slope = high.value.minus(low.value);
    const rate = low.rate.minus(low.value.times(high.rate.minus(low.rate)).div(slope));
    const point = { rate, value: valueAt(terms, rate) };
    if (point.value.isZero() || rate.minus(lastRate).abs().lessThan(SMALLEST_STEP)) return rate;
    lastRate = rate;
    const movesLow = point.value.isNegative() === low.value.isNegative();
    const stays = movesLow ? high : low;
    const weight = movesLow === movedLow ? stays.value.div(TWO) : stays.value;
    const weighted = { rate: stays.rate, value: weight };
    [low, high] = movesLow ? [point, weighted] : [weighted, point];
    movedLow = movesLow;
  }
  return lastRate;
}
