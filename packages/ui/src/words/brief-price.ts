/**
 * The price in a brief (价格与签批): rate, all-in cost, return against the hurdle, what policy adds, and who may sign.
 */
import {
  assertNever,
  type BriefOffer,
  type DealBrief,
  inBasisPoints,
  type RelendingBenefit,
  toPlainDigits,
} from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { basisPointsText } from "../digits/rate-text.ts";
import {
  authorityCureSentence,
  lowestRateSentence,
  noAuthorityCureSentence,
  signerSentence,
  stoppedSentence,
} from "./authority-sentences.ts";
import { spaceIn } from "./brief-grounds.ts";
import { feeName } from "./fee-name.ts";
import { filled } from "./fill.ts";
import { milestonesSentence } from "./fit-sentences.ts";
import type { Language } from "./language.ts";
import {
  amountInWords,
  basisPointsInWords,
  distinctPercent,
  rateInWords,
  returnInWords,
  shareInWords,
} from "./money-words.ts";
import { relendingOutcome, relendingReason, yearEndText } from "./relending-sentences.ts";

type Figures = BriefOffer["quote"]["figures"];

/** Price, return, policy and signature, one to a line. */
export function priceLines(brief: DealBrief, offer: BriefOffer, language: Language) {
  const { figures } = offer.quote;
  return [
    priceSentence(figures, language),
    returnSentence(figures, language),
    ...relendingLines(figures, language),
    ...subsidyLines(figures, language),
    ...taxLines(brief, figures, language),
    ...sharingLines(brief, language),
    ...feeLines(figures, language),
    ...milestoneLines(brief, language),
    ...authorityLines(offer, language),
  ];
}

function priceSentence({ deal, borrower, customerRate }: Figures, language: Language): string {
  const { brief } = dictionaryOf(language);
  const view = borrower.afterSubsidy ?? borrower.allIn;
  const { rates } = deal.request;
  const first = deal.rates[0]?.annualRate.perYear ?? customerRate;
  const rate =
    rates.kind === "steps"
      ? filled(brief.fixed, { rate: rateInWords(customerRate) })
      : filled(brief.floating, {
          base: brief.bases[rates.floating.tenor],
          spread: spreadText(rates.floating.added.addedPerYear, language),
          rate: rateInWords(first),
        });
  const yuan = amountInWords(view.costYuan, language);
  if (!("effective" in view.rates)) return filled(brief.priceWithoutCost, { rate, yuan });
  return filled(brief.price, { rate, yuan, cost: returnInWords(view.rates.effective) });
}

function spreadText(perYear: Figures["customerRate"], language: Language): string {
  const bp = inBasisPoints(perYear);
  const text = basisPointsText(toPlainDigits(bp));
  const value = bp.isNegative() ? text : `+${text}`;
  return filled(dictionaryOf(language).structures.units.basisPoints, { value });
}

function returnSentence({ profit, deal }: Figures, language: Language): string {
  const { raroc } = dictionaryOf(language).brief;
  const hurdle = deal.request.capital.hurdle.perYear;
  return filled(profit.raroc.lt(hurdle) ? raroc.below : raroc.above, {
    raroc: distinctPercent(profit.raroc, hurdle),
    hurdle: shareInWords(hurdle),
    breakEven: rateInWords(profit.breakEvenContractRate),
  });
}

function relendingLines({ deal, relending: benefit }: Figures, language: Language) {
  const { relending } = deal;
  const { brief } = dictionaryOf(language);
  const outcome = relendingOutcome(relending, language);
  if (outcome === undefined) return [];
  const space = spaceIn(language);
  if (relending.kind === "refused") {
    const reasons = relending.reasons.map((reason) => relendingReason(reason, language));
    return [[outcome, ...reasons].join(space)];
  }
  if (relending.kind === "declined") {
    return [filled(brief.declined, benefitFacts(relending.benefit, language))];
  }
  const drawn = benefit?.yuan.isNegative() === true ? brief.drawnAtLoss : brief.drawn;
  const first = benefit === undefined ? outcome : filled(drawn, benefitFacts(benefit, language));
  if (relending.kind !== "drawn") return [first];
  const years = relending.years.map((year, index) =>
    filled(brief.relendingEnd, {
      number: index + 1,
      from: year.span.kind === "dated" ? year.span.from : "",
      to: year.span.kind === "dated" ? year.span.to : "",
      rate: rateInWords(year.relendingRate.perYear),
      end: yearEndText(year.end, relending.lapse, language),
    }),
  );
  return [first, ...years];
}

