/**
 * One field of the deal, found by its path: a typed field with its unit, or a choice.
 */
"use client";

import { ChoiceField } from "@xinzhi/ui/fields/choice-field.tsx";
import { TextField, type TypedKind } from "@xinzhi/ui/fields/text-field.tsx";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type FieldKind, type FieldPath, kindOf } from "./deal-texts.ts";
import { useDealForm } from "./form-context.tsx";
import { useProblemWords } from "./problem-words.ts";

const TYPED_KINDS: Readonly<Record<Exclude<FieldKind, "choice">, TypedKind>> = {
  amount: "amount",
  rate: "percent",
  share: "percent",
  basisPoints: "basisPoints",
  count: "count",
  date: "date",
  words: "text",
};

/** What a field says besides its text. */
type FieldWords = {
  readonly path: FieldPath;
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  readonly reading?: ReactNode;
};

/** A field that is typed into. Its unit follows from its kind unless given. */
export function DealField({ path, unit, ...words }: FieldWords) {
  const { state, problemAt, edit, sampleFields } = useDealForm();
  const desk = useTranslations("desk");
  const units = useTranslations("units");
  const problemWords = useProblemWords(state.amountUnit);
  const kind = kindOf(path) ?? "words";
  const problem = problemAt(path);
  const unitOfKind: Readonly<Partial<Record<FieldKind, string>>> = {
    amount: units(state.amountUnit),
    rate: units("percent"),
    share: units("percent"),
    basisPoints: units("basisPoints"),
  };
  return (
    <TextField
      {...words}
      name={path}
      kind={kind === "choice" ? "text" : TYPED_KINDS[kind]}
      unit={unit ?? unitOfKind[kind]}
      text={state.draft.texts[path] ?? ""}
      error={problem && problemWords(problem)}
      mark={sampleFields.has(path) ? desk("sample") : undefined}
      onType={(text) => edit({ kind: "typed", path, text })}
      onLeave={() => edit({ kind: "left", path })}
      onStep={(direction) => edit({ kind: "stepped", path, direction })}
    />
  );
}

/** A field with a list of choices, by their codes. */
export function DealChoice<Code extends string>(
  props: Pick<FieldWords, "path" | "label" | "hint"> & {
    readonly codes: readonly Code[];
    readonly wordOf: (code: Code) => string;
  },
) {
  const { path, codes, wordOf, ...words } = props;
  const { state, problemAt, edit } = useDealForm();
  const problemWords = useProblemWords(state.amountUnit);
  const problem = problemAt(path);
  return (
    <ChoiceField
      {...words}
      name={path}
      choices={codes.map((code) => ({ value: code, label: wordOf(code) }))}
      chosen={state.draft.texts[path] ?? ""}
      error={problem && problemWords(problem)}
      onChoose={(text) => edit({ kind: "typed", path, text })}
    />
  );
}
