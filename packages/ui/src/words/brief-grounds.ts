/**
 * The grounds of a conclusion in a brief (结论与依据): every rule that fails or is open with what is needed, what there is and
 * the document that says so; then, by name, what holds.
 */
import { type DealBrief, type PolicyReference, toPlainDigits } from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { cutTo, withoutTrailingZeros } from "../digits/plain-digits.ts";
import { loanUseSentence } from "./eligibility-sentences.ts";
import { filled, inSentence } from "./fill.ts";
import {
  channelSentence,
  conditionSentence,
  fitSentence,
  lackingSentence,
  pledgeSentence,
  securitySentence,
  supportEndsSentence,
} from "./fit-sentences.ts";
import { groundSentence, scoreRefusalSentence } from "./innovation-sentences.ts";
import type { Language } from "./language.ts";
import { amountInWords, monthsInWords } from "./money-words.ts";

/** The conclusion and its grounds, one to a line. */
export function groundLines(brief: DealBrief, language: Language): readonly string[] {
  return [
    fitSentence(brief.fit.verdict, language),
    ...loanUseLines(brief, language),
    ...conditionLines(brief, language),
    ...institutionLines(brief, language),
    ...pledgeLines(brief, language),
    ...scoreLines(brief, language),
    ...supportLines(brief, language),
    ...channelLines(brief, language),
  ];
}

/** A version as a reader cites it. Titles and issuers of documents stay as they were published. */
function documentText(reference: PolicyReference | undefined, language: Language): string {
  if (reference === undefined) return "";
  const { document, effectiveFrom } = reference;
  return filled(dictionaryOf(language).brief.document, {
    title: document.title,
    issuer: document.issuer,
    from: effectiveFrom,
  });
}

function loanUseLines({ fit: { loanUse } }: DealBrief, language: Language): readonly string[] {
  const { verdict } = loanUse ?? {};
  const document = documentText(verdict?.rule, language);
  return (verdict?.reasons ?? []).map(
    (reason) => `${loanUseSentence(reason, language)}${document}`,
  );
}

function conditionLines(
  { fit: { conditions }, conditionsReference }: DealBrief,
  language: Language,
): readonly string[] {
  if (conditions === undefined) return [];
  const { brief, fit } = dictionaryOf(language);
  const { track, checks, securities } = conditions;
  const document = documentText(conditionsReference, language);
  const lacking = track.lacking.map((code) => lackingSentence(code, language));
  const nameOf = ({ code }: (typeof checks)[number]) => fit.conditions[code];
  const others = checks.filter(({ outcome }) => outcome !== "holds").map(nameOf);
  const names = [...new Set(checks.map(nameOf))].filter((name) => !others.includes(name));
  return [
    filled(brief.tracks[track.kind], {
      document,
      lacking: inSentence(lacking.join(spaceIn(language)), language),
    }),
    ...checks
      .filter(({ outcome }) => outcome !== "holds")
      .map((check) => conditionSentence(check, language)),
    ...(securities.outcome === "fails" ? [securitySentence(securities, language)] : []),
    ...(names.length === 0
      ? []
      : [
          filled(brief.holding, {
            names: names.map((name) => inSentence(name, language)).join(brief.and),
          }),
        ]),
  ];
}

function institutionLines(
  { fit, request, question, bank }: DealBrief,
  language: Language,
): readonly string[] {
  const { brief, relending } = dictionaryOf(language);
  const { institution } = question.context;
  if (bank === undefined || institution === undefined) return [];
  const { termMonthsMax, principalMax } = bank.value;
  const document = documentText(bank, language);
  return (fit.institutionLimits ?? []).map((limit) => {
    const isTerm = limit === "termMonthsMax";
    const facts = {
      institution: relending.institutions[institution],
      actual: isTerm
        ? monthsInWords(String(request.termMonths), language)
        : amountInWords(request.principal.yuan, language),
      limit: isTerm
        ? monthsInWords(String(termMonthsMax), language)
        : principalMax === undefined
          ? ""
          : amountInWords(principalMax.yuan, language),
    };
    return `${filled(brief.limits[limit], facts)}${document}`;
  });
}

function pledgeLines({ fit: { ipPledge } }: DealBrief, language: Language): readonly string[] {
  if (ipPledge === undefined) return [];
  const { ground } = dictionaryOf(language).brief;
  return [
    pledgeSentence(ipPledge, language),
    ...ipPledge.pledge.rights.flatMap((right) =>
      right.kind === "accepted"
        ? []
        : right.grounds.map((found) =>
            filled(ground, { number: right.item.number, reason: groundSentence(found, language) }),
          ),
    ),
  ];
}

function scoreLines({ fit: { innovation } }: DealBrief, language: Language): readonly string[] {
  return [innovation?.enterprise, innovation?.project].flatMap((score) =>
    score?.kind === "refused"
      ? score.reasons.map((reason) => scoreRefusalSentence(reason, language))
      : [],
  );
}

/** Support that lapses matters where the loan draws on it. */
function supportLines({ fit, request, offer }: DealBrief, language: Language): readonly string[] {
  const relending = offer?.quote.figures.deal.relending.kind;
  const isUsed = {
    techRelending: relending === "drawn" || relending === "given",
    innovationGuarantee: request.answers.guarantee !== undefined,
  };
  return fit.support
    .filter(({ scheme, endsInsideLoan }) => endsInsideLoan && isUsed[scheme])
    .map((support) => supportEndsSentence(support, fit.maturity, language));
}

function channelLines({ fit: { channel } }: DealBrief, language: Language): readonly string[] {
  if (channel === undefined) return [];
  const space = spaceIn(language);
  const lacking = channel.lacking.map((code) => lackingSentence(code, language)).join(space);
  const why =
    lacking === ""
      ? []
      : [filled(dictionaryOf(language).brief.notGreen, { lacking: inSentence(lacking, language) })];
  return [[channelSentence(channel, language), ...why].join(space)];
}

/** Sentences on one line are parted by a space in English only. */
export function spaceIn(language: Language): string {
  return language === "en" ? " " : "";
}

/** A score as a reader says it. */
export function pointsText(score: Parameters<typeof toPlainDigits>[0]): string {
  return withoutTrailingZeros(cutTo(toPlainDigits(score), 1));
}
