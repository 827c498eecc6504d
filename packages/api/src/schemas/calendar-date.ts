/**
 * Dates at the API's border: ISO text of a real day on the wire, a `CalendarDate` inside.
 */
import { type CalendarDate, parseCalendarDate } from "@xinzhi/domain";
import * as z from "zod";

const SHOWN = 40;

/** 31 February is refused, not moved. */
export const calendarDateCodec = z.codec(
  z.string().meta({ format: "date" }),
  z.custom<CalendarDate>(),
  {
    decode: (text, context) => {
      const date = parseCalendarDate(text);
      if (date !== undefined) return date;
      const params = { problem: "not-a-date", facts: { value: text.slice(0, SHOWN) } };
      context.issues.push({ code: "custom", input: text, params });
      return z.NEVER;
    },
    encode: (date) => date,
  },
);
