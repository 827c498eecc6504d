/**
 * The plan of quota (额度计划): pools, their periods and totals. Each change and its audit entry are one transaction.
 */
import {
  changeTotal as changeTotalOf,
  inTransaction,
  openPeriod as openPeriodOf,
  openPool as openPoolOf,
} from "@xinzhi/db";
import { QUOTA_POOL_KINDS } from "@xinzhi/db/schema/quota";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { yuanCodec } from "../../schemas/decimal-text.ts";
import { idField } from "../../schemas/policy-change.ts";
import { typedText } from "../../schemas/typed-text.ts";
import { procedure } from "../../trpc.ts";

const NAME_LENGTH_MAX = 60;

/** What came of it. */
const outcome = z.enum([
  "done",
  "no-such-parent",
  "no-such-branch",
  "code-taken",
  "too-deep",
  "no-such-pool",
  "no-such-period",
  "ends-before-it-starts",
  "period-overlaps",
  "below-what-is-taken",
]);

/** A new pool below another or at the top, of a branch or of the whole bank. Its code is the bank's own and taken once. */
export const openPool = procedure("quota.openPool", {
  input: z.strictObject({
    kind: z.enum(QUOTA_POOL_KINDS),
    code: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
    name: typedText(NAME_LENGTH_MAX).trim().min(1),
    parentId: z.exactOptional(idField),
    branchId: z.exactOptional(idField),
  }),
  output: z.strictObject({
    outcome,
    poolId: z.exactOptional(idField),
  }),
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const pool = { ...input, bankId: actor.bankId };
  const answer = await inTransaction(database, (session) =>
    openPoolOf(session, pool, actor.staffId, now),
  );
  return answer.kind === "done"
    ? { outcome: "done" as const, poolId: answer.poolId }
    : { outcome: answer.code };
});

/** A period of a pool with its total, both days included; periods of one pool never overlap. Unit: yuan. */
export const openPeriod = procedure("quota.openPeriod", {
  input: z.strictObject({
    poolId: idField,
    startsOn: calendarDateCodec,
    endsOn: calendarDateCodec,
    total: yuanCodec,
  }),
  output: z.strictObject({ outcome }),
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const period = { ...input, bankId: actor.bankId };
  const answer = await inTransaction(database, (session) =>
    openPeriodOf(session, period, actor.staffId, now),
  );
  return { outcome: answer.kind === "done" ? ("done" as const) : answer.code };
});

/** Another total for a period, never below what is reserved and used. Unit: yuan. */
export const changeTotal = procedure("quota.changeTotal", {
  input: z.strictObject({ poolId: idField, startsOn: calendarDateCodec, total: yuanCodec }),
  output: z.strictObject({ outcome }),
}).mutation(async ({ input, ctx: { actor, database, now } }) => {
  const period = { ...input, bankId: actor.bankId };
  const answer = await inTransaction(database, (session) =>
    changeTotalOf(session, period, actor.staffId, now),
  );
  return { outcome: answer.kind === "done" ? ("done" as const) : answer.code };
});
