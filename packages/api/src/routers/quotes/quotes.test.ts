/**
 * Quotes through the API: from a draft to a decision, what a page is told when it does not go through, and who sees what.
 */
import { inTransaction, policyOf, seedPolicy, storedVersions } from "@xinzhi/db";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { policyItemsOf } from "@xinzhi/domain/schemas";
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

  test("is listed for its owner, the branch's approver and the auditor, and for nobody else", async () => {
    const quoteId = await issued();
    const sees = async (api: Api) =>
      (await api.quotes.list({})).quotes.some((quote) => quote.quoteId === quoteId);
    expect(await Promise.all([officer, approver, auditor].map(sees))).toEqual([true, true, true]);
    expect(await Promise.all([otherOfficer, westApprover].map(sees))).toEqual([false, false]);
    for (const api of [otherOfficer, westApprover]) {
      await expect(api.quotes.read({ quoteId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const asked = { states: ["lost" as const] };
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
