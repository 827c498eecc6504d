/**
 * What administrators do for others (人员管理): invite, give roles, close and open, end sessions, show the way back. Each change and
 * its audit entry are one transaction.
 */
import { appendAudit, inTransaction, type Json, newId, type Session } from "@xinzhi/db";
import { branch, STAFF_ROLES, staff } from "@xinzhi/db/schema/people";
import { APPROVERS } from "@xinzhi/domain";
import { and, eq } from "drizzle-orm";
import * as z from "zod";
import { putIdentity } from "../../auth/bank-sign-in.ts";
import { makeLink } from "../../auth/links.ts";
import { endSessionsOf } from "../../auth/session.ts";
import type { Permitted } from "../../permissions/permitted.ts";
import { refused } from "../../refusal.ts";
import { typedText } from "../../schemas/typed-text.ts";
import { procedure } from "../../trpc.ts";
import { entranceOf } from "../session/entrance.ts";
import { keySchema, notOneself, personFor, putRoles, userIdOf } from "./person.ts";

const NAME_LENGTH_MAX = 60;
const SUBJECT_LENGTH_MAX = 255;
const nothing = z.strictObject({});
const subjectSchema = typedText(SUBJECT_LENGTH_MAX).trim().min(1);
/** A level of the authority table; without one a person signs nothing. */
const levelSchema = z.exactOptional(z.enum(APPROVERS));
const rolesSchema = z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length).readonly();

/** A new member of staff, and the link by which they enrol; it is shown this once. */
export const invite = procedure("users.invite", {
  input: z.strictObject({
    name: typedText(NAME_LENGTH_MAX).trim().min(1),
    branchId: keySchema,
    roles: rolesSchema,
    signsTo: levelSchema,
  }),
  output: z.strictObject({ staffId: z.string(), link: z.string() }),
}).mutation(async ({ input: { name, branchId, roles, signsTo }, ctx }) => {
  const { auth } = entranceOf(ctx);
  const { bankId, staffId: madeBy } = ctx.actor;
  const staffId = newId();
  const link = await inTransaction(ctx.database, async (session) => {
    const branches = await session
      .select({ branchId: branch.branchId })
      .from(branch)
      .where(and(eq(branch.bankId, bankId), eq(branch.branchId, branchId)));
    if (branches.length === 0) throw refused("not-found");
    const level = signsTo === undefined ? {} : { signsTo };
    const person = { bankId, staffId, branchId, name, state: "active" } as const;
    await session.insert(staff).values({ ...person, ...level });
    await putRoles(session, bankId, staffId, roles);
    await recordOf(session, ctx, "users.invite", staffId, { branchId, roles, ...level });
    return makeLink(session, auth, { bankId, staffId, purpose: "enrolment", madeBy }, ctx.now);
  });
  ctx.entrance?.note({ event: "people-changed", staffId: madeBy });
  return { staffId, link };
});

/** A new link for somebody who has lost theirs, their password or their second factor. Nothing changes until it is used. */
export const issueLink = procedure("users.issueLink", {
  input: z.strictObject({ staffId: keySchema }),
  output: z.strictObject({ link: z.string() }),
}).mutation(async ({ input: { staffId }, ctx }) => {
  notOneself(ctx, staffId);
  const { auth } = entranceOf(ctx);
  const { bankId, staffId: madeBy } = ctx.actor;
  const link = await inTransaction(ctx.database, async (session) => {
    const { state } = await personFor(session, ctx, staffId);
    if (state === "disabled") throw refused("conflict");
    await recordOf(session, ctx, "users.issueLink", staffId, {});
    return makeLink(session, auth, { bankId, staffId, purpose: "enrolment", madeBy }, ctx.now);
  });
  return { link };
});

