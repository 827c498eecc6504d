/**
 * What a typed text means (宽容读数): amounts in 万元 unless a unit is written, whole numbers, days; a year alone is its last day. A text
 * that means nothing is a problem of its field and stays as it was typed.
 */
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import {
  type Typed,
  typedAmount,
  typedCount,
  typedPercent,
} from "@xinzhi/ui/digits/typed-number.ts";
import type { Dictionary } from "@xinzhi/ui/words/dictionary.ts";
import type { FieldReads } from "./estimate-fields.ts";

/** What is wrong with a field, by the code of its words. */
export type FieldProblem = keyof Dictionary["estimate"]["problems"];

/** The value a text means, spelled as files spell it. */
export type ReadText =
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "problem"; readonly problem: FieldProblem }
  | { readonly kind: "untold" };

const COUNT_DIGITS_MAX = 6;

/** Reads one text. */
export function readText(reads: FieldReads, text: string): ReadText {
  if (text.trim() === "") return { kind: "untold" };
  switch (reads) {
    case "amount":
      return ofTyped(typedAmount(text, "tenThousand"), "not-a-number");
    case "yuan":
      return ofTyped(typedAmount(text, "yuan"), "not-a-number");
    case "percent":
      return ofTyped(typedPercent(text), "not-a-rate");
    case "count":
      return readCount(text);
    case "date":
      return readDay(text);
    case "choice":
      return { kind: "value", value: text };
  }
}

function ofTyped(typed: Typed, otherwise: FieldProblem): ReadText {
  if (typed.kind === "digits") {
    return typed.digits.startsWith("-")
      ? { kind: "problem", problem: "out-of-range" }
      : { kind: "value", value: typed.digits };
  }
  switch (typed.error) {
    case "too-long":
    case "unclear-separators":
    case "foreign-currency":
    case "unknown-unit":
    case "unclear-units":
      return { kind: "problem", problem: typed.error };
    default:
      return { kind: "problem", problem: otherwise };
  }
}

function readCount(text: string): ReadText {
  const read = ofTyped(typedCount(text.replace(/[件人]\s*$/, "")), "not-a-count");
  return read.kind === "value" && read.value.length > COUNT_DIGITS_MAX
    ? { kind: "problem", problem: "too-long" }
    : read;
}

/** A year alone is its last day: a firm is never taken for older than it is. */
function readDay(text: string): ReadText {
  const [, year] = /^\s*(\d{4})年?\s*$/.exec(text.normalize("NFKC")) ?? [];
  const day = year === undefined ? typedDate(text) : `${year}-12-31`;
  return day === undefined
    ? { kind: "problem", problem: "not-a-date" }
    : { kind: "value", value: day };
}
