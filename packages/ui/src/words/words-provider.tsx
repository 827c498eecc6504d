/**
 * Gives a page its words (词语): the dictionary that the server chose, for every component below.
 */
"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { bringWords } from "#words-at-hand";
import type { Dictionary } from "./dictionary.ts";
import type { Language } from "./language.ts";

/** Pages may ask for the dictionary's words only. Declared here, because not everyone who reads words has pages. */
declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Dictionary;
  }
}

/** A word that is missing is a mistake of ours, so it throws instead of showing its key. */
function onError(error: Error): never {
  throw error;
}

/** The words of one language, or those that a page needs. Dates and numbers are formatted elsewhere; the time zone is the product's. */
export function WordsProvider(props: {
  readonly language: Language;
  readonly words: Partial<Dictionary>;
  readonly children: ReactNode;
}) {
  // Sentences below are made of the same words, and every page has them before it draws one.
  bringWords(props.language, props.words);
  return (
    <IntlProvider
      locale={props.language}
      messages={props.words}
      timeZone="Asia/Shanghai"
      onError={onError}
    >
      {props.children}
    </IntlProvider>
  );
}
