/**
 * Quotes for tests (测试报价): worked deals priced once and issued as often as a test likes.
 */
import { addDays, type CalendarDate, calendarDate } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import type { Json } from "../audit/canonical-json.ts";
import type { Database } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { issueQuote } from "../quotes/issue-quote.ts";
import {
  type MoveAnswer,
  moveQuote,
  type QuoteMove,
  type QuoteStep,
} from "../quotes/move-quote.ts";
import { policySourceOf } from "../quotes/policy-source.ts";
import { type PreparedQuote, prepareQuote } from "../quotes/prepare-quote.ts";
import type { QuoteName } from "../quotes/quote-rows.ts";
import type { SampleStaff } from "./sample-staff.ts";

/** 2026-11-27 in Beijing. */
export const QUOTE_DAY: CalendarDate = calendarDate("2026-11-27");

/** Noon of that day, and noon so many days later. */
export function noon(daysLater = 0): Date {
  return new Date(`${addDays(QUOTE_DAY, daysLater)}T04:00:00.000Z`);
}

/** The last day of the sample quotes. */
export const LAST_DAY: CalendarDate = addDays(QUOTE_DAY, 30);

/** The published policy. */
export const samplePolicy = policySourceOf(publishedPolicyBook);

/** A deal file, priced. */
export async function sampleQuote(dealFile: Json | undefined): Promise<PreparedQuote> {
  const answer = await prepareQuote(samplePolicy, dealFile ?? null, QUOTE_DAY);
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

/** A priced deal as a quote of the bank's officer. */
export async function issued(
  database: Database,
  { bankId, branchId, owner: ownerId }: SampleStaff,
  prepared: PreparedQuote,
): Promise<QuoteName> {
  const asked = { bankId, branchId, ownerId, prepared, validityEnd: LAST_DAY };
  const answer = await inTransaction(database, (session) => issueQuote(session, asked, noon()));
  if (answer.kind === "refused") throw new Error(answer.code);
  return answer;
}

/** A step of a quote at noon of the day, by who takes it in the usual course. */
export function step(
  database: Database,
  at: SampleStaff,
  quoteId: string,
  to: QuoteStep,
  more: Partial<QuoteMove> = {},
): Promise<MoveAnswer> {
  const actorId = to === "approved" || to === "declined" ? at.approver : at.owner;
  const move = { bankId: at.bankId, quoteId, to, actorId, reason: "asItShould", ...more };
  return inTransaction(database, (session) => moveQuote(session, move, noon()));
}

/** A quote that waits for approval. */
export async function askedQuote(
  database: Database,
  at: SampleStaff,
  prepared: PreparedQuote,
): Promise<string> {
  const { quoteId } = await issued(database, at, prepared);
  await step(database, at, quoteId, "approvalAsked");
  return quoteId;
}

/** The states a quote has come through, in order. */
export async function statesOf({ pool }: Database, quoteId: string): Promise<string> {
  const { rows } = await pool.query<{ to_state: string }>(
    "SELECT to_state FROM quote_event WHERE quote_id = $1 ORDER BY sequence",
    [quoteId],
  );
  return rows.map(({ to_state }) => to_state).join(" ");
}
