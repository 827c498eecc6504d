/**
 * Rows of the comparison that are words (约束与安排): how it is repaid, whether the target is met, what the fit says.
 */
"use client";

import { fitSentence } from "@xinzhi/ui/words/fit-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import { type Column, verdictOf } from "./columns.ts";

/** A row with a text for each column; nothing where it is not ours to say. */
export type TextRow = {
  readonly row: string;
  readonly name: string;
  readonly texts: readonly (string | undefined)[];
};

/** The rows. */
export function useTextRows(columns: readonly Column[]): readonly TextRow[] {
  const words = useTranslations("scenarios");
  const form = useTranslations("dealForm.choices");
  const language = useLocale();
  const repaymentOf = ({ price }: Column) => {
    if (price === undefined) return undefined;
    const { method, frequency } = price.quote.figures.deal.request.repayment;
    return words("repaymentText", {
      frequency: form(`frequencies.${frequency}`),
      method: form(`methods.${method}`),
    });
  };
  const targetOf = ({ kind, price }: Column) => {
    const [raroc, hurdle] = [price?.lineOf("raroc"), price?.lineOf("hurdle")];
    if (kind === "competitor" || raroc === undefined || hurdle === undefined) return undefined;
    return words(raroc.value.gte(hurdle.value) ? "yes" : "no");
  };
  const fitTextOf = (column: Column) => {
    const verdict = verdictOf(column);
    return verdict === undefined ? undefined : fitSentence(verdict, language);
  };
  return [
    { row: "repayment", name: words("repayment"), texts: columns.map(repaymentOf) },
    { row: "target", name: words("target"), texts: columns.map(targetOf) },
    { row: "fit", name: words("fit"), texts: columns.map(fitTextOf) },
  ];
}
