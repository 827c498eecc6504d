/**
 * The published policy book with one item moved (改动一处的政策参数册), and the faults across items that this brings: for rows.
 */
import { publishedPolicyBook } from "../reference-data/index.ts";
import { calendarDate } from "../src/dates/calendar-date.ts";
import { decimal } from "../src/money/decimal.ts";
import type { DatedItem } from "../src/policy/dated-value.ts";
import type { RelendingFacility } from "../src/policy/relending-facility.ts";
import type { BookFault } from "../src/policy-book/cross-checks/book-fault.ts";
import { bookFaults } from "../src/policy-book/cross-checks/cross-checks.ts";
import type { PolicyBook } from "../src/policy-book/policy-book.ts";
import type { PolicyRegisters, RegisterKind } from "../src/policy-book/policy-registers.ts";
import type { MonthRange, ProductConditions } from "../src/policy-book/product-conditions.ts";

/** The day of the rows. */
export const DAY = calendarDate("2026-11-27");
/** The book that is moved. */
export const BOOK = publishedPolicyBook;

type Value<Kind extends RegisterKind> = PolicyRegisters[Kind][number]["value"];

/** The book with the value of one code changed in all its versions. */
export function having<Kind extends RegisterKind>(
  kind: Kind,
  code: string,
  change: (value: Value<Kind>) => Value<Kind>,
  book: PolicyBook = BOOK,
): PolicyBook {
  const register: readonly DatedItem<Value<Kind>>[] = book.registers[kind];
  const changed = register.map((item) =>
    item.code === code ? { ...item, value: change(item.value) } : item,
  );
  return { ...book, registers: { ...book.registers, [kind]: changed } };
}

/** The book without the versions of these codes. */
export function without(kind: RegisterKind, codes: readonly string[]): PolicyBook {
  const register = BOOK.registers[kind].filter(({ code }) => !codes.includes(code));
  return { ...BOOK, registers: { ...BOOK.registers, [kind]: register } };
}

/** The conditions of a product with other values. */
export function conditions(
  code: string,
  change: (value: ProductConditions) => Partial<ProductConditions>,
): PolicyBook {
  return having("productConditions", code, (value) => ({ ...value, ...change(value) }));
}

/** The relending of science and technology with other terms, in all versions. */
export function facility(change: Partial<RelendingFacility>): PolicyBook {
  const techRelending = BOOK.techRelending.map((version) => ({
    ...version,
    value: { ...version.value, ...change },
  }));
  return { ...BOOK, techRelending };
}

/** The faults that come with the change; the book has none of its own. */
export function brought(book: PolicyBook): readonly BookFault[] {
  return bookFaults(book, DAY);
}

/** A share from digits. */
export function share(text: string) {
  return { share: decimal(text) };
}

/** The same on both tracks. */
export function both<T>(value: T) {
  return { standard: value, preferential: value };
}

/** A range with another upper end. */
export function most(range: MonthRange, months: number): MonthRange {
  return { ...range, most: months };
}
