/**
 * The steps of a quote (报价流转): its owner asks and closes, an approver of the branch decides.
 */

import {
  inTransaction,
  type MoveAnswer,
  moveQuote,
  once,
  type QuotaHold,
  type QuoteStep,
} from "@xinzhi/db";
import { type CalendarDate, toPlainDigits } from "@xinzhi/domain";
import * as z from "zod";
import type { Permitted } from "../../permissions/permitted.ts";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { idField } from "../../schemas/policy-change.ts";
import {
  conditionsField,
  holdField,
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

/**
 * Approves, perhaps on conditions, to the end of a day, and holding quota, which is released or used with the quote. Only shortly after
 * the approver has shown who they are.
 */
export const approve = procedure("quotes.approve", {
  input: z.strictObject({
    ...said,
    conditions: conditionsField,
    expiresOn: z.exactOptional(calendarDateCodec),
    hold: z.exactOptional(holdField),
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
  readonly hold?: QuotaHold;
};

async function taken(ctx: Permitted, to: QuoteStep, { key, quoteId, ...more }: Said) {
  await quoteFor(ctx, quoteId);
  const { actor, database, now } = ctx;
  const { bankId, staffId: actorId } = actor;
  const { hold, ...words } = more;
  const request = { operation: "quotes.step", to, actorId, quoteId, ...words, ...holdText(hold) };
  const answer = await inTransaction(database, (session) =>
    once(
      session,
      { bankId, key, request },
      async () => {
        const made = await moveQuote(session, { bankId, quoteId, to, actorId, ...more }, now);
        return JSON.stringify(made.kind === "done" ? { outcome: "done", state: to } : whyNot(made));
      },
      now,
    ),
  );
  if (answer.kind === "refused") return { outcome: answer.code };
  return stepAnswer.parse(JSON.parse(answer.answer));
}

function holdText(hold: QuotaHold | undefined) {
  if (hold === undefined) return {};
  const { poolId, amount } = hold;
  return { hold: amount === undefined ? { poolId } : { poolId, amount: toPlainDigits(amount) } };
}

/** What stands in the way; absent parts are left out by JSON. */
function whyNot({ code, state, poolId, free }: Extract<MoveAnswer, { kind: "refused" }>) {
  return { outcome: code, state, poolId, free: free && toPlainDigits(free) };
}
