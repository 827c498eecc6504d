/**
 * Drafts of policy and packs read in: nothing typed is lost, nothing is in force without a second person, nothing is deleted.
 */
import { generateKeyPairSync } from "node:crypto";
import { calendarDate } from "@xinzhi/domain";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database, Session } from "../connection/database.ts";
import { causesOf, codeOf, inTransaction } from "../connection/transaction.ts";
import { newId } from "../keys/new-id.ts";
import { faultyDatabase, PLANTED_FAULT } from "../testing/faulty-database.ts";
import { testBank } from "../testing/test-bank.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { decideChange, submitChange } from "./changes.ts";
import type { Actor } from "./changes-lock.ts";
import { digestOf } from "./digest.ts";
import { importPack, type PackImport } from "./import-pack.ts";
import {
  discardPolicyDraft,
  type PolicyDraftSave,
  policyDraftById,
  policyDraftsOf,
  savePolicyDraft,
  submitPolicyDraft,
} from "./policy-drafts.ts";
import { policyPack, signingKey } from "./policy-pack.ts";
import { pendingChanges } from "./policy-views.ts";
import { storedVersions } from "./stored-policy.ts";

const NOW = new Date("2026-11-27T08:00:00.000Z");

let database: TestDatabase;
let app: Database;
let maker: Actor;
let checker: Actor;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { bankId, staff } = await testBank(app, 2);
  const [first = "", second = ""] = staff;
  maker = { bankId, staffId: first };
  checker = { bankId, staffId: second };
});

const act = <T>(work: (session: Session) => Promise<T>) => inTransaction(app, work);

function taxRule(effectiveFrom: string, vatRate: string): string {
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

function draft(more: Partial<PolicyDraftSave> = {}): PolicyDraftSave {
  const text = { kind: "taxRule", code: "taxRule", baseRevision: 0, reason: "年度调整" };
  const content = taxRule("2026-01-01", "0.06");
  return { draftId: newId(), baseSaves: 0, content, ...text, ...more };
}

const save = (asked: PolicyDraftSave, by = maker) =>
  act((session) => savePolicyDraft(session, by, asked, NOW));
const submit = (draftId: string, saves = 1, by = maker) =>
  act((session) => submitPolicyDraft(session, by, { draftId, saves }, NOW));
const discard = (draftId: string, saves = 1, by = maker) =>
  act((session) => discardPolicyDraft(session, by, { draftId, saves }));

describe("a draft", () => {
  test("is saved half typed, on top of what was there; what comes too late is told", async () => {
    const asked = draft({ content: '{"kind":' });
    expect(await save(asked)).toEqual({ kind: "saved", saves: 1 });
    expect(await save(asked)).toEqual({ kind: "saved", saves: 1 });
    const other = { ...asked, content: "{}" };
    expect(await save(other)).toMatchObject({ kind: "stale", draft: { content: '{"kind":' } });
    expect(await save({ ...other, baseSaves: 1 })).toEqual({ kind: "saved", saves: 2 });
    for (const part of ["kind", "code", "content", "reason"]) {
      const late = await save({ ...other, baseSaves: 1, [part]: "other" });
      expect(late).toMatchObject({ kind: "stale", draft: { saves: 2, content: "{}" } });
    }
    expect(await save({ ...other, baseSaves: 1, baseRevision: 1 })).toMatchObject({
      kind: "stale",
    });
    expect(await save({ ...other, baseSaves: 2 }, checker)).toEqual({ kind: "no-such-draft" });
    expect(await policyDraftsOf(app.db, maker, 9)).toMatchObject([{ saves: 2, state: "open" }]);
    expect(await policyDraftsOf(app.db, checker, 9)).toEqual([]);
    expect(await policyDraftById(app.db, checker, asked.draftId)).toBeUndefined();
  });

  test("of many saves at once on one, one is kept and the others are told", async () => {
    const asked = draft();
    await save(asked);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        save({ ...asked, baseSaves: 1, reason: String(index) }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "saved").length).toBe(1);
    expect(answers.filter(({ kind }) => kind === "stale").length).toBe(19);
  });

  test("that fits is put forward once, however many ask at once, and takes no further save", async () => {
    const asked = draft();
    await save(asked);
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(asked.draftId)));
    const kinds = answers.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "submitted").length).toBe(1);
    expect(kinds.filter((kind) => kind === "submitted-before").length).toBe(9);
    const [change, ...others] = await pendingChanges(app.db, maker.bankId);
    expect([change?.reason, change?.makerId, others]).toEqual(["年度调整", maker.staffId, []]);
    expect(await save({ ...asked, baseSaves: 1 })).toMatchObject({ kind: "submitted-before" });
    expect(await discard(asked.draftId)).toMatchObject({ kind: "submitted-before" });
    expect(await policyDraftsOf(app.db, maker, 9)).toEqual([]);
  });

  test.each([
    ["half typed", { content: "{" }, "bad-item"],
    ["of a value that cannot be", { content: taxRule("2026-01-01", "6") }, "bad-item"],
    ["without a reason", { reason: " " }, "no-reason"],
    ["of another kind", { kind: "lpr" }, "other-thing"],
    ["of another code", { code: "other" }, "other-thing"],
    ["from a revision that is not the last", { baseRevision: 1 }, "stale-base"],
  ])("%s is not put forward and stays open", async (_, more, kind) => {
    const asked = draft(more);
    await save(asked);
    expect(await submit(asked.draftId)).toMatchObject({ kind });
    expect(await policyDraftsOf(app.db, maker, 9)).toHaveLength(1);
    expect(await pendingChanges(app.db, maker.bankId)).toEqual([]);
  });

  test("is put forward and thrown away only as it was seen, and by its maker", async () => {
    const asked = draft();
    await save(asked);
    expect(await submit(asked.draftId, 2)).toMatchObject({ kind: "stale" });
    expect(await submit(asked.draftId, 1, checker)).toEqual({ kind: "no-such-draft" });
    expect(await discard(asked.draftId, 2)).toMatchObject({ kind: "stale" });
    expect(await discard(asked.draftId, 1, checker)).toEqual({ kind: "no-such-draft" });
    expect(await discard(asked.draftId)).toEqual({ kind: "done" });
    expect(await discard(asked.draftId)).toEqual({ kind: "done" });
    expect(await save({ ...asked, baseSaves: 1 })).toMatchObject({ kind: "discarded" });
    expect(await submit(asked.draftId)).toMatchObject({ kind: "discarded" });
    expect(await policyDraftById(app.db, maker, asked.draftId)).toMatchObject({
      state: "discarded",
      content: asked.content,
    });
  });
});

