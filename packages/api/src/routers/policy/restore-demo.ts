/**
 * The sample policy of the demonstration bank, proposed anew (恢复示例政策). A real bank has no policy to go back to but its own versions.
 */
import { appendAudit, inTransaction, restorePolicy } from "@xinzhi/db";
import { bank } from "@xinzhi/db/schema/people";
import { policyItemsOf } from "@xinzhi/domain/schemas";
import { eq } from "drizzle-orm";
import * as z from "zod";
import { refused } from "../../refusal.ts";
import { procedure } from "../../trpc.ts";

/** What was proposed, thing by thing. */
export const restoreDemo = procedure("policy.restoreDemo", {
  input: z.strictObject({}),
  output: z.strictObject({
    items: z
      .array(z.strictObject({ kind: z.string(), code: z.string(), outcome: z.string() }))
      .readonly(),
  }),
}).mutation(async ({ ctx: { actor, database, now, policyBook } }) => {
  const { bankId, staffId } = actor;
  const items = await inTransaction(database, async (session) => {
    const [own] = await session.select().from(bank).where(eq(bank.bankId, bankId));
    if (own?.kind !== "demo") throw refused("not-permitted");
    const first = { items: policyItemsOf(policyBook), reason: "恢复示例政策" };
    const restored = await restorePolicy(session, actor, first, now);
    const event = { bankId, actor: staffId, action: "policy.demoRestored", subject: "policy" };
    await appendAudit(session, { ...event, detail: { items: restored.length } }, now);
    return restored;
  });
  return { items };
});
