/** Replays `year-fraction` suites: days, exact fraction and decimals of a day count. */
import { DAY_COUNTS, daysCounted, yearShare } from "../src/day-counts/day-count.ts";
import { fromCount } from "../src/money/decimal.ts";
import { fraction } from "../src/money/fraction.ts";
import { differs, differsBy } from "./differences.ts";
import {
  countOf,
  dateOfField,
  decimalOf,
  type Entry,
  entryOf,
  fractionOf,
  oneOf,
} from "./read-case.ts";

/** One day count of one period. */
export function replayDayCountCase(testCase: Entry, suite: Entry): readonly string[] {
  const dayCount = oneOf(testCase, "dayCount", DAY_COUNTS);
  const start = dateOfField(testCase, "start");
  const end = dateOfField(testCase, "end");
  const hasMaturity = testCase.maturity !== undefined && testCase.maturity !== null;
  const maturity = hasMaturity ? dateOfField(testCase, "maturity") : undefined;
  const expected = entryOf(testCase, "expected");
  const share = yearShare(dayCount, start, end, maturity);
  const inDecimals = fromCount(share.days).div(fromCount(share.basis));
  const tolerance = decimalOf(entryOf(suite, "tolerance"), "absolute");
  return [
    ...differs("days", daysCounted(dayCount, start, end, maturity), countOf(expected, "days")),
    ...differs("fraction", fraction(share.days, share.basis), fractionOf(expected, "fraction")),
    ...differsBy("yearFraction", inDecimals, decimalOf(expected, "yearFraction"), tolerance),
  ];
}
