/**
 * Who may sign: an approval by a person whose level is too low is refused, whoever else may see the quote.
 */
import { APPROVERS, type Approver } from "@xinzhi/domain";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../connection/database.ts";
import { staff } from "../schema/people.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import { askedQuote, sampleQuote, statesOf, step } from "../testing/sample-quotes.ts";
import { sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { isWithinLevel } from "./signing.ts";

let database: TestDatabase;
let app: Database;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app");
});
afterAll(() => database.drop());

describe("a level", () => {
  test.each<[Approver | null, string]>([
    [null, ""],
    ["accountManager", "accountManager"],
    ["subBranch", "accountManager subBranch"],
    ["branch", "accountManager subBranch branch"],
    ["headOffice", "accountManager subBranch branch headOffice nobody"],
  ])("%s signs %s", (level, signs) => {
    const asked = [...APPROVERS, "nobody"];
    expect(asked.filter((signer) => isWithinLevel(level, signer)).join(" ")).toBe(signs);
  });
});

// D1 returns 4.22 % on capital; the branch may sign from 5 % on, head office from 0.
test("D1 is approved by head office alone, and a refused approval leaves nothing", async () => {
  const at = await sampleStaff(app);
  const quoteId = await askedQuote(app, at, await sampleQuote(SAMPLE_DEALS[0]));
  const signsTo = (level: Approver | null) =>
    app.db.update(staff).set({ signsTo: level }).where(eq(staff.staffId, at.approver));
  for (const level of [null, "accountManager", "subBranch", "branch"] as const) {
    await signsTo(level);
    expect(await step(app, at, quoteId, "approved")).toEqual({
      kind: "refused",
      code: "beyond-authority",
      state: "approvalAsked",
    });
  }
  expect(await statesOf(app, quoteId)).toBe("quoted approvalAsked");
  await signsTo("headOffice");
  expect(await step(app, at, quoteId, "approved")).toMatchObject({ kind: "done" });
});

test("whoever may not approve may still decline", async () => {
  const at = await sampleStaff(app);
  const quoteId = await askedQuote(app, at, await sampleQuote(SAMPLE_DEALS[0]));
  await app.db.update(staff).set({ signsTo: null }).where(eq(staff.staffId, at.approver));
  expect(await step(app, at, quoteId, "declined")).toMatchObject({ kind: "done" });
});
