/**
 * Tables of quotes (报价): what was asked and answered, and where each quote has got to.
 */
import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { calendarDate, exactDecimal, instant, yuan } from "../connection/columns.ts";

/** The states of a quote (报价状态), in the order in which they can come. */
export const QUOTE_STATES = [
  "draft",
  "quoted",
  "approvalAsked",
  "approved",
  "declined",
  "countered",
  "expired",
  "accepted",
  "lost",
] as const;

/** One of them. */
export type QuoteState = (typeof QUOTE_STATES)[number];

/** A yearly rate for lists, to 1e-8. */
const listRate = exactDecimal(12, 8);

/** 政策版本锁定: which items of policy data priced a quote. */
export const policyBookPin = pgTable(
  "policy_book_pin",
  {
    bankId: uuid("bank_id").notNull(),
    digest: text("digest").notNull(),
    items: text("items").notNull(),
    firstUsedAt: instant("first_used_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.digest] })],
);

/** 幂等键: what was answered to a request that may come again. */
export const idempotencyKey = pgTable(
  "idempotency_key",
  {
    bankId: uuid("bank_id").notNull(),
    key: text("key").notNull(),
    requestDigest: text("request_digest").notNull(),
    answer: text("answer"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.key] })],
);

/** 编号: the last number given out in a year. */
export const quoteCounter = pgTable(
  "quote_counter",
  {
    bankId: uuid("bank_id").notNull(),
    year: integer("year").notNull(),
    lastNumber: integer("last_number").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.year] })],
);

/** 报价. */
export const quote = pgTable(
  "quote",
  {
    bankId: uuid("bank_id").notNull(),
    quoteId: uuid("quote_id").notNull(),
    year: integer("year").notNull(),
    number: integer("number").notNull(),
    dealId: text("deal_id").notNull(),
    /** Empty where the deal names nobody. */
    borrowerName: text("borrower_name").notNull(),
    ownerId: uuid("owner_id").notNull(),
    branchId: uuid("branch_id").notNull(),
    /** The owner, or the approver who made a counter-offer. */
    madeBy: uuid("made_by").notNull(),
    requestText: text("request_text").notNull(),
    requestDigest: text("request_digest").notNull(),
    policyDigest: text("policy_digest").notNull(),
    engineVersion: text("engine_version").notNull(),
    answerText: text("answer_text").notNull(),
    answerDigest: text("answer_digest").notNull(),
    pricingDate: calendarDate("pricing_date").notNull(),
    validityEnd: calendarDate("validity_end").notNull(),
    principal: yuan("principal").notNull(),
    rate: listRate("rate").notNull(),
    annualCost: listRate("annual_cost"),
    raroc: exactDecimal(20, 8)("raroc").notNull(),
    supersedes: uuid("supersedes"),
    counterOf: uuid("counter_of"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.quoteId] })],
);

/** 草稿. */
export const quoteDraft = pgTable(
  "quote_draft",
  {
    bankId: uuid("bank_id").notNull(),
    draftId: uuid("draft_id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    branchId: uuid("branch_id").notNull(),
    requestText: text("request_text").notNull(),
    revision: integer("revision").notNull(),
    quoteId: uuid("quote_id"),
    savedAt: instant("saved_at").notNull(),
    discardedAt: instant("discarded_at"),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.draftId] })],
);

/** 报价事件. */
export const quoteEvent = pgTable(
  "quote_event",
  {
    bankId: uuid("bank_id").notNull(),
    quoteId: uuid("quote_id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    sequence: integer("sequence").notNull(),
    previous: integer("previous"),
    fromState: text("from_state", { enum: QUOTE_STATES }).notNull(),
    toState: text("to_state", { enum: QUOTE_STATES }).notNull(),
    actorId: uuid("actor_id"),
    recordedAt: instant("recorded_at").notNull(),
    reason: text("reason").notNull(),
    note: text("note").notNull(),
    /** A list of texts as canonical JSON. */
    conditions: text("conditions").notNull(),
    expiresOn: calendarDate("expires_on"),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.quoteId, table.sequence] })],
);

/** 报价当前状态. */
export const quoteState = pgTable(
  "quote_state",
  {
    bankId: uuid("bank_id").notNull(),
    quoteId: uuid("quote_id").notNull(),
    state: text("state", { enum: QUOTE_STATES }).notNull(),
    sequence: integer("sequence").notNull(),
    expiresOn: calendarDate("expires_on").notNull(),
    successorId: uuid("successor_id"),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.quoteId] })],
);
