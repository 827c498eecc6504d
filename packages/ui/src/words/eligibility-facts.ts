/**
 * Facts in sentences about eligibility (准入事实): a measure's number with its unit, what is missing, and names joined.
 */
import {
  type FirmProfile,
  MEASURES,
  type Measure,
  type MissingFact,
  toPlainDigits,
} from "@xinzhi/domain";
import { isTermCode, TERMS } from "@xinzhi/domain/glossary";
import { dictionaryOf } from "#words-at-hand";
import { inUnit } from "../digits/amount.ts";
import { grouped, withoutTrailingZeros } from "../digits/plain-digits.ts";
import { exactPercent, percentText } from "../digits/rate-text.ts";
import { filled } from "./fill.ts";
import type { Language } from "./language.ts";

/** A number of the domain. */
type Digits = Parameters<typeof toPlainDigits>[0];

/** The sentences and names of eligibility in a language. */
export function eligibilityWords(language: Language) {
  return dictionaryOf(language).eligibility;
}

/** What the glossary calls it. */
export function termName(code: keyof typeof TERMS, language: Language): string {
  const { zh, en } = TERMS[code];
  return language === "en" ? en : zh;
}

/** What is needed of a measure. */
export function neededText(measure: Measure, needed: Digits, language: Language): string {
  const { writing } = eligibilityWords(language);
  const digits = toPlainDigits(needed);
  if (MEASURES[measure] !== "rank") return valueText(measure, digits, language);
  return digits === "1" ? writing.firstRank : filled(writing.topRanks, { count: digits });
}

/** Places of a percentage, from short to long: as many as it takes to tell the firm's figure from the one needed. */
const PERCENT_PLACES = [2, 4, 8, 16];

/** What the firm has, never shown so short that it looks like what is needed. */
export function actualText(
  measure: Measure,
  actual: Digits,
  needed: Digits,
  language: Language,
): string {
  const digits = toPlainDigits(actual);
  if (MEASURES[measure] !== "share") return valueText(measure, digits, language);
  const short = PERCENT_PLACES.map((places) => percentText(digits, places)).find(
    (text) => text !== percentText(toPlainDigits(needed), placesOf(text)),
  );
  return short === undefined ? `${exactPercent(digits)}%` : `${trimmed(short)}%`;
}

/** A number of the measure's unit, every digit kept. */
function valueText(measure: Measure, digits: string, language: Language): string {
  const { writing } = eligibilityWords(language);
  const unit = MEASURES[measure];
  switch (unit) {
    case "share":
      return `${grouped(exactPercent(digits))}%`;
    case "yuan":
      return yuanText(digits, language);
    case "years":
      return filled(digits === "1" ? writing.year : writing.years, { count: digits });
    case "rank":
      return filled(writing.rank, { count: digits });
    case "count":
      return grouped(digits);
  }
}

/** 亿元 begin here: so many digits before the point. */
const WHOLE_DIGITS_OF_MANY = 9;

/** An amount: 万元 or 亿元 in Chinese, yuan in English, every digit kept. */
export function yuanText(digits: string, language: Language): string {
  const { writing } = eligibilityWords(language);
  const isMany = (digits.split(".")[0] ?? "").length >= WHOLE_DIGITS_OF_MANY;
  const chinese = inUnit(digits, isMany ? "hundredMillion" : "tenThousand");
  const amount = grouped(language === "en" ? digits : chinese);
  return filled(isMany ? writing.manyYuan : writing.yuan, { amount });
}

/** The facts that are missing, in one list. */
export function missingText(missing: readonly MissingFact[], language: Language): string {
  const { fields, writing } = eligibilityWords(language);
  const names = missing.map(({ field, year, because }) => {
    const name = fields[field];
    const dated = year === undefined ? name : filled(writing.fieldOfYear, { field: name, year });
    return because === "nought" ? filled(writing.fieldIsNought, { field: dated }) : dated;
  });
  return [...new Set(names)].join(writing.between);
}

function placesOf(percent: string): number {
  return percent.replace("%", "").split(".")[1]?.length ?? 0;
}

function trimmed(percent: string): string {
  return withoutTrailingZeros(percent.replace("%", ""));
}

type CertificateClass = NonNullable<FirmProfile["certificates"]>[number]["class"];

/** A certificate by its class: a title as the glossary calls it, a place on a list as the list is called. */
export function certificateName(held: CertificateClass, language: Language): string {
  return isTermCode(held) ? termName(held, language) : eligibilityWords(language).lists[held];
}
