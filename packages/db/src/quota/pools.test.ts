/**
 * The plan of quota: pools that cannot be made are refused by name, and a branch's pool carries what that branch and those below it lend.
 */
import { calendarDate, decimal } from "@xinzhi/domain";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { newId } from "../keys/new-id.ts";
import { branch } from "../schema/people.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import { NOW, sampleLedger, YEAR } from "../testing/sample-pools.ts";
import { askedQuote, sampleQuote, step } from "../testing/sample-quotes.ts";
import { type SampleStaff, sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { changeTotal, type NewPool, openPeriod, openPool } from "./pools.ts";
import { movementsOf, periodsOf, poolsOf } from "./read-ledger.ts";

let database: TestDatabase;
let app: Database;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app");
});
afterAll(() => database.drop());

function opened({ bankId, owner }: SampleStaff, code: string, more: Partial<NewPool> = {}) {
  const pool: NewPool = { bankId, kind: "branch", code, name: code, ...more };
  return inTransaction(app, (session) => openPool(session, pool, owner, NOW));
}

async function poolOf(at: SampleStaff, code: string, more: Partial<NewPool> = {}): Promise<string> {
  const answer = await opened(at, code, more);
  if (answer.kind === "refused") throw new Error(answer.code);
  const period = { bankId: at.bankId, poolId: answer.poolId, ...YEAR, total: decimal("90000000") };
  await inTransaction(app, (session) => openPeriod(session, period, at.owner, NOW));
  return answer.poolId;
}

async function branchBelow({ bankId }: SampleStaff, code: string, parentId?: string) {
  const branchId = newId();
  const above = parentId === undefined ? {} : { parentId };
  await app.db.insert(branch).values({ bankId, branchId, code, name: code, ...above });
  return branchId;
}

describe("what is refused", () => {
  test("a pool without its parent or branch, with a code that is taken, or too deep", async () => {
    const at = await sampleStaff(app);
    const other = await sampleStaff(app);
    const nowhere = newId();
    const code = async (name: string, more: Partial<NewPool>) => {
      const answer = await opened(at, name, more);
      return answer.kind === "refused" ? answer.code : "done";
    };
    expect(await code("a", { parentId: nowhere })).toBe("no-such-parent");
    expect(await code("a", { branchId: nowhere })).toBe("no-such-branch");
    expect(await code("a", { branchId: other.branchId })).toBe("no-such-branch");
    expect(await code("a", { branchId: at.branchId })).toBe("done");
    expect(await code("a", {})).toBe("code-taken");
    let parentId = await poolOf(at, "depth-0");
    for (let depth = 1; depth <= 9; depth += 1) {
      parentId = await poolOf(at, `depth-${depth}`, { parentId });
    }
    expect(await code("depth-10", { parentId })).toBe("too-deep");
  });

  test("a period that ends before it starts, or lies over another; a total below what is taken", async () => {
    const ledger = sampleLedger(app);
    const at = await ledger.pools("90000000", "90000000", "50000000");
    await ledger.reserved(at, "a-reservation", "10000000");
    const { bankId, east: poolId } = at;
    const period = async (startsOn: string, endsOn: string) => {
      const days = { startsOn: calendarDate(startsOn), endsOn: calendarDate(endsOn) };
      const ask = { bankId, poolId, ...days, total: decimal("1") };
      const answer = await inTransaction(app, (s) => openPeriod(s, ask, at.owner, NOW));
      return answer.kind === "refused" ? answer.code : "done";
    };
    expect(await period("2027-01-02", "2027-01-01")).toBe("ends-before-it-starts");
    expect(await period("2026-12-31", "2027-12-31")).toBe("period-overlaps");
    expect(await period("2027-01-01", "2027-01-01")).toBe("done");
    const total = async (yuan: string) => {
      const ask = { bankId, poolId, startsOn: YEAR.startsOn, total: decimal(yuan) };
      const answer = await inTransaction(app, (s) => changeTotal(s, ask, at.owner, NOW));
      return answer.kind === "refused" ? answer.code : "done";
    };
    expect(await total("9999999.99")).toBe("below-what-is-taken");
    expect(await total("10000000")).toBe("done");
    const periods = (await periodsOf(app.db, bankId)).filter((each) => each.poolId === poolId);
    expect(
      periods.map(({ total: t, reserved }) => `${t.toFixed(2)} ${reserved.toFixed(2)}`),
    ).toEqual(["10000000.00 10000000.00", "1.00 0.00"]);
    const movements = await movementsOf(app.db, { bankId, poolId, most: 9 });
    expect(movements).toMatchObject([{ kind: "reserve", reservedChange: decimal("10000000.00") }]);
    expect((await poolsOf(app.db, bankId)).map(({ code }) => code)).toEqual([
      "relending",
      "bank",
      "little-giant",
      "east",
      "west",
    ]);
  });
});

test("a quote draws on its own branch's pool, those of branches above, and the bank's, and no other", async () => {
  const at = await sampleStaff(app);
  const above = await branchBelow(at, "ABOVE");
  const own = await branchBelow(at, "OWN", above);
  const below = await branchBelow(at, "BELOW", own);
  const prepared = await sampleQuote(SAMPLE_DEALS[0]);
  const answers: Record<string, string> = {};
  for (const [name, branchId] of Object.entries({ above, own, below, beside: at.branchId })) {
    const poolId = await poolOf(at, name, { branchId });
    const quoteId = await askedQuote(app, { ...at, branchId: own }, prepared);
    const answer = await step(app, at, quoteId, "approved", { hold: { poolId } });
    answers[name] = answer.kind === "refused" ? answer.code : "done";
  }
  expect(answers).toEqual({
    above: "done",
    own: "done",
    below: "pool-of-other-branch",
    beside: "pool-of-other-branch",
  });
});
