import { expect, it } from "vitest";
import { DRAWING_WIDTH, waterfallShapes } from "./waterfall-shapes.ts";

it("starts each bar where the one before ends, and ends at the total", () => {
  const { bars, total, zero } = waterfallShapes(["0.02", "-0.01", "0.03"], "0.04");
  expect(zero).toBe(0);
  expect(bars.map(({ end }) => Math.round(end))).toEqual([500, 250, DRAWING_WIDTH]);
  expect(bars.map(({ isLess }) => isLess)).toEqual([false, true, false]);
  expect(bars.map(({ x, width }) => [Math.round(x), Math.round(width)])).toEqual([
    [0, 500],
    [250, 250],
    [250, 750],
  ]);
  expect([total.x, Math.round(total.width)]).toEqual([0, DRAWING_WIDTH]);
});

it("makes room left of nought when the way leads below it", () => {
  const { zero, total } = waterfallShapes(["-0.01", "0.02"], "0.01");
  expect(Math.round(zero)).toBe(DRAWING_WIDTH / 2);
  expect(Math.round(total.x)).toBe(DRAWING_WIDTH / 2);
});

it("draws nothing wider than the drawing when everything is nought", () => {
  const { bars, total } = waterfallShapes(["0"], "0");
  expect([...bars, total].every(({ x, width }) => x >= 0 && x + width <= DRAWING_WIDTH)).toBe(true);
});
