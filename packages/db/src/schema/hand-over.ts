/**
 * Hand-overs (交接): what enterprises left for an officer to pick up.
 */
import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../connection/columns.ts";

/** A question under the digest of its code. Either it waits with its text, or it was redeemed and is a draft. */
export const handOver = pgTable(
  "hand_over",
  {
    bankId: uuid("bank_id").notNull(),
    codeDigest: text("code_digest").notNull(),
    questionText: text("question_text"),
    consentedAt: instant("consented_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    redeemedAt: instant("redeemed_at"),
    redeemedBy: uuid("redeemed_by"),
    draftId: uuid("draft_id"),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.codeDigest] })],
);
