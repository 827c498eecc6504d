/**
 * Quotes: what is kept, numbers without gaps, two people for every decision, one effect however many come at once.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { verifyChain } from "../audit/verify.ts";
import type { Database, Session } from "../connection/database.ts";
import { codeOf, inTransaction } from "../connection/transaction.ts";
import { digestOf } from "../policy/digest.ts";
import { QUOTE_STATES, type QuoteState } from "../schema/quotes.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import {
  askedQuote,
  issued,
  LAST_DAY,
  noon,
  sampleQuote,
  statesOf,
  step,
} from "../testing/sample-quotes.ts";
import { sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { businessDay } from "./business-day.ts";
import { counterQuote, issueQuote, repriceQuote } from "./issue-quote.ts";
import type { PreparedQuote } from "./prepare-quote.ts";
import { mayFollow } from "./quote-states.ts";

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

describe("what a quote keeps", () => {
  test("request, answer, policy, engine and headline, with digests that the audit chain has too", async () => {
    const at = await sampleStaff(app);
    const { quoteId, quoteNumber } = await issued(app, at, prepared);
    expect(quoteNumber).toBe("2026-000001");
    const [row] = await one(
      `SELECT deal_id, principal, rate, annual_cost, raroc, pricing_date, validity_end, request_digest,
        answer_text::json -> 'totals' ->> 'raroc' AS answered FROM quote WHERE quote_id = $1`,
      [quoteId],
    );
    // The rates are those of the worked deal D1, to 1e-8.
    expect(row).toEqual({
      deal_id: "D1",
      principal: "10000000.00",
      rate: "0.02900000",
      annual_cost: "0.02973137",
      raroc: "0.04222962",
      pricing_date: "2026-11-27",
      validity_end: "2026-12-27",
      request_digest: digestOf(prepared.requestText),
      answered: "0.042229619148145234697203",
    });
    const [told] = await one<{ detail: string }>(
      "SELECT detail FROM audit_entry WHERE subject = $1",
      [`quote:${quoteId}`],
    );
    expect(told?.detail).toContain(digestOf(prepared.answerText));
    expect(await statesOf(app, quoteId)).toBe("quoted");
  });

  test("the bank's year turns at midnight in Beijing", () => {
    expect(businessDay(new Date("2026-12-31T15:59:59.999Z"))).toBe("2026-12-31");
    expect(businessDay(new Date("2026-12-31T16:00:00.000Z"))).toBe("2027-01-01");
  });

  test.each([
    "UPDATE quote SET answer_text = request_text",
    "DELETE FROM quote",
    "UPDATE quote_event SET reason = 'other'",
    "DELETE FROM quote_event",
    "DELETE FROM quote_state",
    "UPDATE policy_book_pin SET items = items",
    "DELETE FROM idempotency_key",
    "DELETE FROM quote_draft",
  ])("the programs' role cannot: %s", async (statement) => {
    await expect(app.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  test.each(["request_text", "answer_text", "request_digest", "answer_digest"])(
    "even the tables' owner cannot change %s alone",
    async (column) => {
      const at = await sampleStaff(app);
      const { quoteId } = await issued(app, at, prepared);
      const statement = `UPDATE quote SET ${column} = ${column} || ' ' WHERE quote_id = $1`;
      const owner = database.as("xinzhi_migrate").pool;
      await expect(owner.query(statement, [quoteId])).rejects.toMatchObject({ code: "23514" });
    },
  );
});

describe("numbers", () => {
  test("60 quotes at once, a third of them undone: 1 to 40 of each bank and year, without a gap", async () => {
    const at = await sampleStaff(app);
    const other = await sampleStaff(app);
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        act(async (session) => {
          const asked = { ...at, ownerId: at.owner, prepared, validityEnd: LAST_DAY };
          await issueQuote(session, asked, noon());
          if (index % 3 === 0) throw new Error("undone");
        }).catch(() => {}),
      ),
    );
    await issued(app, other, prepared);
    const numbers = (bankId: string) =>
      one<{ number: number }>("SELECT number FROM quote WHERE bank_id = $1 ORDER BY number", [
        bankId,
      ]);
    const expected = Array.from({ length: 40 }, (_, index) => ({ number: index + 1 }));
    expect(await numbers(at.bankId)).toEqual(expected);
    expect(await numbers(other.bankId)).toEqual([{ number: 1 }]);
    expect(await verifyChain(app.db, at.bankId)).toMatchObject({
      kind: "whole",
      end: { sequence: 40n },
    });
  });
});

describe("four eyes", () => {
  test("the owner decides nothing, and nobody else asks for the owner", async () => {
    const at = await sampleStaff(app);
    const { quoteId } = await issued(app, at, prepared);
    const asOther = await step(app, at, quoteId, "approvalAsked", { actorId: at.approver });
    expect(asOther).toMatchObject({ code: "not-the-owner" });
    await step(app, at, quoteId, "approvalAsked");
    for (const to of ["approved", "declined"] as const) {
      const own = await step(app, at, quoteId, to, { actorId: at.owner });
      expect(own).toMatchObject({ code: "four-eyes" });
    }
    const validityEnd = LAST_DAY;
    const counter = { bankId: at.bankId, quoteId, prepared, validityEnd, reason: "tooLow" };
    const own = await act((s) => counterQuote(s, { ...counter, actorId: at.owner }, noon()));
    expect(own).toMatchObject({ code: "four-eyes" });
    expect(await statesOf(app, quoteId)).toBe("quoted approvalAsked");
  });

  const EVENT = `INSERT INTO quote_event (bank_id, quote_id, owner_id, sequence, previous, from_state, to_state,
    actor_id, recorded_at, reason, note, conditions) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), 'bySql', '', '[]')`;

  test("by SQL as the programs' role neither: not as the owner, not under another owner, not without a name", async () => {
    const at = await sampleStaff(app);
    const { bankId, owner, approver } = at;
    const quoteId = await askedQuote(app, at, prepared);
    const attempt = (ownerId: string, actorId: string | null) =>
      app.pool.query(EVENT, [bankId, quoteId, ownerId, 3, 2, "approvalAsked", "approved", actorId]);
    await expect(attempt(owner, owner)).rejects.toMatchObject({
      constraint: "quote_event_four_eyes",
    });
    await expect(attempt(approver, owner)).rejects.toMatchObject({ code: "23503" });
    await expect(attempt(owner, null)).rejects.toMatchObject({ code: "23514" });
    await expect(attempt(owner, approver)).resolves.toMatchObject({ rowCount: 1 });
  });

  test("the database's list of steps is the program's, pair by pair", async () => {
    const at = await sampleStaff(app);
    const { bankId, owner, approver } = at;
    const { quoteId } = await issued(app, at, prepared);
    const isListed = async (from: QuoteState, to: QuoteState) => {
      const actor = to === "approvalAsked" ? owner : approver;
      const [sequence, previous] = from === "draft" ? [1, null] : [9, 8];
      const values = [bankId, quoteId, owner, sequence, previous, from, to, actor];
      const failure = await app.pool.query(EVENT, values).catch((error: unknown) => error);
      // What the list allows fails only because no such event came before, or the first is there.
      return codeOf(failure) !== "23514";
    };
    for (const from of QUOTE_STATES) {
      for (const to of QUOTE_STATES) {
        expect(`${from} ${to} ${await isListed(from, to)}`).toBe(
          `${from} ${to} ${mayFollow(from, to)}`,
        );
      }
    }
  });

  test("an event cannot be skipped or made twice by SQL, nor a state be said without its event", async () => {
    const at = await sampleStaff(app);
    const { bankId, owner, approver } = at;
    const quoteId = await askedQuote(app, at, prepared);
    const attempt = (sequence: number, previous: number, from: string, to: string) =>
      app.pool.query(EVENT, [bankId, quoteId, owner, sequence, previous, from, to, approver]);
    await expect(attempt(4, 3, "approved", "accepted")).rejects.toMatchObject({ code: "23503" });
    await expect(attempt(4, 2, "approvalAsked", "approved")).rejects.toMatchObject({
      code: "23514",
    });
    await expect(attempt(3, 2, "approved", "accepted")).rejects.toMatchObject({ code: "23503" });
    await expect(attempt(2, 1, "quoted", "lost")).rejects.toMatchObject({ code: "23505" });
    const say = "UPDATE quote_state SET state = 'approved', sequence = 3 WHERE quote_id = $1";
    await expect(app.pool.query(say, [quoteId])).rejects.toMatchObject({ code: "23503" });
  });
});

describe("races", () => {
  test("1,000 racing approvals of one quote: one takes effect", async () => {
    const at = await sampleStaff(app);
    const quoteId = await askedQuote(app, at, prepared);
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        step(app, at, quoteId, "approved", {
          actorId: index % 2 === 0 ? at.approver : at.otherApprover,
        }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "done")).toEqual([{ kind: "done", sequence: 3 }]);
    expect(
      answers.filter((answer) => answer.kind === "refused" && answer.code === "not-allowed").length,
    ).toBe(999);
    expect(await statesOf(app, quoteId)).toBe("quoted approvalAsked approved");
    expect(await verifyChain(app.db, at.bankId)).toMatchObject({ end: { sequence: 3n } });
  });

  test("approve, decline, counter, lose and price anew at once: one way is taken", async () => {
    const at = await sampleStaff(app);
    for (let round = 0; round < 8; round += 1) {
      const quoteId = await askedQuote(app, at, prepared);
      const following = { bankId: at.bankId, quoteId, prepared, validityEnd: LAST_DAY };
      const asked = { ...following, reason: "otherTerms" };
      await Promise.all([
        step(app, at, quoteId, "approved"),
        step(app, at, quoteId, "declined"),
        step(app, at, quoteId, "lost"),
        act((s) => counterQuote(s, { ...asked, actorId: at.otherApprover }, noon())),
        act((s) => repriceQuote(s, { ...asked, actorId: at.owner }, noon())),
      ]);
      const events = (await statesOf(app, quoteId)).split(" ");
      const [state] = await one<{ state: string; successor_id: string | null }>(
        "SELECT state, successor_id FROM quote_state WHERE quote_id = $1",
        [quoteId],
      );
      events.slice(1).forEach((to, index) => {
        const pair = [events[index], to].map((name) => QUOTE_STATES.find((s) => s === name));
        expect(mayFollow(pair[0] ?? "lost", pair[1] ?? "draft")).toBe(true);
      });
      expect(state?.state).toBe(events.at(-1));
    }
    expect((await verifyChain(app.db, at.bankId)).kind).toBe("whole");
  });
});
