import fc from "fast-check";
import { expect, test } from "vitest";
import { FEN_MAX, mulDivRound } from "./mul-div-round.ts";

/** The same in whole numbers without a limit. */
function exactly(a: number, b: number, d: number): number {
  return Number((2n * BigInt(a) * BigInt(b) + BigInt(d)) / (2n * BigInt(d)));
}

// 1,501.50 yuan at 4 % for a month: 150,150 · 4 / 1,200 = 500.5 fen.
test.each([
  [150_150, 4, 1200, 501],
  [150_149, 4, 1200, 500],
  [1, 1, 2, 1],
  [0, 5, 7, 0],
  // Just below, at and just above half, where a · b no longer fits a double: d = 2^35, a = 2^50, b = 2^34 + …
  [2 ** 50, 2 ** 34, 2 ** 35, 2 ** 49],
  [2 ** 50 + 1, 2 ** 34, 2 ** 35, 2 ** 49 + 1],
  [2 ** 50 - 1, 2 ** 34, 2 ** 35, 2 ** 49],
  [FEN_MAX, 3_600_000_001, 3_600_000_000, FEN_MAX + 625_500],
])("%i · %i / %i is %i", (a, b, d, rounded) => {
  if (rounded > FEN_MAX) expect(() => mulDivRound(a, b, d)).toThrow("beyond-exact-whole");
  else expect(mulDivRound(a, b, d)).toBe(rounded);
});

const divisors = fc.oneof(
  fc.constantFrom(12, 360, 365).chain((basis) => fc.constantFrom(1e4, 1e8).map((s) => basis * s)),
  fc.integer({ min: 1, max: 2 ** 36 }),
);

test("it is the fraction rounded half up, whatever the sizes", () => {
  fc.assert(
    fc.property(
      fc.maxSafeInteger().map((whole) => Math.abs(whole) % FEN_MAX),
      fc.integer({ min: 0, max: 2 ** 41 }),
      divisors,
      (a, b, d) => {
        fc.pre((a * b) / d < FEN_MAX);
        expect(mulDivRound(a, b, d)).toBe(exactly(a, b, d));
      },
    ),
    { numRuns: 20_000 },
  );
});

/** b⁻¹ modulo d, where the two have no divisor but 1. */
function inverse(b: bigint, d: bigint): bigint | undefined {
  let [r, next, s, t] = [d, b % d, 0n, 1n];
  while (next !== 0n) {
    const whole = r / next;
    [r, next, s, t] = [next, r - whole * next, t, s - whole * t];
  }
  return r === 1n ? ((s % d) + d) % d : undefined;
}

test("near-ties built on purpose: a · b lies half of d, and one more or less, above a multiple of d", () => {
  let tried = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 37 }),
      divisors,
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: 0, max: 8000 }),
      (b, d, off, turns) => {
        const inverseOfB = inverse(BigInt(b), BigInt(d));
        if (inverseOfB === undefined) return;
        const half = BigInt(Math.floor(d / 2) + off + d) % BigInt(d);
        const a = Number((half * inverseOfB) % BigInt(d)) + turns * d;
        if (a > FEN_MAX || (a * b) / d > FEN_MAX / 2) return;
        tried += 1;
        expect(mulDivRound(a, b, d)).toBe(exactly(a, b, d));
      },
    ),
    { numRuns: 20_000 },
  );
  expect(tried).toBeGreaterThan(3000);
});
