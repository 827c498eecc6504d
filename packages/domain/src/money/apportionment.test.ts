/** Totals shared out in whole units. */
import { expect, test } from "vitest";
import { barsSharedOut, fenSharedOut } from "./apportionment.ts";
import { type Decimal, decimal, ONE } from "./decimal.ts";

const THIRD = ONE.div(decimal("3"));
const texts = (values: readonly Decimal[]) => values.map((value) => value.toFixed());
const decimals = (...values: readonly string[]) => values.map(decimal);

test.each([
  [
    "thirds: the first of equals takes the fen",
    "1",
    [THIRD, THIRD, THIRD],
    ["0.34", "0.33", "0.33"],
  ],
  ["what lost most takes it", "1", decimals("0.334", "0.337", "0.329"), ["0.33", "0.34", "0.33"]],
  ["two fen are missing", "0.05", decimals("0.017", "0.018", "0.015"), ["0.02", "0.02", "0.01"]],
  ["none is missing", "0.03", decimals("0.01", "0.02"), ["0.01", "0.02"]],
  ["a negative part is cut down as well", "0.01", decimals("0.025", "-0.015"), ["0.03", "-0.02"]],
  [
    "negative parts share a negative total",
    "-1",
    [THIRD, THIRD, THIRD].map((part) => part.negated()),
    ["-0.33", "-0.33", "-0.34"],
  ],
  [
    "every part is raised where all lost nearly a unit",
    "0.02",
    decimals("0.00999", "0.00999"),
    ["0.01", "0.01"],
  ],
  ["nothing over nothing", "0", [], []],
])("%s", (_, total, parts, expected) => {
  expect(texts(fenSharedOut(decimal(total), parts))).toEqual(expected);
});

test("a rate is shared out in whole 1e-12", () => {
  const parts = [THIRD, THIRD, THIRD].map((part) => part.times(decimal("0.001")));
  expect(texts(barsSharedOut(decimal("0.001"), parts))).toEqual([
    "0.000333333334",
    "0.000333333333",
    "0.000333333333",
  ]);
});

test.each([
  ["not whole fen", "0.005", decimals("0.005")],
  ["less than the parts cut down", "0.01", decimals("0.02")],
  ["more than every part raised", "0.04", decimals("0.02", "0.01").slice(0, 1)],
])("a total that is %s does not fit", (_, total, parts) => {
  expect(() => fenSharedOut(decimal(total), parts)).toThrow("parts-do-not-fit");
});
