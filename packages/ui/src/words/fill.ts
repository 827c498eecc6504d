/**
 * Filling sentences (填句): the placeholders of a sentence replaced by its facts, for whoever shows words without a page.
 */

/** `{name}` becomes the fact of that name; one that is not told stays empty. */
export function filled(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}

/** With a capital first letter, as a sentence begins. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
