/**
 * Drafts and keys: nothing typed is lost, and nothing asked for twice is done twice.
 */
import { addDays } from "@xinzhi/domain";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database, Session } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { once } from "../idempotency/once.ts";
import { newId } from "../keys/new-id.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import { LAST_DAY, noon, QUOTE_DAY, sampleQuote } from "../testing/sample-quotes.ts";
import { type SampleStaff, sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { discardDraft, draftById, draftsOf, saveDraft } from "./drafts.ts";
import { issueQuote } from "./issue-quote.ts";
import type { PreparedQuote } from "./prepare-quote.ts";

let database: TestDatabase;
let app: Database;
let prepared: PreparedQuote;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
  prepared = await sampleQuote(SAMPLE_DEALS[0]);
});
afterAll(() => database.drop());

const act = <T>(work: (session: Session) => Promise<T>) => inTransaction(app, work);

async function one<T>(statement: string, values: readonly unknown[]): Promise<readonly T[]> {
  const { rows } = await app.pool.query(statement, [...values]);
  return rows;
}

describe("drafts", () => {
  const [dealFile = null, otherFile = null] = SAMPLE_DEALS;

  function draftOf(at: SampleStaff) {
    const { bankId, branchId, owner: ownerId } = at;
    return { bankId, branchId, ownerId, draftId: newId(), dealFile, baseRevision: 0 };
  }

  test("a save that comes too late is refused with the newer draft; the same save again is not", async () => {
    const draft = draftOf(await sampleStaff(app));
    const save = (more: Partial<typeof draft>) =>
      act((session) => saveDraft(session, { ...draft, ...more }, noon()));
    expect(await save({})).toEqual({ kind: "saved", revision: 1 });
    expect(await save({})).toEqual({ kind: "saved", revision: 1 });
    expect(await save({ baseRevision: 1, dealFile: otherFile })).toMatchObject({ revision: 2 });
    const late = await save({ baseRevision: 1, dealFile: { half: "typed" } });
    expect(late).toMatchObject({ kind: "stale", draft: { revision: 2 } });
    const stranger = await save({ baseRevision: 2, ownerId: draft.branchId });
    expect(stranger).toMatchObject({ code: "no-such-draft" });
  });

  test("of many saves at once on one revision, one is kept and the others are told", async () => {
    const draft = draftOf(await sampleStaff(app));
    await act((session) => saveDraft(session, draft, noon()));
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const typed = { ...draft, baseRevision: 1, dealFile: { typed: String(index) } };
        return act((session) => saveDraft(session, typed, noon()));
      }),
    );
    expect(answers.filter(({ kind }) => kind === "saved").length).toBe(1);
    expect(answers.filter(({ kind }) => kind === "stale").length).toBe(29);
  });

  test("a draft is thrown away by its owner as they saw it, and a save from another window is told", async () => {
    const at = await sampleStaff(app);
    const draft = draftOf(at);
    const { bankId, owner: ownerId, approver } = at;
    const { draftId } = draft;
    await act((session) => saveDraft(session, draft, noon()));
    await act((session) => saveDraft(session, { ...draft, draftId: newId() }, noon()));
    const discard = (revision: number, who = ownerId) =>
      act((s) => discardDraft(s, { bankId, draftId, ownerId: who, revision }, noon()));
    expect(await discard(1, approver)).toMatchObject({ code: "no-such-draft" });
    expect(await discard(2)).toMatchObject({ kind: "stale", draft: { revision: 1 } });
    expect(await draftsOf(app.db, bankId, ownerId, 9)).toHaveLength(2);
    expect(await discard(1)).toEqual({ kind: "done" });
    expect(await discard(1)).toEqual({ kind: "done" });
    const left = await draftsOf(app.db, bankId, ownerId, 9);
    expect(left.map((each) => each.draftId === draftId)).toEqual([false]);
    for (const baseRevision of [0, 1]) {
      const late = await act((s) => saveDraft(s, { ...draft, baseRevision }, noon()));
      expect(late).toMatchObject({ kind: "discarded", draft: { revision: 1 } });
    }
    const asked = { bankId, branchId: at.branchId, ownerId, prepared, validityEnd: LAST_DAY };
    const issue = act((s) => issueQuote(s, { ...asked, draft: { draftId, revision: 1 } }, noon()));
    expect(await issue).toMatchObject({ code: "draft-closed" });
    const kept = await draftById(app.db, bankId, ownerId, draftId);
    expect(kept?.discardedAt).toBe(noon().toISOString().replace(".000Z", "Z"));
    expect(await draftById(app.db, bankId, approver, draftId)).toBeUndefined();
  });

  test("of a save and a discard at once on one revision, one goes through", async () => {
    const at = await sampleStaff(app);
    for (let round = 0; round < 20; round += 1) {
      const draft = { ...draftOf(at), draftId: newId() };
      await act((session) => saveDraft(session, draft, noon()));
      const { bankId, draftId, ownerId } = draft;
      const [saved, discarded] = await Promise.all([
        act((s) => saveDraft(s, { ...draft, baseRevision: 1, dealFile: otherFile }, noon())),
        act((s) => discardDraft(s, { bankId, draftId, ownerId, revision: 1 }, noon())),
      ]);
      expect([
        ["saved", "stale"],
        ["discarded", "done"],
      ]).toContainEqual([saved.kind, discarded.kind]);
    }
  });

  test("a draft becomes one quote, as it was priced, and is closed", async () => {
    const at = await sampleStaff(app);
    const draft = draftOf(at);
    await act((session) => saveDraft(session, draft, noon()));
    const { bankId, branchId, owner: ownerId } = at;
    const issue = (revision: number, what = prepared) => {
      const asked = { bankId, branchId, ownerId, prepared: what, validityEnd: LAST_DAY };
      const { draftId } = draft;
      return act((s) => issueQuote(s, { ...asked, draft: { draftId, revision } }, noon()));
    };
    expect(await issue(2)).toMatchObject({ code: "draft-changed" });
    expect(await issue(1, await sampleQuote(otherFile))).toMatchObject({ code: "draft-changed" });
    expect(await draftsOf(app.db, bankId, ownerId, 9)).toHaveLength(1);
    expect(await issue(1)).toMatchObject({ kind: "done" });
    expect(await issue(1)).toMatchObject({ code: "draft-closed" });
    expect(await draftsOf(app.db, bankId, ownerId, 9)).toEqual([]);
    const again = await act((s) => saveDraft(s, { ...draft, baseRevision: 1 }, noon()));
    expect(again).toMatchObject({ kind: "closed" });
  });

  test("a quote is valid to a day that has not passed and not before its pricing", async () => {
    const { bankId, branchId, owner: ownerId } = await sampleStaff(app);
    const asked = { bankId, branchId, ownerId, prepared, validityEnd: addDays(QUOTE_DAY, -1) };
    const answer = await act((session) => issueQuote(session, asked, noon()));
    expect(answer).toEqual({ kind: "refused", code: "validity-too-short" });
  });
});

