/** The curve at, between and beyond its points, and what keeps one from pricing. */
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { itemInForce } from "../policy/dated-value.ts";
import { rate } from "../rates/rate.ts";
import {
  FTP_TENORS,
  type FtpCurve,
  type FtpTenor,
  faultsOfCurve,
  readCurve,
  tenorDays,
} from "./ftp-curve.ts";

const PERCENTS = "1.35 1.45 1.52 1.58 1.65 1.68 1.70 1.80 1.90 2.05 2.15 2.25".split(" ");

/** The demonstration curve of 2026, written out again. */
const CURVE: FtpCurve = {
  points: FTP_TENORS.map((tenor, index) => ({
    tenor,
    annualRate: { perYear: decimal(PERCENTS[index] ?? "0").div(decimal("100")) },
  })),
};

function reading(days: string): string {
  const { lower, upper, annualRate } = readCurve(CURVE, decimal(days));
  return `${lower.tenor} ${upper.tenor} ${toPlainDigits(annualRate.perYear)}`;
}

test.each([
  // Points: the point itself.
  ["1", "O/N O/N 0.0135"],
  ["7", "7D 7D 0.0145"],
  ["30", "1M 1M 0.0152"],
  ["360", "1Y 1Y 0.017"],
  ["1800", "5Y 5Y 0.0205"],
  ["3600", "10Y 10Y 0.0225"],
  // Between: 1.35 + 0.10 × 3/6; 1.45 + 0.07 × 11.5/23; 1.52 + 0.06 × 30/60; 1.65 + 0.03 × 45/90; 1.70 + 0.10 × 180/360.
  ["4", "O/N 7D 0.014"],
  ["18.5", "7D 1M 0.01485"],
  ["60", "1M 3M 0.0155"],
  ["225", "6M 9M 0.01665"],
  ["540", "1Y 2Y 0.0175"],
  // 1.90 + 0.15 × 360/720; 2.05 + 0.10 × 200/720 = 2.0777…, rounded up at the eighth decimal.
  ["1440", "3Y 5Y 0.01975"],
  ["2000", "5Y 7Y 0.02077778"],
  // Beyond the ends the curve is flat.
  ["0.5", "O/N O/N 0.0135"],
  ["3601", "10Y 10Y 0.0225"],
  ["14400", "10Y 10Y 0.0225"],
])("%s days lie on %s", (days, expected) => {
  expect(reading(days)).toBe(expected);
});

test("tenors in days of a year of twelve 30-day months", () => {
  expect(FTP_TENORS.map((tenor) => `${tenor} ${tenorDays(tenor)}`).join(", ")).toBe(
    "O/N 1, 7D 7, 1M 30, 3M 90, 6M 180, 9M 270, 1Y 360, 2Y 720, 3Y 1080, 5Y 1800, 7Y 2520, 10Y 3600",
  );
});

function changed(tenor: FtpTenor, perYear: string): FtpCurve {
  return {
    points: CURVE.points.map((point) =>
      point.tenor === tenor ? { tenor, annualRate: rate(perYear) } : point,
    ),
  };
}

test.each<[string, FtpCurve, readonly string[]]>([
  ["a whole curve", CURVE, []],
  ["rates on the bounds", changed("7D", "-0.1"), []],
  ["a rate on the upper bound", changed("7D", "1"), []],
  [
    "a point left out",
    { points: CURVE.points.filter(({ tenor }) => tenor !== "9M") },
    ["9M tenor-missing"],
  ],
  [
    "two points in the wrong order",
    { points: [...CURVE.points.slice(0, 10), ...CURVE.points.slice(10).reverse()] },
    ["7Y tenor-not-in-order"],
  ],
  [
    "a point named twice",
    { points: [...CURVE.points, ...CURVE.points.slice(11)] },
    ["10Y tenor-not-in-order"],
  ],
  ["a rate below", changed("1M", "-0.1001"), ["1M rate-out-of-range"]],
  ["a rate above", changed("1M", "1.0001"), ["1M rate-out-of-range"]],
  ["no points", { points: [] }, FTP_TENORS.map((tenor) => `${tenor} tenor-missing`)],
])("%s: %j", (_, curve, expected) => {
  expect(faultsOfCurve(curve).map(({ tenor, code }) => `${tenor} ${code}`)).toEqual(expected);
});

test("a curve without points cannot be read", () => {
  expect(() => readCurve({ points: [] }, decimal("30"))).toThrow("missing-element");
});

test("every published curve can price, and the pricing date picks the version", () => {
  const { ftpCurves } = publishedPolicyBook.registers;
  expect(ftpCurves.flatMap(({ value }) => faultsOfCurve(value))).toEqual([]);
  const oneYearOn = (date: string) => {
    const version = itemInForce(ftpCurves, "loans", calendarDate(date));
    const read = version && readCurve(version.value, decimal("360"));
    return read && `${version.id} ${toPlainDigits(read.annualRate.perYear)}`;
  };
  expect(["2022-01-03", "2026-01-04", "2026-01-05"].map(oneYearOn)).toEqual([
    undefined,
    "FTP-CURVE-2025-06-03 0.018",
    "FTP-CURVE-2026-01-05 0.017",
  ]);
});
