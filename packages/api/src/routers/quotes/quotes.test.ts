/**
 * Quotes through the API: from a draft to a decision, what a page is told when it does not go through, and who sees what.
 */
import {
  inTransaction,
  openPeriod,
  openPool,
  policyOf,
  policySourceOf,
  prepareQuote,
  seedPolicy,
  storedVersions,
} from "@xinzhi/db";
import { calendarDate, decimal } from "@xinzhi/domain";
import FIRM_DEAL from "@xinzhi/domain/demo-bank/deals/02-relending-2022.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import {
  decodePolicyFile,
  encodePolicyItem,
  policyBookOf,
  policyItemsOf,
} from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { enrolled } from "../../testing/people.ts";
import { SAMPLE_DEAL } from "../../testing/quotes.ts";
import { type World, world } from "../../testing/world.ts";

type Bank = Awaited<ReturnType<World["bank"]>>;
type Api = Awaited<ReturnType<Awaited<ReturnType<typeof enrolled>>["browser"]["api"]>>;

let here: World;
let bank: Bank;
let officer: Api;
let otherOfficer: Api;
let approver: Api;
let westApprover: Api;
let auditor: Api;

beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  bank = await here.bank("demo");
  const as = async (role: "officer" | "approver" | "auditor", branch = bank.east) => {
    const person = await enrolled(here, bank, [role], branch);
    return { api: await person.browser.api(), staffId: person.staffId };
  };
  const first = await as("officer");
  const second = await as("approver");
  officer = first.api;
  approver = second.api;
  otherOfficer = (await as("officer")).api;
  westApprover = (await as("approver", bank.west)).api;
  auditor = (await as("auditor")).api;
  const items = policyItemsOf(publishedPolicyBook);
  const people = { makerId: first.staffId, checkerId: second.staffId };
  const seed = { bankId: bank.bankId, ...people, reason: "first", items };
  await inTransaction(here.database, (session) => seedPolicy(session, seed, here.clock.now));
});
afterAll(() => here.drop());

let keys = 0;
function draftId(): string {
  keys += 1;
  return `00000000-0000-7000-8000-${String(keys).padStart(12, "0")}`;
}

const VALID = "2099-12-31";

/** A pool with so much for ever. */
function openedPool(total: string): Promise<string> {
  const { bankId } = bank;
  const pool = { bankId, kind: "facility", code: `pool-${total}`, name: "测试额度" } as const;
  const days = { startsOn: calendarDate("2020-01-01"), endsOn: calendarDate("2099-12-31") };
  return inTransaction(here.database, async (session) => {
    const opened = await openPool(session, pool, "test", here.clock.now);
    if (opened.kind === "refused") throw new Error(opened.code);
    const { poolId } = opened;
    const period = { bankId, poolId, ...days, total: decimal(total) };
    await openPeriod(session, period, "test", here.clock.now);
    return poolId;
  });
}

async function issued(deal: object = SAMPLE_DEAL): Promise<string> {
  const id = draftId();
  await officer.quotes.saveDraft({ draftId: id, baseRevision: 0, dealFile: JSON.stringify(deal) });
  const key = `issue-${id}`;
  const ask = { key, draftId: id, revision: 1, validityEnd: VALID };
  const answer = await officer.quotes.issue(ask);
  if (answer.quoteId === undefined) throw new Error(answer.outcome);
  expect(await officer.quotes.issue(ask)).toEqual(answer);
  return answer.quoteId;
}

const step = (quoteId: string, key: string) => ({
  quoteId,
  key: `${key}-${quoteId}`,
  reason: "tried",
  note: "",
});

