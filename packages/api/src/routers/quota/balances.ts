/**
 * What the bank may still lend from which pool (额度余额), today.
 */
import { balancesOn, businessDay } from "@xinzhi/db";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { decimalCodec } from "../../schemas/decimal-text.ts";
import { idField } from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";

/** From the top of the chains down. */
export const balances = procedure("quota.balances", {
  input: z.strictObject({}),
  output: z.strictObject({
    day: calendarDateCodec,
    pools: z
      .array(
        z.strictObject({
          poolId: idField,
          kind: z.enum(["facility", "bank", "plan", "branch"]),
          code: z.string(),
          name: z.string(),
          parentId: z.exactOptional(idField),
          branchId: z.exactOptional(idField),
          startsOn: calendarDateCodec,
          endsOn: calendarDateCodec,
          total: decimalCodec,
          reserved: decimalCodec,
          used: decimalCodec,
          /** What is left of the total. */
          free: decimalCodec,
        }),
      )
      .readonly(),
  }),
}).query(async ({ ctx: { actor, database, now } }) => {
  const day = businessDay(now);
  const found = await balancesOn(database.db, actor.bankId, day);
  const pools = found.map(({ parentId, branchId, ...pool }) => ({
    ...pool,
    free: pool.total.minus(pool.reserved).minus(pool.used),
    ...(parentId === null ? {} : { parentId }),
    ...(branchId === null ? {} : { branchId }),
  }));
  return { day, pools };
});