describe("keys", () => {
  test("the same request again is answered alike and done once, also at once; another is refused", async () => {
    const at = await sampleStaff(app);
    const { bankId, branchId, owner: ownerId } = at;
    const issue = (key: string, note: string) =>
      act((session) =>
        once(
          session,
          { bankId, key, request: { operation: "issue", ownerId, note } },
          async () => {
            const asked = { bankId, branchId, ownerId, prepared, validityEnd: LAST_DAY };
            return JSON.stringify(await issueQuote(session, asked, noon()));
          },
          noon(),
        ),
      );
    const first = await issue("request-1", "");
    const again = await issue("request-1", "");
    expect(again).toEqual({ ...first, repeated: true });
    expect(await issue("request-1", "other")).toEqual({ kind: "refused", code: "key-reused" });
    const keys = Array.from({ length: 60 }, (_, index) => `racing-${index % 20}`);
    await Promise.all(keys.map((key) => issue(key, "")));
    const [row] = await one("SELECT count(*)::int AS n FROM quote WHERE bank_id = $1", [bankId]);
    expect(row).toEqual({ n: 21 });
  });

  test("work that fails leaves its key free", async () => {
    const { bankId } = await sampleStaff(app);
    const asked = { bankId, key: "request-2", request: null };
    const failing = act((s) => once(s, asked, () => Promise.reject(new Error("undone")), noon()));
    await expect(failing).rejects.toThrow("undone");
    const done = await act((s) => once(s, asked, async () => "done", noon()));
    expect(done).toEqual({ kind: "done", answer: "done", repeated: false });
  });
});
