/**
 * Guesses at one account (尝试次数): each is counted in the database before it is looked at, so a thousand callers at once get
 * no more of them than one. Names that nobody has are counted alike, and are known here by a digest only.
 */
import type { Session } from "@xinzhi/db";
import { authAttempt, authUsedCode } from "@xinzhi/db/schema/sign-in";
import { eq, lt, or, sql } from "drizzle-orm";

/** How many guesses an account has in a window, and how long the window is. */
const ATTEMPTS_MAX = 5;
const WINDOW_MINUTES = 15;
const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * Whether this guess may be looked at. The window starts with the first guess and is never extended, so nobody can keep an
 * account shut for longer by guessing on.
 */
export async function takeAttempt(
  session: Session,
  attemptKey: string,
  now: Date,
): Promise<boolean> {
  const windowEndsAt = new Date(now.getTime() + WINDOW_MINUTES * MILLISECONDS_PER_MINUTE);
  const isOver = lt(authAttempt.windowEndsAt, now);
  const taken = await session
    .insert(authAttempt)
    .values({ attemptKey, attempts: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: authAttempt.attemptKey,
      set: {
        attempts: sql`CASE WHEN ${isOver} THEN 1 ELSE ${authAttempt.attempts} + 1 END`,
        windowEndsAt: sql`CASE WHEN ${isOver} THEN excluded.window_ends_at ELSE ${authAttempt.windowEndsAt} END`,
      },
      setWhere: sql`${authAttempt.attempts} < ${ATTEMPTS_MAX} OR ${isOver}`,
    })
    .returning({ attempts: authAttempt.attempts });
  return taken.length === 1;
}

/** Forgets the guesses of an account whose owner has come in, and those of windows that are long over. */
export async function forgetAttempts(
  session: Session,
  attemptKey: string,
  now: Date,
): Promise<void> {
  await session
    .delete(authAttempt)
    .where(or(eq(authAttempt.attemptKey, attemptKey), lt(authAttempt.windowEndsAt, now)));
}

/** A code is good for its own half minute and those beside it. */
const CODE_MINUTES = 3;

/** Whether nobody has tried this code within its time. Two who try it at once: one of them is told no. */
export async function claimCode(session: Session, codeKey: string, now: Date): Promise<boolean> {
  const dead = new Date(now.getTime() - CODE_MINUTES * MILLISECONDS_PER_MINUTE);
  const claimed = await session
    .insert(authUsedCode)
    .values({ codeKey, usedAt: now })
    .onConflictDoUpdate({
      target: authUsedCode.codeKey,
      set: { usedAt: now },
      setWhere: lt(authUsedCode.usedAt, dead),
    })
    .returning({ codeKey: authUsedCode.codeKey });
  return claimed.length === 1;
}

/** Forgets codes that are dead anyway. */
export async function forgetCodes(session: Session, now: Date): Promise<void> {
  const dead = new Date(now.getTime() - CODE_MINUTES * MILLISECONDS_PER_MINUTE);
  await session.delete(authUsedCode).where(lt(authUsedCode.usedAt, dead));
}
