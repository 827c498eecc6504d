/** What the pages of staff have in common (页面状态): the frame, and what stands in place of a list that is not there. */
"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { signInAddress } from "../entry/way-back.ts";

/** A page with its title. */
export function StaffPage(props: {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}) {
  const { title, intro, children } = props;
  return (
    <main id="content" className="mx-auto grid max-w-6xl gap-4 px-3 py-4 desk:px-6">
      <div>
        <h1 className="font-semibold text-figure">{title}</h1>
        {intro === undefined ? null : <p className="text-faint">{intro}</p>}
      </div>
      {children}
    </main>
  );
}

/** What is so, what it means, and one thing to do. */
export function StateNote(props: {
  readonly title: string;
  readonly meaning?: string;
  readonly children?: ReactNode;
}) {
  const { title, meaning, children } = props;
  return (
    <div className="grid justify-items-start gap-2 rounded border border-line bg-paper p-4">
      <p className="font-semibold">{title}</p>
      {meaning === undefined ? null : <p className="text-faint">{meaning}</p>}
      {children}
    </div>
  );
}

/** An error as a call brings it. */
export type CallError = {
  readonly message: string;
  readonly data?: { readonly trace?: string | undefined } | null | undefined;
};

const TO_SIGN_IN = ["not-signed-in", "second-factor-needed", "new-password-needed"];

/** A reading that did not go through, by its reason. */
export function FailedNote(props: { readonly error: CallError; readonly onRetry: () => void }) {
  const { error, onRetry } = props;
  const words = useTranslations("frame.state");
  if (TO_SIGN_IN.includes(error.message)) {
    return (
      <StateNote title={words("signIn")} meaning={words("signInMeaning")}>
        <a
          className="rounded bg-accent px-3 py-1 text-onaccent"
          href="/sign-in"
          onClick={(event) => {
            event.currentTarget.href = signInAddress();
          }}
        >
          {words("goSignIn")}
        </a>
      </StateNote>
    );
  }
  if (error.message === "not-permitted" || error.message === "not-found") {
    const kind = error.message === "not-found" ? "notFound" : "notPermitted";
    return <StateNote title={words(kind)} meaning={words(`${kind}Meaning`)} />;
  }
  return (
    <div role="alert">
      <StateNote title={words("failed")} meaning={words("failedMeaning")}>
        {error.data?.trace === undefined ? null : (
          <p className="figures text-faint text-small">
            {words("trace", { trace: error.data.trace })}
          </p>
        )}
        <button type="button" className={MAIN_BUTTON} onClick={onRetry}>
          {words("retry")}
        </button>
      </StateNote>
    </div>
  );
}

const ROWS = ["first", "second", "third", "fourth"] as const;

/** Rows where the list will stand; they appear only when the reading takes long. */
export function LoadingNote() {
  const words = useTranslations("frame.state");
  return (
    <div role="status" className="appears-late grid gap-2" data-testid="reading">
      <span className="sr-only">{words("loading")}</span>
      {ROWS.map((row) => (
        <div key={row} className="h-10 rounded border border-line bg-well" />
      ))}
    </div>
  );
}

/** The one button that a page is about. */
export const MAIN_BUTTON = "min-h-8 rounded bg-accent px-3 text-onaccent disabled:opacity-60";

/** Any other button. */
export const SIDE_BUTTON = "min-h-8 rounded border border-edge bg-paper px-3 hover:border-accent";

/** The look of a table's cells. */
export const CELL = "border-line border-b px-2 py-1.5 text-left align-top";
