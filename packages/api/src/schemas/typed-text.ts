/**
 * Text that a person typed (录入文本).
 */
import * as z from "zod";

/** NUL, which the database does not take, and half a surrogate pair, which it would change unasked. */
const NOT_KEPT = /[\0\p{Cs}]/u;

/** Whether the text can be kept as it is. */
export function isKeptAsItIs(text: string): boolean {
  return !NOT_KEPT.test(text);
}

/** At most so many characters, all of which can be kept. */
export function typedText(most: number) {
  return z
    .string()
    .max(most)
    .check(({ value, issues }) => {
      if (isKeptAsItIs(value)) return;
      issues.push({ code: "custom", input: value, params: { problem: "text-not-printable" } });
    });
}
