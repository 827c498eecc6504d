/**
 * What is typed or pasted into a field of policy (录入解读): full-width digits, percent signs, BP, 万 and 亿, dates and words alike. What is
 * not understood is kept as it was typed, and the domain's codec refuses it at its place.
 */
import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { shiftPoint } from "@xinzhi/ui/digits/plain-digits.ts";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import {
  type Typed,
  typedAmount,
  typedBasisPoints,
  typedCount,
  typedPercent,
} from "@xinzhi/ui/digits/typed-number.ts";
import type { PolicyNames } from "@xinzhi/ui/words/policy-names.ts";
import { type PolicyUnit, policyUnit } from "@xinzhi/ui/words/policy-text.ts";

/** A text as a value of its field; `isRead` says whether it was understood. Nothing typed is no value. */
export type ReadTyped = { readonly json: Json | undefined; readonly isRead: boolean };

/** What a field is called on the way, and in which words. */
export type TypedAround = {
  readonly along: readonly string[];
  readonly names: PolicyNames;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
};

/** Reads one text. */
export function readTyped(field: PolicyField, text: string, around: TypedAround): ReadTyped {
  const bare = text.normalize("NFKC").trim();
  if (bare === "") return { json: undefined, isRead: true };
  switch (field.kind) {
    case "orNone":
      return isNone(bare, around)
        ? { json: null, isRead: true }
        : readTyped(field.of, text, around);
    case "choice":
      return chosen(field.of, bare, around);
    case "flag":
    case "yesNo":
      return yesOrNo(bare, around);
    case "text":
      return { json: text.trim(), isRead: true };
    case "date": {
      const date = typedDate(text);
      return { json: date ?? text.trim(), isRead: date !== undefined };
    }
    case "count":
      return counted(typedCount(text), text);
    case "quantity": {
      const { json, isRead } = digits(field, text, around);
      return { json: { [field.unit]: json }, isRead };
    }
    default:
      return digits(field, text, around);
  }
}

function isNone(bare: string, { none }: TypedAround): boolean {
  return [none, "-", "—", "无", "none"].includes(bare.toLowerCase());
}

function chosen(of: readonly string[], bare: string, { names }: TypedAround): ReadTyped {
  const low = bare.toLowerCase();
  const value = of.find(
    (one) => one.toLowerCase() === low || names.choice(of, one).toLowerCase() === low,
  );
  return { json: value ?? bare, isRead: value !== undefined };
}

function yesOrNo(bare: string, { yes, no }: TypedAround): ReadTyped {
  const low = bare.toLowerCase();
  if ([yes.toLowerCase(), "是", "yes", "true", "1"].includes(low)) {
    return { json: true, isRead: true };
  }
  if ([no.toLowerCase(), "否", "no", "false", "0"].includes(low)) {
    return { json: false, isRead: true };
  }
  return { json: bare, isRead: false };
}

/** Counts are the only numbers that JSON of ours has; their digits are JSON already. */
function counted(typed: Typed, text: string): ReadTyped {
  if (typed.kind === "error") return { json: text.trim(), isRead: false };
  const count: unknown = JSON.parse(typed.digits);
  return typeof count === "number"
    ? { json: count, isRead: true }
    : { json: text.trim(), isRead: false };
}

function digits(field: PolicyField, text: string, { along }: TypedAround) {
  const typed = typedIn(policyUnit(field, along), field, text);
  return typed.kind === "digits"
    ? { json: typed.digits, isRead: true }
    : { json: text.trim(), isRead: false };
}

function typedIn(unit: PolicyUnit, field: PolicyField, text: string): Typed {
  switch (unit) {
    case "percent":
      return typedPercent(text);
    case "basisPoints": {
      const typed = typedBasisPoints(text);
      const isRate = field.kind === "quantity" && typed.kind === "digits";
      return isRate ? { ...typed, digits: shiftPoint(typed.digits, -4) } : typed;
    }
    case "tenThousand":
      return typedAmount(text, "tenThousand");
    case "hundredMillion":
      return typedAmount(text, "hundredMillion");
    default:
      return typedBare(unit, text);
  }
}

/** Hundredths are written 40 or 40%; any other bare number with a percent sign is a fraction. */
function typedBare(unit: PolicyUnit, text: string): Typed {
  if (!/[%％]\s*$/.test(text)) {
    const bare = text.replace(/\s*(倍|分|级|x)\s*$/i, "");
    return typedAmount(bare, "yuan");
  }
  const typed = typedPercent(text);
  if (typed.kind === "error" || unit !== "hundredths") return typed;
  return { ...typed, digits: shiftPoint(typed.digits, 2) };
}

/** A block of cells as a spreadsheet copies it: lines and tabs. `undefined` for a single text, which is typed as it is. */
export function cellsIn(text: string): readonly (readonly string[])[] | undefined {
  if (!/[\t\n]/.test(text.trim())) return undefined;
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
}
