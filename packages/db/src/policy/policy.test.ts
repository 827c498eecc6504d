/**
 * Policy and its lifecycle on a real database: nothing is edited after it was proposed, nobody approves their own, one decision
 * is taken however many race for it, and what stands always makes a book.
 */
import { parseCalendarDate, policyBookAsOf } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { encodePolicyItem, type Json, policyItemsOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { type TestBank, testBank } from "../testing/test-bank.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { backOut } from "./back-out.ts";
import { decideChange, type Submitted, submitChange } from "./changes.ts";
import type { Actor } from "./changes-lock.ts";
import { seedPolicy } from "./seed-policy.ts";
import { headOf, policyOf, revisions, storedVersions } from "./stored-policy.ts";

const NOW = new Date("2026-11-27T08:00:00.000Z");

let database: TestDatabase;
let app: Database;
let bank: TestBank;
let maker: Actor;
let checker: Actor;

beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
});
afterAll(() => database.drop());
beforeEach(async () => {
  bank = await testBank(app, 3);
  const [first = "", second = ""] = bank.staff;
  maker = { bankId: bank.bankId, staffId: first };
  checker = { bankId: bank.bankId, staffId: second };
});

/** A tax rule of the bank's own, from a day on. */
function taxRule(effectiveFrom: string, vatRate: string, id = `T-${effectiveFrom}`): Json {
  return {
    kind: "taxRule",
    id,
    effectiveFrom,
    document: { issuer: "示例", title: "测试文件", confidence: "illustrative" },
    content: {
      vatRate: { share: vatRate },
      surchargeRate: { share: "0.12" },
      incomeTaxRate: { share: "0.25" },
    },
  };
}

async function submitted(item: Json, baseRevision: number, by = maker): Promise<Submitted> {
  const answer = await submitChange(app, by, { item, reason: "年度调整", baseRevision }, NOW);
  if (answer.kind !== "submitted") throw new Error(JSON.stringify(answer));
  return answer;
}

function approve({ changeId, digest }: Submitted, by = checker) {
  return decideChange(app, by, { changeId, digest, decision: "approved", note: "" }, NOW);
}

async function approved(item: Json, baseRevision: number) {
  return approve(await submitted(item, baseRevision));
}

describe("proposing", () => {
  test("a change is taken, waits, and is approved as revision 1", async () => {
    const change = await submitted(taxRule("2026-01-01", "0.06"), 0);
    expect(await approve(change)).toEqual({ kind: "decided", revision: 1 });
    expect(policyOf(await storedVersions(app.db, bank.bankId)).book.taxRule.length).toBe(1);
  });

  test("what is no item of policy is refused with the way to the field", async () => {
    const item = taxRule("2026-01-01", "6");
    const answer = await submitChange(app, maker, { item, reason: "x", baseRevision: 0 }, NOW);
    expect(answer).toMatchObject({
      kind: "bad-item",
      problems: [{ path: ["content", "vatRate", "share"], code: "out-of-range" }],
    });
  });

  test("without a reason it is refused", async () => {
    const item = taxRule("2026-01-01", "0.06");
    const answer = await submitChange(app, maker, { item, reason: " ", baseRevision: 0 }, NOW);
    expect(answer).toEqual({ kind: "no-reason" });
  });

  test("a second one of the same thing waits until the first is decided", async () => {
    const first = await submitted(taxRule("2026-01-01", "0.06"), 0);
    const item = taxRule("2026-02-01", "0.07");
    const proposal = { item, reason: "x", baseRevision: 0 };
    const answer = await submitChange(app, checker, proposal, NOW);
    expect(answer).toEqual({ kind: "pending-exists", changeId: first.changeId });
  });

  test("what is already there is not proposed again", async () => {
    await approved(taxRule("2026-01-01", "0.06"), 0);
    const item = taxRule("2026-01-01", "0.060");
    const answer = await submitChange(app, maker, { item, reason: "x", baseRevision: 1 }, NOW);
    expect(answer).toEqual({ kind: "nothing-changed" });
  });

  test("a stale base is refused and shows both changes against what both began with", async () => {
    await approved(taxRule("2026-01-01", "0.06", "T"), 0);
    await approved(taxRule("2026-03-01", "0.09", "T2"), 1);
    const mine = taxRule("2026-05-01", "0.06", "T3");
    const answer = await submitChange(
      app,
      maker,
      { item: mine, reason: "x", baseRevision: 1 },
      NOW,
    );
    expect(answer).toEqual({
      kind: "stale-base",
      head: 2,
      differences: [
        {
          path: ["content", "vatRate", "share"],
          base: "0.06",
          theirs: "0.09",
          mine: "0.06",
          by: "theirs",
        },
        {
          path: ["effectiveFrom"],
          base: "2026-01-01",
          theirs: "2026-03-01",
          mine: "2026-05-01",
          by: "conflict",
        },
        { path: ["id"], base: "T", theirs: "T2", mine: "T3", by: "conflict" },
      ],
    });
  });

  test("a name that another version has is refused before anybody approves it", async () => {
    await approved(taxRule("2026-01-01", "0.06", "T"), 0);
    const item = taxRule("2026-02-01", "0.07", "T");
    const answer = await submitChange(app, maker, { item, reason: "x", baseRevision: 1 }, NOW);
    expect(answer).toMatchObject({
      kind: "bad-item",
      problems: [{ path: ["id"], code: "id-taken" }],
    });
  });
});

