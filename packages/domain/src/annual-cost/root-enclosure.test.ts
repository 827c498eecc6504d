import { expect, test } from "vitest";
import type { PowerSum } from "./power-sum.ts";
import { encloseRoot } from "./root-enclosure.ts";

/** 100 drawn and 110 paid back: the root is 10/11. */
const sum: PowerSum = { amounts: [100n, -110n], exponents: [0, 1] };
const whole = { low: 0, high: 1 };

test.each([192, 384, 768])(
  "with %d binary digits the root lies between two near neighbours",
  (bits) => {
    const { low, high } = encloseRoot(sum, whole, 1, bits);
    const root = 10n << BigInt(bits);
    expect(11n * low < root && root < 11n * high).toBe(true);
    // Nearer than sixteen of the smallest units.
    expect(high - low < 16n).toBe(true);
  },
);

test("the sign on the low side may be either", () => {
  const mirror = { ...sum, amounts: sum.amounts.map((amount) => -amount) };
  expect(encloseRoot(mirror, whole, -1, 192)).toEqual(encloseRoot(sum, whole, 1, 192));
});

test("a root far from where the search starts is found by halving", () => {
  // 1 drawn and 10^20 paid back a thousand periods on: 10^−0.02, which is 0.9549…
  const far: PowerSum = { amounts: [1n, -(10n ** 20n)], exponents: [0, 1000] };
  const { low, high } = encloseRoot(far, whole, 1, 192);
  const [lowest, highest] = [low ** 50n * 10n, high ** 50n * 10n];
  expect(lowest < 1n << 9600n && 1n << 9600n < highest).toBe(true);
  expect(high - low < 1n << 80n).toBe(true);
});
