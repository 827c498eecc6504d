/**
 * Between which two numbers a root lies: an enclosure, proven by opposite signs of f at its ends.
 *
 * Newton steps find the root, from the upper end down, and whole numbers of 2^-bits prove it: an end
 * of the enclosure moves only to a point whose sign is proven. A step that leaves the enclosure is
 * replaced by halving. A search that is cut short leaves an enclosure too wide to round, never a
 * wrong one.
 */
import { evaluateAt, type PowerSum, type Sign, signOf, sizeOf } from "./power-sum.ts";
import { exactPoint, type RootInterval } from "./root-isolation.ts";

/** Two whole numbers of 2^-bits with the root between them. */
export type Enclosure = { readonly low: bigint; readonly high: bigint };

/** Loans need five to ten. */
const STEPS_MAX = 100;

/**
 * An enclosure of the only root inside the interval, as tight as `bits` allow. `signAtLow` is the
 * sign of f just above the interval's lower end; just below the upper end it is the opposite.
 */
export function encloseRoot(
  sum: PowerSum,
  interval: RootInterval,
  signAtLow: Sign,
  bits: number,
): Enclosure {
  let [low, high] = [exactPoint(interval.low, bits), exactPoint(interval.high, bits)];
  const narrowedAt = (x: bigint) => {
    const evaluation = evaluateAt(sum, x, bits);
    if (sizeOf(evaluation.value) > evaluation.valueBound) {
      if (signOf(evaluation.value) === signAtLow) low = x;
      else high = x;
    }
    return evaluation;
  };
  let x = high;
  for (let steps = 0; steps < STEPS_MAX; steps += 1) {
    const { value, valueBound, slope } = narrowedAt(x);
    let next = low;
    if (slope !== 0n) {
      const step = (value * x) / slope;
      const doubt = (2n * valueBound * x) / sizeOf(slope) + 2n;
      if (sizeOf(step) <= doubt) {
        narrowedAt(x - doubt);
        narrowedAt(x + doubt);
        break;
      }
      next = x - step;
    }
    x = low < next && next < high ? next : (low + high) >> 1n;
  }
  return { low, high };
}
