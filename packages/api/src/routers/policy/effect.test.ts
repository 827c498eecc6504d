/**
 * The effect of a proposed change and the test cases, through the API: batches of saved quotes by this process and by real workers, the
 * same rows from both; another bank's quotes are never in them; an approval is stopped by a case without a note.
 */
import { fileURLToPath } from "node:url";
import {
  bankPolicySource,
  businessDay,
  inTransaction,
  issueQuote,
  newId,
  prepareQuote,
  savedQuoteIds,
  savedQuotes,
  seedPolicy,
  storedVersions,
} from "@xinzhi/db";
import { addDays, type DealEffect, effectSummary } from "@xinzhi/domain";
import pledged from "@xinzhi/domain/demo-bank/deals/17-pledge-rate-fails.json" with {
  type: "json",
};
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeDealOutcome, encodePolicyItem, policyItemsOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { effectHands } from "../../effects/effect-hands.ts";
import { appRouter } from "../../root.ts";
import { enrolled, refusalOf } from "../../testing/people.ts";
import { quotesOf } from "../../testing/quotes.ts";
import { type World, world } from "../../testing/world.ts";

type Bank = Awaited<ReturnType<World["bank"]>>;
type Person = Awaited<ReturnType<typeof enrolled>>;

let here: World;
let bank: Bank;
let maker: Person;
let checker: Person;
let foreignQuote = "";

const workers = effectHands(
  fileURLToPath(new URL("../../effects/effect-worker.ts", import.meta.url)),
);

beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  const other = await here.bank("demo");
  bank = await here.bank("demo");
  maker = await enrolled(here, bank, ["productManager"]);
  checker = await enrolled(here, bank, ["checker"]);
  const officer = await enrolled(here, bank, ["officer"]);
  const { bankId, east: branchId } = bank;
  const seed = {
    bankId,
    makerId: maker.staffId,
    checkerId: checker.staffId,
    reason: "初始",
    items: policyItemsOf(publishedPolicyBook),
  };
  await inTransaction(here.database, (session) => seedPolicy(session, seed, here.clock.now));
  for (const principal of ["9000000", "8000000", "7000000"]) {
    await quoted({ bankId, branchId, ownerId: officer.staffId }, principal);
  }
  const owner = { bankId: other.bankId, branchId: other.east };
  const stranger = await other.person("丙", other.east, ["officer"]);
  const quotes = await quotesOf(here.database, [{ ...owner, ownerId: stranger }], here.clock.now);
  foreignQuote = quotes.get(stranger) ?? "";
});
afterAll(async () => {
  await workers.close();
  await here.drop();
});

/** A quote on a security of twenty million; its pledge rate is 45 %, 40 % or 35 %. */
async function quoted(
  owner: { readonly bankId: string; readonly branchId: string; readonly ownerId: string },
  principal: string,
) {
  const source = bankPolicySource(here.database.db, owner.bankId);
  const pledge = { value: "20000000", cap: "0.5" };
  const dealFile = { ...pledged, deal: { ...pledged.deal, principal, pledge } };
  const day = businessDay(here.clock.now);
  const prepared = await prepareQuote(source, dealFile, day);
  if (prepared.kind === "refused") throw new Error(JSON.stringify(prepared.problems));
  const asked = { ...owner, prepared: prepared.value, validityEnd: addDays(day, 30) };
  await inTransaction(here.database, (session) => issueQuote(session, asked, here.clock.now));
}

/** The conditions of a product with another cap. */
function capped(share: string, product = "techInnovationLoan"): string {
  const held = policyItemsOf(publishedPolicyBook).findLast(
    ({ kind, code }) => kind === "productConditions" && code === product,
  );
  const { content, ...rest } = Object(held && encodePolicyItem(held));
  const pledgeRateMax = { standard: { share }, preferential: { share } };
  return JSON.stringify({
    ...rest,
    id: `capped-${share}`,
    effectiveFrom: "2099-12-01",
    content: { ...content, pledgeRateMax },
  });
}

async function withWorkers() {
  const records = {
    database: here.database,
    actor: await maker.browser.actor(),
    now: here.clock.now,
  };
  return appRouter.createCaller({
    policyBook: publishedPolicyBook,
    records: { ...records, hands: workers },
  });
}

test("a cap of 42 % drops the quote of 45 %; workers and this process give the same rows", async () => {
  const api = await maker.browser.api();
  const { quoteIds } = await api.policy.effectQuotes({ most: 100 });
  expect(quoteIds.length).toBe(3);
  const asked = { item: capped("0.42"), quoteIds };
  const { rows } = await api.policy.effectOf(asked);
  const effects = rows.map(
    ({ before, after }): DealEffect => ({
      before: decodeDealOutcome(decoded(before)),
      after: decodeDealOutcome(decoded(after)),
    }),
  );
  expect(effectSummary(effects)).toMatchObject({ count: 3, moved: 1, lost: 1, gained: 0, fell: 0 });
  expect(rows.map(({ quoteNumber }) => quoteNumber.slice(5))).toEqual([
    "000003",
    "000002",
    "000001",
  ]);
  const parallel = await withWorkers();
  const [all, single] = await Promise.all([
    parallel.policy.effectOf(asked),
    parallel.policy.effectOf({ ...asked, quoteIds: quoteIds.slice(0, 1) }),
  ]);
  expect(all.rows).toEqual(rows);
  expect(single.rows).toEqual(rows.slice(0, 1));
});

