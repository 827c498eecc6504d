/**
 * The demonstration bank's quotes: made once, each at its place, and the same when they are run again.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DEMO_DEALS } from "@xinzhi/domain/demo-bank";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import { bankPolicySource } from "../quotes/bank-policy.ts";
import { verifyQuotes } from "../quotes/verify-quotes.ts";
import { noon } from "../testing/sample-quotes.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { seedDemoBank } from "./seed-demo.ts";
import { type DemoDealFile, seedDemoQuotes } from "./seed-demo-quotes.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
});
afterAll(() => database.drop());

/** Seven of the thirty, and one that cannot be priced. */
const deals = [...DEMO_DEALS.slice(0, 7).map(({ id }) => fileOf(id)), { id: "none", dealFile: {} }];

function fileOf(id: string): DemoDealFile {
  const address = import.meta.resolve(`@xinzhi/domain/demo-bank/deals/${id}.json`);
  return { id, dealFile: JSON.parse(readFileSync(fileURLToPath(address), "utf8")) };
}

test("seeded twice, also at once: one quote a deal, on its way, with its quota, whole to the byte", async () => {
  const app = database.as("xinzhi_app", 8);
  const bankId = await seedDemoBank(app, noon());
  const seeded = await Promise.all([1, 2].map(() => seedDemoQuotes(app, bankId, deals, noon())));
  await seedDemoQuotes(app, bankId, deals, noon(1));
  const { rows } = await app.pool.query(
    "SELECT state, count(*)::int AS quotes FROM quote_state GROUP BY 1 ORDER BY 1",
  );
  expect(rows).toEqual([
    { state: "accepted", quotes: 1 },
    { state: "approvalAsked", quotes: 2 },
    { state: "approved", quotes: 1 },
    { state: "declined", quotes: 1 },
    { state: "lost", quotes: 1 },
    { state: "quoted", quotes: 1 },
  ]);
  expect(seeded).toEqual([7, 7]);
  const held = await app.pool.query(
    `SELECT p.code, b.reserved > 0 AS reserved, b.used > 0 AS used FROM quota_balance b
     JOIN quota_pool p USING (bank_id, pool_id) ORDER BY p.depth`,
  );
  expect(held.rows).toEqual(
    ["tech-relending", "whole-bank", "specialised-firms", "hightech-branch"].map((code) => ({
      code,
      reserved: true,
      used: true,
    })),
  );
  const audit = database.as("xinzhi_audit");
  const faults: unknown[] = [];
  const source = bankPolicySource(audit.db, bankId);
  for await (const verdict of verifyQuotes(audit.db, () => source)) faults.push(...verdict.faults);
  expect(faults).toEqual([]);
  expect((await verifyChain(audit.db, bankId)).kind).toBe("whole");
});
