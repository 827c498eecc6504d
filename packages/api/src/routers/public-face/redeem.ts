/**
 * Redeeming a hand-over (兑换交接码): an officer who was told a code gets the enterprise's question as a draft of their own.
 */
import { businessDay, inTransaction, type Json, redeemHandOver } from "@xinzhi/db";
import { DomainError } from "@xinzhi/domain";
import { estimate, type PublicPolicy } from "@xinzhi/domain/estimate";
import { decodeEstimateFile } from "@xinzhi/domain/estimate-file";
import { fitFileOfEstimate, isGroup } from "@xinzhi/domain/schemas";
import * as z from "zod";
import { idField } from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";
import { publicPolicyFor } from "./public-policy-for.ts";

/** Longer than any code with its blanks. */
const CODE_MAX = 40;

/** One word for every code under which nothing waits: wrong, over, or another officer's. */
export const redeem = procedure("handOvers.redeem", {
  input: z.strictObject({ code: z.string().min(1).max(CODE_MAX) }),
  output: z.strictObject({
    outcome: z.enum(["redeemed", "no-such-hand-over"]),
    draftId: z.exactOptional(idField),
  }),
}).mutation(async ({ input: { code }, ctx }) => {
  const { actor, database, now } = ctx;
  const policy = await publicPolicyFor(ctx, businessDay(now));
  const answer = await inTransaction(database, (session) =>
    redeemHandOver(session, actor, code, (text) => draftOf(text, policy), now),
  );
  return answer.kind === "redeemed"
    ? { outcome: answer.kind, draftId: answer.draftId }
    : { outcome: answer.code };
});

/** @throws {DomainError} `unreadable-hand-over` when what was left is no question, which nobody could leave. */
function draftOf(questionText: string, policy: PublicPolicy): Json {
  const file: unknown = JSON.parse(questionText);
  const read = decodeEstimateFile(file);
  if (read.kind === "refused" || !isGroup(file)) throw new DomainError("unreadable-hand-over", {});
  const question = read.value;
  const draft = fitFileOfEstimate(file, { question, answer: estimate(question, policy) });
  return JSON.parse(JSON.stringify(draft));
}
