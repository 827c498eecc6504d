/**
 * The policy book (政策参数册): every dated series and register the engine may ask, passed in by the caller. The engine owns
 * none.
 */
import type { HolidayNotice } from "../calendars/bank-calendar.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import {
  type DatedSeries,
  type DatedValue,
  inForceOn,
  type PolicyDocument,
} from "../policy/dated-value.ts";
import type { RelendingFacility } from "../policy/relending-facility.ts";
import type { TaxRule } from "../policy/tax-rule.ts";
import type { LprFixing } from "../rates/lpr.ts";
import { type PolicyRegisters, registersAsOf } from "./policy-registers.ts";

/** All published series by kind, and the registers. A series added here appears in every list of policy versions by itself. */
export type PolicyBook = {
  readonly lpr: DatedSeries<LprFixing>;
  /** 科技创新再贷款 and its successor 科技创新和技术改造再贷款. */
  readonly techRelending: DatedSeries<RelendingFacility>;
  /** 设备更新改造专项再贷款, merged into the successor in 2024. */
  readonly equipmentRelending: DatedSeries<RelendingFacility>;
  /** 支农支小再贷款, for local banks. */
  readonly ruralSmallRelending: DatedSeries<RelendingFacility>;
  /** 民营企业再贷款, inside 支农支小. */
  readonly privateRelending: DatedSeries<RelendingFacility>;
  readonly taxRule: DatedSeries<TaxRule>;
  readonly registers: PolicyRegisters;
  /** 节假日安排的通知, from which the days follow on which banks work. */
  readonly holidayNotices: DatedSeries<HolidayNotice>;
};

/** The kinds of published series. */
export type PolicyKind = Exclude<keyof PolicyBook, "registers" | "holidayNotices">;

/** A version as a list shows it: which kind, since when, from which document, without its content. */
export type PolicyVersion = {
  readonly kind: PolicyKind;
  readonly id: string;
  readonly effectiveFrom: CalendarDate;
  readonly document: PolicyDocument;
};

/** The order in which lists show the kinds. */
export const POLICY_KINDS: readonly PolicyKind[] = [
  "lpr",
  "techRelending",
  "equipmentRelending",
  "ruralSmallRelending",
  "privateRelending",
  "taxRule",
];

/** What had started by the date: versions that start later are left out. Pricing in the past uses this. */
export function policyBookAsOf(book: PolicyBook, date: CalendarDate): PolicyBook {
  return {
    lpr: knownBy(book.lpr, date),
    techRelending: knownBy(book.techRelending, date),
    equipmentRelending: knownBy(book.equipmentRelending, date),
    ruralSmallRelending: knownBy(book.ruralSmallRelending, date),
    privateRelending: knownBy(book.privateRelending, date),
    taxRule: knownBy(book.taxRule, date),
    registers: registersAsOf(book.registers, date),
    holidayNotices: knownBy(book.holidayNotices, date),
  };
}

/** For each kind the version in force on the date; kinds without one are absent. */
export function versionsInForce(book: PolicyBook, date: CalendarDate): readonly PolicyVersion[] {
  return POLICY_KINDS.flatMap((kind) => {
    const version: DatedValue<unknown> | undefined = inForceOn<unknown>(book[kind], date);
    if (version === undefined) return [];
    const { id, effectiveFrom, document } = version;
    return [{ kind, id, effectiveFrom, document }];
  });
}

function knownBy<T>(series: DatedSeries<T>, date: CalendarDate): DatedSeries<T> {
  return series.filter((version) => version.effectiveFrom <= date);
}
