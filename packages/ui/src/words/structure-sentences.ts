/**
 * Sentences about other structures (结构说明): what a structure of equal return changes, what it costs the customer and what
 * relief its first two years bring, and what each cure of a failing rule changes and costs.
 */
import {
  assertNever,
  boundOf,
  type Cure,
  type Decimal,
  type EqualReturn,
  type FailedRule,
  type RuleSource,
  toPlainDigits,
} from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { filled } from "./fill.ts";
import type { Language } from "./language.ts";
import {
  amountInWords,
  basisPointsInWords,
  distinctPercent,
  distinctRatio,
  monthsInWords,
  rateInWords,
  returnInWords,
  shareInWords,
} from "./money-words.ts";

/** One structure against the loan as asked. */
export function structureSentence(structure: EqualReturn, language: Language): string {
  const { moves, structure: sentence, withoutCost } = wordsOf(language);
  const { move, customerRate, annualCost, annualCostDifferenceBp: bp } = structure;
  return filled(annualCost === undefined ? withoutCost : sentence, {
    move: moves[move],
    rate: rateInWords(customerRate),
    cost: annualCost === undefined ? "" : returnInWords(annualCost),
    compared: comparedText(bp, language),
    relief: reliefText(structure.reliefFirstTwoYears, language),
  });
}

/** Less than a tenth of a basis point is no difference to a reader. */
function comparedText(bp: Decimal | undefined, language: Language): string {
  const { compared } = wordsOf(language);
  if (bp === undefined) return compared.unknown;
  const text = basisPointsInWords(bp);
  if (text === "0") return compared.same;
  return filled(bp.isNegative() ? compared.lower : compared.higher, { bp: text });
}

/** Below this a difference in cash is no difference to a reader. */
const TRIFLE_YUAN = 100;

function reliefText(yuan: Decimal, language: Language): string {
  const { relief } = wordsOf(language);
  if (yuan.abs().lt(TRIFLE_YUAN)) return relief.same;
  return filled(yuan.isNegative() ? relief.more : relief.less, {
    amount: amountInWords(yuan, language),
  });
}

/** The rule a cure is for: where it stands, and what the loan shows as asked. */
export type CureOf = {
  readonly rule: FailedRule;
  /** Absent where a file asks for the bound itself. */
  readonly source: RuleSource | undefined;
  readonly shown: Decimal;
};

/** What a cure changes, what it achieves and what it costs. */
export function cureSentence(cure: Cure, of: CureOf, language: Language): string {
  const { cure: sentence, effects } = wordsOf(language);
  const { rule, shown } = of;
  return filled(sentence, {
    change: cureChange(cure, language),
    effect: filled(effects[rule.kind], {
      before: metricText(rule, shown, language),
      after: metricText(rule, cure.shown, language),
      bound: boundText(of, language),
    }),
    cost: costText({ ...cure, isGuaranteed: cure.lever === "guarantee" }, language),
  });
}

/** What a cure changes, alone. */
export function cureChange(cure: Cure, language: Language): string {
  const [from, to] = [cure.from, cure.to].map((value) => leverText(cure, value, language));
  const { changes } = wordsOf(language);
  return filled(changes[cure.lever], { from: from ?? "", to: to ?? "" });
}

/** A term at a point of its lever. Grace is counted as the deal counts it. */
function leverText({ lever, request }: Cure, value: Decimal, language: Language): string {
  const digits = toPlainDigits(value);
  switch (lever) {
    case "tenor":
    case "tenorShorter":
      return monthsInWords(digits, language);
    case "grace":
    case "graceShorter": {
      const { repayment } = request;
      const isMonths = "grace" in repayment && repayment.grace.length.kind === "months";
      return isMonths ? monthsInWords(digits, language) : periodsText(digits, language);
    }
    case "pledgeValue":
    case "amount":
      return amountInWords(value, language);
    case "guarantee":
    case "waiver":
      return shareInWords(value);
    default:
      return assertNever(lever);
  }
}

function periodsText(count: string, language: Language): string {
  const { units } = wordsOf(language);
  if (count === "0") return units.none;
  return filled(count === "1" ? units.period : units.periods, { count });
}

/** A metric as far as it is told from its bound. */
function metricText(rule: FailedRule, shown: Decimal, language: Language): string {
  switch (rule.kind) {
    case "coverage":
      return distinctRatio(shown, boundOf(rule));
    case "pledgeRate":
      return distinctPercent(shown, boundOf(rule)).replace(/\.?0+%$/, "%");
    case "termMonths":
    case "graceMonths":
      return monthsInWords(toPlainDigits(shown), language);
    case "amount":
    case "ipCapacity":
      return amountInWords(shown, language);
    case "waivedShare":
    case "unsecuredShare":
      return shareInWords(shown);
    default:
      return assertNever(rule);
  }
}

function boundText({ rule, source }: CureOf, language: Language): string {
  const { bounds } = wordsOf(language);
  const exact = boundOf(rule);
  const bound =
    rule.kind === "pledgeRate" ? shareInWords(exact) : metricText(rule, exact, language);
  switch (source?.kind) {
    case "condition":
      return filled(rule.kind === "coverage" ? bounds.productAtLeast : bounds.productAtMost, {
        bound,
      });
    case "institution":
      return filled(bounds.institution, { bound });
    case "loanUse":
      return filled(bounds.loanUse, { bound });
    default:
      return filled(bounds.required, { bound });
  }
}

/** What is paid more or less, in all and a year, what must be found elsewhere, and that a guarantor is paid, too. */
export function costText(
  {
    costDifference,
    annualCostDifferenceBp: annual,
    amountGivenUp,
    isGuaranteed,
  }: Pick<Cure, "costDifference" | "annualCostDifferenceBp" | "amountGivenUp"> & {
    readonly isGuaranteed: boolean;
  },
  language: Language,
): string {
  const { costs, between } = wordsOf(language);
  const amount = amountInWords(costDifference, language);
  const bp = annual === undefined ? "0" : basisPointsInWords(annual);
  const yearly =
    annual === undefined || bp === "0"
      ? ""
      : filled(annual.isNegative() ? costs.yearlyLess : costs.yearlyMore, { bp });
  const own = costDifference.isZero()
    ? costs.same
    : filled(costDifference.isNegative() ? costs.less : costs.more, { amount, yearly });
  const elsewhere = amountGivenUp.isZero()
    ? []
    : [filled(costs.givenUp, { amount: amountInWords(amountGivenUp, language) })];
  return [...elsewhere, own, ...(isGuaranteed ? [costs.guarantor] : [])].join(between);
}

function wordsOf(language: Language) {
  return dictionaryOf(language).structures;
}
