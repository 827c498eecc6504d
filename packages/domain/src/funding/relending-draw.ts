/**
 * When relending is drawn (再贷款到位): first the bank lends, then it applies in the first month of the next quarter, then the
 * funds arrive. Until then the loan lives on the bank's own money.
 */
import { addMonths, type CalendarDate, partsOf } from "../dates/calendar-date.ts";
import { type Moment, monthsAfterStart, type Span } from "../schedules/span.ts";

/**
 * - `nextQuarter`: on a day of the first month of the quarter after the loan, on the month's last day where it is shorter;
 *   a deal without dates knows no quarters and waits `lagMonths`;
 * - `lag`: so many months after the loan;
 * - `on`: on a day that is known.
 */
export type DrawRule =
  | { readonly kind: "nextQuarter"; readonly fundsDay: number; readonly lagMonths: number }
  | { readonly kind: "lag"; readonly months: number }
  | { readonly kind: "on"; readonly date: CalendarDate };

/** The moment the funds arrive. */
export function fundsArrive(rule: DrawRule, life: Span): Moment {
  if (rule.kind === "on") return { kind: "date", date: rule.date };
  if (rule.kind === "lag") return monthsAfterStart(life, rule.months);
  if (life.kind === "months") return monthsAfterStart(life, rule.lagMonths);
  const [, month] = partsOf(life.from);
  const monthsLeft = MONTHS_A_QUARTER - ((month - 1) % MONTHS_A_QUARTER);
  return { kind: "date", date: addMonths(life.from, monthsLeft, rule.fundsDay) };
}

const MONTHS_A_QUARTER = 3;
