/**
 * The policy that the bank's deals are priced under (定价所用政策): everything approved, with what starts later, so that a page prices any day
 * in the browser with the figures that a quote will have.
 */
import { canonicalJson } from "@xinzhi/db";
import { encodePolicyFile, policyItemsOf } from "@xinzhi/domain/schemas";
import * as z from "zod";
import { digestField } from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";
import { policyFor } from "../quotes/within-reach.ts";

/** `policy` is a policy file; absent where the caller has it already, who names its digest. */
export const forPricing = procedure("policy.forPricing", {
  input: z.strictObject({ known: z.exactOptional(digestField) }),
  output: z.strictObject({ digest: digestField, policy: z.exactOptional(z.string()) }),
}).query(async ({ input: { known }, ctx }) => {
  const { digest, book } = await policyFor(ctx).wholeBook();
  return {
    digest,
    ...(known === digest ? {} : { policy: canonicalJson(encodePolicyFile(policyItemsOf(book))) }),
  };
});
