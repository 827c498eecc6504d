/**
 * Drafts (草稿) that save themselves: each save names the revision it started from, and a save that comes too late is refused
 * with what is there now, so that neither text is lost.
 */
import { dealOfDraft } from "@xinzhi/domain/schemas";
import { and, desc, eq, isNull } from "drizzle-orm";
import { canonicalJson, type Json } from "../audit/canonical-json.ts";
import type { Session } from "../connection/database.ts";
import { quoteDraft } from "../schema/quotes.ts";

/**
 * A draft as it stands. `requestText` is the deal file, as far as it goes, with the alternatives beside it
 * (`packages/domain/src/schemas/draft-file.ts`), as canonical JSON.
 */
export type Draft = {
  readonly draftId: string;
  readonly ownerId: string;
  readonly branchId: string;
  readonly requestText: string;
  readonly revision: number;
  /** The quote it became, if it did. */
  readonly quoteId: string | null;
  readonly savedAt: string;
  /** When its owner threw it away, if they did. */
  readonly discardedAt: string | null;
};

/** What becomes a quote: the deal of a draft, without the alternatives that are kept beside it. */
export function dealOf({ requestText }: Pick<Draft, "requestText">): Json {
  const kept: Json = JSON.parse(requestText);
  return typeof kept === "object" && kept !== null && !isList(kept) ? dealOfDraft(kept) : kept;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A save: `baseRevision` is the revision that was changed, 0 for a new draft under a key of the sender's making. */
export type DraftSave = {
  readonly bankId: string;
  readonly draftId: string;
  readonly ownerId: string;
  readonly branchId: string;
  readonly dealFile: Json;
  readonly baseRevision: number;
};

/** Why a draft is left as it is, with what is there where it is the sender's own. `closed`: it has become a quote. */
export type DraftRefusal =
  | { readonly kind: "stale" | "closed" | "discarded"; readonly draft: Draft }
  | { readonly kind: "refused"; readonly code: "no-such-draft" };

/** The new revision, or why there is none. */
export type DraftAnswer = { readonly kind: "saved"; readonly revision: number } | DraftRefusal;

/** Saves a draft. The same save again is answered like the first. */
export async function saveDraft(
  session: Session,
  { bankId, draftId, ownerId, branchId, dealFile, baseRevision }: DraftSave,
  now: Date,
): Promise<DraftAnswer> {
  const requestText = canonicalJson(dealFile);
  const savedAt = now.toISOString();
  const revision = baseRevision + 1;
  if (baseRevision === 0) {
    const made = await session
      .insert(quoteDraft)
      .values({ bankId, draftId, ownerId, branchId, requestText, revision, savedAt })
      .onConflictDoNothing()
      .returning({ revision: quoteDraft.revision });
    if (made.length > 0) return { kind: "saved", revision };
  }
  const draft = await lockedDraft(session, bankId, draftId);
  if (draft === undefined || draft.ownerId !== ownerId) {
    return { kind: "refused", code: "no-such-draft" };
  }
  if (draft.quoteId !== null) return { kind: "closed", draft };
  if (draft.discardedAt !== null) return { kind: "discarded", draft };
  if (draft.revision === revision && draft.requestText === requestText) {
    return { kind: "saved", revision };
  }
  if (draft.revision !== baseRevision) return { kind: "stale", draft };
  await session
    .update(quoteDraft)
    .set({ requestText, revision, savedAt })
    .where(and(eq(quoteDraft.bankId, bankId), eq(quoteDraft.draftId, draftId)));
  return { kind: "saved", revision };
}

/** A draft to be thrown away, as the sender last saw it. */
export type DraftDiscard = Pick<DraftSave, "bankId" | "draftId" | "ownerId"> & {
  readonly revision: number;
};

/** Throws a draft away (丢弃草稿). What was saved since is not thrown away unseen; the same request again is answered like the first. */
export async function discardDraft(
  session: Session,
  { bankId, draftId, ownerId, revision }: DraftDiscard,
  now: Date,
): Promise<{ readonly kind: "done" } | DraftRefusal> {
  const draft = await lockedDraft(session, bankId, draftId);
  if (draft === undefined || draft.ownerId !== ownerId) {
    return { kind: "refused", code: "no-such-draft" };
  }
  if (draft.quoteId !== null) return { kind: "closed", draft };
  if (draft.revision !== revision) return { kind: "stale", draft };
  if (draft.discardedAt === null) {
    await session
      .update(quoteDraft)
      .set({ discardedAt: now.toISOString() })
      .where(and(eq(quoteDraft.bankId, bankId), eq(quoteDraft.draftId, draftId)));
  }
  return { kind: "done" };
}

/** An officer's own draft, whatever has become of it; `undefined` where there is none. */
export async function draftById(
  session: Session,
  bankId: string,
  ownerId: string,
  draftId: string,
): Promise<Draft | undefined> {
  const own = and(eq(quoteDraft.bankId, bankId), eq(quoteDraft.ownerId, ownerId));
  const rows = await session
    .select()
    .from(quoteDraft)
    .where(and(own, eq(quoteDraft.draftId, draftId)));
  return rows[0];
}

/** The draft, locked until the transaction ends. */
export async function lockedDraft(
  session: Session,
  bankId: string,
  draftId: string,
): Promise<Draft | undefined> {
  const rows = await session
    .select()
    .from(quoteDraft)
    .where(and(eq(quoteDraft.bankId, bankId), eq(quoteDraft.draftId, draftId)))
    .for("update");
  return rows[0];
}

/** Notes the quote a locked draft has become; from then on it is closed. */
export async function closeDraft(
  session: Session,
  bankId: string,
  draftId: string,
  quoteId: string,
): Promise<void> {
  await session
    .update(quoteDraft)
    .set({ quoteId })
    .where(and(eq(quoteDraft.bankId, bankId), eq(quoteDraft.draftId, draftId)));
}

/** The drafts of an officer that are neither quotes yet nor thrown away, the latest first. */
export async function draftsOf(
  session: Session,
  bankId: string,
  ownerId: string,
  most: number,
): Promise<readonly Draft[]> {
  const own = and(eq(quoteDraft.bankId, bankId), eq(quoteDraft.ownerId, ownerId));
  const drafts = await session
    .select()
    .from(quoteDraft)
    .where(and(own, isNull(quoteDraft.quoteId), isNull(quoteDraft.discardedAt)))
    .orderBy(desc(quoteDraft.savedAt), desc(quoteDraft.draftId))
    .limit(most);
  return drafts;
}
