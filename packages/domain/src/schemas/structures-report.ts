/**
 * The report of other structures (结构方案结果文件) as plain JSON, decimals as text: structures of equal return, cures of what
 * fails, another bank's offer, and the best lawful stack of policy.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Approver } from "../policy/approver.ts";
import type { AuthorityWanted, CuredRule } from "../pricing/brief/deal-brief.ts";
import type { OfferComparison, OfferSide } from "../pricing/competing/competing-offer.ts";
import { ENGINE_VERSION } from "../pricing/engine-version.ts";
import type { BestStack } from "../pricing/stack/best-stack.ts";
import type { AuthorityCure } from "../pricing/structures/authority-cures.ts";
import type { CureCost } from "../pricing/structures/cure-cost.ts";
import type { Cure, CureAnswer } from "../pricing/structures/cures.ts";
import type { EqualReturn, EqualReturnSet } from "../pricing/structures/equal-return.ts";
import type { FailedRule } from "../pricing/structures/failed-rule.ts";
import { bookedText, type Report, type ReportValue, reportedText } from "./report-text.ts";
import { type StackWords, stackReport } from "./stack-report.ts";
import { type WinLoseWords, winLoseReport } from "./win-lose-report.ts";

/** What was worked out for one loan; what was not asked is absent. */
export type StructuresAnswer = {
  readonly id: string;
  readonly equalReturn: EqualReturnSet;
  readonly coverage: AskedCures | undefined;
  readonly pledge: AskedCures | undefined;
  readonly competitor: OfferComparison | undefined;
  readonly stack: BestStack | undefined;
  /** Of a fit: every rule that it fails, and what would let another level sign. */
  readonly cures?: readonly CuredRule[];
  readonly wanted?: AuthorityWanted | undefined;
};

/** A rule that a file asks for, and its cures. */
export type AskedCures = { readonly rule: FailedRule; readonly answer: CureAnswer };

/** A cure's rule: where it stands when it is a rule of the bank, and what the loan shows as asked. */
type CureOf = Pick<AskedCures, "rule"> & {
  readonly source: CuredRule["source"] | undefined;
  readonly shown: Decimal;
};

/** The words of the report: the domain knows figures, and whoever prints them says them in both languages. */
export type StructuresWords = StackWords &
  WinLoseWords & {
    readonly structure: (structure: EqualReturn) => BothLanguages;
    readonly cure: (cure: Cure, of: CureOf) => BothLanguages;
    readonly authorityCure: (level: Approver, cure: AuthorityCure) => BothLanguages;
  };

type BothLanguages = { readonly zh: string; readonly en: string };

/** The report of one loan. */
export function structuresReport(answer: StructuresAnswer, words: StructuresWords): Report {
  const { id, equalReturn, coverage, pledge, competitor, stack, cures, wanted } = answer;
  return {
    id,
    engineVersion: ENGINE_VERSION,
    own: {
      raroc: reportedText(equalReturn.raroc),
      annualCost: optional(equalReturn.annualCost),
    },
    equalReturn: equalReturn.byCost.map((structure) => equalReturnReport(structure, words)),
    byRelief: equalReturn.byRelief.map(({ move }) => move),
    without: equalReturn.without.map(({ move, reason }) => ({ move, reason })),
    ...(coverage === undefined ? {} : { coverage: askedReport(coverage, words) }),
    ...(pledge === undefined ? {} : { pledge: askedReport(pledge, words) }),
    ...(cures === undefined ? {} : { cures: cures.map((cured) => curedReport(cured, words)) }),
    ...(wanted === undefined ? {} : { authority: wantedReport(wanted, words) }),
    ...(competitor === undefined ? {} : { competitor: offerReport(competitor, words) }),
    ...(stack === undefined ? {} : { stack: stackReport(stack, words) }),
  };
}

/** A figure that does not exist is `null`: a loan without a single internal rate has no annual cost. */
function optional(value: Decimal | undefined): string | null {
  return value === undefined ? null : reportedText(value);
}

function equalReturnReport(structure: EqualReturn, words: StructuresWords): Report {
  return {
    move: structure.move,
    customerRate: reportedText(structure.customerRate),
    raroc: reportedText(structure.raroc),
    rarocDifferenceBp: reportedText(structure.rarocDifferenceBp),
    annualCost: optional(structure.annualCost),
    annualCostDifferenceBp: optional(structure.annualCostDifferenceBp),
    cost: bookedText(structure.cost),
    reliefFirstTwoYears: bookedText(structure.reliefFirstTwoYears),
    ...words.structure(structure),
  };
}

/** A rule that the file itself names. */
function askedReport({ rule, answer }: AskedCures, words: StructuresWords): Report {
  return cureReport(answer, (shown) => ({ rule, source: undefined, shown }), words);
}

function curedReport({ rule, source, reference, answer }: CuredRule, words: StructuresWords) {
  return {
    source: source.kind,
    ...("code" in source ? { code: source.code } : {}),
    rules: reference?.id ?? null,
    ...cureReport(answer, (shown) => ({ rule, source, shown }), words),
  };
}

function cureReport(
  answer: CureAnswer,
  of: (shown: Decimal) => CureOf,
  words: StructuresWords,
): Readonly<Record<string, ReportValue>> {
  if (answer.kind === "holds") return { kind: answer.kind, shown: optional(answer.shown) };
  const asked = of(answer.shown);
  return {
    kind: answer.kind,
    shown: reportedText(answer.shown),
    cures: answer.cures.map((cure: Cure) => ({
      lever: cure.lever,
      from: reportedText(cure.from),
      to: reportedText(cure.to),
      shown: reportedText(cure.shown),
      ...costReport(cure),
      ...words.cure(cure, asked),
    })),
  };
}

function wantedReport({ level, answer }: AuthorityWanted, words: StructuresWords): Report {
  return {
    level,
    stoppedBy: answer.stoppedBy.map(({ bound }) => bound),
    cures: answer.cures.map((cure) => ({
      lever: cure.lever,
      fee: cure.fee ?? null,
      from: reportedText(cure.from),
      to: reportedText(cure.to),
      raroc: reportedText(cure.raroc),
      ...costReport(cure),
      ...words.authorityCure(level, cure),
    })),
  };
}

function costReport(cost: CureCost) {
  return {
    costDifference: bookedText(cost.costDifference),
    annualCostDifferenceBp: optional(cost.annualCostDifferenceBp),
    rarocDifferenceBp: reportedText(cost.rarocDifferenceBp),
    amountGivenUp: bookedText(cost.amountGivenUp),
    monthsGivenUp: cost.monthsGivenUp,
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
    customerRate: reportedText(given.rateAtDrawdown),
    annualCost: reportedText(answer.figure),
    netGivenUp: reportedText(given.net),
    evaGivenUp: reportedText(given.eva),
    rarocAfter: reportedText(given.raroc),
  };
}
