/**
 * The steps of a quote (报价流转): its owner asks and closes, an approver of the branch decides.
 */

import { inTransaction, moveQuote, once, type QuoteStep } from "@xinzhi/db";
import type { CalendarDate } from "@xinzhi/domain";
import * as z from "zod";
import type { Permitted } from "../../permissions/permitted.ts";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { idField } from "../../schemas/policy-change.ts";
import {
  conditionsField,
  noteField,
  onceKey,
  reasonCode,
  stepAnswer,
} from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";
import { quoteFor } from "./within-reach.ts";

const said = { key: onceKey, quoteId: idField, reason: reasonCode, note: noteField };
const input = z.strictObject(said);

/** The owner asks for approval. */
export const askApproval = procedure("quotes.askApproval", { input, output: stepAnswer }).mutation(
  ({ input: asked, ctx }) => taken(ctx, "approvalAsked", asked),
);

/** Approves, perhaps on conditions and to the end of a day. Only shortly after the approver has shown who they are. */
export const approve = procedure("quotes.approve", {
  input: z.strictObject({
    ...said,
    conditions: conditionsField,
    expiresOn: z.exactOptional(calendarDateCodec),
  }),
  output: stepAnswer,
}).mutation(({ input: asked, ctx }) => taken(ctx, "approved", asked));

/** Declines. */
export const decline = procedure("quotes.decline", { input, output: stepAnswer }).mutation(
  ({ input: asked, ctx }) => taken(ctx, "declined", asked),
);

/** The customer takes the loan. */
export const accept = procedure("quotes.accept", { input, output: stepAnswer }).mutation(
  ({ input: asked, ctx }) => taken(ctx, "accepted", asked),
);

/** The customer goes elsewhere, or not at all. */
export const lose = procedure("quotes.lose", { input, output: stepAnswer }).mutation(
  ({ input: asked, ctx }) => taken(ctx, "lost", asked),
);

type Said = z.output<typeof input> & {
  readonly conditions?: readonly string[];
  readonly expiresOn?: CalendarDate;
};

async function taken(ctx: Permitted, to: QuoteStep, { key, quoteId, ...more }: Said) {
  await quoteFor(ctx, quoteId);
  const { actor, database, now } = ctx;
  const { bankId, staffId: actorId } = actor;
  const request = { operation: "quotes.step", to, actorId, quoteId, ...more };
  const answer = await inTransaction(database, (session) =>
    once(
      session,
      { bankId, key, request },
      async () => {
        const made = await moveQuote(session, { bankId, quoteId, to, actorId, ...more }, now);
        if (made.kind === "done") return JSON.stringify({ outcome: "done", state: to });
        return JSON.stringify({ outcome: made.code, state: made.state });
      },
      now,
    ),
  );
  if (answer.kind === "refused") return { outcome: answer.code };
  return stepAnswer.parse(JSON.parse(answer.answer));
}
