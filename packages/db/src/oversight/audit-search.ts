/**
 * Looking into the audit chain (查询审计记录): by who, what, about what and when, the latest first; and the sums of the quota ledger's
 * entries, which its balances must equal.
 */
import { and, desc, eq, gte, ilike, lt, or, type SQL, sql } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { auditEntry } from "../schema/audit.ts";
import { quotaEntry } from "../schema/quota.ts";

/** What is sought. `action` is the beginning of a word such as `policy.`; days are those of the record, in UTC. */
export type AuditSearch = {
  readonly actor?: string;
  readonly action?: string;
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
  /** The last entry of the page before. */
  readonly before?: bigint;
  readonly most: number;
};

/** The entries. */
export function auditEntries(session: Session, bankId: string, sought: AuditSearch) {
  const { actor, action, text, from, to, before, most } = sought;
  return session
    .select({
      sequence: auditEntry.sequence,
      recordedAt: auditEntry.recordedAt,
      actor: auditEntry.actor,
      action: auditEntry.action,
      subject: auditEntry.subject,
      detail: auditEntry.detail,
      digest: auditEntry.digest,
    })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.bankId, bankId),
        actor === undefined ? undefined : eq(auditEntry.actor, actor),
        action === undefined ? undefined : ilike(auditEntry.action, `${literal(action)}%`),
        text === undefined ? undefined : saysText(text),
        from === undefined ? undefined : gte(auditEntry.recordedAt, from),
        to === undefined ? undefined : lt(auditEntry.recordedAt, `${to}T24`),
        before === undefined ? undefined : lt(auditEntry.sequence, before),
      ),
    )
    .orderBy(desc(auditEntry.sequence))
    .limit(most);
}

function saysText(text: string): SQL | undefined {
  const somewhere = `%${literal(text)}%`;
  return or(ilike(auditEntry.subject, somewhere), ilike(auditEntry.detail, somewhere));
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** What the ledger's entries add up to, balance by balance. Unit: yuan. */
export function ledgerSums(session: Session, bankId: string) {
  return session
    .select({
      poolId: quotaEntry.poolId,
      startsOn: quotaEntry.startsOn,
      reserved: sql<string>`sum(${quotaEntry.reservedChange})`,
      used: sql<string>`sum(${quotaEntry.usedChange})`,
    })
    .from(quotaEntry)
    .where(eq(quotaEntry.bankId, bankId))
    .groupBy(quotaEntry.poolId, quotaEntry.startsOn);
}
