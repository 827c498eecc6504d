/**
 * Test cases on a real database: saved on top of each other, run under a change, and in the way of an approval until somebody notes why a
 * case may turn. The tables refuse what the program must never do.
 */
import { calendarDate } from "@xinzhi/domain";
import pledged from "@xinzhi/domain/demo-bank/deals/17-pledge-rate-fails.json" with {
  type: "json",
};
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { encodePolicyItem, type Json, policyItemsOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Database } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { newId } from "../keys/new-id.ts";
import { bankPolicySource } from "../quotes/bank-policy.ts";
import { issueQuote } from "../quotes/issue-quote.ts";
import { prepareQuote } from "../quotes/prepare-quote.ts";
import { verifyQuotes } from "../quotes/verify-quotes.ts";
import { type TestBank, testBank } from "../testing/test-bank.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { backOut } from "./back-out.ts";
import { type CaseNoteAsked, caseNotes, changedItem, noteCase, runCases } from "./case-runs.ts";
import { changeComments, commentChange } from "./change-comments.ts";
import { decideChange, type Submitted, submitChange } from "./changes.ts";
import type { Actor } from "./changes-lock.ts";
import { effectRows } from "./effect-rows.ts";
import { type CaseSave, policyCases, saveCase } from "./policy-cases.ts";
import { seedPolicy } from "./seed-policy.ts";
import { headOf, storedVersions } from "./stored-policy.ts";

const NOW = new Date("2026-11-27T08:00:00.000Z");

/** A loan of nine million on a security of twenty: a pledge rate of 45 %. */
const DEAL: Json = {
  ...pledged,
  deal: { ...pledged.deal, principal: "9000000", pledge: { value: "20000000", cap: "0.5" } },
};

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
  const [makerId = "", checkerId = ""] = bank.staff;
  const { bankId } = bank;
  maker = { bankId, staffId: makerId };
  checker = { bankId, staffId: checkerId };
  const items = policyItemsOf(publishedPolicyBook);
  const seed = { bankId, makerId, checkerId, reason: "初始", items };
  await inTransaction(app, (session) => seedPolicy(session, seed, NOW));
});

/** The conditions of 科技创新贷款 with another cap on the pledge rate, from December on. */
function capped(share: string): Json {
  const held = policyItemsOf(publishedPolicyBook).findLast(
    ({ kind, code }) => kind === "productConditions" && code === "techInnovationLoan",
  );
  const json: Json = held === undefined ? {} : encodePolicyItem(held);
  const { content, ...rest }: { readonly [key: string]: Json | undefined } = Object(json);
  const pledgeRateMax = { standard: { share }, preferential: { share } };
  return {
    ...rest,
    id: `capped-${share}`,
    effectiveFrom: "2026-12-01",
    content: { ...Object(content), pledgeRateMax },
  };
}

async function proposed(item: Json): Promise<Submitted> {
  const { bankId } = bank;
  const head = await headOf(app.db, bankId, "productConditions", "techInnovationLoan");
  const proposal = { item, reason: "收紧质押率", baseRevision: head.revision };
  const answer = await submitChange(app, maker, proposal, NOW);
  if (answer.kind !== "submitted") throw new Error(JSON.stringify(answer));
  return answer;
}

function approve({ changeId, digest }: Submitted) {
  const asked = { changeId, digest, decision: "approved", note: "" } as const;
  return decideChange(app, checker, asked, NOW);
}

function save(change: Partial<CaseSave> = {}) {
  const expected = { suitability: "fits" };
  const asked: CaseSave = {
    caseId: newId(),
    baseRevision: 0,
    name: "质押率 45% 应可做",
    dealFile: DEAL,
    expected,
    state: "active",
    ...change,
  };
  return inTransaction(app, (session) => saveCase(session, maker, asked, NOW));
}

function noted(asked: CaseNoteAsked, by = maker) {
  return inTransaction(app, (session) => noteCase(session, by, asked, NOW));
}

