/**
 * Backup and restore: what comes back is what was there, to the byte; a damaged file puts nothing back.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { policyItemsOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import { inTransaction } from "../connection/transaction.ts";
import { newId } from "../keys/new-id.ts";
import { seedPolicy } from "../policy/seed-policy.ts";
import { branch } from "../schema/people.ts";
import { testBank } from "../testing/test-bank.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

const NOW = new Date("2026-11-27T08:00:00.000Z");
const folder = mkdtempSync(join(tmpdir(), "xinzhi-backup-"));
const file = join(folder, "whole.backup");
let original: TestDatabase;
let bankId: string;

beforeAll(async () => {
  original = await testDatabase(inject("databaseTemplate"));
  const app = original.as("xinzhi_app");
  const bank = await testBank(app, 2);
  bankId = bank.bankId;
  const [makerId = "", checkerId = ""] = bank.staff;
  const items = policyItemsOf(publishedPolicyBook).slice(0, 40);
  await inTransaction(app, (session) =>
    seedPolicy(session, { bankId, makerId, checkerId, reason: '换行\n与"引号"', items }, NOW),
  );
  // A branch below one that sorts after it.
  const parentId = newId();
  await app.db.insert(branch).values([
    { bankId, branchId: newId(), code: "A", name: "支行", parentId },
    { bankId, branchId: parentId, code: "B", name: "分行" },
  ]);
  await backup(original.source, file, NOW);
});
afterAll(async () => {
  await original.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function inEmpty<T>(work: (database: TestDatabase) => Promise<T>): Promise<T> {
  const database = await testDatabase(inject("databaseTemplate"));
  try {
    return await work(database);
  } finally {
    await database.drop();
  }
}

function damaged(change: (text: string) => string): string {
  const path = join(folder, `damaged-${newId()}`);
  writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file)).toString("utf8"))));
  return path;
}

describe("a backup", () => {
  test("put back and taken again is the same to the byte, and its audit chain holds", async () => {
    await inEmpty(async (database) => {
      expect((await restore(database.source, file)).kind).toBe("restored");
      const again = join(folder, "again.backup");
      await backup(database.source, again, NOW);
      expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true);
      expect((await verifyChain(database.as("xinzhi_audit").db, bankId)).kind).toBe("whole");
    });
  });

  test("is not put over rows that are there", async () => {
    expect(await restore(original.source, file)).toMatchObject({ kind: "not-empty" });
  });

  test.each([
    ["one letter changed", (text: string) => text.replace("示例银行", "示列银行"), "damaged"],
    ["a line taken out", (text: string) => text.split("\n").toSpliced(5, 1).join("\n"), "damaged"],
    ["the end cut off", (text: string) => text.slice(0, -200), "damaged"],
    ["nothing in it", () => "", "not-a-backup"],
    ["something else in it", () => '{"form":"other"}\n', "not-a-backup"],
    ["another shape", (text: string) => text.replace('"number":1', '"number":9'), "other-shape"],
  ])("with %s puts nothing back", async (_name, change, kind) => {
    await inEmpty(async (database) => {
      expect(await restore(database.source, damaged(change))).toMatchObject({ kind });
      const { rows } = await database
        .as("xinzhi_audit")
        .pool.query("SELECT count(*)::int AS n FROM bank");
      expect(rows).toEqual([{ n: 0 }]);
    });
  });

  test("whose bytes are broken puts nothing back", async () => {
    const path = join(folder, "broken");
    writeFileSync(path, readFileSync(file).subarray(0, 3000));
    await inEmpty(async (database) => {
      expect(await restore(database.source, path)).toMatchObject({ kind: "damaged" });
    });
  });
});
