/**
 * The loan's life as the texts tell it (存续期): drawdown on the pricing date and maturity after the term where they are left
 * open, as the domain reads it.
 */
import { addMonths, type CalendarDate, parseCalendarDate } from "@xinzhi/domain";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { typedCount } from "@xinzhi/ui/digits/typed-number.ts";
import type { DealTexts, FieldPath } from "./deal-texts.ts";
import { isFarFromTheEnds } from "./stepped.ts";

const TERM_MONTHS_MAX = 480;

/** A date that can be read and has days on either side. */
export function dateIn(texts: DealTexts, path: FieldPath): CalendarDate | undefined {
  const typed = typedDate(texts[path] ?? "");
  const date = typed === undefined ? undefined : parseCalendarDate(typed);
  return date !== undefined && isFarFromTheEnds(date) ? date : undefined;
}

/** The day the loan begins. */
export function startIn(texts: DealTexts): CalendarDate | undefined {
  const isLeftOpen = (texts["deal.drawdownDate"] ?? "").trim() === "";
  return dateIn(texts, isLeftOpen ? "deal.pricingDate" : "deal.drawdownDate");
}

/** The months of the term. */
export function termIn(texts: DealTexts): number | undefined {
  const typed = typedCount(texts["deal.termMonths"] ?? "");
  const months = typed.kind === "digits" ? Number(typed.digits) : 0;
  return months >= 1 && months <= TERM_MONTHS_MAX ? months : undefined;
}

/** The day the loan ends. */
export function endIn(texts: DealTexts): CalendarDate | undefined {
  const said = dateIn(texts, "deal.maturityDate");
  if (said !== undefined) return said;
  const [start, months] = [startIn(texts), termIn(texts)];
  return start === undefined || months === undefined ? undefined : addMonths(start, months);
}
