/**
 * The words at hand (现有词语) for sentences, outside of a browser: the whole dictionary. `package.json` gives a browser `brought.ts`
 * instead, so that a page loads its words once, in its own language, and no script carries a dictionary.
 */
import type { Dictionary } from "../dictionary.ts";
import type { Language } from "../language.ts";

export { dictionaryOf } from "../dictionary.ts";

/** Nothing need be brought where everything is at hand. */
export function bringWords(_language: Language, _words: Partial<Dictionary>): void {}
