/**
 * The quota ledger (额度台账): reserve, use, release, give back. Every movement carries a key; the same key again has no second
 * effect, and with another request it is refused.
 */
import type { CalendarDate, Decimal } from "@xinzhi/domain";
import { and, eq } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import { canonicalJson } from "../audit/canonical-json.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { digestOf } from "../policy/digest.ts";
import { quotaReservation } from "../schema/quota.ts";
import { chainOf, lockedBalances, lockedOn } from "./balances.ts";
import {
  claimKey,
  type Movement,
  movementEvent,
  movementUnder,
  placesOf,
  postEntries,
  postReservation,
  type Reservation,
} from "./movements.ts";

/** Who asks, under which key, and why (a code). */
export type QuotaCaller = {
  readonly bankId: string;
  readonly key: string;
  readonly actorId: string;
  readonly reason: string;
};

/** A reservation asked of a pool and every pool above it, in the periods of `on`. It lapses after `expiresOn`. */
export type ReserveAsk = QuotaCaller & {
  readonly poolId: string;
  readonly amount: Decimal;
  readonly on: CalendarDate;
  readonly expiresOn: CalendarDate;
  readonly quoteId?: string;
};

/** A part of a reservation; for a release without an amount, all that is left. */
export type MoveAsk = QuotaCaller & {
  readonly reservationId: string;
  readonly amount?: Decimal;
  readonly on: CalendarDate;
};

/** Why nothing was done. */
export type QuotaRefusal =
  | "not-an-amount"
  | "no-such-pool"
  | "no-period"
  | "over-quota"
  | "no-such-reservation"
  | "reservation-expired"
  | "over-reservation"
  | "key-reused";

/** What was done, now or when the key came first; or why not, with the pool in whose way it was and what it has left. */
export type QuotaAnswer =
  | {
      readonly kind: "done";
      readonly reservationId: string;
      readonly movementId: string;
      readonly repeated: boolean;
    }
  | {
      readonly kind: "refused";
      readonly code: QuotaRefusal;
      readonly poolId?: string;
      readonly free?: Decimal;
    };

/** Reserves in every pool of the chain, or in none. */
export async function reserveQuota(
  session: Session,
  ask: ReserveAsk,
  now: Date,
): Promise<QuotaAnswer> {
  const { bankId, poolId, amount, on, expiresOn, quoteId } = ask;
  if (!isAmount(amount)) return refused("not-an-amount");
  const chain = await chainOf(session, bankId, poolId);
  if (chain.length === 0) return refused("no-such-pool");
  const balances = await lockedOn(session, bankId, chain, on);
  const requestDigest = requestDigestOf(ask, { poolId, amount, on, expiresOn, quoteId });
  const known = await answeredBefore(session, ask, requestDigest);
  if (known !== undefined) return known;
  const without = chain.find((pool) => !balances.some((balance) => balance.poolId === pool));
  if (without !== undefined) return { ...refused("no-period"), poolId: without };
  for (const { poolId: pool, total, reserved, used } of balances) {
    const free = total.minus(reserved).minus(used);
    if (free.lt(amount)) return { ...refused("over-quota"), poolId: pool, free };
  }
  const movementId = newId();
  const movement = movementOf(ask, requestDigest, "reserve", movementId, movementId, amount);
  if (!(await claimKey(session, movement, now))) return refused("key-reused");
  await session.insert(quotaReservation).values({
    bankId,
    reservationId: movementId,
    poolId,
    ...(quoteId === undefined ? {} : { quoteId }),
    amount,
    reserved: amount,
    used: amount.minus(amount),
    expiresOn,
  });
  await postEntries(session, movement, balances);
  await appendAudit(session, movementEvent(movement), now);
  return { kind: "done", reservationId: movementId, movementId, repeated: false };
}

/** Turns reserved quota into used quota (使用): the loan is paid out. */
export function useQuota(session: Session, ask: MoveAsk, now: Date): Promise<QuotaAnswer> {
  return move(session, "use", ask, now);
}

