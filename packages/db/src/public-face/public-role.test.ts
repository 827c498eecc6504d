/** That the role of public pages can read two views, leave a hand-over, and do nothing else: asked of PostgreSQL by SQL. */

import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readMigrations } from "../migrate/migrations.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
});
afterAll(() => database.drop());

const PRIVILEGES = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];

/** Every table and view there is, our own list of migrations too. */
async function relations(): Promise<readonly string[]> {
  const { rows } = await database.as("xinzhi_migrate").pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p', 'f') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

test("its rights on every table and view, whole or by column", async () => {
  const { rows } = await database.as("xinzhi_migrate").pool.query<{ may: string }>(
    `SELECT c.relname || ' ' || p.privilege AS may
     FROM pg_class c, unnest($1::text[]) AS p (privilege)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
       AND (
         has_table_privilege('xinzhi_public', c.oid, p.privilege)
         OR (p.privilege IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
           AND has_any_column_privilege('xinzhi_public', c.oid, p.privilege))
       )
     ORDER BY 1`,
    [PRIVILEGES],
  );
  expect(rows.map(({ may }) => may)).toEqual([
    "hand_over INSERT",
    "public_bank SELECT",
    "public_policy SELECT",
  ]);
});

test("it owns nothing, is a member of nothing, and may make nothing", async () => {
  const { rows } = await database.as("xinzhi_migrate").pool.query<{ may: boolean }>(
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls
       OR has_schema_privilege('xinzhi_public', 'public', 'CREATE')
       OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid)
       OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid) AS may
     FROM pg_roles r WHERE rolname = 'xinzhi_public'`,
  );
  expect(rows).toEqual([{ may: false }]);
});

describe("as that role", () => {
  test("a SELECT on every other table and view is refused", async () => {
    const { pool } = database.as("xinzhi_public");
    const closed = (await relations()).filter((name) => !name.startsWith("public_"));
    const answers = await Promise.all(
      closed.map(async (name) => {
        try {
          await pool.query(`SELECT 1 FROM ${name} LIMIT 1`);
          return `${name} is open`;
        } catch (refused) {
          return String(Reflect.get(Object(refused), "code"));
        }
      }),
    );
    // 42501: insufficient privilege.
    expect(new Set(answers)).toEqual(new Set(["42501"]));
    expect(closed).toContain("policy_change");
    expect(closed).toContain("quote");
    expect(closed.length).toBeGreaterThan(readMigrations().length);
  });

  test("changing anything is refused, whoever's it is", async () => {
    const { pool } = database.as("xinzhi_public");
    for (const statement of [
      "UPDATE hand_over SET question_text = NULL",
      "DELETE FROM hand_over",
      "INSERT INTO hand_over (bank_id, redeemed_at) VALUES (NULL, now())",
      "INSERT INTO public_bank (bank_id) VALUES (NULL)",
      "CREATE TABLE theirs (n integer)",
    ]) {
      await expect(pool.query(statement)).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("no other role can be taken on from it", async () => {
    const { pool } = database.as("xinzhi_public");
    const { rows } = await pool.query(
      "SELECT rolname FROM pg_roles WHERE rolname <> 'xinzhi_public' AND pg_has_role('xinzhi_public', oid, 'member')",
    );
    expect(rows).toEqual([]);
    // A server's login that has only taken the role on keeps its own rights; a bank gives the public address a login of its own.
    const login = await pool.query<{ is_itself: boolean }>(
      "SELECT session_user = current_user AS is_itself",
    );
    if (login.rows[0]?.is_itself === true) {
      await expect(pool.query("SET ROLE xinzhi_app")).rejects.toMatchObject({ code: "42501" });
    }
  });
});
