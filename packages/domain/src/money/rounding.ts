/**
 * Every rounding the product knows (舍入规则). Nothing else in the domain rounds, and each call names its rule.
 */
import type { Decimal } from "./decimal.ts";

const HALF_UP = 4;

/** The names under which a rounding is recorded beside a figure. */
export type RoundingRule =
  | "exact"
  | "fen-half-up"
  | "rate-1e-8-half-up"
  | "bar-1e-12-half-up"
  | "fen-largest-remainder"
  | "bar-1e-12-largest-remainder"
  | "reported-24-digits";

/**
 * 四舍五入到分: to 0.01 yuan, half away from zero.
 * Source: one bank's rule book on interest settlement (policy fact INT-12); named so that a product may choose another.
 */
export function toFen(yuan: Decimal): Decimal {
  return yuan.toDecimalPlaces(2, HALF_UP);
}

/**
 * To 1e-8 a year, half away from zero: a rate read from a curve or weighted from several, before anything is multiplied by it.
 * Source: numerics of this project, rule 1; it keeps every later product finite.
 */
export function toRateScale(perYear: Decimal): Decimal {
  return perYear.toDecimalPlaces(8, HALF_UP);
}

/**
 * To 1e-12 a year, half away from zero: the bars of a price build-up, whose left-over goes to one named bar.
 * Source: decision 0003, rounding by name.
 */
export function toBarScale(perYear: Decimal): Decimal {
  return perYear.toDecimalPlaces(12, HALF_UP);
}

/**
 * To 24 significant digits, half away from zero: the figure as reported on the command line and in explanations. First to
 * 34, so that a 25th digit of exactly 5 that forty digits of a third left as 4.999… is the 5 it is.
 * Never read back into a calculation. Source: the format of the worked deals.
 */
export function toReported(value: Decimal): Decimal {
  return value.toSignificantDigits(34, HALF_UP).toSignificantDigits(24, HALF_UP);
}

/**
 * To 34 significant digits, half away from zero: a rate found by solving, which no decimal states fully.
 * Source: numerics of this project; ten digits more than any figure reported from it.
 */
export function toSolvedRate(rate: Decimal): Decimal {
  return rate.toSignificantDigits(34, HALF_UP);
}

/**
 * The whole number at or below a value: the last point of a grid inside a bound. Source: decision "answers of solvers are grid points".
 */
export function wholeAtMost(value: Decimal): Decimal {
  return value.floor();
}

/** The whole number at or above a value: the first point of a grid inside a bound. Source: as above. */
export function wholeAtLeast(value: Decimal): Decimal {
  return value.ceil();
}

/**
 * How a product books amounts (入账舍入规则), as named data: exact, or rounded by mode to so many decimals and then, where a
 * multiple is named, to whole multiples of it. `leftover` says which principal part takes what rounding leaves.
 */
export type PostingRule =
  | { readonly kind: "unrounded" }
  | {
      readonly kind: "rounded";
      readonly mode: "half-up" | "half-even";
      readonly decimals: number;
      /** Level instalments are whole multiples of this. */
      readonly instalmentMultiple?: Decimal;
      /** Every amount is a whole multiple of this. */
      readonly amountMultiple?: Decimal;
      readonly leftover: "last" | "first";
    };

/** 四舍五入到分, the left-over in the last row: the rule of Chinese bank contracts. */
export const POSTED_TO_FEN: PostingRule = {
  kind: "rounded",
  mode: "half-up",
  decimals: 2,
  leftover: "last",
};

/** No rounding: the yardstick a posted plan is reconciled with. */
export const UNROUNDED: PostingRule = { kind: "unrounded" };

const HALF_EVEN = 6;

/** An amount as the rule books it. Unit: yuan. */
export function posted(rule: PostingRule, yuan: Decimal): Decimal {
  if (rule.kind === "unrounded") return yuan;
  return toMultiple(rule, yuan.toDecimalPlaces(rule.decimals, modeOf(rule)), rule.amountMultiple);
}

/** A level instalment as the rule books it. Unit: yuan. */
export function postedInstalment(rule: PostingRule, yuan: Decimal): Decimal {
  if (rule.kind === "unrounded") return yuan;
  return toMultiple(rule, posted(rule, yuan), rule.instalmentMultiple);
}

type Rounded = Extract<PostingRule, { kind: "rounded" }>;

function modeOf(rule: Rounded): typeof HALF_UP | typeof HALF_EVEN {
  return rule.mode === "half-up" ? HALF_UP : HALF_EVEN;
}

function toMultiple(rule: Rounded, yuan: Decimal, multiple: Decimal | undefined): Decimal {
  if (multiple === undefined) return yuan;
  return yuan.div(multiple).toDecimalPlaces(0, modeOf(rule)).times(multiple);
}
