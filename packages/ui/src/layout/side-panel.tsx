/**
 * A panel from the right (侧栏) that explains or offers something at length. On a wide screen the page stays usable beside it; on
 * a narrow one it covers the page and keeps the focus. Closing gives the focus back to whatever opened it.
 */
"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

const BESIDE_THE_PAGE = "(min-width: 64rem)";

/** The panel while it is open. */
export function SidePanel(props: {
  readonly title: string;
  readonly closeWord: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, closeWord, onClose, children } = props;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const headingId = useId();

  useEffect(() => {
    const dialog = dialogRef.current;
    const opener = document.activeElement;
    if (dialog === null) return;
    if (window.matchMedia(BESIDE_THE_PAGE).matches) dialog.show();
    else dialog.showModal();
    headingRef.current?.focus();
    return () => {
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      const isInAnother = document.activeElement?.closest("dialog") !== dialogRef.current;
      const hasAnother = document.querySelectorAll("dialog[open]").length > 1;
      if (event.key !== "Escape" || event.defaultPrevented || (isInAnother && hasAnother)) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [onClose]);

  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={headingId}
      className="fixed inset-y-0 right-0 left-auto z-20 m-0 h-full max-h-none w-full max-w-none overflow-y-auto border-line border-l bg-paper p-4 text-ink shadow-lg tablet:w-[34rem]"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="mb-3 flex items-start justify-between gap-2">
        <h2
          id={headingId}
          ref={headingRef}
          tabIndex={-1}
          className="font-semibold text-lead outline-none"
        >
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          className="shrink-0 rounded border border-edge px-2 py-0.5 text-small hover:border-accent hover:text-accent"
        >
          {closeWord}
        </button>
      </div>
      {children}
    </dialog>
  );
}
