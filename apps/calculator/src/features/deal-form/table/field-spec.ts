/**
 * What the form is made of (表单构件): fields, lists of rows, groups that fold, and choosers that decide which fields apply. Every
 * one has its place in the fit file, a path in which `*` stands for a row's number.
 */
import type { Dictionary } from "@xinzhi/ui/words/dictionary.ts";
import type { ChoiceGroup } from "../choice-words.ts";

/** A way into the fit file, e.g. `deal.rates.0.annualRate`. */
export type FieldPath = string;

/**
 * How a field's text is read: an amount in the form's unit, a rate or share in percent, basis points, a whole number, a
 * plain number, a date, a choice from a list, yes or no, or words.
 */
export type FieldKind =
  | "amount"
  | "rate"
  | "share"
  | "basisPoints"
  | "count"
  | "number"
  | "date"
  | "choice"
  | "flag"
  | "words";

type DealWords = Dictionary["dealForm"];
export type FieldLabel = keyof DealWords["labels"];
export type FieldHint = keyof DealWords["hints"];
export type FieldUnit = keyof DealWords["suffix"];
export type ListLabel = keyof DealWords["lists"];
export type GroupLabel = keyof DealWords["groups"];

/** The text of a path, `*` being the row at hand. */
export type TextAt = (path: FieldPath) => string;

/** Whether something applies, in a list by the row's number; what does not is neither shown nor read. */
export type Condition = (text: TextAt, row: number | undefined) => boolean;

/** What any field may say of itself. */
type FieldTraits = {
  readonly unit?: FieldUnit;
  readonly hint?: FieldHint;
  readonly when?: Condition;
  /** No price without it. */
  readonly isNeeded?: true;
  /** What the file means by leaving it out, where that is fixed. */
  readonly leftOut?: string;
};

export type FieldSpec = FieldTraits & {
  readonly kind: "field";
  readonly path: FieldPath;
  readonly reads: FieldKind;
  readonly label: FieldLabel;
  readonly choices?: ChoiceGroup;
};

/** A choice that is the form's own: the file tells it by what stands there. */
export type ChooserSpec = {
  readonly kind: "chooser";
  readonly path: FieldPath;
  readonly label: FieldLabel;
  readonly choices: ChoiceGroup;
  readonly when?: Condition;
};

export type ListSpec = {
  readonly kind: "list";
  readonly path: FieldPath;
  readonly label: ListLabel;
  /** Rows that are always shown. */
  readonly minimum: 0 | 1;
  readonly row: readonly (FieldSpec | GroupSpec)[];
  readonly when?: Condition;
};

export type GroupSpec = {
  readonly kind: "group";
  readonly label: GroupLabel;
  readonly items: readonly ItemSpec[];
  readonly when?: Condition;
};

export type ItemSpec = FieldSpec | ChooserSpec | ListSpec | GroupSpec;

type Maker = (path: FieldPath, label: FieldLabel, traits?: FieldTraits) => FieldSpec;

function maker(reads: FieldKind): Maker {
  return (path, label, traits = {}) => ({ kind: "field", path, label, reads, ...traits });
}

/** 金额. */
export const amount = maker("amount");
/** 年利率. */
export const rate = maker("rate");
/** 占比. */
export const share = maker("share");
/** 基点. */
export const basisPoints = maker("basisPoints");
/** 整数. */
export const count = maker("count");
/** 数值. */
export const plainNumber = maker("number");
/** 日期. */
export const date = maker("date");
/** 文字. */
export const words = maker("words");

/** 选择, by the codes of a group of words. */
export function choice(
  path: FieldPath,
  label: FieldLabel,
  choices: ChoiceGroup,
  traits: FieldTraits = {},
): FieldSpec {
  return { kind: "field", path, label, reads: "choice", choices, ...traits };
}

/** 是与否, which the file spells as true and false. */
export function flag(path: FieldPath, label: FieldLabel, traits: FieldTraits = {}): FieldSpec {
  return { kind: "field", path, label, reads: "flag", choices: "yesNo", ...traits };
}

/** 做法: which fields apply. */
export function chooser(
  path: FieldPath,
  label: FieldLabel,
  choices: ChoiceGroup,
  when?: Condition,
): ChooserSpec {
  return { kind: "chooser", path, label, choices, ...(when && { when }) };
}

/** 多行. */
export function list(
  path: FieldPath,
  label: ListLabel,
  row: ListSpec["row"],
  traits: Partial<Pick<ListSpec, "minimum" | "when">> = {},
): ListSpec {
  return { kind: "list", path, label, row, minimum: 0, ...traits };
}

/** 分组. */
export function group(label: GroupLabel, items: GroupSpec["items"], when?: Condition): GroupSpec {
  return { kind: "group", label, items, ...(when && { when }) };
}

/** Applies while a choice is one of these. */
export function whileChosen(path: FieldPath, ...codes: readonly string[]): Condition {
  return (text) => codes.includes(text(path));
}
