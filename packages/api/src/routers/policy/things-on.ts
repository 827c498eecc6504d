/**
 * The bank's policy on a day (某日政策), thing by thing, with what each version says.
 */
import { type StoredVersion, thingsOn as thingsOnDay } from "@xinzhi/db";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { digestField, idField, nameField } from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";

const KINDS_MAX = 100;

const versionSchema = z.strictObject({
  revision: z.int(),
  effectiveFrom: z.string(),
  /** The item as JSON text. */
  content: z.string(),
  digest: digestField,
});

/** Every thing of the kinds that are asked for; one without a version in force that day is listed too. */
export const thingsOn = procedure("policy.thingsOn", {
  input: z.strictObject({ date: calendarDateCodec, kinds: z.array(nameField).max(KINDS_MAX) }),
  output: z.strictObject({
    things: z
      .array(
        z.strictObject({
          kind: z.string(),
          code: z.string(),
          place: z.int(),
          revisions: z.int(),
          pendingChange: z.exactOptional(idField),
          inForce: z.exactOptional(versionSchema),
          next: z.exactOptional(versionSchema),
        }),
      )
      .readonly(),
  }),
}).query(async ({ input, ctx: { database, actor } }) => {
  const found = await thingsOnDay(database.db, actor.bankId, input);
  return {
    things: found.map(({ pendingChange, inForce, next, ...thing }) => ({
      ...thing,
      ...(pendingChange === undefined ? {} : { pendingChange }),
      ...(inForce === undefined ? {} : { inForce: versionText(inForce) }),
      ...(next === undefined ? {} : { next: versionText(next) }),
    })),
  };
});

function versionText({ revision, effectiveFrom, content, digest }: StoredVersion) {
  return { revision, effectiveFrom, content, digest };
}
