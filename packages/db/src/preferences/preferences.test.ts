/** What a person chose for their pages stays theirs, choice by choice. */
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Database, Session } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { type TestBank, testBank } from "../testing/test-bank.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { type PreferencesChosen, preferencesOf, savePreferences } from "./preferences.ts";

let database: TestDatabase;
let app: Database;
let bank: TestBank;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 10);
  bank = await testBank(app, 5);
});
afterAll(() => database.drop());

const act = <T>(work: (session: Session) => Promise<T>) => inTransaction(app, work);

function personNumber(index: number) {
  const owner = { bankId: bank.bankId, staffId: bank.staff[index] ?? "" };
  return {
    save: (chosen: PreferencesChosen) => act((session) => savePreferences(session, owner, chosen)),
    read: () => preferencesOf(app.db, owner),
  };
}

test("whoever never chose has chosen nothing, not a default", async () => {
  const person = personNumber(0);
  await person.save({});
  expect(await person.read()).toEqual({});
});

test("a later choice takes the place of that one only, and is nobody else's", async () => {
  const [one, other] = [personNumber(1), personNumber(2)];
  await one.save({ language: "en", theme: "dark", amountUnit: "yuan" });
  await one.save({ amountUnit: "hundredMillion" });
  await other.save({ theme: "light" });
  expect(await one.read()).toEqual({
    language: "en",
    theme: "dark",
    amountUnit: "hundredMillion",
  });
  expect(await other.read()).toEqual({ theme: "light" });
});

test("the first choices of one person from two browsers at once are both kept", async () => {
  const person = personNumber(3);
  await Promise.all([person.save({ language: "en" }), person.save({ amountUnit: "yuan" })]);
  expect(await person.read()).toEqual({ language: "en", amountUnit: "yuan" });
});

test.each([
  ["language", "'fr'"],
  ["theme", "'red'"],
  ["amount_unit", "'dollar'"],
])("the table itself takes no other %s", async (column, value) => {
  const insert = `INSERT INTO staff_preference (bank_id, staff_id, ${column}) VALUES ($1, $2, ${value})`;
  await expect(app.pool.query(insert, [bank.bankId, bank.staff[4]])).rejects.toThrow(
    `staff_preference_${column}_check`,
  );
});

test("only the programs' own role reads and writes them, and it throws none away", async () => {
  const { rows } = await database.as("xinzhi_migrate").pool.query<{ may: string }>(
    `SELECT r.role || ' ' || p.privilege AS may
     FROM unnest(ARRAY['xinzhi_app', 'xinzhi_public', 'xinzhi_audit']) AS r (role),
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p (privilege)
     WHERE has_table_privilege(r.role, 'staff_preference', p.privilege) ORDER BY 1`,
  );
  expect(rows.map(({ may }) => may)).toEqual([
    "xinzhi_app INSERT",
    "xinzhi_app SELECT",
    "xinzhi_app UPDATE",
  ]);
});
