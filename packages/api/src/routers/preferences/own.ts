/**
 * What people chose for their own pages (本人偏好). Whoever has signed in reads and changes their own and nobody else's; somebody who is
 * still to show the second factor, too: the page that asks for it speaks their language.
 */
import { inTransaction, preferencesOf, savePreferences as save } from "@xinzhi/db";
import { PREFERENCE_CHOICES } from "@xinzhi/db/schema/people";
import * as z from "zod";
import { procedure } from "../../trpc.ts";

const chosenSchema = z.strictObject({
  language: z.exactOptional(z.enum(PREFERENCE_CHOICES.language)),
  theme: z.exactOptional(z.enum(PREFERENCE_CHOICES.theme)),
  amountUnit: z.exactOptional(z.enum(PREFERENCE_CHOICES.amountUnit)),
});

/** What the caller chose; what they never chose is absent. */
export const readPreferences = procedure("preferences.read", {
  input: z.strictObject({}),
  output: chosenSchema,
}).query(({ ctx: { actor, database } }) => preferencesOf(database.db, actor));

/** Keeps what is named, and leaves the rest. */
export const savePreferences = procedure("preferences.save", {
  input: chosenSchema,
  output: z.strictObject({}),
}).mutation(async ({ input, ctx: { actor, database } }) => {
  await inTransaction(database, (session) => save(session, actor, input));
  return {};
});
