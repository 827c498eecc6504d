/** The words of the staff's pages (员工页面的词语): the whole dictionary, in the reader's language. */
import { dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import { WordsProvider } from "@xinzhi/ui/words/words-provider.tsx";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requestPreferences } from "./preferences.ts";

/** The title of the staff's pages. */
export async function staffTitle(): Promise<Metadata> {
  const { language } = await requestPreferences();
  const { desk } = dictionaryOf(language);
  return { title: `${desk.title} · ${desk.product}` };
}

/** Words for what stands below. */
export async function StaffWords({ children }: { readonly children: ReactNode }) {
  const { language } = await requestPreferences();
  return (
    <WordsProvider language={language} words={dictionaryOf(language)}>
      {children}
    </WordsProvider>
  );
}
