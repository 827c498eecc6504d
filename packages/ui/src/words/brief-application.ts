/**
 * The application in a brief (企业与申请): who asks, with which titles, for how much, how long, what for and how repaid.
 */
import type { DealBrief } from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { termName } from "./eligibility-facts.ts";
import { sizeSentence } from "./eligibility-sentences.ts";
import { filled } from "./fill.ts";
import type { Language } from "./language.ts";
import { amountInWords, monthsInWords } from "./money-words.ts";

/** The firm by the name a reader of the language knows, with size and titles. */
export function firmSentence({ fit }: DealBrief, name: string, language: Language): string {
  const { brief } = dictionaryOf(language);
  const size = sizeSentence(fit.size, language);
  const titles = titlesText(fit, language);
  if (fit.size.kind !== "class") return filled(brief.firmUnsized, { name, titles, size });
  return filled(brief.firm, { name, titles, size: filled(brief.firmOfSize, { size }) });
}

function titlesText({ titles }: DealBrief["fit"], language: Language): string {
  const { brief } = dictionaryOf(language);
  const held = titles.flatMap(({ title, standing }) => {
    const facts = { title: termName(title, language) };
    switch (standing.kind) {
      case "listed": {
        const until = standing.certificate.expiresOn;
        return until === undefined
          ? [filled(brief.titleListedOpen, facts)]
          : [filled(brief.titleListed, { ...facts, until })];
      }
      case "selfAssessed":
        return [filled(brief.titleSelfAssessed, facts)];
      default:
        return [];
    }
  });
  if (held.length > 0) return filled(brief.titles, { titles: held.join(brief.and) });
  const isUnknown = titles.every(({ standing }) => standing.kind === "unknown");
  return isUnknown ? brief.titlesUnknown : brief.titlesNone;
}

/** The loan as asked, completed where nothing was said. */
export function askedSentence({ request, fit, question }: DealBrief, language: Language): string {
  const { brief, relending, eligibility } = dictionaryOf(language);
  const { institution, purpose } = question.context;
  return filled(institution === undefined ? brief.askedAnywhere : brief.asked, {
    institution: institution === undefined ? "" : relending.institutions[institution],
    product: brief.products[request.product],
    amount: amountInWords(request.principal.yuan, language),
    term: monthsInWords(String(request.termMonths), language),
    from: fit.pricingDate,
    to: fit.maturity,
    purpose:
      purpose === undefined
        ? brief.purposeUnknown
        : filled(brief.purpose, { purpose: eligibility.purposes[purpose] }),
    repayment: repaymentText(request, language),
  });
}

function repaymentText({ repayment }: DealBrief["request"], language: Language): string {
  const { brief } = dictionaryOf(language);
  if (repayment.method === "bullet" && repayment.frequency === "atMaturity") {
    return brief.atMaturityBullet;
  }
  const frequency = brief.frequencies[repayment.frequency];
  const text = filled(brief.repayments[repayment.method], { frequency });
  const length = "grace" in repayment ? repayment.grace.length : undefined;
  const count = length?.kind === "periods" ? length.periods : 0;
  return count === 0 ? text : `${text}${filled(brief.grace, { count })}`;
}
