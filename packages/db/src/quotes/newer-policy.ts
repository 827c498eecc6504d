/**
 * What is newer than the policy of a quote (报价过时依据): the bank's LPR fixing (LPR 公布值), FTP curve (FTP 曲线) or other terms that hold on a
 * day in place of those the quote was priced with. Told from the bank's own approved policy and the book that was written down
 * beside the quote, not from dates alone: a version that was entered late counts, too.
 */
import type { CalendarDate } from "@xinzhi/domain";
import { canonicalPolicyText, type PolicyItem, policyItemsOf } from "@xinzhi/domain/schemas";
import type { Json } from "../audit/canonical-json.ts";
import type { Session } from "../connection/database.ts";
import { bookOfQuote } from "./book-of-quote.ts";
import type { PolicySource } from "./policy-source.ts";

/** One dated version. */
type VersionOn = { readonly id: string; readonly from: CalendarDate };

/** A version that holds now, and the one of the same thing that the quote was priced with. */
type NewerPolicy = VersionOn & {
  readonly kind: PolicyItem["kind"];
  readonly code: string;
  readonly was: VersionOn;
};

/** The quote, as far as it is asked. */
type PricedQuote = {
  readonly bankId: string;
  readonly policyDigest: string;
  readonly pricingDate: CalendarDate;
  readonly answerText: string;
};

/**
 * Everything newer, kind by kind. The LPR is compared whatever the rate hangs on, for customers compare with it; everything else, the
 * FTP curve too, where the stored answer says that it was used. Nothing where the policy of the quote is no longer to be had:
 * `verify-quotes` tells that.
 */
export async function newerPolicy(
  session: Session,
  source: PolicySource,
  quote: PricedQuote,
  today: CalendarDate,
): Promise<readonly NewerPolicy[]> {
  const then = await bookOfQuote(session, source, quote);
  if (then === undefined) return [];
  const { book: now } = await source.bookFor(today);
  const used = versionsIn(quote.answerText);
  const holding = thingsOn(policyItemsOf(now), today);
  return [...thingsOn(policyItemsOf(then), quote.pricingDate)].flatMap(([thing, was]) => {
    const is = holding.get(thing);
    const isAsked = was.kind === "lpr" || used.has(was.id);
    return is !== undefined && isAsked && isNewer(is, was) ? [toldOf(is, was)] : [];
  });
}

/** The version of each thing that holds on the day: the one that started last. */
function thingsOn(
  items: readonly PolicyItem[],
  day: CalendarDate,
): ReadonlyMap<string, PolicyItem> {
  const found = new Map<string, PolicyItem>();
  for (const item of items) {
    const thing = `${item.kind}/${item.code}`;
    const known = found.get(thing);
    const isLater = known === undefined || known.effectiveFrom <= item.effectiveFrom;
    if (item.effectiveFrom <= day && isLater) found.set(thing, item);
  }
  return found;
}

/** Another version that does not start before the one that was used; or the same one, approved with other content. */
function isNewer(is: PolicyItem, was: PolicyItem): boolean {
  if (is.effectiveFrom < was.effectiveFrom) return false;
  return is.id !== was.id || canonicalPolicyText(is) !== canonicalPolicyText(was);
}

function toldOf({ kind, code, id, effectiveFrom }: PolicyItem, was: PolicyItem): NewerPolicy {
  return { kind, code, id, from: effectiveFrom, was: { id: was.id, from: was.effectiveFrom } };
}

/** The versions that an answer names. */
function versionsIn(answerText: string): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (part: Json | undefined): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, inner] of Object.entries<Json | undefined>(part)) {
      if (key === "version" && typeof inner === "string") found.add(inner);
      else look(inner);
    }
  };
  look(JSON.parse(answerText));
  return found;
}