describe("deciding", () => {
  test("nobody approves or rejects their own, and only the maker withdraws", async () => {
    const { changeId, digest } = await submitted(taxRule("2026-01-01", "0.06"), 0);
    const asked = { changeId, digest, note: "不合适" };
    expect(await decideChange(app, maker, { ...asked, decision: "approved" }, NOW)).toEqual({
      kind: "own-change",
    });
    expect(await decideChange(app, maker, { ...asked, decision: "rejected" }, NOW)).toEqual({
      kind: "own-change",
    });
    expect(await decideChange(app, checker, { ...asked, decision: "withdrawn" }, NOW)).toEqual({
      kind: "not-own-change",
    });
    expect(await decideChange(app, maker, { ...asked, decision: "withdrawn" }, NOW)).toEqual({
      kind: "decided",
      revision: undefined,
    });
  });

  test("who rejects says why; the rejected change stays on record and another may follow", async () => {
    const { changeId, digest } = await submitted(taxRule("2026-01-01", "0.06"), 0);
    const asked = { changeId, digest, decision: "rejected" as const };
    expect(await decideChange(app, checker, { ...asked, note: "" }, NOW)).toEqual({
      kind: "no-note",
    });
    expect(await decideChange(app, checker, { ...asked, note: "依据不足" }, NOW)).toMatchObject({
      kind: "decided",
    });
    expect(await storedVersions(app.db, bank.bankId)).toEqual([]);
    await submitted(taxRule("2026-01-01", "0.06"), 0);
  });

  test("an approval holds for what the checker saw", async () => {
    const { changeId } = await submitted(taxRule("2026-01-01", "0.06"), 0);
    const asked = { changeId, digest: "0".repeat(64), decision: "approved" as const, note: "" };
    expect(await decideChange(app, checker, asked, NOW)).toEqual({ kind: "not-what-was-seen" });
  });

  test("another bank's change is not found", async () => {
    const { changeId, digest } = await submitted(taxRule("2026-01-01", "0.06"), 0);
    const other = await testBank(app, 1);
    const stranger = { bankId: other.bankId, staffId: other.staff[0] ?? "" };
    const asked = { changeId, digest, decision: "approved" as const, note: "" };
    expect(await decideChange(app, stranger, asked, NOW)).toEqual({ kind: "not-found" });
  });

  test("of 1,000 racing approvals one takes effect", async () => {
    const change = await submitted(taxRule("2026-01-01", "0.06"), 0);
    const answers = await Promise.all(Array.from({ length: 1000 }, () => approve(change)));
    expect(answers.filter(({ kind }) => kind === "decided").length).toBe(1);
    expect(answers.filter(({ kind }) => kind === "already-decided").length).toBe(999);
    expect((await headOf(app.db, bank.bankId, "taxRule", "taxRule")).revision).toBe(1);
    expect(await verifyChain(app.db, bank.bankId)).toMatchObject({
      kind: "whole",
      end: { sequence: 2n },
    });
  });
});

