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
 * The faults that come with the item among the others; `before` are the items as they stand. Paths lead into the item, or nowhere
 * where the fault is between two others.
 */
export function crossItemProblems(
  before: readonly PolicyItem[],
  item: PolicyItem,
): readonly Problem[] {
  const others = before.filter((one) => !isSameVersion(one, item));
  const [was, will] = [policyBookOf(before), policyBookOf([...others, item])];
  if (was.kind === "refused" || will.kind === "refused") return [];
  const found = daysFrom([...others, item], item.effectiveFrom).flatMap((day) =>
    faultsOn(was.value, will.value, day).map((fault) => problemOf(fault, item, day)),
  );
  const seen = new Set<string>();
  return found.filter(({ path, code, facts: { date: _, ...facts } }) => {
    const key = JSON.stringify([path, code, facts]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function faultsOn(was: PolicyBook, will: PolicyBook, day: CalendarDate): readonly BookFault[] {
  const known = new Set(bookFaults(was, day).map(keyOf));
  return bookFaults(will, day).filter((fault) => !known.has(keyOf(fault)));
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
  const own = [at, against].find((place) => place?.kind === item.kind && place.code === item.code);
  return {
    path: own === undefined ? [] : ["content", ...stepsOf(own)],
    code,
    facts: { ...facts, date },
  };
}

function stepsOf({ path }: BookPlace): Problem["path"] {
  return path;
}
