/**
 * A book's items with one of them changed (改后的政策条目), as if the change had already held on a past day: what a saved deal would have
 * met. Everything else stays as it was on that day, so a difference is the change's alone.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import type { PolicyItem } from "./policy-codec.ts";

/** The items that had started by the day, each in every version. */
export function itemsStartedBy<Item extends Pick<PolicyItem, "effectiveFrom">>(
  items: readonly Item[],
  day: CalendarDate,
): readonly Item[] {
  return items.filter(({ effectiveFrom }) => effectiveFrom <= day);
}

/**
 * The items of the day with the change in the place of the version then in force, from that version's first day on; from the day
 * itself where there was none. A holiday notice holds beside the others, so it is added.
 */
export function itemsChanged(
  items: readonly PolicyItem[],
  change: PolicyItem,
  day: CalendarDate,
): readonly PolicyItem[] {
  const started = itemsStartedBy(items, day);
  const held = latestOf(started.filter((item) => isSameThing(item, change)));
  const { effectiveTo: _, ...open } = change;
  const moved: PolicyItem = { ...open, effectiveFrom: held?.effectiveFrom ?? day };
  return [...started.filter((item) => item !== held), moved];
}

function isSameThing(one: PolicyItem, other: PolicyItem): boolean {
  return one.kind === other.kind && one.code === other.code;
}

function latestOf(items: readonly PolicyItem[]): PolicyItem | undefined {
  return items.reduce<PolicyItem | undefined>(
    (latest, item) =>
      latest === undefined || latest.effectiveFrom < item.effectiveFrom ? item : latest,
    undefined,
  );
}
