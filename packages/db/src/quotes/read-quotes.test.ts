/**
 * Quotes found again: lists, searches, negotiations, and what waits for an approver.
 */
import { addDays } from "@xinzhi/domain";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import type { QuoteState } from "../schema/quotes.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import {
  askedQuote,
  issued,
  LAST_DAY,
  noon,
  QUOTE_DAY,
  sampleQuote,
  step,
} from "../testing/sample-quotes.ts";
import { sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { type AwaitingAsk, quotesAwaiting } from "./awaiting-quotes.ts";
import { counterQuote, repriceQuote } from "./issue-quote.ts";
import { expireQuotes } from "./move-quote.ts";
import type { PreparedQuote } from "./prepare-quote.ts";
import { type QuoteListAsk, quoteById, quoteChain, quoteList } from "./read-quotes.ts";

let database: TestDatabase;
let app: Database;
let prepared: PreparedQuote;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
  prepared = await sampleQuote(SAMPLE_DEALS[0]);
});
afterAll(() => database.drop());

describe("lists", () => {
  test("by owner, branch and state, the latest first, page by page, in the state of the day", async () => {
    const at = await sampleStaff(app);
    const { bankId, branchId, owner: ownerId, approver } = at;
    const first = await askedQuote(app, at, prepared);
    const { quoteId: second } = await issued(app, at, prepared);
    const bank = { bankId, scope: { kind: "bank" }, most: 10 } as const;
    const ids = async (more: Partial<QuoteListAsk>, day = QUOTE_DAY) =>
      (await quoteList(app.db, { ...bank, ...more }, day)).map(({ quoteId }) => quoteId);
    expect(await ids({})).toEqual([second, first]);
    expect(await ids({ most: 1 })).toEqual([second]);
    expect(await ids({ before: second })).toEqual([first]);
    expect(await ids({ states: ["approvalAsked"] })).toEqual([first]);
    expect(await ids({ scope: { kind: "own", ownerId } })).toEqual([second, first]);
    expect(await ids({ scope: { kind: "own", ownerId: approver } })).toEqual([]);
    expect(await ids({ scope: { kind: "branches", branchIds: [branchId] } })).toHaveLength(2);
    expect(await ids({ scope: { kind: "branches", branchIds: [] } })).toEqual([]);
    const [late] = await quoteList(app.db, bank, addDays(LAST_DAY, 1));
    expect(late?.state).toBe("expired");
    const whole = await quoteById(app.db, bankId, first, QUOTE_DAY);
    expect(whole).toMatchObject({ quoteNumber: "2026-000001", answerText: prepared.answerText });
    expect(whole?.events.map(({ toState }) => toState)).toEqual(["quoted", "approvalAsked"]);
    expect(await quoteById(app.db, approver, first, QUOTE_DAY)).toBeUndefined();
  });

  test("by what stands in number, name or deal, and signs of a pattern are signs", async () => {
    const at = await sampleStaff(app);
    const { bankId, branchId, owner } = at;
    const names = ["苏州精密 100% 电子", "无锡_微纳", "Nano\\Tech", ""];
    for (const [index, borrowerName] of names.entries()) {
      await issued(app, at, { ...prepared, borrowerName, dealId: `deal-${index + 1}` });
    }
    const bank = { bankId, scope: { kind: "bank" }, most: 10 } as const;
    const found = async (text: string, more: Partial<QuoteListAsk> = {}) => {
      const quotes = await quoteList(app.db, { ...bank, text, ...more }, QUOTE_DAY);
      return quotes.map(({ dealId }) => dealId.slice(-1)).join("");
    };
    expect(await found("精密")).toBe("1");
    expect(await found("nano")).toBe("3");
    expect(await found(" deal- ")).toBe("4321");
    expect(await found("%")).toBe("1");
    expect(await found("_")).toBe("2");
    expect(await found("\\")).toBe("3");
    expect(await found("2026-000004")).toBe("4");
    expect(await found("2025-000004")).toBe("");
    expect(await found("2")).toBe("2");
    expect(await found("deal", { branchId, ownerId: owner })).toBe("4321");
    expect(await found("deal", { ownerId: at.approver })).toBe("");
    expect(await found("deal", { branchId: owner })).toBe("");
  });

  test("an open quote whose last day has passed is found as expired and not as open", async () => {
    const at = await sampleStaff(app);
    const asked = await askedQuote(app, at, prepared);
    const lost = await askedQuote(app, at, prepared);
    await step(app, at, lost, "lost");
    const bank = { bankId: at.bankId, scope: { kind: "bank" }, most: 10 } as const;
    const ids = async (states: readonly QuoteState[], day = QUOTE_DAY) =>
      (await quoteList(app.db, { ...bank, states }, day)).map(({ quoteId }) => quoteId);
    const after = addDays(LAST_DAY, 1);
    expect(await ids(["approvalAsked"])).toEqual([asked]);
    expect(await ids(["approvalAsked"], after)).toEqual([]);
    expect(await ids(["expired"])).toEqual([]);
    expect(await ids(["expired"], after)).toEqual([asked]);
    expect(await ids(["lost", "expired"], after)).toEqual([lost, asked]);
    await expireQuotes(app, at.bankId, noon(31));
    expect(await ids(["expired"], after)).toEqual([asked]);
  });

  test("the whole negotiation of a quote, whichever of its quotes is asked for", async () => {
    const at = await sampleStaff(app);
    const { bankId, owner, approver } = at;
    const first = await askedQuote(app, at, prepared);
    const other = await askedQuote(app, at, prepared);
    const terms = { bankId, prepared, validityEnd: LAST_DAY, reason: "otherTerms" };
    const following = async (follow: typeof counterQuote, quoteId: string, actorId: string) => {
      const asked = { ...terms, quoteId, actorId };
      const made = await inTransaction(app, (session) => follow(session, asked, noon()));
      if (made.kind === "refused") throw new Error(made.code);
      return made.quoteId;
    };
    const second = await following(counterQuote, first, approver);
    const third = await following(repriceQuote, second, owner);
    const chain = async (quoteId: string) => {
      const quotes = await quoteChain(app.db, bankId, quoteId, QUOTE_DAY);
      return quotes.map((quote) => [quote.quoteId, quote.events.map(({ toState }) => toState)]);
    };
    const whole = [
      [first, ["quoted", "approvalAsked", "countered"]],
      [second, ["quoted"]],
      [third, ["quoted"]],
    ];
    expect(await chain(first)).toEqual(whole);
    expect(await chain(second)).toEqual(whole);
    expect(await chain(third)).toEqual(whole);
    expect(await chain(other)).toEqual([[other, ["quoted", "approvalAsked"]]]);
    expect(await quoteChain(app.db, approver, first, QUOTE_DAY)).toEqual([]);
  });
});

