/**
 * A member of staff within the caller's reach (可及范围内的员工).
 */
import type { Session } from "@xinzhi/db";
import { staff, staffRole } from "@xinzhi/db/schema/people";
import { staffLogin } from "@xinzhi/db/schema/sign-in";
import { and, eq } from "drizzle-orm";
import * as z from "zod";
import { branchesBelow } from "../../permissions/branches.ts";
import type { Permitted } from "../../permissions/permitted.ts";
import { isWithinReach } from "../../permissions/reach.ts";
import { refused } from "../../refusal.ts";

/** A key as it crosses the wire. */
export const keySchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/**
 * The row, locked until the transaction ends.
 * @throws {TRPCError} `not-found` when there is none, or none for this caller.
 */
export async function personFor(
  session: Session,
  { actor, reach }: Pick<Permitted, "actor" | "reach">,
  staffId: string,
) {
  const rows = await session
    .select()
    .from(staff)
    .where(and(eq(staff.bankId, actor.bankId), eq(staff.staffId, staffId)))
    .for("update");
  const found = rows[0];
  const branches = await branchesBelow(session, actor.bankId, actor.branchId);
  if (found === undefined || !isWithinReach(found, actor, reach, branches))
    throw refused("not-found");
  return found;
}

/**
 * Nobody gives themselves roles, disables themselves or takes the way back for themselves: another administrator does.
 * @throws {TRPCError} `not-for-oneself`.
 */
export function notOneself({ actor }: Pick<Permitted, "actor">, staffId: string): void {
  if (actor.staffId === staffId) throw refused("not-for-oneself");
}

/** The login of a member of staff, if they have one. */
export async function userIdOf(
  session: Session,
  bankId: string,
  staffId: string,
): Promise<string | undefined> {
  const rows = await session
    .select({ userId: staffLogin.userId })
    .from(staffLogin)
    .where(and(eq(staffLogin.bankId, bankId), eq(staffLogin.staffId, staffId)));
  return rows[0]?.userId;
}

/** Gives exactly these roles. */
export async function putRoles(
  session: Session,
  bankId: string,
  staffId: string,
  roles: readonly (typeof staffRole.$inferInsert.role)[],
): Promise<void> {
  await session
    .delete(staffRole)
    .where(and(eq(staffRole.bankId, bankId), eq(staffRole.staffId, staffId)));
  const rows = [...new Set(roles)].map((role) => ({ bankId, staffId, role }));
  if (rows.length > 0) await session.insert(staffRole).values(rows);
}
