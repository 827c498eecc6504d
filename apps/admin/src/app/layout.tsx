/** The frame of every page: language, colours, words, header, and the way to the API. */
import { ApiProvider } from "@xinzhi/session/client/api-provider.tsx";
import { OwnPreferences } from "@xinzhi/session/preferences/own-preferences.tsx";
import { AnswersMark } from "@xinzhi/ui/layout/answers-mark.tsx";
import { dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import { WordsProvider } from "@xinzhi/ui/words/words-provider.tsx";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { AdminHeader } from "../frame/admin-header.tsx";
import { currentPerson } from "../server/server.ts";
import { waysOf } from "../server/ways.ts";
import { requestPreferences } from "./preferences.ts";
import "./globals.css";

/** Title in the reader's language; a page puts its own name before it. */
export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPreferences();
  const { admin } = dictionaryOf(language);
  const rest = `${admin.title} · ${admin.product}`;
  return {
    title: { default: rest, template: `%s · ${rest}` },
    robots: { index: false, follow: false },
  };
}

/** The page fills the screen of a phone and may be enlarged. */
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Every page. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language, theme } = await requestPreferences();
  const person = await currentPerson();
  return (
    <html lang={language} data-theme={theme} suppressHydrationWarning>
      <body>
        <WordsProvider language={language} words={dictionaryOf(language)}>
          <OwnPreferences isSignedIn={person !== undefined}>
            <ApiProvider>
              <AdminHeader theme={theme} person={person} ways={waysOf(person)} />
              {children}
              <AnswersMark />
            </ApiProvider>
          </OwnPreferences>
        </WordsProvider>
      </body>
    </html>
  );
}
