/**
 * A quote's way: steps in their order, quotes that follow quotes, last days and the quota they let go of.
 */
import { addDays, calendarDate, decimal } from "@xinzhi/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database, Session } from "../connection/database.ts";
import { causesOf, codeOf, inTransaction } from "../connection/transaction.ts";
import { reserveQuota } from "../quota/ledger.ts";
import { openPeriod, openPool } from "../quota/pools.ts";
import { faultyDatabase, PLANTED_FAULT } from "../testing/faulty-database.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import {
  askedQuote,
  issued,
  LAST_DAY,
  noon,
  QUOTE_DAY,
  sampleQuote,
  statesOf,
  step,
} from "../testing/sample-quotes.ts";
import { type SampleStaff, sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { counterQuote, repriceQuote } from "./issue-quote.ts";
import { expireQuotes, moveQuote, type QuoteStep } from "./move-quote.ts";
import type { PreparedQuote } from "./prepare-quote.ts";

let database: TestDatabase;
let app: Database;
let prepared: PreparedQuote;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
  prepared = await sampleQuote(SAMPLE_DEALS[0]);
});
afterAll(() => database.drop());

const act = <T>(work: (session: Session) => Promise<T>) => inTransaction(app, work);

async function one<T>(statement: string, values: readonly unknown[]): Promise<readonly T[]> {
  const { rows } = await app.pool.query(statement, [...values]);
  return rows;
}

describe("any order", () => {
  type Command = {
    readonly to: QuoteStep | "countered" | "expired" | "repriced";
    readonly who: "owner" | "approver";
    readonly daysLater: number;
  };
  const command: fc.Arbitrary<Command> = fc.record({
    to: fc.constantFrom(
      "approvalAsked",
      "approved",
      "declined",
      "accepted",
      "lost",
      "countered",
      "expired",
      "repriced",
    ),
    who: fc.constantFrom("owner", "approver"),
    daysLater: fc.constantFrom(0, 0, 0, 30, 31),
  });

  /** The steps by hand: from, who (either where not said), to. */
  const MODEL: readonly string[] = [
    "quoted owner approvalAsked",
    "quoted * lost",
    "approvalAsked approver approved",
    "approvalAsked approver declined",
    "approvalAsked approver countered",
    "approvalAsked * lost",
    "approved * accepted",
    "approved * lost",
  ];
  const OPEN = ["quoted", "approvalAsked", "approved"];

  test("a quote goes where a plain model goes, and no other way", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 10 }), async (commands) => {
        const at = await sampleStaff(app);
        const { bankId } = at;
        const { quoteId } = await issued(app, at, prepared);
        let state = "quoted";
        let isFollowed = false;
        const walked = [state];
        for (const { to, who, daysLater } of commands) {
          const isOpen = OPEN.includes(state) && !isFollowed;
          const isListed =
            MODEL.includes(`${state} ${who} ${to}`) || MODEL.includes(`${state} * ${to}`);
          const expected =
            to === "expired"
              ? isOpen && daysLater > 30
              : to === "repriced"
                ? !isFollowed && state !== "accepted" && who === "owner"
                : isOpen && isListed && daysLater <= 30;
          const now = noon(daysLater);
          const validityEnd = addDays(LAST_DAY, 60);
          const asked = { bankId, quoteId, actorId: at[who], reason: "byModel" };
          const following = { ...asked, prepared, validityEnd };
          const kind = await act(async (session) => {
            if (to === "repriced") return (await repriceQuote(session, following, now)).kind;
            if (to === "countered") return (await counterQuote(session, following, now)).kind;
            if (to !== "expired") return (await moveQuote(session, { ...asked, to }, now)).kind;
            return "expired";
          });
          const done =
            kind === "expired" ? (await expireQuotes(app, bankId, now)) > 0 : kind === "done";
          expect(`${state} ${who} ${to} ${done}`).toBe(`${state} ${who} ${to} ${expected}`);
          if (!done) continue;
          if (to === "repriced" || to === "countered") isFollowed = true;
          if (to !== "repriced") walked.push(to);
          if (to !== "repriced") state = to;
          if (isFollowed) break;
        }
        expect(await statesOf(app, quoteId)).toBe(walked.join(" "));
      }),
      { numRuns: 40 },
    );
  });
});

