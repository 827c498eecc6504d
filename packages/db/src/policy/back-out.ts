/**
 * Taking policy back (回退): the version before the last is proposed again, from a day on, as a new version. Nothing is deleted,
 * and it needs its second person like any other change.
 */
import type { Json } from "@xinzhi/domain/schemas";
import type { Database } from "../connection/database.ts";
import { type ProposalRefusal, type Submitted, submitChange } from "./changes.ts";
import type { Actor } from "./changes-lock.ts";
import { contentAt, headOf } from "./stored-policy.ts";

/** What is taken back, from when on, and why. */
export type BackOut = {
  readonly kind: string;
  readonly code: string;
  readonly effectiveFrom: string;
  readonly reason: string;
};

/** Proposes it. `nothing-before`: the thing has no earlier version. */
export async function backOut(
  database: Database,
  actor: Actor,
  { kind, code, effectiveFrom, reason }: BackOut,
  now: Date,
): Promise<Submitted | ProposalRefusal | { readonly kind: "nothing-before" }> {
  const { revision } = await headOf(database.db, actor.bankId, kind, code);
  const earlier = { kind, code, revision: revision - 1 };
  const before = await contentAt(database.db, actor.bankId, earlier);
  if (before === undefined) return { kind: "nothing-before" };
  const item = restated(before, effectiveFrom, revision + 1);
  const proposal = { item, reason, baseRevision: revision, backsOut: revision };
  return submitChange(database, actor, proposal, now);
}

/** The earlier content as a version with an id and a day of its own, and no end. */
function restated(before: Json, effectiveFrom: string, revision: number): unknown {
  const fields = Object.entries(before ?? {}).filter(([name]) => name !== "effectiveTo");
  const item: Record<string, unknown> = Object.fromEntries(fields);
  const id = `${String(item["id"]).replace(/-r\d+$/, "")}-r${revision}`;
  return { ...item, id, effectiveFrom };
}
