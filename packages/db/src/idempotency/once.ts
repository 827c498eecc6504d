/**
 * Requests that may come twice (幂等): under one key the work is done once, and its answer is given again as often as it is asked
 * for. The key with another request is refused.
 */
import { and, eq } from "drizzle-orm";
import { canonicalJson, type Json } from "../audit/canonical-json.ts";
import type { Session } from "../connection/database.ts";
import { digestOf } from "../policy/digest.ts";
import { idempotencyKey } from "../schema/quotes.ts";

/** A request with the key its sender gave it. `request` names the operation, who asks and everything asked. */
export type KeyedRequest = {
  readonly bankId: string;
  readonly key: string;
  readonly request: Json;
};

/** The answer as text, and whether it is one that was given before. */
export type OnceAnswer =
  | { readonly kind: "done"; readonly answer: string; readonly repeated: boolean }
  | { readonly kind: "refused"; readonly code: "key-reused" };

/**
 * Does the work under its key, in the transaction of `session`. Whoever comes with the same key meanwhile waits for its end.
 * A refusal that the work answers is kept like any answer; work that throws leaves the key free.
 */
export async function once(
  session: Session,
  { bankId, key, request }: KeyedRequest,
  work: () => Promise<string>,
  now: Date,
): Promise<OnceAnswer> {
  const requestDigest = digestOf(canonicalJson(request));
  const own = and(eq(idempotencyKey.bankId, bankId), eq(idempotencyKey.key, key));
  const claimed = await session
    .insert(idempotencyKey)
    .values({ bankId, key, requestDigest, createdAt: now.toISOString() })
    .onConflictDoNothing()
    .returning({ key: idempotencyKey.key });
  if (claimed.length > 0) {
    const answer = await work();
    await session.update(idempotencyKey).set({ answer }).where(own);
    return { kind: "done", answer, repeated: false };
  }
  const [known] = await session.select().from(idempotencyKey).where(own);
  return known?.requestDigest === requestDigest && known.answer !== null
    ? { kind: "done", answer: known.answer, repeated: true }
    : { kind: "refused", code: "key-reused" };
}
