/**
 * Lists in the form (多行): a new stretch of rates or relending takes the second half of the last one, so that the deal stays
 * whole while it is edited; any other new row is empty.
 */
import { addMonths, type CalendarDate, wholeMonthsAndDays } from "@xinzhi/domain";
import { type DealTexts, type FieldPath, rowsOf } from "./deal-texts.ts";
import { dateIn, endIn, startIn } from "./life-texts.ts";
import type { ListSpec } from "./table/field-spec.ts";
import { LISTS } from "./table/sections.ts";

/** The numbers of the rows that are shown, 0 first. */
export function rowsShown(texts: DealTexts, { path, minimum }: ListSpec): readonly number[] {
  const rows = rowsOf(texts, path);
  return rows.length < minimum ? [0] : rows;
}

/** With one more row at the end. */
export function withRowAdded(texts: DealTexts, path: FieldPath): DealTexts {
  const list = LISTS.find((other) => other.path === path);
  if (list === undefined) return texts;
  const last = rowsShown(texts, list).at(-1);
  const next = last === undefined ? 0 : last + 1;
  return last !== undefined && CONTINUED.has(path)
    ? withStretchCut(texts, path, last)
    : { ...texts, ...emptyRow(list, next) };
}

/** Lists whose rows go on from one another. */
const CONTINUED: ReadonlySet<FieldPath> = new Set([
  "deal.rates",
  "deal.funding.relending.segments",
  "deal.relendingComparison",
]);

function emptyRow({ row }: ListSpec, number: number): DealTexts {
  const [first] = row;
  return first === undefined || first.kind === "group"
    ? {}
    : { [first.path.replace("*", String(number))]: "" };
}

function withStretchCut(texts: DealTexts, list: FieldPath, last: number): DealTexts {
  const next = last + 1;
  const copied = Object.entries(texts).flatMap(([path, text]) => {
    const rest = restAfter(path, `${list}.${last}`);
    return rest === undefined ? [] : [[`${list}.${next}${rest}`, text] as const];
  });
  const added = { ...texts, ...Object.fromEntries(copied) };
  if (list === "deal.relendingComparison") return added;
  const isRate = list === "deal.rates";
  const from = dateIn(texts, `${list}.${last}.from`) ?? startIn(texts);
  const end = isRate ? endIn(texts) : dateIn(texts, `${list}.${last}.to`);
  const middle = middleOf(from, end);
  if (middle === undefined) return { ...added, [`${list}.${next}.from`]: "" };
  const cut = { [`${list}.${next}.from`]: middle };
  return { ...added, ...cut, ...(isRate ? {} : { [`${list}.${last}.to`]: middle }) };
}

/** Without a row; the later ones move up. */
export function withRowRemoved(texts: DealTexts, list: FieldPath, row: number): DealTexts {
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
function middleOf(
  from: CalendarDate | undefined,
  to: CalendarDate | undefined,
): CalendarDate | undefined {
  if (from === undefined || to === undefined || to <= from) return undefined;
  const { months } = wholeMonthsAndDays(from, to);
  return months < 2 ? undefined : addMonths(from, Math.floor(months / 2));
}
