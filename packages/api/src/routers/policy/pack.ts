/**
 * The policy pack (政策包): a bank's whole policy written as one signed file, looked at against what is there, and read in. Reading in
 * proposes and never deletes; a second person approves as ever.
 */
import {
  appendAudit,
  digestOf,
  importPack as importInto,
  inTransaction,
  once,
  policyPack,
  readPack,
  storedVersions,
} from "@xinzhi/db";
import { bank } from "@xinzhi/db/schema/people";
import { eq } from "drizzle-orm";
import * as z from "zod";
import type { Permitted } from "../../permissions/permitted.ts";
import { refused } from "../../refusal.ts";
import { digestField, reasonField } from "../../schemas/policy-change.ts";
import {
  importText,
  packAnswer,
  packField,
  packPreview,
  previewText,
} from "../../schemas/policy-pack.ts";
import { onceKey } from "../../schemas/quote.ts";
import { procedure } from "../../trpc.ts";

/** The whole policy that stands, and the key by which others know it. That it was taken out is told to the audit chain. */
export const exportPack = procedure("policy.exportPack", {
  input: z.strictObject({}),
  output: z.strictObject({ pack: z.string(), publicKey: z.string(), digest: digestField }),
}).mutation(async ({ ctx }) => {
  const { actor, database, now } = ctx;
  const { bankId, staffId } = actor;
  const { key } = packsOf(ctx);
  return inTransaction(database, async (session) => {
    const [own] = await session.select().from(bank).where(eq(bank.bankId, bankId));
    const made = { bank: own?.name ?? "", exportedAt: now.toISOString() };
    const pack = policyPack(await storedVersions(session, bankId), made, key);
    const digest = digestOf(pack);
    const event = { bankId, actor: staffId, action: "policy.packExported", subject: "policy" };
    await appendAudit(session, { ...event, detail: { pack: digest } }, now);
    return { pack, publicKey: key.publicKey, digest };
  });
});

/** What reading the pack in would do. */
export const previewPack = procedure("policy.previewPack", {
  input: z.strictObject({ pack: packField }),
  output: packPreview,
}).query(async ({ input: { pack }, ctx }) => {
  const { trusted } = packsOf(ctx);
  const versions = await storedVersions(ctx.database.db, ctx.actor.bankId);
  return previewText(readPack(pack, versions, trusted));
});

/** Reads it in, as changes that wait for their second person or as the caller's drafts. */
export const importPack = procedure("policy.importPack", {
  input: z.strictObject({
    key: onceKey,
    pack: packField,
    reason: reasonField,
    into: z.enum(["drafts", "submissions"]),
  }),
  output: packAnswer,
}).mutation(async ({ input: { key, pack, reason, into }, ctx }) => {
  const { actor, database, now } = ctx;
  const { bankId, staffId } = actor;
  const { trusted } = packsOf(ctx);
  const digest = digestOf(pack);
  const request = { operation: "policy.importPack", staffId, pack: digest, reason, into };
  const asked = { text: pack, trusted, reason, into };
  const answer = await inTransaction(database, (session) =>
    once(
      session,
      { bankId, key, request },
      async () => JSON.stringify(importText(await importInto(session, actor, asked, now))),
      now,
    ),
  );
  if (answer.kind === "refused") {
    return { outcome: answer.code, problems: [], items: [], same: 0 };
  }
  return packAnswer.parse(JSON.parse(answer.answer));
});

/** @throws {TRPCError} `not-found` in an app that has no keys for packs. */
function packsOf({ packs }: Permitted) {
  if (packs === undefined) throw refused("not-found");
  return packs;
}