describe("what SQL itself refuses the programs' role", () => {
  const insertDecision = (
    by: string,
    change: Submitted,
    decision = "approved",
    digest = change.digest,
  ) =>
    app.pool.query(
      `INSERT INTO policy_decision (bank_id, change_id, decision, decided_by, maker_id, digest, note, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'x', now())`,
      [bank.bankId, change.changeId, decision, by, maker.staffId, digest],
    );

  test("a maker's approval of their own", async () => {
    const change = await submitted(taxRule("2026-01-01", "0.06"), 0);
    await expect(insertDecision(maker.staffId, change)).rejects.toMatchObject({ code: "23514" });
  });

  test("an approval of something else than what was proposed", async () => {
    const change = await submitted(taxRule("2026-01-01", "0.06"), 0);
    const other = insertDecision(checker.staffId, change, "approved", "0".repeat(64));
    await expect(other).rejects.toMatchObject({ code: "23503" });
  });

  test("a second decision", async () => {
    const change = await submitted(taxRule("2026-01-01", "0.06"), 0);
    await approve(change);
    await expect(insertDecision(checker.staffId, change, "rejected")).rejects.toMatchObject({
      code: "23505",
    });
  });

  test("a version without an approval", async () => {
    const { changeId, digest } = await submitted(taxRule("2026-01-01", "0.06"), 0);
    const insert = app.pool.query(
      `INSERT INTO policy_version VALUES ($1, 'taxRule', 'taxRule', 1, '2026-01-01', $2, $3, 'approved')`,
      [bank.bankId, digest, changeId],
    );
    await expect(insert).rejects.toMatchObject({ code: "23503" });
  });

  test("a content that is not what its digest says", async () => {
    const insert = app.pool.query(
      `INSERT INTO policy_change (bank_id, change_id, kind, code, base_revision, effective_from, content, digest, reason, maker_id, submitted_at)
       VALUES ($1, $1, 'taxRule', 'taxRule', 0, '2026-01-01', '{}', $2, 'x', $3, now())`,
      [bank.bankId, "0".repeat(64), maker.staffId],
    );
    await expect(insert).rejects.toMatchObject({ code: "23514" });
  });

  test.each([
    "UPDATE policy_change SET content = content",
    "UPDATE policy_decision SET note = 'x'",
    "UPDATE policy_version SET effective_from = '2020-01-01'",
    "DELETE FROM policy_change",
    "DELETE FROM policy_decision",
    "DELETE FROM policy_version",
  ])("%s", async (statement) => {
    await expect(app.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("taking back", () => {
  test("restates the version before as a new one, with a second person", async () => {
    await approved(taxRule("2026-01-01", "0.06", "T"), 0);
    await approved(taxRule("2026-03-01", "0.09", "T2"), 1);
    const day = {
      kind: "taxRule",
      code: "taxRule",
      effectiveFrom: "2026-04-01",
      reason: "税率有误",
    };
    const change = await backOut(app, maker, day, NOW);
    if (change.kind !== "submitted") throw new Error(change.kind);
    await approve(change);
    const { book } = policyOf(await storedVersions(app.db, bank.bankId));
    const rates = book.taxRule.map(
      ({ id, effectiveFrom, value }) => `${id} ${effectiveFrom} ${value.vatRate.share.toFixed()}`,
    );
    expect(rates).toEqual(["T 2026-01-01 0.06", "T2 2026-03-01 0.09", "T-r3 2026-04-01 0.06"]);
    const [last] = await revisions(app.db, bank.bankId, "taxRule", "taxRule");
    expect([last?.revision, last?.backsOut, last?.reason]).toEqual([3, 2, "税率有误"]);
  });

  test("from the same day on it corrects the version it takes back", async () => {
    await approved(taxRule("2026-01-01", "0.06", "T"), 0);
    await approved(taxRule("2026-03-01", "0.09", "T2"), 1);
    const day = {
      kind: "taxRule",
      code: "taxRule",
      effectiveFrom: "2026-03-01",
      reason: "税率有误",
    };
    const change = await backOut(app, maker, day, NOW);
    if (change.kind !== "submitted") throw new Error(change.kind);
    await approve(change);
    const { book } = policyOf(await storedVersions(app.db, bank.bankId));
    expect(book.taxRule.map(({ value }) => value.vatRate.share.toFixed())).toEqual([
      "0.06",
      "0.06",
    ]);
  });

  test("a first version has nothing before it", async () => {
    await approved(taxRule("2026-01-01", "0.06", "T"), 0);
    const day = { kind: "taxRule", code: "taxRule", effectiveFrom: "2026-04-01", reason: "x" };
    expect(await backOut(app, maker, day, NOW)).toEqual({ kind: "nothing-before" });
  });
});

describe("the published policy, seeded", () => {
  test("makes the same book, once, and prices as of any day", async () => {
    const items = policyItemsOf(publishedPolicyBook);
    const seed = {
      bankId: bank.bankId,
      makerId: maker.staffId,
      checkerId: checker.staffId,
      reason: "示例",
      items,
    };
    const stored = await inTransaction(app, (session) => seedPolicy(session, seed, NOW));
    expect(stored).toBe(items.length);
    expect(await inTransaction(app, (session) => seedPolicy(session, seed, NOW))).toBe(0);
    const { book, itemDigests } = policyOf(await storedVersions(app.db, bank.bankId));
    const day = parseCalendarDate("2025-06-30");
    if (day === undefined) throw new Error("no date");
    expect(policyItemsOf(policyBookAsOf(book, day)).map(encodePolicyItem)).toEqual(
      policyItemsOf(policyBookAsOf(publishedPolicyBook, day)).map(encodePolicyItem),
    );
    expect(policyItemsOf(book).map(encodePolicyItem)).toEqual(items.map(encodePolicyItem));
    expect(itemDigests.length).toBe(items.length);
  });
});
