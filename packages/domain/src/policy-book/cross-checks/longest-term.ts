/** The longest term (最长期限) that the conditions of products grant on a day. */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import { itemsInForce } from "../../policy/dated-value.ts";
import { PRODUCTS } from "../../policy/deal-facts.ts";
import type { PolicyBook } from "../policy-book.ts";
import { isWhole } from "./whole-register.ts";

/**
 * The product that grants the longest term of those named, or of all, with its months; `undefined` where one of them has no conditions
 * yet: they are entered one by one, and the next may grant more.
 */
export function longestTerm(
  { registers }: PolicyBook,
  date: CalendarDate,
  products: readonly string[] = PRODUCTS,
): { readonly product: string; readonly months: number } | undefined {
  const conditions = itemsInForce(registers.productConditions, date);
  if (!isWhole(conditions, products)) return undefined;
  return conditions
    .filter(({ code }) => products.includes(code))
    .map(({ code, value: { termMonths } }) => ({
      product: code,
      months: Math.max(termMonths.standard.most, termMonths.preferential.most),
    }))
    .reduce<{ readonly product: string; readonly months: number } | undefined>(
      (longest, one) => (longest === undefined || one.months > longest.months ? one : longest),
      undefined,
    );
}
