/**
 * The years of relending (再贷款各年): one-year money, extended year by year until a limit is met. Each year has its own rate
 * and facility version and says why it is the last or that it is extended.
 */
import { addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import { type DatedSeries, type DatedValue, inForceOn } from "../policy/dated-value.ts";
import type { RelendingFacility } from "../policy/relending-facility.ts";
import type { ExtensionRate } from "../policy/relending-practice.ts";
import { isBefore, type Moment, spanBetween } from "../schedules/span.ts";
import type { RelendingSegment } from "./funding-layers.ts";

/**
 * Why a year ends where it does: it is extended; the loan matures; the firm's title lapses; the facility's longest term is
 * over; the bank counts on no more extensions; no version of the facility is in force to extend under; another year would
 * not pay.
 */
export const YEAR_ENDS = [
  "extended",
  "loan-matures",
  "title-lapses",
  "longest-term-over",
  "extensions-assumed",
  "facility-ended",
  "no-longer-pays",
] as const;
export type YearEnd = (typeof YEAR_ENDS)[number];

/** One year of relending, or the part of it that a limit leaves. */
export type RelendingYear = RelendingSegment & {
  readonly version: DatedValue<RelendingFacility>;
  readonly end: YearEnd;
};

/** What the years depend on. `dayOf` gives the day a moment stands for, in a deal without dates too. */
export type YearTerms = {
  readonly facility: DatedSeries<RelendingFacility>;
  /** The version under which relending is first drawn. */
  readonly first: DatedValue<RelendingFacility>;
  readonly extensions: number;
  readonly extensionRate: ExtensionRate;
  readonly from: Moment;
  /** When the loan matures, or is paid back in full before. */
  readonly end: Moment;
  /** When the last title lapses, if one does. */
  readonly lapse: Moment | undefined;
  readonly dayOf: (moment: Moment) => CalendarDate;
};

/** The years in order, at least one; `from` lies before the loan's end and the lapse. */
export function relendingYears(terms: YearTerms): readonly RelendingYear[] {
  const years: RelendingYear[] = [];
  let version = terms.first;
  for (let from = terms.from; ; ) {
    const done = years.length;
    const yearEnd = monthsAfter(terms.from, MONTHS_A_YEAR * (done + 1));
    const limit = limitOf(terms);
    const isCut = !isBefore(yearEnd, limit.at);
    const to = isCut ? limit.at : yearEnd;
    const next = inForceOn(terms.facility, terms.dayOf(yearEnd));
    const end = isCut ? limit.end : endOfFullYear(terms, done, next);
    const relendingRate = version.value.oneYearRate;
    years.push({ span: spanBetween(from, to), relendingRate, version, end });
    if (end !== "extended" || next === undefined) return years;
    version = terms.extensionRate === "asFirstDrawn" ? terms.first : next;
    from = yearEnd;
  }
}

const MONTHS_A_YEAR = 12;

/** The limit that cannot be extended: the loan's end, or the day the title lapses. The loan's own end is named first. */
function limitOf({ end, lapse }: YearTerms): { readonly at: Moment; readonly end: YearEnd } {
  return lapse !== undefined && isBefore(lapse, end)
    ? { at: lapse, end: "title-lapses" }
    : { at: end, end: "loan-matures" };
}

function endOfFullYear(
  { first, extensions }: YearTerms,
  extended: number,
  next: DatedValue<RelendingFacility> | undefined,
): YearEnd {
  if (extended >= (first.value.extensionsMax ?? 0)) return "longest-term-over";
  if (extended >= extensions) return "extensions-assumed";
  return next === undefined ? "facility-ended" : "extended";
}

function monthsAfter(moment: Moment, months: number): Moment {
  return moment.kind === "date"
    ? { kind: "date", date: addMonths(moment.date, months) }
    : { kind: "month", month: moment.month + months };
}
