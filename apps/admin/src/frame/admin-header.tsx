/** The header of every page (页眉): product, who has signed in, language, colours. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { LanguageSwitch, ThemeSwitch } from "@xinzhi/ui/preferences/preference-switches.tsx";
import type { Theme } from "@xinzhi/ui/theme/theme.ts";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useApi } from "../client/api.tsx";

/** Who has signed in. */
export type HeaderPerson = {
  readonly name: string;
  readonly roles: readonly (
    | "officer"
    | "approver"
    | "productManager"
    | "checker"
    | "auditor"
    | "administrator"
  )[];
};

/** The header. */
export function AdminHeader(props: {
  readonly theme: Theme;
  readonly person: HeaderPerson | undefined;
}) {
  const { theme, person } = props;
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
    </>
  );
}

/** Name and roles with the way out; nothing for whoever has not signed in, since what is public needs no name. */
function PersonNote({ person }: { readonly person: HeaderPerson | undefined }) {
  const words = useTranslations("admin.signIn");
  const api = useApi();
  const router = useRouter();
  const signOut = useMutation(
    api.session.signOut.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  if (person === undefined) {
    return (
      <a className="text-accent underline" href="/sign-in">
        {words("title")}
      </a>
    );
  }
  const roles = person.roles.map((role) => words(`roles.${role}`)).join(" · ");
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span>{person.name}</span>
      <span className="text-faint">{roles}</span>
      <button
        type="button"
        className="h-7 rounded border border-line px-2"
        onClick={() => signOut.mutate({})}
      >
        {words("signOut")}
      </button>
    </p>
  );
}
