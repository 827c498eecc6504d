/** Columns of figures and their texts. */
import { FIGURE_TERMS, type FigureTerm, type FigureUnit } from "@xinzhi/api/figure-terms";
import { expect, test } from "vitest";
import { columnsOf, textIn } from "./figure-columns.ts";

type Figure = readonly [term: FigureTerm, unit: FigureUnit, digits: string];

function version(id: string, ...figures: readonly Figure[]) {
  return {
    id,
    effectiveFrom: "2026-01-19",
    value: { figures: figures.map(([term, unit, digits]) => ({ term, unit, digits })) },
    document: { issuer: "", title: "", confidence: "confirmed" as const },
  };
}

/** Header and texts of every column. */
function table(...versions: readonly ReturnType<typeof version>[]) {
  return columnsOf(versions).map((column) => [
    column.term,
    ...versions.map((one) => textIn(column, one)),
  ]);
}

test("a rate has two places, or as many as the longest in its column", () => {
  const whole = version("a", ["lprOneYear", "perYear", "0.03"]);
  const fine = version("b", ["lprOneYear", "perYear", "0.03125"]);
  expect(table(whole)).toEqual([["lprOneYear", "3.00"]]);
  expect(table(whole, fine)).toEqual([["lprOneYear", "3.000", "3.125"]]);
});

test("a quota is shown in 亿元 to the last yuan", () => {
  const even = version("a", ["relendingQuota", "yuan", "1200000000000"]);
  const odd = version("b", ["relendingQuota", "yuan", "400000000001"]);
  expect(table(even)).toEqual([["relendingQuota", "12,000"]]);
  expect(table(odd)).toEqual([["relendingQuota", "4,000.00000001"]]);
});

test("a share is shown in percent, counts as they are", () => {
  const one = version(
    "a",
    ["relendingShare", "share", "0.6"],
    ["relendingExtensionsMax", "count", "2"],
    ["relendingTermMonthsMin", "months", "6"],
  );
  expect(table(one)).toEqual([
    ["relendingShare", "60"],
    ["relendingExtensionsMax", "2"],
    ["relendingTermMonthsMin", "6"],
  ]);
});

test("a figure that only one version has leaves a gap in the others", () => {
  const older = version("a", ["relendingTermMonthsMin", "months", "6"]);
  const newer = version("b", ["relendingShare", "share", "0.6"]);
  expect(table(older, newer)).toEqual([
    ["relendingShare", undefined, "60"],
    ["relendingTermMonthsMin", "6", undefined],
  ]);
});

test("columns keep the order of the terms, whatever order the figures come in", () => {
  const backwards = [...FIGURE_TERMS].reverse().map((term): Figure => [term, "count", "1"]);
  expect(columnsOf([version("a", ...backwards)]).map(({ term }) => term)).toEqual(FIGURE_TERMS);
});
