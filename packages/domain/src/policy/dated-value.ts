/**
 * Dated values (政策参数): what held on a day, and the document that says so. A figure set by law or by the bank
 * exists only in this form; a formula contains none.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";

/** How sure we are of a figure. `illustrative` 示例 means invented for the demonstration bank, never policy. */
export const CONFIDENCES = ["confirmed", "single-source", "to-verify", "illustrative"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The document (依据) a figure is read from. */
export type PolicyDocument = {
  readonly issuer: string;
  readonly title: string;
  /** 文号, e.g. 银发〔2022〕104号. */
  readonly number?: string;
  /** Date of the document; absent where it is not established. */
  readonly issuedOn?: CalendarDate;
  readonly confidence: Confidence;
  /** Where it can be read: an address of the web. */
  readonly link?: string;
  /** Who in the bank answers for the value (归口部门或责任人). */
  readonly owner?: string;
  /** What a reader must know, e.g. that the date is calculated. */
  readonly note?: string;
};

/** One version of a value: in force from `effectiveFrom` until the next version of the same series, or until it ends. */
export type DatedValue<T> = {
  /** Stable id of the version, e.g. `REL-6`. */
  readonly id: string;
  readonly effectiveFrom: CalendarDate;
  /** The first day on which it no longer holds, where it ended without a next version. */
  readonly effectiveTo?: CalendarDate;
  readonly value: T;
  readonly document: PolicyDocument;
};

/** All versions of one value, oldest first, each later than the one before. */
export type DatedSeries<T> = readonly DatedValue<T>[];

/** The version in force on a day, or `undefined` before the first version and after one that ended. */
export function inForceOn<T>(
  series: DatedSeries<T>,
  date: CalendarDate,
): DatedValue<T> | undefined {
  const version = series.findLast(({ effectiveFrom }) => effectiveFrom <= date);
  const hasEnded = version?.effectiveTo !== undefined && version.effectiveTo <= date;
  return hasEnded ? undefined : version;
}

/** Whether each version starts later than the one before, the promise every series makes. */
export function isChronological<T>(series: DatedSeries<T>): boolean {
  return series.every((version, index) => {
    const before = index === 0 ? undefined : series[index - 1];
    return before === undefined || before.effectiveFrom < version.effectiveFrom;
  });
}

/** One version of one item of a register: the item's code, and the version's own dates and document. */
export type DatedItem<T> = DatedValue<T> & { readonly code: string };

/**
 * A register (登记册) of items that hold side by side, each with versions of its own: fees, discounts, schemes. Versions of
 * one item stand oldest first.
 */
export type DatedRegister<T> = readonly DatedItem<T>[];

/** The items in force on a day, one version each, in the register's order. */
export function itemsInForce<T>(
  register: DatedRegister<T>,
  date: CalendarDate,
): readonly DatedItem<T>[] {
  return register.filter((item) => itemInForce(register, item.code, date) === item);
}

/** The version of an item in force on a day, or `undefined`. */
export function itemInForce<T>(
  register: DatedRegister<T>,
  code: string,
  date: CalendarDate,
): DatedItem<T> | undefined {
  const versions = register.filter((item) => item.code === code);
  const version = inForceOn(versions, date);
  return versions.find((item) => item === version);
}
