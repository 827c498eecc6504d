/**
 * a · b / d rounded half up (乘除舍入) over whole numbers held in doubles, exactly.
 *
 * A first quotient in doubles is at most one off. What it leaves, a·b − q·d, is a small whole number and is found without
 * error: directly while the products are below 2^52, otherwise by splitting each product into its double and what the
 * double dropped (Dekker 1971 with Veltkamp's splitting). One comparison with half of d then settles q, ties included; no
 * tolerance is involved and nothing depends on the machine.
 */
import { DomainError } from "../assert.ts";

/** The largest amount the kernel holds, in fen: 2^51, 22 trillion yuan. */
export const FEN_MAX = 2_251_799_813_685_248;

/** Up to here a product of whole numbers, and it plus or minus a divisor, is exact in a double. */
const EXACT_PRODUCT = 4_503_599_627_370_496;

/** 2^27 + 1 splits the 53 digits of a double into two halves whose products are exact. */
const SPLITTER = 134_217_729;

/**
 * a · b / d, half up, for whole a, b ≥ 0 and 0 < d ≤ 2^50.
 * Rounding: half up.
 * @throws {DomainError} `beyond-exact-whole` when the quotient is above 2^51.
 * @example mulDivRound(150_150, 4, 1200) // => 501 (500.5)
 */
export function mulDivRound(a: number, b: number, d: number): number {
  const product = a * b;
  const quotient = Math.floor(product / d + 0.5);
  if (quotient > FEN_MAX) throw new DomainError("beyond-exact-whole", { a, b, d });
  const rest =
    product < EXACT_PRODUCT ? product - quotient * d : differenceOfProducts(a, b, quotient, d);
  if (2 * rest >= d) return quotient + 1;
  return 2 * rest < -d ? quotient - 1 : quotient;
}

/** a · b − c · d, exact when it is below 2^52 and so are the four whole numbers. */
function differenceOfProducts(a: number, b: number, c: number, d: number): number {
  const [one, other] = [a * b, c * d];
  return one - other + (droppedBy(a, b, one) - droppedBy(c, d, other));
}

/** a · b less the double nearest to it. */
function droppedBy(a: number, b: number, product: number): number {
  const aHigh = highHalf(a);
  const bHigh = highHalf(b);
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function highHalf(value: number): number {
  const spread = SPLITTER * value;
  return spread - (spread - value);
}
