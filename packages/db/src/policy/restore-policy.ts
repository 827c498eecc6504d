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
import { itemIn, standing, storedVersions } from "./stored-policy.ts";

/** What was proposed; or what was in the way of it. */
export type Restored = {
  readonly kind: string;
  readonly code: string;
  readonly outcome: string;
};

/** Proposes what differs from the items, from today on, or from the day of the last version where that lies ahead. */
export async function restorePolicy(
  session: Session,
  actor: Actor,
  { items, reason }: { readonly items: readonly PolicyItem[]; readonly reason: string },
  now: Date,
): Promise<readonly Restored[]> {
  await lockBank(session, actor.bankId);
  const versions = await storedVersions(session, actor.bankId);
  const stand = standing(versions);
  const restored: Restored[] = [];
  for (const first of lastOfEach(items)) {
    const { kind, code } = first;
    const own = stand.filter((version) => version.kind === kind && version.code === code);
    const last = lastOfEach(own.map(({ content }) => itemIn(content)))[0];
    if (last !== undefined && saysOf(last) === saysOf(first)) continue;
    const revisions = versions.filter((version) => version.kind === kind && version.code === code);
    const baseRevision = revisions.at(-1)?.revision ?? 0;
    const effectiveFrom = later(businessDay(now), last?.effectiveFrom);
    const id = `${first.id.replace(/-r\d+$/, "")}-r${baseRevision + 1}`;
    const item = { ...first, id, effectiveFrom };
    const answer = await submitItem(session, actor, { item, reason, baseRevision }, now);
    restored.push({ kind, code, outcome: answer.kind });
  }
  return restored;
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
