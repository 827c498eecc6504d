/** The longest term (最长期限) that the conditions of products grant on a day. */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import { itemsInForce } from "../../policy/dated-value.ts";
import type { PolicyBook } from "../policy-book.ts";

/** The product that grants the longest term of those named, or of all, with its months; `undefined` where none of them has conditions. */
export function longestTerm(
  { registers }: PolicyBook,
  date: CalendarDate,
  products?: readonly string[],
): { readonly product: string; readonly months: number } | undefined {
  return itemsInForce(registers.productConditions, date)
    .filter(({ code }) => products?.includes(code) ?? true)
    .map(({ code, value: { termMonths } }) => ({
      product: code,
      months: Math.max(termMonths.standard.most, termMonths.preferential.most),
    }))
    .reduce<{ readonly product: string; readonly months: number } | undefined>(
      (longest, one) => (longest === undefined || one.months > longest.months ? one : longest),
      undefined,
    );
}