describe("a quote", () => {
  test("is made of a draft's deal alone: the alternatives beside it stay with the draft", async () => {
    const id = draftId();
    const shelf = { version: 1, alternatives: [{ name: "少借", file: { deal: { id: "b" } } }] };
    const dealFile = JSON.stringify({ ...SAMPLE_DEAL, shelf });
    await officer.quotes.saveDraft({ draftId: id, baseRevision: 0, dealFile });
    const ask = { key: `issue-${id}`, draftId: id, revision: 1, validityEnd: VALID };
    const { outcome, quoteId = "" } = await officer.quotes.issue(ask);
    expect(outcome).toBe("done");
    const { requestText } = await officer.quotes.read({ quoteId });
    expect(JSON.parse(requestText)).toEqual(SAMPLE_DEAL);
    const draft = await officer.quotes.readDraft({ draftId: id });
    expect(JSON.parse(draft.requestText)).toEqual({ ...SAMPLE_DEAL, shelf });
  });

  test("is drafted, issued under the bank's policy, approved by another and accepted", async () => {
    const quoteId = await issued();
    expect((await officer.quotes.askApproval(step(quoteId, "ask"))).outcome).toBe("done");
    const approval = { ...step(quoteId, "approve"), conditions: ["补充抵押"] };
    expect(await approver.quotes.approve(approval)).toEqual({ outcome: "done", state: "approved" });
    // The same request again is told the same; a new one that it comes too late.
    expect(await approver.quotes.approve(approval)).toEqual({ outcome: "done", state: "approved" });
    expect(await approver.quotes.approve({ ...approval, key: "another-key" })).toEqual({
      outcome: "not-allowed",
      state: "approved",
    });
    expect(await approver.quotes.approve({ ...approval, note: "x" })).toEqual({
      outcome: "key-reused",
    });
    expect((await officer.quotes.accept(step(quoteId, "accept"))).outcome).toBe("done");
    const quote = await officer.quotes.read({ quoteId });
    const policy = policyOf(await storedVersions(here.database.db, bank.bankId));
    expect(policy.itemDigests.length).toBeGreaterThan(100);
    expect({ ...quote, events: quote.events.map(({ toState }) => toState) }).toMatchObject({
      dealId: "D1",
      state: "accepted",
      principal: "10000000",
      rate: "0.029",
      raroc: "0.04222962",
      events: ["quoted", "approvalAsked", "approved", "accepted"],
    });
    expect(JSON.parse(quote.answerText).totals.raroc).toBe("0.042229619148145234697203");
  });

  test("that cannot be priced comes back with the fields; a draft that moved on is not issued", async () => {
    const id = draftId();
    const half = JSON.stringify({ id: "half" });
    await officer.quotes.saveDraft({ draftId: id, baseRevision: 0, dealFile: half });
    const ask = { key: `issue-${id}`, draftId: id, revision: 1, validityEnd: VALID };
    const refused = await officer.quotes.issue(ask);
    expect(refused.outcome).toBe("not-priced");
    expect(refused.problems[0]?.code).toBe("missing");
    const dealFile = JSON.stringify(SAMPLE_DEAL);
    await officer.quotes.saveDraft({ draftId: id, baseRevision: 1, dealFile });
    expect((await officer.quotes.issue(ask)).outcome).toBe("draft-changed");
    const late = await officer.quotes.saveDraft({ draftId: id, baseRevision: 1, dealFile: half });
    expect(late).toMatchObject({ outcome: "stale", revision: 2, draft: { draftId: id } });
    await expect(
      otherOfficer.quotes.saveDraft({ draftId: id, baseRevision: 2, dealFile: half }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("holds quota from its approval on, which is used when the loan is taken; without room it is not approved", async () => {
    const pool = await openedPool("15000000");
    const [first, second] = [await issued(), await issued()];
    for (const quoteId of [first, second]) await officer.quotes.askApproval(step(quoteId, "ask"));
    const approve = (quoteId: string, key: string, amount?: string) => {
      const hold = amount === undefined ? { poolId: pool } : { poolId: pool, amount };
      return approver.quotes.approve({ ...step(quoteId, key), conditions: [], hold });
    };
    const done = { outcome: "done", state: "approved" };
    expect(await approve(first, "hold")).toEqual(done);
    expect(await approve(first, "hold")).toEqual(done);
    expect(await approve(first, "hold", "1")).toEqual({ outcome: "key-reused" });
    const tooMuch = {
      outcome: "over-quota",
      state: "approvalAsked",
      poolId: pool,
      free: "5000000",
    };
    expect(await approve(second, "hold")).toEqual(tooMuch);
    expect(await approve(second, "hold")).toEqual(tooMuch);
    expect(await approve(second, "cents", "0.001")).toMatchObject({ outcome: "not-an-amount" });
    expect(await approve(second, "part", "5000000")).toEqual(done);
    const balance = async () => {
      const { pools } = await officer.quota.balances({});
      const found = pools.find(({ poolId }) => poolId === pool);
      return [found?.reserved, found?.used, found?.free];
    };
    expect(await balance()).toEqual(["15000000", "0", "0"]);
    const { reservations } = await officer.quotes.read({ quoteId: first });
    expect(reservations).toMatchObject([
      { poolId: pool, poolName: "测试额度", amount: "10000000", reserved: "10000000", used: "0" },
    ]);
    await officer.quotes.accept(step(first, "accept"));
    await officer.quotes.lose({ ...step(second, "lose"), reason: "withdrawn" });
    expect(await balance()).toEqual(["0", "10000000", "5000000"]);
  });

  test("waits in the inbox of the branch's approver, with who may sign it and who asked, until it is decided", async () => {
    const quoteId = await issued();
    await officer.quotes.askApproval({ ...step(quoteId, "ask"), note: "客户明日签约" });
    const waiting = async (api: Api, more: object = {}) =>
      (await api.approvals.inbox(more)).quotes.filter((quote) => quote.quoteId === quoteId);
    const { people } = await approver.approvals.inbox({});
    const { ownerId, branchId, answerText } = await officer.quotes.read({ quoteId });
    expect(JSON.parse(answerText).authority.signer).toBe("headOffice");
    expect(people.map(({ staffId }) => staffId)).toContain(ownerId);
    expect(await waiting(approver)).toMatchObject([
      { signer: "headOffice", reason: "tried", note: "客户明日签约", state: "approvalAsked" },
    ]);
    expect(await waiting(approver, { signers: ["headOffice"], branchId })).toHaveLength(1);
    expect(await waiting(approver, { signers: ["branch", "nobody"] })).toEqual([]);
    expect(await waiting(westApprover)).toEqual([]);
    await approver.quotes.decline(step(quoteId, "decline"));
    expect(await waiting(approver)).toEqual([]);
  });

  test("is found by what stands in it, and shows its whole negotiation with names", async () => {
    const quoteId = await issued({ ...SAMPLE_DEAL, id: "Q-search-7" });
    await officer.quotes.askApproval(step(quoteId, "ask"));
    const found = async (api: Api, more: object) =>
      (await api.quotes.list(more)).quotes.map((quote) => quote.quoteId);
    expect(await found(officer, { text: "q-SEARCH" })).toEqual([quoteId]);
    expect(await found(approver, { text: "search-7", states: ["approvalAsked"] })).toEqual([
      quoteId,
    ]);
    expect(await found(officer, { text: "search-8" })).toEqual([]);
    expect(await found(otherOfficer, { text: "search-7" })).toEqual([]);
    const dealFile = JSON.stringify(SAMPLE_DEAL);
    const terms = { ...step(quoteId, "terms"), dealFile, validityEnd: VALID };
    const { quoteId: offer = "" } = await approver.quotes.counter(terms);
    const { quotes, people } = await officer.quotes.history({ quoteId: offer });
    expect(quotes.map((quote) => [quote.quoteId, quote.events.length])).toEqual([
      [quoteId, 3],
      [offer, 1],
    ]);
    const { ownerId, madeBy } = quotes[1] ?? { ownerId: "", madeBy: "" };
    expect(people.map(({ staffId }) => staffId)).toEqual([ownerId, madeBy].toSorted());
    for (const api of [otherOfficer, westApprover]) {
      const refused = api.quotes.history({ quoteId: offer });
      await expect(refused).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("is listed for its owner, the branch's approver and the auditor, and for nobody else", async () => {
    const quoteId = await issued();
    const sees = async (api: Api) =>
      (await api.quotes.list({})).quotes.some((quote) => quote.quoteId === quoteId);
    expect(await Promise.all([officer, approver, auditor].map(sees))).toEqual([true, true, true]);
    expect(await Promise.all([otherOfficer, westApprover].map(sees))).toEqual([false, false]);
    for (const api of [otherOfficer, westApprover]) {
      await expect(api.quotes.read({ quoteId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const asked = { states: ["expired" as const] };
    expect((await officer.quotes.list(asked)).quotes).toEqual([]);
  });

  test("is answered with other terms by an approver, and priced anew by its owner, each once", async () => {
    const quoteId = await issued();
    await officer.quotes.askApproval(step(quoteId, "ask"));
    const dealFile = JSON.stringify(SAMPLE_DEAL);
    const terms = { ...step(quoteId, "terms"), dealFile, validityEnd: VALID };
    const countered = await approver.quotes.counter(terms);
    expect(countered.outcome).toBe("done");
    expect(await approver.quotes.counter(terms)).toEqual(countered);
    const offer = countered.quoteId ?? "";
    expect(await officer.quotes.read({ quoteId: offer })).toMatchObject({ counterOf: quoteId });
    expect((await officer.quotes.reprice({ ...terms, key: "after-counter" })).outcome).toBe(
      "superseded",
    );
    const again = { ...step(offer, "anew"), dealFile, validityEnd: VALID };
    const bad = await officer.quotes.reprice({ ...again, dealFile: "{}" });
    expect(bad.outcome).toBe("not-priced");
    const anew = await officer.quotes.reprice(again);
    const successor = await officer.quotes.read({ quoteId: anew.quoteId ?? "" });
    expect(successor.supersedes).toBe(offer);
    expect((await officer.quotes.read({ quoteId: offer })).successorId).toBe(anew.quoteId);
  });

  test("is thrown away as a draft by its owner alone, as they saw it, and does not come back", async () => {
    const id = draftId();
    const dealFile = JSON.stringify({ id: "half" });
    const save = (baseRevision: number) =>
      officer.quotes.saveDraft({ draftId: id, baseRevision, dealFile });
    await save(0);
    const drafts = async () => (await officer.quotes.drafts({})).drafts.map((each) => each.draftId);
    expect(await drafts()).toContain(id);
    const late = await officer.quotes.discardDraft({ draftId: id, revision: 2 });
    expect(late).toMatchObject({ outcome: "stale", draft: { revision: 1 } });
    expect(await officer.quotes.discardDraft({ draftId: id, revision: 1 })).toEqual({
      outcome: "done",
    });
    expect(await drafts()).not.toContain(id);
    expect(await save(1)).toMatchObject({ outcome: "discarded", revision: 1 });
    const kept = await officer.quotes.readDraft({ draftId: id });
    expect([kept.requestText, typeof kept.discardedAt]).toEqual(['{"id":"half"}', "string"]);
    for (const asked of [
      () => otherOfficer.quotes.readDraft({ draftId: id }),
      () => otherOfficer.quotes.discardDraft({ draftId: id, revision: 1 }),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test.each([
    ["no JSON", "{"],
    ["a number for money", '{"principal":1.5}'],
    ["a hundred lists in each other, sixty times", "[".repeat(6_000)],
  ])("is not drafted from %s", async (_, dealFile) => {
    await expect(
      officer.quotes.saveDraft({ draftId: draftId(), baseRevision: 0, dealFile }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("a note with a NUL is refused at the door", async () => {
    const quoteId = await issued();
    const asked = { ...step(quoteId, "ask"), note: "a\0b" };
    await expect(officer.quotes.askApproval(asked)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

test("a quote run again is the same byte by byte, with the policy it was priced under", async () => {
  const quoteId = await issued();
  const { engineVersion, answerText } = await auditor.quotes.read({ quoteId });
  const { faults, engineNow, policy = "" } = await officer.quotes.rerun({ quoteId });
  expect([faults, engineNow]).toEqual([[], engineVersion]);
  const items = decodePolicyFile(JSON.parse(policy));
  if (items.kind === "refused") throw new Error(JSON.stringify(items.problems));
  const book = policyBookOf(items.value);
  if (book.kind === "refused") throw new Error(JSON.stringify(book.problems));
  const day = calendarDate("2026-11-27");
  const again = await prepareQuote(policySourceOf(book.value), SAMPLE_DEAL, day);
  expect(again).toMatchObject({ kind: "ok", value: { answerText } });
});

describe("a quote that is out of date", () => {
  const curve = (id: string, from: string) => {
    const last = policyItemsOf(publishedPolicyBook).findLast(({ kind }) => kind === "ftpCurves");
    if (last === undefined) throw new Error("no curve");
    return JSON.stringify(encodePolicyItem({ ...last, id, effectiveFrom: calendarDate(from) }));
  };
  const pricedOn = (pricingDate: string) => ({
    ...FIRM_DEAL,
    deal: { ...FIRM_DEAL.deal, pricingDate },
  });

  test("names the LPR and the curve that hold today, as soon as a second person has approved them", async () => {
    const quoteId = await issued(pricedOn("2022-11-18"));
    const told = async () => {
      const { newer } = await officer.quotes.staleness({ quoteId });
      return newer
        .filter(({ kind }) => kind === "lpr" || kind === "ftpCurves")
        .map(({ id, from, was }) => `${was.id} ${was.from} > ${id} ${from}`);
    };
    expect(await told()).toEqual([
      "LPR-2022-08-22 2022-08-22 > LPR-2025-05-20 2025-05-20",
      "FTP-CURVE-2022-01-04 2022-01-04 > FTP-CURVE-2026-01-05 2026-01-05",
    ]);
    const maker = await (await enrolled(here, bank, ["productManager"])).browser.api();
    const checker = await (await enrolled(here, bank, ["checker"])).browser.api();
    const item = curve("FTP-CURVE-2026-02-02", "2026-02-02");
    const { things } = await maker.policy.things({});
    const known = things.find(({ kind, code }) => kind === "ftpCurves" && code === "loans");
    const ask = { item, reason: "曲线更新", baseRevision: known?.revisions ?? 0 };
    const { changeId = "", digest = "" } = await maker.policy.propose(ask);
    expect((await told())[1]).toContain("FTP-CURVE-2026-01-05 2026-01-05");
    await checker.policy.approve({ changeId, digest, note: "" });
    expect((await told())[1]).toBe(
      "FTP-CURVE-2022-01-04 2022-01-04 > FTP-CURVE-2026-02-02 2026-02-02",
    );
  });

  test("comes with the price under today's policy, which a quote priced anew then has", async () => {
    const quoteId = await issued(pricedOn("2022-11-18"));
    const { now } = await officer.quotes.staleness({ quoteId });
    const today = new Date(here.clock.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const dealFile = JSON.stringify(pricedOn(today));
    const again = await officer.quotes.reprice({
      ...step(quoteId, "again"),
      dealFile,
      validityEnd: VALID,
    });
    const { rate, raroc } = await officer.quotes.read({ quoteId: again.quoteId ?? "" });
    expect(now).toEqual({ rate, raroc });
    const { newer } = await officer.quotes.staleness({ quoteId: again.quoteId ?? "" });
    expect(newer).toEqual([]);
  });
});
