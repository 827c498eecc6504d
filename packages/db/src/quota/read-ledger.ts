/**
 * Reading the ledger (查询额度台账): the plan of every pool period by period, and what has moved.
 */
import { and, asc, desc, eq, lt } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { quotaBalance, quotaEntry, quotaMovement, quotaPool } from "../schema/quota.ts";

/** Every pool of a bank, from the top of the chains down; one that has no period yet is there too. */
export function poolsOf(session: Session, bankId: string) {
  return session
    .select({
      poolId: quotaPool.poolId,
      kind: quotaPool.kind,
      code: quotaPool.code,
      name: quotaPool.name,
      parentId: quotaPool.parentId,
      branchId: quotaPool.branchId,
    })
    .from(quotaPool)
    .where(eq(quotaPool.bankId, bankId))
    .orderBy(asc(quotaPool.depth), asc(quotaPool.code));
}

/** Every period of every pool, the earliest first. Unit: yuan. */
export function periodsOf(session: Session, bankId: string) {
  return session
    .select({
      poolId: quotaBalance.poolId,
      startsOn: quotaBalance.startsOn,
      endsOn: quotaBalance.endsOn,
      total: quotaBalance.total,
      reserved: quotaBalance.reserved,
      used: quotaBalance.used,
    })
    .from(quotaBalance)
    .where(eq(quotaBalance.bankId, bankId))
    .orderBy(asc(quotaBalance.poolId), asc(quotaBalance.startsOn));
}

/** Which movements: of one pool, before the last of the page before. */
export type MovementsAsk = {
  readonly bankId: string;
  readonly poolId: string;
  readonly before?: string;
  readonly most: number;
};

/** What has moved in a pool, the latest first. Unit: yuan. */
export function movementsOf(session: Session, { bankId, poolId, before, most }: MovementsAsk) {
  return session
    .select({
      movementId: quotaMovement.movementId,
      kind: quotaMovement.kind,
      reservationId: quotaMovement.reservationId,
      reservedChange: quotaEntry.reservedChange,
      usedChange: quotaEntry.usedChange,
      startsOn: quotaEntry.startsOn,
      actorId: quotaMovement.actorId,
      reason: quotaMovement.reason,
      recordedAt: quotaMovement.recordedAt,
    })
    .from(quotaEntry)
    .innerJoin(
      quotaMovement,
      and(
        eq(quotaMovement.bankId, quotaEntry.bankId),
        eq(quotaMovement.movementId, quotaEntry.movementId),
      ),
    )
    .where(
      and(
        eq(quotaEntry.bankId, bankId),
        eq(quotaEntry.poolId, poolId),
        before === undefined ? undefined : lt(quotaEntry.movementId, before),
      ),
    )
    .orderBy(desc(quotaEntry.movementId))
    .limit(most);
}
