/**
 * Facts of quoted loans for oversight (监督取数): read out of the stored answers, so that what is reported is what was quoted.
 */
import { type CalendarDate, type Decimal, decimal, type LoanFacts } from "@xinzhi/domain";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { businessDay } from "../quotes/business-day.ts";
import { isState, LISTED, told } from "../quotes/read-quotes.ts";
import { quote, quoteEvent, quoteState } from "../schema/quotes.ts";

/** The latest quotes of a bank, so many at most, without those that others took the place of. */
export async function loanFacts(
  session: Session,
  bankId: string,
  most: number,
  today: CalendarDate,
): Promise<readonly LoanFacts[]> {
  const rows = await session
    .select({ ...LISTED, requestText: quote.requestText, answerText: quote.answerText })
    .from(quote)
    .innerJoin(quoteState, isState())
    .where(eq(quote.bankId, bankId))
    .orderBy(desc(quote.quoteId))
    .limit(most);
  const kept = rows.filter(({ successorId }) => successorId === null);
  const events = await eventsOf(session, bankId);
  return kept.map((row) => {
    const { quoteId, ownerId, branchId, principal, raroc } = row;
    const { quoteNumber, state } = told(row, today);
    const of = (to: string) =>
      events.findLast((event) => event.quoteId === quoteId && event.toState === to);
    const acceptedAt = of("accepted")?.recordedAt;
    return {
      quoteId,
      quoteNumber,
      ownerId,
      branchId,
      principal,
      raroc,
      state,
      ...askedIn(JSON.parse(row.requestText)),
      ...answeredIn(JSON.parse(row.answerText)),
      reason: of("approvalAsked")?.reason ?? "",
      quotedOn: businessDay(new Date(row.createdAt)),
      acceptedOn: acceptedAt === undefined ? undefined : businessDay(new Date(acceptedAt)),
    };
  });
}

function eventsOf(session: Session, bankId: string) {
  return session
    .select({
      quoteId: quoteEvent.quoteId,
      toState: quoteEvent.toState,
      reason: quoteEvent.reason,
      recordedAt: quoteEvent.recordedAt,
    })
    .from(quoteEvent)
    .where(
      and(
        eq(quoteEvent.bankId, bankId),
        inArray(quoteEvent.toState, ["approvalAsked", "accepted"]),
      ),
    )
    .orderBy(quoteEvent.quoteId, quoteEvent.sequence);
}

/** What was asked, of a deal alone or with its firm. */
function askedIn(request: unknown) {
  const deal = at(request, "deal") ?? request;
  return {
    product: textAt(deal, "product"),
    termMonths: Number(textAt(deal, "termMonths")) || 0,
    grade: textAt(deal, "firm", "grade"),
    repayment: textAt(deal, "repayment", "method"),
  };
}

/** What was answered. */
function answeredIn(answer: unknown) {
  const reference = at(answer, "passThrough", "reference");
  const waivers = at(answer, "passThrough", "rows");
  const fees = Array.isArray(waivers)
    ? waivers.find((row) => textAt(row, "source") === "feeWaivers")
    : undefined;
  return {
    rate: digitsAt(reference, "comparedWith"),
    referenceRate: digitsAt(reference, "rate"),
    rateRelief: digitsAt(answer, "passThrough", "rateRelief"),
    feesWaived: digitsAt(fees, "yuan", "benefit"),
    expectedLoss: digitsAt(answer, "totals", "expectedLoss"),
  };
}

function at(value: unknown, ...names: readonly string[]): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  if (typeof value !== "object" || value === null) return undefined;
  return at(Reflect.get(value, name), ...rest);
}

function textAt(value: unknown, ...names: readonly string[]): string {
  const found = at(value, ...names);
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
}

/** What an answer does not have counts as nought. */
function digitsAt(value: unknown, ...names: readonly string[]): Decimal {
  const text = textAt(value, ...names);
  return decimal(text === "" ? "0" : text);
}
