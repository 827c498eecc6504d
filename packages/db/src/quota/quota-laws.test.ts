/**
 * The law of the quota ledger: whatever is asked, in whatever order, by however many at once and wherever it breaks,
 * used + reserved = Σ entries ≤ total.
 */
import { type Decimal, decimal } from "@xinzhi/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database, Session } from "../connection/database.ts";
import { causesOf, codeOf, inTransaction } from "../connection/transaction.ts";
import { faultyDatabase, PLANTED_FAULT } from "../testing/faulty-database.ts";
import { DAY_AFTER, NOW, sampleLedger } from "../testing/sample-pools.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { expireReservations } from "./lapse.ts";
import { giveBackQuota, type QuotaAnswer, releaseQuota, reserveQuota, useQuota } from "./ledger.ts";

let database: TestDatabase;
let app: Database;
let ledger: ReturnType<typeof sampleLedger>;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
  ledger = sampleLedger(app);
});
afterAll(() => database.drop());

describe("keys", () => {
  test("the same key again has no second effect; with another request it is refused", async () => {
    const at = await ledger.pools("1000", "600", "400");
    const first = await ledger.reserve(ledger.ask(at, "reserve-1", "10"));
    expect(await ledger.reserve(ledger.ask(at, "reserve-1", "10.00"))).toEqual({
      ...first,
      repeated: true,
    });
    expect(await ledger.reserve(ledger.ask(at, "reserve-1", "11"))).toMatchObject({
      code: "key-reused",
    });
    expect(await ledger.reserve(ledger.ask(at, "reserve-1", "10", at.west))).toMatchObject({
      code: "key-reused",
    });
    const reservationId = first.kind === "done" ? first.reservationId : "";
    const use = { ...ledger.caller(at, "reserve-1"), reservationId };
    expect(await ledger.act((s) => useQuota(s, use, NOW))).toMatchObject({ code: "key-reused" });
    expect(await ledger.balance(at, at.east)).toBe("10.00 + 0.00 of 400.00");
  });

  test("500 racing draws, 30 % of them repeated: never more than the total, each key once, nobody waits in a ring", async () => {
    const at = await ledger.pools("20000", "9000", "6000");
    const amounts = fc.sample(fc.integer({ min: 1, max: 9_999 }), { numRuns: 350, seed: 11 });
    const draws = amounts.map((fen, index) => {
      const amount = decimal(String(fen)).div(100).toFixed(2);
      return ledger.ask(
        at,
        `draw-${index}-${at.bankId}`,
        amount,
        index % 2 === 0 ? at.east : at.west,
      );
    });
    const asked = [...draws, ...draws.slice(0, 150)].toSorted((one, other) =>
      one.key.slice(-1) + one.key < other.key.slice(-1) + other.key ? -1 : 1,
    );
    let attempts = 0;
    const answers = await Promise.all(
      asked.map((one) =>
        ledger.act((session) => {
          attempts += 1;
          return reserveQuota(session, one, NOW);
        }),
      ),
    );
    // A ring of waiting would have been broken by the database and tried again.
    expect(attempts).toBe(500);
    const first = answers.filter((answer) => answer.kind === "done" && !answer.repeated);
    const done = answers.filter(({ kind }) => kind === "done");
    const ids = new Set(done.map((answer) => (answer.kind === "done" ? answer.movementId : "")));
    expect(first.length).toBe(ids.size);
    expect(await ledger.breaches(at.bankId)).toEqual([]);
    const { rows } = await app.pool.query<{ n: string }>(
      "SELECT count(*) AS n FROM quota_movement WHERE bank_id = $1",
      [at.bankId],
    );
    expect(rows).toEqual([{ n: String(first.length) }]);
    // Some fitted and some did not, or the race would show nothing.
    expect(first.length).toBeGreaterThan(100);
    expect(done.length).toBeLessThan(500);
  });

  test("mixed movements at once on one chain end in a ledger that adds up", async () => {
    const at = await ledger.pools("1000", "900", "800");
    const ids = await Promise.all(
      Array.from({ length: 10 }, (_, index) => ledger.reserved(at, `reserve-${index}`, "50")),
    );
    const moves = ids.flatMap((reservationId, index) =>
      [useQuota, releaseQuota, giveBackQuota, useQuota].map((movement, turn) => {
        const asked = { ...ledger.caller(at, `move-${index}-${turn}`), reservationId };
        return ledger.act((session) => movement(session, { ...asked, amount: decimal("20") }, NOW));
      }),
    );
    await Promise.all([
      ...moves,
      ledger.act((session) => expireReservations(session, at.bankId, DAY_AFTER, NOW)),
    ]);
    expect(await ledger.breaches(at.bankId)).toEqual([]);
    expect((await verifyChain(app.db, at.bankId)).kind).toBe("whole");
  });
});

