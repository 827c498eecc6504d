/**
 * From the form to a quote (定价): reads the texts, decodes the deal file and prices it under the policy known on the
 * pricing date. Whatever is wrong comes back by field.
 */
import {
  type CalendarDate,
  type PolicyBook,
  type Problem,
  parseCalendarDate,
  policyBookAsOf,
  priceLoan,
  type Quote,
} from "@xinzhi/domain";
import { decodeDealFile } from "@xinzhi/domain/schemas";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { dealFileOf, type FieldProblem } from "../../features/deal-form/deal-file-of.ts";
import type { DealDraft } from "../../features/deal-form/deal-texts.ts";

/** A quote, or the problems that keep the deal from having one. */
export type PricedDraft =
  | { readonly kind: "ok"; readonly quote: Quote }
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] };

/** What a draft is priced under. */
export type PricingGround = { readonly book: PolicyBook; readonly pricingDate: string };

/** The quote of a draft. */
export function priceDraft(
  draft: DealDraft,
  amountUnit: AmountUnit,
  ground: PricingGround,
): PricedDraft {
  const pricingDate = parseCalendarDate(typedDate(ground.pricingDate) ?? "");
  const read = dealFileOf(draft, amountUnit);
  const unread =
    pricingDate === undefined ? [...read.problems, PRICING_DATE_PROBLEM] : read.problems;
  const request = decodeDealFile(read.file);
  if (request.kind === "refused") {
    return { kind: "refused", problems: merged(unread, request.problems) };
  }
  if (pricingDate === undefined || unread.length > 0) return { kind: "refused", problems: unread };
  const priced = priceLoan(request.value, bookOn(ground.book, pricingDate));
  return priced.kind === "ok"
    ? { kind: "ok", quote: priced.value }
    : { kind: "refused", problems: merged([], priced.problems) };
}

/** The field of the pricing date in the header. */
export const PRICING_DATE_PATH = "pricingDate";

const PRICING_DATE_PROBLEM: FieldProblem = {
  path: PRICING_DATE_PATH,
  code: "not-a-date",
  facts: {},
};

/** What cannot be read is missing for the domain, too; the field says only the first. */
function merged(
  unread: readonly FieldProblem[],
  problems: readonly Problem[],
): readonly FieldProblem[] {
  const told = new Set(unread.map(({ path }) => path));
  const others = problems
    .map(({ path, code, facts }) => ({ path: path.join("."), code, facts }))
    .filter(({ path }) => !told.has(path));
  return [...unread, ...others];
}

function bookOn(book: PolicyBook, date: CalendarDate): PolicyBook {
  return policyBookAsOf(book, date);
}
