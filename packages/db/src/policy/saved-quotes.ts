/**
 * Saved quotes that a change of policy is tried on (测算样本): a bank's latest ones, without those that a later quote took the place of.
 */
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { isState } from "../quotes/read-quotes.ts";
import { quote, quoteState } from "../schema/quotes.ts";

/** Their keys, the latest first. */
export async function savedQuoteIds(
  session: Session,
  bankId: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await session
    .select({ quoteId: quote.quoteId })
    .from(quote)
    .innerJoin(quoteState, isState())
    .where(and(eq(quote.bankId, bankId), isNull(quoteState.successorId)))
    .orderBy(desc(quote.quoteId))
    .limit(most);
  return rows.map(({ quoteId }) => quoteId);
}

/** What was asked, and what people call it; keys of other banks are passed over. */
export function savedQuotes(session: Session, bankId: string, quoteIds: readonly string[]) {
  return session
    .select({
      quoteId: quote.quoteId,
      year: quote.year,
      number: quote.number,
      dealId: quote.dealId,
      branchId: quote.branchId,
      pricingDate: quote.pricingDate,
      requestText: quote.requestText,
    })
    .from(quote)
    .where(and(eq(quote.bankId, bankId), inArray(quote.quoteId, [...quoteIds])))
    .orderBy(desc(quote.quoteId));
}
