/**
 * The plan of quota through the API: a product planner makes it, whoever lends reads it, and what does not fit is told by name.
 */
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { enrolled, refusalOf } from "../../testing/people.ts";
import { type World, world } from "../../testing/world.ts";

let here: World;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
});
afterAll(() => here.drop());

test("pools, periods and totals are made, changed and read again; amounts are whole fen and not negative", async () => {
  const bank = await here.bank("demo");
  const planner = await (await enrolled(here, bank, ["productManager"])).browser.api();
  const officer = await (await enrolled(here, bank, ["officer"])).browser.api();
  const top = await planner.quota.openPool({ kind: "facility", code: "top", name: "再贷款" });
  const parentId = top.poolId ?? "";
  const branchId = bank.east;
  const pool = { kind: "branch", code: "east", name: " 东支行 ", parentId, branchId } as const;
  const { poolId = "" } = await planner.quota.openPool(pool);
  expect(await planner.quota.openPool(pool)).toEqual({ outcome: "code-taken" });
  const period = { poolId, startsOn: "2026-01-01", endsOn: "2026-12-31", total: "1000000.5" };
  expect(await planner.quota.openPeriod(period)).toEqual({ outcome: "done" });
  expect(await planner.quota.openPeriod(period)).toEqual({ outcome: "period-overlaps" });
  for (const total of ["0.001", "-1", "1000000000000000000"]) {
    expect(await refusalOf(planner.quota.openPeriod({ ...period, total }))).not.toBe("nothing");
  }
  const { startsOn } = period;
  expect(await planner.quota.changeTotal({ poolId, startsOn, total: "7" })).toEqual({
    outcome: "done",
  });
  expect(await planner.quota.changeTotal({ poolId, startsOn: "2027-01-01", total: "7" })).toEqual({
    outcome: "no-such-period",
  });
  const { pools } = await officer.quota.plan({});
  expect(pools).toEqual([
    { poolId: parentId, kind: "facility", code: "top", name: "再贷款", periods: [] },
    {
      poolId,
      kind: "branch",
      code: "east",
      name: "东支行",
      parentId,
      branchId,
      periods: [{ startsOn, endsOn: "2026-12-31", total: "7", reserved: "0", used: "0" }],
    },
  ]);
  expect(await officer.quota.movements({ poolId })).toEqual({
    movements: [],
    people: [],
    isWhole: true,
  });
});
