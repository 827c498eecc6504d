/**
 * An officer's drafts (报价草稿): they save themselves, each save on top of the one it started from, so that of two windows neither
 * overwrites the other in silence.
 */
import {
  type Draft,
  type DraftRefusal,
  discardDraft as discard,
  draftById,
  draftsOf,
  inTransaction,
  saveDraft as save,
} from "@xinzhi/db";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import { dealTextCodec } from "../../schemas/deal-text.ts";
import { idField } from "../../schemas/policy-change.ts";
import { discardAnswer, draftAnswer, draftSchema } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";

const DRAFTS_MAX = 100;

/** The caller's drafts that are neither quotes yet nor thrown away, the latest first. */
export const drafts = procedure("quotes.drafts", {
  input: z.strictObject({}),
  output: z.strictObject({ drafts: z.array(draftSchema).readonly(), isWhole: z.boolean() }),
}).query(async ({ ctx: { actor, database } }) => {
  const found = await draftsOf(database.db, actor.bankId, actor.staffId, DRAFTS_MAX);
  return { drafts: found.map(draftText), isWhole: found.length < DRAFTS_MAX };
});

/** One of the caller's drafts, whatever has become of it. */
export const readDraft = procedure("quotes.readDraft", {
  input: z.strictObject({ draftId: idField }),
  output: draftSchema,
}).query(async ({ input: { draftId }, ctx: { actor, database } }) => {
  const found = await draftById(database.db, actor.bankId, actor.staffId, draftId);
  if (found === undefined) throw refused("not-found");
  return draftText(found);
});

/** Saves on top of a revision; 0 for a new draft. */
export const saveDraft = procedure("quotes.saveDraft", {
  input: z.strictObject({
    draftId: idField,
    baseRevision: z.int().min(0),
    dealFile: dealTextCodec,
  }),
  output: draftAnswer,
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const { bankId, branchId, staffId: ownerId } = actor;
  const asked = { ...input, bankId, branchId, ownerId };
  const answer = await inTransaction(database, (session) => save(session, asked, now));
  if (answer.kind === "saved") return { outcome: answer.kind, revision: answer.revision };
  const { outcome, draft } = whatIsThere(answer);
  return { outcome, draft, revision: draft.revision };
});

/** Throws away what the caller saw. */
export const discardDraft = procedure("quotes.discardDraft", {
  input: z.strictObject({ draftId: idField, revision: z.int().min(1) }),
  output: discardAnswer,
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const { bankId, staffId: ownerId } = actor;
  const asked = { ...input, bankId, ownerId };
  const answer = await inTransaction(database, (session) => discard(session, asked, now));
  return answer.kind === "done" ? { outcome: answer.kind } : whatIsThere(answer);
});

/** @throws {TRPCError} `not-found` when the draft is not there, or not the caller's. */
function whatIsThere(answer: DraftRefusal) {
  if (answer.kind === "refused") throw refused("not-found");
  return { outcome: answer.kind, draft: draftText(answer.draft) };
}

/** A draft for the wire. */
function draftText({ draftId, requestText, revision, quoteId, savedAt, discardedAt }: Draft) {
  return {
    draftId,
    requestText,
    revision,
    savedAt,
    ...(quoteId === null ? {} : { quoteId }),
    ...(discardedAt === null ? {} : { discardedAt }),
  };
}
