/**
 * Reading policy (读取政策): the approved versions of a bank, the items they hold, and the book they make.
 */
import { type CalendarDate, DomainError, type PolicyBook } from "@xinzhi/domain";
import { decodePolicyItem, type Json, type PolicyItem, policyBookOf } from "@xinzhi/domain/schemas";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { policyChange, policyDecision, policyVersion } from "../schema/policy.ts";
import { digestOf } from "./digest.ts";

/** One approved version with its content. */
export type StoredVersion = {
  readonly kind: string;
  readonly code: string;
  readonly revision: number;
  readonly effectiveFrom: CalendarDate;
  readonly digest: string;
  readonly content: string;
};

/** A bank's policy: what prices, and the digest that names exactly this policy. */
export type StoredPolicy = {
  readonly book: PolicyBook;
  readonly digest: string;
  /** Digests of the items in the book, in the order of the book. */
  readonly itemDigests: readonly string[];
};

/** Every approved version of the bank, by kind, code and revision. */
export async function storedVersions(
  session: Session,
  bankId: string,
): Promise<readonly StoredVersion[]> {
  return session
    .select({
      kind: policyVersion.kind,
      code: policyVersion.code,
      revision: policyVersion.revision,
      effectiveFrom: policyVersion.effectiveFrom,
      digest: policyVersion.digest,
      content: policyChange.content,
    })
    .from(policyVersion)
    .innerJoin(
      policyChange,
      and(
        eq(policyChange.bankId, policyVersion.bankId),
        eq(policyChange.changeId, policyVersion.changeId),
      ),
    )
    .where(eq(policyVersion.bankId, bankId))
    .orderBy(asc(policyVersion.kind), asc(policyVersion.code), asc(policyVersion.revision));
}

/**
 * The versions that stand: of several that start on the same day the last approved one, which corrects the others.
 */
export function standing<V extends Omit<StoredVersion, "digest" | "content">>(
  versions: readonly V[],
): readonly V[] {
  const latest = new Map<string, V>();
  for (const version of versions) {
    const key = JSON.stringify([version.kind, version.code, version.effectiveFrom]);
    const known = latest.get(key);
    if (known === undefined || known.revision < version.revision) latest.set(key, version);
  }
  return [...latest.values()];
}

/**
 * The policy that the versions make.
 * @throws {DomainError} `unreadable-policy` when what was approved does not make a book, which no approval lets happen.
 */
export function policyOf(versions: readonly StoredVersion[]): StoredPolicy {
  const stand = standing(versions);
  const book = policyBookOf(stand.map(({ content }) => itemIn(content)));
  if (book.kind === "refused") {
    const first = book.problems[0];
    throw new DomainError("unreadable-policy", { code: first?.code ?? "" });
  }
  const itemDigests = stand.map(({ digest }) => digest);
  return { book: book.value, itemDigests, digest: digestOf(itemDigests.toSorted().join("\n")) };
}

/**
 * The item that a canonical text spells.
 * @throws {DomainError} `unreadable-policy`.
 */
export function itemIn(content: string): PolicyItem {
  const item = decodePolicyItem(JSON.parse(content));
  if (item.kind === "refused") {
    throw new DomainError("unreadable-policy", { code: item.problems[0]?.code ?? "" });
  }
  return item.value;
}

/** The last revision of a thing, and its content; revision 0 where there is none. */
export async function headOf(
  session: Session,
  bankId: string,
  kind: string,
  code: string,
): Promise<{ readonly revision: number; readonly content: Json | undefined }> {
  const [head] = await revisions(session, bankId, kind, code);
  return { revision: head?.revision ?? 0, content: parsed(head?.content) };
}

/** What a thing said at a revision. */
export async function contentAt(
  session: Session,
  bankId: string,
  {
    kind,
    code,
    revision,
  }: { readonly kind: string; readonly code: string; readonly revision: number },
): Promise<Json | undefined> {
  const all = await revisions(session, bankId, kind, code);
  return parsed(all.find((version) => version.revision === revision)?.content);
}

function parsed(content: string | undefined): Json | undefined {
  return content === undefined ? undefined : JSON.parse(content);
}

/** All revisions of a thing, last first, with who made and who approved them. */
export function revisions(session: Session, bankId: string, kind: string, code: string) {
  return session
    .select({
      revision: policyVersion.revision,
      effectiveFrom: policyVersion.effectiveFrom,
      digest: policyVersion.digest,
      content: policyChange.content,
      reason: policyChange.reason,
      makerId: policyChange.makerId,
      submittedAt: policyChange.submittedAt,
      backsOut: policyChange.backsOut,
      checkerId: policyDecision.decidedBy,
      approvedAt: policyDecision.decidedAt,
    })
    .from(policyVersion)
    .innerJoin(
      policyChange,
      and(
        eq(policyChange.bankId, policyVersion.bankId),
        eq(policyChange.changeId, policyVersion.changeId),
      ),
    )
    .innerJoin(
      policyDecision,
      and(
        eq(policyDecision.bankId, policyVersion.bankId),
        eq(policyDecision.changeId, policyVersion.changeId),
      ),
    )
    .where(
      and(
        eq(policyVersion.bankId, bankId),
        eq(policyVersion.kind, kind),
        eq(policyVersion.code, code),
      ),
    )
    .orderBy(desc(policyVersion.revision));
}
