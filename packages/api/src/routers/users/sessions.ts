/**
 * Open sessions (登录会话): a person's own, and for administrators those of others; each can be ended by itself.
 */
import { inTransaction, type Session } from "@xinzhi/db";
import { branch, staff } from "@xinzhi/db/schema/people";
import { authSession } from "@xinzhi/db/schema/sign-in";
import { and, asc, desc, eq } from "drizzle-orm";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import { procedure } from "../../trpc.ts";
import { recordOf } from "./change.ts";
import { keySchema, notOneself, personFor, userIdOf } from "./person.ts";

const SESSION_ID_MAX = 64;
const sessionId = z
  .string()
  .min(1)
  .max(SESSION_ID_MAX)
  .regex(/^[!-~]+$/);

const sessionSchema = z.strictObject({
  sessionId: z.string(),
  since: z.string(),
  seenAt: z.string(),
  address: z.string(),
  browser: z.string(),
  secondFactor: z.boolean(),
  isThis: z.boolean(),
});

async function sessionsOf(session: Session, userId: string | undefined, own: string) {
  if (userId === undefined) return [];
  const rows = await session
    .select()
    .from(authSession)
    .where(eq(authSession.userId, userId))
    .orderBy(desc(authSession.createdAt));
  return rows.map(({ id, createdAt, seenAt, ipAddress, userAgent, secondFactor }) => ({
    sessionId: id,
    since: createdAt.toISOString(),
    seenAt: (seenAt ?? createdAt).toISOString(),
    address: ipAddress ?? "",
    browser: userAgent ?? "",
    secondFactor,
    isThis: id === own,
  }));
}

const listed = z.strictObject({ sessions: z.array(sessionSchema).readonly() });

/** Those of a person within reach. */
export const sessions = procedure("users.sessions", {
  input: z.strictObject({ staffId: keySchema }),
  output: listed,
}).query(async ({ input: { staffId }, ctx }) => {
  const { database, actor } = ctx;
  return inTransaction(database, async (session) => {
    await personFor(session, ctx, staffId);
    const userId = await userIdOf(session, actor.bankId, staffId);
    return { sessions: await sessionsOf(session, userId, actor.sessionId) };
  });
});

/** Ends one of them. */
export const endSession = procedure("users.endSession", {
  input: z.strictObject({ staffId: keySchema, sessionId }),
  output: z.strictObject({ ended: z.number() }),
}).mutation(async ({ input, ctx }) =>
  inTransaction(ctx.database, async (session) => {
    await personFor(session, ctx, input.staffId);
    const userId = await userIdOf(session, ctx.actor.bankId, input.staffId);
    const ended = await ending(session, userId, input.sessionId);
    await recordOf(session, ctx, "users.endSession", input.staffId, { ended });
    return { ended };
  }),
);

/** One's own. */
export const ownSessions = procedure("session.sessions", {
  input: z.strictObject({}),
  output: listed,
}).query(async ({ ctx: { database, actor } }) => ({
  sessions: await sessionsOf(database.db, actor.userId, actor.sessionId),
}));

/** Ends one of one's own. */
export const endOwnSession = procedure("session.endSession", {
  input: z.strictObject({ sessionId }),
  output: z.strictObject({ ended: z.number() }),
}).mutation(async ({ input, ctx: { database, actor } }) => ({
  ended: await ending(database.db, actor.userId, input.sessionId),
}));

async function ending(session: Session, userId: string | undefined, id: string): Promise<number> {
  if (userId === undefined) return 0;
  const ended = await session
    .delete(authSession)
    .where(and(eq(authSession.userId, userId), eq(authSession.id, id)))
    .returning({ id: authSession.id });
  return ended.length;
}

/** The bank's branches, by code. */
export const branches = procedure("users.branches", {
  input: z.strictObject({}),
  output: z.strictObject({
    branches: z
      .array(z.strictObject({ branchId: z.string(), code: z.string(), name: z.string() }))
      .readonly(),
  }),
}).query(async ({ ctx: { database, actor } }) => ({
  branches: await database.db
    .select({ branchId: branch.branchId, code: branch.code, name: branch.name })
    .from(branch)
    .where(eq(branch.bankId, actor.bankId))
    .orderBy(asc(branch.code)),
}));

/** Moves somebody to another branch, from the next request on. */
export const setBranch = procedure("users.setBranch", {
  input: z.strictObject({ staffId: keySchema, branchId: keySchema }),
  output: z.strictObject({}),
}).mutation(async ({ input: { staffId, branchId }, ctx }) => {
  notOneself(ctx, staffId);
  const { bankId } = ctx.actor;
  await inTransaction(ctx.database, async (session) => {
    await personFor(session, ctx, staffId);
    const found = await session
      .select({ branchId: branch.branchId })
      .from(branch)
      .where(and(eq(branch.bankId, bankId), eq(branch.branchId, branchId)));
    if (found.length === 0) throw refused("not-found");
    await session
      .update(staff)
      .set({ branchId })
      .where(and(eq(staff.bankId, bankId), eq(staff.staffId, staffId)));
    await recordOf(session, ctx, "users.setBranch", staffId, { branchId });
  });
  return {};
});