describe("quotes that follow quotes", () => {
  test("priced anew: a new number that names the old one, which stays and moves no more", async () => {
    const at = await sampleStaff(app);
    const quoteId = await askedQuote(app, at, prepared);
    const next = await sampleQuote(SAMPLE_DEALS[1]);
    const asked = { bankId: at.bankId, quoteId, actorId: at.owner, reason: "newTerms" };
    const answer = await act((s) =>
      repriceQuote(s, { ...asked, prepared: next, validityEnd: LAST_DAY }, noon()),
    );
    expect(answer).toMatchObject({ kind: "done", quoteNumber: "2026-000002" });
    const rows = await one("SELECT number, supersedes FROM quote WHERE bank_id = $1 ORDER BY 1", [
      at.bankId,
    ]);
    expect(rows).toEqual([
      { number: 1, supersedes: null },
      { number: 2, supersedes: quoteId },
    ]);
    expect(await step(app, at, quoteId, "approved")).toMatchObject({ code: "superseded" });
  });

  test("a quote whose loan was accepted is not priced anew", async () => {
    const at = await sampleStaff(app);
    const quoteId = await askedQuote(app, at, prepared);
    await step(app, at, quoteId, "approved");
    await step(app, at, quoteId, "accepted");
    const asked = { bankId: at.bankId, quoteId, actorId: at.owner, reason: "newTerms" };
    const answer = await act((s) =>
      repriceQuote(s, { ...asked, prepared, validityEnd: LAST_DAY }, noon()),
    );
    expect(answer).toEqual({ kind: "refused", code: "not-allowed" });
  });

  test("a counter-offer belongs to the same owner and needs approval like any quote", async () => {
    const at = await sampleStaff(app);
    const quoteId = await askedQuote(app, at, prepared);
    const asked = { bankId: at.bankId, quoteId, actorId: at.approver, reason: "tooLow" };
    const answer = await act((s) =>
      counterQuote(s, { ...asked, prepared, validityEnd: LAST_DAY }, noon()),
    );
    if (answer.kind === "refused") throw new Error(answer.code);
    expect(await statesOf(app, quoteId)).toBe("quoted approvalAsked countered");
    const [row] = await one("SELECT owner_id, made_by, counter_of FROM quote WHERE quote_id = $1", [
      answer.quoteId,
    ]);
    expect(row).toEqual({ owner_id: at.owner, made_by: at.approver, counter_of: quoteId });
    expect(await step(app, at, answer.quoteId, "approved")).toMatchObject({ code: "not-allowed" });
    expect(await step(app, at, answer.quoteId, "approvalAsked")).toMatchObject({ kind: "done" });
  });
});

