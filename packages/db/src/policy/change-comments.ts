/**
 * Remarks on a change of policy (复核意见): said while it waits and after, by whoever may read it; never changed.
 */
import { and, asc, eq } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { policyChange } from "../schema/policy.ts";
import { policyComment } from "../schema/policy-review.ts";
import type { Actor } from "./changes-lock.ts";

/** Adds a remark. `not-found`: the bank has no such change. `empty`: it says nothing. */
export async function commentChange(
  session: Session,
  { bankId, staffId }: Actor,
  { changeId, remark }: { readonly changeId: string; readonly remark: string },
  now: Date,
): Promise<{ readonly kind: "said" | "not-found" | "empty" }> {
  if (remark.trim() === "") return { kind: "empty" };
  const changes = await session
    .select({ changeId: policyChange.changeId })
    .from(policyChange)
    .where(and(eq(policyChange.bankId, bankId), eq(policyChange.changeId, changeId)));
  if (changes.length === 0) return { kind: "not-found" };
  const commentId = newId();
  const madeAt = now.toISOString();
  const said = { bankId, commentId, changeId, authorId: staffId, remark: remark.trim(), madeAt };
  await session.insert(policyComment).values(said);
  const event = {
    bankId,
    actor: staffId,
    action: "policy.commented",
    subject: `change:${changeId}`,
  };
  await appendAudit(session, { ...event, detail: { commentId } }, now);
  return { kind: "said" };
}

/** The remarks on a change, the oldest first. */
export function changeComments(session: Session, bankId: string, changeId: string) {
  const { commentId, authorId, remark, madeAt } = policyComment;
  return session
    .select({ commentId, authorId, remark, madeAt })
    .from(policyComment)
    .where(and(eq(policyComment.bankId, bankId), eq(policyComment.changeId, changeId)))
    .orderBy(asc(policyComment.commentId));
}
