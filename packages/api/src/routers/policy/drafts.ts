/**
 * A product manager's drafts of policy (政策草稿): they save themselves, each save on top of the one it started from, and one that fits is
 * put forward.
 */
import {
  discardPolicyDraft,
  headOf,
  inTransaction,
  parsedItem,
  policyDraftById,
  policyDraftsOf,
  problemsBeside,
  savePolicyDraft,
  submitPolicyDraft,
} from "@xinzhi/db";
import { decodePolicyItem } from "@xinzhi/domain/schemas";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import {
  idField,
  itemText,
  problemSchema,
  problemText,
  proposalText,
} from "../../schemas/policy-change.ts";
import {
  countField,
  draftProposalAnswer,
  draftRefusal,
  policyDraftAnswer,
  policyDraftOf,
  policyDraftSchema,
  policyDraftText,
} from "../../schemas/policy-draft.ts";
import { procedure } from "../../trpc.ts";

const DRAFTS_MAX = 200;

/** The caller's open drafts, the latest first. */
export const drafts = procedure("policy.drafts", {
  input: z.strictObject({}),
  output: z.strictObject({ drafts: z.array(policyDraftSchema).readonly(), isWhole: z.boolean() }),
}).query(async ({ ctx: { actor, database } }) => {
  const found = await policyDraftsOf(database.db, actor, DRAFTS_MAX);
  return { drafts: found.map(policyDraftOf), isWhole: found.length < DRAFTS_MAX };
});

/** One of the caller's drafts, whatever has become of it, and the last revision of its thing: a draft from an earlier one is stale. */
export const readDraft = procedure("policy.readDraft", {
  input: z.strictObject({ draftId: idField }),
  output: z.strictObject({ ...policyDraftSchema.shape, headRevision: z.int() }),
}).query(async ({ input: { draftId }, ctx: { actor, database } }) => {
  const found = await policyDraftById(database.db, actor, draftId);
  if (found === undefined) throw refused("not-found");
  const head = await headOf(database.db, actor.bankId, found.kind, found.code);
  return { ...policyDraftOf(found), headRevision: head.revision };
});

/** Saves on top of so many saves; 0 for a new draft. */
export const saveDraft = procedure("policy.saveDraft", {
  input: z.strictObject({ draftId: idField, baseSaves: countField, ...policyDraftText }),
  output: policyDraftAnswer,
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const answer = await inTransaction(database, (session) =>
    savePolicyDraft(session, actor, input, now),
  );
  return answer.kind === "saved"
    ? { outcome: answer.kind, saves: answer.saves }
    : draftRefusal(answer);
});

const seen = z.strictObject({ draftId: idField, saves: countField });

/** What an item, as it is being edited, does to the bank's others; an item that does not fit by itself is not set beside them. */
export const checkItem = procedure("policy.checkItem", {
  input: z.strictObject({ item: itemText }),
  output: z.strictObject({ problems: z.array(problemSchema).readonly() }),
}).query(async ({ input, ctx: { actor, database } }) => {
  const item = decodePolicyItem(parsedItem(input.item));
  if (item.kind === "refused") return { problems: [] };
  const problems = await problemsBeside(database.db, actor.bankId, item.value);
  return { problems: problems.map(problemText) };
});

/** Throws away what the caller saw. */
export const discardDraft = procedure("policy.discardDraft", {
  input: seen,
  output: policyDraftAnswer,
}).mutation(async ({ input, ctx: { actor, database } }) => {
  const answer = await inTransaction(database, (session) =>
    discardPolicyDraft(session, actor, input),
  );
  return answer.kind === "done" ? { outcome: answer.kind } : draftRefusal(answer);
});

/** Puts forward what the caller saw; what is in its way comes back, and the draft stays open. */
export const submitDraft = procedure("policy.submitDraft", {
  input: seen,
  output: draftProposalAnswer,
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const answer = await inTransaction(database, (session) =>
    submitPolicyDraft(session, actor, input, now),
  );
  const nothing = { problems: [], differences: [] };
  switch (answer.kind) {
    case "other-thing":
      return { outcome: answer.kind, ...nothing };
    case "stale":
    case "submitted-before":
    case "discarded":
    case "no-such-draft":
      return { ...draftRefusal(answer), ...nothing };
    default:
      return proposalText(answer);
  }
});
