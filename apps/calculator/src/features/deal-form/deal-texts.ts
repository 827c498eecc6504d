/**
 * The deal as a form holds it (表单文本): one text for each field, under the field's path in the deal file. Texts are kept
 * exactly as typed; `deal-file-of.ts` reads them.
 */
import { DomainError } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { inUnit } from "@xinzhi/ui/digits/amount.ts";
import { cutTo, grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";

/** A way into the deal file, e.g. `rates.0.annualRate`. */
export type FieldPath = string;

/** The texts of all fields. A list's rows are numbered in the path. */
export type DealTexts = Readonly<Record<FieldPath, string>>;

/**
 * How a field's text is read: an amount in the form's unit, a rate or share in percent, basis points, a whole number,
 * a date, a choice from a list, or words.
 */
export type FieldKind =
  | "amount"
  | "rate"
  | "share"
  | "basisPoints"
  | "count"
  | "date"
  | "choice"
  | "words";

/** Whether relending is drawn: the form's own field, which the deal file spells as a missing group. */
export const RELENDING_PATH = "funding.relending";

/** The choice of a rate without a base. */
export const NO_BASE = "none";

const KINDS: ReadonlyMap<string, FieldKind> = new Map([
  ["product", "choice"],
  ["titleZh", "words"],
  ["principal", "amount"],
  ["drawdownDate", "date"],
  ["maturityDate", "date"],
  ["termMonths", "count"],
  ["repayment.method", "choice"],
  ["repayment.frequency", "choice"],
  ["repayment.gracePeriods", "count"],
  ["repayment.officialName", "words"],
  ["interest.method", "choice"],
  ["interest.settlementDay", "count"],
  ["rates.*.from", "date"],
  ["rates.*.annualRate", "rate"],
  ["rates.*.base", "choice"],
  ["rates.*.baseRate", "rate"],
  ["rates.*.spreadBp", "basisPoints"],
  ["costBasis", "choice"],
  ["funding.ftpRate", "rate"],
  ["funding.ftpDiscount", "rate"],
  [RELENDING_PATH, "choice"],
  ["funding.relending.share", "share"],
  ["funding.relending.segments.*.from", "date"],
  ["funding.relending.segments.*.to", "date"],
  ["funding.relending.segments.*.rate", "rate"],
  ["opexRate", "rate"],
  ["pd", "rate"],
  ["lgd", "share"],
  ["guaranteedShare", "share"],
  ["capital.riskWeight", "share"],
  ["capital.car", "share"],
  ["capital.hurdle", "share"],
  ["tax.vatTreatment", "choice"],
  ["tax.vatRate", "share"],
  ["tax.surchargeRate", "share"],
  ["tax.incomeTaxRate", "share"],
  ["relendingComparison.*", "rate"],
]);

/** The kind of a field, or `undefined` for a part of the deal file that the form does not show. */
export function kindOf(path: FieldPath): FieldKind | undefined {
  return KINDS.get(path.replace(/\.\d+(?=\.|$)/g, ".*"));
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

/** A deal file as JSON gives it. */
export type DealFileText = { readonly [key: string]: unknown };

/** A deal file taken apart: the texts of the form's fields, and the parts the form carries along unseen. */
export type DealDraft = { readonly texts: DealTexts; readonly carried: DealFileText };

/**
 * The draft of a deal file.
 * @throws {DomainError} `not-a-field-text` when a field holds neither text nor a whole number.
 */
export function draftOf(file: DealFileText, amountUnit: AmountUnit): DealDraft {
  const leaves = leavesOf(file, "");
  const fields = leaves.filter(([path]) => kindOf(path) !== undefined);
  const shownKeys = new Set(fields.map(([path]) => path.split(".")[0]));
  const texts = Object.fromEntries(
    fields.map(([path, value]) => [path, fieldText(kindOf(path) ?? "words", value, amountUnit)]),
  );
  const isRelent = texts["funding.relending.share"] !== undefined;
  return {
    texts: { ...texts, ...basesOf(texts), [RELENDING_PATH]: isRelent ? "yes" : "no" },
    carried: Object.fromEntries(Object.entries(file).filter(([key]) => !shownKeys.has(key))),
  };
}

function basesOf(texts: DealTexts): DealTexts {
  return Object.fromEntries(
    rowsOf(texts, "rates").map((row) => [
      `rates.${row}.base`,
      texts[`rates.${row}.base`] ?? NO_BASE,
    ]),
  );
}

/** The numbers of a list's rows, 0 first. */
export function rowsOf(texts: DealTexts, list: string): readonly number[] {
  const rows = Object.keys(texts).flatMap((path) => {
    if (!path.startsWith(`${list}.`)) return [];
    const row = Number(path.slice(list.length + 1).split(".")[0]);
    return Number.isInteger(row) ? [row] : [];
  });
  return [...new Set(rows)].sort((one, other) => one - other);
}

type Leaf = readonly [path: FieldPath, value: string];

function leavesOf(value: unknown, path: string): readonly Leaf[] {
  if (value === null || value === undefined) return [];
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "number" && Number.isSafeInteger(value)) return [[path, String(value)]];
  if (typeof value !== "object") throw new DomainError("not-a-field-text", { path });
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, path === "" ? key : `${path}.${key}`),
  );
}
