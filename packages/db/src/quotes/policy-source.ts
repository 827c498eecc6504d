/**
 * Where a quote's policy comes from (政策来源): a book for a pricing date, and the same book again, years later, by what was written
 * down beside the quote: the digest of every item in it.
 */
import type { CalendarDate, PolicyBook } from "@xinzhi/domain";
import { DomainError } from "@xinzhi/domain";
import {
  canonicalPolicyText,
  type PolicyItem,
  policyBookOf,
  policyItemsOf,
} from "@xinzhi/domain/schemas";
import { digestOf } from "../policy/digest.ts";

/** Which policy a quote used: the digests of its items, sorted, and the digest of that list. An item says its own place. */
export type BookPin = { readonly digest: string; readonly items: readonly string[] };

/** A book with its pin. */
export type PinnedBook = BookPin & { readonly book: PolicyBook };

/**
 * A place that keeps policy. `bookByDigest` answers nothing when an item of the pin is not there, or not as it was; `wholeBook` has
 * every version that was approved, those that have not started included, from which any pricing date can be cut.
 */
export type PolicySource = {
  readonly wholeBook: () => Promise<PinnedBook>;
  readonly bookFor: (pricingDate: CalendarDate) => Promise<PinnedBook>;
  readonly bookByDigest: (pin: BookPin) => Promise<PolicyBook | undefined>;
};

/** The pin of these items; each is the digest of the item's canonical text. */
export function pinOf(digests: readonly string[]): BookPin {
  const items = digests.toSorted();
  return { digest: digestOf(pinText(items)), items };
}

/** The text whose digest is the book's. */
export function pinText(items: readonly string[]): string {
  return items.join("\n");
}

/** The items of a pin's text. */
export function pinItems(text: string): readonly string[] {
  return text.split("\n");
}

type DigestedItem = { readonly item: PolicyItem; readonly digest: string };

/** Policy that is a book in memory, such as the published one. Items are known again as long as the book still has them. */
export function policySourceOf(book: PolicyBook): PolicySource {
  const items = policyItemsOf(book).map(
    (item): DigestedItem => ({ item, digest: digestOf(canonicalPolicyText(item)) }),
  );
  const byDigest = new Map(items.map((each) => [each.digest, each.item]));
  const made = new Map<string, PolicyBook>();
  const bookOf = ({ digest, items: digests }: BookPin): PolicyBook | undefined => {
    if (pinOf(digests).digest !== digest) return undefined;
    const known = made.get(digest);
    if (known !== undefined) return known;
    const pinned = digests.flatMap((each) => byDigest.get(each) ?? []);
    if (pinned.length < digests.length) return undefined;
    const answer = policyBookOf(pinned);
    if (answer.kind === "refused") return undefined;
    made.set(digest, answer.value);
    return answer.value;
  };
  const whole = pinOf(items.map(({ digest }) => digest));
  return {
    wholeBook: async () => ({ ...whole, book }),
    bookFor: async (pricingDate) => {
      const started = items.filter(({ item }) => item.effectiveFrom <= pricingDate);
      const pin = pinOf(started.map(({ digest }) => digest));
      const cut = bookOf(pin);
      if (cut === undefined) throw new DomainError("no-book", { pricingDate });
      return { ...pin, book: cut };
    },
    bookByDigest: async (pin) => bookOf(pin),
  };
}
