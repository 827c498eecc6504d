/**
 * How a completed value reads (补全值的读法): the value as its field would show it, and where it comes from.
 */
"use client";

import { useOriginText } from "@xinzhi/ui/explanation/origin-note.tsx";
import type { FieldMark } from "@xinzhi/ui/fields/field.tsx";
import { useTranslations } from "use-intl";
import { useChoiceWords } from "./choice-words.ts";
import type { CompletedValue } from "./completed-values.ts";
import { type FieldPath, fieldText } from "./deal-texts.ts";
import { useDealForm } from "./form-context.tsx";
import type { FieldSpec } from "./table/field-spec.ts";

/** A completed value in words. */
export type CompletedWords = { readonly text: string; readonly mark: FieldMark };

/** The words for a field that is empty; nothing for one that is not, or that has nothing to stand for it. */
export function useCompletedWords(): (
  spec: FieldSpec,
  path: FieldPath,
) => CompletedWords | undefined {
  const { state, completed } = useDealForm();
  const words = useTranslations("dealForm");
  const originText = useOriginText();
  const choicesOf = useChoiceWords();
  const noteOf = ({ origin }: CompletedValue, isFixed: boolean) => {
    if (origin !== undefined) return originText({ origin, term: "" });
    return words(isFixed ? "fixedMeaning" : "followsOther");
  };
  return (spec, path) => {
    if ((state.draft.texts[path] ?? "").trim() !== "") return undefined;
    const found = completed.get(path);
    const value = found ?? (spec.leftOut && { value: spec.leftOut, origin: undefined });
    if (value === undefined || value === "") return undefined;
    const word = spec.choices && choicesOf(spec.choices).find(({ code }) => code === value.value);
    const isSample =
      value.origin?.kind === "policy" &&
      value.origin.reference.document.confidence === "illustrative";
    return {
      text: word?.word ?? fieldText(spec.reads, value.value, state.amountUnit),
      mark: {
        word: words(isSample ? "sampleMark" : "defaultMark"),
        note: noteOf(value, found === undefined),
        isDefault: true,
      },
    };
  };
}
