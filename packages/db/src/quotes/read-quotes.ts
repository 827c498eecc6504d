/**
 * Reading quotes (查询报价): lists by whose they are and where they have got to, and one quote with its whole history.
 */
import type { CalendarDate } from "@xinzhi/domain";
import { and, asc, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { type QuoteState, quote, quoteEvent, quoteState } from "../schema/quotes.ts";
import { quoteNumber } from "./quote-rows.ts";
import { stateOn } from "./quote-states.ts";

/** Which quotes: those of an owner, of some branches, or all of the bank's. */
export type QuoteScope =
  | { readonly kind: "own"; readonly ownerId: string }
  | { readonly kind: "branches"; readonly branchIds: readonly string[] }
  | { readonly kind: "bank" };

/** What lists are asked for. `before` is the last quote of the page before. */
export type QuoteListAsk = {
  readonly bankId: string;
  readonly scope: QuoteScope;
  readonly states?: readonly QuoteState[];
  readonly before?: string;
  readonly most: number;
};

const LISTED = {
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

/** The latest first, each in its state on the day. Which are asked for by state is told by what was written down. */
export async function quoteList(
  session: Session,
  { bankId, scope, states, before, most }: QuoteListAsk,
  today: CalendarDate,
) {
  const rows = await session
    .select(LISTED)
    .from(quote)
    .innerJoin(quoteState, isState())
    .where(
      and(
        eq(quote.bankId, bankId),
        within(scope),
        states && inArray(quoteState.state, [...states]),
        before === undefined ? undefined : lt(quote.quoteId, before),
      ),
    )
    .orderBy(desc(quote.quoteId))
    .limit(most);
  return rows.map((row) => told(row, today));
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

type Placed = Parameters<typeof quoteNumber>[0] & Parameters<typeof stateOn>[0];

function told<Row extends Placed>({ year, number, ...row }: Row, today: CalendarDate) {
  return {
    ...row,
    quoteNumber: quoteNumber({ year, number }),
    state: stateOn(row, today),
  };
}

function isState(): SQL | undefined {
  return and(eq(quoteState.bankId, quote.bankId), eq(quoteState.quoteId, quote.quoteId));
}

function within(scope: QuoteScope): SQL | undefined {
  switch (scope.kind) {
    case "own":
      return eq(quote.ownerId, scope.ownerId);
    case "branches":
      return inArray(quote.branchId, [...scope.branchIds]);
    default:
      return undefined;
  }
}
