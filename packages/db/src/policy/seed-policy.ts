/**
 * The first policy of a bank (政策初始化): many items at once, as made and approved by two people, with one entry in the audit chain.
 */
import { canonicalPolicyText, type PolicyItem } from "@xinzhi/domain/schemas";
import { and, eq } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { policyChange, policyDecision, policyVersion } from "../schema/policy.ts";
import { digestOf } from "./digest.ts";

/** Two people of the bank and why. */
export type PolicySeed = {
  readonly bankId: string;
  readonly makerId: string;
  readonly checkerId: string;
  readonly reason: string;
  readonly items: readonly PolicyItem[];
};

/** Stores the items as revisions 1, 2, 3 … of their things, in the order of their dates. A bank that has policy keeps it. */
export async function seedPolicy(session: Session, seed: PolicySeed, now: Date): Promise<number> {
  const { bankId, makerId, checkerId, reason } = seed;
  const [known] = await session
    .select({ revision: policyVersion.revision })
    .from(policyVersion)
    .where(and(eq(policyVersion.bankId, bankId), eq(policyVersion.revision, 1)))
    .limit(1);
  if (known !== undefined) return 0;
  const revisions = new Map<string, number>();
  const rows = seed.items
    .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
    .map((item) => {
      const { kind, code, effectiveFrom } = item;
      const revision = (revisions.get(`${kind}/${code}`) ?? 0) + 1;
      revisions.set(`${kind}/${code}`, revision);
      const content = canonicalPolicyText(item);
      const digest = digestOf(content);
      return { bankId, changeId: newId(), kind, code, effectiveFrom, content, digest, revision };
    });
  const at = now.toISOString();
  await session.insert(policyChange).values(
    rows.map(({ revision, ...row }) => ({
      ...row,
      baseRevision: revision - 1,
      reason,
      makerId,
      submittedAt: at,
    })),
  );
  await session.insert(policyDecision).values(
    rows.map(({ changeId, digest }) => ({
      bankId,
      changeId,
      decision: "approved" as const,
      decidedBy: checkerId,
      makerId,
      digest,
      note: "",
      decidedAt: at,
    })),
  );
  await session
    .insert(policyVersion)
    .values(rows.map(({ content: _, ...row }) => ({ ...row, decision: "approved" as const })));
  const detail = {
    items: rows.length,
    digest: digestOf(rows.map(({ digest }) => digest).join("\n")),
  };
  const event = { bankId, actor: makerId, action: "policy.seeded", subject: "policy", detail };
  await appendAudit(session, event, now);
  return rows.length;
}
