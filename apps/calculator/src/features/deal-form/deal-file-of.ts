/**
 * From the form's texts to a fit file (表单 → 适配文件). What is typed is read forgivingly; what cannot be read at all is
 * a problem of that field. Whether the deal makes sense is for the domain to say.
 */
import type { ProblemCode } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import {
  type Typed,
  type TypingError,
  typedAmount,
  typedBasisPoints,
  typedCount,
  typedPercent,
} from "@xinzhi/ui/digits/typed-number.ts";
import { heldFor } from "./choosers.ts";
import {
  type DealDraft,
  type DealFileText,
  type DealTexts,
  type FieldKind,
  type FieldPath,
  type FileValues,
  kindOf,
  NO_BASE,
  rowsOf,
} from "./deal-texts.ts";
import { valuesThatFollow } from "./following-values.ts";
import { applies, CHOOSERS, LISTS } from "./table/sections.ts";

/** Codes of texts that cannot be read, beside the domain's own. */
export type FieldProblemCode =
  | ProblemCode
  | Exclude<TypingError, "too-long" | "unit-missing" | "unknown-base">
  | "not-a-rate"
  | "not-basis-points"
  | "not-a-count";

/** What is wrong with one field. */
export type FieldProblem = {
  readonly path: FieldPath;
  readonly code: FieldProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** The fit file as far as it can be read, and the fields that cannot. */
export type ReadDeal = {
  readonly file: DealFileText;
  readonly problems: readonly FieldProblem[];
};

/** Reads all texts of a draft. */
export function dealFileOf(draft: DealDraft, amountUnit: AmountUnit): ReadDeal {
  const { values, problems } = valuesOf(draft, amountUnit);
  const whole = new Map([...valuesThatFollow(values), ...values]);
  return { file: { deal: {}, firm: {}, ...fileOf(whole) }, problems };
}

/** What the texts say, path by path, before anything follows from it. */
export function valuesOf(
  { texts, carried }: DealDraft,
  amountUnit: AmountUnit,
): { readonly values: FileValues; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const values = new Map<FieldPath, unknown>(Object.entries(carried));
  for (const { path } of CHOOSERS) {
    const held = heldFor(path, texts[path] ?? "");
    if (held !== undefined) values.set(path, held);
  }
  for (const path of pathsSaid(texts)) {
    const text = texts[path] ?? "";
    const kind = kindOf(path);
    if (kind === undefined || isBlank(path, text)) {
      values.set(path, kind === undefined ? {} : undefined);
      continue;
    }
    const read = readField(kind, text, amountUnit, baseOf(path, texts));
    if (read.kind === "problem") problems.push({ path, code: read.code, facts: {} });
    values.set(path, fileValue(kind, read));
  }
  return { values, problems };
}

/** The fields that say something, and the rows that keep their place although they say nothing. */
function pathsSaid(texts: DealTexts): readonly FieldPath[] {
  const said = Object.keys(texts).filter(
    (path) => kindOf(path) !== undefined && !isBlank(path, texts[path]) && applies(path, texts),
  );
  const holding = LISTS.flatMap(({ path: list }) => {
    const rows = rowsOf(texts, list);
    const spoken = rows.filter((row) => said.some((path) => isIn(path, `${list}.${row}`)));
    const last = spoken.at(-1) ?? -1;
    return rows.flatMap((row) => (row < last && !spoken.includes(row) ? [`${list}.${row}`] : []));
  });
  return [...holding, ...said];
}

function isIn(path: FieldPath, place: FieldPath): boolean {
  return path === place || path.startsWith(`${place}.`);
}

/** An empty text, or a base that was not chosen. */
function isBlank(path: FieldPath, text = ""): boolean {
  return text.trim() === "" || (text === NO_BASE && path.endsWith(".base"));
}

/** The base that a spread is added to; nothing for any other field. */
export function baseOf(path: FieldPath, texts: DealTexts): string | undefined {
  return path.endsWith(".spreadBp") ? texts[path.replace("spreadBp", "base")] : undefined;
}

/** A text that cannot be read leaves its place empty, so that rows keep their numbers. */
function fileValue(kind: FieldKind, read: ReadField): unknown {
  if (read.kind === "problem") return undefined;
  if (kind === "flag") return read.value === "yes";
  return kind === "count" ? Number(read.value) : read.value;
}

type ReadField =
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "problem"; readonly code: FieldProblemCode };

/** The value a text means, in the deal file's spelling. `base` is what a spread is added to. */
export function readField(
  kind: FieldKind,
  text: string,
  amountUnit: AmountUnit,
  base?: string,
): ReadField {
  switch (kind) {
    case "amount":
      return ofTyped(typedAmount(text, amountUnit), "not-a-number");
    case "rate":
    case "share":
      return ofTyped(typedPercent(text), "not-a-rate");
    case "number":
      return ofTyped(typedAmount(text, "yuan"), "not-a-number");
    case "basisPoints":
      return ofTyped(typedBasisPoints(text, base), "not-basis-points");
    case "count":
      return readCount(text);
    case "date":
      return readDate(text);
    default:
      return { kind: "value", value: text.trim() };
  }
}

function ofTyped(typed: Typed, otherwise: FieldProblemCode): ReadField {
  if (typed.kind === "digits") return { kind: "value", value: typed.digits };
  switch (typed.error) {
    case "empty":
      return { kind: "problem", code: "missing" };
    case "too-long":
      return { kind: "problem", code: "too-many-digits" };
    case "not-a-number":
    case "unit-missing":
    case "unknown-base":
      return { kind: "problem", code: otherwise };
    default:
      return { kind: "problem", code: typed.error };
  }
}

const COUNT_DIGITS_MAX = 6;

/** A whole number; the file spells it as one, so it must be small enough to be exact. */
function readCount(text: string): ReadField {
  const read = ofTyped(typedCount(text), "not-a-count");
  if (read.kind === "value" && read.value.length > COUNT_DIGITS_MAX) {
    return { kind: "problem", code: "too-many-digits" };
  }
  return read;
}

function readDate(text: string): ReadField {
  if (text.trim() === "") return { kind: "problem", code: "missing" };
  const date = typedDate(text);
  return date === undefined
    ? { kind: "problem", code: "not-a-date" }
    : { kind: "value", value: date };
}

type Leaf = { readonly steps: readonly string[]; readonly value: unknown };

/** The group whose parts the values are. */
function fileOf(values: FileValues): DealFileText {
  return groupOf([...values].map(([path, value]) => ({ steps: path.split("."), value })));
}

function groupOf(leaves: readonly Leaf[]): DealFileText {
  const keys = [...new Set(leaves.map(({ steps }) => steps[0] ?? ""))];
  return Object.fromEntries(keys.map((key) => [key, partOf(leaves, key)]));
}

/** What stands under a key: a list where the next steps are numbers, a group, or a value where there are no steps. */
function partOf(leaves: readonly Leaf[], key: string): unknown {
  const inner = leaves
    .filter(({ steps }) => steps[0] === key)
    .map(({ steps, value }) => ({ steps: steps.slice(1), value }));
  const deeper = inner.filter(({ steps }) => steps.length > 0);
  if (deeper.length === 0) return inner.at(-1)?.value;
  const group = groupOf(deeper);
  if (/^\d+$/.test(deeper[0]?.steps[0] ?? "")) return Object.values(group);
  const held = inner.find(({ steps }) => steps.length === 0)?.value;
  return typeof held === "object" ? { ...held, ...group } : group;
}
