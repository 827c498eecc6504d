/**
 * Checking the audit chain (审计校验): every entry from the first to the head, and every anchor that was kept elsewhere.
 */
import { and, asc, eq, gt, lte } from "drizzle-orm";
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

/**
 * The verdict on a bank's chain. Others may write meanwhile: an entry and the head that names it come in one transaction, so a head read after
 * the last entry is at it or beyond, and what lies between has been written since.
 */
export async function verifyChain(
  session: Session,
  bankId: string,
  anchors: readonly AuditAnchor[] = [],
): Promise<ChainVerdict> {
  const own = anchors.filter((anchor) => anchor.bankId === bankId);
  const first = await followed(session, bankId, CHAIN_START, own);
  if (first.kind === "broken") return first;
  const heads = await session.select().from(auditHead).where(eq(auditHead.bankId, bankId));
  const head: ChainEnd = heads[0] ?? CHAIN_START;
  const isBehind = first.end.sequence < head.sequence;
  const last = isBehind ? await followed(session, bankId, first.end, own, head.sequence) : first;
  if (last.kind === "broken") return last;
  const { end } = last;
  const beyond = own.find((anchor) => anchor.sequence > end.sequence);
  if (beyond !== undefined) return broken({ sequence: end.sequence + 1n, code: "missing-anchor" });
  if (head.sequence !== end.sequence || head.digest !== end.digest) {
    return broken({ sequence: end.sequence, code: "wrong-head" });
  }
  return last;
}

/** How far the entries after a point hang together, to the last one or to `upTo`. */
async function followed(
  session: Session,
  bankId: string,
  from: ChainEnd,
  anchors: readonly AuditAnchor[],
  upTo?: bigint,
): Promise<ChainVerdict> {
  let end = from;
  for (;;) {
    const rows = await session
      .select()
      .from(auditEntry)
      .where(
        and(
          eq(auditEntry.bankId, bankId),
          gt(auditEntry.sequence, end.sequence),
          upTo === undefined ? undefined : lte(auditEntry.sequence, upTo),
        ),
      )
      .orderBy(asc(auditEntry.sequence))
      .limit(ROWS_AT_A_TIME);
    for (const row of rows) {
      const next = linked(end, row);
      if ("code" in next) return broken(next);
      end = next;
      const isOther = ({ sequence, digest }: AuditAnchor) =>
        sequence === next.sequence && digest !== next.digest;
      if (anchors.some(isOther)) return broken({ sequence: next.sequence, code: "missing-anchor" });
    }
    if (rows.length < ROWS_AT_A_TIME) return { kind: "whole", end };
  }
}

function broken(fault: ChainFault): ChainVerdict {
  return { kind: "broken", fault };
}
