/**
 * The demonstration bank (示例银行): its figures are invented and say so, with the department that would own them and a date.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import type { PolicyDocument } from "../src/policy/dated-value.ts";

/** The day its rules start: before every deal of the demonstration. */
export const SAMPLE_FROM = calendarDate("2022-01-01");

/** A document of the demonstration bank. Every figure behind it is 示例, to be replaced by a bank of its own. */
export function sampleDocument(department: string, title: string, note = ""): PolicyDocument {
  return {
    issuer: `示例银行 ${department}`,
    title: `${title}（示例）`,
    issuedOn: SAMPLE_FROM,
    confidence: "illustrative",
    note: `示例值，由演示银行${department}设定，不代表任何银行，使用前须换成本行数值。${note}`,
  };
}
