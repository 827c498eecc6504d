/**
 * The policy that a bank began with, once more (恢复初始政策): each thing that says otherwise by now is proposed again as a new version.
 * Nothing is deleted, and each needs its second person.
 */
import type { CalendarDate } from "@xinzhi/domain";
import { canonicalPolicyText, type Json, type PolicyItem } from "@xinzhi/domain/schemas";
import type { Session } from "../connection/database.ts";
import { businessDay } from "../quotes/business-day.ts";
import { submitItem } from "./changes.ts";
import { type Actor, lockBank } from "./changes-lock.ts";
import { itemIn, type StoredVersion, standing, storedVersions } from "./stored-policy.ts";

/** What was proposed; or what was in the way of it. */
export type Restored = {
  readonly kind: string;
  readonly code: string;
  readonly outcome: string;
};

/**
 * Proposes what differs from the items, from today on, or from the day of the last version where that lies ahead. The items are judged by
 * the book that they make together: one may need another that waits for its approval as it does.
 */
export async function restorePolicy(
  session: Session,
  actor: Actor,
  { items, reason }: { readonly items: readonly PolicyItem[]; readonly reason: string },
  now: Date,
): Promise<readonly Restored[]> {
  await lockBank(session, actor.bankId);
  const versions = await storedVersions(session, actor.bankId);
  const differing = lastOfEach(items).flatMap((first) => differingFrom(versions, first, now));
  const all = differing.map(({ item }) => item);
  const restored: Restored[] = [];
  for (const { item, baseRevision } of differing) {
    const { kind, code } = item;
    const together = all.filter((one) => one !== item);
    const answer = await submitItem(session, actor, { item, reason, baseRevision, together }, now);
    restored.push({ kind, code, outcome: answer.kind });
  }
  return restored;
}

/** The item as it would be proposed, and from which revision; nothing where the thing says it already. */
function differingFrom(
  versions: readonly StoredVersion[],
  first: PolicyItem,
  now: Date,
): readonly { readonly item: PolicyItem; readonly baseRevision: number }[] {
  const isOwn = ({ kind, code }: StoredVersion) => kind === first.kind && code === first.code;
  const own = standing(versions).filter(isOwn);
  const last = lastOfEach(own.map(({ content }) => itemIn(content)))[0];
  if (last !== undefined && saysOf(last) === saysOf(first)) return [];
  const baseRevision = versions.filter(isOwn).at(-1)?.revision ?? 0;
  const effectiveFrom = later(businessDay(now), last?.effectiveFrom);
  const id = `${first.id.replace(/-r\d+$/, "")}-r${baseRevision + 1}`;
  return [{ item: { ...first, id, effectiveFrom }, baseRevision }];
}

/** The item of each thing that starts last. */
function lastOfEach(items: readonly PolicyItem[]): readonly PolicyItem[] {
  const last = new Map<string, PolicyItem>();
  for (const item of items) {
    const key = JSON.stringify([item.kind, item.code]);
    const known = last.get(key);
    if (known === undefined || known.effectiveFrom < item.effectiveFrom) last.set(key, item);
  }
  return [...last.values()];
}

/** What an item says, whatever it is called and whenever it starts. */
function saysOf(item: PolicyItem): string {
  const fields: { readonly [key: string]: Json } = JSON.parse(canonicalPolicyText(item));
  const { content, document } = fields;
  return JSON.stringify([content, document]);
}

function later(one: CalendarDate, other: CalendarDate | undefined): CalendarDate {
  return other !== undefined && other > one ? other : one;
}
