/**
 * Reading fields of conformance files: each from JSON of unknown shape, or a fault that names the
 * field and what it should be, so that whoever writes such a file can repair it.
 */
import { type CalendarDate, parseCalendarDate } from "../src/dates/calendar-date.ts";
import { type Decimal, decimal } from "../src/money/decimal.ts";
import { type Fraction, fraction } from "../src/money/fraction.ts";

/** A JSON object whose fields are not known yet. */
export type Entry = { readonly [field: string]: unknown };

/** A field that is not what its place in the format asks for. */
export class CaseFault extends Error {}

/** Whether a JSON value is an object and no list. */
export function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field that is text. */
export function textOf(entry: Entry, field: string): string {
  const value = entry[field];
  if (typeof value !== "string") throw fault(field, "text", value);
  return value;
}

/** A field that is text, or absent or null. */
export function optionalTextOf(entry: Entry, field: string): string | undefined {
  const value = entry[field];
  return value === undefined || value === null ? undefined : textOf(entry, field);
}

/** A field that is an object. */
export function entryOf(entry: Entry, field: string): Entry {
  const value = entry[field];
  if (!isEntry(value)) throw fault(field, "an object", value);
  return value;
}

/** A field that is a list. */
function listOf(entry: Entry, field: string): readonly unknown[] {
  const value = entry[field];
  if (!Array.isArray(value)) throw fault(field, "a list", value);
  return value;
}

/** A field that is a list of objects. */
export function entriesOf(entry: Entry, field: string): readonly Entry[] {
  return listOf(entry, field).map((value) => {
    if (!isEntry(value)) throw fault(field, "a list of objects", value);
    return value;
  });
}

/** A field that is a list of texts; nought entries are allowed. */
export function textsOf(entry: Entry, field: string): readonly string[] {
  return listOf(entry, field).map((value) => {
    if (typeof value !== "string") throw fault(field, "a list of texts", value);
    return value;
  });
}

/** A field that is a whole number, as a JSON number or as digits. */
export function countOf(entry: Entry, field: string): number {
  const value = entry[field];
  const count = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof count !== "number" || !Number.isSafeInteger(count)) {
    throw fault(field, "a whole number", value);
  }
  return count;
}

/** A field that is a real day, YYYY-MM-DD. */
export function dateOfField(entry: Entry, field: string): CalendarDate {
  const value = entry[field];
  const date = typeof value === "string" ? parseCalendarDate(value) : undefined;
  if (date === undefined) throw fault(field, "a date YYYY-MM-DD", value);
  return date;
}

/**
 * A field that is a decimal in plain digits, or a quotient of two that is meant exactly: "0.1/12",
 * "-(157119/12)".
 */
export function decimalOf(entry: Entry, field: string): Decimal {
  return decimalIn(textOf(entry, field), field);
}

/** As `decimalOf`, for a text that is not a field. */
export function decimalIn(text: string, field: string): Decimal {
  const match = /^(-?)\(?(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?\)?$/.exec(text);
  if (match === null) throw fault(field, "a decimal in plain digits", text);
  const [, sign, numerator = "", denominator] = match;
  const value = withoutLeadingNoughts(numerator);
  const quotient =
    denominator === undefined ? value : value.div(withoutLeadingNoughts(denominator));
  return sign === "-" ? quotient.negated() : quotient;
}

/** A field that is a fraction of whole numbers: "546/365", "0". */
export function fractionOf(entry: Entry, field: string): Fraction {
  const match = /^(-?\d+)(?:\/(\d+))?$/.exec(textOf(entry, field));
  if (match === null) throw fault(field, "a fraction of whole numbers", entry[field]);
  return fraction(Number(match[1]), Number(match[2] ?? "1"));
}

/** A field whose text is one of a closed list. */
export function oneOf<T extends string>(entry: Entry, field: string, known: readonly T[]): T {
  const text = textOf(entry, field);
  const found = known.find((word) => word === text);
  if (found === undefined) throw fault(field, `one of ${known.join(", ")}`, text);
  return found;
}

function withoutLeadingNoughts(digits: string): Decimal {
  return decimal(digits.replace(/^0+(?=\d)/, ""));
}

function fault(field: string, expected: string, found: unknown): CaseFault {
  const shown = found === undefined ? "nothing" : JSON.stringify(found).slice(0, 80);
  return new CaseFault(`field "${field}" should be ${expected}, and is ${shown}`);
}
