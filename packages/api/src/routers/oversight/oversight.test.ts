/**
 * Oversight on a real database: the board's figures are those of the ledger's own entries, reports are those of the stored answers, the
 * audit chain is searched and checked, and sessions are listed and ended one by one.
 */
import { businessDay, seedDemoBank, seedDemoQuotes } from "@xinzhi/db";
import { decimal } from "@xinzhi/domain";
import one from "@xinzhi/domain/demo-bank/deals/01-little-giant-upgrading.json" with {
  type: "json",
};
import two from "@xinzhi/domain/demo-bank/deals/02-relending-2022.json" with { type: "json" };
import three from "@xinzhi/domain/demo-bank/deals/03-price-below-authority.json" with {
  type: "json",
};
import four from "@xinzhi/domain/demo-bank/deals/04-coverage-fails.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { appRouter } from "../../root.ts";
import { enrolled, PASSWORD, refusalOf, signInAs } from "../../testing/people.ts";
import { type World, world } from "../../testing/world.ts";

let here: World;
let bankId = "";

const DEALS = [one, two, three, four].map((dealFile, index) => ({ id: `deal-${index}`, dealFile }));

beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  bankId = await seedDemoBank(here.database, here.clock.now);
  expect(await seedDemoQuotes(here.database, bankId, DEALS, here.clock.now)).toBe(4);
});
afterAll(() => here.drop());

/** Somebody of the demonstration bank. */
function as(role: "auditor" | "productManager" | "officer") {
  const actor = {
    bankId,
    staffId: "",
    branchId: "",
    roles: [role],
    sessionId: "",
    userId: "",
    lacks: undefined,
    provedAt: here.clock.now,
  };
  const records = { database: here.database, actor, now: here.clock.now };
  return appRouter.createCaller({ policyBook: publishedPolicyBook, records });
}

test("the board's pools are the sums of the ledger's entries, and lending is what was accepted", async () => {
  const { pools, lending, day } = await as("auditor").oversight.board({});
  const { rows } = await here.database.pool.query<{
    pool_id: string;
    reserved: string;
    used: string;
  }>(
    `SELECT pool_id, sum(reserved_change) AS reserved, sum(used_change) AS used
     FROM quota_entry WHERE bank_id = $1 GROUP BY pool_id`,
    [bankId],
  );
  expect(pools.length).toBe(4);
  expect(rows.length).toBe(4);
  for (const { pool_id, reserved, used } of rows) {
    const pool = pools.find(({ poolId }) => poolId === pool_id);
    expect(decimal(pool?.reserved ?? "0").eq(reserved) && decimal(pool?.used ?? "0").eq(used)).toBe(
      true,
    );
    expect(pool?.agrees).toBe(true);
  }
  expect(day).toBe(businessDay(here.clock.now));
  const taken = await here.database.pool.query<{ lent: string; count: number }>(
    `SELECT sum(principal) AS lent, count(*)::int AS count FROM quote JOIN quote_state USING (bank_id, quote_id)
     WHERE bank_id = $1 AND state = 'accepted'`,
    [bankId],
  );
  expect(taken.rows[0]?.count).toBe(1);
  expect(lending.length).toBe(1);
  expect(decimal(lending[0]?.lent ?? "0").eq(taken.rows[0]?.lent ?? "0")).toBe(true);
  expect(lending[0]).toMatchObject({ count: 1, lentBefore: "0" });
});

test("a balance that does not follow from its entries is told", async () => {
  const owner = here.as("xinzhi_migrate");
  await owner.pool.query(
    "UPDATE quota_balance SET used = used + 1 WHERE bank_id = $1 AND pool_id = (SELECT pool_id FROM quota_pool WHERE bank_id = $1 AND depth = 0)",
    [bankId],
  );
  const { pools } = await as("auditor").oversight.board({});
  expect(pools.map(({ agrees }) => agrees)).toEqual([false, true, true, true]);
  await owner.pool.query(
    "UPDATE quota_balance SET used = used - 1 WHERE bank_id = $1 AND pool_id = (SELECT pool_id FROM quota_pool WHERE bank_id = $1 AND depth = 0)",
    [bankId],
  );
});

test("leakage by product, officer and reason holds all quotes each time", async () => {
  for (const by of ["product", "ownerId", "reason"] as const) {
    const { groups } = await as("productManager").oversight.leakage({ by });
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  }
  expect(await refusalOf(as("officer").oversight.leakage({ by: "product" }))).toBe(
    "FORBIDDEN not-permitted",
  );
});

