/**
 * The audit chain looked into and checked (审计查询与校验).
 */
import { auditEntries, verifyChain } from "@xinzhi/db";
import { staff } from "@xinzhi/db/schema/people";
import { eq } from "drizzle-orm";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { peopleField } from "../../schemas/quote.ts";
import { typedText } from "../../schemas/typed-text.ts";
import { procedure } from "../../trpc.ts";

const PAGE = 50;
const WORD_MAX = 60;
const SEQUENCE_DIGITS = /^[1-9]\d{0,17}$/;

const word = typedText(WORD_MAX).trim().min(1);

/** Entries by who, what, about what and when, the latest first. */
export const entries = procedure("oversight.entries", {
  input: z.strictObject({
    actor: z.exactOptional(word),
    action: z.exactOptional(word),
    text: z.exactOptional(word),
    from: z.exactOptional(calendarDateCodec),
    to: z.exactOptional(calendarDateCodec),
    beforeSequence: z.exactOptional(z.string().regex(SEQUENCE_DIGITS)),
  }),
  output: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          sequence: z.string(),
          recordedAt: z.string(),
          actor: z.string(),
          action: z.string(),
          subject: z.string(),
          detail: z.string(),
          digest: z.string(),
        }),
      )
      .readonly(),
    people: peopleField,
    isWhole: z.boolean(),
  }),
}).query(async ({ input: { beforeSequence: before, ...sought }, ctx: { actor, database } }) => {
  const { bankId } = actor;
  const found = await auditEntries(database.db, bankId, {
    ...sought,
    ...(before === undefined ? {} : { before: BigInt(before) }),
    most: PAGE,
  });
  const people = await database.db
    .select({ staffId: staff.staffId, name: staff.name })
    .from(staff)
    .where(eq(staff.bankId, bankId));
  return {
    entries: found.map(({ sequence, ...entry }) => ({ ...entry, sequence: String(sequence) })),
    people,
    isWhole: found.length < PAGE,
  };
});

/** The verdict on the bank's whole chain, and where it breaks first. */
export const verify = procedure("oversight.verify", {
  input: z.strictObject({}),
  output: z.strictObject({
    verdict: z.enum(["whole", "broken"]),
    sequence: z.string(),
    code: z.exactOptional(
      z.enum(["gap", "wrong-digest", "wrong-previous", "wrong-head", "missing-anchor"]),
    ),
    digest: z.exactOptional(z.string()),
  }),
}).query(async ({ ctx: { actor, database } }) => {
  const verdict = await verifyChain(database.db, actor.bankId);
  if (verdict.kind === "broken") {
    const { sequence, code } = verdict.fault;
    return { verdict: verdict.kind, sequence: String(sequence), code };
  }
  const { sequence, digest } = verdict.end;
  return { verdict: verdict.kind, sequence: String(sequence), digest };
});
