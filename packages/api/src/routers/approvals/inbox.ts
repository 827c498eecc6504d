/**
 * What waits for an approver (待审批): quotes of the branch and those below, never one's own, with the level that may sign each.
 */
import { businessDay, levelOf, quotesAwaiting } from "@xinzhi/db";
import { APPROVERS } from "@xinzhi/domain";
import * as z from "zod";
import { idField } from "../../schemas/policy-change.ts";
import { peopleField, signerField, waitingQuote } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";
import { peopleOf } from "../quotes/people.ts";
import { quoteText } from "../quotes/read.ts";
import { scopeOf } from "../quotes/within-reach.ts";

const PAGE = 50;
const SIGNERS_MAX = signerField.options.length;

/** The oldest first; `after` is the last of the page before. */
export const inbox = procedure("approvals.inbox", {
  input: z.strictObject({
    branchId: z.exactOptional(idField),
    signers: z.exactOptional(z.array(signerField).max(SIGNERS_MAX).readonly()),
    after: z.exactOptional(idField),
  }),
  output: z.strictObject({
    quotes: z.array(waitingQuote).readonly(),
    people: peopleField,
    isWhole: z.boolean(),
    /** Up to which level the caller may sign. */
    signsTo: z.exactOptional(z.enum(APPROVERS)),
  }),
}).query(async ({ input, ctx }) => {
  const { actor, database, now } = ctx;
  const { bankId, staffId: approverId } = actor;
  const ask = { ...input, bankId, approverId, scope: await scopeOf(ctx), most: PAGE };
  const found = await quotesAwaiting(database.db, ask, businessDay(now));
  const quotes = found.map(({ signer, ...quote }) => ({
    ...quoteText(quote),
    signer: signerField.parse(signer),
  }));
  const people = await peopleOf(database.db, bankId, found);
  const signsTo = await levelOf(database.db, bankId, approverId);
  return {
    quotes,
    people,
    isWhole: found.length < PAGE,
    ...(signsTo === null ? {} : { signsTo }),
  };
});
