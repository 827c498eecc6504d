/**
 * Reading quota (查询额度): every pool of a bank with its balance on a day.
 */
import type { CalendarDate } from "@xinzhi/domain";
import { and, asc, eq, gte, lte } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { quotaBalance, quotaPool } from "../schema/quota.ts";

/** From the top of the chains down. A pool without a period on the day is not listed. */
export function balancesOn(session: Session, bankId: string, day: CalendarDate) {
  return session
    .select({
      poolId: quotaPool.poolId,
      kind: quotaPool.kind,
      code: quotaPool.code,
      name: quotaPool.name,
      parentId: quotaPool.parentId,
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
