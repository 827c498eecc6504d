/** The header of every page (页眉): product, who has signed in, language, colours, and below it the ways between the pages. */
"use client";

import { type HeaderPerson, PersonNote } from "@xinzhi/session/header/person-note.tsx";
import { LanguageSwitch, ThemeSwitch } from "@xinzhi/ui/preferences/preference-switches.tsx";
import type { Theme } from "@xinzhi/ui/theme/theme.ts";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { type Way, Ways } from "./ways.tsx";

/** The header. */
export function AdminHeader(props: {
  readonly theme: Theme;
  readonly person: HeaderPerson | undefined;
  readonly ways: readonly Way[];
}) {
  const { theme, person, ways } = props;
  const words = useTranslations("admin");
  const router = useRouter();
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-40 focus:bg-paper focus:p-2"
      >
        {words("skipToContent")}
      </a>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-paper px-3 py-2 desk:px-6">
        <p className="font-semibold text-accent text-lead">{words("product")}</p>
        <p className="mr-auto">{words("title")}</p>
        <PersonNote person={person} />
        <LanguageSwitch onChosen={() => router.refresh()} />
        <ThemeSwitch initial={theme} />
      </header>
      <Ways ways={ways} />
    </>
  );
}
