/**
 * From a draft to a quote (出具报价): the draft is priced under the bank's policy and numbered.
 */
import {
  businessDay,
  dealOf,
  draftById,
  type IssueAnswer,
  inTransaction,
  issueQuote,
  once,
  prepareQuote,
} from "@xinzhi/db";
import { type Decimal, type QuoteHeadline, toPlainDigits } from "@xinzhi/domain";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { idField, problemText } from "../../schemas/policy-change.ts";
import { issueAnswer, onceKey, seenFigures } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";
import { policyFor } from "./within-reach.ts";

/**
 * Makes the quote that a draft says, valid to the end of a day. Where the caller says what their page showed, other figures are not issued
 * behind their back: the bank's policy has moved since the page was opened.
 */
export const issue = procedure("quotes.issue", {
  input: z.strictObject({
    key: onceKey,
    draftId: idField,
    revision: z.int().min(1),
    validityEnd: calendarDateCodec,
    seen: z.exactOptional(seenFigures),
  }),
  output: issueAnswer,
}).mutation(async ({ input: { key, draftId, revision, validityEnd, seen }, ctx }) => {
  const { actor, database, now } = ctx;
  const { bankId, branchId, staffId: ownerId } = actor;
  const request = { operation: "quotes.issue", ownerId, draftId, revision, validityEnd };
  const draft = await draftById(database.db, bankId, ownerId, draftId);
  const prepared = draft && (await prepareQuote(policyFor(ctx), dealOf(draft), businessDay(now)));
  if (prepared?.kind === "refused") {
    return { outcome: "not-priced" as const, problems: prepared.problems.map(problemText) };
  }
  if (prepared !== undefined && seen !== undefined && !isSame(seen, prepared.value.headline)) {
    return { outcome: "figures-moved" as const, problems: [] };
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

/** Whether a page showed what the bank's policy comes to now. */
function isSame(seen: z.output<typeof seenFigures>, headline: QuoteHeadline): boolean {
  const { rate, annualCost, raroc } = headline;
  const isSameCost = textOf(annualCost) === textOf(seen.annualCost);
  return rate.eq(seen.rate) && raroc.eq(seen.raroc) && isSameCost;
}

/** A cost that there is none of is the same as no other. */
function textOf(cost: Decimal | undefined): string {
  return cost === undefined ? "" : toPlainDigits(cost);
}

function issueText(made: IssueAnswer) {
  if (made.kind === "refused") return { outcome: made.code, problems: [] };
  const { quoteId, quoteNumber } = made;
  return { outcome: "done", quoteId, quoteNumber, problems: [] };
}
