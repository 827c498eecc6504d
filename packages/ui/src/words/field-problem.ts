/**
 * What is wrong with one field, in a sentence (字段出错提示): limits are spelled as the field is typed, which its owner knows.
 */
import { dictionaryOf } from "./dictionary.ts";
import { filled } from "./fill.ts";
import type { Language } from "./language.ts";

/** A code with its facts. */
type Told = {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** The sentence; `limit` spells a bound. A code without a sentence stands by itself. */
export function fieldProblemText(
  { code, facts }: Told,
  limit: (value: string | number) => string,
  language: Language,
): string {
  const { errors } = dictionaryOf(language);
  if (code !== "out-of-range") return plainError(errors, code);
  const { atLeast, above, atMost } = facts;
  if (above !== undefined && atMost !== undefined) {
    const limits = { above: limit(above), atMost: limit(atMost) };
    return filled(errors["out-of-range-above"], limits);
  }
  if (atLeast !== undefined && atLeast !== "" && atMost !== undefined) {
    const limits = { least: limit(atLeast), most: limit(atMost) };
    return filled(errors["out-of-range-between"], limits);
  }
  if (atMost !== undefined) return filled(errors["out-of-range-at-most"], { most: limit(atMost) });
  if (atLeast === undefined) return errors["out-of-range"];
  return filled(errors["out-of-range-at-least"], { least: limit(atLeast) });
}

function plainError(errors: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(errors, code) ? errors[code] : undefined) ?? code;
}
