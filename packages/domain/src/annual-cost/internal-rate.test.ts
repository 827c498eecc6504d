/**
 * Rates of the worked deals, whose expected digits come from a computation outside this code (60
 * digits, two methods), and the flows for which "one rate" is not the answer.
 */
import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { type Decimal, decimal, ONE, toPlainDigits } from "../money/decimal.ts";
import { toReported } from "../money/rounding.ts";
import { effectiveDatedRate, type InternalRate, periodicRate } from "./internal-rate.ts";

type Row = readonly [date: string, yuan: string];

const dated = (rows: readonly Row[]) =>
  effectiveDatedRate(
    rows.map(([date, yuan]) => ({ date: calendarDate(date), yuan: decimal(yuan) })),
  );
const periodic = (...yuan: readonly string[]) => periodicRate(yuan.map(decimal));

function found(result: InternalRate): Decimal {
  if (result.kind !== "found") throw new Error(JSON.stringify(result));
  return result.rate;
}

const reported = (result: InternalRate) => toPlainDigits(toReported(found(result)));

/** D1: 10,000,000 yuan, interest by the quarter, principal at the end. */
const D1: readonly Row[] = [
  ["2026-03-16", "10000000"],
  ["2026-03-21", "-4027.78"],
  ["2026-06-21", "-74111.11"],
  ["2026-09-21", "-74111.11"],
  ["2026-12-21", "-73305.56"],
  ["2027-03-16", "-10068472.22"],
];

test("worked deal D1: quarterly interest and a bullet", () => {
  expect(reported(dated(D1))).toBe("0.0297313687392189755165072");
});

test("worked deal D5: one payment, on time and 25 days late", () => {
  const drawdown: Row = ["2026-01-31", "3000000"];
  expect(reported(dated([drawdown, ["2026-07-31", "-3043500"]]))).toBe(
    "0.0294558547843760823065221",
  );
  expect(reported(dated([drawdown, ["2026-08-25", "-3052693.91"]]))).toBe(
    "0.0313324892212759225151688",
  );
});

/** D3: 24 level instalments; fees are paid at the start and one year later. */
const instalmentsOfD3 = (atStart: string, afterYear: string): readonly string[] => [
  atStart,
  ...Array.from({ length: 11 }, () => "-216346.55"),
  afterYear,
  ...Array.from({ length: 11 }, () => "-216346.55"),
  "-216346.52",
];

test("worked deal D3: the month's rate with fees, with a waiver, and without any fee", () => {
  expect(reported(periodic(...instalmentsOfD3("4940000", "-236710.96")))).toBe(
    "0.00434428677400520390614381",
  );
  expect(reported(periodic(...instalmentsOfD3("4960000", "-236710.96")))).toBe(
    "0.00401439895223273724263253",
  );
  expect(reported(periodic(...instalmentsOfD3("5000000", "-216346.55")))).toBe(
    "0.00304166671485321545070795",
  );
});

test("worked deal D3: the effective rate of a year compounds the month's", () => {
  const monthly = found(periodic(...instalmentsOfD3("4940000", "-236710.96")));
  expect(toPlainDigits(toReported(monthly.plus(ONE).pow(12).minus(ONE)))).toBe(
    "0.0533952630251865493607814",
  );
});

test("the order of flows and who counts as positive change nothing", () => {
  const backwards = [...D1].reverse();
  const bankSide = D1.map(
    ([date, yuan]): Row => [date, yuan.startsWith("-") ? yuan.slice(1) : `-${yuan}`],
  );
  expect(dated(backwards)).toEqual(dated(D1));
  expect(dated(bankSide)).toEqual(dated(D1));
});

test("flows of one day are one flow", () => {
  const split: readonly Row[] = [
    ["2026-01-01", "600"],
    ["2027-01-01", "-1000"],
    ["2027-01-01", "-100"],
    ["2026-01-01", "400"],
  ];
  expect(dated(split)).toEqual({ kind: "found", rate: decimal("0.1") });
});

test("rates that are exact come out exact", () => {
  expect(periodic("-100", "110")).toEqual({ kind: "found", rate: decimal("0.1") });
  expect(periodic("-100", "40", "60")).toEqual({ kind: "found", rate: decimal("0") });
  expect(periodic("100", "-90")).toEqual({ kind: "found", rate: decimal("-0.1") });
  expect(periodic("0", "0", "-100", "0", "121")).toEqual({ kind: "found", rate: decimal("0.1") });
  expect(periodic("-1", "1000000000000000000000001")).toEqual({
    kind: "found",
    rate: decimal("1000000000000000000000000"),
  });
});

