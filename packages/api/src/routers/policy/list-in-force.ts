/**
 * Which policy versions are in force on a date (某日生效的政策版本), kind by kind, and which come next.
 */
import { inForceOn, POLICY_KINDS } from "@xinzhi/domain";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { policyKindSchema, policyVersionSchema } from "../../schemas/policy-version.ts";
import { procedure } from "../../trpc.ts";
import { bookShown } from "./book-shown.ts";
import { policySeriesOf } from "./policy-series.ts";

const kindSchema = z.strictObject({
  kind: policyKindSchema,
  /** Absent when the date lies before the kind's first version. */
  inForce: z.exactOptional(policyVersionSchema),
  /** The first version that starts after the date, where one is known. */
  next: z.exactOptional(policyVersionSchema),
});

/** A kind as it crosses the wire. */
export type KindInForceText = z.input<typeof kindSchema>;

/** Every kind is listed, in the book's order. */
export const listInForce = procedure("policy.listInForce", {
  input: z.strictObject({ date: calendarDateCodec }),
  output: z.strictObject({ date: calendarDateCodec, kinds: z.array(kindSchema).readonly() }),
}).query(async ({ input: { date }, ctx }) => {
  const seriesOf = policySeriesOf(await bookShown(ctx));
  const kinds = POLICY_KINDS.map((kind) => {
    const inForce = inForceOn(seriesOf[kind], date);
    const next = seriesOf[kind].find(({ effectiveFrom }) => effectiveFrom > date);
    return {
      kind,
      ...(inForce === undefined ? {} : { inForce }),
      ...(next === undefined ? {} : { next }),
    };
  });
  return { date, kinds };
});
