/**
 * Sentences about innovation credit (科创信贷说明): every reason code of stages, scorecards, pledged rights and cash flows as a
 * banker would say it, the same on screens and on the command line.
 */
import type {
  CardFault,
  IpGround,
  ScoreRefusal,
  StabilityFailure,
  StageAnswer,
  WizardRefusal,
} from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { filled } from "./fill.ts";
import type { Language } from "./language.ts";

type Facts = Readonly<Record<string, string | number>>;

/** What can be done for a stage, and why, in one paragraph; "not a loan yet" names who pays instead. */
export function stageSentence(answer: StageAnswer, language: Language): string {
  const words = dictionaryOf(language).innovation;
  const sources = answer.sources.map((source) => words.sources[source]).join(words.between);
  const sentences = [
    filled(words.verdicts[answer.verdict], { sources }),
    ...answer.reasons.map((reason) => words.stageReasons[reason]),
  ];
  return sentences.join(language === "en" ? " " : "");
}

/** Why a right cannot be pledged. */
export function groundSentence({ code, facts }: IpGround, language: Language): string {
  return sentence(dictionaryOf(language).innovation.grounds[code], facts, language);
}

/** Why answers cannot be scored. */
export function scoreRefusalSentence({ code, facts }: ScoreRefusal, language: Language): string {
  return sentence(dictionaryOf(language).innovation.scoreRefusals[code], facts, language);
}

/** Why no stage was found. */
export function wizardRefusalSentence({ code, facts }: WizardRefusal, language: Language): string {
  return sentence(dictionaryOf(language).innovation.wizardRefusals[code], facts, language);
}

/** What keeps a card from being used. */
export function cardFaultSentence({ code, facts }: CardFault, language: Language): string {
  return sentence(dictionaryOf(language).innovation.cardFaults[code], facts, language);
}

/** What keeps a cash flow from being steady. */
export function stabilitySentence(failure: StabilityFailure, language: Language): string {
  return dictionaryOf(language).innovation.stability[failure];
}

/** Codes of measures, factors, questions and methods by their names; what a bank added itself by its code. */
function sentence(template: string, facts: Facts, language: Language): string {
  const { measures, factors, questions, methods } = dictionaryOf(language).innovation;
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    measure: measures,
    factor: factors,
    question: questions,
    method: methods,
  };
  const named = Object.entries(facts).map(([fact, value]) => [
    fact,
    names[fact]?.[String(value)] ?? value,
  ]);
  return filled(template, Object.fromEntries(named));
}
