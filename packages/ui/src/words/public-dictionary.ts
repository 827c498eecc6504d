/**
 * The words of the public pages (公开词典): a part of the dictionary that names nothing of the bank's inside. It is a file of its own,
 * so that a public page loads these words and no others.
 */
import type { Dictionary } from "./dictionary.ts";
import { entry as entryEn } from "./en/entry.ts";
import { estimate as estimateEn } from "./en/estimate.ts";
import { estimateHandOver as estimateHandOverEn } from "./en/estimate-hand-over.ts";
import { estimateResult as estimateResultEn } from "./en/estimate-result.ts";
import { estimateTools as estimateToolsEn } from "./en/estimate-tools.ts";
import { page as pageEn } from "./en/page.ts";
import { units as unitsEn } from "./en/units.ts";
import type { Language } from "./language.ts";
import { entry } from "./zh-cn/entry.ts";
import { estimate } from "./zh-cn/estimate.ts";
import { estimateHandOver } from "./zh-cn/estimate-hand-over.ts";
import { estimateResult } from "./zh-cn/estimate-result.ts";
import { estimateTools } from "./zh-cn/estimate-tools.ts";
import { page } from "./zh-cn/page.ts";
import { units } from "./zh-cn/units.ts";

const CHINESE = {
  entry,
  estimate,
  estimateHandOver,
  estimateResult,
  estimateTools,
  page,
  units,
} as const;

/** The areas that public pages may speak of. */
type PublicWords = Pick<Dictionary, keyof typeof CHINESE>;

const ENGLISH: Record<keyof PublicWords, unknown> = {
  entry: entryEn,
  estimate: estimateEn,
  estimateHandOver: estimateHandOverEn,
  estimateResult: estimateResultEn,
  estimateTools: estimateToolsEn,
  page: pageEn,
  units: unitsEn,
};

/** The public words of a language; dictionary.test.ts sees to it that both have the same keys and placeholders. */
export function publicWordsOf(language: Language): PublicWords {
  return (language === "en" ? ENGLISH : CHINESE) as PublicWords;
}
