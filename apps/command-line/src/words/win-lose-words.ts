/**
 * The words of the win/lose picture (得失说明) in both languages, as the screens say them.
 */
import type { WinLoseWords } from "@xinzhi/domain/schemas";
import { winLoseSentence } from "@xinzhi/ui/words/win-lose-sentences.ts";

/** The sentence of the report. */
export const WIN_LOSE_WORDS: WinLoseWords = {
  winLose: (picture) => ({
    zh: winLoseSentence(picture, "zh-CN"),
    en: winLoseSentence(picture, "en"),
  }),
};
