/**
 * Reading quota (查询额度): every pool of a bank with its balance on a day, and what a quote holds.
 */
import type { CalendarDate } from "@xinzhi/domain";
import { and, asc, eq, gte, lte } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { quotaBalance, quotaPool, quotaReservation } from "../schema/quota.ts";

/** From the top of the chains down. A pool without a period on the day is not listed. */
export function balancesOn(session: Session, bankId: string, day: CalendarDate) {
  return session
    .select({
      poolId: quotaPool.poolId,
      kind: quotaPool.kind,
      code: quotaPool.code,
      name: quotaPool.name,
      parentId: quotaPool.parentId,
      branchId: quotaPool.branchId,
      startsOn: quotaBalance.startsOn,
      endsOn: quotaBalance.endsOn,
      total: quotaBalance.total,
      reserved: quotaBalance.reserved,
      used: quotaBalance.used,
    })
    .from(quotaBalance)
    .innerJoin(
      quotaPool,
      and(eq(quotaPool.bankId, quotaBalance.bankId), eq(quotaPool.poolId, quotaBalance.poolId)),
    )
    .where(
      and(
        eq(quotaBalance.bankId, bankId),
        lte(quotaBalance.startsOn, day),
        gte(quotaBalance.endsOn, day),
      ),
    )
    .orderBy(asc(quotaPool.depth), asc(quotaPool.code));
}

/** The reservations of a quote, with the pool each was asked of. */
export function reservationsOf(session: Session, bankId: string, quoteId: string) {
  return session
    .select({
      reservationId: quotaReservation.reservationId,
      poolId: quotaReservation.poolId,
      poolName: quotaPool.name,
      amount: quotaReservation.amount,
      reserved: quotaReservation.reserved,
      used: quotaReservation.used,
      expiresOn: quotaReservation.expiresOn,
    })
    .from(quotaReservation)
    .innerJoin(
      quotaPool,
      and(
        eq(quotaPool.bankId, quotaReservation.bankId),
        eq(quotaPool.poolId, quotaReservation.poolId),
      ),
    )
    .where(and(eq(quotaReservation.bankId, bankId), eq(quotaReservation.quoteId, quoteId)))
    .orderBy(asc(quotaReservation.reservationId));
}
