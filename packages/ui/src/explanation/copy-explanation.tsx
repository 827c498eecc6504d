/**
 * 复制为文字: puts the explanation on the clipboard as plain text.
 */
"use client";

import type { Line } from "@xinzhi/domain";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTermWords } from "../words/term-words.ts";
import type { Explained } from "./explained.ts";
import { explanationText } from "./explanation-text.ts";
import { useOriginText } from "./origin-note.tsx";

type CopyState = "copy" | "copied" | "copyFailed";

/** The button; it says whether the copy worked. */
export function CopyExplanation(props: {
  readonly line: Line;
  readonly open: (line: Line) => Explained;
}) {
  const { line, open } = props;
  const words = useTranslations("explanation");
  const units = useTranslations("units");
  const { nameOfLine } = useTermWords();
  const originText = useOriginText();
  const [copied, setCopied] = useState<{ readonly id: string; readonly state: CopyState }>();
  const state = copied?.id === line.id ? copied.state : "copy";

  const copy = async () => {
    const text = explanationText(line, {
      open,
      nameOfLine,
      unitOf: ({ line: { unit } }) => (unit === "ratio" || unit === "count" ? "" : units(unit)),
      originOf: originText,
    });
    const wasCopied = await copyText(text);
    setCopied({ id: line.id, state: wasCopied ? "copied" : "copyFailed" });
  };

  return (
    <button
      type="button"
      onClick={() => void copy()}
      className="rounded border border-edge px-2 py-0.5 text-small hover:border-accent hover:text-accent"
    >
      <span aria-live="polite">{words(state)}</span>
    </button>
  );
}

/** Whether the text reached the clipboard. Browsers refuse it on a page that is not secure. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
