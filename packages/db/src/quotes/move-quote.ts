/**
 * A quote's way (报价流转): asked, decided, accepted, lost, expired. Each step is one event with who, when and why, told to the audit
 * chain in the same transaction; a step that may not follow is refused.
 */
import type { CalendarDate, Decimal } from "@xinzhi/domain";
import { and, asc, eq, inArray, isNull, lt } from "drizzle-orm";
import { type AuditEvent, appendAudit } from "../audit/append.ts";
import type { Database, Session } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { carriesBranch } from "../quota/branch-of-pool.ts";
import { releaseQuotaOfQuote, useQuotaOfQuote } from "../quota/lapse.ts";
import { type QuotaRefusal, reserveQuota } from "../quota/ledger.ts";
import { type QuoteState, quoteState } from "../schema/quotes.ts";
import { businessDay } from "./business-day.ts";
import {
  type EventFacts,
  insertEvent,
  type LockedQuote,
  lockedQuote,
  soonerOf,
} from "./quote-rows.ts";
import { isDecision, isEndWithoutLoan, mayFollow, stateOn } from "./quote-states.ts";
import { maySign } from "./signing.ts";

/** Steps that people take by themselves; a counter-offer comes with a quote, an expiry with its day. */
export type QuoteStep = "approvalAsked" | "approved" | "declined" | "accepted" | "lost";

/** A step asked for. `reason` is a code; `expiresOn` is the last day of an approval. */
export type QuoteMove = {
  readonly bankId: string;
  readonly quoteId: string;
  readonly to: QuoteStep;
  readonly actorId: string;
  readonly reason: string;
  readonly note?: string;
  readonly conditions?: readonly string[];
  readonly expiresOn?: CalendarDate;
  /** Quota to be reserved with an approval. */
  readonly hold?: QuotaHold;
};

/**
 * Quota that an approval holds for its loan (审批占用额度), in a pool and every pool above it, as long as the approval lasts. All of the
 * principal where no amount is named. Unit: yuan.
 */
export type QuotaHold = { readonly poolId: string; readonly amount?: Decimal };

/** Why a step is not taken. */
export type MoveRefusal =
  | "no-such-quote"
  | "not-allowed"
  | "superseded"
  | "quote-expired"
  | "not-expired"
  | "four-eyes"
  | "not-the-owner"
  | "day-has-passed"
  | "beyond-authority"
  | "pool-of-other-branch";

/** The place of the event; or why there is none, the state the quote is in, and the pool that has too little left. */
export type MoveAnswer =
  | { readonly kind: "done"; readonly sequence: number }
  | {
      readonly kind: "refused";
      readonly code: MoveRefusal | QuotaRefusal;
      readonly state?: QuoteState;
      readonly poolId?: string;
      readonly free?: Decimal;
    };

/** Takes a step. Of any number who take the same step at once, one does. */
export async function moveQuote(session: Session, move: QuoteMove, now: Date): Promise<MoveAnswer> {
  const { bankId, quoteId, to, actorId, reason, note = "", conditions = [], expiresOn } = move;
  const found = await lockedQuote(session, bankId, quoteId);
  if (found === undefined) return { kind: "refused", code: "no-such-quote" };
  const refusal = refusalOf(found, to, actorId, businessDay(now));
  if (refusal !== undefined) return refusal;
  if (expiresOn !== undefined && expiresOn < businessDay(now)) {
    return { kind: "refused", code: "day-has-passed", state: found.state };
  }
  if (to === "approved" && !(await maySign(session, { bankId, staffId: actorId, quoteId }))) {
    return { kind: "refused", code: "beyond-authority", state: found.state };
  }
  const held = to === "approved" && move.hold && (await hold(session, found, move, move.hold, now));
  if (held && held.kind === "refused") return { ...held, state: found.state };
  const facts = { toState: to, actorId, reason, note, conditions, expiresOn };
  return { kind: "done", sequence: await takeStep(session, found, facts, now) };
}

