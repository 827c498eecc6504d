/** Pasting into a list (粘贴表格): the way into the field for a block, which comes when the browser is idle. */
"use client";

import { AwaitedPart, UnfetchedPart } from "@xinzhi/ui/layout/part-states.tsx";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { PastedList } from "./pasted-lists.ts";

/** Fetches the field; the form does so ahead. */
export const bringPasteField = () => import("./paste-field.tsx");

const PasteField = lazy(() =>
  bringPasteField().then(
    (field) => ({ default: field.PasteField }),
    () => ({ default: UnfetchedPart }),
  ),
);

const BUTTON = "min-h-6 justify-self-end text-accent text-small underline";

/** The way into the panel, and the panel. */
export function PastePanel({ list }: { readonly list: PastedList }) {
  const words = useTranslations("dealForm");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        className={BUTTON}
        onClick={() => setOpen(!isOpen)}
      >
        {words(isOpen ? "pasteClose" : "pasteTable")}
      </button>
      {isOpen ? (
        <Suspense fallback={<AwaitedPart />}>
          <PasteField list={list} onDone={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
