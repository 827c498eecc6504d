/**
 * Quotes that follow quotes (重新定价与还价): the owner prices anew, or an approver of the branch answers with other terms.
 */
import {
  businessDay,
  counterQuote,
  type IssueAnswer,
  inTransaction,
  once,
  prepareQuote,
  type QuoteFollowing,
  repriceQuote,
  type Session,
} from "@xinzhi/db";
import * as z from "zod";
import type { Permitted } from "../../permissions/permitted.ts";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { dealTextCodec } from "../../schemas/deal-text.ts";
import { idField, problemText } from "../../schemas/policy-change.ts";
import { followingAnswer, noteField, onceKey, reasonCode } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";
import { policyFor, quoteFor } from "./within-reach.ts";

const input = z.strictObject({
  key: onceKey,
  quoteId: idField,
  dealFile: dealTextCodec,
  validityEnd: calendarDateCodec,
  reason: reasonCode,
  note: noteField,
});

/** A new quote that takes the place of the caller's own. */
export const reprice = procedure("quotes.reprice", { input, output: followingAnswer }).mutation(
  ({ input: asked, ctx }) => followed(ctx, "reprice", repriceQuote, asked),
);

/** A counter-offer to a quote that waits for approval. Only shortly after the approver has shown who they are. */
export const counter = procedure("quotes.counter", { input, output: followingAnswer }).mutation(
  ({ input: asked, ctx }) => followed(ctx, "counter", counterQuote, asked),
);

type Follow = (session: Session, following: QuoteFollowing, now: Date) => Promise<IssueAnswer>;

async function followed(
  ctx: Permitted,
  operation: string,
  follow: Follow,
  { key, dealFile, ...asked }: z.output<typeof input>,
): Promise<z.output<typeof followingAnswer>> {
  await quoteFor(ctx, asked.quoteId);
  const { actor, database, now } = ctx;
  const { bankId, staffId: actorId } = actor;
  const answered = await prepareQuote(policyFor(ctx), dealFile, businessDay(now));
  if (answered.kind === "refused") {
    return { outcome: "not-priced", problems: answered.problems.map(problemText) };
  }
  const prepared = answered.value;
  const request = { ...asked, operation: `quotes.${operation}`, actorId, dealFile };
  const answer = await inTransaction(database, (session) =>
    once(
      session,
      { bankId, key, request },
      async () => {
        const made = await follow(session, { ...asked, bankId, actorId, prepared }, now);
        if (made.kind === "refused") return JSON.stringify({ outcome: made.code, problems: [] });
        const { quoteId, quoteNumber } = made;
        return JSON.stringify({ outcome: "done", quoteId, quoteNumber, problems: [] });
      },
      now,
    ),
  );
  if (answer.kind === "refused") return { outcome: answer.code, problems: [] };
  return followingAnswer.parse(JSON.parse(answer.answer));
}
