/**
 * Rows of quotes as they are written (报价落库): a new numbered quote with its first event, a quote under lock, one more event.
 */
import { type CalendarDate, type Decimal, elementAt } from "@xinzhi/domain";
import { and, eq, sql } from "drizzle-orm";
import { canonicalJson } from "../audit/canonical-json.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { digestOf } from "../policy/digest.ts";
import {
  policyBookPin,
  type QuoteState,
  quote,
  quoteCounter,
  quoteEvent,
  quoteState,
} from "../schema/quotes.ts";
import { businessDay } from "./business-day.ts";
import { pinText } from "./policy-source.ts";
import type { PreparedQuote } from "./prepare-quote.ts";

/** A quote to be written: whose it is, who makes it, and the quote it follows, if any. */
export type NewQuote = {
  readonly bankId: string;
  readonly ownerId: string;
  readonly branchId: string;
  readonly madeBy: string;
  readonly prepared: PreparedQuote;
  readonly validityEnd: CalendarDate;
  readonly supersedes?: string;
  readonly counterOf?: string;
  readonly reason: string;
  readonly note: string;
};

/** What a quote is called. */
export type QuoteName = { readonly quoteId: string; readonly quoteNumber: string };

/** @example quoteNumber({ year: 2026, number: 42 }) // => "2026-000042" */
export function quoteNumber({
  year,
  number,
}: {
  readonly year: number;
  readonly number: number;
}): string {
  return `${year}-${String(number).padStart(6, "0")}`;
}

/** Writes a quote under the next number of its bank and year. A number is given out only together with its quote. */
export async function insertQuote(
  session: Session,
  { prepared, reason, note, ...facts }: NewQuote,
  now: Date,
): Promise<QuoteName> {
  const { bankId, ownerId, validityEnd } = facts;
  const { pin, headline, requestText, answerText, ...priced } = prepared;
  const createdAt = now.toISOString();
  await session
    .insert(policyBookPin)
    .values({ bankId, digest: pin.digest, items: pinText(pin.items), firstUsedAt: createdAt })
    .onConflictDoNothing();
  const quoteId = newId();
  const place = await nextNumber(session, bankId, businessDay(now));
  const { annualCost, ...figures } = headline;
  await session.insert(quote).values({
    ...facts,
    ...priced,
    ...place,
    ...figures,
    ...(annualCost === undefined ? {} : { annualCost }),
    quoteId,
    requestText,
    requestDigest: digestOf(requestText),
    policyDigest: pin.digest,
    answerText,
    answerDigest: digestOf(answerText),
    createdAt,
  });
  await session.insert(quoteEvent).values({
    bankId,
    quoteId,
    ownerId,
    sequence: 1,
    fromState: "draft",
    toState: "quoted",
    actorId: facts.madeBy,
    recordedAt: createdAt,
    reason,
    note,
    conditions: canonicalJson([]),
    expiresOn: validityEnd,
  });
  await session
    .insert(quoteState)
    .values({ bankId, quoteId, state: "quoted", sequence: 1, expiresOn: validityEnd });
  return { quoteId, quoteNumber: quoteNumber(place) };
}

/** The counter's row is locked until the quote is there, so numbers have no gaps and nobody gets one twice. */
async function nextNumber(session: Session, bankId: string, today: CalendarDate) {
  const year = Number(today.slice(0, 4));
  const rows = await session
    .insert(quoteCounter)
    .values({ bankId, year, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [quoteCounter.bankId, quoteCounter.year],
      set: { lastNumber: sql`${quoteCounter.lastNumber} + 1` },
    })
    .returning({ number: quoteCounter.lastNumber });
  return { year, number: elementAt(rows, 0).number };
}

/** A quote under lock: where it has got to, and whose it is. */
export type LockedQuote = {
  readonly bankId: string;
  readonly quoteId: string;
  readonly state: QuoteState;
  readonly sequence: number;
  readonly expiresOn: CalendarDate;
  readonly successorId: string | null;
  readonly ownerId: string;
  readonly branchId: string;
  readonly principal: Decimal;
  readonly requestDigest: string;
  readonly answerDigest: string;
};

/** The quote, its state locked until the transaction ends. */
export async function lockedQuote(
  session: Session,
  bankId: string,
  quoteId: string,
): Promise<LockedQuote | undefined> {
  const rows = await session
    .select({
      bankId: quoteState.bankId,
      quoteId: quoteState.quoteId,
      state: quoteState.state,
      sequence: quoteState.sequence,
      expiresOn: quoteState.expiresOn,
      successorId: quoteState.successorId,
      ownerId: quote.ownerId,
      branchId: quote.branchId,
      principal: quote.principal,
      requestDigest: quote.requestDigest,
      answerDigest: quote.answerDigest,
    })
    .from(quoteState)
    .innerJoin(
      quote,
      and(eq(quote.bankId, quoteState.bankId), eq(quote.quoteId, quoteState.quoteId)),
    )
    .where(and(eq(quoteState.bankId, bankId), eq(quoteState.quoteId, quoteId)))
    .for("update", { of: quoteState });
  return rows[0];
}

/** What is said with an event. */
export type EventFacts = {
  readonly toState: QuoteState;
  readonly actorId: string | null;
  readonly reason: string;
  readonly note: string;
  readonly conditions: readonly string[];
  /** The last day of what was decided, where the decision names one. */
  readonly expiresOn: CalendarDate | undefined;
};

/** Writes the next event of a locked quote and what its state has become. Answers the event's place. */
export async function insertEvent(
  session: Session,
  { bankId, quoteId, ownerId, sequence: previous, state, expiresOn: lastDay }: LockedQuote,
  { toState, actorId, reason, note, conditions, expiresOn }: EventFacts,
  now: Date,
): Promise<number> {
  const sequence = previous + 1;
  await session.insert(quoteEvent).values({
    bankId,
    quoteId,
    ownerId,
    sequence,
    previous,
    fromState: state,
    toState,
    actorId,
    recordedAt: now.toISOString(),
    reason,
    note,
    conditions: canonicalJson(conditions),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  });
  await session
    .update(quoteState)
    .set({ state: toState, sequence, expiresOn: soonerOf(expiresOn, lastDay) })
    .where(and(eq(quoteState.bankId, bankId), eq(quoteState.quoteId, quoteId)));
  return sequence;
}

/** The last day of what was decided: never after the quote's own. */
export function soonerOf(decided: CalendarDate | undefined, lastDay: CalendarDate): CalendarDate {
  return decided !== undefined && decided < lastDay ? decided : lastDay;
}