/** Without their signs, which the sentence says. */
function benefitFacts({ yuan, lifeAverageBp }: RelendingBenefit, language: Language) {
  return { amount: amountInWords(yuan, language), life: basisPointsInWords(lifeAverageBp) };
}

function subsidyLines({ deal, borrower }: Figures, language: Language): readonly string[] {
  const { brief } = dictionaryOf(language);
  const { subsidy, subsidyAnswer } = deal;
  if (subsidy === undefined) return [];
  const yuan = amountInWords(borrower.subsidyTotal, language);
  const rate = rateInWords(subsidy.subsidyRate.perYear);
  const { code } = subsidyAnswer?.applied[0]?.scheme ?? {};
  const { span } = subsidy;
  if (code === undefined || span.kind === "months") {
    return [filled(brief.subsidyGiven, { rate, yuan })];
  }
  const scheme = schemeName(code, language);
  return [filled(brief.subsidy, { scheme, rate, yuan, from: span.from, to: span.to })];
}

/** A scheme by its code; one that the words do not know keeps its code. */
function schemeName(code: string, language: Language): string {
  const { schemes } = dictionaryOf(language).brief;
  return Object.entries(schemes).find(([known]) => known === code)?.[1] ?? code;
}

function taxLines({ request }: DealBrief, figures: Figures, language: Language): readonly string[] {
  const { vat: words, vatReasons } = dictionaryOf(language).brief;
  const { vat } = request.answers;
  if (vat === undefined) return [];
  switch (vat.kind) {
    case "exempt":
    case "exemptPart": {
      const scheme = schemeName(vat.exemption.code, language);
      const bound = figures.deal.request.tax.vatExemptRate?.perYear;
      const facts = { scheme, bound: bound === undefined ? "" : rateInWords(bound) };
      return [filled(words[vat.kind], facts)];
    }
    case "taxed": {
      // The exemptions go from the smaller credit to the larger: what keeps a loan from the last keeps it from all.
      const reason = vat.reasons.at(-1);
      return reason === undefined ? [] : [filled(words.taxed, { reason: vatReasons[reason] })];
    }
    default:
      return assertNever(vat);
  }
}

function sharingLines({ request }: DealBrief, language: Language): readonly string[] {
  const { brief } = dictionaryOf(language);
  const { guarantee, fund } = request.answers;
  const { guaranteedShare } = request.creditRisk;
  const { compensation } = request;
  return [
    ...(guarantee === undefined
      ? []
      : [
          filled(brief.guarantee, {
            scheme: schemeName(guarantee.scheme.code, language),
            share: shareInWords(guaranteedShare.share),
          }),
        ]),
    ...(fund === undefined || compensation === undefined
      ? []
      : [
          filled(brief.fund, {
            scheme: schemeName(fund.code, language),
            share: shareInWords(compensation.compensatedShare.share),
          }),
        ]),
  ];
}

function feeLines({ borrower }: Figures, language: Language): readonly string[] {
  const { brief } = dictionaryOf(language);
  return borrower.dueFees.map(({ fee, borneYuan, waivedYuan }) =>
    filled(brief.fee, {
      fee: feeName(fee.code, language),
      amount: amountInWords(borneYuan, language),
      waiver: waivedYuan.isZero()
        ? ""
        : filled(brief.feeWaived, { waived: amountInWords(waivedYuan, language) }),
    }),
  );
}

function milestoneLines({ fit: { milestones } }: DealBrief, language: Language) {
  return milestones === undefined ? [] : [milestonesSentence(milestones, language)];
}

function authorityLines({ authority, wanted }: BriefOffer, language: Language): readonly string[] {
  if (authority.kind === "no-date") return [];
  const lowest = authority.levels.map((level) =>
    lowestRateSentence(level, authority.lever, language),
  );
  const lines = [signerSentence(authority, language), lowest.join(spaceIn(language))];
  if (wanted === undefined) return lines;
  const { level, answer } = wanted;
  const cures = answer.cures.map((cure) => authorityCureSentence(level, cure, language));
  if (cures.length === 0) return [...lines, noAuthorityCureSentence(level, language)];
  return [...lines, stoppedSentence(level, answer.stoppedBy, language), ...cures];
}
