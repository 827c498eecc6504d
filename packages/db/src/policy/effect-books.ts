/**
 * The two books of a change (变更前后的政策): a bank's policy as it stands for a day, and the same with the change as if it had held then.
 * Nothing here asks a database, so a worker can do it.
 */
import type { CalendarDate, Checked, PolicyBook } from "@xinzhi/domain";
import {
  canonicalPolicyText,
  itemsChanged,
  type PolicyItem,
  policyBookOf,
} from "@xinzhi/domain/schemas";
import { itemIn, type StoredVersion, standing } from "./stored-policy.ts";

/** Both books. Without a change they are one. */
export type BookPair = { readonly before: PolicyBook; readonly after: PolicyBook };

/** The books for a day, or why the policy with the change makes none. */
export type PairFor = (day: CalendarDate) => Checked<BookPair>;

/** Items that were read and pairs that were made stay in memory: what digests name never changes. */
const ITEMS_MAX = 5_000;
const read = new Map<string, PolicyItem>();
const PAIRS_MAX = 60;
const made = new Map<string, Checked<BookPair>>();

/** Pairs are made once for all days on which the same versions had started, and for all batches of one change. */
export function pairsOf(
  versions: readonly StoredVersion[],
  change: PolicyItem | undefined,
): PairFor {
  const ofDay = new Map<CalendarDate, Checked<BookPair>>();
  const changed = change === undefined ? "" : canonicalPolicyText(change);
  return (day) => {
    const found = ofDay.get(day) ?? pairFrom(versions, change, changed, day);
    ofDay.set(day, found);
    return found;
  };
}

function pairFrom(
  versions: readonly StoredVersion[],
  change: PolicyItem | undefined,
  changed: string,
  day: CalendarDate,
): Checked<BookPair> {
  const started = standing(versions.filter(({ effectiveFrom }) => effectiveFrom <= day));
  const isHeld = started.some(({ kind, code }) => kind === change?.kind && code === change.code);
  // A new thing starts on the day itself, so its book is that day's alone.
  const from = change === undefined || isHeld ? "" : day;
  const key = [changed, from, ...started.map(({ digest }) => digest)].join("\n");
  const known = made.get(key);
  if (known !== undefined) return known;
  const pair = pairOf(started.map(itemOf), change, day);
  const oldest = made.size < PAIRS_MAX ? undefined : made.keys().next().value;
  if (oldest !== undefined) made.delete(oldest);
  made.set(key, pair);
  return pair;
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
