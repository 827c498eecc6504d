/**
 * Between which two numbers a root lies: an enclosure, proven by opposite signs of f at its ends.
 *
 * Newton steps find the root from a rough start and whole numbers of 2^-bits prove it. A step that
 * leaves the bracket is replaced by halving, so the search cannot run away. Nothing depends on how
 * good the start was.
 */
import { evaluateAt, type PowerSum, type Sign, signAt, signOf, sizeOf } from "./power-sum.ts";
import { exactPoint, type RootInterval } from "./root-isolation.ts";

/** Two whole numbers of 2^-bits with the root between them. */
export type Enclosure = { readonly low: bigint; readonly high: bigint };

const NEWTON_STEPS_MAX = 40;
const WIDENINGS_MAX = 4;

/**
 * A tight enclosure of the only root inside the interval, or `undefined` when `bits` do not suffice
 * to prove one. `signAtLow` is the sign of f just above the interval's lower end.
 */
export function encloseRoot(
  sum: PowerSum,
  interval: RootInterval,
  signAtLow: Sign,
  bits: number,
): Enclosure | undefined {
  const ends = { low: exactPoint(interval.low, bits), high: exactPoint(interval.high, bits) };
  let { low, high } = ends;
  let x = exactPoint(roughRoot(sum, interval, signAtLow), bits);
  if (x <= low || x >= high) x = (low + high) >> 1n;
  for (let steps = 0; steps < NEWTON_STEPS_MAX + bits; steps += 1) {
    const { value, valueBound, slope } = evaluateAt(sum, x, bits);
    if (sizeOf(value) > valueBound) {
      if (signOf(value) === signAtLow) low = x;
      else high = x;
    }
    let next = low;
    if (slope !== 0n) {
      const step = (value * x) / slope;
      const doubt = (2n * valueBound * x) / sizeOf(slope) + 2n;
      if (sizeOf(step) <= doubt) return proven(sum, x, doubt, ends, signAtLow, bits);
      next = x - step;
    }
    const halves = steps >= NEWTON_STEPS_MAX || next <= low || next >= high;
    x = halves ? (low + high) >> 1n : next;
  }
  return undefined;
}

/** The neighbourhood of x whose ends have proven opposite signs, the narrowest of a few. */
function proven(
  sum: PowerSum,
  x: bigint,
  doubt: bigint,
  ends: Enclosure,
  signAtLow: Sign,
  bits: number,
): Enclosure | undefined {
  let reach = doubt;
  for (let widenings = 0; widenings < WIDENINGS_MAX; widenings += 1) {
    const [low, high] = [x - reach, x + reach];
    if (low < ends.low || high > ends.high) return undefined;
    const atHigh = signAt(sum, high, bits);
    if (signAt(sum, low, bits) === signAtLow && atHigh !== 0 && atHigh !== signAtLow) {
      return { low, high };
    }
    reach *= 8n;
  }
  return undefined;
}

/** Where doubles believe the root to be: a start for the exact search, which does not trust it. */
function roughRoot(sum: PowerSum, interval: RootInterval, signAtLow: Sign): number {
  const amounts = sum.amounts.map(Number);
  let { low, high } = interval;
  for (let halvings = 0; halvings < 60; halvings += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (Math.sign(valueNear(sum, amounts, middle)) === signAtLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function valueNear(sum: PowerSum, amounts: readonly number[], x: number): number {
  const logarithm = Math.log(x);
  return amounts.reduce(
    (total, amount, index) => total + amount * Math.exp(logarithm * (sum.exponents[index] ?? 0)),
    0,
  );
}
