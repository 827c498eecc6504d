import { expect, test } from "vitest";
import type { PowerSum } from "./power-sum.ts";
import { exactPoint, isolateRoots, signAtEnd } from "./root-isolation.ts";

const sum = (...amounts: readonly bigint[]): PowerSum => ({
  amounts,
  exponents: amounts.map((_, index) => index),
});

/** Which of the roots each interval holds. */
function heldIn(found: ReturnType<typeof isolateRoots>, roots: readonly number[]) {
  return found
    ?.map(({ low, high }) => roots.filter((root) => low < root && root < high))
    .sort(([one = 0], [other = 0]) => one - other);
}

test("each root has an interval of its own", () => {
  // (10x − 3)(10x − 6), and the same times (10x − 9) and (2x − 3), whose root lies beyond.
  expect(heldIn(isolateRoots(sum(18n, -90n, 100n), 0), [0.3, 0.6])).toEqual([[0.3], [0.6]]);
  const three = sum(486n, -3294n, 7380n, -6600n, 2000n);
  expect(heldIn(isolateRoots(three, 0), [0.3, 0.6, 0.9])).toEqual([[0.3], [0.6], [0.9]]);
});

test("a search from a point finds only what lies above it", () => {
  expect(heldIn(isolateRoots(sum(18n, -90n, 100n), 0.5), [0.3, 0.6])).toEqual([[0.6]]);
  expect(isolateRoots(sum(18n, -90n, 100n), 0.7)).toEqual([]);
});

test("a root at 1 is not inside, and does not hide one that is", () => {
  expect(isolateRoots(sum(1n, -1n), 0)).toEqual([]);
  // (x − 1)(2x − 1)
  expect(heldIn(isolateRoots(sum(1n, -3n, 2n), 0), [0.5])).toEqual([[0.5]]);
});

test("none where there is none, and no answer where two touch", () => {
  expect(isolateRoots(sum(1n, -1n, 1n), 0)).toEqual([]);
  // (3x − 1)²
  expect(isolateRoots(sum(1n, -6n, 9n), 0)).toBeUndefined();
});

test("signs at the ends are exact at 0 and at 1", () => {
  const between = sum(18n, -90n, 100n);
  expect([0, 0.25, 0.5, 1].map((x) => signAtEnd(between, x))).toEqual([1, 1, -1, 1]);
  expect([0, 0.5, 1].map((x) => signAtEnd(sum(1n, -3n, 2n), x))).toEqual([1, 0, 0]);
});

test("ends are whole numbers of 2^-140 and stay so with more digits", () => {
  expect(exactPoint(1, 140)).toBe(1n << 140n);
  expect(exactPoint(0.5, 192)).toBe(1n << 191n);
  expect(exactPoint(2 ** -141, 192)).toBe(0n);
});
