/**
 * The people of the bank (员工名册), as far as the caller reaches.
 */
import { STAFF_ROLES, staff, staffRole } from "@xinzhi/db/schema/people";
import { authUser, staffLogin } from "@xinzhi/db/schema/sign-in";
import { APPROVERS } from "@xinzhi/domain";
import { and, eq, inArray } from "drizzle-orm";
import * as z from "zod";
import { branchesBelow } from "../../permissions/branches.ts";
import { procedure } from "../../trpc.ts";

const personSchema = z.strictObject({
  staffId: z.string(),
  branchId: z.string(),
  name: z.string(),
  state: z.enum(["active", "disabled"]),
  roles: z.array(z.enum(STAFF_ROLES)).readonly(),
  /** Up to which level of the authority table they may sign. */
  signsTo: z.exactOptional(z.enum(APPROVERS)),
  /** Whether they have enrolled, and set up a second factor. */
  isEnrolled: z.boolean(),
  hasSecondFactor: z.boolean(),
});

/** By name. */
export const list = procedure("users.list", {
  input: z.strictObject({}),
  output: z.strictObject({ people: z.array(personSchema).readonly() }),
}).query(async ({ ctx: { actor, database, reach } }) => {
  const { db } = database;
  const { bankId, branchId, staffId } = actor;
  const within = {
    own: eq(staff.staffId, staffId),
    branch: inArray(staff.branchId, [...(await branchesBelow(db, bankId, branchId))]),
    bank: undefined,
  }[reach];
  const rows = await db
    .select({
      staffId: staff.staffId,
      branchId: staff.branchId,
      name: staff.name,
      state: staff.state,
      signsTo: staff.signsTo,
      userId: staffLogin.userId,
      hasCodes: authUser.twoFactorEnabled,
    })
    .from(staff)
    .leftJoin(
      staffLogin,
      and(eq(staffLogin.bankId, staff.bankId), eq(staffLogin.staffId, staff.staffId)),
    )
    .leftJoin(authUser, eq(authUser.id, staffLogin.userId))
    .where(and(eq(staff.bankId, bankId), within))
    .orderBy(staff.name, staff.staffId);
  const roles = await db.select().from(staffRole).where(eq(staffRole.bankId, bankId));
  const people = rows.map(({ userId, hasCodes, signsTo, ...person }) => ({
    ...person,
    ...(signsTo === null ? {} : { signsTo }),
    roles: roles
      .filter((row) => row.staffId === person.staffId)
      .map(({ role }) => role)
      .sort(),
    isEnrolled: userId !== null,
    hasSecondFactor: hasCodes === true,
  }));
  return { people };
});
