/**
 * The words of a fit report (适配说明) in both languages: every reason as the screens say it.
 */
import type { FitWords } from "@xinzhi/domain/schemas";
import type { Bilingual } from "@xinzhi/ui/words/deal-file/field-names.ts";
import { eligibilityWords } from "@xinzhi/ui/words/eligibility-facts.ts";
import {
  loanUseSentence,
  reasonSentence,
  sizeSentence,
  supportSentence,
  titleSentence,
} from "@xinzhi/ui/words/eligibility-sentences.ts";
import {
  cardMeasureSentence,
  cardSentence,
  changeSentence,
  factorSentence,
  improvementSentence,
  sidesSentence,
} from "@xinzhi/ui/words/fit-card-sentences.ts";
import {
  channelSentence,
  conditionSentence,
  fitSentence,
  institutionSentence,
  lackingSentence,
  milestonesSentence,
  pledgeSentence,
  securitySentence,
  supportEndsSentence,
} from "@xinzhi/ui/words/fit-sentences.ts";
import {
  groundSentence,
  scoreRefusalSentence,
  stabilitySentence,
  stageSentence,
  wizardRefusalSentence,
} from "@xinzhi/ui/words/innovation-sentences.ts";
import type { Language } from "@xinzhi/ui/words/language.ts";

/** Every sentence of the report. */
export const FIT_WORDS: FitWords = {
  verdict: inBoth(fitSentence),
  title: inBoth(titleSentence),
  standing: inBoth(({ standing }, language) => eligibilityWords(language).standings[standing.kind]),
  reason: inBoth(reasonSentence),
  size: inBoth(sizeSentence),
  support: inBoth(supportSentence),
  supportEnds: (support, maturity) =>
    both((language) => supportEndsSentence(support, maturity, language)),
  loanUse: inBoth(loanUseSentence),
  stage: inBoth(stageSentence),
  wizard: inBoth(wizardRefusalSentence),
  condition: inBoth(conditionSentence),
  securities: inBoth(securitySentence),
  lacking: inBoth(lackingSentence),
  channel: inBoth(channelSentence),
  institution: inBoth(institutionSentence),
  score: inBoth(scoreRefusalSentence),
  stability: inBoth(stabilitySentence),
  ground: inBoth(groundSentence),
  pledge: inBoth(pledgeSentence),
  cardWords: {
    card: inBoth(cardSentence),
    factor: inBoth(factorSentence),
    measure: inBoth(cardMeasureSentence),
    improvement: inBoth(improvementSentence),
    change: inBoth(changeSentence),
    sides: inBoth(sidesSentence),
  },
  milestones: inBoth(milestonesSentence),
};

/** A sentence of one fact, said in both languages. */
function inBoth<Fact>(say: (fact: Fact, language: Language) => string): (fact: Fact) => Bilingual {
  return (fact) => both((language) => say(fact, language));
}

function both(say: (language: Language) => string): Bilingual {
  return { zh: say("zh-CN"), en: say("en") };
}
