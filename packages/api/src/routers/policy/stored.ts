/**
 * The bank's own policy (本行政策): its things, their revisions, and the changes that wait.
 */
import {
  changeView,
  pendingChanges as pendingViews,
  policyThings,
  revisions as storedRevisions,
} from "@xinzhi/db";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import {
  changeSchema,
  changeText,
  digestField,
  idField,
  nameField,
} from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";

const nothing = z.strictObject({});

/** Everything that policy is made for. */
export const things = procedure("policy.things", {
  input: nothing,
  output: z.strictObject({
    things: z
      .array(
        z.strictObject({
          kind: z.string(),
          code: z.string(),
          revisions: z.int(),
          pendingChange: z.exactOptional(idField),
        }),
      )
      .readonly(),
  }),
}).query(async ({ ctx: { database, actor } }) => {
  const found = await policyThings(database.db, actor.bankId);
  return {
    things: found.map(({ pendingChange, ...thing }) => ({
      ...thing,
      ...(pendingChange === undefined ? {} : { pendingChange }),
    })),
  };
});

/** All revisions of a thing, last first. */
export const revisions = procedure("policy.revisions", {
  input: z.strictObject({ kind: nameField, code: nameField }),
  output: z.strictObject({
    revisions: z
      .array(
        z.strictObject({
          revision: z.int(),
          effectiveFrom: z.string(),
          content: z.string(),
          digest: digestField,
          reason: z.string(),
          makerId: idField,
          submittedAt: z.string(),
          checkerId: idField,
          approvedAt: z.string(),
          backsOut: z.exactOptional(z.int()),
        }),
      )
      .readonly(),
  }),
}).query(async ({ input: { kind, code }, ctx: { database, actor } }) => {
  const found = await storedRevisions(database.db, actor.bankId, kind, code);
  return {
    revisions: found.map(({ backsOut, ...revision }) => ({
      ...revision,
      ...(backsOut === null ? {} : { backsOut }),
    })),
  };
});

/** The changes that wait for their decision, oldest first. */
export const pendingChanges = procedure("policy.pendingChanges", {
  input: nothing,
  output: z.strictObject({ changes: z.array(changeSchema).readonly() }),
}).query(async ({ ctx: { database, actor } }) => ({
  changes: (await pendingViews(database.db, actor.bankId)).map(changeText),
}));

/** One change. */
export const change = procedure("policy.change", {
  input: z.strictObject({ changeId: idField }),
  output: changeSchema,
}).query(async ({ input: { changeId }, ctx: { database, actor } }) => {
  const view = await changeView(database.db, actor.bankId, changeId);
  if (view === undefined) throw refused("not-found");
  return changeText(view);
});
