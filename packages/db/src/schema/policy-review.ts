/**
 * Tables of what stands around a change of policy: remarks (复核意见), and test cases (用例) with what changes do to them.
 */
import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../connection/columns.ts";

/** 复核意见. */
export const policyComment = pgTable(
  "policy_comment",
  {
    bankId: uuid("bank_id").notNull(),
    commentId: uuid("comment_id").notNull(),
    changeId: uuid("change_id").notNull(),
    authorId: uuid("author_id").notNull(),
    remark: text("remark").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.commentId] })],
);

/** 用例, once for each time it was saved. */
export const policyCase = pgTable(
  "policy_case",
  {
    bankId: uuid("bank_id").notNull(),
    caseId: uuid("case_id").notNull(),
    revision: integer("revision").notNull(),
    name: text("name").notNull(),
    dealText: text("deal_text").notNull(),
    /** What must hold, as canonical JSON. */
    expectedText: text("expected_text").notNull(),
    state: text("state", { enum: ["active", "retired"] }).notNull(),
    savedBy: uuid("saved_by").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.caseId, table.revision] })],
);

/** 用例变化说明. */
export const policyCaseNote = pgTable(
  "policy_case_note",
  {
    bankId: uuid("bank_id").notNull(),
    noteId: uuid("note_id").notNull(),
    changeId: uuid("change_id").notNull(),
    caseId: uuid("case_id").notNull(),
    revision: integer("revision").notNull(),
    note: text("note").notNull(),
    notedBy: uuid("noted_by").notNull(),
    notedAt: instant("noted_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.noteId] })],
);

/** 用例变化: a case that turned when a change was approved. What it missed stands as a list with commas. */
export const policyCaseTurn = pgTable(
  "policy_case_turn",
  {
    bankId: uuid("bank_id").notNull(),
    changeId: uuid("change_id").notNull(),
    caseId: uuid("case_id").notNull(),
    revision: integer("revision").notNull(),
    missedBefore: text("missed_before").notNull(),
    missedAfter: text("missed_after").notNull(),
    noteId: uuid("note_id").notNull(),
    decision: text("decision", { enum: ["approved"] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.changeId, table.caseId] })],
);