/** Reserved before the step is written: pools are locked before the audit chain, everywhere. A quote is approved once, so is its key. */
async function hold(
  session: Session,
  found: LockedQuote,
  { bankId, quoteId, actorId, reason, expiresOn }: QuoteMove,
  { poolId, amount = found.principal }: QuotaHold,
  now: Date,
) {
  const { branchId } = found;
  if (!(await carriesBranch(session, { bankId, poolId, branchId }))) {
    return { kind: "refused", code: "pool-of-other-branch", poolId } as const;
  }
  const on = businessDay(now);
  const lasts = { on, expiresOn: soonerOf(expiresOn, found.expiresOn) };
  const key = `approval:${quoteId}`;
  const ask = { bankId, key, actorId, reason, poolId, amount, quoteId, ...lasts };
  return reserveQuota(session, ask, now);
}

/** Writes down that the quote's last day has passed, and lets go of its quota. */
async function expireQuote(
  session: Session,
  bankId: string,
  quoteId: string,
  now: Date,
): Promise<MoveAnswer> {
  const found = await lockedQuote(session, bankId, quoteId);
  if (found === undefined) return { kind: "refused", code: "no-such-quote" };
  const { state } = found;
  if (found.successorId !== null) return { kind: "refused", code: "superseded", state };
  if (!mayFollow(state, "expired")) return { kind: "refused", code: "not-allowed", state };
  if (stateOn(found, businessDay(now)) !== "expired") {
    return { kind: "refused", code: "not-expired", state };
  }
  const said = { reason: "lastDayPassed", note: "", conditions: [], expiresOn: undefined };
  const facts: EventFacts = { toState: "expired", actorId: null, ...said };
  return { kind: "done", sequence: await takeStep(session, found, facts, now) };
}

/** Expires every quote of a bank whose last day has passed, one transaction each. Answers how many. */
export async function expireQuotes(database: Database, bankId: string, now: Date): Promise<number> {
  const due = await database.db
    .select({ quoteId: quoteState.quoteId })
    .from(quoteState)
    .where(
      and(
        eq(quoteState.bankId, bankId),
        inArray(quoteState.state, ["quoted", "approvalAsked", "approved"]),
        lt(quoteState.expiresOn, businessDay(now)),
        isNull(quoteState.successorId),
      ),
    )
    .orderBy(asc(quoteState.quoteId));
  let expired = 0;
  for (const { quoteId } of due) {
    const answer = await inTransaction(database, (session) =>
      expireQuote(session, bankId, quoteId, now),
    );
    if (answer.kind === "done") expired += 1;
  }
  return expired;
}

/** What keeps a person from taking a step, if anything does. */
export function refusalOf(
  found: LockedQuote,
  to: QuoteState,
  actorId: string,
  today: CalendarDate,
):
  | { readonly kind: "refused"; readonly code: MoveRefusal; readonly state: QuoteState }
  | undefined {
  const state = stateOn(found, today);
  const refused = (code: MoveRefusal) => ({ kind: "refused", code, state }) as const;
  if (found.successorId !== null) return refused("superseded");
  if (!mayFollow(found.state, to)) return refused("not-allowed");
  if (state === "expired") return refused("quote-expired");
  if (isDecision(to) && actorId === found.ownerId) return refused("four-eyes");
  if (to === "approvalAsked" && actorId !== found.ownerId) return refused("not-the-owner");
  return undefined;
}

/** The event, what becomes of the quota it holds, and then the audit chain, which is locked last. */
async function takeStep(
  session: Session,
  found: LockedQuote,
  facts: EventFacts,
  now: Date,
): Promise<number> {
  const { bankId, quoteId, answerDigest } = found;
  const { toState, actorId, reason } = facts;
  const sequence = await insertEvent(session, found, facts, now);
  const moved = await quotaMoved(session, found, facts, now);
  const told = {
    bankId,
    actor: actorId ?? "expiry",
    action: `quote.${toState}`,
    subject: `quote:${quoteId}`,
    detail: { sequence, reason, answerDigest },
  };
  for (const event of [told, ...moved]) await appendAudit(session, event, now);
  return sequence;
}

/** A loan that is taken uses what was reserved for it; a quote that comes to nothing lets go of it. */
function quotaMoved(
  session: Session,
  { bankId, quoteId }: LockedQuote,
  { toState, actorId, reason }: EventFacts,
  now: Date,
): Promise<readonly AuditEvent[]> {
  const cause = { reason, actorId };
  if (toState === "accepted") return useQuotaOfQuote(session, bankId, quoteId, cause, now);
  if (!isEndWithoutLoan(toState)) return Promise.resolve([]);
  return releaseQuotaOfQuote(session, bankId, quoteId, cause, now);
}
