/**
 * Interest periods (计息期): where a loan's life is cut by its settlement days.
 *
 * The settlement day (结息日) belongs to the period it closes, so the cut lies on the day after: settlement on the 20th
 * cuts on the 21st. Half-yearly and quarterly settlement use the last month of the half-year and of the quarter.
 * Source: banks' practice of settling on the 20th, the day included (policy facts INT-7, INT-8).
 */
import { assertNever, elementAt } from "../assert.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  dateOf,
  daysInMonth,
  partsOf,
} from "../dates/calendar-date.ts";
import type { DatedSpan, MonthSpan, Span } from "./span.ts";

/** How often interest is paid, spelled as deal files spell it. */
export const PAYMENT_FREQUENCIES = [
  "monthly",
  "quarterly",
  "halfYearly",
  "yearly",
  "atMaturity",
] as const;
export type PaymentFrequency = (typeof PAYMENT_FREQUENCIES)[number];

/** What becomes of a first or last period shorter than the others (零头期): it stands alone, or joins its neighbour. */
export const PERIOD_STUBS = ["short", "longFirst", "longLast", "longBoth"] as const;
export type PeriodStub = (typeof PERIOD_STUBS)[number];

/** The loan's life, and how it is cut. Without a settlement day the cuts are drawdown's own day of the month. */
export type PeriodRule = {
  readonly life: Span;
  readonly frequency: PaymentFrequency;
  /** Day of the month on which interest is settled; a day a month does not have is its last day. */
  readonly settlementDay: number | undefined;
  /** `short` when not said. */
  readonly stub?: PeriodStub | undefined;
};

/** Whole months between two payments, or `undefined` when there is only one payment. */
export function monthsBetweenPayments(frequency: PaymentFrequency): number | undefined {
  switch (frequency) {
    case "monthly":
      return 1;
    case "quarterly":
      return 3;
    case "halfYearly":
      return 6;
    case "yearly":
      return 12;
    case "atMaturity":
      return undefined;
    default:
      return assertNever(frequency);
  }
}

/** The interest periods of a loan, without gap or overlap, from drawdown to maturity. */
export function interestPeriods(rule: PeriodRule): readonly Span[] {
  const months = monthsBetweenPayments(rule.frequency);
  if (months === undefined) return [rule.life];
  const stub = rule.stub ?? "short";
  if (rule.life.kind === "months") return monthPeriods(rule.life, months, joinsLast(stub));
  const cuts =
    rule.settlementDay === undefined
      ? anniversaryCuts(rule.life, months)
      : settlementCuts(rule.life, months, rule.settlementDay);
  return spansBetween([
    rule.life.from,
    ...withStubsJoined(cuts, rule.life, months, stub),
    rule.life.to,
  ]);
}

/** Counted from the first month, so only the last period can be shorter. */
function monthPeriods(life: MonthSpan, months: number, isJoined: boolean): readonly MonthSpan[] {
  const all = life.toMonth - life.fromMonth + 1;
  const count = isJoined ? Math.max(1, Math.floor(all / months)) : Math.ceil(all / months);
  return Array.from({ length: count }, (_, index) => {
    const fromMonth = life.fromMonth + index * months;
    const toMonth = index === count - 1 ? life.toMonth : fromMonth + months - 1;
    return { kind: "months", fromMonth, toMonth };
  });
}

/** The cuts without those that close a short first period or open a short last one, where these are to join. */
function withStubsJoined(
  cuts: readonly CalendarDate[],
  life: DatedSpan,
  months: number,
  stub: PeriodStub,
): readonly CalendarDate[] {
  const isShort = (from: CalendarDate, to: CalendarDate) => addMonths(from, months) > to;
  const [first] = cuts;
  const isFirstJoined = joinsFirst(stub) && first !== undefined && isShort(life.from, first);
  const kept = isFirstJoined ? cuts.slice(1) : cuts;
  const last = kept.at(-1);
  const isLastJoined = joinsLast(stub) && last !== undefined && isShort(last, life.to);
  return isLastJoined ? kept.slice(0, -1) : kept;
}

function joinsFirst(stub: PeriodStub): boolean {
  return stub === "longFirst" || stub === "longBoth";
}

function joinsLast(stub: PeriodStub): boolean {
  return stub === "longLast" || stub === "longBoth";
}

function anniversaryCuts(life: DatedSpan, months: number): readonly CalendarDate[] {
  const cuts: CalendarDate[] = [];
  for (let count = 1; ; count += 1) {
    const cut = addMonths(life.from, count * months);
    if (cut >= life.to) return cuts;
    cuts.push(cut);
  }
}

function settlementCuts(
  life: DatedSpan,
  months: number,
  settlementDay: number,
): readonly CalendarDate[] {
  const cuts: CalendarDate[] = [];
  let [year, month] = partsOf(life.from);
  for (;;) {
    if (month % months === 0) {
      const settled = dateOf(year, month, Math.min(settlementDay, daysInMonth(year, month)));
      const cut = addDays(settled, 1);
      if (cut >= life.to) return cuts;
      if (cut > life.from) cuts.push(cut);
    }
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function spansBetween(cuts: readonly CalendarDate[]): readonly DatedSpan[] {
  return cuts.slice(1).map((to, index) => ({ kind: "dated", from: elementAt(cuts, index), to }));
}
