/**
 * Migrations: once each however many start together, never edited, never behind the database.
 */
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { ownerConfig } from "../connection/database-source.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { migrate, migrationState } from "./migrate.ts";
import { type Migration, readMigrations } from "./migrations.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase(inject("databaseTemplate"));
});
afterEach(() => database.drop());

const last = readMigrations().length;

function next(sql: string, digest = sql): Migration {
  return { number: last + 1, name: "next", sql, digest };
}

async function asked(question: string): Promise<readonly unknown[]> {
  const client = new pg.Client(ownerConfig(database.source));
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

describe("migrating", () => {
  test("eight at once apply a new one once", async () => {
    const migrations = [...readMigrations(), next("CREATE TABLE grown (a integer PRIMARY KEY)")];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => migrate(database.source, migrations)),
    );
    expect(answers.flat().map(({ number }) => number)).toEqual([last + 1]);
    expect(await asked("SELECT count(*)::int AS count FROM schema_migration")).toEqual([
      { count: last + 1 },
    ]);
  });

  test("a plan lists what is pending and does nothing", async () => {
    const migrations = [...readMigrations(), next("CREATE TABLE grown (a integer PRIMARY KEY)")];
    const { applied, pending } = await migrationState(database.source, migrations);
    expect([applied.length, pending.map(({ name }) => name)]).toEqual([last, ["next"]]);
    expect(await asked("SELECT to_regclass('grown')::text AS found")).toEqual([{ found: null }]);
  });

  test("one that fails leaves nothing of itself", async () => {
    const broken = next("CREATE TABLE grown (a integer PRIMARY KEY); SELECT 1 / 0");
    await expect(migrate(database.source, [...readMigrations(), broken])).rejects.toThrow();
    expect(await asked("SELECT to_regclass('grown')::text AS found")).toEqual([{ found: null }]);
    expect(await migrate(database.source)).toEqual([]);
  });

  test("a file that was edited after it was applied is refused", async () => {
    const [first, ...others] = readMigrations();
    if (first === undefined) throw new Error("none");
    const edited = [{ ...first, digest: "edited" }, ...others];
    await expect(migrate(database.source, edited)).rejects.toMatchObject({
      code: "edited-migration",
    });
  });

  test("a database that is ahead of the program is refused", async () => {
    await expect(migrate(database.source, readMigrations().slice(0, 1))).rejects.toMatchObject({
      code: "newer-database",
    });
  });
});

describe("the tables", () => {
  test("every table of a bank has the bank first in its key", async () => {
    const rows = await asked(`
      SELECT c.relname AS table, (SELECT a.attname FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = c.oid AND i.indisprimary) AS first
      FROM pg_class c JOIN pg_attribute b ON b.attrelid = c.oid AND b.attname = 'bank_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter((row) => JSON.stringify(row).includes('"first":"bank_id"'))).toEqual(rows);
  });

  test("every numeric column is bounded and checked, which keeps NaN and Infinity out", async () => {
    const rows = await asked(`
      SELECT c.relname || '.' || a.attname AS column
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.atttypid = 'numeric'::regtype
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND (a.atttypmod = -1 OR NOT EXISTS (SELECT 1 FROM pg_constraint k
          WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey)))`);
    expect(rows).toEqual([]);
  });
});
