/**
 * Sentences about the best lawful stack (最优合规叠加说明): what is taken, and of every other instrument why it is not, the same
 * on screens and on the command line.
 */
import {
  assertNever,
  type BestStack,
  type Decimal,
  inBasisPoints,
  RELENDING_REFUSALS,
  type StackReason,
  type StackVerdict,
  toPlainDigits,
} from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { amountText } from "../digits/amount.ts";
import { cutTo, grouped, withoutTrailingZeros } from "../digits/plain-digits.ts";
import { basisPointsText, exactPercent } from "../digits/rate-text.ts";
import { capitalised, filled } from "./fill.ts";
import type { Language } from "./language.ts";
import { relendingReason } from "./relending-sentences.ts";

type Instrument = StackVerdict["instrument"];
type Dearer = Extract<StackVerdict, { kind: "notUsed" }>["dearer"];

/** What is taken together, at which rate and cost, and what costs exactly as much. */
export function stackSentence({ best, ties }: BestStack, language: Language): string {
  const words = wordsOf(language);
  if (best === undefined) return words.none;
  const taken = (used: readonly Instrument[]) =>
    used.length === 0
      ? words.nothing
      : used.map((instrument) => nameText(instrument, language)).join(words.and);
  const { used, customerRate, annualCost, cost } = best;
  const sentence = filled(words.best, {
    used: taken(used),
    rate: percent(customerRate),
    cost: annualCost === undefined ? "—" : percent(annualCost),
    yuan: amountText(toPlainDigits(cost), "yuan"),
  });
  if (ties.length === 0) return sentence;
  const tied = ties.map((tie) => taken(tie.used)).join(words.or);
  return [sentence, filled(words.tied, { ties: tied })].join(words.between);
}

/** Why one instrument is in or out. */
export function stackVerdictSentence(verdict: StackVerdict, language: Language): string {
  const words = wordsOf(language);
  const name = nameText(verdict.instrument, language);
  switch (verdict.kind) {
    case "used":
      return verdict.without === undefined
        ? filled(words.usedAlone, { name })
        : filled(words.used, { name, ...dearerFacts(verdict.without) });
    case "applied":
      return capitalised(appliedSentence(verdict, name, language));
    case "notUsed":
      return notUsedSentence(verdict, name, language);
    case "noPrice": {
      const { code } = verdict;
      const isTold = code === "no-rate" || code === "fee-excluded-by-guarantee";
      return filled(words.noPrice, { name, why: words.prices[isTold ? code : "other"] });
    }
    case "closed": {
      const reasons = verdict.reasons.map((reason) => stackReasonSentence(reason, language));
      return filled(words.closed, { name, reasons: reasons.join(words.between) });
    }
    default:
      return assertNever(verdict);
  }
}

function appliedSentence(
  { ruled }: Extract<StackVerdict, { kind: "applied" }>,
  name: string,
  language: Language,
): string {
  const { applied, appliedFtp, appliedFtpUntilRelent } = wordsOf(language);
  if (ruled.takenOffBp === undefined) return filled(applied, { name });
  const bp = basisPointsText(toPlainDigits(ruled.takenOffBp));
  return filled(ruled.isDroppedWhileRelent ? appliedFtpUntilRelent : appliedFtp, { name, bp });
}

function notUsedSentence(
  { instrument, dearer, exclusion }: Extract<StackVerdict, { kind: "notUsed" }>,
  name: string,
  language: Language,
): string {
  const words = wordsOf(language);
  const isSame = dearer.perYear?.isZero() !== false && dearer.yuan.isZero();
  const facts = { name, ...dearerFacts(dearer) };
  if (exclusion === undefined) return filled(isSame ? words.notUsedSame : words.notUsed, facts);
  const { other, rule } = exclusion;
  const ruled = filled(words.rules[rule], {
    other: nameText(other, language),
    document: documentsOf([instrument, other]).join(words.and),
  });
  return filled(isSame ? words.excludedSame : words.excluded, { ...facts, rule: ruled });
}

/** The documents of the versions, each once. */
function documentsOf(instruments: readonly Instrument[]): readonly string[] {
  const titles = instruments.flatMap(({ reference }) => reference?.document.title ?? []);
  return [...new Set(titles)];
}

/** One reason why an instrument is not open to a loan. */
function stackReasonSentence({ code, facts }: StackReason, language: Language): string {
  const refusal = RELENDING_REFUSALS.find((known) => known === code);
  if (refusal !== undefined) return relendingReason({ code: refusal, facts }, language);
  const { reasons, ended, notYet } = wordsOf(language);
  if (facts["until"] !== undefined && code === "not-in-force") return filled(ended, facts);
  if (facts["from"] !== undefined && code === "not-in-force") return filled(notYet, facts);
  const sentence = Object.entries(reasons).find(([name]) => name === code)?.[1];
  return sentence === undefined ? "" : filled(sentence, facts);
}

/** Official names stay Chinese. */
function nameText({ kind, name }: Instrument, language: Language): string {
  return filled(wordsOf(language).names[kind], { name });
}

/** Signed, as what changes. */
function dearerFacts({ perYear, yuan }: Dearer) {
  const bp = perYear === undefined ? "—" : signed(bpText(perYear));
  return { bp, yuan: signed(amountText(toPlainDigits(yuan), "yuan")) };
}

/** Two places, or as many as it takes to tell a difference from none. */
function bpText(perYear: Decimal): string {
  const digits = toPlainDigits(inBasisPoints(perYear));
  const short = PLACES.map((places) => withoutTrailingZeros(cutTo(digits, places)));
  return grouped(short.find((text) => text !== "0") ?? "0");
}

const PLACES = [2, 4, 8];

function signed(text: string): string {
  return text.startsWith("−") || text.startsWith("-") ? text : `+${text}`;
}

function percent(fraction: Decimal): string {
  return withoutTrailingZeros(cutTo(exactPercent(toPlainDigits(fraction)), 6));
}

function wordsOf(language: Language) {
  return dictionaryOf(language).stack;
}
