/**
 * A quote run again (报价复算): with the policy that was written down beside it and the engine of this program, byte by byte as
 * `npm run verify-quotes` does it; and that policy, for a page that shows the quote from every side. Nothing is written.
 */
import { bookOfQuote, canonicalJson, verifyQuote } from "@xinzhi/db";
import { encodePolicyFile, policyItemsOf } from "@xinzhi/domain/schemas";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import { idField } from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";
import { policyFor, quoteFor } from "./within-reach.ts";

/** What is wrong with a stored quote; `packages/db/src/quotes/verify-quotes.ts` says what each means. */
const FAULTS = [
  "digest",
  "audit",
  "policy-missing",
  "unreadable",
  "refused",
  "answer",
  "headline",
] as const;

/** No fault: every byte is as it is stored. `policy` is a policy file; absent where that policy is no longer to be had. */
export const rerun = procedure("quotes.rerun", {
  input: z.strictObject({ quoteId: idField }),
  output: z.strictObject({
    engineNow: z.exactOptional(z.string()),
    faults: z
      .array(
        z.strictObject({
          code: z.enum(FAULTS),
          difference: z.exactOptional(
            z.strictObject({ path: z.string(), stored: z.string(), now: z.string() }),
          ),
        }),
      )
      .readonly(),
    policy: z.exactOptional(z.string()),
  }),
}).query(async ({ input: { quoteId }, ctx }) => {
  const { actor, database } = ctx;
  const { policyDigest } = await quoteFor(ctx, quoteId);
  const [source, asked] = [policyFor(ctx), { bankId: actor.bankId, quoteId, policyDigest }];
  const verdict = await verifyQuote(database.db, source, asked);
  if (verdict === undefined) throw refused("not-found");
  const { engineNow, faults } = verdict;
  const book = await bookOfQuote(database.db, source, asked);
  return {
    faults,
    ...(engineNow === undefined ? {} : { engineNow }),
    ...(book === undefined ? {} : { policy: canonicalJson(encodePolicyFile(policyItemsOf(book))) }),
  };
});
