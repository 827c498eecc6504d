/** The frame of every page: language, colours, words. */
import { dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import { WordsProvider } from "@xinzhi/ui/words/words-provider.tsx";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { requestPreferences } from "./preferences.ts";
import "./globals.css";

/** Title and description in the reader's language. */
export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPreferences();
  const { desk } = dictionaryOf(language);
  return { title: `${desk.title} · ${desk.product}`, robots: { index: false, follow: false } };
}

/** The page fills the screen of a phone and may be enlarged. */
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Every page. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language, theme } = await requestPreferences();
  return (
    <html lang={language} data-theme={theme} suppressHydrationWarning>
      <body>
        <WordsProvider language={language} words={dictionaryOf(language)}>
          {children}
        </WordsProvider>
      </body>
    </html>
  );
}
