/**
 * Power sums: f(x) = a₀ + a₁·x^n₁ + … + aₘ·x^nₘ for x from 0 to 1, the equation behind every
 * internal rate.
 *
 * x is the discount factor of one small period (a day, a month), so money n periods away counts
 * x^n. Everything is in whole numbers: x is a whole number of 2^-bits, products are cut downwards,
 * and what the cutting can have lost is known. Bound: x^n as computed is never too high and at most
 * n units too low. Induction over x^(p+q) = x^p · x^q with factors of at most one: (p − 1) + (q −
 * 1) units from the factors and one from the cut. So the sum is off by at most Σ|aₖ|·nₖ.
 */

/** `exponents` increase and start at 0; no amount is nought. Same length. */
export type PowerSum = {
  readonly amounts: readonly bigint[];
  readonly exponents: readonly number[];
};

/** f and x·f′ at a point in units of 2^-bits, each true value at most its bound away. */
export type Evaluation = {
  readonly value: bigint;
  readonly valueBound: bigint;
  /** x·f′(x) = Σ aₖ·nₖ·x^nₖ. */
  readonly slope: bigint;
};

/** −1, 1, or 0 when the sign is not proven. */
export type Sign = -1 | 0 | 1;

/** The sign of a whole number. */
export function signOf(value: bigint): Sign {
  if (value === 0n) return 0;
  return value > 0n ? 1 : -1;
}

/** The size of a whole number. */
export function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** How often the sign changes along a list; noughts do not count. */
export function signChanges(values: readonly bigint[]): number {
  const signs = values.map(signOf).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/** x^n in units of 2^-bits, cut downwards: at most n units below the true power. */
export function powerOf(x: bigint, exponent: number, bits: number): bigint {
  const shift = BigInt(bits);
  let power = 1n << shift;
  let square = x;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = (power * square) >> shift;
    square = (square * square) >> shift;
  }
  return power;
}

/**
 * f and x·f′ at x, a whole number of 2^-bits from 0 to 1. Powers of equal gaps are computed once.
 */
export function evaluateAt(sum: PowerSum, x: bigint, bits: number): Evaluation {
  const shift = BigInt(bits);
  const powersOfGaps = new Map<number, bigint>();
  let power = 1n << shift;
  let reached = 0;
  let value = 0n;
  let valueBound = 0n;
  let slope = 0n;
  sum.amounts.forEach((amount, index) => {
    const exponent = sum.exponents[index] ?? 0;
    const gap = exponent - reached;
    const powerOfGap = powersOfGaps.get(gap) ?? powerOf(x, gap, bits);
    powersOfGaps.set(gap, powerOfGap);
    power = (power * powerOfGap) >> shift;
    reached = exponent;
    const times = BigInt(exponent);
    value += amount * power;
    slope += amount * power * times;
    valueBound += sizeOf(amount) * times;
  });
  return { value, valueBound, slope };
}

/** The proven sign of f at x. */
export function signAt(sum: PowerSum, x: bigint, bits: number): Sign {
  const { value, valueBound } = evaluateAt(sum, x, bits);
  return sizeOf(value) > valueBound ? signOf(value) : 0;
}

/**
 * The same sum read from its other end: g(y) = y^nₘ · f(1/y), so that points above 1 become points
 * below.
 */
export function mirrored(sum: PowerSum): PowerSum {
  const last = sum.exponents.at(-1) ?? 0;
  return {
    amounts: [...sum.amounts].reverse(),
    exponents: [...sum.exponents].reverse().map((exponent) => last - exponent),
  };
}
