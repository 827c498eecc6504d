/** A page that broke. */
"use client";

import { useTranslations } from "use-intl";

/** Says what happened and how to go on. */
export default function BrokenPage({ reset }: { readonly reset: () => void }) {
  const words = useTranslations("admin");
  return (
    <main
      id="content"
      className="mx-auto grid max-w-6xl justify-items-start gap-3 px-3 py-4 desk:px-6"
    >
      <h1 className="font-semibold text-lead">{words("failed")}</h1>
      <button type="button" className="rounded bg-accent px-3 py-1 text-onaccent" onClick={reset}>
        {words("retry")}
      </button>
    </main>
  );
}
