/**
 * The effect of a proposed change on saved quotes (影响预览): which quotes there are, then their rows a batch at a time. Whoever asks shows
 * how far it is and stops by asking no more; nothing is kept between two batches.
 */
import {
  changedItem,
  inTransaction,
  parsedItem,
  savedQuoteIds,
  savedQuotes,
  storedVersions,
} from "@xinzhi/db";
import type { Checked } from "@xinzhi/domain";
import { canonicalPolicyText, decodePolicyItem, type PolicyItem } from "@xinzhi/domain/schemas";
import * as z from "zod";
import { effectHands } from "../../effects/effect-hands.ts";
import type { Permitted } from "../../permissions/permitted.ts";
import { refused } from "../../refusal.ts";
import { idField, itemText, problemSchema, problemText } from "../../schemas/policy-change.ts";
import { effectRowSchema, outcomeText } from "../../schemas/policy-effect.ts";
import { procedure } from "../../trpc.ts";
import { quoteNumberOf } from "../quotes/read.ts";

const QUOTES_MAX = 2_000;
const BATCH_MAX = 50;

/** The change asked about: one that was submitted, or an item as it is being edited. */
export const changeAsked = {
  changeId: z.exactOptional(idField),
  item: z.exactOptional(itemText),
};

type ChangeAsked = { readonly changeId?: string; readonly item?: string };

const OWN_HANDS = effectHands(undefined);

/** The bank's saved quotes, the latest first, without those that others took the place of. */
export const effectQuotes = procedure("policy.effectQuotes", {
  input: z.strictObject({ most: z.int().min(1).max(QUOTES_MAX) }),
  output: z.strictObject({ quoteIds: z.array(idField).readonly() }),
}).query(async ({ input: { most }, ctx: { actor, database } }) => ({
  quoteIds: await savedQuoteIds(database.db, actor.bankId, most),
}));

/** A batch of quotes before and after. A quote that cannot be priced says so in its row. */
export const effectOf = procedure("policy.effectOf", {
  input: z.strictObject({
    ...changeAsked,
    quoteIds: z.array(idField).min(1).max(BATCH_MAX).readonly(),
  }),
  output: z.strictObject({
    outcome: z.enum(["run", "bad-item"]),
    problems: z.array(problemSchema).readonly(),
    rows: z.array(effectRowSchema).readonly(),
  }),
}).query(async ({ input: { quoteIds, ...asked }, ctx }) => {
  const { actor, database, hands = OWN_HANDS } = ctx;
  const item = await itemAsked(ctx, asked);
  if (item === undefined) throw refused("not-found");
  if (item.kind === "refused") {
    return { outcome: "bad-item" as const, problems: item.problems.map(problemText), rows: [] };
  }
  const [versions, found] = await inTransaction(database, async (session) => [
    await storedVersions(session, actor.bankId),
    await savedQuotes(session, actor.bankId, quoteIds),
  ]);
  const quotes = found.map(({ quoteId, pricingDate, requestText }) => ({
    quoteId,
    pricingDate,
    requestText,
  }));
  const rows = await hands.rows({ versions, change: canonicalPolicyText(item.value), quotes });
  const named = new Map(found.map((quote) => [quote.quoteId, quote]));
  return {
    outcome: "run" as const,
    problems: [],
    rows: rows.flatMap(({ quoteId, before, after }) => {
      const quote = named.get(quoteId);
      if (quote === undefined) return [];
      const { dealId } = quote;
      const texts = { before: outcomeText(before), after: outcomeText(after) };
      return [{ quoteId, quoteNumber: quoteNumberOf(quote), dealId, ...texts }];
    }),
  };
});

/** The item asked about; `undefined` where nothing was asked, or the bank has no such change. */
export async function itemAsked(
  { actor, database }: Pick<Permitted, "actor" | "database">,
  { changeId, item }: ChangeAsked,
): Promise<Checked<PolicyItem> | undefined> {
  if (changeId !== undefined) {
    const found = await changedItem(database.db, actor.bankId, changeId);
    return found && { kind: "ok", value: found };
  }
  return item === undefined ? undefined : decodePolicyItem(parsedItem(item));
}
