/**
 * The two languages (语言). 中文 unless the reader chose English; the choice lives in a cookie that the server reads.
 */

/** Spelled as the `lang` attribute spells them. */
export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is shown before anybody chooses. */
const DEFAULT_LANGUAGE: Language = "zh-CN";

/** The language named by a text, 中文 when it names none. */
export function languageOf(text: string | undefined): Language {
  return LANGUAGES.find((language) => language === text) ?? DEFAULT_LANGUAGE;
}

/** What each language calls itself, the same in every language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  "zh-CN": "中文",
  en: "English",
};
