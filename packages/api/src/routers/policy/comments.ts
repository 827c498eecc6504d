/**
 * Remarks on changes of policy, and whom they and the changes speak of (复核意见与相关人员).
 */
import {
  changeComments,
  commentChange,
  decidedChanges as decidedViews,
  inTransaction,
} from "@xinzhi/db";
import { staff } from "@xinzhi/db/schema/people";
import { asc, eq } from "drizzle-orm";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import { changeSchema, changeText, idField, reasonField } from "../../schemas/policy-change.ts";
import { peopleField } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";

const PAGE = 30;

/** The remarks on a change, the oldest first. */
export const comments = procedure("policy.comments", {
  input: z.strictObject({ changeId: idField }),
  output: z.strictObject({
    comments: z
      .array(
        z.strictObject({
          commentId: idField,
          authorId: idField,
          remark: z.string(),
          madeAt: z.string(),
        }),
      )
      .readonly(),
  }),
}).query(async ({ input: { changeId }, ctx: { actor, database } }) => ({
  comments: await changeComments(database.db, actor.bankId, changeId),
}));

/** Adds a remark, which stays. */
export const comment = procedure("policy.comment", {
  input: z.strictObject({ changeId: idField, remark: reasonField }),
  output: z.strictObject({ outcome: z.enum(["said", "empty"]) }),
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const { kind } = await inTransaction(database, (session) =>
    commentChange(session, actor, input, now),
  );
  if (kind === "not-found") throw refused("not-found");
  return { outcome: kind };
});

/** The changes that were decided, the latest proposed first. `before` is the last of the page before. */
export const decidedChanges = procedure("policy.decidedChanges", {
  input: z.strictObject({ before: z.exactOptional(idField) }),
  output: z.strictObject({ changes: z.array(changeSchema).readonly(), isWhole: z.boolean() }),
}).query(async ({ input: { before }, ctx: { actor, database } }) => {
  const found = await decidedViews(database.db, actor.bankId, { before, most: PAGE });
  return { changes: found.map(changeText), isWhole: found.length < PAGE };
});

/** Everybody of the bank by name, for pages that speak of makers and checkers. */
export const people = procedure("policy.people", {
  input: z.strictObject({}),
  output: z.strictObject({ people: peopleField }),
}).query(async ({ ctx: { actor, database } }) => ({
  people: await database.db
    .select({ staffId: staff.staffId, name: staff.name })
    .from(staff)
    .where(eq(staff.bankId, actor.bankId))
    .orderBy(asc(staff.staffId)),
}));
