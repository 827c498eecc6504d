/**
 * The two books of a change (变更前后的政策): a bank's policy as it stands for a day, and the same with the change as if it had held then.
 * Nothing here asks a database, so a worker can do it.
 */
import type { CalendarDate, Checked, PolicyBook } from "@xinzhi/domain";
import { itemsChanged, type PolicyItem, policyBookOf } from "@xinzhi/domain/schemas";
import { itemIn, type StoredVersion, standing } from "./stored-policy.ts";

/** Both books. Without a change they are one. */
export type BookPair = { readonly before: PolicyBook; readonly after: PolicyBook };

/** The books for a day, or why the policy with the change makes none. */
export type PairFor = (day: CalendarDate) => Checked<BookPair>;

/** Items that were read stay in memory: what a digest names never changes. */
const ITEMS_MAX = 5_000;
const read = new Map<string, PolicyItem>();

/** Pairs are made once for all days on which the same versions had started. */
export function pairsOf(
  versions: readonly StoredVersion[],
  change: PolicyItem | undefined,
): PairFor {
  const made = new Map<string, Checked<BookPair>>();
  return (day) => {
    const started = standing(versions.filter(({ effectiveFrom }) => effectiveFrom <= day));
    const key = started.map(({ digest }) => digest).join();
    const known = made.get(key) ?? pairOf(started.map(itemOf), change, day);
    made.set(key, known);
    return known;
  };
}

function pairOf(
  items: readonly PolicyItem[],
  change: PolicyItem | undefined,
  day: CalendarDate,
): Checked<BookPair> {
  const before = policyBookOf(items);
  if (before.kind === "refused") return before;
  if (change === undefined)
    return { kind: "ok", value: { before: before.value, after: before.value } };
  const after = policyBookOf(itemsChanged(items, change, day));
  if (after.kind === "refused") return after;
  return { kind: "ok", value: { before: before.value, after: after.value } };
}

function itemOf({ digest, content }: StoredVersion): PolicyItem {
  const known = read.get(digest);
  if (known !== undefined) return known;
  if (read.size >= ITEMS_MAX) read.clear();
  const item = itemIn(content);
  read.set(digest, item);
  return item;
}
