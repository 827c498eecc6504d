/**
 * Fees by their names (费用名称).
 */
import { dictionaryOf } from "#words-at-hand";
import type { Language } from "./language.ts";

/** A fee by its code in the catalogue; one that the words do not know keeps its code. */
export function feeName(code: string, language: Language): string {
  const { fees } = dictionaryOf(language).brief;
  return Object.entries(fees).find(([known]) => known === code)?.[1] ?? code;
}
