/**
 * Quotes made (出具报价): from a draft, anew in place of an older quote, or as a counter-offer to one that waits for approval. What was
 * quoted before stays as it was.
 */
import type { CalendarDate } from "@xinzhi/domain";
import { and, eq } from "drizzle-orm";
import { type AuditEvent, appendAudit } from "../audit/append.ts";
import { canonicalJson } from "../audit/canonical-json.ts";
import type { Session } from "../connection/database.ts";
import { digestOf } from "../policy/digest.ts";
import { releaseQuotaOfQuote } from "../quota/lapse.ts";
import { quoteState } from "../schema/quotes.ts";
import { businessDay } from "./business-day.ts";
import { closeDraft, dealOf, lockedDraft } from "./drafts.ts";
import { type MoveRefusal, refusalOf } from "./move-quote.ts";
import type { PreparedQuote } from "./prepare-quote.ts";
import {
  insertEvent,
  insertQuote,
  lockedQuote,
  type NewQuote,
  type QuoteName,
} from "./quote-rows.ts";

/** A quote asked for by its owner; with a draft, the draft becomes it. */
export type QuoteIssue = {
  readonly bankId: string;
  readonly ownerId: string;
  readonly branchId: string;
  readonly prepared: PreparedQuote;
  readonly validityEnd: CalendarDate;
  readonly draft?: { readonly draftId: string; readonly revision: number };
};

/** Another quote in place of `quoteId`, by an actor with a reason code. */
export type QuoteFollowing = {
  readonly bankId: string;
  readonly quoteId: string;
  readonly actorId: string;
  readonly prepared: PreparedQuote;
  readonly validityEnd: CalendarDate;
  readonly reason: string;
  readonly note?: string;
};

/** Why no quote is made. */
export type IssueRefusal =
  | MoveRefusal
  | "validity-too-short"
  | "no-such-draft"
  | "draft-closed"
  | "draft-changed";

/** The new quote, or why there is none. */
export type IssueAnswer =
  | ({ readonly kind: "done" } & QuoteName)
  | { readonly kind: "refused"; readonly code: IssueRefusal };

/** Makes a numbered quote. */
export async function issueQuote(
  session: Session,
  { bankId, ownerId, branchId, prepared, validityEnd, draft }: QuoteIssue,
  now: Date,
): Promise<IssueAnswer> {
  if (isTooShort(prepared, validityEnd, now)) return refused("validity-too-short");
  if (draft !== undefined) {
    const found = await lockedDraft(session, bankId, draft.draftId);
    if (found === undefined || found.ownerId !== ownerId) return refused("no-such-draft");
    if (found.quoteId !== null || found.discardedAt !== null) return refused("draft-closed");
    const isSame = canonicalJson(dealOf(found)) === prepared.requestText;
    if (!isSame || found.revision !== draft.revision) return refused("draft-changed");
  }
  const facts = { bankId, ownerId, branchId, madeBy: ownerId, prepared, validityEnd };
  const made: NewQuote = { ...facts, reason: "quoted", note: "" };
  const name = await insertQuote(session, made, now);
  if (draft !== undefined) await closeDraft(session, bankId, draft.draftId, name.quoteId);
  await appendAudit(session, quotedEvent(made, name), now);
  return { kind: "done", ...name };
}

/**
 * Prices a quote anew (重新定价): a new quote of the same owner that says which one it takes the place of. The older one stays, takes no
 * further step, and lets go of its quota. Each quote is followed once; one whose loan was accepted never.
 */
