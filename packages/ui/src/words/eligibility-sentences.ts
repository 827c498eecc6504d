/**
 * Sentences about eligibility (准入说明): every reason code of the domain as a banker would say it, the same on screens and on
 * the command line.
 */
import {
  assertNever,
  type LoanUseReason,
  type PaymentReason,
  type Reason,
  type RuleFault,
  type SizeVerdict,
  type SupportReason,
  type TitleVerdict,
  toPlainDigits,
} from "@xinzhi/domain";
import { exactPercent } from "../digits/rate-text.ts";
import {
  actualText,
  certificateName,
  eligibilityWords,
  missingText,
  neededText,
  termName,
  yuanText,
} from "./eligibility-facts.ts";
import { capitalised, filled } from "./fill.ts";
import type { Language } from "./language.ts";

/** Why a title is not won, or not settled. */
export function reasonSentence(reason: Reason, language: Language): string {
  const words = eligibilityWords(language);
  const sentence = words.reasons[reason.code];
  switch (reason.code) {
    case "below-needed":
    case "above-allowed":
      return boundSentence(reason, language);
    case "facts-missing":
      return missingSentence(reason, language);
    case "claim-not-met":
    case "claim-unknown":
      return filled(sentence, { claim: words.claims[reason.claim] });
    case "title-not-listed":
    case "title-self-assessed":
    case "titles-unknown": {
      const names = reason.titles.map((title) => termName(title, language));
      return filled(sentence, { titles: names.join(words.writing.or) });
    }
    case "assessed-score-low":
      return begun(sentence, {
        score: termName(reason.score, language),
        needed: toPlainDigits(reason.needed),
        actual: toPlainDigits(reason.actual),
      });
    case "point-table-not-established": {
      const needed = toPlainDigits(reason.needed);
      return begun(sentence, { score: termName(reason.score, language), needed });
    }
    case "score-low":
    case "score-open":
      return filled(sentence, {
        needed: toPlainDigits(reason.needed),
        outOf: toPlainDigits(reason.outOf),
        points: pointsText(reason, language),
      });
    case "block-low":
    case "block-open":
      return filled(sentence, {
        block: words.blocks[reason.block],
        needed: toPlainDigits(reason.needed),
        points: pointsText(reason, language),
      });
    case "block-nought":
      return filled(sentence, { block: words.blocks[reason.block] });
    case "any-of":
      return filled(sentence, { ways: waysText(reason.ways, language) });
    default:
      return assertNever(reason);
  }
}

type BoundReason = Extract<Reason, { code: "below-needed" | "above-allowed" }>;

function boundSentence({ code, measure, needed, actual }: BoundReason, language: Language) {
  const { reasons } = eligibilityWords(language);
  const isRank = measure === "marketRankNational" || measure === "marketRankWorld";
  return begun(reasons[isRank ? "rank-behind" : code], {
    measure: termName(measure, language),
    needed: neededText(measure, needed, language),
    actual: actualText(measure, actual, needed, language),
  });
}

/** Where the measure is itself what was not told, it is named once. */
function missingSentence(
  { measure, missing }: Extract<Reason, { code: "facts-missing" }>,
  language: Language,
): string {
  const { reasons } = eligibilityWords(language);
  const [name, text] = [termName(measure, language), missingText(missing, language)];
  const isItself = missing.length === 1 && missing[0]?.because === "absent" && text.includes(name);
  return begun(reasons[isItself ? "fact-untold" : "facts-missing"], {
    measure: name,
    missing: text,
  });
}

function waysText(ways: readonly (readonly Reason[])[], language: Language): string {
  const { way } = eligibilityWords(language).writing;
  const space = language === "en" ? " " : "";
  return ways
    .map((reasons, index) => {
      const sentences = reasons.map((reason) => reasonSentence(reason, language));
      return filled(way, { number: index + 1, reasons: sentences.join(space) });
    })
    .join(space);
}

function pointsText(
  {
    least,
    most,
  }: Extract<Reason, { code: "score-low" | "block-low" | "score-open" | "block-open" }>,
  language: Language,
): string {
  const range = { least: toPlainDigits(least), most: toPlainDigits(most) };
  if (range.least === range.most) return range.least;
  return filled(eligibilityWords(language).writing.range, range);
}

/** Why public support does not reach a firm, or is not known to. */
export function supportSentence(reason: SupportReason, language: Language): string {
  const words = eligibilityWords(language);
  const sentence = words.support[reason.code];
  if (!("lists" in reason)) return sentence;
  const names = reason.lists.map((list) => certificateName(list, language));
  return filled(sentence, { lists: names.join(words.writing.between) });
}

/** Why a loan may not be made as asked. */
export function loanUseSentence(reason: LoanUseReason, language: Language): string {
  const { loanUse, loanTypes, purposes, uses } = eligibilityWords(language);
  const sentence = loanUse[reason.code];
  switch (reason.code) {
    case "purpose-of-other-type":
      return filled(sentence, {
        type: loanTypes[reason.type],
        purpose: purposes[reason.purpose],
      });
    case "use-forbidden":
      return filled(sentence, { type: loanTypes[reason.type], use: uses[reason.use] });
    case "term-too-long":
    case "term-needs-long-cycle":
    case "term-needs-approval": {
      const { termMonths, termMonthsMax } = reason;
      return filled(sentence, { termMonths, termMonthsMax });
    }
    case "tenor-not-established":
      return sentence;
    case "no-rule":
      return filled(sentence, { type: loanTypes[reason.type] });
    default:
      return assertNever(reason);
  }
}

/** Why the bank must pay the supplier itself, or why that is open. */
export function paymentSentence(reason: PaymentReason, language: Language): string {
  const { payment, loanTypes } = eligibilityWords(language);
  const sentence = payment[reason.code];
  switch (reason.code) {
    case "payment-above":
      return filled(sentence, { limit: yuanText(toPlainDigits(reason.limit.yuan), language) });
    case "project-share-above":
      return filled(sentence, { limit: `${exactPercent(toPlainDigits(reason.limit.share))}%` });
    case "no-rule":
      return filled(sentence, { type: loanTypes[reason.type] });
    default:
      return sentence;
  }
}

/** A firm's size class, or why it has none. */
export function sizeSentence(verdict: SizeVerdict, language: Language): string {
  const { size, sizes, sectors } = eligibilityWords(language);
  switch (verdict.kind) {
    case "class":
      return sizes[verdict.size];
    case "sectorUnknown":
      return size.sectorUnknown;
    case "notEstablished":
      return filled(size.notEstablished, { sector: sectors[verdict.sector] });
    case "unknown":
      return filled(size.unknown, { missing: missingText(verdict.missing, language) });
    default:
      return assertNever(verdict);
  }
}

/** The outcome of a title's test in a word or a sentence; its reasons are said by `reasonSentence`. */
export function titleSentence({ title, test }: TitleVerdict, language: Language): string {
  const words = eligibilityWords(language);
  return test.kind === "tested"
    ? words.outcomes[test.outcome]
    : filled(words.title[test.kind], { title: termName(title, language) });
}

/** What is wrong with rule data. */
export function ruleFaultSentence({ code, facts }: RuleFault, language: Language): string {
  return filled(eligibilityWords(language).ruleFaults[code], facts);
}

/** A sentence that begins with a name. */
function begun(sentence: string, facts: Readonly<Record<string, string>>): string {
  return capitalised(filled(sentence, facts));
}
