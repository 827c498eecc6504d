/**
 * What a version changes, in sentences (差异说明): 「质押率上限（优惠）由 30% 提高到 35%，自 2026-12-01 起」. Rows are compared by what names
 * them, so a row that moved is not a change of every row below.
 */
import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { isNegative, sumOfDigits } from "../digits/plain-digits.ts";
import { type Dictionary, dictionaryOf } from "./dictionary.ts";
import { filled } from "./fill.ts";
import type { PolicyNames } from "./policy-names.ts";
import { isGroup, isList, partsOf, policyText } from "./policy-text.ts";

/** Two contents of a kind: what was, what is to be, and from when. */
export type PolicyChange = {
  readonly field: PolicyField;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly from: string;
};

/** One value that changed: the way to it, and a sentence. */
export type PolicySentence = { readonly path: readonly (string | number)[]; readonly text: string };

type Step = {
  readonly names: PolicyNames;
  readonly words: Dictionary["policyDesk"]["sentences"];
  readonly from: string;
  readonly path: PolicySentence["path"];
  /** The way in words. */
  readonly what: readonly string[];
  /** The names of fields on the way, for units. */
  readonly along: readonly string[];
};

/** A sentence for each value that differs, in the order of the form. */
export function policySentences(
  { field, base, mine, from }: PolicyChange,
  names: PolicyNames,
): readonly PolicySentence[] {
  const { sentences: words } = dictionaryOf(names.language).policyDesk;
  return told(field, base, mine, { names, words, from, path: [], what: [], along: [] });
}

function told(
  field: PolicyField,
  base: Json | undefined,
  mine: Json | undefined,
  step: Step,
): readonly PolicySentence[] {
  if (isSame(base, mine)) return [];
  if (field.kind === "again") return told(field.open(), base, mine, step);
  if (field.kind === "orNone" || field.kind === "wordOr") {
    const isPlain = (json: Json | undefined) =>
      json !== null && (field.kind !== "wordOr" || json !== field.word);
    if (isPlain(base) && isPlain(mine)) return told(field.of, base, mine, step);
    return changed(field, base, mine, step);
  }
  if (base === undefined || mine === undefined) return changed(field, base, mine, step);
  if (field.kind === "names" || field.kind === "texts") {
    return membersTold(field, base, mine, step);
  }
  if (field.kind === "group" || field.kind === "variants") {
    return partsTold(field, base, mine, step);
  }
  if (field.kind === "list" && isList(base) && isList(mine)) {
    return rowsTold(field.of, base, mine, step);
  }
  return changed(field, base, mine, step);
}

function partsTold(
  field: Extract<PolicyField, { kind: "group" | "variants" }>,
  base: Json,
  mine: Json,
  step: Step,
): readonly PolicySentence[] {
  if (!isGroup(base) || !isGroup(mine)) return changed(field, base, mine, step);
  if (field.kind === "variants" && base["kind"] !== mine["kind"]) {
    return changed(field, base, mine, step);
  }
  return partsOf(field, mine).flatMap(({ name, field: part }) =>
    told(part, base[name], mine[name], {
      ...step,
      path: [...step.path, name],
      what: [...step.what, step.names.part({ name, field: part })],
      along: [...step.along, name],
    }),
  );
}

/** Names that came and went. */
function membersTold(
  field: PolicyField,
  base: Json,
  mine: Json,
  step: Step,
): readonly PolicySentence[] {
  const [was, is] = [isList(base) ? base : [], isList(mine) ? mine : []];
  const textOf = (some: readonly Json[]) => policyText(field, [...some], step.names, step.along);
  const more = is.filter((one) => !was.some((other) => isSame(one, other)));
  const gone = was.filter((one) => !is.some((other) => isSame(one, other)));
  return [
    ...(more.length > 0 ? [sentence("added", step, { to: textOf(more) })] : []),
    ...(gone.length > 0 ? [sentence("taken", step, { from: textOf(gone) })] : []),
  ];
}

/** What names a row; a row without such a field is known by its place. */
const KEYS = ["code", "id", "tenor", "grade", "factor", "list", "measure", "industry", "stage"];

function rowsTold(
  of: PolicyField,
  base: readonly Json[],
  mine: readonly Json[],
  step: Step,
): readonly PolicySentence[] {
  const [was, is] = [keyed(base), keyed(mine)];
  const gone = was.filter(({ key }) => !is.some((row) => row.key === key));
  return [
    ...is.flatMap(({ key, row, index }) => {
      const before = was.find((other) => other.key === key);
      const at = { ...step, path: [...step.path, index], what: [...step.what, rowName(key, step)] };
      if (before !== undefined) return told(of, before.row, row, at);
      return [sentence("rowAdded", { ...step, path: at.path }, { to: textOf(of, row, step) })];
    }),
    ...gone.map(({ row }) => sentence("rowTaken", step, { from: textOf(of, row, step) })),
  ];
}

type Row = { readonly key: string; readonly row: Json; readonly index: number };

function keyed(rows: readonly Json[]): readonly Row[] {
  const keys = rows.map((row) =>
    isGroup(row) ? KEYS.flatMap((key) => (typeof row[key] === "string" ? [row[key]] : [])) : [],
  );
  const isNamed =
    keys.every((own) => own.length > 0) && new Set(keys.map(String)).size === keys.length;
  return rows.map((row, index) => ({
    key: isNamed ? (keys[index] ?? []).join("/") : `#${index + 1}`,
    row,
    index,
  }));
}

function rowName(key: string, { names, words }: Step): string {
  if (key.startsWith("#")) return filled(words.row, { row: key.slice(1) });
  return key
    .split("/")
    .map((part) => names.value(part))
    .join("/");
}

function textOf(field: PolicyField, json: Json | undefined, { names, along }: Step): string {
  return policyText(field, json, names, along);
}

function changed(
  field: PolicyField,
  base: Json | undefined,
  mine: Json | undefined,
  step: Step,
): readonly PolicySentence[] {
  if (mine === undefined) return [sentence("dropped", step, { from: textOf(field, base, step) })];
  const to = textOf(field, mine, step);
  if (base === undefined) return [sentence("said", step, { to })];
  const way = directionOf(field, base, mine);
  return [sentence(way, step, { from: textOf(field, base, step), to })];
}

const DIGITS = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether figures rose or fell; anything else was changed. */
function directionOf(field: PolicyField, base: Json, mine: Json): "raised" | "lowered" | "changed" {
  const digits = (json: Json) => {
    const bare = field.kind === "quantity" && isGroup(json) ? json[field.unit] : json;
    if (field.kind === "date" || field.kind === "text") return "";
    return typeof bare === "string" || typeof bare === "number" ? String(bare) : "";
  };
  const [was, is] = [digits(base), digits(mine)];
  if (!DIGITS.test(was) || !DIGITS.test(is)) return "changed";
  const opposite = isNegative(was) ? was.slice(1) : `-${was}`;
  return isNegative(sumOfDigits(is, opposite)) ? "lowered" : "raised";
}

function sentence(
  kind: Exclude<keyof Step["words"], "row" | "within" | "whole" | "firstDay">,
  step: Step,
  facts: { readonly from?: string; readonly to?: string },
): PolicySentence {
  const { words, what, path, from } = step;
  const [first, ...rest] = what;
  const name =
    first === undefined
      ? words.whole
      : rest.reduce((outer, inner) => filled(words.within, { outer, inner }), first);
  const text = filled(words[kind], {
    what: name,
    was: facts.from ?? "",
    to: facts.to ?? "",
    from: from === "" ? words.firstDay : from,
  });
  return { path, text };
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
