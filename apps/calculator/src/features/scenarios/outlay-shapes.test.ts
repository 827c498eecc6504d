import { expect, it } from "vitest";
import { DRAWING, outlayShapes } from "./outlay-shapes.ts";

it("gives each year a group and each scenario its column, the largest as high as the drawing", () => {
  const shapes = outlayShapes([["100", "50"], ["25"]]);
  const shown = shapes.map(({ year, series, x, height }) => [year, series, x, height]);
  // Two years of 500, of which 350 for two columns of 175; heights are shares of 100.
  expect(shown).toEqual([
    [0, 0, 75, DRAWING.height],
    [1, 0, 575, DRAWING.height / 2],
    [0, 1, 250, DRAWING.height / 4],
  ]);
});

it("draws nothing for a year in which more is received than paid", () => {
  expect(outlayShapes([["-5", "10"]]).map(({ height }) => height)).toEqual([0, DRAWING.height]);
});
