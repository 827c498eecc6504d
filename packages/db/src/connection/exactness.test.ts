/**
 * Values come back from the database as they went in, or do not go in.
 */
import { type Decimal, decimal, parseCalendarDate, toPlainDigits } from "@xinzhi/domain";
import { pgTable } from "drizzle-orm/pg-core";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { calendarDate, exactDecimal, instant, yuan } from "./columns.ts";
import { ownerConfig } from "./database-source.ts";
import { causesOf, codeOf, inTransaction } from "./transaction.ts";

const sample = pgTable("sample", {
  amount: yuan("amount"),
  rate: exactDecimal(38, 30)("rate"),
  day: calendarDate("day"),
  moment: instant("moment"),
});

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  await database.as("xinzhi_migrate").pool.query(
    `CREATE TABLE sample (amount numeric(20, 2) CHECK (amount < 'Infinity'),
       rate numeric(38, 30) CHECK (rate < 'Infinity'), day date, moment timestamp with time zone);
     GRANT SELECT, INSERT, DELETE ON sample TO xinzhi_app`,
  );
});
afterAll(() => database.drop());

async function returned(row: typeof sample.$inferInsert) {
  const app = database.as("xinzhi_app");
  return inTransaction(app, async (session) => {
    await session.delete(sample);
    await session.insert(sample).values(row);
    return (await session.select().from(sample))[0];
  });
}

function digits(value: Decimal | null | undefined): string {
  return value === null || value === undefined ? "" : toPlainDigits(value);
}

describe("decimals", () => {
  test("law: amounts and rates keep every digit", async () => {
    const whole = fc.bigInt(-(10n ** 17n), 10n ** 17n).map(String);
    const places = fc.stringMatching(/^\d{30}$/);
    await fc.assert(
      fc.asyncProperty(whole, places, fc.boolean(), async (integer, fraction, negative) => {
        const amount = decimal(`${integer}.${fraction.slice(0, 2)}`);
        const rate = decimal(`${negative ? "-" : ""}0.${fraction}`);
        const row = await returned({ amount, rate });
        expect([digits(row?.amount), digits(row?.rate)]).toEqual([digits(amount), digits(rate)]);
      }),
    );
  });

  test.each(["0.001", "1234567890123456789.00"])("%s yuan is not stored rounded", async (text) => {
    await expect(returned({ amount: decimal(text) })).rejects.toMatchObject({
      code: "not-storable",
    });
  });

  test.each(["NaN", "Infinity"])("%s is refused by the table itself", async (text) => {
    const pool = database.as("xinzhi_app").pool;
    const insert = pool.query("INSERT INTO sample (amount) VALUES ($1)", [text]);
    await expect(insert).rejects.toMatchObject({ code: expect.stringMatching(/^(23514|22003)$/) });
  });
});

test("a date is the day that was written, wherever the program runs", async () => {
  const day = parseCalendarDate("2026-11-27");
  if (day === undefined) throw new Error("no date");
  expect((await returned({ day }))?.day).toBe("2026-11-27");
});

test("a moment comes back in UTC to the microsecond", async () => {
  const moment = "2026-11-27T08:30:00.123456Z";
  expect((await returned({ moment }))?.moment).toBe(moment);
});

describe("a transaction", () => {
  test("that throws leaves nothing", async () => {
    const app = database.as("xinzhi_app");
    const work = inTransaction(app, async (session) => {
      await session.insert(sample).values({ amount: decimal("77") });
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    const { rows } = await app.pool.query(
      "SELECT count(*)::int AS n FROM sample WHERE amount = 77",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test("whose failed statement was swallowed is not taken for done", async () => {
    const work = inTransaction(database.as("xinzhi_app"), async (session) => {
      await session.execute("SELECT 1 / 0").catch(() => {});
      return "done";
    });
    await expect(work).rejects.toMatchObject({ code: "rolled-back" });
  });

  test("that lost its connection runs again", async () => {
    const app = database.as("xinzhi_app", 2);
    let runs = 0;
    const answer = await inTransaction(app, async (session) => {
      runs += 1;
      await session.execute("SELECT 1");
      if (runs === 1) {
        const { rows } = await session.execute<{ pid: number }>("SELECT pg_backend_pid() AS pid");
        await killed(rows[0]?.pid ?? 0);
      }
      await session.execute("SELECT 1");
      return runs;
    });
    expect(answer).toBe(2);
  });

  test("tells a breach of a rule from a passing failure", async () => {
    const work = inTransaction(database.as("xinzhi_app"), (session) =>
      session.execute("INSERT INTO sample (amount) VALUES ('NaN')"),
    );
    const failure = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(causesOf(failure).map(codeOf)).toContain("23514");
  });
});

async function killed(pid: number): Promise<void> {
  const owner = new pg.Client(ownerConfig(database.source));
  await owner.connect();
  await owner.query("SELECT pg_terminate_backend($1)", [pid]);
  await owner.end();
}