test("a rate of almost nothing keeps 34 digits, above nought and below", () => {
  // 3·10^24 lent for twice 365 days and one yuan too much or too little paid back: (1 ±
  // 1/(3·10^24))^(1/2) − 1.
  const lent: Row = ["2026-01-01", "3000000000000000000000000"];
  expect(toPlainDigits(found(dated([lent, ["2028-01-01", "-3000000000000000000000001"]])))).toBe(
    "0.0000000000000000000000001666666666666666666666666527777778",
  );
  expect(toPlainDigits(found(dated([lent, ["2028-01-01", "-2999999999999999999999999"]])))).toBe(
    "-0.0000000000000000000000001666666666666666666666666805555556",
  );
});

test("no money, or money in one direction only, has no rate", () => {
  expect(dated([])).toEqual({ kind: "none", reason: "no-flows" });
  expect(periodic("0", "0")).toEqual({ kind: "none", reason: "no-flows" });
  expect(periodic("100", "200")).toEqual({ kind: "none", reason: "one-direction" });
  expect(
    dated([
      ["2026-01-01", "-100"],
      ["2026-01-01", "110"],
    ]),
  ).toEqual({ kind: "none", reason: "one-direction" });
});

test("flows that change direction and never balance have no rate", () => {
  expect(periodic("1", "-1", "1")).toEqual({ kind: "none", reason: "no-root" });
});

test("a loan lost to one part in ten million has no rate worth naming", () => {
  expect(periodic("100000000", "-10")).toEqual({ kind: "none", reason: "no-root" });
  expect(periodic("100000", "-1")).toEqual({ kind: "found", rate: decimal("-0.99999") });
});

test("several rates are all named", () => {
  expect(periodic("1000", "-3600", "4310", "-1716")).toEqual({
    kind: "ambiguous",
    reason: "several-rates",
    rates: [decimal("0.1"), decimal("0.2"), decimal("0.3")],
  });
  expect(periodic("-100", "180", "-77")).toEqual({
    kind: "ambiguous",
    reason: "several-rates",
    rates: [decimal("-0.3"), decimal("0.1")],
  });
});

test("rates that touch are not taken for one", () => {
  expect(periodic("100", "-220", "121")).toEqual({
    kind: "ambiguous",
    reason: "not-separated",
    rates: [],
  });
});

test("a rate beyond any number of digits is out of range", () => {
  const flows = [decimal("1"), decimal(`-1${"0".repeat(3000)}`)];
  expect(periodicRate(flows)).toEqual({ kind: "none", reason: "out-of-range" });
});

test("nought may be one of several rates", () => {
  // (y − 1)(y − 1.1) with y = 1 + rate.
  expect(periodic("1", "-2.1", "1.1")).toEqual({
    kind: "ambiguous",
    reason: "several-rates",
    rates: [decimal("0"), decimal("0.1")],
  });
});

test("rates that touch below nought are not taken for one either", () => {
  // (y − 0.5)²
  expect(periodic("1", "-1", "0.25")).toEqual({
    kind: "ambiguous",
    reason: "not-separated",
    rates: [],
  });
});

test("a rate a hair below −99.9999 % is of no interest, and hides no other", () => {
  expect(periodic("1", "-0.0000009995")).toEqual({ kind: "none", reason: "no-root" });
  expect(periodic("1", "-0.0000010005")).toEqual({
    kind: "found",
    rate: decimal("-0.9999989995"),
  });
  // (y − 0.0000009995)(y − 1.1)
  expect(periodic("1", "-1.1000009995", "0.00000109945")).toEqual({
    kind: "found",
    rate: decimal("0.1"),
  });
});

test("money back a million billion times after a day is out of range, not an error", () => {
  expect(
    dated([
      ["2026-01-01", "1"],
      ["2026-01-02", `-1${"0".repeat(15)}`],
    ]),
  ).toEqual({ kind: "none", reason: "out-of-range" });
});

test("rates that lie close together are told apart", () => {
  // (y − 1)(y − 1.01)(y − 1.02), and (y − 1.01)(y − 1.011)
  expect(periodic("1", "-3.03", "3.0602", "-1.0302")).toEqual({
    kind: "ambiguous",
    reason: "several-rates",
    rates: [decimal("0"), decimal("0.01"), decimal("0.02")],
  });
  expect(periodic("1", "-2.021", "1.02111")).toEqual({
    kind: "ambiguous",
    reason: "several-rates",
    rates: [decimal("0.01"), decimal("0.011")],
  });
});
