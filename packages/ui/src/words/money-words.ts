/**
 * Amounts and shares in sentences (句中金额): the unit a banker would say, cut for reading; the digits stand in the report.
 */
import { type Decimal, toPlainDigits } from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { cutTo, grouped, shiftPoint, withoutTrailingZeros } from "../digits/plain-digits.ts";
import { exactPercent, percentText } from "../digits/rate-text.ts";
import { filled } from "./fill.ts";
import type { Language } from "./language.ts";

type Unit = "plain" | "tenThousand" | "hundredMillion";

/** From so many digits before the point, by how many the point moves. */
const UNITS: Readonly<
  Record<Language, readonly (readonly [Unit, digits: number, moved: number])[]>
> = {
  "zh-CN": [
    ["hundredMillion", 9, 8],
    ["tenThousand", 5, 4],
    ["plain", 1, 0],
  ],
  en: [
    ["hundredMillion", 10, 9],
    ["tenThousand", 7, 6],
    ["plain", 1, 0],
  ],
};

/**
 * Yuan without their sign, as 元, 万元 or 亿元; in English as yuan, millions or billions. Rounding: to two places,
 * yuan to none, for reading.
 */
export function amountInWords(yuan: Decimal, language: Language): string {
  const digits = toPlainDigits(yuan.abs());
  const length = (digits.split(".")[0] ?? "").length;
  const [unit, , moved] = UNITS[language].find(([, least]) => length >= least) ?? ["plain", 1, 0];
  const places = unit === "plain" ? 0 : 2;
  const value = grouped(withoutTrailingZeros(cutTo(shiftPoint(digits, -moved), places)));
  return filled(dictionaryOf(language).structures.units[unit], { value });
}

/** Places of a percentage, from short to long. */
const PLACES = [2, 3, 4, 8, 16];

/**
 * A fraction in percent, cut to as few places as tell it from its bound, at least two.
 * @example distinctPercent(decimal("0.049999"), decimal("0.05")) // => "4.9999%"
 */
export function distinctPercent(fraction: Decimal, bound: Decimal): string {
  return `${distinctDigits(exactPercent(toPlainDigits(fraction)), exactPercent(toPlainDigits(bound)))}%`;
}

/** A ratio cut to as few places as tell it from its bound, at least two. */
export function distinctRatio(ratio: Decimal, bound: Decimal): string {
  return distinctDigits(toPlainDigits(ratio), toPlainDigits(bound));
}

function distinctDigits(digits: string, bound: string): string {
  const told = PLACES.find((places) => cutTo(digits, places) !== cutTo(bound, places));
  if (digits === bound || told === undefined) return grouped(cutTo(digits, 2));
  const [whole = "0", fraction = ""] = withoutTrailingZeros(cutTo(digits, told)).split(".");
  return grouped(`${whole}.${fraction.padEnd(2, "0")}`);
}

/** Whole months. */
export function monthsInWords(count: string, language: Language): string {
  const { units } = dictionaryOf(language).structures;
  return filled(count === "1" ? units.month : units.months, { count });
}

/** A rate as percent with two places, up to four where it has them. */
export function rateInWords(perYear: Decimal): string {
  const exact = withoutTrailingZeros(cutTo(exactPercent(toPlainDigits(perYear)), 4));
  const places = exact.split(".")[1]?.length ?? 0;
  return `${grouped(cutTo(exact, places < 2 ? 2 : places))}%`;
}

/** An annual cost or a return as percent with two places. */
export function returnInWords(perYear: Decimal): string {
  return percentText(toPlainDigits(perYear), 2);
}

/** A share as percent without needless zeros. */
export function shareInWords(share: Decimal): string {
  return `${grouped(withoutTrailingZeros(cutTo(exactPercent(toPlainDigits(share)), 2)))}%`;
}

/** A difference in basis points without its sign, at most one place. */
export function basisPointsInWords(bp: Decimal): string {
  return grouped(withoutTrailingZeros(cutTo(toPlainDigits(bp.abs()), 1)));
}
