/**
 * Sentences about relending (再贷款说明): what came of a plan, why each year ends and why none is drawn, the same on screens and
 * on the command line.
 */
import {
  type QuoteFigures,
  type RelendingBenefit,
  type RelendingRefusal,
  toPlainDigits,
  type YearEnd,
} from "@xinzhi/domain";
import { isTermCode } from "@xinzhi/domain/glossary";
import { dictionaryOf } from "#words-at-hand";
import { amountText } from "../digits/amount.ts";
import { basisPointsText } from "../digits/rate-text.ts";
import { termName } from "./eligibility-facts.ts";
import { capitalised, filled } from "./fill.ts";
import type { Language } from "./language.ts";

type DealRelending = QuoteFigures["deal"]["relending"];

/** A title and the day it lapses. */
export type Lapse = { readonly title: string; readonly on: string };

/** What came of relending, or `undefined` where the deal has none. */
export function relendingOutcome(relending: DealRelending, language: Language): string | undefined {
  return relending.kind === "none"
    ? undefined
    : dictionaryOf(language).relending.outcomes[relending.kind];
}

/** What relending brings, signed. */
export function relendingBenefitSentence(benefit: RelendingBenefit, language: Language): string {
  const bp = (value: RelendingBenefit["naiveBp"]) => basisPointsText(toPlainDigits(value));
  return filled(dictionaryOf(language).relending.benefits[benefit.kind], {
    yuan: amountText(toPlainDigits(benefit.yuan), "yuan"),
    life: bp(benefit.lifeAverageBp),
    naive: bp(benefit.naiveBp),
  });
}

/** Why a year ends; the title is named where it is the reason. */
export function yearEndText(end: YearEnd, lapse: Lapse | undefined, language: Language): string {
  const sentence = dictionaryOf(language).relending.ends[end];
  return filled(sentence, { title: nameOf(lapse?.title ?? "", language), date: lapse?.on ?? "" });
}

/** Why relending cannot be drawn. */
export function relendingReason({ code, facts }: RelendingRefusal, language: Language): string {
  const words = dictionaryOf(language).relending;
  const { title, institution, facility, alternatives } = facts;
  const kind = Object.entries(words.institutions).find(([name]) => name === institution);
  const sentence = filled(words.reasons[code], {
    ...facts,
    ...(title === undefined ? {} : { title: nameOf(String(title), language) }),
    ...(kind === undefined ? {} : { institution: kind[1] }),
    ...(facility === undefined ? {} : { facility: facilityName(String(facility), language) }),
    ...(alternatives === undefined
      ? {}
      : { alternatives: listText(String(alternatives), language) }),
  });
  return capitalised(sentence);
}

/** Facilities are named as they were published; a name that the words do not know stays. */
function facilityName(published: string, language: Language): string {
  const { facilities } = dictionaryOf(language).relending;
  return Object.entries(facilities).find(([name]) => name === published)?.[1] ?? published;
}

/** The domain lists published names with 、 between them. */
function listText(names: string, language: Language): string {
  const { none, listed } = dictionaryOf(language).relending;
  if (names === "") return none;
  return names
    .split("、")
    .map((name) => facilityName(name, language))
    .join(listed);
}

function nameOf(code: string, language: Language): string {
  return isTermCode(code) ? termName(code, language) : code;
}
