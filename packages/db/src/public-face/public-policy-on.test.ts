/** What the public role reads of the demonstration bank is what the book projects, and nothing that was marked as the bank's own. */
import { calendarDate } from "@xinzhi/domain";
import { encodePublicPolicy } from "@xinzhi/domain/estimate-file";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import {
  decodePolicyItem,
  encodePolicyItem,
  policyItemsOf,
  publicPolicyOf,
} from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { inTransaction } from "../connection/transaction.ts";
import { seedPolicy } from "../policy/seed-policy.ts";
import { testBank } from "../testing/test-bank.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { publicBank, publicPolicyOn } from "./public-policy-on.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
});
afterAll(() => database.drop());

const NOW = new Date("2026-11-28T02:00:00Z");
const TODAY = calendarDate("2026-11-28");

test("no bank yet", async () => {
  expect(await publicBank(database.as("xinzhi_public").db)).toBeUndefined();
});

describe("of a bank with the demonstration's policy", () => {
  let bankId = "";
  beforeAll(async () => {
    const app = database.as("xinzhi_app");
    const bank = await testBank(app, 2);
    bankId = bank.bankId;
    const [makerId = "", checkerId = ""] = bank.staff;
    const items = policyItemsOf(publishedPolicyBook);
    const seed = { bankId, makerId, checkerId, reason: "试", items };
    await inTransaction(app, (session) => seedPolicy(session, seed, NOW));
  });

  test.each(["2026-11-28", "2024-06-01", "1990-01-01"])(
    "as of %s it is the book's projection",
    async (day) => {
      const { db } = database.as("xinzhi_public");
      const bank = await publicBank(db);
      expect(bank).toEqual({ bankId, name: "示例银行" });
      const asOf = calendarDate(day);
      const read = await publicPolicyOn(db, { bankId, name: "示例银行" }, asOf);
      const projected = publicPolicyOf(publishedPolicyBook, asOf, "示例银行");
      expect(encodePublicPolicy(read)).toEqual(encodePublicPolicy(projected));
    },
  );

  test("a correction of the same day stands for what it corrects", async () => {
    const app = database.as("xinzhi_app");
    const item = policyItemsOf(publishedPolicyBook).find(({ id }) => id === "BANDS-ipPledgeLoan-1");
    const json = item && encodePolicyItem(item);
    const text = JSON.stringify(json).replace("知识产权质押贷款", "知识产权质押贷款（更正）");
    const corrected = decodePolicyItem(JSON.parse(text));
    expect(corrected.kind).toBe("ok");
    const bank = await testBank(app, 2);
    const [makerId = "", checkerId = ""] = bank.staff;
    const items = item !== undefined && corrected.kind === "ok" ? [item, corrected.value] : [];
    const seed = { bankId: bank.bankId, makerId, checkerId, reason: "试", items };
    await inTransaction(app, (session) => seedPolicy(session, seed, NOW));
    const name = "示例银行";
    const read = await publicPolicyOn(
      database.as("xinzhi_public").db,
      { bankId: bank.bankId, name },
      TODAY,
    );
    expect(read.publishedBands.map(({ value }) => value.name)).toEqual([
      "知识产权质押贷款（更正）",
    ]);
  });
});