/** Lets go of reserved quota (释放). */
export function releaseQuota(session: Session, ask: MoveAsk, now: Date): Promise<QuotaAnswer> {
  return move(session, "release", ask, now);
}

/** Brings used quota back (归还): the loan is repaid. */
export function giveBackQuota(session: Session, ask: MoveAsk, now: Date): Promise<QuotaAnswer> {
  return move(session, "giveBack", ask, now);
}

async function move(
  session: Session,
  kind: "use" | "release" | "giveBack",
  ask: MoveAsk,
  now: Date,
): Promise<QuotaAnswer> {
  const { bankId, reservationId, on } = ask;
  const reservation = await lockedReservation(session, bankId, reservationId);
  if (reservation === undefined) return refused("no-such-reservation");
  const requestDigest = requestDigestOf(ask, { kind, reservationId, amount: ask.amount, on });
  const known = await answeredBefore(session, ask, requestDigest);
  if (known !== undefined) return known;
  const left = kind === "giveBack" ? reservation.used : reservation.reserved;
  const amount = ask.amount ?? left;
  if (!isAmount(amount)) return refused("not-an-amount");
  if (kind === "use" && reservation.expiresOn < on) return refused("reservation-expired");
  if (amount.gt(left)) return { ...refused("over-reservation"), free: left };
  const movement = movementOf(ask, requestDigest, kind, newId(), reservationId, amount);
  const places = await placesOf(session, bankId, [reservationId]);
  const balances = await lockedBalances(session, bankId, places);
  if (!(await claimKey(session, movement, now))) return refused("key-reused");
  await postEntries(session, movement, balances);
  await postReservation(session, movement, reservation);
  await appendAudit(session, movementEvent(movement), now);
  return { kind: "done", reservationId, movementId: movement.movementId, repeated: false };
}

async function lockedReservation(
  session: Session,
  bankId: string,
  reservationId: string,
): Promise<Reservation | undefined> {
  const rows = await session
    .select()
    .from(quotaReservation)
    .where(
      and(eq(quotaReservation.bankId, bankId), eq(quotaReservation.reservationId, reservationId)),
    )
    .for("update");
  return rows[0];
}

/** The answer that the key has had. Asked under lock, so that of two with one key the later sees the earlier. */
async function answeredBefore(
  session: Session,
  { bankId, key }: QuotaCaller,
  requestDigest: string,
): Promise<QuotaAnswer | undefined> {
  const known = await movementUnder(session, bankId, key);
  if (known === undefined) return undefined;
  if (known.requestDigest !== requestDigest) return refused("key-reused");
  const { reservationId, movementId } = known;
  return { kind: "done", reservationId, movementId, repeated: true };
}

function movementOf(
  { bankId, key, actorId, reason }: QuotaCaller,
  requestDigest: string,
  kind: Movement["kind"],
  movementId: string,
  reservationId: string,
  amount: Decimal,
): Movement {
  return { bankId, movementId, key, requestDigest, kind, reservationId, amount, actorId, reason };
}

/** What makes two requests the same: who, why and everything asked. */
function requestDigestOf({ actorId, reason }: QuotaCaller, { amount, ...facts }: AskFacts): string {
  const digits = amount === undefined ? {} : { amount: amount.toFixed() };
  return digestOf(canonicalJson({ actorId, reason, ...facts, ...digits }));
}

type AskFacts = { readonly amount: Decimal | undefined } & {
  readonly [name in "kind" | "poolId" | "reservationId" | "on" | "expiresOn" | "quoteId"]?:
    | string
    | undefined;
};

function isAmount(amount: Decimal): boolean {
  return amount.isFinite() && amount.gt(0) && amount.decimalPlaces() <= 2;
}

function refused(code: QuotaRefusal) {
  return { kind: "refused", code } as const;
}
