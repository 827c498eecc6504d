/**
 * Tables of the audit chain (审计链).
 */
import { bigint, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/** 审计记录. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    bankId: uuid("bank_id").notNull(),
    sequence: bigint("sequence", { mode: "bigint" }).notNull(),
    recordedAt: text("recorded_at").notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    subject: text("subject").notNull(),
    detail: text("detail").notNull(),
    algorithm: text("algorithm", { enum: ["sha256", "sm3"] }).notNull(),
    previousDigest: text("previous_digest").notNull(),
    digest: text("digest").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.sequence] })],
);

/** The last entry of each bank's chain. */
export const auditHead = pgTable("audit_head", {
  bankId: uuid("bank_id").primaryKey(),
  sequence: bigint("sequence", { mode: "bigint" }).notNull(),
  digest: text("digest").notNull(),
});
