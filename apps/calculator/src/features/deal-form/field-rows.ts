/**
 * Lists in the form (多段): rate steps, relending segments, rates to compare. A new stretch takes the second half of the
 * last one, so that the deal stays whole while it is edited.
 */
import { addMonths, parseCalendarDate, wholeMonthsAndDays } from "@xinzhi/domain";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { type DealTexts, rowsOf } from "./deal-texts.ts";

/** The lists a reader may lengthen. */
export type FieldList =
  | "deal.rates"
  | "deal.funding.relending.segments"
  | "deal.relendingComparison";

/** With one more row at the end, made from the last one. */
export function withRowAdded(texts: DealTexts, list: FieldList): DealTexts {
  const last = rowsOf(texts, list).at(-1);
  if (last === undefined) return texts;
  const next = last + 1;
  const copied = Object.entries(texts).flatMap(([path, text]) => {
    const rest = restAfter(path, `${list}.${last}`);
    return rest === undefined ? [] : [[`${list}.${next}${rest}`, text] as const];
  });
  const added = { ...texts, ...Object.fromEntries(copied) };
  if (list === "deal.relendingComparison") return added;
  const end = list === "deal.rates" ? texts["deal.maturityDate"] : texts[`${list}.${last}.to`];
  const middle = middleOf(texts[`${list}.${last}.from`] ?? "", end ?? "");
  if (middle === undefined) return added;
  const cut = { [`${list}.${next}.from`]: middle };
  return { ...added, ...cut, ...(list === "deal.rates" ? {} : { [`${list}.${last}.to`]: middle }) };
}

/** Without a row; the later ones move up. */
export function withRowRemoved(texts: DealTexts, list: FieldList, row: number): DealTexts {
  const kept = Object.entries(texts).flatMap(([path, text]) => {
    const [, number, rest = ""] =
      new RegExp(`^${list.replaceAll(".", "\\.")}\\.(\\d+)(.*)$`).exec(path) ?? [];
    if (number === undefined) return [[path, text] as const];
    const at = Number(number);
    if (at === row) return [];
    return [[`${list}.${at > row ? at - 1 : at}${rest}`, text] as const];
  });
  return Object.fromEntries(kept);
}

function restAfter(path: string, start: string): string | undefined {
  if (path === start) return "";
  return path.startsWith(`${start}.`) ? path.slice(start.length) : undefined;
}

/** The month day half-way between two days, when there are at least two months between them. */
function middleOf(fromText: string, toText: string): string | undefined {
  const [from, to] = [fromText, toText].map((text) => parseCalendarDate(typedDate(text) ?? ""));
  if (from === undefined || to === undefined || to <= from) return undefined;
  const { months } = wholeMonthsAndDays(from, to);
  return months < 2 ? undefined : addMonths(from, Math.floor(months / 2));
}
