/** A page that broke (页面故障). */
"use client";

import { useTranslations } from "use-intl";

/** Says what happened and how to go on. */
export function BrokenPage({ reset }: { readonly reset: () => void }) {
  const words = useTranslations("page");
  return (
    <main className="grid justify-items-start gap-3 p-6">
      <h1 className="text-lead">{words("failed")}</h1>
      <button
        type="button"
        className="min-h-11 rounded bg-accent px-4 text-onaccent"
        onClick={reset}
      >
        {words("retry")}
      </button>
    </main>
  );
}
