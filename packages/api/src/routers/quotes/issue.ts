/**
 * From a draft to a quote (草稿与报价): drafts save themselves, and one is priced under the bank's policy and numbered.
 */
import {
  businessDay,
  draftsOf,
  type IssueAnswer,
  inTransaction,
  issueQuote,
  once,
  prepareQuote,
  saveDraft as save,
} from "@xinzhi/db";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { dealTextCodec } from "../../schemas/deal-text.ts";
import { idField, problemText } from "../../schemas/policy-change.ts";
import { draftAnswer, issueAnswer, onceKey } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";
import { draftText } from "./read.ts";
import { policyFor } from "./within-reach.ts";

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
  if (answer.kind === "refused") throw refused("not-found");
  if (answer.kind === "saved") return { outcome: answer.kind, revision: answer.revision };
  const { kind: outcome, draft } = answer;
  return { outcome, revision: draft.revision, draft: draftText(draft) };
});

/** Makes the quote that a draft says, valid to the end of a day. */
export const issue = procedure("quotes.issue", {
  input: z.strictObject({
    key: onceKey,
    draftId: idField,
    revision: z.int().min(1),
    validityEnd: calendarDateCodec,
  }),
  output: issueAnswer,
}).mutation(async ({ input: { key, draftId, revision, validityEnd }, ctx }) => {
  const { actor, database, now } = ctx;
  const { bankId, branchId, staffId: ownerId } = actor;
  const request = { operation: "quotes.issue", ownerId, draftId, revision, validityEnd };
  const known = await draftsOf(database.db, bankId, ownerId);
  const draft = known.find((each) => each.draftId === draftId);
  const prepared =
    draft && (await prepareQuote(policyFor(ctx), JSON.parse(draft.requestText), businessDay(now)));
  if (prepared?.kind === "refused") {
    return { outcome: "not-priced" as const, problems: prepared.problems.map(problemText) };
  }
  const answer = await inTransaction(database, (session) =>
    once(
      session,
      { bankId, key, request },
      async () => {
        if (prepared === undefined)
          return JSON.stringify({ outcome: "no-such-draft", problems: [] });
        const asked = { bankId, ownerId, branchId, prepared: prepared.value, validityEnd };
        const made = await issueQuote(session, { ...asked, draft: { draftId, revision } }, now);
        return JSON.stringify(issueText(made));
      },
      now,
    ),
  );
  if (answer.kind === "refused") return { outcome: answer.code, problems: [] };
  return issueAnswer.parse(JSON.parse(answer.answer));
});

function issueText(made: IssueAnswer) {
  if (made.kind === "refused") return { outcome: made.code, problems: [] };
  const { quoteId, quoteNumber } = made;
  return { outcome: "done", quoteId, quoteNumber, problems: [] };
}
