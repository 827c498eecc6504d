/**
 * Dates at the border: ISO text of a real day. 31 February is refused, not moved.
 */
import * as z from "zod/mini";
import { type CalendarDate, parseCalendarDate } from "../dates/calendar-date.ts";
import { noted } from "./policy/form-notes.ts";
import { refused } from "./refusal.ts";

/** A codec from ISO text to a real day. */
export const dateField = noted(
  z.pipe(
    z.unknown(),
    z.transform((input, context): CalendarDate => {
      if (input === undefined) return refused(context, "missing") ?? z.NEVER;
      if (typeof input !== "string") return refused(context, "not-text") ?? z.NEVER;
      const date = parseCalendarDate(input);
      return date ?? refused(context, "not-a-date", { value: input.slice(0, 40) }) ?? z.NEVER;
    }),
  ),
  { kind: "date" },
);
