/**
 * The states of a part of a page that is worked out away from it (分部状态): awaited, of an older deal, missing, broken. What is
 * awaited shows its skeleton only when that takes a moment, so that nothing flickers.
 */
"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Skeleton } from "./skeleton.tsx";

const LINES = 4;

/** A skeleton in the place of a part. */
export function AwaitedPart() {
  const words = useTranslations("analysis");
  return (
    <div aria-busy="true" className="min-h-24 py-1" data-testid="awaited">
      <Skeleton lines={LINES} says={words("awaited")} />
    </div>
  );
}

/** A part that is shown; while it is of an older deal that is said in its corner, where it moves nothing. */
export function FoundPart(props: { readonly isStale: boolean; readonly children: ReactNode }) {
  const words = useTranslations("analysis");
  return (
    <div className="relative" data-stale-part={props.isStale} aria-busy={props.isStale}>
      {props.isStale ? (
        <p className="appears-late absolute top-0 right-0 rounded-sm bg-ambertint px-1 text-amber text-small">
          {words("stale")}
        </p>
      ) : null}
      {props.children}
    </div>
  );
}

/** A part that this deal does not have, and what would give it one. */
export function MissingPart({ children }: { readonly children: ReactNode }) {
  return (
    <p className="rounded-sm bg-well px-3 py-2 text-faint" data-testid="missing">
      {children}
    </p>
  );
}

/** A part that an error of ours stopped: what is safe, and what to do. */
export function BrokenPart() {
  const words = useTranslations("analysis");
  return (
    <p role="alert" className="rounded-sm bg-ambertint px-3 py-2" data-testid="broken">
      {words("broken")}
    </p>
  );
}

/** In the place of a part whose script did not come. */
export function UnfetchedPart() {
  const words = useTranslations("analysis");
  return (
    <p role="alert" className="text-small" data-testid="unfetched">
      {words("unfetched")}
    </p>
  );
}
