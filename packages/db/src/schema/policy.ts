/**
 * Tables of policy and its lifecycle (政策参数与审批).
 */
import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { calendarDate, instant } from "../connection/columns.ts";

/** 草稿, the only table of these whose rows change. */
export const policyDraft = pgTable(
  "policy_draft",
  {
    bankId: uuid("bank_id").notNull(),
    draftId: uuid("draft_id").notNull(),
    kind: text("kind").notNull(),
    code: text("code").notNull(),
    baseRevision: integer("base_revision").notNull(),
    content: text("content").notNull(),
    reason: text("reason").notNull(),
    makerId: uuid("maker_id").notNull(),
    saves: integer("saves").notNull(),
    state: text("state", { enum: ["open", "submitted", "discarded"] }).notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.draftId] })],
);

/** 变更申请: the whole item as proposed, in its canonical text. */
export const policyChange = pgTable(
  "policy_change",
  {
    bankId: uuid("bank_id").notNull(),
    changeId: uuid("change_id").notNull(),
    kind: text("kind").notNull(),
    code: text("code").notNull(),
    baseRevision: integer("base_revision").notNull(),
    backsOut: integer("backs_out"),
    effectiveFrom: calendarDate("effective_from").notNull(),
    content: text("content").notNull(),
    digest: text("digest").notNull(),
    reason: text("reason").notNull(),
    makerId: uuid("maker_id").notNull(),
    submittedAt: instant("submitted_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.changeId] })],
);

/** 待复核. */
export const policyPending = pgTable(
  "policy_pending",
  {
    bankId: uuid("bank_id").notNull(),
    kind: text("kind").notNull(),
    code: text("code").notNull(),
    changeId: uuid("change_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.kind, table.code] })],
);

/** What may become of a change. */
export const POLICY_DECISIONS = ["approved", "rejected", "withdrawn"] as const;

/** One of them. */
export type PolicyDecision = (typeof POLICY_DECISIONS)[number];

/** 复核结论. */
export const policyDecision = pgTable(
  "policy_decision",
  {
    bankId: uuid("bank_id").notNull(),
    changeId: uuid("change_id").notNull(),
    decision: text("decision", { enum: POLICY_DECISIONS }).notNull(),
    decidedBy: uuid("decided_by").notNull(),
    makerId: uuid("maker_id").notNull(),
    digest: text("digest").notNull(),
    note: text("note").notNull(),
    decidedAt: instant("decided_at").notNull(),
    /** 用例变化 under an approval, and how many of them had a note. */
    casesTurned: integer("cases_turned").notNull().default(0),
    casesNoted: integer("cases_noted").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.changeId] })],
);

/** 版本. */
export const policyVersion = pgTable(
  "policy_version",
  {
    bankId: uuid("bank_id").notNull(),
    kind: text("kind").notNull(),
    code: text("code").notNull(),
    revision: integer("revision").notNull(),
    effectiveFrom: calendarDate("effective_from").notNull(),
    digest: text("digest").notNull(),
    changeId: uuid("change_id").notNull(),
    decision: text("decision", { enum: ["approved"] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.kind, table.code, table.revision] })],
);
