/**
 * Days as whole numbers (日序): what the kernel knows of a date, so that no text is cut while hundreds of periods are laid
 * out. In a life without dates a day stands for the end of a month counted from drawdown.
 */
import { type CalendarDate, dayNumberOf, daysInMonth, partsOf } from "../dates/calendar-date.ts";
import type { Span } from "../schedules/span.ts";

/** `serial` counts days (or months, in a life without dates), `month` months since year 0. */
export type Day = { readonly serial: number; readonly month: number; readonly day: number };

/** The day of a date. */
export function dayOf(date: CalendarDate): Day {
  const [year, month, day] = partsOf(date);
  return { serial: dayNumberOf(year, month, day), month: 12 * year + month - 1, day };
}

/** The day in a month; a day the month does not have is its last. */
export function dayIn(month: number, day: number): Day {
  const year = Math.floor(month / 12);
  const monthOfYear = (month % 12) + 1;
  const fitting = day <= 28 ? day : Math.min(day, daysInMonth(year, monthOfYear));
  return { serial: dayNumberOf(year, monthOfYear, fitting), month, day: fitting };
}

/** The day after. */
export function dayAfter({ serial, month, day }: Day): Day {
  const isLast = day >= 28 && day === daysInMonth(Math.floor(month / 12), (month % 12) + 1);
  return isLast
    ? { serial: serial + 1, month: month + 1, day: 1 }
    : { serial: serial + 1, month, day: day + 1 };
}

/** So many whole months later, on the same day of the month or its last. */
export function monthsLater(start: Day, months: number, isDated: boolean): Day {
  return isDated ? dayIn(start.month + months, start.day) : monthEnd(start.serial + months);
}

/** The end of a month counted from drawdown, in a life without dates. */
function monthEnd(months: number): Day {
  return { serial: months, month: months, day: 1 };
}

/** Where a span starts and ends. */
export function endsOf(span: Span): { readonly from: Day; readonly to: Day } {
  return span.kind === "dated"
    ? { from: dayOf(span.from), to: dayOf(span.to) }
    : { from: monthEnd(span.fromMonth - 1), to: monthEnd(span.toMonth) };
}
