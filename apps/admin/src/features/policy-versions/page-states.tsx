/** What stands in place of the versions when there are none to show (空、错、读取中). */
"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** What happened, what it means, and one thing to do. */
export function StateNote(props: {
  readonly title: string;
  readonly meaning: string;
  readonly children?: ReactNode;
}) {
  const { title, meaning, children } = props;
  return (
    <div className="grid justify-items-start gap-2 rounded border border-line bg-paper p-4">
      <p className="font-semibold">{title}</p>
      <p className="text-faint">{meaning}</p>
      {children}
    </div>
  );
}

/** A reading that failed: the trace leads to the log, the button tries again. */
export function FailedNote(props: {
  readonly trace: string | undefined;
  readonly onRetry: () => void;
}) {
  const { trace, onRetry } = props;
  const words = useTranslations("admin");
  return (
    <div role="alert">
      <StateNote title={words("policy.failed")} meaning={words("policy.failedMeaning")}>
        {trace === undefined ? null : (
          <p className="figures text-faint text-small">{words("policy.trace", { trace })}</p>
        )}
        <button
          type="button"
          className="h-8 rounded bg-accent px-3 text-onaccent"
          onClick={onRetry}
        >
          {words("retry")}
        </button>
      </StateNote>
    </div>
  );
}

const BLOCKS = ["first", "second", "third"] as const;

/** Blocks where the versions will stand; they appear only when the reading takes long. */
export function LoadingNote() {
  const words = useTranslations("admin.policy");
  return (
    <div role="status" className="appears-late grid gap-3" data-testid="reading">
      <span className="sr-only">{words("loading")}</span>
      {BLOCKS.map((block) => (
        <div key={block} className="h-28 rounded border border-line bg-well" />
      ))}
    </div>
  );
}
