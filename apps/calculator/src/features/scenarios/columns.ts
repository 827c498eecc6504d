/**
 * The columns of the comparison (并列方案): our deal first, the alternatives that were kept, and the other bank's offer, each with
 * its price and the lines behind it.
 */
import {
  type Checked,
  finalView,
  fitOf,
  type LineFinder,
  type Quote,
  toPlainDigits,
  yearlyOutlay,
} from "@xinzhi/domain";
import type { FileObject } from "@xinzhi/domain/schemas";
import { deskPolicy } from "../open-deal/desk-policy.ts";
import { competitorQuote, type PricedFile, pricedFile } from "../open-deal/price-file.ts";
import type { Alternative } from "./shelf.tsx";

/** One column. A scenario that cannot be priced keeps its place and says so. */
export type Column = {
  readonly id: string;
  readonly kind: "own" | "alternative" | "competitor";
  readonly name: string;
  readonly price:
    | {
        readonly quote: Quote;
        readonly lineOf: LineFinder;
        /** Yuan of each year, as plain digits. */
        readonly outlay: readonly string[];
        readonly question: PricedFile["question"];
      }
    | undefined;
};

/** All columns, at least our own. */
export function columnsOf(
  file: FileObject,
  alternatives: readonly Alternative[],
  words: { readonly own: string },
): readonly Column[] {
  const own = priceOf(file);
  const offer = own.kind === "ok" ? competitorQuote(own.value, deskPolicy()) : undefined;
  const told = own.kind === "ok" ? own.value.question.competitor : undefined;
  return [
    columnOf("own", "own", words.own, own),
    ...alternatives.map(({ id, name, file: other }) =>
      columnOf(`alternative-${id}`, "alternative", name, priceOf(other)),
    ),
    ...(offer === undefined || told === undefined || own.kind !== "ok"
      ? []
      : [columnOf("competitor", "competitor", told.name, withQuote(own.value, offer))]),
  ];
}

function withQuote(own: PricedFile, offer: Checked<Quote>): Checked<PricedFile> {
  return offer.kind === "refused" ? offer : { kind: "ok", value: { ...own, quote: offer.value } };
}

function columnOf(
  id: string,
  kind: Column["kind"],
  name: string,
  priced: Checked<PricedFile>,
): Column {
  if (priced.kind === "refused") return { id, kind, name, price: undefined };
  const { quote, question } = priced.value;
  const outlay = yearlyOutlay(finalView(quote.figures.borrower)).map(toPlainDigits);
  return { id, kind, name, price: { quote, question, lineOf: quote.lineOf, outlay } };
}

const known = new WeakMap<FileObject, Checked<PricedFile>>();

/** A file never changes, so it is priced once. */
function priceOf(file: FileObject): Checked<PricedFile> {
  const priced = known.get(file) ?? pricedFile(file, deskPolicy());
  known.set(file, priced);
  return priced;
}

/** What the fit says of a column's deal; another bank's offer is not ours to judge. */
export function verdictOf({ kind, price }: Column) {
  if (kind === "competitor" || price === undefined) return undefined;
  const fit = fitOf(price.question, deskPolicy());
  return fit.kind === "ok" ? fit.value.verdict : undefined;
}
