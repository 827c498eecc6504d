/**
 * The brief of a deal as text (业务简报): section by section, one sentence to a line, in one language.
 */
import type { BriefOffer, CuredRule, DealBrief, OfferComparison } from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { askedSentence, firmSentence } from "./brief-application.ts";
import { groundLines, pointsText } from "./brief-grounds.ts";
import { priceLines } from "./brief-price.ts";
import { filled, inSentence } from "./fill.ts";
import {
  cardSentence,
  changeSentence,
  factorSentence,
  improvementSentence,
  sidesSentence,
} from "./fit-card-sentences.ts";
import { stageSentence, wizardRefusalSentence } from "./innovation-sentences.ts";
import type { Language } from "./language.ts";
import { amountInWords, basisPointsInWords, rateInWords, returnInWords } from "./money-words.ts";
import { stackSentence, stackVerdictSentence } from "./stack-sentences.ts";
import { cureSentence, structureSentence } from "./structure-sentences.ts";
import { winLoseSentence } from "./win-lose-sentences.ts";

/** What a reader calls the deal and its firm. */
export type BriefNames = { readonly title: string; readonly firm: string };

/** The whole brief. Every line ends with a line break. */
export function briefText(brief: DealBrief, names: BriefNames, language: Language): string {
  const words = dictionaryOf(language).brief;
  const { sections } = words;
  const { offer, fit } = brief;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      sections.application,
      [firmSentence(brief, names.firm, language), askedSentence(brief, language)],
    ],
    [sections.conclusion, groundLines(brief, language)],
    [sections.stage, stageLines(brief, language)],
    ...(offer === undefined
      ? [[sections.price, [words.noOffer]] as const]
      : [
          [sections.price, priceLines(brief, offer, language)] as const,
          [sections.structures, structureLines(offer, language)] as const,
          [sections.cures, cureLines(offer, language)] as const,
        ]),
    ...(offer?.competitor === undefined
      ? []
      : [[sections.competitor, competitorLines(offer.competitor, language)] as const]),
    ...(offer === undefined ? [] : [[sections.stack, stackLines(offer.stack, language)] as const]),
    ...(brief.card === undefined
      ? []
      : [[sections.card, cardLines(brief.card, language)] as const]),
  ];
  const heading = [
    filled(words.heading, { id: fit.id }),
    filled(words.about, { title: names.title, date: fit.pricingDate }),
  ];
  const body = parts.flatMap(([section, lines]) => [
    "",
    section,
    ...lines.map((line) => `- ${line}`),
  ]);
  return `${[...heading, ...body].join("\n")}\n`;
}

function stageLines({ fit: { innovation } }: DealBrief, language: Language): readonly string[] {
  const words = dictionaryOf(language).brief;
  if (innovation === undefined) return [words.stageUnknown];
  const { stage, answer, enterprise, project, credit } = innovation;
  if (stage.kind === "refused") {
    return stage.reasons.map((reason) => wizardRefusalSentence(reason, language));
  }
  const own = answer === undefined ? [] : [stageSentence(answer, language)];
  if (enterprise?.kind !== "scored" || project?.kind !== "scored" || credit === undefined) {
    return own;
  }
  const { ownGrade, grade } = credit.rating;
  const scores = filled(ownGrade === grade ? words.scoresKept : words.scores, {
    enterprise: pointsText(enterprise.score),
    project: pointsText(project.score),
    before: ownGrade,
    after: grade,
    pdBefore: rateInWords(credit.before.pd.perYear),
    pdAfter: rateInWords(credit.after.pd.perYear),
  });
  return [...own, scores];
}

function structureLines(offer: BriefOffer, language: Language): readonly string[] {
  const words = dictionaryOf(language).brief;
  const { within, beyond } = offer.structures;
  const lines = within.map((structure) => structureSentence(structure, language));
  return [
    ...(lines.length === 0 ? [words.noStructures] : lines),
    ...(beyond.length === 0 ? [] : [filled(words.beyond, { count: beyond.length })]),
  ];
}

function cureLines(offer: BriefOffer, language: Language): readonly string[] {
  const words = dictionaryOf(language);
  const lines = offer.cures.flatMap((cured) => {
    const { answer } = cured;
    if (answer.kind === "holds") return [];
    const { shown, cures } = answer;
    const rule = inSentence(ruleText(cured, language), language);
    const sentences =
      cures.length === 0
        ? [words.structures.noCure]
        : cures.map((cure) => cureSentence(cure, { ...cured, shown }, language));
    return sentences.map((cure) => filled(words.brief.failing, { rule, cure }));
  });
  return lines.length === 0 ? [words.brief.nothingToCure] : lines;
}

/** The rule that fails, by its name. */
export function ruleText({ source }: CuredRule, language: Language): string {
  const words = dictionaryOf(language);
  switch (source.kind) {
    case "condition":
      return words.fit.conditions[source.code];
    case "institution":
      return words.fit.parts.institution;
    case "loanUse":
      return words.fit.parts.loanUse;
    case "ipPledge":
      return words.brief.ipCapacity;
  }
}

function stackLines(stack: BriefOffer["stack"], language: Language): readonly string[] {
  return [
    stackSentence(stack, language),
    ...stack.verdicts.map((verdict) => stackVerdictSentence(verdict, language)),
  ];
}

function cardLines(card: NonNullable<DealBrief["card"]>, language: Language): readonly string[] {
  const { improvement } = card;
  const changes = improvement.kind === "found" ? improvement.improvements : [];
  return [
    cardSentence(card, language),
    ...card.factors.map((factor) => factorSentence(factor, language)),
    sidesSentence(card.sides, language),
    improvementSentence(improvement, language),
    ...changes.map((change) => changeSentence(change, language)),
  ];
}

/** Another offer against ours, what matching it takes, and the win/lose picture, one to a line. */
export function competitorLines(found: OfferComparison, language: Language): readonly string[] {
  const { brief } = dictionaryOf(language);
  const {
    name,
    own,
    other,
    annualCostDifferenceBp: bp,
    firstTwoYearsDifference,
    match,
    winLose,
  } = found;
  const { competitorCompared: compared, competitorRelief: relief } = brief;
  if (own.annualCost === undefined || other.annualCost === undefined || bp === undefined) return [];
  const side = bp.isZero() ? "same" : bp.isNegative() ? "lower" : "higher";
  const cash = firstTwoYearsDifference;
  const cashSide = cash.isZero() ? "same" : cash.isNegative() ? "less" : "more";
  const first = filled(brief.competitor, {
    name,
    theirs: returnInWords(other.annualCost),
    ours: returnInWords(own.annualCost),
    compared: filled(compared[side], { bp: basisPointsInWords(bp) }),
    relief: filled(relief[cashSide], { amount: amountInWords(cash, language) }),
  });
  const pictured = winLose === undefined ? [] : [winLoseSentence(winLose, language)];
  if (match === undefined) return [first, ...pictured];
  const { answer, given } = match;
  if (answer.kind === "none" || given === undefined) return [first, brief.noMatch, ...pictured];
  return [
    first,
    filled(brief.match, {
      rate: rateInWords(given.rateAtDrawdown),
      net: amountInWords(given.net, language),
      raroc: returnInWords(given.raroc),
    }),
    ...pictured,
  ];
}
