/** That what people sign in with can be read by the programs' own role and by no other. */
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
});
afterAll(() => database.drop());

const TABLES = [
  "auth_account",
  "auth_attempt",
  "auth_session",
  "auth_two_factor",
  "auth_used_code",
  "auth_user",
  "auth_verification",
  "staff_link",
  "staff_login",
] as const;

test.each(TABLES)("%s", async (table) => {
  const { rows } = await database.as("xinzhi_migrate").pool.query<{ may: string }>(
    `SELECT r.role || ' ' || p.privilege AS may
     FROM unnest(ARRAY['xinzhi_app', 'xinzhi_public', 'xinzhi_audit']) AS r (role),
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p (privilege)
     WHERE has_table_privilege(r.role, $1, p.privilege) ORDER BY 1`,
    [table],
  );
  const everything = ["DELETE", "INSERT", "SELECT", "UPDATE"].map((right) => `xinzhi_app ${right}`);
  const wanted = {
    // A link that was made stays on record; whose login it is belongs to an audit.
    staff_link: everything.filter((may) => !may.endsWith("DELETE")),
    staff_login: [...everything, "xinzhi_audit SELECT"],
  };
  expect(rows.map(({ may }) => may)).toEqual(
    table === "staff_link" || table === "staff_login" ? wanted[table] : everything,
  );
});
