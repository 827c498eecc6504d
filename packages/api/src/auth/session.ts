/**
 * Sessions (会话): who comes with a cookie, how long it holds, and how it ends.
 */
import type { Database, Session } from "@xinzhi/db";
import { authSession } from "@xinzhi/db/schema/sign-in";
import { and, eq, ne, type SQL } from "drizzle-orm";
import type { Actor } from "../permissions/actor.ts";
import type { Auth } from "./auth.ts";
import { type Caller, cookieOnly } from "./caller.ts";
import { type StaffOfUser, staffOfUser } from "./staff-of-user.ts";

const MILLISECONDS_PER_MINUTE = 60_000;
const MILLISECONDS_PER_HOUR = 3_600_000;
const MILLISECONDS_PER_DAY = 86_400_000;

type SessionRow = typeof authSession.$inferSelect;

/**
 * The actor behind the caller's cookie. Nothing is remembered between requests: who was disabled, lost a role or had their
 * sessions ended is so with the next one. A session that has lived or idled too long is ended here.
 */
export async function actorOf(auth: Auth, caller: Caller, now: Date): Promise<Actor | undefined> {
  const { db } = auth.database;
  const row = await sessionRowOf(auth, caller);
  if (row === undefined) return undefined;
  const person = await staffOfUser(db, row.userId);
  if (person === undefined || isOver(row, person, now)) {
    await endSessions(db, eq(authSession.id, row.id));
    return undefined;
  }
  await markSeen(auth.database, row, now);
  return {
    bankId: person.bankId,
    staffId: person.staffId,
    branchId: person.branchId,
    roles: person.roles,
    sessionId: row.id,
    userId: row.userId,
    lacks: lackOf(row, person, now),
    provedAt: row.provedAt ?? row.createdAt,
  };
}

/** The session's row, for a cookie that bears our signature. */
export async function sessionRowOf(
  auth: Auth,
  caller: Pick<Caller, "cookie">,
): Promise<SessionRow | undefined> {
  if (caller.cookie === "") return undefined;
  const found = await auth.engine.api.getSession({ headers: cookieOnly(caller) });
  if (found === null) return undefined;
  const rows = await auth.database.db
    .select()
    .from(authSession)
    .where(eq(authSession.id, found.session.id));
  return rows[0];
}

function isOver(row: SessionRow, { policy }: NonNullable<StaffOfUser>, now: Date): boolean {
  const idle = now.getTime() - (row.seenAt ?? row.createdAt).getTime();
  const age = now.getTime() - row.createdAt.getTime();
  return (
    idle > policy.idleMinutes * MILLISECONDS_PER_MINUTE ||
    age > policy.sessionHours * MILLISECONDS_PER_HOUR
  );
}

/** What is missing before they may do more than look after their own credentials. */
function lackOf(row: SessionRow, person: NonNullable<StaffOfUser>, now: Date): Actor["lacks"] {
  const { bankKind, hasCodes, passwordSetAt, policy } = person;
  const needsCode = bankKind === "real" || hasCodes;
  if (needsCode && !row.secondFactor) return "second-factor";
  if (policy.passwordDaysMax === undefined || passwordSetAt === null) return undefined;
  const age = now.getTime() - passwordSetAt.getTime();
  return age > policy.passwordDaysMax * MILLISECONDS_PER_DAY ? "new-password" : undefined;
}

/** At most once a minute, so that reading does not become writing. */
async function markSeen({ db }: Database, row: SessionRow, now: Date): Promise<void> {
  const seen = row.seenAt ?? row.createdAt;
  if (now.getTime() - seen.getTime() < MILLISECONDS_PER_MINUTE) return;
  await db.update(authSession).set({ seenAt: now }).where(eq(authSession.id, row.id));
}

/** Notes that a session's owner has shown who they are. */
export async function markProved(
  session: Session,
  where: { readonly token: string } | { readonly sessionId: string },
  secondFactor: boolean,
  now: Date,
): Promise<void> {
  const which =
    "token" in where ? eq(authSession.token, where.token) : eq(authSession.id, where.sessionId);
  await session
    .update(authSession)
    .set({ provedAt: now, seenAt: now, ...(secondFactor ? { secondFactor } : {}) })
    .where(which);
}

/** Ends all sessions of a login, but for one where it is said. */
export function endSessionsOf(
  session: Session,
  userId: string,
  exceptSessionId?: string,
): Promise<number> {
  const all = eq(authSession.userId, userId);
  const which = exceptSessionId === undefined ? all : and(all, ne(authSession.id, exceptSessionId));
  return endSessions(session, which);
}

async function endSessions(session: Session, which: SQL | undefined): Promise<number> {
  const ended = await session.delete(authSession).where(which).returning({ id: authSession.id });
  return ended.length;
}
