import { calendarDate } from "@xinzhi/domain";
import { expect, it } from "vitest";
import { areaShapes, lineShapes, type Moment, timeScale, topOf } from "./time-chart-shapes.ts";

const day = (date: string): Moment => ({ kind: "date", date: calendarDate(date) });
const scale = timeScale(day("2026-01-01"), day("2026-01-11"));

it("places days evenly, and cuts what lies outside to the edge", () => {
  const days = ["2025-12-01", "2026-01-01", "2026-01-06", "2026-01-11", "2027-01-01"];
  expect(days.map((date) => scale(day(date)))).toEqual([0, 0, 50, 100, 100]);
});

it("places months of a deal without dates", () => {
  const months = timeScale({ kind: "month", month: 0 }, { kind: "month", month: 24 });
  expect(months({ kind: "month", month: 6 })).toBe(25);
});

it("a chart of no length puts everything at its start", () => {
  const none = timeScale(day("2026-01-01"), day("2026-01-01"));
  expect(none(day("2026-05-01"))).toBe(0);
});

it("stretches stand on the ground, as high as their share of the top", () => {
  const stretches = [
    { from: day("2026-01-01"), to: day("2026-01-06"), digits: "50" },
    { from: day("2026-01-06"), to: day("2026-02-01"), digits: "100" },
    { from: day("2026-01-01"), to: day("2026-01-02"), digits: "-5" },
  ];
  expect(areaShapes(scale, stretches, 100)).toEqual([
    { x: 0, width: 50, y: 60, height: 60 },
    { x: 50, width: 50, y: 0, height: 120 },
    { x: 0, width: 10, y: 120, height: 0 },
  ]);
});

it("a line leads from each reading to the next", () => {
  const readings = [
    { at: day("2026-01-01"), digits: "100" },
    { at: day("2026-01-06"), digits: "25" },
    { at: day("2026-01-11"), digits: "0" },
  ];
  expect(lineShapes(scale, readings, 100)).toEqual([
    { x1: 0, x2: 50, y1: 0, y2: 90 },
    { x1: 50, x2: 100, y1: 90, y2: 120 },
  ]);
});

it("the top leaves air above the greatest, and is nought for nothing", () => {
  expect([topOf(["50", "100"]), topOf([])]).toEqual([108, 0]);
  expect(
    areaShapes(scale, [{ from: day("2026-01-01"), to: day("2026-01-06"), digits: "5" }], 0),
  ).toEqual([{ x: 0, width: 50, y: 120, height: 0 }]);
});
