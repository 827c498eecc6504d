/**
 * The demonstration bank is made once, by whoever comes first, and prices like the published policy.
 */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { canonicalPolicyText, policyItemsOf } from "@xinzhi/domain/schemas";
import { expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import { policyOf, storedVersions } from "../policy/stored-policy.ts";
import { testDatabase } from "../testing/test-database.ts";
import { seedDemoBank } from "./seed-demo.ts";

test("six starts at once make one bank with its people, policy and a whole audit chain", async () => {
  const database = await testDatabase(inject("databaseTemplate"));
  try {
    const app = database.as("xinzhi_app");
    const now = new Date("2026-11-27T08:00:00.000Z");
    const ids = await Promise.all(Array.from({ length: 6 }, () => seedDemoBank(app, now)));
    expect(new Set(ids).size).toBe(1);
    const bankId = ids[0] ?? "";
    const { rows } = await app.pool.query(
      "SELECT (SELECT count(*)::int FROM bank) AS banks, (SELECT count(*)::int FROM staff_role) AS roles",
    );
    expect(rows).toEqual([{ banks: 1, roles: 6 }]);
    const { book } = policyOf(await storedVersions(app.db, bankId));
    expect(policyItemsOf(book).map(canonicalPolicyText)).toEqual(
      policyItemsOf(publishedPolicyBook).map(canonicalPolicyText),
    );
    expect((await verifyChain(app.db, bankId)).kind).toBe("whole");
  } finally {
    await database.drop();
  }
});
