/**
 * The passing of days: what is due is done once, in every bank, however many look at once, and told to the audit chain.
 */
import { addDays, decimal } from "@xinzhi/domain";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database } from "../connection/database.ts";
import type { PreparedQuote } from "../quotes/prepare-quote.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import { type Pools, sampleLedger } from "../testing/sample-pools.ts";
import {
  askedQuote,
  issued,
  noon,
  QUOTE_DAY,
  sampleQuote,
  statesOf,
  step,
} from "../testing/sample-quotes.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { sweep } from "./sweep.ts";

let database: TestDatabase;
let app: Database;
let prepared: PreparedQuote;
let ledger: ReturnType<typeof sampleLedger>;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
  ledger = sampleLedger(app);
  prepared = await sampleQuote(SAMPLE_DEALS[0]);
});
afterAll(() => database.drop());

async function actions(at: Pools): Promise<readonly string[]> {
  const { rows } = await app.pool.query<{ action: string }>(
    "SELECT action FROM audit_entry WHERE bank_id = $1 AND actor = 'expiry' ORDER BY sequence",
    [at.bankId],
  );
  return rows.map(({ action }) => action);
}

describe("a sweep", () => {
  test("expires quotes after their last day with what they hold, and releases what has lapsed, in all banks", async () => {
    const [here, there] = [
      await ledger.pools("90", "90", "90"),
      await ledger.pools("90", "90", "90"),
    ];
    const approved = await askedQuote(app, here, prepared);
    const hold = { poolId: here.east, amount: decimal("40") };
    await step(app, here, approved, "approved", { hold, expiresOn: addDays(QUOTE_DAY, 5) });
    const { quoteId: open } = await issued(app, here, prepared);
    const { quoteId: foreign } = await issued(app, there, prepared);
    // It lapses on the ninth day, whatever its quote does.
    await ledger.reserved(there, `lapse-${there.bankId}`, "7");
    expect(await sweep(app, noon(5))).toEqual({
      kind: "swept",
      quotes: 0,
      reservations: 0,
      handOvers: 0,
    });
    expect(await sweep(app, noon(6))).toEqual({
      kind: "swept",
      quotes: 1,
      reservations: 0,
      handOvers: 0,
    });
    expect(await ledger.balance(here, here.east)).toBe("0.00 + 0.00 of 90.00");
    expect(await statesOf(app, approved)).toBe("quoted approvalAsked approved expired");
    expect(await sweep(app, noon(8))).toEqual({
      kind: "swept",
      quotes: 0,
      reservations: 0,
      handOvers: 0,
    });
    expect(await sweep(app, noon(9))).toEqual({
      kind: "swept",
      quotes: 0,
      reservations: 1,
      handOvers: 0,
    });
    expect(await ledger.balance(there, there.east)).toBe("0.00 + 0.00 of 90.00");
    expect(await sweep(app, noon(30))).toEqual({
      kind: "swept",
      quotes: 0,
      reservations: 0,
      handOvers: 0,
    });
    expect(await sweep(app, noon(31))).toEqual({
      kind: "swept",
      quotes: 2,
      reservations: 0,
      handOvers: 0,
    });
    expect([await statesOf(app, open), await statesOf(app, foreign)]).toEqual([
      "quoted expired",
      "quoted expired",
    ]);
    expect(await actions(here)).toEqual(["quote.expired", "quota.release", "quote.expired"]);
    expect(await actions(there)).toEqual(["quota.release", "quote.expired"]);
    for (const { bankId } of [here, there]) {
      expect(await verifyChain(app.db, bankId)).toMatchObject({ kind: "whole" });
      expect(await ledger.breaches(bankId)).toEqual([]);
    }
  });

  test("by eight programs at once does each thing once", async () => {
    const at = await ledger.pools("900", "900", "900");
    const ids = [];
    for (let count = 0; count < 12; count += 1) ids.push((await issued(app, at, prepared)).quoteId);
    for (let count = 0; count < 5; count += 1)
      await ledger.reserved(at, `sweep-${at.bankId}-${count}`, "7");
    const programs = Array.from({ length: 8 }, () => database.as("xinzhi_app", 2));
    const later = noon(40);
    const answers = await Promise.all(programs.map((program) => sweep(program, later)));
    const done = answers.flatMap((answer) => (answer.kind === "swept" ? [answer] : []));
    expect(done.length).toBeGreaterThan(0);
    expect(done.reduce((sum, { quotes }) => sum + quotes, 0)).toBe(12);
    expect(done.reduce((sum, { reservations }) => sum + reservations, 0)).toBe(5);
    for (const quoteId of ids) expect(await statesOf(app, quoteId)).toBe("quoted expired");
    expect(await ledger.balance(at, at.east)).toBe("0.00 + 0.00 of 900.00");
  });

  test("leaves the work to whoever is at it", async () => {
    const other = await database.as("xinzhi_app", 2).pool.connect();
    await other.query("BEGIN");
    await other.query("SELECT pg_advisory_xact_lock(7201005)");
    expect(await sweep(app, noon())).toEqual({ kind: "elsewhere" });
    await other.query("COMMIT");
    other.release();
    expect(await sweep(app, noon())).toMatchObject({ kind: "swept" });
  });
});
