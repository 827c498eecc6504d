/**
 * What people see and change of themselves (本人资料与凭证).
 */
import { STAFF_ROLES } from "@xinzhi/db/schema/people";
import * as z from "zod";
import {
  changePassword as change,
  confirmSecondFactor as confirm,
  prove as show,
  startSecondFactor as start,
} from "../../auth/credentials.ts";
import { staffOfUser } from "../../auth/staff-of-user.ts";
import { refused } from "../../refusal.ts";
import { procedure } from "../../trpc.ts";
import { codeSchema, faultsSchema, passwordSchema } from "./credentials-schema.ts";
import { entranceOf } from "./entrance.ts";

const nothing = z.strictObject({});
const proofFields = {
  password: z.exactOptional(passwordSchema),
  code: z.exactOptional(codeSchema),
};

/** Who one is, and what is still to be done before one may work. */
export const profile = procedure("session.profile", {
  input: nothing,
  output: z.strictObject({
    staffId: z.string(),
    branchId: z.string(),
    name: z.string(),
    loginName: z.exactOptional(z.string()),
    roles: z.array(z.enum(STAFF_ROLES)).readonly(),
    bankKind: z.enum(["demo", "real"]),
    /** Which kind of institution the bank is (机构类型). */
    institution: z.string(),
    hasSecondFactor: z.boolean(),
    lacks: z.exactOptional(z.enum(["second-factor", "new-password"])),
    passwordLengthMin: z.number(),
    characterKindsMin: z.number(),
  }),
}).query(async ({ ctx: { actor, database } }) => {
  const person = await staffOfUser(database.db, actor.userId);
  if (person === undefined) throw refused("not-signed-in");
  const { staffId, branchId, name, loginName, roles, hasCodes, policy } = person;
  return {
    staffId,
    branchId,
    name,
    ...(loginName === null ? {} : { loginName }),
    roles,
    bankKind: person.bankKind,
    institution: person.institution,
    hasSecondFactor: hasCodes,
    ...(actor.lacks === undefined ? {} : { lacks: actor.lacks }),
    passwordLengthMin: policy.passwordLengthMin,
    characterKindsMin: policy.characterKindsMin,
  };
});

/** Shows again who one is, so that for some minutes what needs a fresh proof may be done. */
export const prove = procedure("session.prove", {
  input: z.strictObject(proofFields),
  output: nothing,
}).mutation(async ({ input, ctx: { actor, ...records } }) => {
  const { auth, caller, note, now } = entranceOf({ ...records, actor });
  await show(auth, actor, input, caller, now);
  note({ event: "proved", staffId: actor.staffId });
  return {};
});

/** A new password. */
export const changePassword = procedure("session.changePassword", {
  input: z.strictObject({ ...proofFields, newPassword: passwordSchema }),
  output: z.strictObject({
    kind: z.enum(["changed", "not-accepted"]),
    faults: z.exactOptional(faultsSchema),
  }),
}).mutation(async ({ input, ctx: { actor, ...records } }) => {
  const { auth, caller, note, now } = entranceOf({ ...records, actor });
  const answer = await change(auth, actor, input, caller, now);
  if (answer.kind === "changed") note({ event: "credentials-changed", staffId: actor.staffId });
  return answer;
});

/** What to give to the authenticator app. */
export const startSecondFactor = procedure("session.startSecondFactor", {
  input: z.strictObject({ password: passwordSchema }),
  output: z.strictObject({ address: z.string() }),
}).mutation(async ({ input, ctx: { actor, ...records } }) => {
  const { auth, caller, now } = entranceOf({ ...records, actor });
  return { address: await start(auth, actor, input, caller, now) };
});

/** The first code it shows. */
export const confirmSecondFactor = procedure("session.confirmSecondFactor", {
  input: z.strictObject({ code: codeSchema }),
  output: nothing,
}).mutation(async ({ input, ctx: { actor, ...records } }) => {
  const { auth, caller, note, now } = entranceOf({ ...records, actor });
  await confirm(auth, actor, input, caller, now);
  note({ event: "credentials-changed", staffId: actor.staffId });
  return {};
});
