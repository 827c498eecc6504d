/** The frame of every page: language and colours. The words come with each part of the app, so that public pages load none of the bank's. */
import { AnswersMark } from "@xinzhi/ui/layout/answers-mark.tsx";
import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { requestPreferences } from "./preferences.ts";
import "./globals.css";

/** The product's name in the reader's language; each part puts its own before it. */
export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPreferences();
  return { title: publicWordsOf(language).page.product, robots: { index: false, follow: false } };
}

/** The page fills the screen of a phone and may be enlarged. */
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Every page. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language, theme } = await requestPreferences();
  return (
    <html lang={language} data-theme={theme} suppressHydrationWarning>
      <body>
        {children}
        <AnswersMark />
      </body>
    </html>
  );
}
