/** The policy book that was written down beside a quote (报价所用政策册), as it was then. */
import type { PolicyBook } from "@xinzhi/domain";
import { and, eq } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { policyBookPin } from "../schema/quotes.ts";
import { type PolicySource, pinItems } from "./policy-source.ts";

/** The book; `undefined` where it is no longer to be had. */
export async function bookOfQuote(
  session: Session,
  source: PolicySource,
  { bankId, policyDigest }: { readonly bankId: string; readonly policyDigest: string },
): Promise<PolicyBook | undefined> {
  const [pinned] = await session
    .select({ items: policyBookPin.items })
    .from(policyBookPin)
    .where(and(eq(policyBookPin.bankId, bankId), eq(policyBookPin.digest, policyDigest)));
  return source.bookByDigest({ digest: policyDigest, items: pinItems(pinned?.items ?? "") });
}
