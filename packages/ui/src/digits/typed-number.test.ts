import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AMOUNT_UNITS, inUnit, inYuan } from "./amount.ts";
import { grouped } from "./plain-digits.ts";
import {
  type Typed,
  type TypingError,
  typedAmount,
  typedBasisPoints,
  typedCount,
  typedPercent,
} from "./typed-number.ts";

const digits = (text: string): Typed => ({ kind: "digits", digits: text });
const error = (code: TypingError): Typed => ({
  kind: "error",
  error: code,
});

describe("an amount in a field of 万元", () => {
  it.each([
    ["1,000", "10000000"],
    ["1000", "10000000"],
    ["1,000万", "10000000"],
    ["1.5亿", "150000000"],
    ["1.5 亿元", "150000000"],
    ["￥10,000,000元", "10000000"],
    ["１，０００．５", "10005000"],
    ["1亿2000万", "120000000"],
    [".5", "5000"],
    ["0.0001", "1"],
    ["1.", "10000"],
    ["-3", "-30000"],
    ["00012", "120000"],
    ["29。5", "295000"],
  ])("%s is %s yuan", (text, yuan) => {
    expect(typedAmount(text, "tenThousand")).toEqual(digits(yuan));
  });

  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["一千万", "not-a-number"],
    ["1,00", "unclear-separators"],
    ["$100", "foreign-currency"],
    ["3吨", "unknown-unit"],
    ["1亿2", "unclear-units"],
    ["1e7", "unknown-unit"],
    ["1.2.3", "unclear-separators"],
    ["万", "not-a-number"],
    ["1".repeat(39), "too-long"],
  ] as const)("%s is refused: %s", (text, code) => {
    expect(typedAmount(text, "tenThousand")).toEqual(error(code));
  });
});

it.each([
  ["2.9", "0.029"],
  ["2.85％", "0.0285"],
  ["290BP", "0.029"],
  ["−0.1%", "-0.001"],
])("the rate %s is %s", (text, fraction) => {
  expect(typedPercent(text)).toEqual(digits(fraction));
});

it("leaves a spread over LPR to its own field", () => {
  expect(typedPercent("LPR-10BP")).toEqual(error("not-a-number"));
});

it.each([
  ["-10", "-10"],
  ["＋15BP", "15"],
  ["－10 个基点", "-10"],
  ["0.5", "0.5"],
  ["LPR-10BP", "-10"],
])("the spread %s is %s basis points", (text, points) => {
  expect(typedBasisPoints(text)).toEqual(digits(points));
});

it.each([
  ["LPR5Y+15BP", "LPR1Y", error("other-base")],
  ["1年期LPR减10个基点", "LPR5Y", error("other-base")],
  ["LPR5Y+15BP", "LPR5Y", digits("15")],
  ["LPR1Y+15BP", "LPR1Y", digits("15")],
  ["LPR+15BP", "LPR5Y", digits("15")],
  ["15", "LPR1Y", digits("15")],
] as const)("the spread %s typed over %s is read as %o", (text, base, read) => {
  expect(typedBasisPoints(text, base)).toEqual(read);
});

it.each([
  ["12个月", digits("12")],
  ["20日", digits("20")],
  ["12.5", error("not-a-number")],
])("the count %s is read as %o", (text, read) => {
  expect(typedCount(text)).toEqual(read);
});

it("shows an amount in any unit and reads it back unchanged", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.constantFrom(...AMOUNT_UNITS),
      fc.constantFrom(...AMOUNT_UNITS),
      (fen, unit, other) => {
        const yuan = inYuan(inUnit((fen / 100n).toString(), unit), unit);
        const shown = grouped(inUnit(yuan, unit));
        expect(typedAmount(shown, unit)).toEqual(digits(yuan));
        expect(inYuan(inUnit(yuan, other), other)).toBe(yuan);
      },
    ),
  );
});
