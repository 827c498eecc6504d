/** Expected figures: the examples of Regulation Z, appendix J (c). */
import { expect, test } from "vitest";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { fraction } from "../money/fraction.ts";
import { type UnitPeriodFlow, unitPeriodRate } from "./unit-period-rate.ts";

const WHOLE = fraction(0, 1);
const flow = (periods: number, oddPart: UnitPeriodFlow["oddPart"], yuan: string) => ({
  periods,
  oddPart,
  yuan: decimal(yuan),
});

test("example (c)(2)(i): a larger first payment, 10.08 %", () => {
  const payments = Array.from({ length: 23 }, (_, index) => flow(index + 2, WHOLE, "-230"));
  const result = unitPeriodRate(
    [flow(0, WHOLE, "5000"), flow(1, WHOLE, "-250"), ...payments],
    decimal("12"),
  );
  expect(result.kind === "found" && toPlainDigits(result.rate.toDecimalPlaces(20))).toBe(
    "0.10082890027187084879",
  );
});

test("the odd part of a period bears simple interest", () => {
  // One payment after one and a half periods at 10 % a period: 100 · 1.05 · 1.1.
  const flows = [flow(0, WHOLE, "100"), flow(1, fraction(1, 2), "-115.5")];
  expect(unitPeriodRate(flows, decimal("12"))).toEqual({ kind: "found", rate: decimal("1.2") });
});

test("money lost has a negative rate, and money back at once has none", () => {
  const lost = [flow(0, WHOLE, "100"), flow(1, WHOLE, "-80")];
  expect(unitPeriodRate(lost, decimal("4"))).toEqual({ kind: "found", rate: decimal("-0.8") });
  const even = [flow(0, WHOLE, "100"), flow(1, WHOLE, "-60"), flow(2, WHOLE, "-40")];
  expect(unitPeriodRate(even, decimal("4"))).toEqual({ kind: "found", rate: decimal("0") });
});

test("flows of one moment are one flow", () => {
  const flows = [
    flow(0, WHOLE, "120"),
    flow(0, WHOLE, "-20"),
    flow(1, WHOLE, "-110"),
    flow(2, WHOLE, "5"),
    flow(2, WHOLE, "-5"),
  ];
  expect(unitPeriodRate(flows, decimal("1"))).toEqual({ kind: "found", rate: decimal("0.1") });
});

test("no money, one direction, and several changes of direction are told apart", () => {
  expect(unitPeriodRate([], decimal("12"))).toEqual({ kind: "none", reason: "no-flows" });
  expect(unitPeriodRate([flow(0, WHOLE, "1"), flow(1, WHOLE, "1")], decimal("12"))).toEqual({
    kind: "none",
    reason: "one-direction",
  });
  const turning = [flow(0, WHOLE, "1"), flow(1, WHOLE, "-5"), flow(2, WHOLE, "6")];
  expect(unitPeriodRate(turning, decimal("12"))).toEqual({
    kind: "ambiguous",
    reason: "not-separated",
    rates: [],
  });
});

test("rates beyond a million a period, or of total loss, are out of range", () => {
  expect(unitPeriodRate([flow(0, WHOLE, "1"), flow(1, WHOLE, "-9000000")], decimal("1"))).toEqual({
    kind: "none",
    reason: "out-of-range",
  });
  expect(unitPeriodRate([flow(0, WHOLE, "100000000"), flow(1, WHOLE, "-1")], decimal("1"))).toEqual(
    { kind: "none", reason: "out-of-range" },
  );
});

test("the order in which flows are told changes nothing", () => {
  // At 10 % a period: 100 + 50 / 1.1 = 168 / (1.1 · 1.05).
  const [drawn, more, paid] = [
    flow(0, WHOLE, "100"),
    flow(1, WHOLE, "50"),
    flow(1, fraction(1, 2), "-168"),
  ];
  for (const flows of [
    [drawn, more, paid],
    [drawn, paid, more],
    [more, drawn, paid],
    [more, paid, drawn],
    [paid, drawn, more],
    [paid, more, drawn],
  ]) {
    expect(unitPeriodRate(flows, decimal("1"))).toEqual({ kind: "found", rate: decimal("0.1") });
  }
});
