/**
 * Quotes and quota of the demonstration bank (示例报价与额度): its deals, priced under its own policy, each at another point of a quote's way.
 * Done once however often it is started; what it made is never touched again.
 */
import { addDays, type CalendarDate, calendarDate, decimal } from "@xinzhi/domain";
import { and, eq } from "drizzle-orm";
import type { Json } from "../audit/canonical-json.ts";
import type { Database, Session } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { once } from "../idempotency/once.ts";
import { reserveQuota, useQuota } from "../quota/ledger.ts";
import { openPeriod, openPool } from "../quota/pools.ts";
import { bankPolicySource } from "../quotes/bank-policy.ts";
import { businessDay } from "../quotes/business-day.ts";
import { issueQuote } from "../quotes/issue-quote.ts";
import { moveQuote, type QuoteStep } from "../quotes/move-quote.ts";
import { type PreparedQuote, prepareQuote } from "../quotes/prepare-quote.ts";
import { type StaffRole, staff, staffRole } from "../schema/people.ts";
import { idempotencyKey } from "../schema/quotes.ts";

/** How long a quote of the demonstration bank stands (示例). Unit: days. */
const VALID_DAYS = 30;

/** The ways of the quotes, one after another. */
const WAYS: readonly (readonly QuoteStep[])[] = [
  ["approvalAsked"],
  ["approvalAsked", "approved"],
  [],
  ["approvalAsked", "approved", "accepted"],
  ["approvalAsked", "declined"],
  ["approvalAsked"],
  ["lost"],
];

/** Pools from the top down with their totals for the year (示例). Unit: yuan. */
const POOLS = [
  { kind: "facility", code: "tech-relending", name: "示例：科技创新再贷款", total: "2000000000" },
  { kind: "bank", code: "whole-bank", name: "示例：全行", total: "800000000" },
  { kind: "plan", code: "specialised-firms", name: "示例：专精特新计划", total: "500000000" },
  { kind: "branch", code: "hightech-branch", name: "示例：高新支行", total: "300000000" },
] as const;

type People = {
  readonly bankId: string;
  readonly branchId: string;
  readonly officer: string;
  readonly approver: string;
};

/** A deal of the demonstration bank: its name there, and its file. */
export type DemoDealFile = { readonly id: string; readonly dealFile: Json };

/** Makes what is missing. Deals that the bank's policy refuses are passed over. Answers how many quotes are there. */
export async function seedDemoQuotes(
  database: Database,
  bankId: string,
  deals: readonly DemoDealFile[],
  now: Date,
): Promise<number> {
  const people = await peopleOf(database.db, bankId);
  if (people === undefined) return 0;
  const source = bankPolicySource(database.db, bankId);
  const poolId = await inTransaction(database, (session) => demoPool(session, people, now));
  let quotes = 0;
  for (const [index, { id, dealFile }] of deals.entries()) {
    const key = `demo-quote:${id}`;
    if (!(await isKnown(database.db, bankId, key))) {
      const prepared = await prepareQuote(source, dealFile, businessDay(now));
      if (prepared.kind === "refused") continue;
      const made = { prepared: prepared.value, way: WAYS[index % WAYS.length] ?? [], poolId, key };
      await inTransaction(database, (session) => demoQuote(session, people, made, now));
    }
    quotes += 1;
  }
  return quotes;
}

type DemoQuote = {
  readonly prepared: PreparedQuote;
  readonly way: readonly QuoteStep[];
  readonly poolId: string;
  readonly key: string;
};

/** Whether the quote was made already, so that it need not be priced again. */
async function isKnown(session: Session, bankId: string, key: string): Promise<boolean> {
  const rows = await session
    .select({ key: idempotencyKey.key })
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.bankId, bankId), eq(idempotencyKey.key, key)));
  return rows.length > 0;
}