describe("saving", () => {
  test("each save is a revision on top of the last; a late one is told what is there", async () => {
    const caseId = newId();
    expect(await save({ caseId })).toEqual({ kind: "saved", revision: 1 });
    expect(await save({ caseId, baseRevision: 1, name: "改名" })).toEqual({
      kind: "saved",
      revision: 2,
    });
    expect(await save({ caseId, baseRevision: 1 })).toMatchObject({
      kind: "stale",
      now: { revision: 2, name: "改名" },
    });
    expect(await policyCases(app.db, bank.bankId)).toMatchObject([{ revision: 2, name: "改名" }]);
  });

  test("a case that asks for nothing, or whose deal is none, is refused at its field", async () => {
    expect(await save({ expected: {}, dealFile: { ...Object(DEAL), deal: 3 } })).toMatchObject({
      kind: "bad-case",
      problems: [
        { path: ["dealFile", "deal"], code: "wrong-kind" },
        { path: ["expected"], code: "empty" },
      ],
    });
    const crossed = { rateMin: "0.04", rateMax: "0.03" };
    expect(await save({ expected: crossed })).toMatchObject({
      problems: [{ path: ["expected", "rateMax"], code: "not-in-order" }],
    });
  });

  test("the programs' role can neither change a saved case nor take it away", async () => {
    await save();
    for (const statement of ["UPDATE policy_case SET name = 'x'", "DELETE FROM policy_case"]) {
      await expect(app.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("running", () => {
  test("a lower cap turns the case of 45 %, and a case that does not care stays", async () => {
    await save();
    await save({ name: "利率", expected: { rateMax: "0.041" } });
    const { changeId } = await proposed(capped("0.4"));
    const item = await changedItem(app.db, bank.bankId, changeId);
    const { runs } = await runCases(app.db, bank.bankId, item, NOW);
    expect(
      runs.map(({ case: { name }, before, after, isTurned }) => [
        name,
        before.outcome,
        after.missed,
        isTurned,
      ]),
    ).toEqual([
      ["利率", "passes", [], false],
      ["质押率 45% 应可做", "passes", ["suitability"], true],
    ]);
  });

  test("saved quotes run under both books: the same price, and no fit after", async () => {
    const { changeId } = await proposed(capped("0.4"));
    const { rows } = await app.pool.query(
      "SELECT content FROM policy_change WHERE change_id = $1",
      [changeId],
    );
    const versions = await storedVersions(app.db, bank.bankId);
    const quote = { quoteId: "q", requestText: JSON.stringify(DEAL) };
    const pricingDate = calendarDate("2026-11-27");
    const task = { versions, change: rows[0].content, quotes: [{ ...quote, pricingDate }] };
    const [row] = effectRows(structuredClone(task));
    if (row?.before.kind !== "priced" || row.after.kind !== "priced") throw new Error("not priced");
    expect([row.before.suitability, row.after.suitability]).toEqual(["fits", "doesNotFit"]);
    expect(row.after.raroc).toBe(row.before.raroc);
    const broken = effectRows({
      ...task,
      quotes: [{ quoteId: "b", pricingDate, requestText: "{}" }],
    });
    expect(broken).toMatchObject([{ before: { kind: "refused" }, after: { kind: "refused" } }]);
  });
});

describe("approving", () => {
  test("is stopped by a case that turns, until somebody notes why; then the turn stands beside it", async () => {
    const caseId = newId();
    await save({ caseId });
    const change = await proposed(capped("0.4"));
    const { changeId } = change;
    expect(await approve(change)).toEqual({
      kind: "case-without-note",
      cases: ["质押率 45% 应可做"],
    });
    expect(await noted({ changeId, caseId, revision: 1, note: " " })).toEqual({ kind: "no-note" });
    expect(await noted({ changeId, caseId, revision: 2, note: "x" })).toEqual({
      kind: "not-found",
    });
    expect(await noted({ changeId, caseId, revision: 1, note: "风险偏好收紧" })).toEqual({
      kind: "noted",
    });
    expect(await approve(change)).toEqual({ kind: "decided", revision: 2 });
    const { rows } = await app.pool.query(
      "SELECT missed_before, missed_after FROM policy_case_turn WHERE change_id = $1",
      [changeId],
    );
    expect(rows).toEqual([{ missed_before: "", missed_after: "suitability" }]);
    expect(await caseNotes(app.db, bank.bankId, changeId)).toMatchObject([
      { note: "风险偏好收紧" },
    ]);
  });

  test("a note on an earlier revision of the case does not count", async () => {
    const caseId = newId();
    await save({ caseId });
    const change = await proposed(capped("0.4"));
    await noted({ changeId: change.changeId, caseId, revision: 1, note: "说明" });
    await save({ caseId, baseRevision: 1, expected: { suitability: "fits", rateMax: "0.05" } });
    expect(await approve(change)).toMatchObject({ kind: "case-without-note" });
  });

  test("nothing turns: no note is asked for; and a rejection never asks for one", async () => {
    const caseId = newId();
    await save({ caseId });
    const mild = await proposed(capped("0.46"));
    expect(await approve(mild)).toEqual({ kind: "decided", revision: 2 });
    const { changeId, digest } = await proposed(capped("0.4"));
    const asked = { changeId, digest, decision: "rejected", note: "太低" } as const;
    expect(await decideChange(app, checker, asked, NOW)).toMatchObject({ kind: "decided" });
  });

  test("a retired case stops nobody", async () => {
    const caseId = newId();
    await save({ caseId });
    await save({ caseId, baseRevision: 1, state: "retired" });
    expect(await approve(await proposed(capped("0.4")))).toMatchObject({ kind: "decided" });
  });

  test("the tables take no approval with more turned cases than notes, and no turn without a note", async () => {
    const change = await proposed(capped("0.4"));
    const decision = `INSERT INTO policy_decision (bank_id, change_id, decision, decided_by, maker_id, digest,
      note, decided_at, cases_turned, cases_noted)
      VALUES ($1, $2, 'approved', $3, $4, $5, '', now(), 2, 1)`;
    const values = [bank.bankId, change.changeId, checker.staffId, maker.staffId, change.digest];
    await expect(app.pool.query(decision, values)).rejects.toMatchObject({
      constraint: "policy_decision_cases_noted",
    });
    const turn = `INSERT INTO policy_case_turn (bank_id, change_id, case_id, revision, missed_before,
      missed_after, decision) VALUES ($1, $2, $2, 1, '', 'signer', 'approved')`;
    await expect(app.pool.query(turn, [bank.bankId, change.changeId])).rejects.toMatchObject({
      code: "23502",
    });
  });
});

test("remarks stand in their order, are kept for ever, and belong to a change of the bank", async () => {
  const { changeId } = await proposed(capped("0.4"));
  const say = (remark: string, by: Actor) =>
    inTransaction(app, (session) => commentChange(session, by, { changeId, remark }, NOW));
  expect(await say("为何不等到年底？", checker)).toEqual({ kind: "said" });
  expect(await say("监管要求 12 月前执行。", maker)).toEqual({ kind: "said" });
  expect(await say(" ", maker)).toEqual({ kind: "empty" });
  const other = await testBank(app, 1);
  const stranger = { bankId: other.bankId, staffId: other.staff[0] ?? "" };
  expect(await say("x", stranger)).toEqual({ kind: "not-found" });
  expect(await changeComments(app.db, bank.bankId, changeId)).toMatchObject([
    { remark: "为何不等到年底？", authorId: checker.staffId },
    { remark: "监管要求 12 月前执行。", authorId: maker.staffId },
  ]);
  await expect(app.pool.query("DELETE FROM policy_comment")).rejects.toMatchObject({
    code: "42501",
  });
});

test("quotes made before a change run again to the same bytes after it, and after its back-out", async () => {
  const [ownerId = ""] = bank.staff.slice(2);
  const { bankId, branchId } = bank;
  const source = bankPolicySource(app.db, bankId);
  const day = calendarDate("2026-12-02");
  const dealFile = { ...Object(DEAL), deal: { ...Object(DEAL).deal, pricingDate: "2026-12-02" } };
  const quote = async () => {
    const prepared = await prepareQuote(source, dealFile, day);
    if (prepared.kind === "refused") throw new Error(JSON.stringify(prepared.problems));
    const asked = { bankId, branchId, ownerId, prepared: prepared.value };
    const valid = { ...asked, validityEnd: calendarDate("2026-12-31") };
    await inTransaction(app, (session) => issueQuote(session, valid, NOW));
    return prepared.value.pin.digest;
  };
  const pins = [await quote()];
  await approve(await proposed(capped("0.4")));
  pins.push(await quote());
  const thing = { kind: "productConditions", code: "techInnovationLoan" };
  const back = await backOut(
    app,
    maker,
    { ...thing, effectiveFrom: "2026-12-01", reason: "回退" },
    NOW,
  );
  if (back.kind !== "submitted") throw new Error(back.kind);
  await approve(back);
  pins.push(await quote());
  expect(new Set(pins).size).toBe(3);
  const audit = database.as("xinzhi_audit");
  const faults: unknown[] = [];
  let count = 0;
  for await (const verdict of verifyQuotes(audit.db, () => bankPolicySource(audit.db, bankId))) {
    if (verdict.bankId !== bankId) continue;
    count += 1;
    faults.push(...verdict.faults);
  }
  expect([count, faults]).toEqual([3, []]);
});
