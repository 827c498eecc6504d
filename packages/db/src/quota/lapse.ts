/**
 * What lapses (额度释放): all that is left of reservations whose day has passed, or whose quote came to nothing.
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

/** Why it lapses, and who brought that about; nobody where only a day has passed. */
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
  return releaseAll(session, bankId, eq(quotaReservation.quoteId, quoteId), cause, now);
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
  const events = await releaseAll(session, bankId, lapsed, cause, now);
  for (const event of events) await appendAudit(session, event, now);
  return events.length;
}

const NOTHING = decimal("0");

async function releaseAll(
  session: Session,
  bankId: string,
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
      key: `lapse:${movementId}`,
      requestDigest: digestOf(reservationId),
      kind: "release",
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