describe("a pack", () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = signingKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  const trusted = [key.publicKey];

  /** Of another bank, with tax rules of these days. */
  function pack(...rules: readonly (readonly [day: string, vatRate: string])[]): string {
    const versions = rules.map(([day, vatRate], index) => {
      const content = taxRule(day, vatRate);
      const place = { kind: "taxRule", code: "taxRule", revision: index + 1 };
      return { ...place, effectiveFrom: calendarDate(day), digest: digestOf(content), content };
    });
    return policyPack(versions, { bank: "他行", exportedAt: NOW.toISOString() }, key);
  }

  const read = (text: string, more: Partial<PackImport> = {}) => {
    const asked = { text, trusted, reason: "迁入", into: "submissions" as const, ...more };
    return act((session) => importPack(session, maker, asked, NOW));
  };

  async function outcomes(text: string, more: Partial<PackImport> = {}) {
    const answer = await read(text, more);
    if (answer.kind !== "imported") throw new Error(answer.kind);
    return answer.items.map((item) => [
      item.effectiveFrom,
      item.outcome,
      item.outcome === "drafted" ? item.because : "",
    ]);
  }

  async function inForce(day: string, vatRate: string, baseRevision: number) {
    const item: unknown = JSON.parse(taxRule(day, vatRate));
    const made = await submitChange(app, maker, { item, reason: "x", baseRevision }, NOW);
    if (made.kind !== "submitted") throw new Error(made.kind);
    const asked = { changeId: made.changeId, digest: made.digest, note: "" };
    await decideChange(app, checker, { ...asked, decision: "approved" }, NOW);
  }

  test("becomes changes, one of a thing at a time, the others drafts that can follow", async () => {
    const text = pack(["2026-06-01", "0.09"], ["2026-01-01", "0.06"]);
    expect(await outcomes(text)).toEqual([
      ["2026-01-01", "submitted", ""],
      ["2026-06-01", "drafted", "later-item"],
    ]);
    const [change] = await pendingChanges(app.db, maker.bankId);
    expect([change?.effectiveFrom, change?.reason]).toEqual(["2026-01-01", "迁入"]);
    expect(await storedVersions(app.db, maker.bankId)).toEqual([]);
    const [left] = await policyDraftsOf(app.db, maker, 9);
    const { changeId = "", digest = "" } = change ?? {};
    await decideChange(app, checker, { changeId, digest, note: "", decision: "approved" }, NOW);
    expect(await submit(left?.draftId ?? "")).toMatchObject({ kind: "stale-base", head: 1 });
    const { draftId = "", code = "", content = "", reason = "" } = left ?? {};
    const again = { kind: "taxRule", draftId, code, content, reason, baseSaves: 1 };
    await save({ ...again, baseRevision: 1 });
    expect(await submit(draftId, 2)).toMatchObject({ kind: "submitted" });
  });

  test("keeps what it does not name and what is the same, and proposes on the last revision", async () => {
    await inForce("2025-01-01", "0.03", 0);
    await inForce("2026-01-01", "0.06", 1);
    const text = pack(["2026-01-01", "0.06"], ["2026-06-01", "0.09"]);
    const answer = await read(text);
    expect(answer).toMatchObject({ same: 1, items: [{ effectiveFrom: "2026-06-01" }] });
    const [change] = await pendingChanges(app.db, maker.bankId);
    expect(change?.baseRevision).toBe(2);
    const stored = await storedVersions(app.db, maker.bankId);
    expect(stored.map(({ effectiveFrom }) => effectiveFrom)).toEqual(["2025-01-01", "2026-01-01"]);
    // Once more: the first item waits already, so it is kept as a draft.
    expect(await outcomes(text)).toEqual([["2026-06-01", "drafted", "pending-exists"]]);
  });

  test("becomes drafts where drafts are asked for", async () => {
    expect(await outcomes(pack(["2026-01-01", "0.06"]), { into: "drafts" })).toEqual([
      ["2026-01-01", "drafted", "asked"],
    ]);
    expect(await pendingChanges(app.db, maker.bankId)).toEqual([]);
    const [left] = await policyDraftsOf(app.db, maker, 9);
    expect(await submit(left?.draftId ?? "")).toMatchObject({ kind: "submitted" });
  });

  test("that is not trusted, was changed or has no reason leaves nothing behind", async () => {
    const text = pack(["2026-01-01", "0.06"]);
    const before = await verifyChain(app.db, maker.bankId);
    expect(await read(text, { trusted: [] })).toMatchObject({ kind: "unknown-signer" });
    expect(await read(text.replace("0.06", "0.05"))).toEqual({ kind: "bad-signature" });
    expect(await read(text, { reason: " " })).toEqual({ kind: "no-reason" });
    expect(await policyDraftsOf(app.db, maker, 9)).toEqual([]);
    expect(await verifyChain(app.db, maker.bankId)).toEqual(before);
  });

  test("is read in whole or not at all, wherever it breaks", async () => {
    const text = pack(["2026-01-01", "0.06"], ["2026-06-01", "0.09"]);
    const asked = { text, trusted, reason: "迁入", into: "submissions" } as const;
    for (let statements = 1; ; statements += 1) {
      const { database: faulty, reached } = faultyDatabase(app, statements);
      const failure = await inTransaction(faulty, (s) => importPack(s, maker, asked, NOW)).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!reached()) {
        expect(statements).toBeGreaterThan(12);
        break;
      }
      expect(causesOf(failure).map(codeOf)).toContain(PLANTED_FAULT);
      expect(await pendingChanges(app.db, maker.bankId)).toEqual([]);
      expect(await policyDraftsOf(app.db, maker, 9)).toEqual([]);
    }
    expect(await policyDraftsOf(app.db, maker, 9)).toHaveLength(1);
    expect(await verifyChain(app.db, maker.bankId)).toMatchObject({ kind: "whole" });
  });
});
