/** The plan chart: the largest payment fills the drawing, parts stand on each other. */
import { expect, test } from "vitest";
import { DRAWING, planShapes } from "./plan-shapes.ts";

test("parts stand upon each other, and what is nought is not drawn", () => {
  const shapes = planShapes([
    { principal: "0", interest: "50", fees: "0" },
    { principal: "100", interest: "60", fees: "40" },
  ]);
  expect(shapes.map(({ column, part, y, height }) => [column, part, y, height])).toEqual([
    [0, "interest", 135, 45],
    [1, "principal", 90, 90],
    [1, "interest", 36, 54],
    [1, "fees", 0, 36],
  ]);
  expect(shapes.map(({ x, width }) => [x, width])).toEqual([
    [36, 288],
    [396, 288],
    [396, 288],
    [396, 288],
  ]);
});

test("a plan without payments has no shapes", () => {
  expect(planShapes([])).toEqual([]);
  expect(planShapes([{ principal: "0", interest: "0", fees: "0" }])).toEqual([]);
  expect(DRAWING.height).toBe(180);
});
