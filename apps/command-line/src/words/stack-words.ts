/**
 * The words of a stack (叠加说明) in both languages, as the screens say them.
 */
import type { StackWords } from "@xinzhi/domain/schemas";
import { stackSentence, stackVerdictSentence } from "@xinzhi/ui/words/stack-sentences.ts";

/** Every sentence of the report. */
export const STACK_WORDS: StackWords = {
  stack: (stack) => ({ zh: stackSentence(stack, "zh-CN"), en: stackSentence(stack, "en") }),
  verdict: (verdict) => ({
    zh: stackVerdictSentence(verdict, "zh-CN"),
    en: stackVerdictSentence(verdict, "en"),
  }),
};
