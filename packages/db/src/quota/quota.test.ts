/**
 * The quota ledger, one movement after another: every pool of the chain, every refusal, and what the database itself refuses.
 */
import { calendarDate, decimal } from "@xinzhi/domain";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database } from "../connection/database.ts";
import { DAY_AFTER, NOW, type Pools, sampleLedger, YEAR } from "../testing/sample-pools.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { expireReservations } from "./lapse.ts";
import { giveBackQuota, type QuotaAnswer, releaseQuota, useQuota } from "./ledger.ts";
import { changeTotal, openPeriod } from "./pools.ts";

let database: TestDatabase;
let app: Database;
let ledger: ReturnType<typeof sampleLedger>;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
  ledger = sampleLedger(app);
});
afterAll(() => database.drop());

describe("one after another", () => {
  test("reserved, used, released and given back, in every pool of the chain", async () => {
    const at = await ledger.pools("1000", "600", "400");
    const reservationId = await ledger.reserved(at, "reserve-1", "300.10");
    const part = (amount: string) => ({ reservationId, amount: decimal(amount) });
    await ledger.act((s) =>
      useQuota(s, { ...ledger.caller(at, "use-00001"), ...part("200") }, NOW),
    );
    await ledger.act((s) =>
      releaseQuota(s, { ...ledger.caller(at, "release-1"), reservationId }, NOW),
    );
    await ledger.act((s) =>
      giveBackQuota(s, { ...ledger.caller(at, "give-back"), ...part("50.05") }, NOW),
    );
    expect(await ledger.balance(at, at.east)).toBe("0.00 + 149.95 of 400.00");
    expect(await ledger.balance(at, at.plan)).toBe("0.00 + 149.95 of 600.00");
    expect(await ledger.balance(at, at.facility)).toBe("0.00 + 149.95 of 1000.00");
    expect(await ledger.balance(at, at.west)).toBe("0.00 + 0.00 of 400.00");
    expect(await ledger.breaches(at.bankId)).toEqual([]);
    // Five pools, five periods and four movements are told to the audit chain.
    expect(await verifyChain(app.db, at.bankId)).toMatchObject({
      kind: "whole",
      end: { sequence: 14n },
    });
  });

  test("the pool that has too little is named, with what it has left; nothing is taken anywhere", async () => {
    const at = await ledger.pools("1000", "500", "400");
    await ledger.reserved(at, "reserve-1", "400");
    const west = await ledger.reserve(ledger.ask(at, "reserve-2", "100.01", at.west));
    expect(west).toMatchObject({ kind: "refused", code: "over-quota", poolId: at.plan });
    expect(west.kind === "refused" ? west.free?.toFixed(2) : "").toBe("100.00");
    expect(await ledger.balance(at, at.west)).toBe("0.00 + 0.00 of 400.00");
    expect(await ledger.reserve(ledger.ask(at, "reserve-3", "100", at.west))).toMatchObject({
      kind: "done",
    });
  });

  test.each<[string, (at: Pools) => Promise<QuotaAnswer>, string]>([
    ["nothing", (at) => ledger.reserve(ledger.ask(at, "reserve-1", "0")), "not-an-amount"],
    [
      "less than nothing",
      (at) => ledger.reserve(ledger.ask(at, "reserve-1", "-1")),
      "not-an-amount",
    ],
    [
      "a part of a fen",
      (at) => ledger.reserve(ledger.ask(at, "reserve-1", "0.001")),
      "not-an-amount",
    ],
    [
      "an unknown pool",
      (at) => ledger.reserve(ledger.ask(at, "reserve-1", "1", at.owner)),
      "no-such-pool",
    ],
    [
      "a day without a period",
      (at) =>
        ledger.reserve({ ...ledger.ask(at, "reserve-1", "1"), on: calendarDate("2027-01-01") }),
      "no-period",
    ],
  ])("%s is refused", async (_, attempt, code) => {
    const at = await ledger.pools("10", "10", "10");
    expect(await attempt(at)).toMatchObject({ kind: "refused", code });
    expect(await ledger.breaches(at.bankId)).toEqual([]);
  });

  test("more than is left, and use after its last day, are refused", async () => {
    const at = await ledger.pools("1000", "600", "400");
    const reservationId = await ledger.reserved(at, "reserve-1", "10");
    const asked = { ...ledger.caller(at, "use-00001"), reservationId };
    const more = await ledger.act((s) => useQuota(s, { ...asked, amount: decimal("10.01") }, NOW));
    expect(more).toMatchObject({ code: "over-reservation" });
    const late = await ledger.act((s) => useQuota(s, { ...asked, on: DAY_AFTER }, NOW));
    expect(late).toMatchObject({ code: "reservation-expired" });
    const lastDay = { ...asked, key: "use-00002", on: calendarDate("2026-12-05") };
    const inTime = await ledger.act((s) => useQuota(s, { ...lastDay, amount: decimal("1") }, NOW));
    expect(inTime).toMatchObject({ kind: "done" });
    const back = { ...asked, key: "back-0001", amount: decimal("1.01") };
    const unused = await ledger.act((s) => giveBackQuota(s, back, NOW));
    expect(unused).toMatchObject({ code: "over-reservation" });
  });

  test("what has lapsed is released once", async () => {
    const at = await ledger.pools("1000", "600", "400");
    const reservationId = await ledger.reserved(at, "reserve-1", "100");
    await ledger.reserved(at, "reserve-2", "50");
    const amount = decimal("30");
    await ledger.act((s) =>
      useQuota(s, { ...ledger.caller(at, "use-00001"), reservationId, amount }, NOW),
    );
    const expire = (day: string) =>
      ledger.act((session) => expireReservations(session, at.bankId, calendarDate(day), NOW));
    expect(await expire("2026-12-05")).toBe(0);
    expect(await expire("2026-12-06")).toBe(2);
    expect(await expire("2026-12-07")).toBe(0);
    expect(await ledger.balance(at, at.facility)).toBe("0.00 + 30.00 of 1000.00");
    expect(await ledger.breaches(at.bankId)).toEqual([]);
  });

  test("periods do not overlap, and a total is never below what is taken", async () => {
    const at = await ledger.pools("1000", "600", "400");
    const { bankId, east: poolId } = at;
    const next = { startsOn: calendarDate("2026-12-31"), endsOn: calendarDate("2027-12-31") };
    const period = { bankId, poolId, ...next, total: decimal("1") };
    const overlapping = await ledger.act((s) => openPeriod(s, period, at.owner, NOW));
    expect(overlapping).toEqual({ kind: "refused", code: "period-overlaps" });
    await ledger.reserved(at, "reserve-1", "100");
    const change = (total: string) =>
      ledger.act((s) =>
        changeTotal(
          s,
          { bankId, poolId, startsOn: YEAR.startsOn, total: decimal(total) },
          at.owner,
          NOW,
        ),
      );
    expect(await change("99.99")).toMatchObject({ code: "below-what-is-taken" });
    expect(await change("100")).toEqual({ kind: "done" });
    expect(await ledger.reserve(ledger.ask(at, "reserve-2", "0.01"))).toMatchObject({
      code: "over-quota",
    });
  });
});