describe("last days", () => {
  test("the last day counts; after it every step but expiry is refused", async () => {
    const at = await sampleStaff(app);
    const { bankId } = at;
    const quoteId = await askedQuote(app, at, prepared);
    const move = { bankId, quoteId, actorId: at.approver, reason: "late" };
    const late = await act((s) => moveQuote(s, { ...move, to: "approved" }, noon(31)));
    expect(late).toEqual({ kind: "refused", code: "quote-expired", state: "expired" });
    const inTime = { ...move, quoteId: await askedQuote(app, at, prepared) };
    const last = await act((s) => moveQuote(s, { ...inTime, to: "declined" }, noon(30)));
    expect(last).toMatchObject({ kind: "done" });
    expect(await expireQuotes(app, bankId, noon(30))).toBe(0);
    expect(await expireQuotes(app, bankId, noon(31))).toBe(1);
    expect(await expireQuotes(app, bankId, noon(31))).toBe(0);
    expect(await statesOf(app, quoteId)).toBe("quoted approvalAsked expired");
  });

  test("an approval may end sooner than the quote", async () => {
    const at = await sampleStaff(app);
    const quoteId = await askedQuote(app, at, prepared);
    const passed = addDays(QUOTE_DAY, -1);
    expect(await step(app, at, quoteId, "approved", { expiresOn: passed })).toMatchObject({
      code: "day-has-passed",
    });
    const conditions = ["补充抵押", "账户监管"];
    await step(app, at, quoteId, "approved", { expiresOn: addDays(QUOTE_DAY, 5), conditions });
    expect(await expireQuotes(app, at.bankId, noon(5))).toBe(0);
    expect(await expireQuotes(app, at.bankId, noon(6))).toBe(1);
    const [event] = await one(
      "SELECT conditions FROM quote_event WHERE sequence = 3 AND quote_id = $1",
      [quoteId],
    );
    expect(event).toEqual({ conditions: '["补充抵押","账户监管"]' });
  });

  async function holding(at: SampleStaff, quoteId: string): Promise<() => Promise<string>> {
    const { bankId, owner } = at;
    const pool = {
      bankId,
      kind: "facility",
      code: `f-${quoteId.slice(-6)}`,
      name: "再贷款",
    } as const;
    const opened = await act((s) => openPool(s, pool, owner, noon()));
    if (opened.kind === "refused") throw new Error(opened.code);
    const { poolId } = opened;
    const startsOn = calendarDate("2026-01-01");
    const period = { startsOn, endsOn: calendarDate("2026-12-31"), total: decimal("100") };
    await act((s) => openPeriod(s, { bankId, poolId, ...period }, owner, noon()));
    const ask = { bankId, poolId, quoteId, actorId: owner, reason: "approved", on: QUOTE_DAY };
    const amount = decimal("60");
    const asked = { ...ask, amount, expiresOn: LAST_DAY, key: `hold-${quoteId}` };
    await act((s) => reserveQuota(s, asked, noon()));
    return async () => {
      const rows = await one<{ reserved: string }>(
        "SELECT reserved FROM quota_balance WHERE bank_id = $1 AND pool_id = $2",
        [bankId, poolId],
      );
      return rows[0]?.reserved ?? "";
    };
  }

  test.each([
    ["expired", "0.00"],
    ["declined", "0.00"],
    ["lost", "0.00"],
    ["repriced", "0.00"],
    ["countered", "0.00"],
    ["accepted", "0.00"],
  ])("what a quote holds of quota, once it is %s: %s", async (end, left) => {
    const at = await sampleStaff(app);
    const { bankId } = at;
    const quoteId = await askedQuote(app, at, prepared);
    const held = await holding(at, quoteId);
    expect(await held()).toBe("60.00");
    const following = { bankId, quoteId, reason: "otherTerms", prepared, validityEnd: LAST_DAY };
    if (end === "expired") await expireQuotes(app, bankId, noon(31));
    if (end === "accepted") await step(app, at, quoteId, "approved");
    if (end === "declined" || end === "lost" || end === "accepted")
      await step(app, at, quoteId, end);
    if (end === "repriced") {
      await act((s) => repriceQuote(s, { ...following, actorId: at.owner }, noon()));
    }
    if (end === "countered") {
      await act((s) => counterQuote(s, { ...following, actorId: at.approver }, noon()));
    }
    expect(await held()).toBe(left);
  });

  test("a break after any statement of a decline leaves quote, quota and audit as they were", async () => {
    const at = await sampleStaff(app);
    const { bankId, approver: actorId } = at;
    const quoteId = await askedQuote(app, at, prepared);
    const held = await holding(at, quoteId);
    const move = { bankId, quoteId, to: "declined", actorId, reason: "tooRisky" } as const;
    const before = await verifyChain(app.db, bankId);
    for (let statements = 1; ; statements += 1) {
      const { database: faulty, reached } = faultyDatabase(app, statements);
      const failure = await inTransaction(faulty, (s) => moveQuote(s, move, noon())).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!reached()) {
        expect(statements).toBeGreaterThan(8);
        break;
      }
      expect(causesOf(failure).map(codeOf)).toContain(PLANTED_FAULT);
      expect(await statesOf(app, quoteId)).toBe("quoted approvalAsked");
      expect(await held()).toBe("60.00");
      expect(await verifyChain(app.db, bankId)).toEqual(before);
    }
    expect(await held()).toBe("0.00");
  });
});
