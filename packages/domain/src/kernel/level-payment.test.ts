import fc from "fast-check";
import { expect, test } from "vitest";
import { exactLevelPayment, type LevelTerms, levelPayment } from "./level-payment.ts";

const terms = (over: Partial<LevelTerms>): LevelTerms => ({
  balanceFen: 100_000_00,
  balloonFen: 0,
  units: new Float64Array(12).fill(1),
  first: 0,
  end: 12,
  rate: 500,
  perUnit: 12 * 10_000,
  ...over,
});

// PMT(0.05/12, 12, -100000) = 8560.7482; over 6 months 16910.5644; with 50,000 left at the end 4488.7074.
test.each<[string, Partial<LevelTerms>, number]>([
  ["100,000 at 5 % over 12 months", {}, 8560_75],
  ["no interest: a twelfth", { rate: 0 }, 8333_33],
  ["the tie of 901.50 over two months at 4 %", { balanceFen: 90_150, end: 2, rate: 400 }, 453_01],
  ["one payment is balance and interest", { end: 1 }, 100_416_67],
  ["only the periods from the sixth on", { first: 6 }, 16_910_56],
  ["half of it left at the end", { balloonFen: 50_000_00 }, 4488_71],
])("%s", (_, over, payment) => {
  expect(levelPayment(terms(over))).toBe(payment);
  expect(exactLevelPayment(terms(over))).toBe(payment);
});

const loans = fc
  .record({
    balanceFen: fc.integer({ min: 1, max: 2 ** 44 }),
    balloonShare: fc.integer({ min: 0, max: 90 }),
    units: fc.array(fc.integer({ min: 1, max: 366 }), { minLength: 1, maxLength: 40 }),
    rate: fc.integer({ min: 0, max: 30_000_000 }),
    basis: fc.constantFrom(12, 360, 365),
  })
  .map(({ balanceFen, balloonShare, units, rate, basis }) =>
    terms({
      balanceFen,
      balloonFen: Math.floor((balanceFen * balloonShare) / 100),
      units: Float64Array.from(units),
      end: units.length,
      rate,
      perUnit: basis * 1e8,
    }),
  );

test("in doubles and as a fraction it is the same payment", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      expect(levelPayment(loan)).toBe(exactLevelPayment(loan));
    }),
    { numRuns: 3000 },
  );
});

test("the exact payment is the one whose neighbours leave more unpaid or overpaid", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const payment = exactLevelPayment(loan);
      // Twice what is left at the end, times the product of the bases, when so many half-fen are paid each time.
      const leftAfter = (halves: bigint) => {
        let left = 2n * BigInt(loan.balanceFen);
        let bases = 1n;
        for (const units of loan.units) {
          bases *= BigInt(loan.perUnit);
          left = left * (BigInt(loan.perUnit) + BigInt(loan.rate) * BigInt(units)) - halves * bases;
        }
        return left - 2n * BigInt(loan.balloonFen) * bases;
      };
      expect(leftAfter(2n * BigInt(payment) - 1n) >= 0n).toBe(true);
      expect(leftAfter(2n * BigInt(payment) + 1n) < 0n).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("near-ties built on purpose: balances whose payment lies closest to half a fen", () => {
  // Over n equal periods the payment is balance · c; continued fractions of c give balances with the least distance to ½.
  for (let rate = 1; rate <= 1500; rate += 1) {
    const loan = terms({
      rate,
      end: 3,
      units: Float64Array.from([31, 28, 31]),
      perUnit: 3_600_000,
    });
    const [growths, bases] = growthsOf(loan);
    for (const balanceFen of halfwayBalances(growths, bases)) {
      const at = { ...loan, balanceFen: Number(balanceFen) };
      expect(levelPayment(at)).toBe(exactLevelPayment(at));
    }
  }
});

/** Payment = balance · growths / sums. */
function growthsOf({ units, rate, perUnit }: LevelTerms): readonly [bigint, bigint] {
  let [growths, sums, bases] = [1n, 0n, 1n];
  for (const unit of units) {
    const growth = BigInt(perUnit) + BigInt(rate) * BigInt(unit);
    bases *= BigInt(perUnit);
    growths *= growth;
    sums = sums * growth + bases;
  }
  return [growths, sums];
}

/** Balances up to 2^44 fen for which 2 · balance · c is nearly an odd whole number: doubled convergents of c. */
function halfwayBalances(numerator: bigint, denominator: bigint): readonly bigint[] {
  const found: bigint[] = [];
  let [n, d] = [2n * numerator, denominator];
  let [p, q, pBefore, qBefore] = [1n, 0n, 0n, 1n];
  while (d !== 0n && q < 1n << 44n) {
    const whole = n / d;
    [n, d] = [d, n - whole * d];
    [p, pBefore] = [whole * p + pBefore, p];
    [q, qBefore] = [whole * q + qBefore, q];
    if (p % 2n === 1n && q < 1n << 44n) found.push(q);
  }
  return found;
}
