/**
 * The ledger of quota (额度台账) as it stands: every pool with its periods, and what has moved in one.
 */
import { businessDay, movementsOf, periodsOf, poolsOf } from "@xinzhi/db";
import { QUOTA_MOVEMENT_KINDS, QUOTA_POOL_KINDS } from "@xinzhi/db/schema/quota";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { decimalCodec } from "../../schemas/decimal-text.ts";
import { idField } from "../../schemas/policy-change.ts";
import { peopleField } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";
import { namesOf } from "../quotes/people.ts";

const PAGE = 100;

const periodSchema = z.strictObject({
  startsOn: calendarDateCodec,
  endsOn: calendarDateCodec,
  total: decimalCodec,
  reserved: decimalCodec,
  used: decimalCodec,
});

/** From the top of the chains down, each with all its periods. Unit: yuan. */
export const plan = procedure("quota.plan", {
  input: z.strictObject({}),
  output: z.strictObject({
    day: calendarDateCodec,
    pools: z
      .array(
        z.strictObject({
          poolId: idField,
          kind: z.enum(QUOTA_POOL_KINDS),
          code: z.string(),
          name: z.string(),
          parentId: z.exactOptional(idField),
          branchId: z.exactOptional(idField),
          periods: z.array(periodSchema).readonly(),
        }),
      )
      .readonly(),
  }),
}).query(async ({ ctx: { actor, database, now } }) => {
  const { bankId } = actor;
  const [found, periods] = [
    await poolsOf(database.db, bankId),
    await periodsOf(database.db, bankId),
  ];
  const pools = found.map(({ parentId, branchId, ...pool }) => ({
    ...pool,
    ...(parentId === null ? {} : { parentId }),
    ...(branchId === null ? {} : { branchId }),
    periods: periods.flatMap(({ poolId, ...period }) => (poolId === pool.poolId ? [period] : [])),
  }));
  return { day: businessDay(now), pools };
});

/** What has moved in a pool, the latest first; `before` is the last of the page before. Unit: yuan. */
export const movements = procedure("quota.movements", {
  input: z.strictObject({ poolId: idField, before: z.exactOptional(idField) }),
  output: z.strictObject({
    movements: z
      .array(
        z.strictObject({
          movementId: idField,
          kind: z.enum(QUOTA_MOVEMENT_KINDS),
          reservationId: idField,
          reservedChange: decimalCodec,
          usedChange: decimalCodec,
          startsOn: calendarDateCodec,
          actorId: z.exactOptional(idField),
          reason: z.string(),
          recordedAt: z.string(),
        }),
      )
      .readonly(),
    people: peopleField,
    isWhole: z.boolean(),
  }),
}).query(async ({ input, ctx: { actor, database } }) => {
  const { bankId } = actor;
  const found = await movementsOf(database.db, { ...input, bankId, most: PAGE });
  const ids = found.flatMap(({ actorId }) => actorId ?? []);
  const told = found.map(({ actorId, ...movement }) =>
    actorId === null ? movement : { ...movement, actorId },
  );
  const people = await namesOf(database.db, bankId, ids);
  return { movements: told, people, isWhole: found.length < PAGE };
});
