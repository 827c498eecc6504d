/**
 * The published price of a product (公开价格): the firm's band, the loan at both ends of it, and the better classes. It stands on
 * the band and on what the firm told, and on nothing else.
 */

import type { DatedItem } from "../../policy/dated-value.ts";
import { inForceOn, itemInForce } from "../../policy/dated-value.ts";
import type { DealFacts, Product } from "../../policy/deal-facts.ts";
import { referenceTo } from "../../policy/origin.ts";
import type { PriceClass, PublishedBands } from "../../policy-book/published-bands.ts";
import { type LprTenor, lprOf } from "../../rates/lpr.ts";
import { type Rate, ratePlusSpread, type Spread } from "../../rates/rate.ts";
import { interestOf } from "../../schedules/balance-years.ts";
import type { BandEnd, BetterClass, PublishedPrice } from "../estimate-answer.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import type { PublicPolicy, PublicTerms } from "../public-policy.ts";
import { estimateFees } from "./estimate-fees.ts";
import { estimateSubsidy } from "./estimate-subsidy.ts";
import { type LoanFrame, loanAt, planAt } from "./loan-at-rate.ts";
import { bandAt, type FirmClassStanding, firmClassesTo, securityClassOf } from "./price-table.ts";

/** The price by the band in force on the day, or why there is none. `facts` are the product's. */
export function publishedPrice(
  question: EstimateQuestion,
  policy: PublicPolicy,
  facts: DealFacts,
): PublishedPrice {
  const { product } = facts;
  const bands = itemInForce(policy.publishedBands, product, question.date);
  if (bands === undefined) return withoutBands(policy, product, question);
  const terms = itemInForce(policy.productTerms, product, question.date)?.value;
  const lpr = terms && lprFor(question, policy, terms);
  if (terms === undefined || lpr === undefined) return { kind: "notPriced", because: "noLpr" };
  const standings = firmClassesTo(bands, question.firm, question.date);
  const own = standings.at(-1)?.firmClass;
  const security = securityClassOf(bands.value, question.security.kind);
  const band = own && security && bandAt(bands.value, own.code, security.code);
  if (own === undefined || security === undefined || band === undefined) {
    return { kind: "notPriced", because: "noBand" };
  }
  const { fees, feesAssumed } = estimateFees(question, bands.value);
  const { subsidy, answer } = estimateSubsidy(question, policy, facts);
  const { overdueMultiplier: overdue, misuseMultiplier: misuse } = bands.value;
  const frame: LoanFrame = { question, terms, fees, subsidy, penalties: { overdue, misuse } };
  return {
    kind: "priced",
    bands: referenceTo(bands),
    bandsEndOn: bands.effectiveTo,
    lpr,
    firmClass: { code: own.code, name: own.name },
    securityClass: { code: security.code, name: security.name },
    priceClass: band.code,
    fees,
    feesAssumed,
    low: bandEnd(band.low, lpr.rate, frame),
    high: bandEnd(band.high, lpr.rate, frame),
    subsidy: answer,
    better: betterClasses(
      bands,
      standings,
      { own: own.code, security: security.code, band },
      (added) => interestAt(ratePlusSpread(lpr.rate, added), frame),
    ),
  };
}

/** Bands that ended say so; a product that never had any has no band. */
function withoutBands(
  { publishedBands }: PublicPolicy,
  product: Product,
  { date }: EstimateQuestion,
): PublishedPrice {
  const last = publishedBands.findLast(
    ({ code, effectiveFrom }) => code === product && effectiveFrom <= date,
  );
  return last?.effectiveTo === undefined
    ? { kind: "notPriced", because: "noBand" }
    : {
        kind: "notPriced",
        because: "bandsExpired",
        endedOn: last.effectiveTo,
        bands: referenceTo(last),
      };
}

function lprFor(
  { date, need }: EstimateQuestion,
  { lpr }: PublicPolicy,
  { fiveYearLprAboveMonths }: PublicTerms,
) {
  const fixing = inForceOn(lpr, date);
  if (fixing === undefined) return undefined;
  const tenor: LprTenor = need.termMonths > fiveYearLprAboveMonths ? "LPR5Y" : "LPR1Y";
  return { tenor, rate: lprOf(fixing.value, tenor), reference: referenceTo(fixing) };
}

/** The loan at one end, and what it saves against the bare LPR without a subsidy. */
function bandEnd(added: Spread, lpr: Rate, frame: LoanFrame): BandEnd {
  const annualRate = ratePlusSpread(lpr, added);
  const loan = loanAt(annualRate, frame);
  const { allIn, afterSubsidy } = loan.cost;
  const ordinary = interestAt(lpr, frame).plus(loan.cost.feeTotal);
  return {
    added,
    annualRate,
    ...loan,
    savingYuan: ordinary.minus((afterSubsidy ?? allIn).costYuan),
  };
}

function interestAt(annualRate: Rate, frame: LoanFrame) {
  return interestOf(planAt(annualRate, frame).rows);
}

type Standing = { readonly own: string; readonly security: string; readonly band: PriceClass };

/** Every class of firms or securities with a cheaper band, nearest first. */
function betterClasses(
  { value }: DatedItem<PublishedBands>,
  standings: readonly FirmClassStanding[],
  { own, security, band }: Standing,
  interestOfSpread: (added: Spread) => ReturnType<typeof interestAt>,
): readonly BetterClass[] {
  const candidates = [
    ...standings
      .slice(0, -1)
      .toReversed()
      .map(({ firmClass: { code, name }, missing }) => ({
        way: "firm" as const,
        code,
        name,
        missing,
        found: bandAt(value, code, security),
      })),
    ...value.securityClasses
      .slice(
        0,
        value.securityClasses.findIndex(({ code }) => code === security),
      )
      .toReversed()
      .map(({ code, name }) => ({
        way: "security" as const,
        code,
        name,
        missing: [],
        found: bandAt(value, own, code),
      })),
  ];
  return candidates.flatMap(({ found, ...better }) => {
    if (found === undefined || found.code === band.code) return [];
    const worth = (end: "low" | "high") =>
      interestOfSpread(band[end]).minus(interestOfSpread(found[end]));
    return [
      {
        ...better,
        priceClass: found.code,
        low: found.low,
        high: found.high,
        worthLowYuan: worth("low"),
        worthHighYuan: worth("high"),
      },
    ];
  });
}
