/**
 * An approval that holds quota: both or neither, never more than there is however many approve at once, and what becomes of it.
 */
import { addDays, decimal } from "@xinzhi/domain";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database } from "../connection/database.ts";
import { causesOf, codeOf, inTransaction } from "../connection/transaction.ts";
import { expireReservations } from "../quota/lapse.ts";
import { reservationsOf } from "../quota/read-pools.ts";
import { faultyDatabase, PLANTED_FAULT } from "../testing/faulty-database.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import { type Pools, sampleLedger } from "../testing/sample-pools.ts";
import {
  askedQuote,
  LAST_DAY,
  noon,
  QUOTE_DAY,
  sampleQuote,
  statesOf,
  step,
} from "../testing/sample-quotes.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { expireQuotes, moveQuote, type QuoteMove } from "./move-quote.ts";
import type { PreparedQuote } from "./prepare-quote.ts";

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

const held = (at: Pools) => Promise.all([at.east, at.facility].map((id) => ledger.balance(at, id)));

/** The sample deal is a loan of 10,000,000. */
const MILLIONS = ["30000000", "25000000", "20000000"] as const;

describe("an approval", () => {
  test("holds all of the principal in every pool of the chain, to the last day of the quote", async () => {
    const at = await ledger.pools(...MILLIONS);
    const quoteId = await askedQuote(app, at, prepared);
    await step(app, at, quoteId, "approved", { hold: { poolId: at.east } });
    expect(await held(at)).toEqual([
      "10000000.00 + 0.00 of 20000000.00",
      "10000000.00 + 0.00 of 30000000.00",
    ]);
    const [reservation] = await reservationsOf(app.db, at.bankId, quoteId);
    expect(reservation).toMatchObject({ poolId: at.east, poolName: "east", expiresOn: LAST_DAY });
  });

  test("holds a part, to the last day of the approval where it names one, and a loan that is taken uses it", async () => {
    const at = await ledger.pools(...MILLIONS);
    const quoteId = await askedQuote(app, at, prepared);
    const hold = { poolId: at.east, amount: decimal("4000000.01") };
    const expiresOn = addDays(QUOTE_DAY, 5);
    await step(app, at, quoteId, "approved", { hold, expiresOn });
    const [reservation] = await reservationsOf(app.db, at.bankId, quoteId);
    expect(reservation?.expiresOn).toBe(expiresOn);
    expect((await held(at))[0]).toBe("4000000.01 + 0.00 of 20000000.00");
    await step(app, at, quoteId, "accepted");
    expect((await held(at))[0]).toBe("0.00 + 4000000.01 of 20000000.00");
    const later = addDays(LAST_DAY, 9);
    const lapsed = await inTransaction(app, (s) =>
      expireReservations(s, at.bankId, later, noon(39)),
    );
    expect([lapsed, await expireQuotes(app, at.bankId, noon(39))]).toEqual([0, 0]);
    expect((await held(at))[0]).toBe("0.00 + 4000000.01 of 20000000.00");
    expect(await ledger.breaches(at.bankId)).toEqual([]);
  });

  test("that finds too little is not given, and says in which pool and how much is left", async () => {
    const at = await ledger.pools("30000000", "9000000", "20000000");
    const quoteId = await askedQuote(app, at, prepared);
    const before = await verifyChain(app.db, at.bankId);
    const answer = await step(app, at, quoteId, "approved", { hold: { poolId: at.east } });
    expect(answer).toEqual({
      kind: "refused",
      code: "over-quota",
      state: "approvalAsked",
      poolId: at.plan,
      free: decimal("9000000.00"),
    });
    const unknown = { poolId: at.branchId };
    expect(await step(app, at, quoteId, "approved", { hold: unknown })).toMatchObject({
      code: "no-such-pool",
    });
    expect(await verifyChain(app.db, at.bankId)).toEqual(before);
    expect(await statesOf(app, quoteId)).toBe("quoted approvalAsked");
    // Without quota it may be approved, and a step that is no approval holds nothing.
    const hold = { poolId: at.east };
    expect(await step(app, at, quoteId, "approved")).toMatchObject({ kind: "done" });
    expect(await step(app, at, quoteId, "lost", { hold })).toMatchObject({ kind: "done" });
    expect(await held(at)).toEqual(["0.00 + 0.00 of 20000000.00", "0.00 + 0.00 of 30000000.00"]);
  });

  test("of twelve at once on a pool with room for five loans five are given, each once", async () => {
    const at = await ledger.pools("90000000", "90000000", "50000000");
    const ids = [];
    for (let count = 0; count < 12; count += 1) ids.push(await askedQuote(app, at, prepared));
    const hold = { poolId: at.east };
    const answers = await Promise.all(
      [...ids, ...ids].map((quoteId) => step(app, at, quoteId, "approved", { hold })),
    );
    const codes = answers.map((answer) => (answer.kind === "done" ? "done" : answer.code));
    expect(codes.filter((code) => code === "done").length).toBe(5);
    expect(codes.filter((code) => code === "not-allowed").length).toBe(5);
    expect(codes.filter((code) => code === "over-quota").length).toBe(14);
    expect(await held(at)).toEqual([
      "50000000.00 + 0.00 of 50000000.00",
      "50000000.00 + 0.00 of 90000000.00",
    ]);
    expect(await ledger.breaches(at.bankId)).toEqual([]);
    expect(await verifyChain(app.db, at.bankId)).toMatchObject({ kind: "whole" });
  });

  test("a break after any of its statements leaves quote, quota and audit as they were", async () => {
    const at = await ledger.pools(...MILLIONS);
    const { bankId, approver: actorId } = at;
    const quoteId = await askedQuote(app, at, prepared);
    const hold = { poolId: at.east };
    const move: QuoteMove = { bankId, quoteId, to: "approved", actorId, reason: "fits", hold };
    const before = await verifyChain(app.db, bankId);
    const empty = await held(at);
    for (let statements = 1; ; statements += 1) {
      const { database: faulty, reached } = faultyDatabase(app, statements);
      const failure = await inTransaction(faulty, (s) => moveQuote(s, move, noon())).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!reached()) {
        expect(statements).toBeGreaterThan(12);
        break;
      }
      expect(causesOf(failure).map(codeOf)).toContain(PLANTED_FAULT);
      expect(await statesOf(app, quoteId)).toBe("quoted approvalAsked");
      expect(await held(at)).toEqual(empty);
      expect(await verifyChain(app.db, bankId)).toEqual(before);
    }
    expect((await held(at))[0]).toBe("10000000.00 + 0.00 of 20000000.00");
  });
});
