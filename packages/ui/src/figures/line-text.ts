/**
 * A line as people read it (数字显示): its value cut and grouped for its unit, and the unit's word.
 */
import { assertNever, type Line, type LineUnit, toPlainDigits, toReported } from "@xinzhi/domain";
import { type AmountUnit, amountText } from "../digits/amount.ts";
import { cutTo, grouped, withoutTrailingZeros } from "../digits/plain-digits.ts";
import { basisPointsText, percentText } from "../digits/rate-text.ts";

/** The word of a unit in the dictionary, or none where the text carries its own sign. */
export type UnitWord =
  | AmountUnit
  | "yuanYears"
  | "tenThousandYears"
  | "hundredMillionYears"
  | "basisPoints"
  | "years"
  | "days"
  | "months";

/** A text and the word of its unit. */
export type Shown = { readonly text: string; readonly unit: UnitWord | undefined };

const YEARS_OF: Readonly<Record<AmountUnit, UnitWord>> = {
  yuan: "yuanYears",
  tenThousand: "tenThousandYears",
  hundredMillion: "hundredMillionYears",
};

/** How a figure is cut. `decimals` overrides the places of a rate, a share or a ratio. */
export type Cut = { readonly amountUnit: AmountUnit; readonly decimals?: number | undefined };

const RATE_DECIMALS = 4;
const SHARE_DECIMALS = 2;

/**
 * The digits of a line for reading.
 * Rounding: half away from zero, on the shown text only; `exactText` has every digit.
 */
export function shownText(unit: LineUnit, digits: string, cut: Cut): Shown {
  switch (unit) {
    case "yuan":
      return { text: amountText(digits, cut.amountUnit), unit: cut.amountUnit };
    case "yuanYears":
      return { text: amountText(digits, cut.amountUnit), unit: YEARS_OF[cut.amountUnit] };
    case "perYear":
    case "perMonth":
      return { text: percentText(digits, cut.decimals ?? RATE_DECIMALS), unit: undefined };
    case "share":
      return { text: percentText(digits, cut.decimals ?? SHARE_DECIMALS), unit: undefined };
    case "basisPoints":
      return { text: basisPointsText(digits), unit: "basisPoints" };
    case "ratio":
      return { text: grouped(cutTo(digits, cut.decimals ?? RATE_DECIMALS)), unit: undefined };
    case "years":
      return { text: grouped(cutTo(digits, RATE_DECIMALS)), unit: "years" };
    case "days":
    case "months":
      return { text: grouped(withoutTrailingZeros(digits)), unit };
    case "count":
      return { text: grouped(withoutTrailingZeros(digits)), unit: undefined };
    default:
      return assertNever(unit);
  }
}

const FEN_DECIMALS = 2;

/** 入账金额: terms whose amounts are booked, always to the fen, or add up booked ones. */
const BOOKED_TERMS: ReadonlySet<string> = new Set([
  "bankPaidFees",
  "closingBalance",
  "fee",
  "feeBankPart",
  "feeBorne",
  "feeIncome",
  "feePaid",
  "feeTotal",
  "feeWaived",
  "interest",
  "interestDue",
  "interestPosted",
  "debtService",
  "instalment",
  "methodDifference",
  "netInterest",
  "openingBalance",
  "payment",
  "principalDue",
  "principalPart",
  "subsidyTotal",
  "totalDue",
  "waiverSaving",
]);

/**
 * The value with all its digits, as the command line prints it: booked money to the fen, everything else to 24
 * significant digits.
 */
export function exactText({ value, rounding, term }: Pick<Line, "value" | "rounding" | "term">) {
  const isBooked = rounding === "fen-half-up" || BOOKED_TERMS.has(term);
  return isBooked ? value.toFixed(FEN_DECIMALS) : toPlainDigits(toReported(value));
}
