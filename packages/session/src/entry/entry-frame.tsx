/**
 * What the ways in share (登录页框架): the title, and why a call did not go through.
 */
"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** The narrow column of a page with one form; or, in a dialog, its content. */
export function EntryFrame(props: {
  readonly title: string;
  readonly intro: string;
  readonly isDialog?: boolean;
  readonly children: ReactNode;
}) {
  const { title, intro, isDialog = false, children } = props;
  if (isDialog) {
    return (
      <div className="grid gap-4">
        <h2 className="font-semibold text-lead">{title}</h2>
        <p className="text-faint">{intro}</p>
        {children}
      </div>
    );
  }
  return (
    <main id="content" className="mx-auto grid max-w-md gap-4 px-3 py-8">
      <h1 className="font-semibold text-figure">{title}</h1>
      <p className="text-faint">{intro}</p>
      {children}
    </main>
  );
}

/** Words there are for these; anything else is a fault on our side. */
const KNOWN = [
  "sign-in-refused",
  "link-not-valid",
  "too-many",
  "bad-input",
  "not-signed-in",
  "conflict",
] as const;

type Known = (typeof KNOWN)[number];

/** The reason in the reader's words. */
export function EntryProblem({ error }: { readonly error: { readonly message: string } | null }) {
  const words = useTranslations("session");
  if (error === null) return null;
  const known: Known | undefined = KNOWN.find((word) => word === error.message);
  return (
    <p role="alert" className="rounded border border-line bg-well p-3">
      {words(`problems.${known ?? "unexpected"}`)}
    </p>
  );
}
