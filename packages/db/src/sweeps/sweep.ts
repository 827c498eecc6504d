/**
 * What the passing of days does (到期处理): quotes whose last day has passed expire, reservations that have lapsed are released, and
 * hand-overs that nobody redeemed are forgotten, in every bank. Of several programs that look at once one does it.
 */
import { asc, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { forgetHandOvers } from "../public-face/hand-overs.ts";
import { expireReservations } from "../quota/lapse.ts";
import { businessDay } from "../quotes/business-day.ts";
import { expireQuotes } from "../quotes/move-quote.ts";
import { bank } from "../schema/people.ts";

/** Whoever sweeps holds it. It saves work only: each quote and each reservation is locked by itself. */
const SWEEP_LOCK = 7_201_005;

/** How much was done; or that somebody else is at it. */
export type Sweep =
  | {
      readonly kind: "swept";
      readonly quotes: number;
      readonly reservations: number;
      readonly handOvers: number;
    }
  | { readonly kind: "elsewhere" };

/** Does what has become due by `now`. Needs two connections of the pool. */
export function sweep(database: Database, now: Date): Promise<Sweep> {
  return inTransaction(database, async (session): Promise<Sweep> => {
    const { rows } = await session.execute<{ mine: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(${SWEEP_LOCK}) AS mine`,
    );
    if (rows[0]?.mine !== true) return { kind: "elsewhere" };
    const banks = await session
      .select({ bankId: bank.bankId })
      .from(bank)
      .orderBy(asc(bank.bankId));
    let [quotes, reservations, handOvers] = [0, 0, 0];
    for (const { bankId } of banks) {
      quotes += await expireQuotes(database, bankId, now);
      reservations += await inTransaction(database, (own) =>
        expireReservations(own, bankId, businessDay(now), now),
      );
      handOvers += await inTransaction(database, (own) => forgetHandOvers(own, bankId, now));
    }
    return { kind: "swept", quotes, reservations, handOvers };
  });
}
