/**
 * The frame of the public pages (公开页面外框): words, header, language and colours. Both languages travel with the page, so that it
 * speaks either of them without a network.
 */
"use client";

import { LanguageSwitch, ThemeSwitch } from "@xinzhi/ui/preferences/preference-switches.tsx";
import type { Theme } from "@xinzhi/ui/theme/theme.ts";
import type { Language } from "@xinzhi/ui/words/language.ts";
import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import { WordsProvider } from "@xinzhi/ui/words/words-provider.tsx";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";

/** Header and words around a public page. */
export function PublicFrame(props: {
  readonly language: Language;
  readonly theme: Theme;
  readonly children: ReactNode;
}) {
  const [language, setLanguage] = useState(props.language);
  const speak = (chosen: Language) => {
    document.documentElement.lang = chosen;
    setLanguage(chosen);
  };
  return (
    <WordsProvider language={language} words={publicWordsOf(language)}>
      <PublicHeader theme={props.theme} onLanguage={speak} />
      {props.children}
    </WordsProvider>
  );
}

function PublicHeader(props: {
  readonly theme: Theme;
  readonly onLanguage: (language: Language) => void;
}) {
  const words = useTranslations("page");
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-40 focus:bg-paper focus:p-3"
      >
        {words("skipToContent")}
      </a>
      <header className="border-line border-b bg-paper print:hidden">
        <div className="mx-auto flex max-w-[45rem] flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1 [&_label>span]:min-h-10 [&_label>span]:min-w-10">
          <p className="mr-auto font-semibold text-accent text-lead">{words("product")}</p>
          <LanguageSwitch onChosen={props.onLanguage} />
          <ThemeSwitch initial={props.theme} />
        </div>
      </header>
    </>
  );
}
