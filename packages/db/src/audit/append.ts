/**
 * Adding to the audit chain (记入审计): inside the transaction of the business it tells of, so that neither happens without
 * the other.
 */
import { eq } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { auditEntry, auditHead } from "../schema/audit.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";
import {
  type AuditFacts,
  CHAIN_START,
  type ChainEnd,
  type DigestRule,
  entryDigest,
} from "./chain.ts";

/** What happened. `actor` is a staff id, or the name of a program; `detail` holds no personal data and no secret. */
export type AuditEvent = {
  readonly bankId: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Json;
};

/** Appends the event; the bank's other writers wait until the transaction ends. Answers the new end of the chain. */
export async function appendAudit(
  session: Session,
  { bankId, actor, action, subject, detail }: AuditEvent,
  now: Date,
  algorithm: DigestRule = "sha256",
): Promise<ChainEnd> {
  const end = await lockedEnd(session, bankId);
  const facts: AuditFacts = {
    bankId,
    sequence: end.sequence + 1n,
    recordedAt: now.toISOString(),
    actor,
    action,
    subject,
    detail: canonicalJson(detail),
    algorithm,
    previousDigest: end.digest,
  };
  const next = { sequence: facts.sequence, digest: entryDigest(facts) };
  await session.insert(auditEntry).values({ ...facts, digest: next.digest });
  await session.update(auditHead).set(next).where(eq(auditHead.bankId, bankId));
  return next;
}

/** The end of the chain, locked. A bank's first entry makes its head. */
async function lockedEnd(session: Session, bankId: string): Promise<ChainEnd> {
  await session
    .insert(auditHead)
    .values({ bankId, ...CHAIN_START })
    .onConflictDoNothing();
  const rows = await session
    .select({ sequence: auditHead.sequence, digest: auditHead.digest })
    .from(auditHead)
    .where(eq(auditHead.bankId, bankId))
    .for("update");
  return rows[0] ?? CHAIN_START;
}