test("two batches at once have a worker each, a third waits; without a file the process does it itself", async () => {
  const { bankId } = bank;
  const quoteIds = await savedQuoteIds(here.database.db, bankId, 3);
  const quotes = await savedQuotes(here.database.db, bankId, quoteIds);
  const versions = await storedVersions(here.database.db, bankId);
  const task = { versions, change: capped("0.42"), quotes };
  const batches = [task, task, task].map(workers.rows);
  expect(workers.count()).toBe(2);
  const [first, ...others] = await Promise.all(batches);
  const own = effectHands(undefined);
  expect([...others, await own.rows(task)]).toEqual([first, first, first]);
  expect([first?.length, workers.count(), own.count()]).toEqual([3, 2, 0]);
});

type Row = Awaited<
  ReturnType<Awaited<ReturnType<Person["browser"]["api"]>>["policy"]["effectOf"]>
>["rows"][number];

function decoded(outcome: Row["before"]) {
  return outcome.kind === "priced" ? outcome : { kind: outcome.kind, problems: [] };
}

test("another bank's quote is passed over, and so is what is no quote", async () => {
  const api = await maker.browser.api();
  const quoteIds = [foreignQuote, newId()];
  expect(await api.policy.effectOf({ item: capped("0.4"), quoteIds })).toMatchObject({ rows: [] });
});

test("an item that does not fit comes back with the way to the field; asking about nothing is not found", async () => {
  const api = await maker.browser.api();
  const quoteIds = [newId()];
  expect(await api.policy.effectOf({ item: capped("9"), quoteIds })).toMatchObject({
    outcome: "bad-item",
    problems: [
      { path: "content.pledgeRateMax.standard.share", code: "out-of-range" },
      { path: "content.pledgeRateMax.preferential.share", code: "out-of-range" },
    ],
  });
  expect(await refusalOf(api.policy.effectOf({ quoteIds }))).toBe("NOT_FOUND not-found");
});

test("an item that is typed is set beside the others; one that does not fit by itself is not", async () => {
  const api = await maker.browser.api();
  const { problems } = await api.policy.checkItem({ item: capped("0.55", "ipPledgeLoan") });
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    ["content.pledgeRateMax.standard.share", "pledge-above-class"],
  ]);
  for (const item of [capped("0.3", "ipPledgeLoan"), capped("9"), "{"]) {
    expect(await api.policy.checkItem({ item })).toEqual({ problems: [] });
  }
});

test("a case that turns stops the checker until the maker notes why", async () => {
  const [mine, theirs] = [await maker.browser.api(), await checker.browser.api()];
  const caseId = newId();
  const pledge = { value: "20000000", cap: "0.5" };
  const dealFile = JSON.stringify({
    ...pledged,
    deal: { ...pledged.deal, principal: "9000000", pledge },
  });
  const saved = { caseId, baseRevision: 0, name: "45% 应可做", dealFile, state: "active" } as const;
  const expected = JSON.stringify({ suitability: "fits", signer: "subBranch" });
  expect(await mine.policy.saveCase({ ...saved, expected: "{" })).toMatchObject({
    outcome: "bad-case",
    problems: [{ path: "expected" }],
  });
  expect(await mine.policy.saveCase({ ...saved, expected })).toMatchObject({ revision: 1 });
  const { changeId = "", digest = "" } = await mine.policy.propose({
    item: capped("0.42"),
    reason: "收紧",
    baseRevision: 1,
  });
  const { runs } = await theirs.policy.runCases({ changeId });
  expect(runs).toMatchObject([
    { isTurned: true, before: { outcome: "passes" }, after: { missed: ["suitability"] } },
  ]);
  expect(await theirs.policy.approve({ changeId, digest, note: "" })).toMatchObject({
    outcome: "case-without-note",
    cases: ["45% 应可做"],
  });
  await mine.policy.noteCase({ changeId, caseId, revision: 1, note: "总行决定" });
  await theirs.policy.comment({ changeId, remark: "同意" });
  expect((await mine.policy.comments({ changeId })).comments).toMatchObject([{ remark: "同意" }]);
  expect(await theirs.policy.approve({ changeId, digest, note: "" })).toMatchObject({
    outcome: "decided",
    revision: 2,
  });
  expect((await mine.policy.decidedChanges({})).changes[0]).toMatchObject({ changeId });
  expect((await mine.policy.runCases({})).runs).toMatchObject([{ isTurned: false }]);
  expect((await mine.policy.people({})).people.length).toBeGreaterThan(2);
});
