/**
 * Movements (额度变动) written: the movement under its key, its entries, the balances and the reservation they leave.
 */
import { type CalendarDate, type Decimal, DomainError, decimal } from "@xinzhi/domain";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { AuditEvent } from "../audit/append.ts";
import type { Session } from "../connection/database.ts";
import {
  type QUOTA_MOVEMENT_KINDS,
  quotaEntry,
  quotaMovement,
  quotaReservation,
} from "../schema/quota.ts";
import { type Balance, type BalanceKey, writeBalance } from "./balances.ts";

/** 占用, 使用, 释放, 归还. */
export type MovementKind = (typeof QUOTA_MOVEMENT_KINDS)[number];

/** A movement to be written. `actorId` is `null` for what lapsed by itself. Unit of the amount: yuan. */
export type Movement = {
  readonly bankId: string;
  readonly movementId: string;
  readonly key: string;
  readonly requestDigest: string;
  readonly kind: MovementKind;
  readonly reservationId: string;
  readonly amount: Decimal;
  readonly actorId: string | null;
  readonly reason: string;
};

/** What is left of a reservation. */
export type Reservation = {
  readonly reservationId: string;
  readonly reserved: Decimal;
  readonly used: Decimal;
  readonly expiresOn: CalendarDate;
};

/** What stands under a key. */
export type KnownMovement = {
  readonly movementId: string;
  readonly reservationId: string;
  readonly requestDigest: string;
};

/** The movement under a key, if there is one. */
export async function movementUnder(
  session: Session,
  bankId: string,
  key: string,
): Promise<KnownMovement | undefined> {
  const rows = await session
    .select({
      movementId: quotaMovement.movementId,
      reservationId: quotaMovement.reservationId,
      requestDigest: quotaMovement.requestDigest,
    })
    .from(quotaMovement)
    .where(and(eq(quotaMovement.bankId, bankId), eq(quotaMovement.key, key)));
  return rows[0];
}

/** Puts the movement down under its key. Answers `false` when the key is taken; then nothing was written. */
export async function claimKey(session: Session, movement: Movement, now: Date): Promise<boolean> {
  const rows = await session
    .insert(quotaMovement)
    .values({ ...movement, recordedAt: now.toISOString() })
    .onConflictDoNothing()
    .returning({ movementId: quotaMovement.movementId });
  return rows.length > 0;
}

/** Writes the entries of a movement into the locked balances and answers what they have become. */
export async function postEntries(
  session: Session,
  { bankId, movementId, kind, amount }: Movement,
  balances: readonly Balance[],
): Promise<readonly Balance[]> {
  const { reservedChange, usedChange } = changesOf(kind, amount);
  await session.insert(quotaEntry).values(
    balances.map(({ poolId, startsOn }) => ({
      bankId,
      movementId,
      poolId,
      startsOn,
      reservedChange,
      usedChange,
    })),
  );
  const changed = balances.map((balance) => ({
    ...balance,
    reserved: balance.reserved.plus(reservedChange),
    used: balance.used.plus(usedChange),
  }));
  for (const balance of changed) await writeBalance(session, bankId, balance);
  return changed;
}

/** Writes what a locked reservation has become. */
export async function postReservation(
  session: Session,
  { bankId, kind, amount }: Movement,
  { reservationId, reserved, used }: Reservation,
): Promise<void> {
  const { reservedChange, usedChange } = changesOf(kind, amount);
  await session
    .update(quotaReservation)
    .set({ reserved: reserved.plus(reservedChange), used: used.plus(usedChange) })
    .where(
      and(eq(quotaReservation.bankId, bankId), eq(quotaReservation.reservationId, reservationId)),
    );
}

type Changes = { readonly reservedChange: Decimal; readonly usedChange: Decimal };

/** What a movement does to a balance. */
function changesOf(kind: MovementKind, amount: Decimal): Changes {
  const none = decimal("0");
  switch (kind) {
    case "reserve":
      return { reservedChange: amount, usedChange: none };
    case "use":
      return { reservedChange: amount.negated(), usedChange: amount };
    case "release":
      return { reservedChange: amount.negated(), usedChange: none };
    case "giveBack":
      return { reservedChange: none, usedChange: amount.negated() };
    default:
      throw new DomainError("unhandled-kind", { kind });
  }
}

/** The balances that reservations stand in: those of the entries that made them. */
export async function placesOf(
  session: Session,
  bankId: string,
  reservationIds: readonly string[],
): Promise<readonly (BalanceKey & { readonly reservationId: string })[]> {
  return session
    .select({
      reservationId: quotaEntry.movementId,
      poolId: quotaEntry.poolId,
      startsOn: quotaEntry.startsOn,
    })
    .from(quotaEntry)
    .where(and(eq(quotaEntry.bankId, bankId), inArray(quotaEntry.movementId, [...reservationIds])))
    .orderBy(asc(quotaEntry.movementId));
}

/** What the audit chain is told of a movement. */
export function movementEvent(movement: Movement): AuditEvent {
  const { bankId, kind, reservationId, movementId, amount, actorId, reason } = movement;
  return {
    bankId,
    actor: actorId ?? "expiry",
    action: `quota.${kind}`,
    subject: `reservation:${reservationId}`,
    detail: { movementId, amount: amount.toFixed(2), reason },
  };
}
