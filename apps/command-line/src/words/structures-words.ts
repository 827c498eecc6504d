/**
 * The words of a structures report (结构方案说明): every structure, cure and stack in both languages.
 */
import type { StructuresWords } from "@xinzhi/domain/schemas";
import { authorityCureSentence } from "@xinzhi/ui/words/authority-sentences.ts";
import type { Bilingual } from "@xinzhi/ui/words/deal-file/field-names.ts";
import type { Language } from "@xinzhi/ui/words/language.ts";
import { cureSentence, structureSentence } from "@xinzhi/ui/words/structure-sentences.ts";
import { STACK_WORDS } from "./stack-words.ts";
import { WIN_LOSE_WORDS } from "./win-lose-words.ts";

/** Every sentence of the report. */
export const STRUCTURES_WORDS: StructuresWords = {
  ...STACK_WORDS,
  ...WIN_LOSE_WORDS,
  structure: (structure) => both((language) => structureSentence(structure, language)),
  cure: (cure, of) => both((language) => cureSentence(cure, of, language)),
  authorityCure: (level, cure) => both((language) => authorityCureSentence(level, cure, language)),
};

function both(say: (language: Language) => string): Bilingual {
  return { zh: say("zh-CN"), en: say("en") };
}
