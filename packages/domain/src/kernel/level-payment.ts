/**
 * The level payment (等额本息每期还款额) in fen, exactly rounded.
 *
 * First in doubles, with a bound on everything they may have dropped; where half a fen is nearer than the bound, as an exact
 * fraction of whole numbers. The formula is that of `schedules/level-instalment.ts`.
 */

/** The periods a payment is solved over: from `first` to `end`, not counted, at one rate. */
export type LevelTerms = {
  readonly balanceFen: number;
  readonly balloonFen: number;
  /** Units of a year of each period; `perUnit` of them times one unit of the rate are one. */
  readonly units: Float64Array;
  readonly first: number;
  readonly end: number;
  readonly rate: number;
  readonly perUnit: number;
};

/** 2^-53: what one operation in doubles drops at most, in parts of its result. */
const DROPPED = 1.110_223_024_625_156_5e-16;

/** The payment. Rounding: half up to the fen. */
export function levelPayment(terms: LevelTerms): number {
  const { balanceFen, balloonFen, units, first, end, rate, perUnit } = terms;
  const perPeriod = rate / perUnit;
  let debt = balanceFen;
  let payments = 0;
  for (let index = first; index < end; index += 1) {
    const growth = 1 + perPeriod * (units[index] ?? 0);
    debt *= growth;
    payments = payments * growth + 1;
  }
  const payment = (debt - balloonFen) / payments;
  // Each period: at most 3 dropped parts in its growth, 1 in the debt, 2 in the payments; twice 5 for their quotient.
  const bound = 12 * (end - first + 1) * DROPPED * (debt / payments);
  const whole = Math.floor(payment);
  const aboveHalf = payment - whole - 0.5;
  if (aboveHalf > bound) return whole + 1;
  return aboveHalf < -bound ? whole : exactLevelPayment(terms);
}

/** The same as a fraction of whole numbers: slow, and right in every case. Rounding: half up to the fen. */
export function exactLevelPayment(terms: LevelTerms): number {
  const { units, first, end } = terms;
  const [rate, perUnit] = [BigInt(terms.rate), BigInt(terms.perUnit)];
  let bases = 1n;
  let debt = BigInt(terms.balanceFen);
  let payments = 0n;
  for (let index = first; index < end; index += 1) {
    const growth = perUnit + rate * BigInt(units[index] ?? 0);
    bases *= perUnit;
    debt *= growth;
    payments = payments * growth + bases;
  }
  const owed = 2n * (debt - BigInt(terms.balloonFen) * bases) + payments;
  const twice = 2n * payments;
  const below = owed / twice;
  return Number(owed < 0n && below * twice !== owed ? below - 1n : below);
}
