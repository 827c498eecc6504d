/**
 * Balances under lock (余额加锁): every way into the ledger locks the balances it needs in one statement and one order, from the
 * lowest pool up, so that no two can wait for each other.
 */
import { type CalendarDate, type Decimal, DomainError } from "@xinzhi/domain";
import { and, asc, desc, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { quotaBalance, quotaPool } from "../schema/quota.ts";

/** Which balance: a pool's in the period that starts on a day. */
export type BalanceKey = { readonly poolId: string; readonly startsOn: CalendarDate };

/** A locked balance. Unit: yuan. */
export type Balance = BalanceKey & {
  readonly total: Decimal;
  readonly reserved: Decimal;
  readonly used: Decimal;
};

/** The pools from this one up to the top of its chain; empty for an unknown pool. Chains never change. */
export async function chainOf(
  session: Session,
  bankId: string,
  poolId: string,
): Promise<readonly string[]> {
  const { rows } = await session.execute<{ pool_id: string }>(sql`
    WITH RECURSIVE chain AS (
      SELECT pool_id, parent_id, depth FROM quota_pool
      WHERE bank_id = ${bankId} AND pool_id = ${poolId}
      UNION ALL
      SELECT p.pool_id, p.parent_id, p.depth FROM quota_pool p JOIN chain c ON p.pool_id = c.parent_id
      WHERE p.bank_id = ${bankId}
    )
    SELECT pool_id FROM chain ORDER BY depth DESC`);
  return rows.map(({ pool_id }) => pool_id);
}

/** The balances of these pools on a day, locked, the lowest pool first. A pool without a period has none. */
export function lockedOn(
  session: Session,
  bankId: string,
  pools: readonly string[],
  on: CalendarDate,
): Promise<readonly Balance[]> {
  return locked(
    session,
    bankId,
    and(
      inArray(quotaBalance.poolId, [...pools]),
      lte(quotaBalance.startsOn, on),
      gte(quotaBalance.endsOn, on),
    ),
  );
}

/** These very balances, locked, the lowest pool first. */
export function lockedBalances(
  session: Session,
  bankId: string,
  keys: readonly BalanceKey[],
): Promise<readonly Balance[]> {
  return locked(
    session,
    bankId,
    or(
      ...keys.map(({ poolId, startsOn }) =>
        and(eq(quotaBalance.poolId, poolId), eq(quotaBalance.startsOn, startsOn)),
      ),
    ),
  );
}

function locked(session: Session, bankId: string, which: SQL | undefined) {
  return session
    .select({
      poolId: quotaBalance.poolId,
      startsOn: quotaBalance.startsOn,
      total: quotaBalance.total,
      reserved: quotaBalance.reserved,
      used: quotaBalance.used,
    })
    .from(quotaBalance)
    .innerJoin(
      quotaPool,
      and(eq(quotaPool.bankId, quotaBalance.bankId), eq(quotaPool.poolId, quotaBalance.poolId)),
    )
    .where(and(eq(quotaBalance.bankId, bankId), which))
    .orderBy(desc(quotaPool.depth), asc(quotaBalance.poolId), asc(quotaBalance.startsOn))
    .for("update", { of: quotaBalance });
}

/** Writes what a locked balance has become. */
export async function writeBalance(
  session: Session,
  bankId: string,
  { poolId, startsOn, reserved, used }: Balance,
): Promise<void> {
  await session
    .update(quotaBalance)
    .set({ reserved, used })
    .where(
      and(
        eq(quotaBalance.bankId, bankId),
        eq(quotaBalance.poolId, poolId),
        eq(quotaBalance.startsOn, startsOn),
      ),
    );
}

/**
 * The locked balance of a key.
 * @throws {DomainError} `unlocked-balance`
 */
export function balanceOf(balances: readonly Balance[], key: BalanceKey): Balance {
  const found = balances.find(
    ({ poolId, startsOn }) => poolId === key.poolId && startsOn === key.startsOn,
  );
  if (found === undefined) throw new DomainError("unlocked-balance", { poolId: key.poolId });
  return found;
}
