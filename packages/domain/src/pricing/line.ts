/**
 * Lines (价格构成行): every figure a person sees is one. A line knows its value, its unit, the formula it follows,
 * the lines that formula reads and where a raw value comes from, so any figure can be opened down to what was typed.
 */
import type { Decimal } from "../money/decimal.ts";
import type { RoundingRule } from "../money/rounding.ts";
import type { Origin } from "../policy/origin.ts";

/** What a line's number counts. Rates and shares are fractions. `yuanYears` is 余额年, yuan times years. */
export type LineUnit =
  | "yuan"
  | "perYear"
  | "perMonth"
  | "share"
  | "basisPoints"
  | "ratio"
  | "years"
  | "days"
  | "months"
  | "yuanYears"
  | "count";

/** Identifies a line within one quote: a term code, and a `#n` where a row has its own figure, e.g. `interest#3`. */
export type LineId = string;

/** Finds a line of a quote; a quote does not have every line. */
export type LineFinder = (id: LineId) => Line | undefined;

/** The lines a name in a formula stands for: one, or one for each row. */
export type LineInput = { readonly name: string; readonly lines: readonly LineId[] };

/** One explained figure. */
export type Line = {
  readonly id: LineId;
  /** The glossary's identifier of the term, e.g. `vatOut`; words for it are in the interface's dictionaries. */
  readonly term: string;
  readonly value: Decimal;
  readonly unit: LineUnit;
  /**
   * The formula over the names of `inputs`, or `undefined` for a raw value. See `formula.ts` for its grammar.
   * @example "interestPosted * vatRate / (1 + vatRate)"
   */
  readonly formula: string | undefined;
  readonly inputs: readonly LineInput[];
  readonly rounding: RoundingRule;
  readonly origin: Origin;
};