/** Exactly these roles, from the next request on. */
export const setRoles = procedure("users.setRoles", {
  input: z.strictObject({ staffId: keySchema, roles: rolesSchema }),
  output: nothing,
}).mutation(async ({ input: { staffId, roles }, ctx }) => {
  notOneself(ctx, staffId);
  await inTransaction(ctx.database, async (session) => {
    await personFor(session, ctx, staffId);
    await putRoles(session, ctx.actor.bankId, staffId, roles);
    await recordOf(session, ctx, "users.setRoles", staffId, { roles: [...roles].sort() });
  });
  ctx.entrance?.note({ event: "people-changed", staffId: ctx.actor.staffId });
  return {};
});

/** Up to which level of the authority table (授权层级) they may sign, from the next approval on. */
export const setSigningLevel = procedure("users.setSigningLevel", {
  input: z.strictObject({ staffId: keySchema, signsTo: levelSchema }),
  output: nothing,
}).mutation(async ({ input: { staffId, signsTo }, ctx }) => {
  notOneself(ctx, staffId);
  const { bankId } = ctx.actor;
  await inTransaction(ctx.database, async (session) => {
    const { signsTo: before } = await personFor(session, ctx, staffId);
    await session
      .update(staff)
      .set({ signsTo: signsTo ?? null })
      .where(and(eq(staff.bankId, bankId), eq(staff.staffId, staffId)));
    await recordOf(session, ctx, "users.setSigningLevel", staffId, {
      from: before,
      to: signsTo ?? null,
    });
  });
  ctx.entrance?.note({ event: "people-changed", staffId: ctx.actor.staffId });
  return {};
});

/** Closes or opens somebody's account. Closing ends their sessions at once. */
export const setState = procedure("users.setState", {
  input: z.strictObject({ staffId: keySchema, state: z.enum(["active", "disabled"]) }),
  output: nothing,
}).mutation(async ({ input: { staffId, state }, ctx }) => {
  notOneself(ctx, staffId);
  const { bankId } = ctx.actor;
  await inTransaction(ctx.database, async (session) => {
    await personFor(session, ctx, staffId);
    await session
      .update(staff)
      .set({ state })
      .where(and(eq(staff.bankId, bankId), eq(staff.staffId, staffId)));
    const userId = await userIdOf(session, bankId, staffId);
    if (state === "disabled" && userId !== undefined) await endSessionsOf(session, userId);
    await recordOf(session, ctx, "users.setState", staffId, { state });
  });
  ctx.entrance?.note({ event: "people-changed", staffId: ctx.actor.staffId });
  return {};
});

/** Which subject at the bank's identity provider somebody is; without one they sign in here only. They must have enrolled. */
export const setIdentity = procedure("users.setIdentity", {
  input: z.strictObject({ staffId: keySchema, subject: z.exactOptional(subjectSchema) }),
  output: nothing,
}).mutation(async ({ input: { staffId, subject }, ctx }) => {
  notOneself(ctx, staffId);
  await inTransaction(ctx.database, async (session) => {
    await personFor(session, ctx, staffId);
    const userId = await userIdOf(session, ctx.actor.bankId, staffId);
    if (userId === undefined && subject !== undefined) throw refused("conflict");
    if (userId !== undefined) await putIdentity(session, userId, subject, ctx.now);
    await recordOf(session, ctx, "users.setIdentity", staffId, { has: subject !== undefined });
  });
  return {};
});

/** Ends every session of somebody, or of oneself. */
export const endSessions = procedure("users.endSessions", {
  input: z.strictObject({ staffId: keySchema }),
  output: z.strictObject({ ended: z.number() }),
}).mutation(async ({ input: { staffId }, ctx }) => {
  const ended = await inTransaction(ctx.database, async (session) => {
    await personFor(session, ctx, staffId);
    const userId = await userIdOf(session, ctx.actor.bankId, staffId);
    const count = userId === undefined ? 0 : await endSessionsOf(session, userId);
    await recordOf(session, ctx, "users.endSessions", staffId, { ended: count });
    return count;
  });
  return { ended };
});

/** Tells the audit chain of it. */
export function recordOf(
  session: Session,
  { actor, now }: Permitted,
  action: string,
  subject: string,
  detail: Json,
) {
  return appendAudit(
    session,
    { bankId: actor.bankId, actor: actor.staffId, action, subject, detail },
    now,
  );
}
