/**
 * Quotes that wait for a decision (待审批): what an approver finds in the morning.
 */
import type { CalendarDate } from "@xinzhi/domain";
import { and, asc, eq, gt, gte, inArray, isNull, ne } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { quote, quoteEvent, quoteState } from "../schema/quotes.ts";
import { isState, LISTED, type QuoteScope, told, within } from "./read-quotes.ts";
import { signerColumn } from "./signing.ts";

/** What an approver asks of quotes that wait. `signers`: the level that the authority table asks for, or nobody. */
export type AwaitingAsk = {
  readonly bankId: string;
  readonly scope: QuoteScope;
  /** Whoever decides; nobody decides on a quote of their own. */
  readonly approverId: string;
  readonly branchId?: string;
  readonly signers?: readonly string[];
  /** The last quote of the page before. */
  readonly after?: string;
  readonly most: number;
};

/**
 * Quotes that wait for this approver, the oldest first, each with the level that may sign it and what was said when approval was
 * asked.
 */
export async function quotesAwaiting(
  session: Session,
  { bankId, scope, approverId, branchId, signers, after, most }: AwaitingAsk,
  today: CalendarDate,
) {
  const rows = await session
    .select({
      ...LISTED,
      signer: signerColumn,
      askedAt: quoteEvent.recordedAt,
      reason: quoteEvent.reason,
      note: quoteEvent.note,
    })
    .from(quote)
    .innerJoin(quoteState, isState())
    .innerJoin(
      quoteEvent,
      and(
        eq(quoteEvent.bankId, quoteState.bankId),
        eq(quoteEvent.quoteId, quoteState.quoteId),
        eq(quoteEvent.sequence, quoteState.sequence),
      ),
    )
    .where(
      and(
        eq(quote.bankId, bankId),
        within(scope),
        eq(quoteState.state, "approvalAsked"),
        gte(quoteState.expiresOn, today),
        isNull(quoteState.successorId),
        ne(quote.ownerId, approverId),
        branchId === undefined ? undefined : eq(quote.branchId, branchId),
        signers && inArray(signerColumn, [...signers]),
        after === undefined ? undefined : gt(quote.quoteId, after),
      ),
    )
    .orderBy(asc(quote.quoteId))
    .limit(most);
  return rows.map((row) => told(row, today));
}
