/** The entry page (入口页): two ways, one for enterprises, one for the bank's staff. */
"use client";

import { useTranslations } from "use-intl";

/** The two ways. */
export function Entry() {
  const words = useTranslations("entry");
  return (
    <main id="content" className="mx-auto grid max-w-[45rem] gap-4 px-4 py-8">
      <h1 className="font-semibold text-figure">{words("title")}</h1>
      <Way href="/estimate" title={words("enterprise")} meaning={words("enterpriseMeaning")} />
      <Way href="/sign-in" title={words("staff")} meaning={words("staffMeaning")} />
    </main>
  );
}

function Way(props: { readonly href: string; readonly title: string; readonly meaning: string }) {
  return (
    <a
      href={props.href}
      className="grid gap-1 rounded border border-edge bg-paper p-4 hover:border-accent"
    >
      <span className="font-semibold text-accent text-lead underline">{props.title}</span>
      <span className="text-faint">{props.meaning}</span>
    </a>
  );
}
