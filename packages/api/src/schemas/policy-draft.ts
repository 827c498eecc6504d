/**
 * Drafts of policy (政策草稿) as they cross the wire: what was typed, as far as it goes.
 */
import type { PolicyDraft, PolicyDraftRefusal } from "@xinzhi/db";
import { assertNever } from "@xinzhi/domain";
import * as z from "zod";
import { refused } from "../refusal.ts";
import { idField, nameField, proposalAnswer, reasonField } from "./policy-change.ts";
import { typedText } from "./typed-text.ts";

const CONTENT_MAX = 60_000;
const REVISION_MAX = 1_000_000;

/** A revision of a thing, or a number of saves. */
export const countField = z.int().min(0).max(REVISION_MAX);

/** What is typed: for which thing, from which revision of it, the item's text, and why. */
export const policyDraftText = {
  kind: nameField,
  code: nameField,
  baseRevision: countField,
  content: typedText(CONTENT_MAX),
  reason: reasonField,
};

/** A draft and how often it was saved. */
export const policyDraftSchema = z.strictObject({
  draftId: idField,
  kind: z.string(),
  code: z.string(),
  baseRevision: z.int(),
  content: z.string(),
  reason: z.string(),
  saves: z.int(),
  state: z.enum(["open", "submitted", "discarded"]),
  savedAt: z.string(),
});

/** What came of a save or of throwing away; a draft that is not as it was seen comes back. */
export const policyDraftAnswer = z.strictObject({
  outcome: z.enum(["saved", "done", "stale", "submitted-before", "discarded"]),
  saves: z.exactOptional(z.int()),
  draft: z.exactOptional(policyDraftSchema),
});

/** What came of putting a draft forward: what may come of any proposal, or of a draft. */
export const draftProposalAnswer = z.strictObject({
  ...proposalAnswer.shape,
  outcome: z.enum([
    ...proposalAnswer.shape.outcome.options,
    "other-thing",
    "stale",
    "submitted-before",
    "discarded",
  ]),
  draft: z.exactOptional(policyDraftSchema),
});

/** A draft for the wire. */
export function policyDraftOf({ makerId: _, ...draft }: PolicyDraft) {
  return draft;
}

/** @throws {TRPCError} `not-found` when the draft is not there, or not the caller's. */
export function draftRefusal(answer: PolicyDraftRefusal) {
  switch (answer.kind) {
    case "no-such-draft":
      throw refused("not-found");
    case "stale":
    case "submitted-before":
    case "discarded":
      return { outcome: answer.kind, draft: policyDraftOf(answer.draft) };
    default:
      return assertNever(answer);
  }
}
