/**
 * Fields that the schedule suites share: dates and decimals as the files spell them. An unknown
 * field or value is refused, so that no case is replayed with half of its terms.
 */
import * as z from "zod";
import { parseCalendarDate } from "../../src/dates/calendar-date.ts";
import { decimal } from "../../src/money/decimal.ts";
import { CaseFault, type Entry } from "../read-case.ts";

const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** A decimal as plain digit text. */
export const decimalText = z
  .string()
  .regex(PLAIN)
  .transform((text) => decimal(text));

/** A real day, `YYYY-MM-DD`. */
export const dateText = z.string().transform((text, context) => {
  const date = parseCalendarDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: "custom", message: `"${text}" is not a day` });
  return z.NEVER;
});

/** A field that may be absent or null, which is the same. */
export function maybe<T extends z.ZodType>(field: T) {
  return field.nullish().transform((value) => value ?? undefined);
}

/**
 * A case as the format says, whole: a field that is not known is a fault.
 * @throws {CaseFault} that names every field that is wrong.
 */
export function caseOf<T extends z.ZodType>(format: T, testCase: Entry): z.infer<T> {
  const parsed = format.safeParse(testCase);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new CaseFault(faults.join("; "));
}
