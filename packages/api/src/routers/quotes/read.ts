/**
 * Quotes read (查询报价): lists and searches, one quote with its steps, and its whole negotiation.
 */
import { businessDay, type quoteById, quoteChain, quoteList, reservationsOf } from "@xinzhi/db";
import * as z from "zod";
import { idField } from "../../schemas/policy-change.ts";
import {
  listedQuote,
  peopleField,
  quoteWithEvents,
  stateField,
  wholeQuote,
} from "../../schemas/quote.ts";
import { typedText } from "../../schemas/typed-text.ts";
import { procedure } from "../../trpc.ts";
import { peopleOf } from "./people.ts";
import { quoteFor, scopeOf } from "./within-reach.ts";

const PAGE = 50;

const TEXT_MAX = 100;

/**
 * The latest first, as far as the caller reaches: by state, by what stands in number, borrower or deal, by branch and owner. `before` is
 * the last of the page before.
 */
export const list = procedure("quotes.list", {
  input: z.strictObject({
    states: z.exactOptional(z.array(stateField).max(9).readonly()),
    text: z.exactOptional(typedText(TEXT_MAX)),
    branchId: z.exactOptional(idField),
    ownerId: z.exactOptional(idField),
    before: z.exactOptional(idField),
  }),
  output: z.strictObject({
    quotes: z.array(listedQuote).readonly(),
    people: peopleField,
    isWhole: z.boolean(),
  }),
}).query(async ({ input, ctx }) => {
  const { actor, database, now } = ctx;
  const { bankId } = actor;
  const ask = { ...input, bankId, scope: await scopeOf(ctx), most: PAGE };
  const quotes = await quoteList(database.db, ask, businessDay(now));
  const people = await peopleOf(database.db, bankId, quotes);
  return { quotes: quotes.map(quoteText), people, isWhole: quotes.length < PAGE };
});

/** A quote with what was asked, what was answered, and every step. */
export const read = procedure("quotes.read", {
  input: z.strictObject({ quoteId: idField }),
  output: wholeQuote,
}).query(async ({ input: { quoteId }, ctx }) => {
  const { actor, database } = ctx;
  const whole = await quoteFor(ctx, quoteId);
  const { events, ...quote } = whole;
  return {
    ...quoteText(quote),
    events: events.map(eventText),
    reservations: await reservationsOf(database.db, actor.bankId, quoteId),
    people: await peopleOf(database.db, actor.bankId, [whole]),
  };
});

/** Everything of one negotiation: the quote, those before it and those after it, the oldest first. */
export const history = procedure("quotes.history", {
  input: z.strictObject({ quoteId: idField }),
  output: z.strictObject({
    quotes: z.array(quoteWithEvents).readonly(),
    people: peopleField,
  }),
}).query(async ({ input: { quoteId }, ctx }) => {
  const { actor, database, now } = ctx;
  await quoteFor(ctx, quoteId);
  const chain = await quoteChain(database.db, actor.bankId, quoteId, businessDay(now));
  const quotes = chain.map(({ events, ...quote }) => ({
    ...quoteText(quote),
    events: events.map(eventText),
  }));
  return { quotes, people: await peopleOf(database.db, actor.bankId, chain) };
});

/** What people call a quote. */
export { quoteNumber as quoteNumberOf } from "@xinzhi/db";

type Listed = Awaited<ReturnType<typeof quoteList>>[number];
type Whole = NonNullable<Awaited<ReturnType<typeof quoteById>>>;

/** What a quote does not have is left out. */
export function quoteText<Row extends Listed>(row: Row) {
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
