/**
 * Checking the audit chain (审计校验): every entry from the first to the head, and every anchor that was kept elsewhere.
 */
import { and, asc, eq, gt } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { auditEntry, auditHead } from "../schema/audit.ts";
import { CHAIN_START, type ChainEnd, type ChainFault, linked } from "./chain.ts";

/** A point of the chain that was written down outside the database; without it a cut tail could not be seen. */
export type AuditAnchor = ChainEnd & { readonly bankId: string };

/** How far the chain holds, and the first thing wrong with it. */
export type ChainVerdict =
  | { readonly kind: "whole"; readonly end: ChainEnd }
  | { readonly kind: "broken"; readonly fault: ChainFault };

/** The banks whose chains there are. */
export async function bankIds(session: Session): Promise<readonly string[]> {
  const rows = await session
    .select({ bankId: auditHead.bankId })
    .from(auditHead)
    .orderBy(asc(auditHead.bankId));
  return rows.map(({ bankId }) => bankId);
}

const ROWS_AT_A_TIME = 5_000;

/** The verdict on a bank's chain, in one consistent view when `session` is a repeatable-read transaction. */
export async function verifyChain(
  session: Session,
  bankId: string,
  anchors: readonly AuditAnchor[] = [],
): Promise<ChainVerdict> {
  const own = anchors.filter((anchor) => anchor.bankId === bankId);
  let end: ChainEnd = CHAIN_START;
  for (;;) {
    const rows = await session
      .select()
      .from(auditEntry)
      .where(and(eq(auditEntry.bankId, bankId), gt(auditEntry.sequence, end.sequence)))
      .orderBy(asc(auditEntry.sequence))
      .limit(ROWS_AT_A_TIME);
    for (const row of rows) {
      const next = linked(end, row);
      if ("code" in next) return broken(next);
      end = next;
      if (
        own.some((anchor) => anchor.sequence === next.sequence && anchor.digest !== next.digest)
      ) {
        return broken({ sequence: next.sequence, code: "missing-anchor" });
      }
    }
    if (rows.length < ROWS_AT_A_TIME) break;
  }
  return endVerdict(session, bankId, end, own);
}

async function endVerdict(
  session: Session,
  bankId: string,
  end: ChainEnd,
  anchors: readonly AuditAnchor[],
): Promise<ChainVerdict> {
  const heads = await session.select().from(auditHead).where(eq(auditHead.bankId, bankId));
  const head: ChainEnd = heads[0] ?? CHAIN_START;
  const beyond = anchors.find((anchor) => anchor.sequence > end.sequence);
  if (beyond !== undefined) return broken({ sequence: end.sequence + 1n, code: "missing-anchor" });
  if (head.sequence !== end.sequence || head.digest !== end.digest) {
    return broken({ sequence: end.sequence, code: "wrong-head" });
  }
  return { kind: "whole", end };
}

function broken(fault: ChainFault): ChainVerdict {
  return { kind: "broken", fault };
}
