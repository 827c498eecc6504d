/**
 * Whose quota a quote may draw (额度归属): a pool with a branch carries what that branch and those below it lend, a pool without one
 * what the whole bank lends.
 */
import { and, eq, sql } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { quotaPool } from "../schema/quota.ts";

/** Whether a pool carries quotes of a branch; an unknown pool is not refused here. */
export async function carriesBranch(
  session: Session,
  { bankId, poolId, branchId }: Readonly<Record<"bankId" | "poolId" | "branchId", string>>,
): Promise<boolean> {
  const [pool] = await session
    .select({ branchId: quotaPool.branchId })
    .from(quotaPool)
    .where(and(eq(quotaPool.bankId, bankId), eq(quotaPool.poolId, poolId)));
  if (pool === undefined || pool.branchId === null) return true;
  const { rows } = await session.execute<{ branch_id: string }>(sql`
    WITH RECURSIVE chain AS (
      SELECT branch_id, parent_id FROM branch
      WHERE bank_id = ${bankId} AND branch_id = ${branchId}
      UNION
      SELECT b.branch_id, b.parent_id FROM branch b JOIN chain c ON b.branch_id = c.parent_id
      WHERE b.bank_id = ${bankId}
    )
    SELECT branch_id FROM chain WHERE branch_id = ${pool.branchId}`);
  return rows.length > 0;
}
