/** A bank on a server of its own: one, however many start at once, with published policy and nothing that was invented. */
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database } from "../connection/database.ts";
import { seedDemoBank } from "../demo/seed-demo.ts";
import { policyOf, storedVersions } from "../policy/stored-policy.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { firstBank } from "./first-bank.ts";

const NOW = new Date("2026-11-28T04:00:00.000Z");
const ASKED = { name: "苏州某某银行", institution: "cityBank" } as const;

let database: TestDatabase | undefined;
let app: Database;
beforeEach(async () => {
  await database?.drop();
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
});
afterAll(() => database?.drop());

async function made(): Promise<string> {
  const answer = await firstBank(app, ASKED, NOW);
  if (answer.kind !== "made") throw new Error(answer.kind);
  return answer.bankId;
}

async function rows(statement: string): Promise<readonly unknown[]> {
  return (await app.pool.query(statement)).rows;
}

describe("the first bank", () => {
  test("is made once, however many start at once, and is there from then on", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => firstBank(app, ASKED, NOW)));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["made", ...Array(7).fill("there")]);
    const other = { name: "另一家银行", institution: "ruralBank" } as const;
    expect((await firstBank(app, other, NOW)).kind).toBe("there");
    expect((await firstBank(app, undefined, NOW)).kind).toBe("there");
    expect(await rows("SELECT name, kind, institution, sign_in_policy FROM bank")).toEqual([
      { name: ASKED.name, kind: "real", institution: "cityBank", sign_in_policy: "djbh3" },
    ]);
  });

  test("is not made without a name, and a demo bank is not taken for it", async () => {
    expect(await firstBank(app, undefined, NOW)).toEqual({ kind: "no-name" });
    expect(await rows("SELECT * FROM bank")).toEqual([]);
    const demo = await seedDemoBank(app, NOW);
    expect(await firstBank(app, undefined, NOW)).toEqual({ kind: "no-name" });
    expect(await made()).not.toBe(demo);
  });

  test("has the published policy as a book, and nothing that was invented for the demonstration", async () => {
    const bankId = await made();
    const versions = await storedVersions(app.db, bankId);
    const { book } = policyOf(versions);
    expect(versions.length).toBeGreaterThan(90);
    expect(versions.filter(({ content }) => content.includes('"illustrative"'))).toEqual([]);
    expect(versions.filter(({ content }) => content.includes("示例"))).toEqual([]);
    // Told on 2022-04-28, in force from the first of the month.
    expect(book.techRelending[0]?.effectiveFrom).toBe("2022-04-01");
    const { ftpCurves, authorityLevels, feeCatalogue } = book.registers;
    expect([ftpCurves, authorityLevels, feeCatalogue]).toEqual([[], [], []]);
  });

  test("has nobody who could come in, and says in its audit chain how it began", async () => {
    const bankId = await made();
    expect(await rows("SELECT DISTINCT state FROM staff")).toEqual([{ state: "disabled" }]);
    for (const table of ["staff_role", "staff_login", "staff_link", "quote", "quota_pool"]) {
      expect(await rows(`SELECT * FROM ${table}`)).toEqual([]);
    }
    expect(await rows("SELECT action, actor = 'start' AS first FROM audit_entry")).toEqual([
      { action: "bank.made", first: true },
      { action: "policy.seeded", first: false },
    ]);
    expect(await verifyChain(app.db, bankId)).toMatchObject({ kind: "whole" });
  });
});