export async function repriceQuote(
  session: Session,
  { bankId, quoteId, actorId, prepared, validityEnd, reason, note = "" }: QuoteFollowing,
  now: Date,
): Promise<IssueAnswer> {
  if (isTooShort(prepared, validityEnd, now)) return refused("validity-too-short");
  const found = await lockedQuote(session, bankId, quoteId);
  if (found === undefined) return refused("no-such-quote");
  const { ownerId, branchId } = found;
  if (found.successorId !== null) return refused("superseded");
  if (found.state === "accepted") return refused("not-allowed");
  if (ownerId !== actorId) return refused("not-the-owner");
  const facts = { bankId, ownerId, branchId, madeBy: ownerId, prepared, validityEnd };
  const made: NewQuote = { ...facts, reason, note, supersedes: quoteId };
  const name = await insertQuote(session, made, now);
  await noteSuccessor(session, bankId, quoteId, name.quoteId);
  const cause = { reason: "superseded", actorId };
  const released = await releaseQuotaOfQuote(session, bankId, quoteId, cause, now);
  for (const event of [quotedEvent(made, name), ...released]) {
    await appendAudit(session, event, now);
  }
  return { kind: "done", ...name };
}

/**
 * Answers a quote that waits for approval with other terms (还价): a decision like an approval, so never by its owner. The new quote
 * belongs to the same owner, who takes it from there.
 */
export async function counterQuote(
  session: Session,
  { bankId, quoteId, actorId, prepared, validityEnd, reason, note = "" }: QuoteFollowing,
  now: Date,
): Promise<IssueAnswer> {
  if (isTooShort(prepared, validityEnd, now)) return refused("validity-too-short");
  const found = await lockedQuote(session, bankId, quoteId);
  if (found === undefined) return refused("no-such-quote");
  const refusal = refusalOf(found, "countered", actorId, businessDay(now));
  if (refusal !== undefined) return refused(refusal.code);
  const said = { actorId, reason, note, conditions: [], expiresOn: undefined };
  const sequence = await insertEvent(session, found, { toState: "countered", ...said }, now);
  const { ownerId, branchId, answerDigest } = found;
  const facts = { bankId, ownerId, branchId, madeBy: actorId, prepared, validityEnd };
  const made: NewQuote = { ...facts, reason, note, counterOf: quoteId };
  const name = await insertQuote(session, made, now);
  await noteSuccessor(session, bankId, quoteId, name.quoteId);
  const released = await releaseQuotaOfQuote(session, bankId, quoteId, { reason, actorId }, now);
  const countered: AuditEvent = {
    bankId,
    actor: actorId,
    action: "quote.countered",
    subject: `quote:${quoteId}`,
    detail: { sequence, reason, answerDigest, counterOffer: name.quoteId },
  };
  for (const event of [countered, quotedEvent(made, name), ...released]) {
    await appendAudit(session, event, now);
  }
  return { kind: "done", ...name };
}

/** Valid to the end of a day that has not passed, and not before the day it is priced on. */
function isTooShort({ pricingDate }: PreparedQuote, validityEnd: CalendarDate, now: Date): boolean {
  return validityEnd < pricingDate || validityEnd < businessDay(now);
}

async function noteSuccessor(
  session: Session,
  bankId: string,
  quoteId: string,
  successorId: string,
): Promise<void> {
  await session
    .update(quoteState)
    .set({ successorId })
    .where(and(eq(quoteState.bankId, bankId), eq(quoteState.quoteId, quoteId)));
}

/** The audit chain holds the digests of what was asked and answered, so that a forged quote shows even with digests made anew. */
function quotedEvent(
  { bankId, madeBy, prepared, supersedes, counterOf }: NewQuote,
  { quoteId, quoteNumber }: QuoteName,
): AuditEvent {
  return {
    bankId,
    actor: madeBy,
    action: "quote.quoted",
    subject: `quote:${quoteId}`,
    detail: {
      quoteNumber,
      requestDigest: digestOf(prepared.requestText),
      answerDigest: digestOf(prepared.answerText),
      policyDigest: prepared.pin.digest,
      engineVersion: prepared.engineVersion,
      supersedes,
      counterOf,
    },
  };
}

function refused(code: IssueRefusal) {
  return { kind: "refused", code } as const;
}
