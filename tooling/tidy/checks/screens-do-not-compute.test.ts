import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { screensDoNotCompute } from "./screens-do-not-compute.ts";

function said(path: string, text: string): number {
  return findingsIn(screensDoNotCompute, { [path]: text }).length;
}

it("refuses arithmetic on decimals, and the means for it, on a screen", () => {
  const path = "apps/calculator/src/features/a/a.tsx";
  expect(said(path, "const a = line.value.plus(other);")).toBe(1);
  expect(said(path, "const a = line.value.times(b).toDecimalPlaces(2);")).toBe(2);
  expect(
    said("packages/ui/src/a.ts", 'import { decimal } from "@xinzhi/domain/money/decimal.ts";'),
  ).toBe(1);
});

it("lets comparisons, the domain and tests pass", () => {
  expect(said("packages/ui/src/a.ts", "const isLow = line.value.lt(floor);")).toBe(0);
  expect(said("packages/domain/src/fees/fee.ts", "const a = b.plus(c);")).toBe(0);
  expect(said("packages/ui/src/a.test.ts", "const a = b.plus(c);")).toBe(0);
});
