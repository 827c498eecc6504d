/**
 * Reading quotes (查询报价): lists by whose they are, where they have got to and what they say, one quote with every step, and all quotes
 * of one negotiation.
 */
import type { CalendarDate } from "@xinzhi/domain";
import {
  and,
  asc,
  desc,
  eq,
  gte,
  ilike,
  inArray,
  lt,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { QUOTE_STATES, type QuoteState, quote, quoteEvent, quoteState } from "../schema/quotes.ts";
import { quoteNumber } from "./quote-rows.ts";
import { mayFollow, stateOn } from "./quote-states.ts";

/** Which quotes: those of an owner, of some branches, or all of the bank's. */
export type QuoteScope =
  | { readonly kind: "own"; readonly ownerId: string }
  | { readonly kind: "branches"; readonly branchIds: readonly string[] }
  | { readonly kind: "bank" };

/**
 * What lists are asked for. `before` is the last quote of the page before; `text` stands in the number, the borrower's name or the
 * deal's id.
 */
export type QuoteListAsk = {
  readonly bankId: string;
  readonly scope: QuoteScope;
  readonly states?: readonly QuoteState[];
  readonly text?: string;
  readonly branchId?: string;
  readonly ownerId?: string;
  readonly before?: string;
  readonly most: number;
};

/** The columns of a list. */
export const LISTED = {
  quoteId: quote.quoteId,
  year: quote.year,
  number: quote.number,
  dealId: quote.dealId,
  borrowerName: quote.borrowerName,
  ownerId: quote.ownerId,
  branchId: quote.branchId,
  madeBy: quote.madeBy,
  pricingDate: quote.pricingDate,
  validityEnd: quote.validityEnd,
  principal: quote.principal,
  rate: quote.rate,
  annualCost: quote.annualCost,
  raroc: quote.raroc,
  supersedes: quote.supersedes,
  counterOf: quote.counterOf,
  createdAt: quote.createdAt,
  state: quoteState.state,
  expiresOn: quoteState.expiresOn,
  successorId: quoteState.successorId,
};

/** The latest first, each in its state on the day. */
export async function quoteList(session: Session, ask: QuoteListAsk, today: CalendarDate) {
  const { bankId, scope, states, text, branchId, ownerId, before, most } = ask;
  const rows = await session
    .select(LISTED)
    .from(quote)
    .innerJoin(quoteState, isState())
    .where(
      and(
        eq(quote.bankId, bankId),
        within(scope),
        states && isOneOf(states, today),
        text === undefined ? undefined : says(text),
        branchId === undefined ? undefined : eq(quote.branchId, branchId),
        ownerId === undefined ? undefined : eq(quote.ownerId, ownerId),
        before === undefined ? undefined : lt(quote.quoteId, before),
      ),
    )
    .orderBy(desc(quote.quoteId))
    .limit(most);
  return rows.map((row) => told(row, today));
}

/** Whether the quote is in one of the states on the day: an open one whose last day has passed is expired. */
function isOneOf(states: readonly QuoteState[], today: CalendarDate): SQL | undefined {
  const open = QUOTE_STATES.filter((state) => mayFollow(state, "expired"));
  const isOver = and(inArray(quoteState.state, open), lt(quoteState.expiresOn, today));
  const stands = or(notInArray(quoteState.state, open), gte(quoteState.expiresOn, today));
  const written = and(inArray(quoteState.state, [...states]), stands);
  return states.includes("expired") ? or(written, isOver) : written;
}

const NUMBER = /^(?:(?<year>\d{4})-)?(?<number>\d{1,6})$/;

/** Whether the text stands in the name or the deal's id, or is the number, with its year or without. */
function says(text: string): SQL | undefined {
  const somewhere = `%${text.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const { year, number } = NUMBER.exec(text.trim())?.groups ?? {};
  const isNumber =
    number === undefined
      ? undefined
      : and(
          eq(quote.number, Number(number)),
          year === undefined ? undefined : eq(quote.year, Number(year)),
        );
  return or(ilike(quote.borrowerName, somewhere), ilike(quote.dealId, somewhere), isNumber);
}

/** A quote with what was asked, what was answered and every step; `undefined` where there is none. */
export async function quoteById(
  session: Session,
  bankId: string,
  quoteId: string,
  today: CalendarDate,
) {
  const [row] = await session
    .select({
      ...LISTED,
      requestText: quote.requestText,
      requestDigest: quote.requestDigest,
      policyDigest: quote.policyDigest,
      engineVersion: quote.engineVersion,
      answerText: quote.answerText,
      answerDigest: quote.answerDigest,
    })
    .from(quote)
    .innerJoin(quoteState, isState())
    .where(and(eq(quote.bankId, bankId), eq(quote.quoteId, quoteId)));
  if (row === undefined) return undefined;
  const events = await session
    .select()
    .from(quoteEvent)
    .where(and(eq(quoteEvent.bankId, bankId), eq(quoteEvent.quoteId, quoteId)))
    .orderBy(asc(quoteEvent.sequence));
  return { ...told(row, today), events };
}

/**
 * All quotes of one negotiation (议价过程): the quote, those it followed and those that followed it, the oldest first, each with its
 * steps. They belong to one owner and one branch. Empty for an unknown quote.
 */
export async function quoteChain(
  session: Session,
  bankId: string,
  quoteId: string,
  today: CalendarDate,
) {
  const { rows: ids } = await session.execute<{ quote_id: string }>(sql`
    WITH RECURSIVE earlier AS (
      SELECT quote_id, COALESCE(supersedes, counter_of) AS follows FROM quote
      WHERE bank_id = ${bankId} AND quote_id = ${quoteId}
      UNION ALL
      SELECT q.quote_id, COALESCE(q.supersedes, q.counter_of) FROM quote q
      JOIN earlier e ON q.quote_id = e.follows WHERE q.bank_id = ${bankId}
    ), later AS (
      SELECT quote_id, successor_id FROM quote_state
      WHERE bank_id = ${bankId} AND quote_id = ${quoteId}
      UNION ALL
      SELECT s.quote_id, s.successor_id FROM quote_state s
      JOIN later l ON s.quote_id = l.successor_id WHERE s.bank_id = ${bankId}
    )
    SELECT quote_id FROM earlier UNION SELECT quote_id FROM later`);
  const wanted = ids.map(({ quote_id }) => quote_id);
  const rows = await session
    .select(LISTED)
    .from(quote)
    .innerJoin(quoteState, isState())
    .where(and(eq(quote.bankId, bankId), inArray(quote.quoteId, wanted)))
    .orderBy(asc(quote.quoteId));
  const events = await session
    .select()
    .from(quoteEvent)
    .where(and(eq(quoteEvent.bankId, bankId), inArray(quoteEvent.quoteId, wanted)))
    .orderBy(asc(quoteEvent.sequence));
  return rows.map((row) => ({
    ...told(row, today),
    events: events.filter((event) => event.quoteId === row.quoteId),
  }));
}

type Placed = Parameters<typeof quoteNumber>[0] & Parameters<typeof stateOn>[0];

/** A row as it is told on a day. */
export function told<Row extends Placed>({ year, number, ...row }: Row, today: CalendarDate) {
  return {
    ...row,
    quoteNumber: quoteNumber({ year, number }),
    state: stateOn(row, today),
  };
}

/** Where a quote has got to. */
export function isState(): SQL | undefined {
  return and(eq(quoteState.bankId, quote.bankId), eq(quoteState.quoteId, quote.quoteId));
}

/** Whose quotes. */
export function within(scope: QuoteScope): SQL | undefined {
  switch (scope.kind) {
    case "own":
      return eq(quote.ownerId, scope.ownerId);
    case "branches":
      return inArray(quote.branchId, [...scope.branchIds]);
    default:
      return undefined;
  }
}
