/**
 * The days a contract names: regular dates counted from an anchor, then rolled to business days.
 */
import { WEEKENDS_ONLY } from "../../src/calendars/bank-calendar.ts";
import { rolled } from "../../src/calendars/business-day-roll.ts";
import { scheduleDates } from "../../src/calendars/date-schedule.ts";
import { addDays, addMonths, type CalendarDate } from "../../src/dates/calendar-date.ts";
import type { Cycle, EventTerms } from "./event-case.ts";

/**
 * A day as agreed, the day to which its interest runs, and the day on which money moves. They
 * differ only where the agreed day is closed.
 */
export type ContractDate = {
  readonly agreed: CalendarDate;
  readonly accrual: CalendarDate;
  readonly due: CalendarDate;
};

/** A contract without an end is looked at over this many regular dates. */
const DATES_MAX = 1200;

/** A century, which stays inside the calendar. */
const MONTHS_MAX = 1200;

const MONTHS_OF = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;
const DAYS_OF = { day: 1, week: 7 } as const;

/** The day after the roll the contract names. */
export function contractDate(terms: EventTerms, agreed: CalendarDate): ContractDate {
  const { calendar, businessDay } = terms;
  const due = calendar === "none" ? agreed : rolled(WEEKENDS_ONLY, businessDay.roll, agreed).date;
  return { agreed, due, accrual: businessDay.accrual === "adjusted" ? due : agreed };
}

/**
 * The regular dates of a cycle from its anchor on and before an end, as agreed. A long last period
 * swallows the last of them when the end is not itself one.
 */
export function cycleDates(
  { anchor, every, unit, lastStub }: Cycle,
  endOfMonth: EventTerms["endOfMonth"],
  end: CalendarDate | undefined,
): readonly CalendarDate[] {
  if (end !== undefined && anchor >= end) return [];
  if (unit === "once" || every === undefined) return [anchor];
  if (unit === "day" || unit === "week") {
    return everyDays(anchor, every * DAYS_OF[unit], lastStub === "long", end);
  }
  const everyMonths = every * MONTHS_OF[unit];
  const dates = scheduleDates({
    start: anchor,
    end: end ?? addMonths(anchor, Math.min(everyMonths * DATES_MAX, MONTHS_MAX)),
    everyMonths,
    stub: lastStub === "long" ? "long-back" : "short-back",
    rollDay: endOfMonth === "end-of-month" ? "month-end" : "as-counted-from",
  });
  return dates.slice(0, -1);
}

function everyDays(
  anchor: CalendarDate,
  days: number,
  isLong: boolean,
  end: CalendarDate | undefined,
): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  let date = anchor;
  while (end === undefined ? dates.length < DATES_MAX : date < end) {
    dates.push(date);
    date = addDays(date, days);
  }
  return isLong && dates.length > 1 && date !== end ? dates.slice(0, -1) : dates;
}

/**
 * The dates of segments that follow each other: each runs from its anchor to the next one's,
 * exclusive, and the last to the end.
 */
export function segmentDates<Segment extends Cycle>(
  segments: readonly Segment[],
  endOfMonth: EventTerms["endOfMonth"],
  end: CalendarDate | undefined,
): readonly { readonly date: CalendarDate; readonly segment: Segment }[] {
  return segments.flatMap((segment, index) => {
    const next = segments[index + 1]?.anchor;
    const until = next !== undefined && (end === undefined || next < end) ? next : end;
    return cycleDates(segment, endOfMonth, until).map((date) => ({ date, segment }));
  });
}
