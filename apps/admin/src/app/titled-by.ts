/** Titles of pages (页面标题) in the reader's language. */
import { type Dictionary, dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import type { Metadata } from "next";
import { requestPreferences } from "./preferences.ts";

/** The metadata of a page that is called by these words. */
export async function titledBy(nameOf: (words: Dictionary["admin"]) => string): Promise<Metadata> {
  const { language } = await requestPreferences();
  return { title: nameOf(dictionaryOf(language).admin) };
}
