/**
 * Pools of quota (额度池): the chain from a branch up to the facility, and how much each may carry in a period.
 */
import { type CalendarDate, type Decimal, decimal } from "@xinzhi/domain";
import { and, eq, gte, lte } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { branch } from "../schema/people.ts";
import { type QUOTA_POOL_KINDS, quotaBalance, quotaPool } from "../schema/quota.ts";

/** A pool to be made below `parentId`, or at the top; for a branch and those below it, or for the whole bank. */
export type NewPool = {
  readonly bankId: string;
  readonly kind: (typeof QUOTA_POOL_KINDS)[number];
  readonly code: string;
  readonly name: string;
  readonly parentId?: string;
  readonly branchId?: string;
};

/** The total of a pool from one day to another, both included. Unit: yuan. */
export type PoolPeriod = {
  readonly bankId: string;
  readonly poolId: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly total: Decimal;
};

/** Why a pool or a period is not as asked. */
export type PoolRefusal =
  | "no-such-parent"
  | "no-such-branch"
  | "code-taken"
  | "too-deep"
  | "no-such-pool"
  | "no-such-period"
  | "ends-before-it-starts"
  | "period-overlaps"
  | "below-what-is-taken";

/** Done, or why not. */
export type PoolAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly code: PoolRefusal };

/** Steps below the top that the table allows. */
const DEPTH_MAX = 9;

const DONE: PoolAnswer = { kind: "done" };

/** A new pool; answers its id. */
export async function openPool(
  session: Session,
  { bankId, kind, code, name, parentId, branchId }: NewPool,
  actorId: string,
  now: Date,
): Promise<
  | { readonly kind: "done"; readonly poolId: string }
  | { readonly kind: "refused"; readonly code: PoolRefusal }
> {
  const poolId = newId();
  const parent = parentId === undefined ? undefined : await lockedPool(session, bankId, parentId);
  if (parentId !== undefined && parent === undefined) return refused("no-such-parent");
  if (parent !== undefined && parent.depth >= DEPTH_MAX) return refused("too-deep");
  if (branchId !== undefined && !(await isBranch(session, bankId, branchId))) {
    return refused("no-such-branch");
  }
  const place =
    parent === undefined
      ? { depth: 0 }
      : { parentId: parent.poolId, parentDepth: parent.depth, depth: parent.depth + 1 };
  const whose = branchId === undefined ? {} : { branchId };
  const made = await session
    .insert(quotaPool)
    .values({ bankId, poolId, kind, code, name, ...place, ...whose })
    .onConflictDoNothing()
    .returning({ poolId: quotaPool.poolId });
  if (made.length === 0) return refused("code-taken");
  const detail = { kind, code, parentId: parentId ?? null, branchId: branchId ?? null };
  const event = { bankId, actor: actorId, action: "quota.poolOpened", subject: `pool:${poolId}` };
  await appendAudit(session, { ...event, detail }, now);
  return { kind: "done", poolId };
}

/** A new period of a pool. Periods of one pool never overlap: the pool is locked while they are compared. */
export async function openPeriod(
  session: Session,
  { bankId, poolId, startsOn, endsOn, total }: PoolPeriod,
  actorId: string,
  now: Date,
): Promise<PoolAnswer> {
  if (endsOn < startsOn) return refused("ends-before-it-starts");
  const pool = await lockedPool(session, bankId, poolId);
  if (pool === undefined) return refused("no-such-pool");
  const overlapping = await session
    .select({ startsOn: quotaBalance.startsOn })
    .from(quotaBalance)
    .where(
      and(
        eq(quotaBalance.bankId, bankId),
        eq(quotaBalance.poolId, poolId),
        lte(quotaBalance.startsOn, endsOn),
        gte(quotaBalance.endsOn, startsOn),
      ),
    );
  if (overlapping.length > 0) return refused("period-overlaps");
  const none = decimal("0");
  await session
    .insert(quotaBalance)
    .values({ bankId, poolId, startsOn, endsOn, total, reserved: none, used: none });
  const detail = { startsOn, endsOn, total: total.toFixed(2) };
  const event = { bankId, actor: actorId, action: "quota.periodOpened", subject: `pool:${poolId}` };
  await appendAudit(session, { ...event, detail }, now);
  return DONE;
}

/** Another total for a period; never below what is reserved and used. */
export async function changeTotal(
  session: Session,
  { bankId, poolId, startsOn, total }: Omit<PoolPeriod, "endsOn">,
  actorId: string,
  now: Date,
): Promise<PoolAnswer> {
  const own = and(
    eq(quotaBalance.bankId, bankId),
    eq(quotaBalance.poolId, poolId),
    eq(quotaBalance.startsOn, startsOn),
  );
  const [balance] = await session.select().from(quotaBalance).where(own).for("update");
  if (balance === undefined) return refused("no-such-period");
  if (balance.reserved.plus(balance.used).gt(total)) return refused("below-what-is-taken");
  await session.update(quotaBalance).set({ total }).where(own);
  const detail = { startsOn, from: balance.total.toFixed(2), to: total.toFixed(2) };
  const event = { bankId, actor: actorId, action: "quota.totalChanged", subject: `pool:${poolId}` };
  await appendAudit(session, { ...event, detail }, now);
  return DONE;
}

function refused(code: PoolRefusal) {
  return { kind: "refused", code } as const;
}

async function isBranch(session: Session, bankId: string, branchId: string): Promise<boolean> {
  const rows = await session
    .select({ branchId: branch.branchId })
    .from(branch)
    .where(and(eq(branch.bankId, bankId), eq(branch.branchId, branchId)));
  return rows.length > 0;
}

/** A pool is never changed, but whoever adds to it goes one after the other: its balances' rows do not exist yet. */
async function lockedPool(session: Session, bankId: string, poolId: string) {
  const rows = await session
    .select()
    .from(quotaPool)
    .where(and(eq(quotaPool.bankId, bankId), eq(quotaPool.poolId, poolId)))
    .for("update");
  return rows[0];
}
