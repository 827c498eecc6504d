/**
 * The report of other structures (结构方案结果文件) as plain JSON, decimals as text: structures of equal return, cures of what
 * fails, another bank's offer, and the best lawful stack of policy.
 */
import type { Decimal } from "../money/decimal.ts";
import type { OfferComparison, OfferSide } from "../pricing/competing/competing-offer.ts";
import { ENGINE_VERSION } from "../pricing/engine-version.ts";
import type { BestStack } from "../pricing/stack/best-stack.ts";
import type { Cure, CureAnswer } from "../pricing/structures/cures.ts";
import type { EqualReturn, EqualReturnSet } from "../pricing/structures/equal-return.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";
import { type StackWords, stackReport } from "./stack-report.ts";
import { type WinLoseWords, winLoseReport } from "./win-lose-report.ts";

/** What was worked out for one loan; what was not asked is absent. */
export type StructuresAnswer = {
  readonly id: string;
  readonly equalReturn: EqualReturnSet;
  readonly coverage: CureAnswer | undefined;
  readonly pledge: CureAnswer | undefined;
  readonly competitor: OfferComparison | undefined;
  readonly stack: BestStack | undefined;
};

/** What the report says in words. */
export type StructuresWords = StackWords & WinLoseWords;

/** The report of one loan. */
export function structuresReport(answer: StructuresAnswer, words: StructuresWords): Report {
  const { id, equalReturn, coverage, pledge, competitor, stack } = answer;
  return {
    id,
    engineVersion: ENGINE_VERSION,
    own: {
      raroc: reportedText(equalReturn.raroc),
      annualCost: optional(equalReturn.annualCost),
    },
    equalReturn: equalReturn.byCost.map(equalReturnReport),
    byRelief: equalReturn.byRelief.map(({ move }) => move),
    without: equalReturn.without.map(({ move, reason }) => ({ move, reason })),
    ...(coverage === undefined ? {} : { coverage: cureReport(coverage) }),
    ...(pledge === undefined ? {} : { pledge: cureReport(pledge) }),
    ...(competitor === undefined ? {} : { competitor: offerReport(competitor, words) }),
    ...(stack === undefined ? {} : { stack: stackReport(stack, words) }),
  };
}

/** A figure that does not exist is `null`: a loan without a single internal rate has no annual cost. */
function optional(value: Decimal | undefined): string | null {
  return value === undefined ? null : reportedText(value);
}

function equalReturnReport(structure: EqualReturn): Report {
  return {
    move: structure.move,
    customerRate: reportedText(structure.customerRate),
    raroc: reportedText(structure.raroc),
    rarocDifferenceBp: reportedText(structure.rarocDifferenceBp),
    annualCost: optional(structure.annualCost),
    annualCostDifferenceBp: optional(structure.annualCostDifferenceBp),
    cost: bookedText(structure.cost),
    reliefFirstTwoYears: bookedText(structure.reliefFirstTwoYears),
  };
}

function cureReport(answer: CureAnswer): Report {
  if (answer.kind === "holds") return { kind: answer.kind, shown: optional(answer.shown) };
  return {
    kind: answer.kind,
    shown: reportedText(answer.shown),
    cures: answer.cures.map((cure: Cure) => ({
      lever: cure.lever,
      from: reportedText(cure.from),
      to: reportedText(cure.to),
      shown: reportedText(cure.shown),
      costDifference: bookedText(cure.costDifference),
      annualCostDifferenceBp: optional(cure.annualCostDifferenceBp),
      rarocDifferenceBp: reportedText(cure.rarocDifferenceBp),
      amountGivenUp: bookedText(cure.amountGivenUp),
    })),
  };
}

function offerReport(comparison: OfferComparison, words: WinLoseWords): Report {
  const { match, winLose } = comparison;
  return {
    name: comparison.name,
    own: sideReport(comparison.own),
    other: sideReport(comparison.other),
    annualCostDifferenceBp: optional(comparison.annualCostDifferenceBp),
    costDifference: bookedText(comparison.costDifference),
    outlayDifferenceByYear: comparison.outlayDifferenceByYear.map(bookedText),
    firstTwoYearsDifference: bookedText(comparison.firstTwoYearsDifference),
    match: match === undefined ? null : matchReport(match),
    ...(winLose === undefined ? {} : { winLose: winLoseReport(winLose, words) }),
  };
}

function sideReport({ annualCost, addedRate, cost, outlayByYear }: OfferSide): Report {
  return {
    annualCost: optional(annualCost),
    addedRate: reportedText(addedRate),
    cost: bookedText(cost),
    outlayByYear: outlayByYear.map(bookedText),
  };
}

function matchReport({ answer, given }: NonNullable<OfferComparison["match"]>): Report {
  if (answer.kind === "none" || given === undefined) return { answer: answer.kind };
  return {
    answer: answer.kind,
    customerRate: reportedText(answer.value),
    annualCost: reportedText(answer.figure),
    netGivenUp: reportedText(given.net),
    evaGivenUp: reportedText(given.eva),
    rarocAfter: reportedText(given.raroc),
  };
}
