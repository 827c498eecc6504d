/**
 * One field of the deal as the table describes it: typed with its unit, or chosen. A field that may be left empty shows what it
 * is completed with, and where that comes from.
 */
"use client";

import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { capitalsOf } from "@xinzhi/ui/digits/capitals.ts";
import { ChoiceField } from "@xinzhi/ui/fields/choice-field.tsx";
import type { FieldFrame, FieldMark } from "@xinzhi/ui/fields/field.tsx";
import { TextField, type TypedKind } from "@xinzhi/ui/fields/text-field.tsx";
import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type ChoiceWord, useChoiceWords } from "./choice-words.ts";
import { useCompletedWords } from "./completed-words.ts";
import { readField } from "./deal-file-of.ts";
import type { FieldPath } from "./deal-texts.ts";
import { useDealForm } from "./form-context.tsx";
import type { FormEdit } from "./form-state.ts";
import { useProblemWords } from "./problem-words.ts";
import type { ChooserSpec, FieldKind, FieldSpec } from "./table/field-spec.ts";

const TYPED_KINDS: Readonly<Record<Exclude<FieldKind, "choice" | "flag">, TypedKind>> = {
  amount: "amount",
  rate: "percent",
  share: "percent",
  basisPoints: "basisPoints",
  count: "count",
  number: "percent",
  date: "date",
  words: "text",
};

type Placed = { readonly spec: FieldSpec; readonly path: FieldPath };

/** A field of the table, in a list by its row. Only those whose state has changed are drawn again. */
export function DealField({ spec, path }: Placed) {
  const { state, edit, problemAt, sampleFields, isReadOnly } = useDealForm();
  const words = useTranslations("dealForm");
  const problemWords = useProblemWords(state.amountUnit);
  const completed = useCompletedWords()(spec, path);
  const problem = problemAt(path);
  const text = state.draft.texts[path] ?? "";
  const isNeeded = spec.isNeeded === true && text === "";
  const mark: FieldMark | undefined = sampleFields.has(path)
    ? { word: words("sampleMark") }
    : (completed?.mark ?? (isNeeded ? { word: words("needed"), isDefault: true } : undefined));
  return (
    <FieldView
      spec={spec}
      path={path}
      text={text}
      completed={completed?.text}
      error={problem && problemWords(problem)}
      markWord={mark?.word}
      markNote={mark?.note}
      isDefault={mark?.isDefault === true}
      amountUnit={state.amountUnit}
      isReadOnly={isReadOnly === true}
      edit={edit}
    />
  );
}

/** What a field shows, in values that are equal as long as it shows the same. */
type Shown = Placed & {
  readonly text: string;
  readonly completed: string | undefined;
  readonly error: string | undefined;
  readonly markWord: string | undefined;
  readonly markNote: string | undefined;
  readonly isDefault: boolean;
  readonly amountUnit: AmountUnit;
  readonly isReadOnly: boolean;
  readonly edit: (edit: FormEdit) => void;
};

const FieldView = memo(function FieldView(shown: Shown) {
  const { reads } = shown.spec;
  return reads === "choice" || reads === "flag" ? (
    <ChosenField {...shown} />
  ) : (
    <TypedField {...shown} kind={TYPED_KINDS[reads]} />
  );
});

function TypedField(shown: Shown & { readonly kind: TypedKind }) {
  const { spec, path, kind, text, completed, amountUnit, isReadOnly, edit } = shown;
  return (
    <TextField
      {...useFrame(shown)}
      kind={kind}
      unit={useUnit(spec, amountUnit)}
      text={text}
      placeholder={completed}
      isReadOnly={isReadOnly}
      reading={capitalsBeside(path, text, amountUnit)}
      onType={(typed) => edit({ kind: "typed", path, text: typed })}
      onLeave={() => edit({ kind: "left", path })}
      onStep={(direction) => edit({ kind: "stepped", path, direction })}
    />
  );
}

/** 大写: beside the principal, which is what the contract will say. */
function capitalsBeside(path: FieldPath, text: string, unit: AmountUnit): ReactNode {
  if (path !== "deal.principal") return undefined;
  const read = readField("amount", text, unit);
  const capitals = read.kind === "value" ? capitalsOf(read.value) : undefined;
  return capitals === undefined ? undefined : <span lang="zh-CN">{capitals}</span>;
}

function ChosenField(shown: Shown) {
  const { spec, path, text, completed, edit } = shown;
  const words = useTranslations("dealForm");
  const choicesOf = useChoiceWords();
  const choices = spec.choices === undefined ? [] : choicesOf(spec.choices);
  const unset = spec.isNeeded === true ? words("notChosen") : unsetWord(completed, words);
  const frame = useFrame(shown);
  if (shown.isReadOnly) {
    return (
      <ReadChoice frame={frame} text={choices.find(({ code }) => code === text)?.word ?? unset} />
    );
  }
  return (
    <ChoiceField
      {...frame}
      choices={[{ value: "", label: unset }, ...choices.map(optionOf)]}
      chosen={text}
      onChoose={(code) => edit({ kind: "typed", path, text: code })}
    />
  );
}

/** A choice that is only read: its word. */
function ReadChoice({ frame, text }: { readonly frame: FieldFrame; readonly text: string }) {
  return <TextField {...frame} kind="text" text={text} isReadOnly onType={() => {}} />;
}

function unsetWord(
  completed: string | undefined,
  words: ReturnType<typeof useTranslations<"dealForm">>,
): string {
  return completed === undefined ? words("unset") : words("byDefault", { value: completed });
}

function optionOf({ code, word }: ChoiceWord) {
  return { value: code, label: word };
}

/** One of the form's own choices; one of them always stands. */
export function Chooser({ spec }: { readonly spec: ChooserSpec }) {
  const { state, edit, problemAt, isReadOnly } = useDealForm();
  const words = useTranslations("dealForm.labels");
  const choicesOf = useChoiceWords();
  const problemWords = useProblemWords(state.amountUnit);
  const problem = problemAt(spec.path);
  const choices = choicesOf(spec.choices);
  const chosen = state.draft.texts[spec.path] ?? "";
  const frame = {
    name: spec.path,
    label: words(spec.label),
    error: problem && problemWords(problem),
  };
  if (isReadOnly) {
    return (
      <ReadChoice frame={frame} text={choices.find(({ code }) => code === chosen)?.word ?? ""} />
    );
  }
  return (
    <ChoiceField
      {...frame}
      choices={choices.map(optionOf)}
      chosen={chosen}
      onChoose={(code) => edit({ kind: "typed", path: spec.path, text: code })}
    />
  );
}

/** What typed and chosen fields have in common. */
function useFrame({ spec, path, error, markWord, markNote, isDefault }: Shown): FieldFrame {
  const words = useTranslations("dealForm");
  return {
    name: path,
    label: words(`labels.${spec.label}`),
    hint: spec.hint && words(`hints.${spec.hint}`),
    error,
    mark:
      markWord === undefined
        ? undefined
        : { word: markWord, isDefault, ...(markNote === undefined ? {} : { note: markNote }) },
  };
}

/** A field's own unit, or that of its kind. */
function useUnit({ unit, reads }: FieldSpec, amountUnit: AmountUnit): string | undefined {
  const units = useTranslations("units");
  const words = useTranslations("dealForm.suffix");
  if (unit !== undefined) return words(unit);
  switch (reads) {
    case "amount":
      return units(amountUnit);
    case "rate":
    case "share":
      return units("percent");
    case "basisPoints":
      return units("basisPoints");
    default:
      return undefined;
  }
}
