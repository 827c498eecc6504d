/**
 * What a changed item does to the others (跨条目校验): faults across items on the days from its start on that were not there without it,
 * each at the field of the item.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import type { BookFault, BookPlace } from "../../policy-book/cross-checks/book-fault.ts";
import { bookFaults } from "../../policy-book/cross-checks/cross-checks.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { Problem } from "../../products/problem.ts";
import type { PolicyItem } from "./policy-codec.ts";
import { policyBookOf } from "./policy-items.ts";

/**
 * The faults that come with the item among the others; `before` are the items as they stand. `beside` are items put forward in the same
 * act (同批条目): a fault that is gone once they hold too is none, and one that only they and the item make together is told of each of
 * them. Paths lead into the item, or nowhere where the fault is between two others.
 */
export function crossItemProblems(
  before: readonly PolicyItem[],
  item: PolicyItem,
  beside: readonly PolicyItem[] = [],
): readonly Problem[] {
  const all = withItems(before, [...beside, item]);
  const books = [before, withItems(before, [item]), all].map(policyBookOf);
  const [was, alone, will] = books.map((book) => (book.kind === "ok" ? book.value : undefined));
  if (was === undefined || alone === undefined || will === undefined) return [];
  const found = daysFrom(all, item.effectiveFrom).flatMap((day) => {
    const own = new Set(newFaults(was, alone, day).map(placeOf));
    return newFaults(was, will, day)
      .filter((fault) => own.has(placeOf(fault)) || placesIn(fault, item).length > 0)
      .map((fault) => problemOf(fault, item, day));
  });
  const seen = new Set<string>();
  return found.filter(({ path, code, facts: { date: _, ...facts } }) => {
    const key = JSON.stringify([path, code, facts]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The items with others in the place of the same versions, or added; of two of the same version the later stands. */
function withItems(
  items: readonly PolicyItem[],
  more: readonly PolicyItem[],
): readonly PolicyItem[] {
  const own = more.filter(
    (one, index) => !more.slice(index + 1).some((other) => isSameVersion(one, other)),
  );
  return [...items.filter((one) => !own.some((other) => isSameVersion(one, other))), ...own];
}

/** What was undefined before stays so until it is defined: the first item of a register is not to blame for the rest. */
function newFaults(was: PolicyBook, will: PolicyBook, day: CalendarDate): readonly BookFault[] {
  const known = new Set(bookFaults(was, day, "all-registers").map(keyOf));
  return bookFaults(will, day).filter((fault) => !known.has(keyOf(fault)));
}

/** The same fault, whatever its figures. */
function placeOf({ code, at }: BookFault): string {
  return JSON.stringify([code, at]);
}

/** A fault whose figures changed is another one. */
function keyOf({ code, at, facts }: BookFault): string {
  return JSON.stringify([code, at, facts]);
}

function isSameVersion(one: PolicyItem, other: PolicyItem): boolean {
  return (
    one.kind === other.kind && one.code === other.code && one.effectiveFrom === other.effectiveFrom
  );
}

/** The first day, and those after it on which anything starts or ends. */
function daysFrom(items: readonly PolicyItem[], first: CalendarDate): readonly CalendarDate[] {
  const days = items.flatMap(({ effectiveFrom, effectiveTo = effectiveFrom }) => [
    effectiveFrom,
    effectiveTo,
  ]);
  return [...new Set([first, ...days.filter((day) => day > first)])].toSorted();
}

function problemOf(
  { code, at, against, facts }: BookFault,
  item: PolicyItem,
  date: string,
): Problem {
  const [own] = placesIn({ at, against }, item);
  return {
    path: own === undefined ? [] : ["content", ...own.path],
    code,
    facts: { ...facts, date },
  };
}

/** Those of the two fields that are the item's. */
function placesIn(
  { at, against }: Pick<BookFault, "at" | "against">,
  item: PolicyItem,
): readonly BookPlace[] {
  return [at, against].flatMap((place) =>
    place?.kind === item.kind && place.code === item.code ? [place] : [],
  );
}
