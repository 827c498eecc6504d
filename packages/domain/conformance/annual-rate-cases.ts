/**
 * Replays `annualised-rate` suites: internal rates by dates and by periods, the EU and the US ways,
 * and EU intervals.
 */
import {
  effectiveAnnualRate,
  type IntervalUnit,
  yearsBetween,
} from "../src/annual-cost/effective-annual-rate.ts";
import {
  effectiveDatedRate,
  type InternalRate,
  periodicRate,
} from "../src/annual-cost/internal-rate.ts";
import { type UnitPeriodFlow, unitPeriodRate } from "../src/annual-cost/unit-period-rate.ts";
import { assertNever } from "../src/assert.ts";
import type { Decimal } from "../src/money/decimal.ts";
import { differs, differsAtDecimals, differsBy, differsRounded } from "./differences.ts";
import {
  countOf,
  dateOfField,
  decimalIn,
  decimalOf,
  type Entry,
  entriesOf,
  entryOf,
  fractionOf,
  oneOf,
  optionalTextOf,
  textOf,
  textsOf,
} from "./read-case.ts";

const METHODS = [
  "effective-annual",
  "nominal-unit-period",
  "xirr-act365",
  "irr-periodic",
  "eu-interval",
] as const;
const UNITS: readonly IntervalUnit[] = ["year", "month", "week"];

/** One rate, or one interval. */
export function replayAnnualRateCase(testCase: Entry): readonly string[] {
  const method = oneOf(testCase, "method", METHODS);
  switch (method) {
    case "effective-annual":
      return compareRate(testCase, effectiveAnnualRate(timedFlows(testCase)));
    case "nominal-unit-period":
      return compareRate(
        testCase,
        unitPeriodRate(unitPeriodFlows(testCase), decimalOf(testCase, "unitPeriodsPerYear")),
      );
    case "xirr-act365":
      return compareRate(testCase, effectiveDatedRate(datedFlows(testCase)));
    case "irr-periodic":
      return compareRate(
        testCase,
        periodicRate(textsOf(testCase, "flows").map((text) => decimalIn(text, "flows"))),
      );
    case "eu-interval":
      return compareInterval(testCase);
    default:
      return assertNever(method);
  }
}

function timedFlows(testCase: Entry) {
  return entriesOf(testCase, "flows").map((flow) => ({
    years: fractionOf(flow, "t"),
    yuan: decimalOf(flow, "amount"),
  }));
}

function datedFlows(testCase: Entry) {
  return entriesOf(testCase, "flows").map((flow) => ({
    date: dateOfField(flow, "date"),
    yuan: decimalOf(flow, "amount"),
  }));
}

/** Advances are received, payments are paid. */
function unitPeriodFlows(testCase: Entry): readonly UnitPeriodFlow[] {
  const flowOf = (flow: Entry, yuan: Decimal) => ({
    periods: countOf(flow, "t"),
    oddPart: fractionOf(flow, "f"),
    yuan,
  });
  return [
    ...entriesOf(testCase, "advances").map((flow) => flowOf(flow, decimalOf(flow, "amount"))),
    ...entriesOf(testCase, "payments").map((flow) =>
      flowOf(flow, decimalOf(flow, "amount").negated()),
    ),
  ];
}

/** Where several rates balance, the expected one must be among those named. */
function compareRate(testCase: Entry, result: InternalRate): readonly string[] {
  const expected = entryOf(testCase, "expected");
  if (expected.rate === null) return differs("rate", result.kind, "none");
  const rates = ratesIn(result);
  const misses = rates.map((rate) => missesOf(rate, expected));
  const [first] = misses;
  if (first === undefined) return [`rate: ${result.kind}, expected ${textOf(expected, "rate")}`];
  return misses.find((miss) => miss.length === 0) ?? first;
}

function ratesIn(result: InternalRate): readonly Decimal[] {
  if (result.kind === "found") return [result.rate];
  return result.kind === "ambiguous" ? result.rates : [];
}

function missesOf(rate: Decimal, expected: Entry): readonly string[] {
  const compare = entryOf(expected, "compare");
  const exact = optionalTextOf(expected, "rateExact");
  return [
    ...(compare.decimals === undefined
      ? differsBy("rate", rate, decimalOf(expected, "rate"), decimalOf(compare, "abs"))
      : differsAtDecimals("rate", rate, textOf(expected, "rate"), countOf(compare, "decimals"))),
    ...(exact === undefined ? [] : exactMisses(rate, exact)),
  ];
}

/** The independent value is written to 20 decimals, without the noughts at their end. */
function exactMisses(rate: Decimal, exact: string): readonly string[] {
  return (exact.split(".")[1]?.length ?? 0) > 20
    ? differsRounded("rateExact", rate, exact)
    : differsAtDecimals("rateExact", rate, exact, 20);
}

function compareInterval(testCase: Entry): readonly string[] {
  const interval = yearsBetween(
    dateOfField(testCase, "start"),
    dateOfField(testCase, "end"),
    oneOf(testCase, "unit", UNITS),
  );
  const expected = entryOf(testCase, "expected");
  const parts = entryOf(expected, "parts");
  return [
    ...differs("years", interval.years, fractionOf(expected, "years")),
    ...differs("units", interval.units, countOf(parts, "units")),
    ...differs("days", interval.days, countOf(parts, "days")),
    ...differs("yearDays", interval.yearDays ?? null, parts.yearDays),
  ];
}
