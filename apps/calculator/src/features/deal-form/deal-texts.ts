/**
 * The deal as a form holds it (表单文本): one text for each field, under the field's path in the fit file. Texts are kept
 * exactly as typed; `deal-file-of.ts` reads them.
 */
import { DomainError } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { inUnit } from "@xinzhi/ui/digits/amount.ts";
import { cutTo, grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";

/** A way into the fit file, e.g. `deal.rates.0.annualRate`. */
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

/** 定价日: the day whose policy prices the deal. */
export const PRICING_DATE_PATH = "deal.pricingDate";

/** How relending is drawn: the form's own field, which the fit file tells by the group's presence and its parts. */
export const RELENDING_PATH = "deal.funding.relending";

/** The choice of a rate without a base. */
export const NO_BASE = "none";

const KINDS: ReadonlyMap<string, FieldKind> = new Map([
  [PRICING_DATE_PATH, "date"],
  ["deal.product", "choice"],
  ["deal.titleZh", "words"],
  ["deal.principal", "amount"],
  ["deal.drawdownDate", "date"],
  ["deal.maturityDate", "date"],
  ["deal.termMonths", "count"],
  ["deal.repayment.method", "choice"],
  ["deal.repayment.frequency", "choice"],
  ["deal.repayment.gracePeriods", "count"],
  ["deal.repayment.officialName", "words"],
  ["deal.interest.method", "choice"],
  ["deal.interest.settlementDay", "count"],
  ["deal.rates.*.from", "date"],
  ["deal.rates.*.annualRate", "rate"],
  ["deal.rates.*.base", "choice"],
  ["deal.rates.*.baseRate", "rate"],
  ["deal.rates.*.spreadBp", "basisPoints"],
  ["deal.costBasis", "choice"],
  ["deal.funding.ftpRate", "rate"],
  ["deal.funding.ftpDiscount", "rate"],
  [RELENDING_PATH, "choice"],
  ["deal.funding.relending.share", "share"],
  ["deal.funding.relending.segments.*.from", "date"],
  ["deal.funding.relending.segments.*.to", "date"],
  ["deal.funding.relending.segments.*.rate", "rate"],
  ["deal.opexRate", "rate"],
  ["deal.pd", "rate"],
  ["deal.lgd", "share"],
  ["deal.guaranteedShare", "share"],
  ["deal.capital.riskWeight", "share"],
  ["deal.capital.car", "share"],
  ["deal.capital.hurdle", "share"],
  ["deal.tax.vatTreatment", "choice"],
  ["deal.tax.vatRate", "share"],
  ["deal.tax.surchargeRate", "share"],
  ["deal.tax.incomeTaxRate", "share"],
  ["deal.relendingComparison.*", "rate"],
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

/** A fit file as JSON gives it. */
export type DealFileText = { readonly [key: string]: unknown };

/** A fit file taken apart: the texts of the form's fields, and by their paths the values the form carries along unseen. */
export type DealDraft = {
  readonly texts: DealTexts;
  readonly carried: Readonly<Record<FieldPath, unknown>>;
};

/**
 * The draft of a fit file.
 * @throws {DomainError} `not-a-field-text` when a field holds neither text nor a whole number.
 */
export function draftOf(file: DealFileText, amountUnit: AmountUnit): DealDraft {
  const leaves = leavesOf(file, "");
  const texts = Object.fromEntries(
    leaves.flatMap(([path, value]) => {
      const kind = kindOf(path);
      if (kind === undefined || path === RELENDING_PATH) return [];
      return [[path, fieldText(kind, digitsOf(path, value), amountUnit)]];
    }),
  );
  return {
    texts: { ...texts, ...basesOf(texts), [RELENDING_PATH]: relendingIn(leaves) },
    carried: Object.fromEntries(leaves.filter(([path]) => kindOf(path) === undefined)),
  };
}

/** 再贷款: left out, none, planned with what the group says, or given stretch by stretch. */
export const RELENDINGS = ["default", "none", "planned", "given"] as const;

function relendingIn(leaves: readonly Leaf[]): (typeof RELENDINGS)[number] {
  const parts = leaves.filter(([path]) => path.startsWith(RELENDING_PATH));
  if (parts.length === 0) return "default";
  if (parts.some(([path, value]) => path === RELENDING_PATH && value === null)) return "none";
  return parts.some(([path]) => path.startsWith(`${RELENDING_PATH}.segments`))
    ? "given"
    : "planned";
}

function basesOf(texts: DealTexts): DealTexts {
  return Object.fromEntries(
    rowsOf(texts, "deal.rates").map((row) => [
      `deal.rates.${row}.base`,
      texts[`deal.rates.${row}.base`] ?? NO_BASE,
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

type Leaf = readonly [path: FieldPath, value: unknown];

/** Every value of a file by its path; an empty group and an empty list are values, too. */
function leavesOf(value: unknown, path: string): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const parts = Object.entries(value);
  if (parts.length === 0) return [[path, value]];
  return parts.flatMap(([key, part]) => leavesOf(part, path === "" ? key : `${path}.${key}`));
}

function digitsOf(path: FieldPath, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  throw new DomainError("not-a-field-text", { path });
}
