/** 交给客户经理: nothing is sent before the enterprise has read what is sent and agreed; then a code that works once. */
"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAIN } from "../fields/buttons.ts";
import type { EstimateFile } from "../form/estimate-file-of.ts";
import { Section } from "../result/section.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";

/** The part of the result that offers it. */
export function HandOverPart({ file }: { readonly file: EstimateFile }) {
  const words = useTranslations("estimateHandOver");
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <Section id="hand-over" title={words("title")}>
      <p>{words("intro")}</p>
      <button
        ref={opener}
        type="button"
        className={`${MAIN} print:hidden`}
        onClick={() => setIsOpen(true)}
      >
        {words("open")}
      </button>
      {isOpen ? (
        <HandOverDialog
          file={file}
          onClose={() => {
            setIsOpen(false);
            opener.current?.focus();
          }}
        />
      ) : null}
    </Section>
  );
}