test("twins: whatever the bounds, no pair is alike in less than was asked", async () => {
  const wide = { amountRatioMax: "1000", termMonthsApart: 480, differenceBpMin: "0" };
  const { pairs, isWhole } = await as("auditor").oversight.twins(wide);
  expect(isWhole).toBe(true);
  for (const { dearer, cheaper } of pairs) {
    expect(decimal(dearer.rate).gte(cheaper.rate)).toBe(true);
  }
  const none = await as("auditor").oversight.twins({ ...wide, differenceBpMin: "10000" });
  expect(none.pairs).toEqual([]);
});

test("the audit chain is searched by action, text and day, page by page, and found whole or broken", async () => {
  const { oversight } = as("auditor");
  const { entries } = await oversight.entries({ action: "quote." });
  expect(entries.length).toBeGreaterThan(4);
  expect(entries.every(({ action }) => action.startsWith("quote."))).toBe(true);
  const [first, second] = entries;
  const next = await oversight.entries({
    action: "quote.",
    beforeSequence: first?.sequence ?? "1",
  });
  expect(next.entries[0]?.sequence).toBe(second?.sequence);
  const text = first?.subject.slice(0, 20) ?? "";
  expect((await oversight.entries({ text })).entries.length).toBeGreaterThan(0);
  const day = here.clock.now.toISOString().slice(0, 10);
  expect((await oversight.entries({ from: day, to: day })).entries.length).toBeGreaterThan(0);
  expect((await oversight.entries({ to: "2020-01-01" })).entries).toEqual([]);
  expect(await oversight.verify({})).toMatchObject({ verdict: "whole" });
  await here
    .as("xinzhi_migrate")
    .pool.query("UPDATE audit_entry SET detail = '{}' WHERE bank_id = $1 AND sequence = 2", [
      bankId,
    ]);
  expect(await oversight.verify({})).toMatchObject({
    verdict: "broken",
    sequence: "2",
    code: "wrong-digest",
  });
});

test("an administrator sees and ends another's session; everybody their own", async () => {
  const bank = await here.bank("demo");
  const [admin, officer] = [
    await enrolled(here, bank, ["administrator"]),
    await enrolled(here, bank, ["officer"]),
  ];
  const second = here.browser();
  await signInAs(second, officer.loginName, PASSWORD);
  const api = await admin.browser.api();
  const { staffId } = officer;
  const { sessions } = await api.users.sessions({ staffId });
  expect(sessions.length).toBe(2);
  const [latest] = sessions;
  expect(await api.users.endSession({ staffId, sessionId: latest?.sessionId ?? "" })).toEqual({
    ended: 1,
  });
  expect(await second.actor()).toBeUndefined();
  const own = await (await officer.browser.api()).session.sessions({});
  expect(own.sessions.map(({ isThis }) => isThis)).toEqual([true]);
  const foreign = await (await admin.browser.api()).session.sessions({});
  const stolen = foreign.sessions[0]?.sessionId ?? "";
  const officerApi = await officer.browser.api();
  expect(await officerApi.session.endSession({ sessionId: stolen })).toEqual({ ended: 0 });
  await api.users.setBranch({ staffId, branchId: bank.west });
  const { people } = await api.users.list({});
  expect(people.find((person) => person.staffId === staffId)?.branchId).toBe(bank.west);
  expect((await api.users.branches({})).branches.map(({ code }) => code)).toEqual(["E", "HQ", "W"]);
});

test("the sample policy is proposed again where it was changed, and only in a demonstration bank", async () => {
  const { rows } = await here.database.pool.query<{ staff_id: string }>(
    "SELECT staff_id FROM staff_role WHERE bank_id = $1 AND role = 'productManager'",
    [bankId],
  );
  const maker = { bankId, staffId: rows[0]?.staff_id ?? "" };
  const actor = {
    ...maker,
    branchId: "",
    roles: ["productManager" as const],
    sessionId: "",
    userId: "",
    lacks: undefined,
    provedAt: here.clock.now,
  };
  const records = { database: here.database, actor, now: here.clock.now };
  const caller = appRouter.createCaller({ policyBook: publishedPolicyBook, records });
  expect(await caller.policy.restoreDemo({})).toEqual({ items: [] });
  const real = await here.bank("real");
  const staffId = await real.person("甲", real.head, ["productManager"]);
  const other = { ...actor, bankId: real.bankId, staffId };
  const theirs = appRouter.createCaller({
    policyBook: publishedPolicyBook,
    records: { ...records, actor: other },
  });
  expect(await refusalOf(theirs.policy.restoreDemo({}))).toBe("FORBIDDEN not-permitted");
});
