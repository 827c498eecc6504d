/**
 * Replays `calendar` suites: rolled dates, and the days of a year on which China's banks differ
 * from the weekday rule.
 */
import { chinaBankCalendar } from "../reference-data/bank-calendar.ts";
import { type BankCalendar, isBusinessDay, WEEKENDS_ONLY } from "../src/calendars/bank-calendar.ts";
import { BUSINESS_DAY_ROLLS, rolled } from "../src/calendars/business-day-roll.ts";
import { addDays, dateOf } from "../src/dates/calendar-date.ts";
import { differs } from "./differences.ts";
import {
  CaseFault,
  countOf,
  dateOfField,
  type Entry,
  entryOf,
  isEntry,
  oneOf,
  textsOf,
} from "./read-case.ts";

const CALENDARS = ["sat-sun", "cn-interbank"] as const;

/** One rolled date, or one year of a calendar. */
export function replayCalendarCase(testCase: Entry): readonly string[] {
  const kind = oneOf(testCase, "kind", ["roll", "year-calendar"] as const);
  const calendar = calendarNamed(testCase);
  return kind === "roll" ? replayRoll(testCase, calendar) : replayYear(testCase, calendar);
}

/** The calendar that a case names. */
export function calendarNamed(testCase: Entry): BankCalendar {
  return oneOf(testCase, "calendar", CALENDARS) === "sat-sun" ? WEEKENDS_ONLY : chinaBankCalendar;
}

function replayRoll(testCase: Entry, calendar: BankCalendar): readonly string[] {
  const roll = oneOf(testCase, "convention", BUSINESS_DAY_ROLLS);
  const { date } = rolled(calendar, roll, dateOfField(testCase, "date"));
  return differs("date", date, dateOfField(testCase, "expected"));
}

function replayYear(testCase: Entry, calendar: BankCalendar): readonly string[] {
  const year = countOf(testCase, "year");
  const listed = calendar.years.find((bankYear) => bankYear.year === year);
  if (listed === undefined) throw new CaseFault(`the calendar has no list for ${year}`);
  const expected = entryOf(testCase, "expected");
  const derived = testCase.derived;
  return [
    ...differs("closedWeekdays", listed.closedWeekdays, textsOf(expected, "closedWeekdays")),
    ...differs(
      "workingWeekendDays",
      listed.workingWeekendDays,
      textsOf(expected, "workingWeekendDays"),
    ),
    ...(isEntry(derived)
      ? differs("businessDays", businessDaysIn(calendar, year), countOf(derived, "businessDays"))
      : []),
  ];
}

function businessDaysIn(calendar: BankCalendar, year: number): number {
  let count = 0;
  const last = dateOf(year, 12, 31);
  for (let date = dateOf(year, 1, 1); date <= last; date = addDays(date, 1)) {
    if (isBusinessDay(calendar, date)) count += 1;
  }
  return count;
}
