/**
 * Leaving a hand-over (留下交接): an enterprise that agrees to it leaves its question for an officer, under a code that only it is
 * told. Nothing else of the estimate ever reaches the bank.
 */
import { canonicalJson, leaveHandOver as leave, publicBank } from "@xinzhi/db";
import { decodeEstimateFile } from "@xinzhi/domain/estimate-file";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import { dealTextCodec } from "../../schemas/deal-text.ts";
import { problemSchema, problemText } from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";

/** `question` is the estimate file; `consent` is the enterprise's yes to its being kept until the code ends. */
export const leaveHandOver = procedure("public.leaveHandOver", {
  input: z.strictObject({ question: dealTextCodec, consent: z.literal(true) }),
  output: z.strictObject({
    outcome: z.enum(["left", "refused"]),
    code: z.exactOptional(z.string()),
    expiresAt: z.exactOptional(z.string()),
    problems: z.array(problemSchema).readonly(),
  }),
}).mutation(async ({ input: { question }, ctx: { records } }) => {
  const session = records?.published?.db;
  const bank = session && (await publicBank(session));
  if (records === undefined || session === undefined || bank === undefined) {
    throw refused("not-found");
  }
  const read = decodeEstimateFile(question);
  if (read.kind === "refused") {
    return { outcome: read.kind, problems: read.problems.map(problemText) };
  }
  const asked = { bankId: bank.bankId, questionText: canonicalJson(question) };
  const { code, expiresAt } = await leave(session, asked, records.now);
  return { outcome: "left" as const, code, expiresAt, problems: [] };
});
