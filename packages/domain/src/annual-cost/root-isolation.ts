/**
 * How many roots a power sum has between 0 and 1, and where: each in an interval of its own, or no
 * answer.
 *
 * An interval is settled when bounds prove that f has no root there, or that f only rises or only
 * falls there, so that the signs at its two ends tell. Otherwise it is halved. Rising powers make
 * the bounds easy: on [l, h] a positive amount counts at most a·h^n and at least a·l^n. Doubles
 * compute the bounds; what they can be wrong by is added, so they never decide a doubtful case, and
 * no figure comes from them. Bound: a product of doubles is off by a factor of at most 1 ± 2^-53,
 * x^n takes n − 1 products whatever their order, and the sum of m terms m more: together (nₘ + m +
 * 8) · 2^-53 of Σ|aₖ|·h^nₖ, with 8 for conversions and second-order effects.
 */
import { type PowerSum, type Sign, signAt, signOf } from "./power-sum.ts";

/** An interval of doubles, exact by definition; f has exactly one root strictly inside. */
export type RootInterval = { readonly low: number; readonly high: number };

const UNIT_ROUND_OFF = 2 ** -53;
const INTERVALS_MAX = 20_000;
/** Ends stay above this, so that every one is a whole number of 2^-140. */
const SMALLEST_END = 2 ** -80;
const BITS_OF_ENDS = 140;
const BITS_OF_SIGNS = 1024;

type Powers = { readonly x: number; readonly values: Float64Array };
type Verdict = "no-root" | "one-way" | "unknown";

/**
 * A double as a whole number of 2^-bits, at least 140 of them; exact for ends, cut for smaller
 * ones.
 */
export function exactPoint(x: number, bits: number): bigint {
  return BigInt(Math.floor(x * 2 ** BITS_OF_ENDS)) << BigInt(bits - BITS_OF_ENDS);
}

/**
 * The intervals of all roots strictly between `from` (0 or a double not far below 1) and 1, or
 * `undefined` when some cannot be told apart (a double root, or two that are too near).
 */
export function isolateRoots(sum: PowerSum, from: number): readonly RootInterval[] | undefined {
  const amounts = Float64Array.from(sum.amounts, Number);
  const found: RootInterval[] = [];
  const waiting: (readonly [Powers, Powers])[] = [[powersAt(sum, from), powersAt(sum, 1)]];
  for (let visited = 0; visited < INTERVALS_MAX; visited += 1) {
    const interval = waiting.pop();
    if (interval === undefined) return found;
    const [low, high] = interval;
    const verdict = judge(sum, amounts, low, high);
    if (verdict === "no-root") continue;
    if (verdict === "one-way") {
      const crosses = crossesZero(sum, low.x, high.x);
      if (crosses === undefined) return undefined;
      if (crosses) found.push({ low: low.x, high: high.x });
      continue;
    }
    const middle = powersAt(sum, splitPoint(low.x, high.x));
    if (middle.x <= Math.max(low.x, SMALLEST_END) || middle.x >= high.x) return undefined;
    waiting.push([low, middle], [middle, high]);
  }
  return undefined;
}

/**
 * Not quite the middle: round numbers are where roots of round flows lie, and an end must not be a
 * root.
 */
function splitPoint(low: number, high: number): number {
  return low + (high - low) * 0.487_139;
}

function powersAt(sum: PowerSum, x: number): Powers {
  const values = new Float64Array(sum.exponents.length);
  let power = 1;
  let reached = 0;
  sum.exponents.forEach((exponent, index) => {
    power *= doublePower(x, exponent - reached);
    reached = exponent;
    values[index] = power;
  });
  return { x, values };
}

/** Products only: `Math.pow` differs between engines. */
function doublePower(x: number, exponent: number): number {
  let power = 1;
  let square = x;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power *= square;
    square *= square;
  }
  return power;
}

/**
 * Whether bounds prove that f keeps its sign on the interval, or that f′ does. f is bounded twice:
 * term by term, and from f at the upper end with the steepest slope the interval allows.
 */
function judge(sum: PowerSum, amounts: Float64Array, low: Powers, high: Powers): Verdict {
  let [valueMin, valueMax, valueAtHigh, valueSize] = [0, 0, 0, 0];
  let [slopeMin, slopeMax, slopeSize] = [0, 0, 0];
  amounts.forEach((amount, index) => {
    const exponent = sum.exponents[index] ?? 0;
    const atLow = amount * (low.values[index] ?? 0);
    const atHigh = amount * (high.values[index] ?? 0);
    valueAtHigh += atHigh;
    valueMin += Math.min(atLow, atHigh);
    valueMax += Math.max(atLow, atHigh);
    valueSize += Math.abs(atHigh);
    slopeMin += exponent * Math.min(atLow, atHigh);
    slopeMax += exponent * Math.max(atLow, atHigh);
    slopeSize += exponent * Math.abs(atHigh);
  });
  const lastExponent = sum.exponents.at(-1) ?? 0;
  const relativeError = (lastExponent + amounts.length + 8) * UNIT_ROUND_OFF;
  const valueError = relativeError * valueSize;
  if (valueMin > valueError || valueMax < -valueError) return "no-root";
  const slopeError = relativeError * slopeSize;
  const steepest = (Math.max(Math.abs(slopeMin), Math.abs(slopeMax)) + slopeError) / low.x;
  const fallMax = (high.x - low.x) * steepest * 1.000_001;
  if (Math.abs(valueAtHigh) - valueError > fallMax) return "no-root";
  if (slopeMin > slopeError || slopeMax < -slopeError) return "one-way";
  return "unknown";
}

/**
 * Whether the proven signs at the ends differ; `undefined` when one is not proven. A root at 1
 * itself is not inside.
 */
function crossesZero(sum: PowerSum, low: number, high: number): boolean | undefined {
  const atLow = signAtEnd(sum, low);
  const atHigh = signAtEnd(sum, high);
  if (high === 1 && atHigh === 0) return false;
  if (atLow === 0 || atHigh === 0) return undefined;
  return atLow !== atHigh;
}

/** The proven sign of f at the end of an interval; at 1 exactly. */
export function signAtEnd(sum: PowerSum, x: number): Sign {
  if (x === 0) return signOf(sum.amounts[0] ?? 0n);
  if (x === 1) return signOf(sum.amounts.reduce((total, amount) => total + amount, 0n));
  return signAt(sum, exactPoint(x, BITS_OF_SIGNS), BITS_OF_SIGNS);
}
