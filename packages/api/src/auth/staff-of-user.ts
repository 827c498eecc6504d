/**
 * The member of staff behind a login (登录账号对应的员工), as the records say now.
 */
import type { Session } from "@xinzhi/db";
import { bank, staff, staffRole } from "@xinzhi/db/schema/people";
import { authAccount, authUser, staffLogin } from "@xinzhi/db/schema/sign-in";
import { and, eq } from "drizzle-orm";
import { signInPolicy } from "./sign-in-policy.ts";

/** Who they are and what their bank asks of them. */
export type StaffOfUser = Awaited<ReturnType<typeof staffOfUser>>;

/** `undefined` for a login that belongs to nobody, or to somebody who may not come in any more. */
export async function staffOfUser(session: Session, userId: string) {
  const rows = await session
    .select({
      bankId: staff.bankId,
      staffId: staff.staffId,
      branchId: staff.branchId,
      name: staff.name,
      bankKind: bank.kind,
      institution: bank.institution,
      policyName: bank.signInPolicy,
      loginName: authUser.username,
      hasCodes: authUser.twoFactorEnabled,
      passwordSetAt: authAccount.updatedAt,
    })
    .from(staffLogin)
    .innerJoin(
      staff,
      and(eq(staff.bankId, staffLogin.bankId), eq(staff.staffId, staffLogin.staffId)),
    )
    .innerJoin(bank, eq(bank.bankId, staff.bankId))
    .innerJoin(authUser, eq(authUser.id, staffLogin.userId))
    .leftJoin(
      authAccount,
      and(eq(authAccount.userId, authUser.id), eq(authAccount.providerId, "credential")),
    )
    .where(and(eq(staffLogin.userId, userId), eq(staff.state, "active")));
  const found = rows[0];
  if (found === undefined) return undefined;
  const roles = await session
    .select({ role: staffRole.role })
    .from(staffRole)
    .where(and(eq(staffRole.bankId, found.bankId), eq(staffRole.staffId, found.staffId)));
  return {
    ...found,
    roles: roles.map(({ role }) => role).sort(),
    policy: signInPolicy(found.policyName),
  };
}
