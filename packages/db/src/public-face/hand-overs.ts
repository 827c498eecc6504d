/**
 * Hand-overs (交接): an enterprise leaves its question under a code, an officer who is told the code redeems it into a draft of
 * their own. The code is known to whoever made it; here its digest only.
 */
import { randomInt } from "node:crypto";
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { appendAudit } from "../audit/append.ts";
import type { Json } from "../audit/canonical-json.ts";
import type { Session } from "../connection/database.ts";
import { newId } from "../keys/new-id.ts";
import { digestOf } from "../policy/digest.ts";
import { saveDraft } from "../quotes/drafts.ts";
import { handOver } from "../schema/hand-over.ts";

/** Without 0, 1, 8 and the letters that are read for them or for another: O, I, L, B, U. */
const SIGNS = "2345679ACDEFGHJKMNPQRSTVWXYZ";
/** 28 signs in twelve places are more than 57 bits: nobody guesses one while it lasts. */
const CODE_LENGTH = 12;
const GROUP = 4;
/** How long a code can be redeemed (有效期). */
const HAND_OVER_DAYS = 14;
const MILLISECONDS_PER_DAY = 86_400_000;

/** A new code, in groups that can be told over the telephone. */
function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, (_, index) => {
    const sign = SIGNS.charAt(randomInt(SIGNS.length));
    return index > 0 && index % GROUP === 0 ? `-${sign}` : sign;
  }).join("");
}

/** The digest of a code, whatever case and blanks it was typed with. */
function codeDigest(code: string): string {
  return digestOf(code.toUpperCase().replace(/[^0-9A-Z]/g, ""));
}

/** What was left, and until when. */
export type LeftHandOver = { readonly code: string; readonly expiresAt: string };

/** Leaves a question, which its sender consented to. Runs under the role of public pages, which cannot read it again. */
export async function leaveHandOver(
  session: Session,
  { bankId, questionText }: { readonly bankId: string; readonly questionText: string },
  now: Date,
): Promise<LeftHandOver> {
  const code = newCode();
  const expiresAt = new Date(now.getTime() + HAND_OVER_DAYS * MILLISECONDS_PER_DAY).toISOString();
  await session.execute(sql`
    INSERT INTO hand_over (bank_id, code_digest, question_text, consented_at, expires_at)
    VALUES (${bankId}, ${codeDigest(code)}, ${questionText}, ${now.toISOString()}, ${expiresAt})`);
  return { code, expiresAt };
}

/** The officer who redeems. */
export type Redeemer = {
  readonly bankId: string;
  readonly staffId: string;
  readonly branchId: string;
};

/** The draft that a question became; or that no question waits under the code, which is all that anybody is told. */
export type Redemption =
  | { readonly kind: "redeemed"; readonly draftId: string }
  | { readonly kind: "refused"; readonly code: "no-such-hand-over" };

/**
 * Redeems a code: the question becomes a draft of the officer, and is kept nowhere else. `fileOf` makes the
 * deal of it. The same officer is answered the same again.
 */
export async function redeemHandOver(
  session: Session,
  { bankId, staffId, branchId }: Redeemer,
  code: string,
  fileOf: (questionText: string) => Json,
  now: Date,
): Promise<Redemption> {
  const none: Redemption = { kind: "refused", code: "no-such-hand-over" };
  const key = and(eq(handOver.bankId, bankId), eq(handOver.codeDigest, codeDigest(code)));
  const [found] = await session.select().from(handOver).where(key).for("update");
  if (found === undefined) return none;
  if (found.draftId !== null) {
    return found.redeemedBy === staffId ? { kind: "redeemed", draftId: found.draftId } : none;
  }
  const isOver = new Date(found.expiresAt).getTime() <= now.getTime();
  if (isOver || found.questionText === null) return none;
  const dealFile = fileOf(found.questionText);
  const draftId = newId();
  const draft = { bankId, draftId, ownerId: staffId, branchId, dealFile, baseRevision: 0 };
  await saveDraft(session, draft, now);
  const redeemedAt = now.toISOString();
  await session
    .update(handOver)
    .set({ questionText: null, redeemedAt, redeemedBy: staffId, draftId })
    .where(key);
  const subject = `draft:${draftId}`;
  const detail = { consentedAt: found.consentedAt };
  const event = { bankId, actor: staffId, action: "handOver.redeemed", subject, detail };
  await appendAudit(session, event, now);
  return { kind: "redeemed", draftId };
}

/** Forgets what nobody redeemed in time (到期清除); how many. */
export async function forgetHandOvers(
  session: Session,
  bankId: string,
  now: Date,
): Promise<number> {
  const gone = await session
    .delete(handOver)
    .where(
      and(
        eq(handOver.bankId, bankId),
        isNull(handOver.redeemedAt),
        lte(handOver.expiresAt, now.toISOString()),
      ),
    )
    .returning({ codeDigest: handOver.codeDigest });
  return gone.length;
}
