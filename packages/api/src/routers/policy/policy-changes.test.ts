/**
 * Changes of policy through the API: who may do what, what a page is told when it does not go through, and that nobody sees
 * another bank's.
 */
import { type Database, newId } from "@xinzhi/db";
import { bank, branch, type StaffRole, staff } from "@xinzhi/db/schema";
import { type TestDatabase, testDatabase } from "@xinzhi/db/testing";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { appRouter } from "../../root.ts";

const NOW = new Date("2026-11-27T08:00:00.000Z");

let testing: TestDatabase;
let database: Database;
let bankId: string;
let members: readonly string[];

beforeAll(async () => {
  testing = await testDatabase(inject("databaseTemplate"));
  database = testing.as("xinzhi_app");
});
afterAll(() => testing.drop());
beforeEach(async () => {
  bankId = newId();
  const branchId = newId();
  members = [newId(), newId(), newId()];
  await database.db
    .insert(bank)
    .values({ bankId, name: "示例银行", kind: "demo", institution: "cityBank" });
  await database.db.insert(branch).values({ bankId, branchId, code: "HO", name: "总行" });
  await database.db.insert(staff).values(
    members.map((staffId) => ({
      bankId,
      staffId,
      branchId,
      name: "员工",
      state: "active" as const,
    })),
  );
});

function as(index: number, roles: readonly StaffRole[], provedAt = NOW, ofBank = bankId) {
  const staffId = members[index] ?? "";
  const actor = {
    bankId: ofBank,
    staffId,
    branchId: "",
    roles,
    sessionId: "",
    userId: "",
    lacks: undefined,
    provedAt,
  };
  const records = { database, actor, now: NOW };
  return appRouter.createCaller({ policyBook: publishedPolicyBook, records });
}

const maker = () => as(0, ["productManager"]);
const checker = () => as(1, ["checker"]);

function taxRule(vatRate: string, effectiveFrom = "2026-01-01"): string {
  return JSON.stringify({
    kind: "taxRule",
    id: `T-${effectiveFrom}`,
    effectiveFrom,
    document: { issuer: "示例", title: "测试文件", confidence: "illustrative" },
    content: {
      vatRate: { share: vatRate },
      surchargeRate: { share: "0.12" },
      incomeTaxRate: { share: "0.25" },
    },
  });
}

async function proposed(vatRate = "0.06", effectiveFrom = "2026-01-01", baseRevision = 0) {
  const item = taxRule(vatRate, effectiveFrom);
  const answer = await maker().policy.propose({ item, reason: "年度调整", baseRevision });
  const { changeId, digest } = answer;
  if (changeId === undefined || digest === undefined) throw new Error(answer.outcome);
  return { changeId, digest, note: "" };
}

