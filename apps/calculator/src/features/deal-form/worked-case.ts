/**
 * A worked case as a fit file (算例): the deal with a pricing date, and a firm of which nothing is known. A case that counts
 * months is given the days on which they fall.
 */
import { addMonths, type CalendarDate, calendarDate } from "@xinzhi/domain";
import type { DealFileText } from "./deal-texts.ts";

/**
 * What a case that counts months implies: its relending costs 1.25 %, which the central bank asks from this day on.
 */
const DAY_OF_UNDATED_CASES = calendarDate("2026-01-19");

/** The fit file of a case's inputs. */
export function fitFileOfCase(inputs: DealFileText): DealFileText {
  const { drawdownDate } = inputs;
  if (typeof drawdownDate === "string") {
    return { deal: { ...inputs, pricingDate: drawdownDate }, firm: {} };
  }
  const start = DAY_OF_UNDATED_CASES;
  return { deal: { ...dated(inputs, start), pricingDate: start, drawdownDate: start }, firm: {} };
}

/** Every group with its months as days: a stretch begins with its first month and ends with its last. */
function dated(group: object, start: CalendarDate): DealFileText {
  return Object.fromEntries(
    Object.entries(group).map(([key, value]: [string, unknown]) => {
      if (key === "fromMonth") return ["from", addMonths(start, Number(value) - 1)];
      if (key === "toMonth") return ["to", addMonths(start, Number(value))];
      if (Array.isArray(value)) return [key, value.map((part) => datedPart(part, start))];
      return [key, datedPart(value, start)];
    }),
  );
}

function datedPart(value: unknown, start: CalendarDate): unknown {
  return typeof value === "object" && value !== null ? dated(value, start) : value;
}
