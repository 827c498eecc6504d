/**
 * Sentences about a sought goal (倒算说明): the value that just meets the target, with the neighbour that does not, or why there is none.
 */
import {
  assertNever,
  type Decimal,
  inBasisPoints,
  type SolveAnswer,
  type SolveTarget,
  toPlainDigits,
} from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { withoutTrailingZeros } from "../digits/plain-digits.ts";
import { feeName } from "./fee-name.ts";
import { capitalised, filled } from "./fill.ts";
import type { Language } from "./language.ts";
import {
  amountInWords,
  basisPointsInWords,
  distinctPercent,
  monthsInWords,
  rateInWords,
  shareInWords,
} from "./money-words.ts";

/** What was asked: the term that moves, and the target. */
export type GoalAsked = {
  readonly lever: { readonly kind: keyof ReturnType<typeof leversOf>; readonly code?: string };
  readonly target: SolveTarget;
};

/** The name of the term that moves. */
export function leverName({ lever }: GoalAsked, language: Language): string {
  const name = leversOf(language)[lever.kind];
  return lever.kind === "fee" ? filled(name, { fee: feeName(lever.code ?? "", language) }) : name;
}

/** A value of the term, as a banker says it. */
export function leverValue(
  asked: GoalAsked,
  answer: SolveAnswer,
  value: Decimal,
  language: Language,
): string {
  if (asked.lever.kind === "spread") return pointsText(value, language);
  switch (answer.unit) {
    case "perYear":
      return rateInWords(value);
    case "yuan":
      return amountInWords(value, language);
    case "share":
      return shareInWords(value);
    case "months":
      return monthsInWords(toPlainDigits(value), language);
    default:
      return periodsText(value, language);
  }
}

/** The answer in one sentence. */
export function answerSentence(asked: GoalAsked, answer: SolveAnswer, language: Language): string {
  const words = wordsOf(language);
  const facts = factsOf(asked, answer, language);
  const at = (value: Decimal) => leverValue(asked, answer, value, language);
  if (answer.kind === "found") {
    const reached = figureText(asked, answer.figure, language);
    return capitalised(filled(words.found, { ...facts, value: at(answer.value), reached }));
  }
  const { best } = answer;
  const reached = best === undefined ? "" : figureText(asked, best.figure, language);
  switch (answer.reason) {
    case "out-of-reach":
      return filled(words.outOfReach, facts);
    case "no-effect":
      return filled(words.noEffect, { ...facts, reached });
    case "no-figure":
      return filled(words.noFigure, facts);
    default:
      return assertNever(answer.reason);
  }
}

/** The proof beside the answer: the neighbour that fails, or the nearest that can be reached. */
export function proofSentence(asked: GoalAsked, answer: SolveAnswer, language: Language): string {
  const words = wordsOf(language);
  const facts = factsOf(asked, answer, language);
  const at = (value: Decimal) => leverValue(asked, answer, value, language);
  if (answer.kind === "none") {
    const { best, reason } = answer;
    if (best === undefined || reason !== "out-of-reach") return "";
    const reached = figureText(asked, best.figure, language);
    return filled(words.best, { ...facts, value: at(best.value), reached });
  }
  const { neighbour } = answer;
  switch (neighbour.kind) {
    case "misses":
      return filled(words.misses, {
        ...facts,
        value: at(neighbour.value),
        reached: figureText(asked, neighbour.figure, language),
      });
    case "no-figure":
      return filled(words.noFigureBeside, { value: at(neighbour.value) });
    case "end-of-range":
      return filled(words.endOfRange, { value: at(answer.value) });
    default:
      return assertNever(neighbour);
  }
}

/** What was searched, and what stayed although a real deal might not keep it. */
export function searchedSentences(asked: GoalAsked, answer: SolveAnswer, language: Language) {
  const words = wordsOf(language);
  const at = (value: Decimal) => leverValue(asked, answer, value, language);
  const searched = filled(words.searched, {
    ...factsOf(asked, answer, language),
    step: answer.unit === "perYear" ? stepText(answer.step, language) : at(answer.step),
    by: words.by[answer.search],
    tried: answer.tried,
  });
  return [searched, ...answer.heldFixed.map((held) => words.held[held])];
}

/** What the figure will be once rules have looked at the changed deal anew. */
export function adoptedSentence(asked: GoalAsked, figure: Decimal, language: Language): string {
  const words = wordsOf(language);
  return filled(words.adoptedOtherwise, {
    figure: words.figures[asked.target.figure],
    reached: figureText(asked, figure, language),
  });
}

function factsOf(asked: GoalAsked, answer: SolveAnswer, language: Language) {
  const words = wordsOf(language);
  const { figure, bound } = asked.target;
  return {
    lever: leverName(asked, language),
    figure: words.figures[figure],
    side: figure === "annualCost" ? words.atMost : words.atLeast,
    bound: isYuan(asked) ? signedAmount(bound, language) : shareInWords(bound),
    from: leverValue(asked, answer, answer.from, language),
    to: leverValue(asked, answer, answer.to, language),
  };
}

function isYuan({ target: { figure } }: GoalAsked): boolean {
  return figure === "eva" || figure === "evaWithRelationship";
}

function figureText(asked: GoalAsked, value: Decimal, language: Language): string {
  return isYuan(asked) ? signedAmount(value, language) : distinctPercent(value, asked.target.bound);
}

function signedAmount(yuan: Decimal, language: Language): string {
  const text = amountInWords(yuan, language);
  return yuan.isNegative() && !yuan.isZero() ? `−${text}` : text;
}

function stepText(step: Decimal, language: Language): string {
  const value = withoutTrailingZeros(toPlainDigits(inBasisPoints(step)));
  return filled(dictionaryOf(language).structures.units.basisPoints, { value });
}

function pointsText(value: Decimal, language: Language): string {
  const bp = inBasisPoints(value);
  const text = `${bp.isNegative() ? "−" : "+"}${basisPointsInWords(bp)}`;
  return filled(dictionaryOf(language).structures.units.basisPoints, { value: text });
}

function periodsText(value: Decimal, language: Language): string {
  const { units } = dictionaryOf(language).structures;
  const count = toPlainDigits(value);
  if (count === "0") return units.none;
  return filled(count === "1" ? units.period : units.periods, { count });
}

function leversOf(language: Language) {
  return wordsOf(language).levers;
}

function wordsOf(language: Language) {
  return dictionaryOf(language).goalSeek;
}
