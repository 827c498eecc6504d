/**
 * What public pages answer from (公开政策参数): the bank's published bands, conditions and fees, and what authorities have published,
 * as of a day that has come. What has been approved for later is nobody's business yet.
 */
import { businessDay } from "@xinzhi/db";
import { encodePublicPolicy } from "@xinzhi/domain/estimate-file";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { procedure } from "../../trpc.ts";
import { publicPolicyFor } from "./public-policy-for.ts";

/** `policy` is the JSON that `decodePublicPolicy` reads; an app without records answers from published policy. */
export const policyOfDay = procedure("public.policyOfDay", {
  input: z.strictObject({ date: z.exactOptional(calendarDateCodec) }),
  output: z.strictObject({ asOf: calendarDateCodec, policy: z.string() }),
}).query(async ({ input, ctx }) => {
  const today = businessDay(ctx.records?.now ?? new Date());
  const asOf = input.date === undefined || input.date > today ? today : input.date;
  const policy = await publicPolicyFor(ctx, asOf);
  return { asOf, policy: JSON.stringify(encodePublicPolicy(policy)) };
});
