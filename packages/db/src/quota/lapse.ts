/**
 * What becomes of reservations by itself (额度释放与使用): released when their day has passed or their quote came to nothing, used when
 * the quote became a loan; always all that is left of them.
 */
import { type CalendarDate, decimal } from "@xinzhi/domain";
import { and, asc, eq, gt, lt, type SQL } from "drizzle-orm";
import { type AuditEvent, appendAudit } from "../audit/append.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { digestOf } from "../policy/digest.ts";
import { quotaReservation } from "../schema/quota.ts";
import { type Balance, balanceOf, lockedBalances } from "./balances.ts";
import {
  claimKey,
  type Movement,
  movementEvent,
  placesOf,
  postEntries,
  postReservation,
} from "./movements.ts";

/** Why, and who brought it about; nobody where only a day has passed. */
export type LapseCause = { readonly reason: string; readonly actorId: string | null };

/**
 * Releases what a quote still holds. Answers the events for the audit chain, which its caller appends after all other locks
 * are taken.
 */
export function releaseQuotaOfQuote(
  session: Session,
  bankId: string,
  quoteId: string,
  cause: LapseCause,
  now: Date,
): Promise<readonly AuditEvent[]> {
  const ofQuote = eq(quotaReservation.quoteId, quoteId);
  return moveAll(session, bankId, "release", ofQuote, cause, now);
}

/** Turns what a quote has reserved into quota that is used: its loan was taken. Answers the events like a release. */
export function useQuotaOfQuote(
  session: Session,
  bankId: string,
  quoteId: string,
  cause: LapseCause,
  now: Date,
): Promise<readonly AuditEvent[]> {
  return moveAll(session, bankId, "use", eq(quotaReservation.quoteId, quoteId), cause, now);
}

/** Releases every reservation of a bank that lapsed before the day. Answers how many. */
export async function expireReservations(
  session: Session,
  bankId: string,
  today: CalendarDate,
  now: Date,
): Promise<number> {
  const cause = { reason: "expired", actorId: null };
  const lapsed = lt(quotaReservation.expiresOn, today);
  const events = await moveAll(session, bankId, "release", lapsed, cause, now);
  for (const event of events) await appendAudit(session, event, now);
  return events.length;
}

const NOTHING = decimal("0");

async function moveAll(
  session: Session,
  bankId: string,
  kind: "release" | "use",
  which: SQL,
  { reason, actorId }: LapseCause,
  now: Date,
): Promise<readonly AuditEvent[]> {
  const reservations = await session
    .select()
    .from(quotaReservation)
    .where(and(eq(quotaReservation.bankId, bankId), which, gt(quotaReservation.reserved, NOTHING)))
    .orderBy(asc(quotaReservation.reservationId))
    .for("update");
  if (reservations.length === 0) return [];
  const ids = reservations.map(({ reservationId }) => reservationId);
  const places = await placesOf(session, bankId, ids);
  let balances: readonly Balance[] = await lockedBalances(session, bankId, places);
  const events: AuditEvent[] = [];
  for (const reservation of reservations) {
    const { reservationId, reserved: amount } = reservation;
    const movementId = newId();
    const movement: Movement = {
      bankId,
      movementId,
      key: `all:${movementId}`,
      requestDigest: digestOf(reservationId),
      kind,
      reservationId,
      amount,
      actorId,
      reason,
    };
    const own = places.filter((place) => place.reservationId === reservationId);
    await claimKey(session, movement, now);
    const changed = await postEntries(
      session,
      movement,
      own.map((place) => balanceOf(balances, place)),
    );
    balances = [
      ...changed,
      ...balances.filter(({ poolId, startsOn }) =>
        own.every((place) => place.poolId !== poolId || place.startsOn !== startsOn),
      ),
    ];
    await postReservation(session, movement, reservation);
    events.push(movementEvent(movement));
  }
  return events;
}
