/**
 * A bank's own policy as a source (本行政策来源): what was approved in its database, cut at a pricing date, and found again by the digests
 * of the items, whatever has been approved since.
 */
import { type CalendarDate, DomainError, type PolicyBook } from "@xinzhi/domain";
import { and, eq, lte } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { policyOf, standing, storedVersions } from "../policy/stored-policy.ts";
import { policyVersion } from "../schema/policy.ts";
import { type BookPin, type PinnedBook, type PolicySource, pinOf } from "./policy-source.ts";

/** Books that were made stay in memory: what a digest names never changes. */
const BOOKS_MAX = 20;

/**
 * The policy of a bank, read through `session`.
 * @throws {DomainError} `unreadable-policy` when what was approved is no book.
 */
export function bankPolicySource(session: Session, bankId: string): PolicySource {
  const made = new Map<string, PolicyBook>();
  const bookByDigest = async (pin: BookPin): Promise<PolicyBook | undefined> => {
    const { digest, items } = pinOf(pin.items);
    if (digest !== pin.digest) return undefined;
    const known = made.get(digest);
    if (known !== undefined) return known;
    const wanted = new Set(items);
    const versions = await storedVersions(session, bankId);
    const pinned = versions.filter((version) => wanted.has(version.digest));
    if (pinOf(standing(pinned).map((version) => version.digest)).digest !== digest)
      return undefined;
    const { book } = policyOf(pinned);
    const oldest = made.size < BOOKS_MAX ? undefined : made.keys().next().value;
    if (oldest !== undefined) made.delete(oldest);
    made.set(digest, book);
    return book;
  };
  const pinned = async (digests: readonly string[], facts: Facts): Promise<PinnedBook> => {
    const pin = pinOf(digests);
    const book = await bookByDigest(pin);
    if (book === undefined) throw new DomainError("unreadable-policy", facts);
    return { ...pin, book };
  };
  return {
    bookByDigest,
    wholeBook: async () => pinned(await approvedDigests(session, bankId), {}),
    bookFor: async (pricingDate) =>
      pinned(await approvedDigests(session, bankId, pricingDate), { pricingDate }),
  };
}

type Facts = Readonly<Record<string, string>>;

/** Digests of the versions that had started by the day; of all that were approved where no day is named. */
async function approvedDigests(
  session: Session,
  bankId: string,
  pricingDate?: CalendarDate,
): Promise<readonly string[]> {
  const versions = await session
    .select({
      kind: policyVersion.kind,
      code: policyVersion.code,
      revision: policyVersion.revision,
      effectiveFrom: policyVersion.effectiveFrom,
      digest: policyVersion.digest,
    })
    .from(policyVersion)
    .where(
      and(
        eq(policyVersion.bankId, bankId),
        pricingDate === undefined ? undefined : lte(policyVersion.effectiveFrom, pricingDate),
      ),
    );
  return standing(versions).map(({ digest }) => digest);
}
