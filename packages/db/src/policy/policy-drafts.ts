/**
 * Drafts of policy (政策草稿) that save themselves, half typed as they may be: each save names the number of saves it started from, so
 * that of two windows neither overwrites the other in silence. A draft that fits becomes a change; nothing of it is ever deleted.
 */
import { decodePolicyItem } from "@xinzhi/domain/schemas";
import { and, desc, eq, getTableColumns } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { policyDraft } from "../schema/policy.ts";
import { type ProposalRefusal, type Submitted, submitItem } from "./changes.ts";
import type { Actor } from "./changes-lock.ts";

/** A draft as it stands. `content` is the text of an item, as far as it goes. */
export type PolicyDraft = Omit<typeof policyDraft.$inferSelect, "bankId">;

/** What is typed: for which thing, from which revision of it, and why. */
export type PolicyDraftText = Pick<
  PolicyDraft,
  "kind" | "code" | "baseRevision" | "content" | "reason"
>;

/** A save: `baseSaves` is the number of saves it started from, 0 for a new draft under a key of the sender's making. */
export type PolicyDraftSave = PolicyDraftText & {
  readonly draftId: string;
  readonly baseSaves: number;
};

/** Why a draft is left as it is, with what is there where it is the sender's own. */
export type PolicyDraftRefusal =
  | { readonly kind: "stale" | "submitted-before" | "discarded"; readonly draft: PolicyDraft }
  | { readonly kind: "no-such-draft" };

/** Saves a draft. The same save again is answered like the first. */
export async function savePolicyDraft(
  session: Session,
  actor: Actor,
  { draftId, baseSaves, ...text }: PolicyDraftSave,
  now: Date,
): Promise<{ readonly kind: "saved"; readonly saves: number } | PolicyDraftRefusal> {
  const { bankId, staffId: makerId } = actor;
  const saves = baseSaves + 1;
  const savedAt = now.toISOString();
  if (baseSaves === 0) {
    const made = await session
      .insert(policyDraft)
      .values({ bankId, draftId, makerId, ...text, saves, state: "open", savedAt })
      .onConflictDoNothing()
      .returning({ saves: policyDraft.saves });
    if (made.length > 0) return { kind: "saved", saves };
  }
  const found = await openDraft(session, actor, draftId);
  if (found.kind !== "open") return found;
  const { draft } = found;
  if (draft.saves === saves && isSame(draft, text)) return { kind: "saved", saves };
  if (draft.saves !== baseSaves) return { kind: "stale", draft };
  await session
    .update(policyDraft)
    .set({ ...text, saves, savedAt })
    .where(and(eq(policyDraft.bankId, bankId), eq(policyDraft.draftId, draftId)));
  return { kind: "saved", saves };
}

function isSame(draft: PolicyDraftText, text: PolicyDraftText): boolean {
  return (
    draft.kind === text.kind &&
    draft.code === text.code &&
    draft.baseRevision === text.baseRevision &&
    draft.content === text.content &&
    draft.reason === text.reason
  );
}

/** Throws a draft away as its maker last saw it. The same request again is answered like the first. */
export async function discardPolicyDraft(
  session: Session,
  actor: Actor,
  { draftId, saves }: PolicyDraftSeen,
): Promise<{ readonly kind: "done" } | PolicyDraftRefusal> {
  const found = await openDraft(session, actor, draftId);
  if (found.kind === "discarded" && found.draft.saves === saves) return { kind: "done" };
  if (found.kind !== "open") return found;
  if (found.draft.saves !== saves) return { kind: "stale", draft: found.draft };
  await setState(session, actor, draftId, "discarded");
  return { kind: "done" };
}

/** A draft as the sender last saw it. */
export type PolicyDraftSeen = { readonly draftId: string; readonly saves: number };

/**
 * Puts a draft forward as a change (提交). One that does not go through stays open with what is in its way. `other-thing`: its text is an
 * item of another kind or code than the draft is for.
 */
export async function submitPolicyDraft(
  session: Session,
  actor: Actor,
  { draftId, saves }: PolicyDraftSeen,
  now: Date,
): Promise<Submitted | ProposalRefusal | PolicyDraftRefusal | { readonly kind: "other-thing" }> {
  const found = await openDraft(session, actor, draftId);
  if (found.kind !== "open") return found;
  const { draft } = found;
  if (draft.saves !== saves) return { kind: "stale", draft };
  const { content, reason, baseRevision, kind, code } = draft;
  const answer = decodePolicyItem(parsedItem(content));
  if (answer.kind === "refused") return { kind: "bad-item", problems: answer.problems };
  const item = answer.value;
  if (item.kind !== kind || item.code !== code) return { kind: "other-thing" };
  const made = await submitItem(session, actor, { item, reason, baseRevision }, now);
  if (made.kind === "submitted") await setState(session, actor, draftId, "submitted");
  return made;
}

/** A text that is no JSON is no item either, and the codec says so. */
export function parsedItem(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** One of a maker's own drafts, whatever has become of it. */
export async function policyDraftById(
  session: Session,
  { bankId, staffId }: Actor,
  draftId: string,
): Promise<PolicyDraft | undefined> {
  const own = and(eq(policyDraft.bankId, bankId), eq(policyDraft.makerId, staffId));
  const rows = await session
    .select(COLUMNS)
    .from(policyDraft)
    .where(and(own, eq(policyDraft.draftId, draftId)));
  return rows[0];
}

/** A maker's open drafts, the latest first. */
export function policyDraftsOf(
  session: Session,
  { bankId, staffId }: Actor,
  most: number,
): Promise<readonly PolicyDraft[]> {
  const own = and(eq(policyDraft.bankId, bankId), eq(policyDraft.makerId, staffId));
  return session
    .select(COLUMNS)
    .from(policyDraft)
    .where(and(own, eq(policyDraft.state, "open")))
    .orderBy(desc(policyDraft.savedAt), desc(policyDraft.draftId))
    .limit(most);
}

const { bankId: _, ...COLUMNS } = getTableColumns(policyDraft);

/** The maker's own draft under lock, or what has become of it. */
async function openDraft(
  session: Session,
  { bankId, staffId }: Actor,
  draftId: string,
): Promise<{ readonly kind: "open"; readonly draft: PolicyDraft } | PolicyDraftRefusal> {
  const rows = await session
    .select(COLUMNS)
    .from(policyDraft)
    .where(and(eq(policyDraft.bankId, bankId), eq(policyDraft.draftId, draftId)))
    .for("update");
  const draft = rows[0];
  if (draft === undefined || draft.makerId !== staffId) return { kind: "no-such-draft" };
  if (draft.state === "submitted") return { kind: "submitted-before", draft };
  return { kind: draft.state, draft };
}

async function setState(
  session: Session,
  { bankId }: Actor,
  draftId: string,
  state: "submitted" | "discarded",
): Promise<void> {
  await session
    .update(policyDraft)
    .set({ state })
    .where(and(eq(policyDraft.bankId, bankId), eq(policyDraft.draftId, draftId)));
}
