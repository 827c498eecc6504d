/**
 * Filling sentences (填句): the placeholders of a sentence replaced by its facts, for whoever shows words without a page.
 */

import type { Language } from "./language.ts";

const [OPEN, CLOSE] = ["\u0001", "\u0002"];

/** Between two Chinese characters no space is written; where a fact ends in digits or Latin letters one is kept. */
const SPACE_BEFORE = new RegExp(`(\\p{Script=Han}) ${OPEN}(?=\\p{Script=Han})`, "gu");
const SPACE_AFTER = new RegExp(`(\\p{Script=Han})${CLOSE} (?=\\p{Script=Han})`, "gu");

/** `{name}` becomes the fact of that name; one that is not told stays empty. */
export function filled(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => `${OPEN}${facts[name] ?? ""}${CLOSE}`)
    .replace(SPACE_BEFORE, `$1${OPEN}`)
    .replace(SPACE_AFTER, `$1${CLOSE}`)
    .replaceAll(OPEN, "")
    .replaceAll(CLOSE, "");
}

/** Inside a sentence: an English name begins small. A Chinese one stays as it is. */
export function inSentence(text: string, language: Language): string {
  return language === "en" ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** With a capital first letter, as a sentence begins. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