describe("a change", () => {
  test("is proposed, seen with what it changes, approved, and becomes a revision", async () => {
    await checker().policy.approve(await proposed());
    const second = await proposed("0.09", "2026-06-01", 1);
    const { changes } = await checker().policy.pendingChanges({});
    expect(changes.map(({ changeId, differences }) => [changeId, differences])).toEqual([
      [
        second.changeId,
        [
          {
            path: "content.vatRate.share",
            by: "mine",
            base: '"0.06"',
            theirs: '"0.06"',
            mine: '"0.09"',
          },
          {
            path: "effectiveFrom",
            by: "mine",
            base: '"2026-01-01"',
            theirs: '"2026-01-01"',
            mine: '"2026-06-01"',
          },
          {
            path: "id",
            by: "mine",
            base: '"T-2026-01-01"',
            theirs: '"T-2026-01-01"',
            mine: '"T-2026-06-01"',
          },
        ],
      ],
    ]);
    expect(await checker().policy.approve(second)).toEqual({
      outcome: "decided",
      revision: 2,
      problems: [],
      cases: [],
    });
    expect((await maker().policy.things({})).things).toEqual([
      { kind: "taxRule", code: "taxRule", revisions: 2 },
    ]);
    const { revisions } = await maker().policy.revisions({ kind: "taxRule", code: "taxRule" });
    expect(
      revisions.map(({ revision, makerId, checkerId }) => [revision, makerId, checkerId]),
    ).toEqual([
      [2, members[0], members[1]],
      [1, members[0], members[1]],
    ]);
  });

  test("that does not fit comes back with the way to the field", async () => {
    const answer = await maker().policy.propose({
      item: taxRule("6"),
      reason: "x",
      baseRevision: 0,
    });
    expect(answer).toMatchObject({
      outcome: "bad-item",
      problems: [{ path: "content.vatRate.share", code: "out-of-range" }],
    });
    expect(await maker().policy.propose({ item: "{", reason: "x", baseRevision: 0 })).toMatchObject(
      {
        outcome: "bad-item",
        problems: [{ path: "", code: "not-an-object" }],
      },
    );
  });

  test("is withdrawn by its maker alone", async () => {
    const change = { ...(await proposed()), note: "写错了" };
    expect((await as(2, ["productManager"]).policy.withdraw(change)).outcome).toBe(
      "not-own-change",
    );
    expect((await maker().policy.withdraw(change)).outcome).toBe("decided");
  });

  test("made by a checker who is also a product manager is not approved by them", async () => {
    const both = as(0, ["productManager", "checker"]);
    const change = await proposed();
    expect((await both.policy.approve(change)).outcome).toBe("own-change");
    expect((await both.policy.reject({ ...change, note: "x" })).outcome).toBe("own-change");
  });

  test("is taken back by restating what was before", async () => {
    await checker().policy.approve(await proposed());
    await checker().policy.approve(await proposed("0.09", "2026-06-01", 1));
    const back = { kind: "taxRule", code: "taxRule", effectiveFrom: "2026-07-01", reason: "有误" };
    const answer = await maker().policy.backOut(back);
    expect(answer.outcome).toBe("submitted");
    const change = await checker().policy.change({ changeId: answer.changeId ?? "" });
    expect([
      change.backsOut,
      change.baseRevision,
      JSON.parse(change.content).content.vatRate,
    ]).toEqual([2, 2, { share: "0.06" }]);
  });
});

test("a reason with a sign that the database does not take is bad input, not a fault of ours", async () => {
  const call = maker().policy.propose({ item: taxRule("0.06"), reason: "a\0b", baseRevision: 0 });
  await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

describe("who may not", () => {
  test("a role that is not listed is refused, whatever it sends", async () => {
    const officer = as(0, ["officer"]);
    const change = await proposed();
    for (const call of [
      officer.policy.things({}),
      officer.policy.propose({ item: "{}", reason: "x", baseRevision: 0 }),
      officer.policy.approve(change),
      maker().policy.approve(change),
      checker().policy.propose({ item: "{}", reason: "x", baseRevision: 0 }),
    ]) {
      await expect(call).rejects.toMatchObject({
        code: "FORBIDDEN",
        cause: { word: "not-permitted" },
      });
    }
  });

  test("a checker whose proof is six minutes old is asked for it again", async () => {
    const change = await proposed();
    const earlier = as(1, ["checker"], new Date(NOW.getTime() - 6 * 60_000));
    await expect(earlier.policy.approve(change)).rejects.toMatchObject({
      cause: { word: "proof-too-old" },
    });
  });

  test("nobody finds another bank's change", async () => {
    const change = await proposed();
    const stranger = as(1, ["checker"], NOW, newId());
    await expect(stranger.policy.change(change)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const { changeId } = change;
    await expect(stranger.policy.change({ changeId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(stranger.policy.approve(change)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("a thing is found by the day: its version then, and the one that comes next", async () => {
  await checker().policy.approve(await proposed());
  await checker().policy.approve(await proposed("0.09", "2026-06-01", 1));
  const seen = async (date: string) => {
    const { things } = await checker().policy.thingsOn({ date, kinds: ["taxRule"] });
    return things.map(({ kind, code, revisions, inForce, next }) => [
      kind,
      code,
      revisions,
      inForce?.revision,
      next?.effectiveFrom,
    ]);
  };
  expect(await seen("2025-12-31")).toEqual([["taxRule", "taxRule", 2, undefined, "2026-01-01"]]);
  expect(await seen("2026-05-31")).toEqual([["taxRule", "taxRule", 2, 1, "2026-06-01"]]);
  expect(await seen("2026-06-01")).toEqual([["taxRule", "taxRule", 2, 2, undefined]]);
  expect(await checker().policy.thingsOn({ date: "2026-06-01", kinds: ["lpr"] })).toEqual({
    things: [],
  });
});
