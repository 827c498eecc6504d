/**
 * The tables as the program knows them are the tables as the migrations make them: same columns, types and keys.
 */
import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import * as audit from "./audit.ts";
import * as handOvers from "./hand-over.ts";
import * as people from "./people.ts";
import * as policy from "./policy.ts";
import * as policyReview from "./policy-review.ts";
import * as quota from "./quota.ts";
import * as quotes from "./quotes.ts";
import * as signIn from "./sign-in.ts";

const TABLES = [people, audit, handOvers, policy, policyReview, quotes, quota, signIn]
  .flatMap((tables) => Object.values<unknown>(tables))
  .flatMap((value): readonly PgTable[] => (is(value, PgTable) ? [value] : []));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
});
afterAll(() => database.drop());

type Column = { readonly table: string; readonly column: string; readonly type: string };

test("columns and their types", async () => {
  const { rows } = await database.as("xinzhi_audit").pool.query<Column>(`
    SELECT c.relname AS table, a.attname AS column,
      format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END AS type
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'schema_migration'`);
  const known = TABLES.flatMap((table) =>
    Object.values(getTableColumns(table)).map((column) => ({
      table: getTableConfig(table).name,
      column: column.name,
      type: `${column.getSQLType().replace(", ", ",")}${column.notNull ? " not null" : ""}`,
    })),
  );
  expect(sorted(known)).toEqual(sorted(rows));
});

function sorted(columns: readonly Column[]): readonly string[] {
  return columns.map(({ table, column, type }) => `${table}.${column} ${type}`).sort();
}
