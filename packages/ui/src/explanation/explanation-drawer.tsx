/**
 * The drawer from the right (计算依据): the formula of the figure in terms and with its numbers, its inputs row by row,
 * each of which opens in turn, and the breadcrumb of the way down.
 *
 * On a wide screen the page stays usable beside it, so that a reader can change the deal and watch the explanation
 * follow; on a narrow one it covers the page and keeps the focus.
 */
"use client";

import { lazy, Suspense, useEffect, useId, useRef } from "react";
import { useLines } from "./lines-context.tsx";
import { useTrail, useTrailMoves } from "./trail-context.tsx";

const DrawerContent = lazy(() =>
  import("./drawer-content.tsx").then((content) => ({ default: content.DrawerContent })),
);

const BESIDE_THE_PAGE = "(min-width: 64rem)";

/** The one drawer of a page. It shows whatever figure the nearest provider has open. */
export function ExplanationDrawer() {
  const trail = useTrail();
  const lineOf = useLines();
  const { close } = useTrailMoves();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const currentId = trail.findLast((id) => lineOf(id) !== undefined);
  const line = currentId === undefined ? undefined : lineOf(currentId);
  const isOpen = line !== undefined;

  useEffect(() => {
    const dialog = dialogRef.current;
    if (dialog === null || !isOpen) return;
    if (!dialog.open) {
      if (window.matchMedia(BESIDE_THE_PAGE).matches) dialog.show();
      else dialog.showModal();
    }
    return () => dialog.close();
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [isOpen, close]);

  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={headingId}
      className="fixed inset-y-0 right-0 left-auto z-30 m-0 h-full max-h-none w-full max-w-none overflow-y-auto border-line border-l bg-paper p-4 text-ink shadow-lg tablet:w-[30rem]"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {line === undefined ? null : (
        <Suspense fallback={null}>
          <DrawerContent line={line} headingId={headingId} />
        </Suspense>
      )}
    </dialog>
  );
}
