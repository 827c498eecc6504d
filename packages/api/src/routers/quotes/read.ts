/**
 * Quotes read (查询报价): lists, one quote with its history, and an officer's drafts.
 */
import { businessDay, type Draft, draftsOf, type quoteById, quoteList } from "@xinzhi/db";
import * as z from "zod";
import { idField } from "../../schemas/policy-change.ts";
import { draftSchema, listedQuote, stateField, wholeQuote } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";
import { quoteFor, scopeOf } from "./within-reach.ts";

const PAGE = 50;

/** The latest first, as far as the caller reaches; `before` is the last of the page before. */
export const list = procedure("quotes.list", {
  input: z.strictObject({
    states: z.exactOptional(z.array(stateField).max(9).readonly()),
    before: z.exactOptional(idField),
  }),
  output: z.strictObject({ quotes: z.array(listedQuote).readonly(), isWhole: z.boolean() }),
}).query(async ({ input: { states, before }, ctx }) => {
  const { actor, database, now } = ctx;
  const ask = {
    bankId: actor.bankId,
    scope: await scopeOf(ctx),
    most: PAGE,
    ...(states === undefined ? {} : { states }),
    ...(before === undefined ? {} : { before }),
  };
  const quotes = await quoteList(database.db, ask, businessDay(now));
  return { quotes: quotes.map(quoteText), isWhole: quotes.length < PAGE };
});

/** A quote with what was asked, what was answered, and every step. */
export const read = procedure("quotes.read", {
  input: z.strictObject({ quoteId: idField }),
  output: wholeQuote,
}).query(async ({ input: { quoteId }, ctx }) => {
  const { events, ...quote } = await quoteFor(ctx, quoteId);
  return { ...quoteText(quote), events: events.map(eventText) };
});

/** The caller's drafts that are not quotes yet. */
export const drafts = procedure("quotes.drafts", {
  input: z.strictObject({}),
  output: z.strictObject({ drafts: z.array(draftSchema).readonly() }),
}).query(async ({ ctx: { actor, database } }) => {
  const found = await draftsOf(database.db, actor.bankId, actor.staffId);
  return { drafts: found.map(draftText) };
});

/** A draft for the wire. */
export function draftText({ draftId, requestText, revision, quoteId, savedAt }: Draft) {
  const quote = quoteId === null ? {} : { quoteId };
  return { draftId, requestText, revision, savedAt, ...quote };
}

type Listed = Awaited<ReturnType<typeof quoteList>>[number];
type Whole = NonNullable<Awaited<ReturnType<typeof quoteById>>>;

/** What a quote does not have is left out. */
function quoteText<Row extends Listed>(row: Row) {
  const { annualCost, supersedes, counterOf, successorId, ...facts } = row;
  return {
    ...facts,
    ...(annualCost === null ? {} : { annualCost }),
    ...(supersedes === null ? {} : { supersedes }),
    ...(counterOf === null ? {} : { counterOf }),
    ...(successorId === null ? {} : { successorId }),
  };
}

function eventText(event: Whole["events"][number]) {
  const { sequence, fromState, toState, actorId, recordedAt, reason, note } = event;
  const { conditions, expiresOn } = event;
  return {
    sequence,
    fromState,
    toState,
    recordedAt,
    reason,
    note,
    conditions,
    ...(actorId === null ? {} : { actorId }),
    ...(expiresOn === null ? {} : { expiresOn }),
  };
}