describe("the database itself", () => {
  test.each([
    ["UPDATE quota_balance SET reserved = total + 0.01", "23514"],
    ["UPDATE quota_balance SET used = 'NaN'", "23514"],
    ["UPDATE quota_balance SET reserved = -0.01", "23514"],
    ["UPDATE quota_balance SET starts_on = '2020-01-01'", "42501"],
    ["UPDATE quota_entry SET used_change = 0", "42501"],
    ["DELETE FROM quota_entry", "42501"],
    ["UPDATE quota_movement SET reason = 'other'", "42501"],
    ["DELETE FROM quota_reservation", "42501"],
    ["UPDATE quota_pool SET parent_id = NULL", "42501"],
  ])("the programs' role cannot: %s", async (statement, code) => {
    const at = await ledger.pools("10", "10", "10");
    await ledger.reserved(at, "reserve-1", "1");
    await expect(app.pool.query(statement)).rejects.toMatchObject({ code });
  });

  test("a chain cannot close into a ring", async () => {
    const at = await ledger.pools("10", "10", "10");
    const ring = `INSERT INTO quota_pool VALUES ($1, $2, 'plan', 'ring', 'ring', $2, 4, 3)`;
    await expect(app.pool.query(ring, [at.bankId, at.approver])).rejects.toMatchObject({
      code: "23503",
    });
  });
});
