import { describe, expect, it } from "vitest";
import { amountText, amountUnitOf } from "./amount.ts";
import { basisPointsText, percentText } from "./rate-text.ts";
import { typedDate } from "./typed-date.ts";

describe("294,027.78 yuan", () => {
  it.each([
    ["yuan", "294,027.78"],
    ["tenThousand", "29.4028"],
    ["hundredMillion", "0.002940"],
  ] as const)("is shown in %s as %s", (unit, text) => {
    expect(amountText("294027.78", unit)).toBe(text);
  });
});

it("falls back to 万元 for a unit nobody knows", () => {
  expect(amountUnitOf("jin")).toBe("tenThousand");
});

it.each([
  ["0.042229619148145234697203", 2, "4.22%"],
  ["0.0131863013698630136986301", 4, "1.3186%"],
  ["-0.003", 2, "−0.30%"],
])("shows the fraction %s with %i places as %s", (fraction, decimals, text) => {
  expect(percentText(fraction, decimals)).toBe(text);
});

it.each([
  ["-21", "−21"],
  ["27.06", "27.06"],
  ["18.9146341463414634146341", "18.91"],
  ["33.00", "33"],
])("shows %s basis points as %s", (points, text) => {
  expect(basisPointsText(points)).toBe(text);
});

it.each([
  ["2026-03-16", "2026-03-16"],
  ["2026/3/16", "2026-03-16"],
  ["20260316", "2026-03-16"],
  ["2026年3月6日", "2026-03-06"],
  ["２０２６．３．６", "2026-03-06"],
  ["3-16", undefined],
  ["tomorrow", undefined],
])("reads the date %s as %s", (text, iso) => {
  expect(typedDate(text)).toBe(iso);
});
