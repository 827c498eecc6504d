/**
 * The links of the audit chain (审计链): the digest of an entry covers all its parts and the digest before it, so that no entry
 * can be changed, moved, taken out or put in without breaking what follows.
 */
import { createHash } from "node:crypto";

/** Digest rules: SHA-256, or SM3 (国密) where a bank must use it. */
export type DigestRule = "sha256" | "sm3";

/** What an entry says. `detail` is canonical JSON text. */
export type AuditFacts = {
  readonly bankId: string;
  readonly sequence: bigint;
  readonly recordedAt: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly algorithm: DigestRule;
  readonly previousDigest: string;
};

/** An entry with its own digest. */
export type AuditEntry = AuditFacts & { readonly digest: string };

/** What stands before the first entry. */
const FIRST_DIGEST = "0".repeat(64);

/** The digest, 64 hexadecimal digits. Each part stands with its length, so that no two lists of parts read alike. */
export function entryDigest(facts: AuditFacts): string {
  const parts = [
    facts.bankId,
    String(facts.sequence),
    facts.recordedAt,
    facts.actor,
    facts.action,
    facts.subject,
    facts.detail,
    facts.algorithm,
    facts.previousDigest,
  ];
  const hash = createHash(facts.algorithm);
  for (const part of parts) {
    const bytes = Buffer.from(part, "utf8");
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex");
}

/** Why a chain is broken, and where first. */
export type ChainFault = {
  readonly sequence: bigint;
  readonly code: "gap" | "wrong-digest" | "wrong-previous" | "wrong-head" | "missing-anchor";
};

/** The last entry of a chain that holds. */
export type ChainEnd = { readonly sequence: bigint; readonly digest: string };

/** The start of every chain. */
export const CHAIN_START: ChainEnd = { sequence: 0n, digest: FIRST_DIGEST };

/** The end of the chain after one more entry, or what is wrong with the entry. */
export function linked(end: ChainEnd, entry: AuditEntry): ChainEnd | ChainFault {
  const sequence = end.sequence + 1n;
  if (entry.sequence !== sequence) return { sequence, code: "gap" };
  if (entry.previousDigest !== end.digest) return { sequence, code: "wrong-previous" };
  if (entryDigest(entry) !== entry.digest) return { sequence, code: "wrong-digest" };
  return { sequence, digest: entry.digest };
}
