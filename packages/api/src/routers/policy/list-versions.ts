/**
 * All versions of one kind of policy data (版本沿革), oldest first.
 */
import * as z from "zod";
import { policyKindSchema, policyVersionSchema } from "../../schemas/policy-version.ts";
import { procedure } from "../../trpc.ts";
import { bookShown } from "./book-shown.ts";
import { policySeriesOf } from "./policy-series.ts";

/** The timeline of a kind. */
export const listVersions = procedure("policy.listVersions", {
  input: z.strictObject({ kind: policyKindSchema }),
  output: z.strictObject({
    kind: policyKindSchema,
    versions: z.array(policyVersionSchema).readonly(),
  }),
}).query(async ({ input: { kind }, ctx }) => ({
  kind,
  versions: policySeriesOf(await bookShown(ctx))[kind],
}));