describe("faults", () => {
  test("a break after any statement of a reservation, a use or a lapse leaves nothing of it", async () => {
    const at = await ledger.pools("1000", "600", "400");
    const before = await ledger.reserved(at, "reserve-1", "10");
    const works: readonly ((session: Session) => Promise<unknown>)[] = [
      (session) => reserveQuota(session, ledger.ask(at, "reserve-2", "20"), NOW),
      (session) =>
        useQuota(session, { ...ledger.caller(at, "use-00001"), reservationId: before }, NOW),
      (session) => expireReservations(session, at.bankId, DAY_AFTER, NOW),
    ];
    for (const work of works) {
      const state = await everything(at.bankId);
      let statements = 1;
      for (; ; statements += 1) {
        const { database: faulty, reached } = faultyDatabase(app, statements);
        const failure = await inTransaction(faulty, work).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (!reached()) break;
        expect(causesOf(failure).map(codeOf)).toContain(PLANTED_FAULT);
        expect(await everything(at.bankId)).toBe(state);
      }
      // Locks, the movement, the reservation, entries, four balances, the audit entry and its head.
      expect(statements).toBeGreaterThan(10);
      expect(await everything(at.bankId)).not.toBe(state);
      expect(await ledger.breaches(at.bankId)).toEqual([]);
    }
  });
});

/** All rows of the ledger and the end of the audit chain, as one text. */
async function everything(bankId: string): Promise<string> {
  const tables = ["quota_balance", "quota_reservation", "quota_movement", "quota_entry"];
  const texts = [...tables, "audit_head"].map(async (table) => {
    const { rows } = await app.pool.query(
      `SELECT t::text AS row FROM ${table} t WHERE bank_id = $1 ORDER BY 1`,
      [bankId],
    );
    return JSON.stringify(rows);
  });
  return (await Promise.all(texts)).join("\n");
}

describe("any order", () => {
  type Command = {
    readonly what: "reserve" | "use" | "release" | "giveBack";
    readonly pool: "east" | "west" | "plan";
    readonly fen: number;
    readonly which: number;
  };
  const command: fc.Arbitrary<Command> = fc.record({
    what: fc.constantFrom("reserve", "use", "release", "giveBack"),
    pool: fc.constantFrom("east", "west", "plan"),
    fen: fc.integer({ min: 0, max: 30_000 }),
    which: fc.nat(3),
  });

  test("the ledger answers as a plain model does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 12 }), async (commands) => {
        const at = await ledger.pools("500", "400", "250");
        const model = emptyModel();
        const made: string[] = [];
        for (const [index, one] of commands.entries()) {
          const amount = decimal(String(one.fen)).div(100);
          const key = `command-${index}`;
          const reservationId = made[one.which] ?? at.owner;
          const moving = { ...ledger.caller(at, key), reservationId, amount };
          const answer = await ledger.act((session): Promise<QuotaAnswer> => {
            if (one.what === "use") return useQuota(session, moving, NOW);
            if (one.what === "release") return releaseQuota(session, moving, NOW);
            if (one.what === "giveBack") return giveBackQuota(session, moving, NOW);
            return reserveQuota(session, ledger.ask(at, key, amount.toFixed(2), at[one.pool]), NOW);
          });
          if (one.what === "reserve" && answer.kind === "done") made.push(answer.reservationId);
          expect(answer.kind).toBe(model(one, amount) ? "done" : "refused");
        }
        expect(await ledger.breaches(at.bankId)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  /** Whether a command is done, by three sums and a list. */
  function emptyModel(): (command: Command, amount: Decimal) => boolean {
    const none = decimal("0");
    const taken = { east: none, west: none, plan: none };
    const reservations: { pool: Command["pool"]; reserved: Decimal; used: Decimal }[] = [];
    const take = (pool: Command["pool"], change: Decimal) => {
      if (pool !== "plan") taken[pool] = taken[pool].plus(change);
      taken.plan = taken.plan.plus(change);
    };
    return ({ what, pool, which }, amount) => {
      if (amount.isZero()) return false;
      if (what === "reserve") {
        const own = pool !== "plan" && taken[pool].plus(amount).gt(250);
        if (own || taken.plan.plus(amount).gt(400)) return false;
        reservations.push({ pool, reserved: amount, used: none });
        take(pool, amount);
        return true;
      }
      const held = reservations[which];
      if (held === undefined) return false;
      if (amount.gt(what === "giveBack" ? held.used : held.reserved)) return false;
      if (what === "giveBack") held.used = held.used.minus(amount);
      else held.reserved = held.reserved.minus(amount);
      if (what === "use") held.used = held.used.plus(amount);
      else take(held.pool, amount.negated());
      return true;
    };
  }
});
