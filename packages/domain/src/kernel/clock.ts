/**
 * Clocks of the kernel (计息时钟): how far a day lies into the loan's life in whole units, so many to a year. Units between two
 * days are the difference, however the life is cut between them.
 */
import type { Accrual, Span } from "../schedules/span.ts";
import { type Day, dayIn, endsOf } from "./day.ts";

/** Units of a year: actual days, or whole months of 30 days and left-over days, counted from the start of the life. */
export type Clock = {
  readonly countsMonths: boolean;
  readonly unitsPerYear: number;
  readonly start: Day;
};

/** The clock of an accrual, or `undefined` for one the kernel does not count. */
export function clockOf(accrual: Accrual, life: Span): Clock | undefined {
  const { from: start } = endsOf(life);
  if (accrual.kind === "wholeMonths") {
    if (life.kind === "months") return { countsMonths: false, unitsPerYear: 12, start };
    return accrual.anchor === life.from
      ? { countsMonths: true, unitsPerYear: 360, start }
      : undefined;
  }
  if (accrual.kind !== "actualDays" || life.kind === "months") return undefined;
  const { dayCount } = accrual;
  if (dayCount === "ACT/360") return { countsMonths: false, unitsPerYear: 360, start };
  return dayCount === "ACT/365F" ? { countsMonths: false, unitsPerYear: 365, start } : undefined;
}

/** Units from the start of the life to the day. */
export function unitsTo({ countsMonths, start }: Clock, day: Day): number {
  if (!countsMonths) return day.serial - start.serial;
  const months = day.month - start.month;
  const reached = dayIn(start.month + months, start.day);
  if (reached.serial <= day.serial) return 30 * months + day.serial - reached.serial;
  return 30 * (months - 1) + day.serial - dayIn(start.month + months - 1, start.day).serial;
}
