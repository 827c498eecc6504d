/**
 * Spans (时段): stretches of a loan's life. A deal with dates lives between dates; a deal that is only sketched, with no
 * date yet, lives in whole months counted from drawdown. Everything above asks a span for its overlap and its share of a year.
 */
import { assertNever, DomainError } from "../assert.ts";
import { addMonths, type CalendarDate, daysBetween, partsOf } from "../dates/calendar-date.ts";
import { type DayCount, type YearShare, yearShare } from "../day-counts/day-count.ts";

/** From the first day (counted) to the last (not counted). */
export type DatedSpan = {
  readonly kind: "dated";
  readonly from: CalendarDate;
  readonly to: CalendarDate;
};

/** From month `fromMonth` to month `toMonth`, both counted, the month after drawdown being 1. */
export type MonthSpan = {
  readonly kind: "months";
  readonly fromMonth: number;
  readonly toMonth: number;
};

/** A stretch of a loan's life. */
export type Span = DatedSpan | MonthSpan;

/** A moment of a loan's life: a date, or so many whole months after drawdown where the deal has no dates. */
export type Moment =
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "month"; readonly month: number };

/** The moment a span ends, when its payment is due. */
export function endOf(span: Span): Moment {
  return span.kind === "dated"
    ? { kind: "date", date: span.to }
    : { kind: "month", month: span.toMonth };
}

/** The moment a span starts. */
export function startOf(span: Span): Moment {
  return span.kind === "dated"
    ? { kind: "date", date: span.from }
    : { kind: "month", month: span.fromMonth - 1 };
}

/** A moment so many whole months after the start of a life. */
export function monthsAfterStart(life: Span, months: number): Moment {
  return life.kind === "dated"
    ? { kind: "date", date: addMonths(life.from, months) }
    : { kind: "month", month: life.fromMonth - 1 + months };
}

/** Whether one moment comes before another. @throws {DomainError} `mixed-spans` when one is a date and the other a month. */
export function isBefore(one: Moment, other: Moment): boolean {
  if (one.kind === "date" && other.kind === "date") return one.date < other.date;
  if (one.kind === "month" && other.kind === "month") return one.month < other.month;
  throw new DomainError("mixed-spans", { one: one.kind, other: other.kind });
}

/** The span between two moments. @throws {DomainError} `mixed-spans` as above. */
export function spanBetween(from: Moment, to: Moment): Span {
  if (from.kind === "date" && to.kind === "date")
    return { kind: "dated", from: from.date, to: to.date };
  if (from.kind === "month" && to.kind === "month") {
    return { kind: "months", fromMonth: from.month + 1, toMonth: to.month };
  }
  throw new DomainError("mixed-spans", { one: from.kind, other: to.kind });
}

/** Whether the moment lies in the span: its first day counts, its last does not. A date lies in no span of months. */
export function isWithin(moment: Moment, span: Span): boolean {
  const start = startOf(span);
  return start.kind === moment.kind && !isBefore(moment, start) && isBefore(moment, endOf(span));
}

/**
 * How interest counts time (计息方式). 积数: each day's balance counts, days and year by a convention, one of which asks whether
 * the loan ends with the span. 逐笔: whole months at a twelfth of a year and left-over days at 1/360 (对年对月对日), counted from
 * the anchor, a loan's drawdown date, so that a 31st keeps its whole months through February. Or even periods, each worth
 * its months whatever its days, a part of one by its days.
 */
export type Accrual =
  | {
      readonly kind: "actualDays";
      readonly dayCount: DayCount;
      readonly maturity?: CalendarDate;
    }
  | { readonly kind: "wholeMonths"; readonly anchor?: CalendarDate }
  | { readonly kind: "evenPeriods"; readonly monthsPerPeriod: number };

/**
 * The part two spans have in common, or `undefined` when they do not meet.
 * @throws {DomainError} `mixed-spans` when one has dates and the other only months.
 */
export function overlapOf(one: Span, other: Span): Span | undefined {
  const from = later(startOf(one), startOf(other));
  const to = earlier(endOf(one), endOf(other));
  return isBefore(from, to) ? spanBetween(from, to) : undefined;
}

