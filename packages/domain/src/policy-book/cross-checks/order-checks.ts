/**
 * Rules that an earlier and wider one covers (被前序规则覆盖): FTP adjustments of one exclusive group, classes of exposure in their order,
 * and levels of authority from the lowest up.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import { isPremium } from "../../funding/ftp-adjustments.ts";
import type { Decimal } from "../../money/decimal.ts";
import { APPROVERS } from "../../policy/approver.ts";
import { type DatedItem, itemInForce, itemsInForce } from "../../policy/dated-value.ts";
import type { Scope } from "../../policy/scope.ts";
import type { AuthorityLevel } from "../authority-level.ts";
import type { PolicyBook } from "../policy-book.ts";
import type { RegisterKind } from "../policy-registers.ts";
import type { BookFault } from "./book-fault.ts";

/** Every rule that never has its turn. */
export function orderFaults({ registers }: PolicyBook, date: CalendarDate): readonly BookFault[] {
  const adjustments = itemsInForce(registers.ftpAdjustments, date).toSorted(
    (one, other) => one.value.stackingOrder - other.value.stackingOrder,
  );
  const classes = itemsInForce(registers.exposureClasses, date).filter(
    ({ value }) => !value.isNamedOnly,
  );
  const levels = APPROVERS.flatMap(
    (level) => itemInForce(registers.authorityLevels, level, date) ?? [],
  );
  return [
    ...shadowed("ftpAdjustments", ["scope"], adjustments, ({ value: first }, { value: later }) => {
      const isOneGroup =
        first.exclusivityGroup !== undefined && first.exclusivityGroup === later.exclusivityGroup;
      const isOneSide = isPremium(first.kind) === isPremium(later.kind);
      return isOneGroup && isOneSide && covers(first.scope, later.scope);
    }),
    ...shadowed("exposureClasses", ["scope"], classes, ({ value: first }, { value: later }) =>
      covers(first.scope, later.scope),
    ),
    ...shadowed("authorityLevels", [], levels, ({ value: lower }, { value: higher }) =>
      mayAll(lower, higher),
    ),
  ];
}

/** Those that one before them leaves nothing, each with the first that does. */
function shadowed<T>(
  kind: RegisterKind,
  path: readonly string[],
  items: readonly DatedItem<T>[],
  leavesNothing: (first: DatedItem<T>, later: DatedItem<T>) => boolean,
): readonly BookFault[] {
  return items.flatMap((later, index) => {
    const first = items.slice(0, index).find((one) => leavesNothing(one, later));
    if (first === undefined) return [];
    return [
      {
        code: "shadowed-by-earlier",
        at: { kind, code: later.code, path },
        against: { kind, code: first.code, path },
        facts: { name: later.code, by: first.code },
      },
    ];
  });
}

/** Whether every loan in the narrow scope is in the wide one. */
function covers(wide: Scope, narrow: Scope): boolean {
  return (
    holdsAll(wide.products, narrow.products) &&
    holdsAll(wide.purposes, narrow.purposes) &&
    holdsAll(wide.institutions, narrow.institutions) &&
    holdsAll(wide.firmSizes, narrow.firmSizes) &&
    holdsAll(wide.titlesListed, narrow.titlesListed) &&
    (wide.termMonthsMin ?? 0) <= (narrow.termMonthsMin ?? 0) &&
    isAtMost(narrow.termMonthsMax, wide.termMonthsMax, (one, other) => one <= other) &&
    isAtMost(narrow.principalMax, wide.principalMax, (one, other) => one.yuan.lte(other.yuan))
  );
}

function holdsAll<T>(wide: readonly T[] | undefined, narrow: readonly T[] | undefined): boolean {
  if (wide === undefined) return true;
  return narrow?.every((name) => wide.includes(name)) === true;
}

/** An upper bound that is left out is above all others. */
function isAtMost<T>(
  bound: T | undefined,
  other: T | undefined,
  lte: (one: T, other: T) => boolean,
): boolean {
  return other === undefined || (bound !== undefined && lte(bound, other));
}

/** Whether the lower level may sign all that the higher may. */
function mayAll(lower: AuthorityLevel, higher: AuthorityLevel): boolean {
  const lte = (one: Decimal, other: Decimal) => one.lte(other);
  return (
    lower.rarocMin.perYear.lte(higher.rarocMin.perYear) &&
    isAtMost(higher.principalMax?.yuan, lower.principalMax?.yuan, lte) &&
    isAtMost(higher.termMonthsMax, lower.termMonthsMax, (one, other) => one <= other) &&
    isAtMost(higher.discountMax?.addedPerYear, lower.discountMax?.addedPerYear, lte) &&
    isAtMost(higher.waivedShareMax?.share, lower.waivedShareMax?.share, lte)
  );
}
