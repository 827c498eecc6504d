/**
 * The words at hand (现有词语) for sentences, in a browser: those that the page came with. `package.json` puts this in the place of
 * `whole.ts` there.
 */
import type { Dictionary } from "../dictionary.ts";
import type { Language } from "../language.ts";

const brought = new Map<Language, Partial<Dictionary>>();

/** Keeps the words of a page. Parts of a page may bring theirs one after the other. */
export function bringWords(language: Language, words: Partial<Dictionary>): void {
  brought.set(language, { ...brought.get(language), ...words });
}

/**
 * The words of a language, as far as they were brought.
 * @throws {Error} when the page never had that language.
 */
export function dictionaryOf(language: Language): Dictionary {
  const words = brought.get(language);
  if (words === undefined) throw new Error(`no words in ${language}`);
  return words as Dictionary;
}
