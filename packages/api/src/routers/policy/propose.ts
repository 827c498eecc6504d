/**
 * Proposing a change of policy (提交政策变更): a whole item, why, and the revision it was made from; or the version before the last
 * once more.
 */
import { backOut as backOutPolicy, parsedItem, submitChange } from "@xinzhi/db";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import {
  itemText,
  nameField,
  proposalAnswer,
  proposalText,
  reasonField,
} from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";

const REVISION_MAX = 1_000_000;

/** The item is JSON text; what does not fit comes back with the way to the field. */
export const propose = procedure("policy.propose", {
  input: z.strictObject({
    item: itemText,
    reason: reasonField,
    baseRevision: z.int().min(0).max(REVISION_MAX),
  }),
  output: proposalAnswer,
}).mutation(async ({ input, ctx: { database, actor, now } }) => {
  const item = parsedItem(input.item);
  const { reason, baseRevision } = input;
  return proposalText(await submitChange(database, actor, { item, reason, baseRevision }, now));
});

/** Needs its second person like any other change. */
export const backOut = procedure("policy.backOut", {
  input: z.strictObject({
    kind: nameField,
    code: nameField,
    effectiveFrom: calendarDateCodec,
    reason: reasonField,
  }),
  output: proposalAnswer,
}).mutation(async ({ input, ctx: { database, actor, now } }) =>
  proposalText(await backOutPolicy(database, actor, input, now)),
);