/** One quote and its way, in one transaction under a key of its own. */
async function demoQuote(
  session: Session,
  people: People,
  { prepared, way, poolId, key }: DemoQuote,
  now: Date,
): Promise<void> {
  const { bankId, branchId, officer: ownerId } = people;
  const request = { operation: "demoQuote", dealId: prepared.dealId };
  const work = async () => {
    const validityEnd = addDays(later(prepared.pricingDate, businessDay(now)), VALID_DAYS);
    const asked = { bankId, branchId, ownerId, prepared, validityEnd };
    const answer = await issueQuote(session, asked, now);
    if (answer.kind === "refused") return answer.code;
    const { quoteId } = answer;
    for (const to of way) {
      const isDecision = to === "approved" || to === "declined";
      const actorId = isDecision ? people.approver : ownerId;
      await moveQuote(session, { bankId, quoteId, to, actorId, reason: "demo" }, now);
    }
    if (way.includes("approved")) {
      await demoDraw(
        session,
        people,
        { ...asked, quoteId, poolId, isPaidOut: way.includes("accepted") },
        now,
      );
    }
    return quoteId;
  };
  await once(session, { bankId, key, request }, work, now);
}

type DemoDraw = {
  readonly quoteId: string;
  readonly poolId: string;
  readonly prepared: PreparedQuote;
  readonly validityEnd: CalendarDate;
  readonly isPaidOut: boolean;
};

/** An approved quote holds quota; an accepted one uses it. */
async function demoDraw(
  session: Session,
  { bankId, officer: actorId }: People,
  { quoteId, poolId, prepared, validityEnd: expiresOn, isPaidOut }: DemoDraw,
  now: Date,
): Promise<void> {
  const about = { bankId, actorId, reason: "demo", on: businessDay(now) };
  const { principal: amount } = prepared.headline;
  const asked = { ...about, key: `demo-hold:${quoteId}`, poolId, amount, expiresOn, quoteId };
  const held = await reserveQuota(session, asked, now);
  if (!isPaidOut || held.kind === "refused") return;
  const { reservationId } = held;
  await useQuota(session, { ...about, key: `demo-use:${quoteId}`, reservationId }, now);
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? other : one;
}

/** The lowest pool of the demonstration chain. */
async function demoPool(
  session: Session,
  { bankId, branchId, officer }: People,
  now: Date,
): Promise<string> {
  const request = { operation: "demoQuota" };
  const year = businessDay(now).slice(0, 4);
  const startsOn = calendarDate(`${year}-01-01`);
  const endsOn = calendarDate(`${year}-12-31`);
  const work = async () => {
    let poolId: string | undefined;
    for (const { total, ...pool } of POOLS) {
      const above = poolId === undefined ? {} : { parentId: poolId };
      const whose = pool.kind === "branch" ? { branchId } : {};
      const opened = await openPool(session, { bankId, ...pool, ...above, ...whose }, officer, now);
      if (opened.kind === "refused") break;
      poolId = opened.poolId;
      const period = { bankId, poolId, startsOn, endsOn, total: decimal(total) };
      await openPeriod(session, period, officer, now);
    }
    return poolId ?? "";
  };
  const answer = await once(session, { bankId, key: "demo-quota", request }, work, now);
  return answer.kind === "done" ? answer.answer : "";
}

async function peopleOf(session: Session, bankId: string): Promise<People | undefined> {
  const first = async (role: StaffRole) => {
    const rows = await session
      .select({ staffId: staff.staffId, branchId: staff.branchId })
      .from(staffRole)
      .innerJoin(
        staff,
        and(eq(staff.bankId, staffRole.bankId), eq(staff.staffId, staffRole.staffId)),
      )
      .where(and(eq(staffRole.bankId, bankId), eq(staffRole.role, role)))
      .limit(1);
    return rows[0];
  };
  const [officer, approver] = [await first("officer"), await first("approver")];
  if (officer === undefined || approver === undefined) return undefined;
  const { branchId, staffId } = officer;
  return { bankId, branchId, officer: staffId, approver: approver.staffId };
}
