/** One field of the table as it is shown (字段): by how it is read. Its unit, its reading in capitals and its problem are found here. */
"use client";

import { capitalsOf } from "@xinzhi/ui/digits/capitals.ts";
import { grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import { useLocale, useTranslations } from "use-intl";
import { type PlainChoice, PlainList, PlainRadios } from "../fields/plain-choices.tsx";
import type { PlainFrame } from "../fields/plain-frame.tsx";
import { PlainText, type TypedAs } from "../fields/plain-text.tsx";
import type { TextPath } from "../work/estimate-work.ts";
import { useEstimateForm } from "./estimate-context.tsx";
import type { ChoiceGroup, EstimateField } from "./estimate-fields.ts";
import { problemOf } from "./field-problem.ts";
import { readText } from "./read-field.ts";

/** A field at its own path, or in a list at the row's. */
export function FieldView(props: {
  readonly field: EstimateField;
  readonly path?: TextPath;
  readonly label?: string;
}) {
  const { field, path = field.path } = props;
  const form = useEstimateForm();
  const words = useTranslations("estimate");
  const choicesOf = useChoices();
  const text = form.text(path);
  const problem = problemOf(field, path, form);
  const reading = useReading(field, text);
  const frame: PlainFrame = {
    name: path,
    label: props.label ?? words(`ask.${field.ask}`),
    help: words(`help.${field.ask}`),
    error: problem === undefined ? undefined : words(`problems.${problem}`, { whole: "" }),
    reading: problem === undefined ? reading : undefined,
    isOptional: field.isNeeded !== true && field.usual === undefined,
  };
  const choose = (code: string) => form.type(path, code === field.usual ? "" : code);
  if (field.reads !== "choice" || field.choices === undefined) {
    return <TypedView field={field} path={path} frame={frame} />;
  }
  const choices = choicesOf(field.choices).filter(
    ({ code }) => field.ask !== "serves" || code !== "innovationCarrier",
  );
  const chosen = text === "" ? (field.usual ?? "") : text;
  return field.isList === true ? (
    <PlainList
      {...frame}
      choices={choices}
      chosen={chosen}
      unset={words("form.choose")}
      onChoose={choose}
    />
  ) : (
    <PlainRadios
      {...frame}
      choices={choices}
      chosen={chosen}
      isBeside={field.isBeside === true}
      onChoose={choose}
    />
  );
}

const TYPED_AS: Readonly<Record<Exclude<EstimateField["reads"], "choice">, TypedAs>> = {
  amount: "figure",
  yuan: "figure",
  percent: "figure",
  count: "whole",
  date: "date",
};

const UNITS: Partial<Record<EstimateField["reads"], "tenThousand" | "yuan" | "percent">> = {
  amount: "tenThousand",
  yuan: "yuan",
  percent: "percent",
};

function TypedView(props: {
  readonly field: EstimateField;
  readonly path: TextPath;
  readonly frame: PlainFrame;
}) {
  const { field, path, frame } = props;
  const form = useEstimateForm();
  const words = useTranslations("estimate.form");
  const units = useTranslations("units");
  const { reads, unit } = field;
  if (reads === "choice") return null;
  return (
    <PlainText
      {...frame}
      typedAs={TYPED_AS[reads]}
      text={form.text(path)}
      unit={UNITS[reads] === undefined ? unit && words(unit) : units(UNITS[reads])}
      placeholder={reads === "date" ? "2026-12-01" : undefined}
      onType={(text) => form.type(path, text)}
      onLeave={() => form.leave(path)}
    />
  );
}

/** What the typed text means: an amount in capital characters, a day that was filled up. */
function useReading({ reads }: EstimateField, text: string): string | undefined {
  const language = useLocale();
  const read = readText(reads, text);
  if (read.kind !== "value") return undefined;
  if (reads === "date") return read.value === text.trim() ? undefined : read.value;
  if (reads !== "amount") return undefined;
  return language === "en" ? `CNY ${grouped(read.value)}` : capitalsOf(read.value);
}

/** The choices of a group in words. */
function useChoices(): (group: ChoiceGroup) => readonly PlainChoice[] {
  const { estimate } = publicWordsOf(useLocale());
  const meanings: Partial<Record<ChoiceGroup, Readonly<Record<string, string>>>> = {
    stages: estimate.stageMeanings,
    methods: estimate.methodMeanings,
  };
  return (group) =>
    Object.entries(estimate[group]).map(([code, name]) => ({
      code,
      name,
      meaning: meanings[group]?.[code],
    }));
}
