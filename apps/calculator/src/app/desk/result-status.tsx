/**
 * Tells a screen reader what the deal now comes to, once the typing pauses.
 */
"use client";

import { toPlainDigits } from "@xinzhi/domain";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useLines } from "@xinzhi/ui/explanation/lines-context.tsx";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

const PAUSE_MILLISECONDS = 700;
const DECIMALS = 2;

/** A status line for ears only. */
export function ResultStatus() {
  const words = useTranslations("desk");
  const lineOf = useLines();
  const percentOf = (id: string) => {
    const line = lineOf(id);
    return line === undefined ? "" : percentText(toPlainDigits(line.value), DECIMALS);
  };
  const [rate, raroc] = [percentOf("customerRate"), percentOf("raroc")];
  const text = rate === "" ? words("noResult") : words("updated", { rate, raroc });
  const [told, setTold] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="sr-only">
      {told}
    </p>
  );
}