describe("quotes that wait", () => {
  test("for others than their owner, of the branches asked for, by signer, the oldest first", async () => {
    const at = await sampleStaff(app);
    const { bankId, branchId, owner, approver } = at;
    const answers = [
      '{"authority":{"signer":"branch"},"typed":"\\"signer\\":\\"headOffice\\""}',
      '{"authority":{"signer":null}}',
    ];
    const ids = [];
    for (const answerText of answers) {
      ids.push(await askedQuote(app, at, { ...prepared, answerText }));
    }
    await issued(app, at, prepared);
    const ask = { bankId, scope: { kind: "bank" }, approverId: approver, most: 10 } as const;
    const waiting = async (more: Partial<AwaitingAsk> = {}, day = QUOTE_DAY) =>
      (await quotesAwaiting(app.db, { ...ask, ...more }, day)).map(({ quoteId }) => quoteId);
    const found = await quotesAwaiting(app.db, ask, QUOTE_DAY);
    expect(found.map(({ signer, reason, note }) => [signer, reason, note])).toEqual([
      ["branch", "asItShould", ""],
      ["nobody", "asItShould", ""],
    ]);
    expect(found[0]?.askedAt).toBe("2026-11-27T04:00:00Z");
    expect(await waiting()).toEqual(ids);
    expect(await waiting({ most: 1 })).toEqual(ids.slice(0, 1));
    expect(await waiting({ after: ids[0] ?? "" })).toEqual(ids.slice(1));
    expect(await waiting({ approverId: owner })).toEqual([]);
    expect(await waiting({ signers: ["branch"] })).toEqual(ids.slice(0, 1));
    expect(await waiting({ signers: ["nobody", "headOffice"] })).toEqual(ids.slice(1));
    expect(await waiting({ scope: { kind: "branches", branchIds: [branchId] } })).toEqual(ids);
    expect(await waiting({ scope: { kind: "branches", branchIds: [owner] } })).toEqual([]);
    expect(await waiting({ branchId })).toEqual(ids);
    expect(await waiting({ branchId: owner })).toEqual([]);
    expect(await waiting({}, addDays(LAST_DAY, 1))).toEqual([]);
    await step(app, at, ids[0] ?? "", "declined");
    const repriced = { bankId, quoteId: ids[1] ?? "", actorId: owner, reason: "otherTerms" };
    await inTransaction(app, (session) =>
      repriceQuote(session, { ...repriced, prepared, validityEnd: LAST_DAY }, noon()),
    );
    expect(await waiting()).toEqual([]);
  });
});