/** Whether `one` starts before `other`. @throws {DomainError} `mixed-spans` as above. */
export function startsBefore(one: Span, other: Span): boolean {
  return isBefore(startOf(one), startOf(other));
}

/**
 * What is left of a span when the given spans, in order and without overlap, are taken out of it. One that ends before it
 * starts takes nothing.
 */
export function remainderOf(span: Span, taken: readonly Span[]): readonly Span[] {
  return taken.reduce<readonly Span[]>(
    (rest, hole) => rest.flatMap((piece) => [...before(piece, hole), ...after(piece, hole)]),
    [span],
  );
}

/**
 * The share of a year that interest accrues over in a span. `period` is the interest period it lies in, which even
 * periods measure it by.
 * @throws {DomainError} `days-without-dates` when actual days are asked of a span that has none.
 */
export function accruedShare(accrual: Accrual, span: Span, period: Span = span): YearShare {
  switch (accrual.kind) {
    case "wholeMonths":
      return monthsAndDays(span, accrual.anchor);
    case "evenPeriods":
      return partOfPeriod(accrual.monthsPerPeriod, span, period);
    case "actualDays":
      if (span.kind === "months") {
        throw new DomainError("days-without-dates", { dayCount: accrual.dayCount });
      }
      return yearShare(accrual.dayCount, span.from, span.to, accrual.maturity);
    default:
      return assertNever(accrual);
  }
}

/** Actual days of a dated span; `undefined` for one in months. */
export function actualDaysOf(span: Span): number | undefined {
  return span.kind === "dated" ? daysBetween(span.from, span.to) : undefined;
}

/**
 * 对年对月对日: where the span's ends lie in whole months and days after the anchor, one less the other. Without an anchor the
 * span is counted from its own first day. Shares counted from one anchor add up, however a life is cut.
 */
function monthsAndDays(span: Span, anchor: CalendarDate | undefined): YearShare {
  if (span.kind === "months") return { days: span.toMonth - span.fromMonth + 1, basis: 12 };
  const isAnchored = anchor !== undefined && anchor <= span.from;
  const origin = isAnchored ? anchor : span.from;
  const [start, end] = [wholeMonthsAndDays(origin, span.from), wholeMonthsAndDays(origin, span.to)];
  const [months, days] = [end.months - start.months, end.days - start.days];
  return days === 0 ? { days: months, basis: 12 } : { days: 30 * months + days, basis: 360 };
}

/** A period counts its months; a part of it the same part of them, by days. */
function partOfPeriod(monthsPerPeriod: number, span: Span, period: Span): YearShare {
  if (span.kind === "months" || period.kind === "months") return monthsAndDays(span, undefined);
  const [days, periodDays] = [daysBetween(span.from, span.to), daysBetween(period.from, period.to)];
  return days === periodDays
    ? { days: monthsPerPeriod, basis: 12 }
    : { days: monthsPerPeriod * days, basis: 12 * periodDays };
}

/** The largest number of whole months that fit from `from` to `to`, and the days left over. */
export function wholeMonthsAndDays(
  from: CalendarDate,
  to: CalendarDate,
): { months: number; days: number } {
  const [fromYear, fromMonth] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  let months = 12 * (toYear - fromYear) + (toMonth - fromMonth);
  if (addMonths(from, months) > to) months -= 1;
  return { months, days: daysBetween(addMonths(from, months), to) };
}

function before(span: Span, hole: Span): readonly Span[] {
  const [from, to] = [startOf(span), earlier(endOf(span), startOf(hole))];
  return isBefore(from, to) ? [spanBetween(from, to)] : [];
}

function after(span: Span, hole: Span): readonly Span[] {
  const [from, to] = [later(startOf(span), endOf(hole)), endOf(span)];
  return isBefore(from, to) ? [spanBetween(from, to)] : [];
}

function earlier(one: Moment, other: Moment): Moment {
  return isBefore(one, other) ? one : other;
}

function later(one: Moment, other: Moment): Moment {
  return isBefore(one, other) ? other : one;
}
