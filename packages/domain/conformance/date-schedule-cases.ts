/**
 * Replays `date-schedule` suites: regular dates with an irregular period, before and after rolling.
 */
import { BUSINESS_DAY_ROLLS } from "../src/calendars/business-day-roll.ts";
import {
  type RollDay,
  rolledDates,
  STUB_RULES,
  scheduleDates,
} from "../src/calendars/date-schedule.ts";
import { calendarNamed } from "./calendar-cases.ts";
import { differs } from "./differences.ts";
import { countOf, dateOfField, type Entry, entryOf, oneOf, textsOf } from "./read-case.ts";

/** One schedule. */
export function replayDateScheduleCase(testCase: Entry): readonly string[] {
  const dates = scheduleDates({
    start: dateOfField(testCase, "start"),
    end: dateOfField(testCase, "end"),
    everyMonths: countOf(testCase, "everyMonths"),
    stub: oneOf(testCase, "stub", STUB_RULES),
    rollDay: rollDayOf(testCase),
  });
  const roll = oneOf(testCase, "convention", BUSINESS_DAY_ROLLS);
  const expected = entryOf(testCase, "expected");
  return [
    ...differs("unadjusted", dates, textsOf(expected, "unadjusted")),
    ...differs(
      "adjusted",
      rolledDates(dates, calendarNamed(testCase), roll),
      textsOf(expected, "adjusted"),
    ),
  ];
}

function rollDayOf(testCase: Entry): RollDay {
  const value = testCase.rollDay;
  if (value === null || value === undefined) return "as-counted-from";
  return value === "eom" ? "month-end" : countOf(testCase, "rollDay");
}
