/**
 * Sentences of the four-factor fit card (四要素适配卡说明): scores, what they rest on, what would lift the weakest, and both sides
 * of the deal, the same on screens and on the command line.
 */
import {
  type CardInput,
  type Decimal,
  type FactorScore,
  type FitCard,
  type Improvement,
  type ImprovementAnswer,
  type MeasureScore,
  type TwoSides,
  toPlainDigits,
} from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { cutTo, grouped, withoutTrailingZeros } from "../digits/plain-digits.ts";
import { basisPointsText, exactPercent } from "../digits/rate-text.ts";
import { capitalised, filled } from "./fill.ts";
import type { Language } from "./language.ts";

/** Which factor is weakest, and which could not be scored. */
export function cardSentence({ factors, weakest, good }: FitCard, language: Language): string {
  const { card, factors: names, between } = wordsOf(language);
  const unknown = factors
    .filter(({ score }) => score === undefined)
    .map(({ factor }) => names[factor])
    .join(between);
  const least = factors.find(({ factor }) => factor === weakest)?.score;
  if (weakest === undefined || least === undefined) return filled(card.unknown, { unknown });
  const facts = { factor: names[weakest], score: plain(least), good: plain(good), unknown };
  return filled(unknown === "" ? card.weakest : card.partly, facts);
}

/** One factor's score and the measure that decided it, or what is missing. */
export function factorSentence({ factor, score, measures }: FactorScore, language: Language) {
  const words = wordsOf(language);
  const name = words.factors[factor];
  if (score === undefined) {
    const gaps = measures.flatMap(({ reading }) =>
      reading.kind === "unknown" ? [words.gaps[reading.gap]] : [],
    );
    return gaps.length === 0
      ? filled(words.unasked, { factor: name })
      : filled(words.unscored, { factor: name, gaps: [...new Set(gaps)].join(words.between) });
  }
  const deciding = measures.find(({ band }) => band?.points.eq(score));
  const measure = deciding === undefined ? "" : words.measures[deciding.code];
  return filled(words.scored, { factor: name, score: plain(score), measure });
}

/** One measure with its figures, or the fact that is missing. */
export function cardMeasureSentence(measure: MeasureScore, language: Language): string {
  const { code, reading, band } = measure;
  const words = wordsOf(language);
  if (reading.kind === "notAsked") return words.notAsked;
  if (reading.kind === "unknown") {
    const facts = { gap: words.gaps[reading.gap], supply: reading.supply };
    return capitalised(filled(words.missing, facts));
  }
  const inputs = reading.inputs.map(
    (input) => [input.name, inputText(input, reading.inputs)] as const,
  );
  return filled(words.measured[code], {
    ...Object.fromEntries(inputs),
    value: valueText(measure),
    points: band === undefined ? "" : plain(band.points),
  });
}

/** Whether the weakest can be improved. */
export function improvementSentence(answer: ImprovementAnswer, language: Language): string {
  const { improvement, factors } = wordsOf(language);
  if (answer.kind === "good" || answer.kind === "unknown") return improvement[answer.kind];
  const facts = { factor: factors[answer.weakest], target: plain(answer.target) };
  return answer.kind === "found"
    ? filled(improvement.found, { ...facts, count: answer.improvements.length })
    : filled(improvement.none, { ...facts, tried: answer.tried });
}

/** One change, the scores after it, and what it costs both sides. */
export function changeSentence(change: Improvement, language: Language): string {
  const { change: sentence, levers, factors, noScore, between } = wordsOf(language);
  const scores = change.scores.map(({ factor, score }) => {
    const shown = score === undefined ? noScore : plain(score);
    return `${factors[factor]} ${shown}`;
  });
  return filled(sentence, {
    lever: levers[change.lever],
    from: leverText(change, change.from, language),
    to: leverText(change, change.to, language),
    scores: scores.join(between),
    cost: yuan(change.costDifference),
    raroc: basisPointsText(toPlainDigits(change.rarocDifferenceBp)),
  });
}

/** What the bank earns over its hurdle beside what the firm has left, and whether the deal is green. */
export function sidesSentence(sides: TwoSides, language: Language): string {
  const { bank, firm, verdict } = wordsOf(language).sides;
  const { coverage, floor, headroom } = sides;
  const edges = floor === undefined ? [] : [floor];
  const facts = {
    raroc: percent(sides.raroc, [sides.hurdle]),
    hurdle: percent(sides.hurdle, []),
    over: basisPointsText(toPlainDigits(sides.overHurdleBp.abs())),
    coverage: coverage === undefined ? "" : ratio(coverage, edges),
    floor: floor === undefined ? "" : plain(floor),
    headroom: headroom === undefined ? "" : ratio(headroom.abs(), []),
  };
  const sentences = [bank[sides.bank], firm[sides.firm], verdict[sides.verdict]];
  return filled(sentences.join(language === "en" ? " " : ""), facts);
}

function wordsOf(language: Language) {
  return dictionaryOf(language).fitCard;
}

/** Places from short to long: as many as it takes to tell a figure from the edges of its band. */
const PLACES = [2, 4, 8, 16];

function shortest(digits: string, edges: readonly string[]): string {
  const short = PLACES.map((places) => withoutTrailingZeros(cutTo(digits, places)));
  if (edges.includes(digits)) return digits;
  return short.find((text) => !edges.includes(text)) ?? digits;
}

function valueText({ code, reading, band }: MeasureScore): string {
  if (reading.kind !== "measured") return "";
  const edges = [band?.atLeast, band?.below].flatMap((edge) => (edge === undefined ? [] : [edge]));
  switch (code) {
    case "assetLifeCover":
    case "coverageToFloor":
    case "pledgeToLoan":
      return ratio(reading.value, edges);
    default:
      return percent(reading.value, edges);
  }
}

/** Told from the other figures of its unit. */
function inputText({ name, value, unit }: CardInput, all: readonly CardInput[]): string {
  const others = all
    .filter((other) => other.unit === unit && other.name !== name)
    .map((other) => other.value);
  switch (unit) {
    case "yuan":
      return yuan(value);
    case "perYear":
    case "share":
      return percent(value, others);
    case "months":
      return plain(value);
    default:
      return ratio(value, others);
  }
}

function leverText({ lever }: Improvement, value: Decimal, language: Language): string {
  const { units } = wordsOf(language);
  switch (lever) {
    case "tenor":
      return filled(units.months, { count: plain(value) });
    case "grace":
      return filled(units.periods, { count: plain(value) });
    case "guaranteedShare":
      return filled(units.share, { count: percent(value, []) });
    default:
      return filled(units.yuan, { count: yuan(value) });
  }
}

function plain(value: Decimal): string {
  return grouped(toPlainDigits(value));
}

function ratio(value: Decimal, edges: readonly Decimal[]): string {
  return grouped(shortest(toPlainDigits(value), edges.map(toPlainDigits)));
}

function percent(fraction: Decimal, edges: readonly Decimal[]): string {
  const inPercent = (value: Decimal) => exactPercent(toPlainDigits(value));
  return `${grouped(shortest(inPercent(fraction), edges.map(inPercent)))}%`;
}

function yuan(amount: Decimal): string {
  return grouped(cutTo(toPlainDigits(amount), 2));
}
