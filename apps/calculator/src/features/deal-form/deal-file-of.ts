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
import {
  type DealDraft,
  type DealFileText,
  type FieldKind,
  type FieldPath,
  kindOf,
  NO_BASE,
  RELENDING_PATH,
} from "./deal-texts.ts";

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
export function dealFileOf({ texts, carried }: DealDraft, amountUnit: AmountUnit): ReadDeal {
  const isRelent = texts[RELENDING_PATH] === "given";
  const problems: FieldProblem[] = [];
  const leaves: Leaf[] = Object.entries(carried).map(([path, value]) => leafAt(path, value));
  for (const [path, text] of Object.entries(texts)) {
    if (path === RELENDING_PATH || isLeftOut(path, text, texts, isRelent)) continue;
    const kind = kindOf(path) ?? "words";
    const read = readField(kind, text, amountUnit, baseOf(path, texts));
    if (read.kind === "problem") problems.push({ path, code: read.code, facts: {} });
    leaves.push(leafAt(path, fileValue(kind, read)));
  }
  if (texts[RELENDING_PATH] === "none") {
    leaves.push(leafAt(RELENDING_PATH, null), leafAt(COMPARISON, []));
  }
  return { file: groupOf(leaves), problems };
}

/** The base that a spread is added to; nothing for any other field. */
export function baseOf(path: FieldPath, texts: DealDraft["texts"]): string | undefined {
  return /^deal\.rates\.\d+\.spreadBp$/.test(path)
    ? texts[path.replace("spreadBp", "base")]
    : undefined;
}

/** Without relending drawn there is no share to compare other rates on. */
const COMPARISON = "deal.relendingComparison";

/** A text that cannot be read leaves its place empty, so that rows keep their numbers. */
function fileValue(kind: FieldKind, read: ReadField): unknown {
  if (read.kind === "problem") return undefined;
  return kind === "count" ? Number(read.value) : read.value;
}

/** Fields that say nothing: a base that was not chosen, relending that is not drawn, optional texts left empty. */
function isLeftOut(
  path: FieldPath,
  text: string,
  texts: DealDraft["texts"],
  isRelent: boolean,
): boolean {
  if (path.startsWith(`${RELENDING_PATH}.`) || path.startsWith(`${COMPARISON}.`)) return !isRelent;
  const [, row] = /^deal\.rates\.(\d+)\.(?:base|baseRate|spreadBp)$/.exec(path) ?? [];
  if (row !== undefined) return texts[`deal.rates.${row}.base`] === NO_BASE;
  return text.trim() === "" && OPTIONAL.has(path);
}

const OPTIONAL: ReadonlySet<FieldPath> = new Set([
  "deal.interest.settlementDay",
  "deal.repayment.officialName",
]);

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

function leafAt(path: FieldPath, value: unknown): Leaf {
  return { steps: path.split("."), value };
}

/** The group whose parts the leaves are. */
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
  if (deeper.length === 0) return inner[0]?.value;
  const group = groupOf(deeper);
  return /^\d+$/.test(deeper[0]?.steps[0] ?? "") ? Object.values(group) : group;
}
