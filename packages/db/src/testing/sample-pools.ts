/**
 * A quota ledger for tests (测试额度台账): a facility, a bank, a plan and two branches, and whether the ledger adds up.
 */
import { calendarDate, decimal } from "@xinzhi/domain";
import type { Database, Session } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { type ReserveAsk, reserveQuota } from "../quota/ledger.ts";
import { openPeriod, openPool } from "../quota/pools.ts";
import { type SampleStaff, sampleStaff } from "./sample-staff.ts";

const TODAY = calendarDate("2026-11-27");

/** When everything is done. */
export const NOW = new Date("2026-11-27T08:00:00.000Z");

/** The period of the pools. */
export const YEAR = { startsOn: calendarDate("2026-01-01"), endsOn: calendarDate("2026-12-31") };

const EXPIRES = calendarDate("2026-12-05");

/** The first day on which reservations have lapsed. */
export const DAY_AFTER = calendarDate("2026-12-06");

/** facility ← bank ← plan ← two branches, with these totals. */
export type Pools = SampleStaff & {
  readonly facility: string;
  readonly plan: string;
  readonly east: string;
  readonly west: string;
};

type BalanceRow = { readonly total: string; readonly reserved: string; readonly used: string };

/** What tests do with the ledger of a database. */
export function sampleLedger(app: Database) {
  const act = <T>(work: (session: Session) => Promise<T>) => inTransaction(app, work);

  const reserve = (asked: ReserveAsk) => act((session) => reserveQuota(session, asked, NOW));

  async function reserved(at: Pools, key: string, amount: string): Promise<string> {
    const answer = await reserve(ask(at, key, amount));
    if (answer.kind === "refused") throw new Error(answer.code);
    return answer.reservationId;
  }

  return {
    act,
    ask,
    caller,
    reserve,
    reserved,
    pools: (facility: string, plan: string, branch: string) => pools(app, facility, plan, branch),
    breaches: (bankId: string) => breaches(app, bankId),
    balance: (at: Pools, poolId: string) => balance(app, at, poolId),
  };
}

async function pools(
  app: Database,
  facility: string,
  plan: string,
  branch: string,
): Promise<Pools> {
  const people = await sampleStaff(app);
  const open = async (
    kind: "facility" | "bank" | "plan" | "branch",
    code: string,
    total: string,
    parentId?: string,
  ) => {
    const pool = { bankId: people.bankId, kind, code, name: code };
    const opened = await inTransaction(app, (session) =>
      openPool(session, parentId === undefined ? pool : { ...pool, parentId }, people.owner, NOW),
    );
    if (opened.kind === "refused") throw new Error(opened.code);
    const { poolId } = opened;
    const period = { bankId: people.bankId, poolId, ...YEAR, total: decimal(total) };
    await inTransaction(app, (session) => openPeriod(session, period, people.owner, NOW));
    return poolId;
  };
  const top = await open("facility", "relending", facility);
  const bank = await open("bank", "bank", facility, top);
  const middle = await open("plan", "little-giant", plan, bank);
  return {
    ...people,
    facility: top,
    plan: middle,
    east: await open("branch", "east", branch, middle),
    west: await open("branch", "west", branch, middle),
  };
}

function ask(at: Pools, key: string, amount: string, poolId = at.east): ReserveAsk {
  const { bankId, owner: actorId } = at;
  const about = { bankId, actorId, reason: "quoteApproved" };
  return { ...about, key, poolId, amount: decimal(amount), on: TODAY, expiresOn: EXPIRES };
}

function caller(at: Pools, key: string) {
  return { bankId: at.bankId, actorId: at.owner, reason: "paidOut", key, on: TODAY };
}

/** Rows that break the law: a balance, or a reservation, that is not the sum of its entries. */
async function breaches(app: Database, bankId: string): Promise<readonly unknown[]> {
  const { rows } = await app.pool.query(
    `SELECT b.pool_id FROM quota_balance b LEFT JOIN quota_entry e USING (bank_id, pool_id, starts_on)
     WHERE b.bank_id = $1
     GROUP BY b.bank_id, b.pool_id, b.starts_on, b.reserved, b.used, b.total
     HAVING b.reserved <> coalesce(sum(e.reserved_change), 0) OR b.used <> coalesce(sum(e.used_change), 0)
       OR b.reserved + b.used > b.total
     UNION ALL
     SELECT r.reservation_id FROM quota_reservation r
     JOIN quota_movement m USING (bank_id, reservation_id)
     JOIN quota_entry e ON e.bank_id = m.bank_id AND e.movement_id = m.movement_id AND e.pool_id = r.pool_id
     WHERE r.bank_id = $1
     GROUP BY r.bank_id, r.reservation_id, r.reserved, r.used
     HAVING r.reserved <> sum(e.reserved_change) OR r.used <> sum(e.used_change)`,
    [bankId],
  );
  return rows;
}

async function balance(app: Database, at: Pools, poolId: string): Promise<string> {
  const { rows } = await app.pool.query<BalanceRow>(
    "SELECT total, reserved, used FROM quota_balance WHERE bank_id = $1 AND pool_id = $2",
    [at.bankId, poolId],
  );
  return rows.map(({ total, reserved: held, used }) => `${held} + ${used} of ${total}`).join();
}
