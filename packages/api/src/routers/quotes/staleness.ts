/**
 * Whether a quote is out of date (报价是否过时): what holds today in the bank's policy in place of what it was priced with, and what the same
 * deal comes to under it.
 */
import { businessDay, type Json, newerPolicy, prepareQuote } from "@xinzhi/db";
import { POLICY_CONTENT_KINDS } from "@xinzhi/domain/schemas";
import * as z from "zod";
import { calendarDateCodec } from "../../schemas/calendar-date.ts";
import { decimalCodec } from "../../schemas/decimal-text.ts";
import { idField } from "../../schemas/policy-change.ts";
import { procedure } from "../../trpc.ts";
import { policyFor, quoteFor } from "./within-reach.ts";

const version = { id: z.string(), from: calendarDateCodec };

/** What is newer, and the price today; without `now` today's policy does not price the deal. Nothing is written. */
export const staleness = procedure("quotes.staleness", {
  input: z.strictObject({ quoteId: idField }),
  output: z.strictObject({
    newer: z
      .array(
        z.strictObject({
          kind: z.enum(POLICY_CONTENT_KINDS),
          code: z.string(),
          ...version,
          was: z.strictObject(version),
        }),
      )
      .readonly(),
    now: z.exactOptional(z.strictObject({ rate: decimalCodec, raroc: decimalCodec })),
  }),
}).query(async ({ input: { quoteId }, ctx }) => {
  const { actor, database, now } = ctx;
  const quote = await quoteFor(ctx, quoteId);
  const [source, today] = [policyFor(ctx), businessDay(now)];
  const asked = { ...quote, bankId: actor.bankId };
  const newer = await newerPolicy(database.db, source, asked, today);
  const priced = await prepareQuote(source, pricedOn(quote.requestText, today), today);
  if (priced.kind === "refused") return { newer };
  const { rate, raroc } = priced.value.headline;
  return { newer, now: { rate, raroc } };
});

/** The request priced on another day: a fit file has its deal inside, a deal file is one. */
function pricedOn(requestText: string, pricingDate: string): Json {
  const file: Json = JSON.parse(requestText);
  if (!isGroup(file)) return file;
  const { deal } = file;
  return deal !== undefined && isGroup(deal)
    ? { ...file, deal: { ...deal, pricingDate } }
    : { ...file, pricingDate };
}

function isGroup(value: Json): value is Readonly<Record<string, Json | undefined>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
