import { expect, test } from "vitest";
import {
  evaluateAt,
  type PowerSum,
  powerOf,
  signAt,
  signChanges,
  signOf,
  sizeOf,
} from "./power-sum.ts";

test("signs and sizes of whole numbers", () => {
  expect([5n, 0n, -5n].map(signOf)).toEqual([1, 0, -1]);
  expect([5n, 0n, -5n].map(sizeOf)).toEqual([5n, 0n, 5n]);
});

test("changes of sign, noughts apart", () => {
  expect(signChanges([])).toBe(0);
  expect(signChanges([3n, 1n])).toBe(0);
  expect(signChanges([0n, 3n, 0n, 1n, 0n])).toBe(0);
  expect(signChanges([3n, 0n, -1n, -2n, 0n, 4n])).toBe(2);
});

// In sixteenths: 1 is 16n and a half is 8n.
test("powers are cut downwards", () => {
  expect([0, 1, 2, 3, 4, 5].map((exponent) => powerOf(8n, exponent, 4))).toEqual([
    16n,
    8n,
    4n,
    2n,
    1n,
    0n,
  ]);
  expect(powerOf(15n, 2, 4)).toBe(14n);
});

test("a sum, its slope and what cutting can have lost", () => {
  const sum: PowerSum = { amounts: [3n, -2n, -2n], exponents: [0, 1, 3] };
  // 3 − 2/2 − 2/8 = 28/16, and −2 · 1 · 1/2 − 2 · 3 · 1/8 = −28/16; at most 2 · 1 + 2 · 3 sixteenths are lost.
  expect(evaluateAt(sum, 8n, 4)).toEqual({ value: 28n, valueBound: 8n, slope: -28n });
});

test("a sign is given only where it is proven", () => {
  const sum: PowerSum = { amounts: [1n, -1n], exponents: [0, 1] };
  expect([8n, 14n, 15n, 16n].map((x) => signAt(sum, x, 4))).toEqual([1, 1, 0, 0]);
  const other: PowerSum = { amounts: [-1n, 1n], exponents: [0, 1] };
  expect(signAt(other, 8n, 4)).toBe(-1);
});
