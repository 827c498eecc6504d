/** The words that every page has, whoever reads it. */
import type { Wording } from "../wording.ts";
import type { page as chinese } from "../zh-cn/page.ts";

export const page: Wording<typeof chinese> = {
  product: "Xinzhi",
  skipToContent: "Skip to the content",
  language: "Language",
  languages: { "zh-CN": "中", en: "EN" },
  theme: "Colours",
  themes: { system: "System", light: "Light", dark: "Dark" },
  notFound: "There is no such page",
  home: "Back to the start",
  failed: "Something went wrong on this page. Please try again.",
  retry: "Try again",
};
