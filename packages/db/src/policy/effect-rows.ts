/**
 * Saved quotes run under both books of a change (报价影响测算). The whole task is text, so that it can be handed to a worker.
 */
import { type CalendarDate, type DealOutcome, dealOutcome } from "@xinzhi/domain";
import { type DealOutcomeText, decodeSavedDeal, encodeDealOutcome } from "@xinzhi/domain/schemas";
import { type PairFor, pairsOf } from "./effect-books.ts";
import { itemIn, type StoredVersion } from "./stored-policy.ts";

/** A saved quote as it was asked. */
export type AskedQuote = {
  readonly quoteId: string;
  readonly pricingDate: CalendarDate;
  readonly requestText: string;
};

/** The bank's versions, the changed item in its canonical text, and the quotes. */
export type EffectTask = {
  readonly versions: readonly StoredVersion[];
  readonly change: string;
  readonly quotes: readonly AskedQuote[];
};

/** What a quote comes to before and after. */
export type EffectRow = {
  readonly quoteId: string;
  readonly before: DealOutcomeText;
  readonly after: DealOutcomeText;
};

/** One row for each quote. A quote that cannot be priced has its problems in its row, and the others go on. */
export function effectRows({ versions, change, quotes }: EffectTask): readonly EffectRow[] {
  const pairFor = pairsOf(versions, itemIn(change));
  return quotes.map(({ quoteId, pricingDate, requestText }) => {
    const { before, after } = outcomesOf(JSON.parse(requestText), pairFor, pricingDate);
    return {
      quoteId,
      before: encodeDealOutcome(before),
      after: encodeDealOutcome(after),
    };
  });
}

/** A deal file under both books. */
export function outcomesOf(
  dealFile: unknown,
  pairFor: PairFor,
  day: CalendarDate,
): { readonly before: DealOutcome; readonly after: DealOutcome } {
  const asked = decodeSavedDeal(dealFile);
  if (asked.kind === "refused") return { before: asked, after: asked };
  const books = pairFor(day);
  if (books.kind === "refused") return { before: books, after: books };
  const { before, after } = books.value;
  const first = dealOutcome(asked.value, before);
  return { before: first, after: before === after ? first : dealOutcome(asked.value, after) };
}
