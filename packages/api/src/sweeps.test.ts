/** Sweeps on a schedule: the day that the clock says decides, and one that fails does not end them. */
import { setTimeout as pause } from "node:timers/promises";
import { businessDay } from "@xinzhi/db";
import { addDays } from "@xinzhi/domain";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { CallFailure } from "./error-map.ts";
import { startSweeps } from "./sweeps.ts";
import { quotesOf } from "./testing/quotes.ts";
import { type World, world } from "./testing/world.ts";

let here: World;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
});
afterAll(() => here.drop());

const EVERY = 20;

/** However long it takes: what never comes is told by the time a test may last. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(EVERY);
}

test("a quote expires when the clock has passed its last day, after a failure too, and not before", async () => {
  const bank = await here.bank("demo");
  const ownerId = await bank.person("甲", bank.east, ["officer"]);
  const owner = { bankId: bank.bankId, branchId: bank.east, ownerId };
  const quoteId = (await quotesOf(here.database, [owner], here.clock.now)).get(ownerId);
  const states = async () => {
    const { rows } = await here.database.pool.query<{ to_state: string }>(
      "SELECT to_state FROM quote_event WHERE quote_id = $1 ORDER BY sequence",
      [quoteId],
    );
    return rows.map(({ to_state }) => to_state).join(" ");
  };
  let asked = 0;
  let day = addDays(businessDay(here.clock.now), 30);
  const now = () => {
    asked += 1;
    if (asked === 2) throw new Error("the clock broke");
    return new Date(`${day}T04:00:00Z`);
  };
  const failures: CallFailure[] = [];
  const report = (failure: CallFailure) => void failures.push(failure);
  const stop = startSweeps(here.database, { report, now, everyMilliseconds: EVERY });
  await until(async () => asked > 4);
  expect(await states()).toBe("quoted");
  expect(failures.map(({ path, problem }) => [path, problem])).toEqual([["sweep", "unexpected"]]);
  day = addDays(day, 1);
  await until(async () => (await states()) === "quoted expired");
  await stop();
  const before = asked;
  await pause(EVERY * 5);
  expect(asked).toBe(before);
});
