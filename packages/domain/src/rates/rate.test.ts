import { expect, test } from "vitest";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { LPR_TENORS, lprOf } from "./lpr.ts";
import {
  inBasisPoints,
  rate,
  ratePlusSpread,
  spread,
  spreadOfBasisPoints,
  spreadOver,
} from "./rate.ts";

test("a rate and a spread are fractions of a year's money", () => {
  expect(toPlainDigits(rate("0.029").perYear)).toBe("0.029");
  expect(toPlainDigits(spread("-0.001").addedPerYear)).toBe("-0.001");
});

test("ten basis points are a thousandth", () => {
  expect(toPlainDigits(spreadOfBasisPoints(decimal("-10")).addedPerYear)).toBe("-0.001");
  expect(toPlainDigits(inBasisPoints(decimal("0.0009")))).toBe("9");
});

test("LPR 3.00 % less 10 bp is 2.90 %, and 2.90 % over 3.00 % is −10 bp", () => {
  const [base, agreed] = [rate("0.03"), rate("0.029")];
  expect(toPlainDigits(ratePlusSpread(base, spread("-0.001")).perYear)).toBe("0.029");
  expect(toPlainDigits(spreadOver(base, agreed).addedPerYear)).toBe("-0.001");
});

test("a contract names its tenor", () => {
  const fixing = { oneYear: rate("0.03"), fiveYear: rate("0.035") };
  const named = LPR_TENORS.map((tenor) => [tenor, toPlainDigits(lprOf(fixing, tenor).perYear)]);
  expect(named).toEqual([
    ["LPR1Y", "0.03"],
    ["LPR5Y", "0.035"],
  ]);
});
