/**
 * The deal as a form holds it (表单文本): one text for each field, under the field's path in the fit file. Texts are kept
 * exactly as typed; `deal-file-of.ts` reads them. A field whose text is empty is left out of the file.
 */
import { DomainError } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { inUnit } from "@xinzhi/ui/digits/amount.ts";
import { cutTo, grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";
import { chosenIn, isChooser } from "./choosers.ts";
import { isLeftToFollow, valuesThatFollow } from "./following-values.ts";
import type { FieldKind, FieldPath } from "./table/field-spec.ts";
import { CHOOSERS, fieldAt } from "./table/sections.ts";

export type { FieldKind, FieldPath } from "./table/field-spec.ts";

/** The texts of all fields. A list's rows are numbered in the path. */
export type DealTexts = Readonly<Record<FieldPath, string>>;

/** 定价日: the day whose policy prices the deal; it stands in the page's header. */
export const PRICING_DATE_PATH = "deal.pricingDate";

/** The choice of a rate without a base. */
export const NO_BASE = "none";

/** The kind of a field, or `undefined` for a part of the fit file that the form does not show. */
export function kindOf(path: FieldPath): FieldKind | undefined {
  return path === PRICING_DATE_PATH ? "date" : fieldAt(path)?.reads;
}

const RATE_DECIMALS_SHOWN = 2;

/** A value as its field shows it: separators for amounts, at least two decimals for rates, nothing cut. */
export function fieldText(kind: FieldKind, value: string, amountUnit: AmountUnit): string {
  if (kind === "amount") return grouped(inUnit(value, amountUnit));
  if (kind !== "rate" && kind !== "share") return value;
  const percent = exactPercent(value);
  const decimals = percent.split(".")[1]?.length ?? 0;
  return kind === "rate" && decimals < RATE_DECIMALS_SHOWN
    ? cutTo(percent, RATE_DECIMALS_SHOWN)
    : percent;
}

/** A fit file as JSON gives it. */
export type DealFileText = { readonly [key: string]: unknown };

/** The values of a fit file by their paths; an empty group, an empty list and `null` are values, too. */
export type FileValues = ReadonlyMap<FieldPath, unknown>;

/** A fit file taken apart: the texts of the form's fields, and by their paths the values the form carries along unseen. */
export type DealDraft = {
  readonly texts: DealTexts;
  readonly carried: Readonly<Record<FieldPath, unknown>>;
};

/**
 * The draft of a fit file. What merely repeats another field is left to follow it.
 * @throws {DomainError} `not-a-field-text` when a field holds neither text, a whole number, nor yes and no.
 */
export function draftOf(file: DealFileText, amountUnit: AmountUnit): DealDraft {
  const values = valuesIn(file);
  const said = [...values].filter(([path, value]) => !isRepeated(values, path, value));
  const fields = said.filter(([path, value]) => kindOf(path) !== undefined && value !== null);
  const shown = new Set(fields.map(([path]) => path));
  return {
    texts: {
      ...Object.fromEntries(
        fields.map(([path, value]) => [
          path,
          fieldText(kindOf(path) ?? "words", spelled(path, value), amountUnit),
        ]),
      ),
      ...basesOf(values),
      ...Object.fromEntries(CHOOSERS.map(({ path }) => [path, chosenIn(values, path)])),
    },
    carried: Object.fromEntries(
      said.filter(([path, value]) => !shown.has(path) && !isToldByChooser(path, value)),
    ),
  };
}

/** Every value of a file by its path. */
function valuesIn(file: DealFileText): FileValues {
  return new Map(leavesOf(file, ""));
}

function leavesOf(value: unknown, path: string): readonly (readonly [FieldPath, unknown])[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const parts = Object.entries(value);
  if (parts.length === 0) return path === "" ? [] : [[path, value]];
  return parts.flatMap(([key, part]) => leavesOf(part, path === "" ? key : `${path}.${key}`));
}

function isRepeated(values: FileValues, path: FieldPath, value: unknown): boolean {
  if (!isLeftToFollow(path)) return false;
  const others = new Map(values);
  others.delete(path);
  return valuesThatFollow(others).get(path) === value;
}

/** `null`, an empty group or an empty list where a chooser stands is what the chooser says. */
function isToldByChooser(path: FieldPath, value: unknown): boolean {
  return isChooser(path) && typeof value === "object";
}

function basesOf(values: FileValues): DealTexts {
  const rated = [...values.keys()].flatMap((path) => {
    const [, row] = /^(deal\.rates\.\d+)\.annualRate$/.exec(path) ?? [];
    return row === undefined || values.has(`${row}.base`) ? [] : [row];
  });
  return Object.fromEntries(rated.map((row) => [`${row}.base`, NO_BASE]));
}

function spelled(path: FieldPath, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  throw new DomainError("not-a-field-text", { path });
}

/** The numbers of a list's rows, 0 first. */
export function rowsOf(texts: DealTexts, list: FieldPath): readonly number[] {
  const rows = Object.keys(texts).flatMap((path) => {
    if (!path.startsWith(`${list}.`)) return [];
    const row = Number(path.slice(list.length + 1).split(".")[0]);
    return Number.isInteger(row) ? [row] : [];
  });
  return [...new Set(rows)].sort((one, other) => one - other);
}
