/**
 * A block pasted from Excel or WPS (粘贴表格): lines of cells between tabs, read as forgivingly as fields are. A line that says
 * neither what nor how much is a heading; one that says half of it is not understood.
 */
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { typedAmount, typedPercent } from "@xinzhi/ui/digits/typed-number.ts";
import { type DealTexts, type FieldPath, fieldText } from "./deal-texts.ts";
import type { PastedList } from "./pasted-lists.ts";

/** One line: the texts of a row by their names in it, or nothing that could be understood. */
export type PastedRow =
  | { readonly kind: "read"; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: "unread"; readonly line: string };

/** Words by which cells of fees are known: code by word. */
export type CellWords = Readonly<
  Record<"code" | "kind" | "payer" | "payee", ReadonlyMap<string, string>>
>;

/** The rows of a block. */
export function pastedRows(
  block: string,
  list: PastedList,
  amountUnit: AmountUnit,
  words: CellWords,
): readonly PastedRow[] {
  const lines = block
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const unit = lines.map(unitOfHeading).find((found) => found !== undefined) ?? amountUnit;
  const read = list === "cashFlows" ? readFlow : readFee;
  return lines.flatMap((cells): readonly PastedRow[] => {
    const texts = read(cells, unit, words);
    if (texts === "heading") return [];
    if (texts === undefined) return [{ kind: "unread", line: cells.join(" ") }];
    return [{ kind: "read", texts: shownIn(texts, amountUnit) }];
  });
}

/** Values in the file's spelling, before they are shown in the form's unit. */
type Values = Readonly<Record<string, string>>;

type ReadLine = (
  cells: readonly string[],
  unit: AmountUnit,
  words: CellWords,
) => Values | "heading" | undefined;

const readFlow: ReadLine = (cells, unit) => {
  const date = cells.map(typedDate).find((found) => found !== undefined);
  const amount = cells
    .filter((cell) => typedDate(cell) === undefined)
    .map((cell) => amountIn(cell, unit))
    .find((found) => found !== undefined);
  if (date === undefined && amount === undefined) return "heading";
  return date === undefined || amount === undefined ? undefined : { date, amount };
};

const readFee: ReadLine = (cells, unit, words) => {
  const coded = (part: keyof CellWords) =>
    cells.map((cell) => words[part].get(cell)).find((found) => found !== undefined);
  const code = coded("code");
  const rate = cells
    .filter(hasPercent)
    .map(rateIn)
    .find((found) => found !== undefined);
  const amount = cells
    .filter((cell) => !hasPercent(cell))
    .map((cell) => amountIn(cell, unit))
    .find((found) => found !== undefined);
  if (code === undefined && rate === undefined && amount === undefined) return "heading";
  if (code === undefined || (rate ?? amount) === undefined) return undefined;
  const payee = coded("payee");
  return {
    code,
    kind: coded("kind") ?? (rate === undefined ? "upfrontFixed" : "upfrontRate"),
    payer: coded("payer") ?? "borrower",
    ...(payee === undefined ? {} : { payee }),
    ...(rate === undefined ? { amount: amount ?? "" } : { rate }),
  };
};

function hasPercent(cell: string): boolean {
  return /[%％]/.test(cell);
}

function rateIn(cell: string): string | undefined {
  const typed = typedPercent(cell);
  return typed.kind === "digits" ? typed.digits : undefined;
}

function amountIn(cell: string, unit: AmountUnit): string | undefined {
  const typed = typedAmount(cell, unit);
  return typed.kind === "digits" ? typed.digits : undefined;
}

/** A heading such as 金额（万元） says what its bare numbers count. */
function unitOfHeading(cells: readonly string[]): AmountUnit | undefined {
  const heading = cells.find((cell) => /[（(].*元.*[）)]/.test(cell) && !/\d/.test(cell));
  if (heading === undefined) return undefined;
  if (heading.includes("亿")) return "hundredMillion";
  return heading.includes("万") ? "tenThousand" : "yuan";
}

function shownIn(values: Values, amountUnit: AmountUnit): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name === "amount") return [name, fieldText("amount", value, amountUnit)];
      return [name, name === "rate" ? fieldText("rate", value, amountUnit) : value];
    }),
  );
}

/** The texts of a form whose list holds these rows and no others. */
export function withRowsPasted(
  texts: DealTexts,
  list: FieldPath,
  rows: readonly PastedRow[],
): DealTexts {
  const others = Object.entries(texts).filter(([path]) => !path.startsWith(`${list}.`));
  const read = rows.flatMap((row) => (row.kind === "read" ? [row.texts] : []));
  const pasted = read.flatMap((row, number) =>
    Object.entries(row).map(([name, text]) => [`${list}.${number}.${name}`, text] as const),
  );
  return Object.fromEntries([...others, ...pasted]);
}
