/**
 * The four-factor fit card (四要素适配卡): how well a loan's tenor, cost, size and risk suit its borrower, each scored 0…100 by
 * the bank's dated rules, the weakest named, and what would lift it.
 */
import type { Decimal } from "../../money/decimal.ts";
import { itemInForce } from "../../policy/dated-value.ts";
import { FIT_FACTORS, type FitFactor } from "../../policy/fit-card-rule.ts";
import { type PolicyReference, referenceTo } from "../../policy/origin.ts";
import { type PolicyBook, policyBookAsOf } from "../../policy-book/policy-book.ts";
import type { FitAnswer } from "../../products/fit/fit.ts";
import type { FitQuestion } from "../../products/fit/fit-question.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { dealOf } from "../price-deal.ts";
import { type QuoteFigures, quoteFigures } from "../quote-figures.ts";
import { type CardFacts, cardFacts } from "./card-facts.ts";
import { CARD_LEVERS, cardGrid } from "./card-grid.ts";
import { type CardLoan, cardReading } from "./card-readings.ts";
import { cardScores, type FactorScore, weakestOf } from "./card-scores.ts";
import { type ImprovementAnswer, improvementOf, type Scored } from "./improvement.ts";
import { type TwoSides, twoSides } from "./two-sides.ts";

/** The card, the version that decided, and where the cash turns. */
export type FitCard = {
  readonly rule: PolicyReference;
  readonly good: Decimal;
  readonly factors: readonly FactorScore[];
  /** The first of the lowest known scores. */
  readonly weakest: FitFactor | undefined;
  readonly turn: CardFacts["turn"];
  readonly improvement: ImprovementAnswer;
  readonly sides: TwoSides;
};

const ANY_PRODUCT = "any";

/** The card of a loan that was judged; `undefined` where no rules are in force for its product. */
export function fitCard(
  question: FitQuestion,
  answer: FitAnswer,
  book: PolicyBook,
): FitCard | undefined {
  const { pricingDate, deal } = answer;
  const known = policyBookAsOf(book, pricingDate);
  const { fitCardRules } = known.registers;
  const version =
    itemInForce(fitCardRules, deal.request.product, pricingDate) ??
    itemInForce(fitCardRules, ANY_PRODUCT, pricingDate);
  if (version === undefined) return undefined;
  const rule = version.value;
  const facts = cardFacts(question, answer, known.registers);
  const scored = (loan: CardLoan, factors: readonly FitFactor[]): Scored => ({
    loan,
    scores: cardScores(factors, (code) => cardReading(code, loan, facts, rule), rule),
  });
  const own = scored(loanOf(deal), FIT_FACTORS);
  const scoresOf = (request: LoanRequest, factors: readonly FitFactor[]) => {
    const moved = dealOf(request, known);
    return moved.kind === "refused" ? undefined : scored(loanOf(moved.value), factors);
  };
  const grids = CARD_LEVERS.flatMap((lever) => {
    const grid = cardGrid(lever, deal.request, rule, facts.limits);
    return grid === undefined ? [] : [[lever, grid] as const];
  });
  return {
    rule: referenceTo(version),
    good: rule.good,
    factors: own.scores,
    weakest: weakestOf(own.scores)?.factor,
    turn: facts.turn,
    improvement: improvementOf(own, rule.good, { grids, scoresOf }),
    sides: twoSides(own.loan.figures(), facts),
  };
}

function loanOf(deal: LoanDeal): CardLoan {
  let known: QuoteFigures | undefined;
  return {
    deal,
    plan: deal.plan,
    figures: () => {
      known ??= quoteFigures(deal);
      return known;
    },
  };
}
