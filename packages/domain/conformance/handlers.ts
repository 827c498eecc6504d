/**
 * Which code replays which kind of suite. A new kind is one line here and one file beside it; a
 * kind that is missing is reported as not handled, never as passed.
 */
import { replayAnnualRateCase } from "./annual-rate-cases.ts";
import { replayCalendarCase } from "./calendar-cases.ts";
import { replayDateScheduleCase } from "./date-schedule-cases.ts";
import { replayDayCountCase } from "./day-count-cases.ts";
import type { Entry } from "./read-case.ts";
import { replayEventCase } from "./schedule-suites/replay-event-case.ts";
import { replayInstalmentCase } from "./schedule-suites/replay-instalment-case.ts";
import { replayTimeValueCase } from "./time-value-cases.ts";

/**
 * Replays one case and says every way in which it differs from what is expected; an empty list is a
 * pass.
 */
export type CaseHandler = (testCase: Entry, suite: Entry) => readonly string[];

/** By the `kind` of the suite's header. */
export const HANDLERS: ReadonlyMap<string, CaseHandler> = new Map([
  ["year-fraction", replayDayCountCase],
  ["calendar", replayCalendarCase],
  ["date-schedule", replayDateScheduleCase],
  ["annualised-rate", replayAnnualRateCase],
  ["spreadsheet-functions", replayTimeValueCase],
  ["event-schedule", replayEventCase],
  ["rounded-instalment-schedule", replayInstalmentCase],
]);
