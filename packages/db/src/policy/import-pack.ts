/**
 * Reading a policy pack in (导入政策包): what is new or different is proposed, or kept as drafts to be looked at one by one. What the pack
 * does not name stays as it is, and nothing is in force before a second person approves it.
 */
import { canonicalPolicyText, type PolicyItem } from "@xinzhi/domain/schemas";
import { appendAudit } from "../audit/append.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { type ProposalRefusal, submitItem } from "./changes.ts";
import { type Actor, lockBank } from "./changes-lock.ts";
import { digestOf } from "./digest.ts";
import { savePolicyDraft } from "./policy-drafts.ts";
import { type PackItem, type PackRefusal, readPack } from "./policy-pack.ts";
import { storedVersions } from "./stored-policy.ts";

/** A pack to be read in, the keys that are trusted, and why. */
export type PackImport = {
  readonly text: string;
  readonly trusted: readonly string[];
  readonly reason: string;
  readonly into: "drafts" | "submissions";
};

/**
 * What became of an item: a change that waits, or a draft. A draft that was to be a change says what was in the way; `later-item`: an
 * earlier one of the same thing goes first, since each thing has one change at a time.
 */
export type ImportedItem = {
  readonly kind: string;
  readonly code: string;
  readonly effectiveFrom: string;
} & (
  | { readonly outcome: "submitted"; readonly changeId: string }
  | {
      readonly outcome: "drafted";
      readonly draftId: string;
      readonly because: "asked" | "later-item" | ProposalRefusal["kind"];
    }
);

/** What was read in, and how much was the same; or why the pack was not read. */
export type ImportAnswer =
  | { readonly kind: "imported"; readonly items: readonly ImportedItem[]; readonly same: number }
  | { readonly kind: "no-reason" }
  | PackRefusal;

/** Reads a pack in, in the transaction of `session`: all of it, or nothing. */
export async function importPack(
  session: Session,
  actor: Actor,
  { text, trusted, reason, into }: PackImport,
  now: Date,
): Promise<ImportAnswer> {
  if (reason.trim() === "") return { kind: "no-reason" };
  const { bankId, staffId } = actor;
  await lockBank(session, bankId);
  const read = readPack(text, await storedVersions(session, bankId), trusted);
  if (read.kind !== "read") return read;
  const items: ImportedItem[] = [];
  const ordered = byDay([...read.added, ...read.changed]);
  const firsts = ordered.filter(
    ({ item }, index) => ordered.findIndex((one) => isOfThing(one.item, item)) === index,
  );
  for (const each of ordered) {
    const isFirst = firsts.includes(each);
    // Later items of a thing become drafts; only what waits beside it is of the same act.
    const together = firsts.filter((one) => one !== each).map(({ item }) => item);
    items.push(await importedItem(session, actor, each, { reason, into, isFirst, together }, now));
  }
  const submitted = items.filter(({ outcome }) => outcome === "submitted").length;
  const counts = { submitted, drafted: items.length - submitted, same: read.same };
  const event = {
    bankId,
    actor: staffId,
    action: "policy.packImported",
    subject: "policy",
    detail: { pack: digestOf(text), into, ...counts },
  };
  await appendAudit(session, event, now);
  return { kind: "imported", items, same: read.same };
}

function byDay(items: readonly PackItem[]): readonly PackItem[] {
  return items.toSorted((one, other) =>
    one.item.effectiveFrom < other.item.effectiveFrom ? -1 : 1,
  );
}

function isOfThing(one: PolicyItem, other: PolicyItem): boolean {
  return one.kind === other.kind && one.code === other.code;
}

type Asked = Pick<PackImport, "reason" | "into"> & {
  readonly isFirst: boolean;
  readonly together: readonly PolicyItem[];
};

async function importedItem(
  session: Session,
  actor: Actor,
  { item, baseRevision }: PackItem,
  { reason, into, isFirst, together }: Asked,
  now: Date,
): Promise<ImportedItem> {
  const { kind, code, effectiveFrom } = item;
  const named = { kind, code, effectiveFrom };
  const drafted = async (because: "asked" | "later-item" | ProposalRefusal["kind"]) => {
    const draftId = newId();
    const content = canonicalPolicyText(item);
    const save = { draftId, baseSaves: 0, kind, code, baseRevision, content, reason };
    await savePolicyDraft(session, actor, save, now);
    return { ...named, outcome: "drafted", draftId, because } as const;
  };
  if (into === "drafts") return drafted("asked");
  if (!isFirst) return drafted("later-item");
  const made = await submitItem(session, actor, { item, reason, baseRevision, together }, now);
  if (made.kind !== "submitted") return drafted(made.kind);
  return { ...named, outcome: made.kind, changeId: made.changeId };
}
