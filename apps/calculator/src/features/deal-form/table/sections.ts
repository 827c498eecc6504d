/**
 * The form's sections (分组) in the officer's order, and where each path of the fit file stands in them.
 */
import { FUNDING_FIELDS, RISK_FIELDS } from "./bank-fields.ts";
import { CASH_FIELDS, COMPETITOR_FIELDS } from "./cash-fields.ts";
import { CLIENT_FIELDS } from "./client-fields.ts";
import type {
  ChooserSpec,
  Condition,
  FieldPath,
  FieldSpec,
  ItemSpec,
  ListSpec,
} from "./field-spec.ts";
import { AMOUNT_FIELDS, REPAYMENT_FIELDS } from "./loan-fields.ts";
import { RATE_FIELDS, SECURITY_FIELDS } from "./price-fields.ts";
import { PURPOSE_FIELDS } from "./purpose-fields.ts";

/** The sections, first to last. */
export const SECTIONS = [
  "client",
  "purpose",
  "amount",
  "repayment",
  "security",
  "rate",
  "funding",
  "risk",
  "cash",
  "competitor",
] as const;
export type SectionCode = (typeof SECTIONS)[number];

/** What each section holds. */
export const SECTION_ITEMS: Readonly<Record<SectionCode, readonly ItemSpec[]>> = {
  client: CLIENT_FIELDS,
  purpose: PURPOSE_FIELDS,
  amount: AMOUNT_FIELDS,
  repayment: REPAYMENT_FIELDS,
  security: SECURITY_FIELDS,
  rate: RATE_FIELDS,
  funding: FUNDING_FIELDS,
  risk: RISK_FIELDS,
  cash: CASH_FIELDS,
  competitor: COMPETITOR_FIELDS,
};

type Placed<Spec> = {
  readonly section: SectionCode;
  readonly spec: Spec;
  /** Its own condition and those of everything around it. */
  readonly conditions: readonly Condition[];
};

/** An item and everything below it. */
function within(
  section: SectionCode,
  around: readonly Condition[],
  spec: ItemSpec,
): readonly Placed<ItemSpec>[] {
  const conditions = spec.when === undefined ? around : [...around, spec.when];
  const below = spec.kind === "group" ? spec.items : spec.kind === "list" ? spec.row : [];
  return [
    { section, spec, conditions },
    ...below.flatMap((item) => within(section, conditions, item)),
  ];
}

const PLACED = SECTIONS.flatMap((section) =>
  SECTION_ITEMS[section].flatMap((item) => within(section, [], item)),
);

/** The form's own choices. */
export const CHOOSERS: readonly ChooserSpec[] = PLACED.flatMap(({ spec }) =>
  spec.kind === "chooser" ? [spec] : [],
);

/** The lists a reader may lengthen. */
export const LISTS: readonly ListSpec[] = PLACED.flatMap(({ spec }) =>
  spec.kind === "list" ? [spec] : [],
);

const FIELDS: ReadonlyMap<FieldPath, Placed<FieldSpec>> = new Map(
  PLACED.flatMap(({ spec, ...place }) =>
    spec.kind === "field" ? [[spec.path, { ...place, spec }] as const] : [],
  ),
);

/** A path with `*` for every row's number, but for those that the table itself numbers. */
export function patternOf(path: FieldPath): FieldPath {
  return FIELDS.has(path) ? path : path.replace(/\.\d+(?=\.|$)/g, ".*");
}

/** The field at a path, or `undefined` for a part of the fit file that the form does not show. */
export function fieldAt(path: FieldPath): FieldSpec | undefined {
  return FIELDS.get(patternOf(path))?.spec;
}

/** Whether a field applies as the texts stand: it is neither shown nor read where a choice has put it aside. */
export function applies(path: FieldPath, texts: Readonly<Record<FieldPath, string>>): boolean {
  const conditions = FIELDS.get(patternOf(path))?.conditions ?? [];
  const row = rowOf(path);
  const text = textAt(texts, row);
  return conditions.every((condition) => condition(text, row));
}

/** Reads the texts of one row: `*` is its number. */
export function textAt(
  texts: Readonly<Record<FieldPath, string>>,
  row: number | undefined,
): (path: FieldPath) => string {
  return (path) => texts[row === undefined ? path : path.replace("*", String(row))] ?? "";
}

/** The number of the row that a path stands in. */
function rowOf(path: FieldPath): number | undefined {
  const [, row] = /\.(\d+)(?=\.|$)/.exec(path) ?? [];
  return row === undefined ? undefined : Number(row);
}

/** The section a path belongs to: its own, or that of the nearest field around or below it. */
export function sectionOf(path: FieldPath): SectionCode | undefined {
  const steps = patternOf(path).split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const start = steps.slice(0, length).join(".");
    const found =
      FIELDS.get(start)?.section ??
      PLACED.find(
        ({ spec }) =>
          spec.kind !== "group" && (spec.path === start || spec.path.startsWith(`${start}.`)),
      )?.section;
    if (found !== undefined) return found;
  }
  return undefined;
}
