/**
 * The quote (报价): a priced deal with every figure and the way each was found.
 */
import type { Remark } from "../products/loan-deal.ts";
import type { Line, LineFinder } from "./line.ts";
import type { QuoteFigures } from "./quote-figures.ts";
import type { Waterfall } from "./waterfall.ts";

/** A priced deal. `lines` explains every figure of `figures` and `waterfall`. */
export type Quote = {
  readonly engineVersion: string;
  readonly figures: QuoteFigures;
  readonly waterfall: Waterfall;
  readonly remarks: readonly Remark[];
  readonly lines: readonly Line[];
  /** One of `lines` by its id. Only the lines that are made together with it are made for this, not those of every row. */
  readonly lineOf: LineFinder;
};
