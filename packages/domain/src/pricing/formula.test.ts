/** The grammar of formulas: what each text means, and what is none. */
import { describe, expect, test } from "vitest";
import { DomainError } from "../assert.ts";
import { type Decimal, decimal, toPlainDigits } from "../money/decimal.ts";
import { evaluate, parseFormula } from "./formula.ts";

const VALUES: Readonly<Record<string, readonly string[]>> = {
  a: ["2"],
  sum: ["7"],
  days: ["30", "31"],
  balance: ["100", "90"],
  three: ["1", "2", "3"],
  parts: ["3.335", "3.335", "3.33"],
  none: [],
  p1: ["10"],
  p2x: ["4"],
};

function valuesOf(name: string): readonly Decimal[] {
  return (VALUES[name] ?? []).map((text) => decimal(text));
}

const worth = (text: string) => toPlainDigits(evaluate(parseFormula(text), valuesOf));

function refusalOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof DomainError ? { code: error.code, ...error.facts } : error;
  }
  return "nothing refused";
}

describe("what a formula comes to", () => {
  test.each([
    ["1.25", "1.25"],
    ["0.0125 * a", "0.025"],
    ["p1 + p2x", "14"],
    ["8 - 3 - 2", "3"],
    ["2 + 3 * 4", "14"],
    ["(2 + 3) * 4", "20"],
    ["2 * 3 ^ 2", "18"],
    ["12 / 4 / 3", "1"],
    ["-a ^ 2", "4"],
    ["1 - -a", "3"],
    ["a = 1.5", "0.5"],
    ["sum", "7"],
    ["sum * 2", "14"],
    ["sum(days * balance)", "5790"],
    ["sum(days) * sum", "427"],
    ["min(a, 1)", "1"],
    ["max(a, 1)", "2"],
    ["fen(a / 3)", "0.67"],
    ["rate(a / 3)", "0.66666667"],
    ["bar(a / 3)", "0.666666666667"],
    ["fenShare(10, parts, 1)", "3.34"],
    ["fenShare(10, parts, 2)", "3.33"],
  ])("%s is %s", (text, value) => {
    expect(worth(text)).toBe(value);
  });

  test("a smaller of two lists is taken row by row", () => {
    expect(worth("sum(min(days, 30.5))")).toBe("60.5");
    expect(worth("sum(max(30.5, days))")).toBe("61.5");
  });
});

describe("what is no formula", () => {
  test.each([
    ["", 0],
    ["a +", 2],
    ["a b", 1],
    ["(a", 2],
    ["(a]", 2],
    ["a # 2", 1],
    ["sum(a", 3],
    ["min(a; 1)", 5],
    ["min(a 1)", 3],
    ["* a", 0],
    ["= a", 0],
    ["a)", 1],
    [")", 0],
    ["1.", 1],
    ["a(1)", 1],
  ])("“%s” is refused where it breaks", (text, at) => {
    expect(refusalOf(() => parseFormula(text))).toEqual({ code: "bad-formula", text, at });
  });
});

describe("lists that do not go together", () => {
  test.each([
    ["sum(days * three)", { code: "rows-do-not-match", left: 2, right: 3 }],
    ["sum(three + days)", { code: "rows-do-not-match", left: 3, right: 2 }],
    ["days", { code: "not-one-value", rows: 2 }],
    ["none", { code: "not-one-value", rows: 0 }],
    ["days * none", { code: "rows-do-not-match", left: 2, right: 0 }],
    ["none * days", { code: "rows-do-not-match", left: 0, right: 2 }],
  ])("%s", (text, refusal) => {
    expect(refusalOf(() => worth(text))).toEqual(refusal);
  });

  test("one value meets an empty list: nothing is left", () => {
    expect(worth("sum(a * none)")).toBe("0");
  });
});
