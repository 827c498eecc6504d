/** The header of the pages around the desk (页眉): the ways, who has signed in, language, colours. */
"use client";

import { type HeaderPerson, PersonNote } from "@xinzhi/session/header/person-note.tsx";
import { LanguageSwitch, ThemeSwitch } from "@xinzhi/ui/preferences/preference-switches.tsx";
import type { Theme } from "@xinzhi/ui/theme/theme.ts";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Ways } from "./ways.tsx";

/** The header. */
export function StaffHeader(props: {
  readonly theme: Theme;
  readonly person: HeaderPerson | undefined;
}) {
  const { theme, person } = props;
  const words = useTranslations("frame");
  const desk = useTranslations("desk");
  const router = useRouter();
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-40 focus:bg-paper focus:p-2"
      >
        {words("skipToContent")}
      </a>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-paper px-3 py-2">
        <p className="font-semibold text-accent text-lead">{desk("product")}</p>
        <Ways roles={person?.roles ?? []} />
        <span className="flex-1" />
        <LanguageSwitch onChosen={() => router.refresh()} />
        <ThemeSwitch initial={theme} />
        <PersonNote person={person} isTold />
      </header>
    </>
  );
}
