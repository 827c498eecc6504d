import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateAt, mirrored, type PowerSum, powerOf } from "./power-sum.ts";

const BITS = 24;
const ONE = 1n << BigInt(BITS);
const points = fc.bigInt({ min: 0n, max: ONE });
const sums = fc
  .array(fc.tuple(fc.bigInt({ min: -999n, max: 999n }), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((steps): PowerSum => {
    let exponent = -(steps[0]?.[1] ?? 0);
    return {
      amounts: steps.map(([amount]) => (amount === 0n ? 1n : amount)),
      exponents: steps.map(([, gap]) => {
        exponent += gap;
        return exponent;
      }),
    };
  });

/** x^n · 2^(bits·n), exactly; `scale` is 2^(bits·n). */
const exactPower = (x: bigint, n: number) => ({ power: x ** BigInt(n), scale: ONE ** BigInt(n) });

test("a computed power is never too high and at most n units too low", () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 400 }), (x, n) => {
      const { power, scale } = exactPower(x, n);
      const computed = powerOf(x, n, BITS);
      expect(computed * scale <= power * ONE).toBe(true);
      expect((computed + BigInt(n)) * scale >= power * ONE).toBe(true);
    }),
  );
});

test("the true sum lies within the bound that is stated", () => {
  fc.assert(
    fc.property(sums, points, (sum, x) => {
      const last = sum.exponents.at(-1) ?? 0;
      const scale = ONE ** BigInt(last);
      let value = 0n;
      sum.amounts.forEach((amount, index) => {
        const n = sum.exponents[index] ?? 0;
        value += amount * x ** BigInt(n) * ONE ** BigInt(last - n);
      });
      const computed = evaluateAt(sum, x, BITS);
      const miss = computed.value * scale - value * ONE;
      expect(miss <= computed.valueBound * scale && miss >= -computed.valueBound * scale).toBe(
        true,
      );
    }),
  );
});

test("a mirrored sum mirrored again is the sum", () => {
  fc.assert(
    fc.property(sums, (sum) => {
      expect(mirrored(mirrored(sum))).toEqual(sum);
    }),
  );
});
