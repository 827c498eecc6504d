/**
 * Sentences about fit (适配说明): the conclusion, a product's conditions, limits and channels as a banker would say them, the
 * same on screens and on the command line.
 */
import {
  type ApprovalChannel,
  assertNever,
  type ConditionCheck,
  type Decimal,
  type FitPledge,
  type FitVerdict,
  type InstitutionLimit,
  inBasisPoints,
  type MilestonePaths,
  type ScopeCondition,
  type SecurityCheck,
  type SupportInLoan,
  toPlainDigits,
} from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { cutTo, grouped, withoutTrailingZeros } from "../digits/plain-digits.ts";
import { basisPointsText, exactPercent } from "../digits/rate-text.ts";
import { filled } from "./fill.ts";
import type { Language } from "./language.ts";
import { amountInWords } from "./money-words.ts";

/** The conclusion, with the parts that made it. */
export function fitSentence({ outcome, against, open }: FitVerdict, language: Language): string {
  const { outcomes, parts, between } = wordsOf(language);
  const named = outcome === "open" ? open : against;
  return filled(outcomes[outcome], { parts: named.map((part) => parts[part]).join(between) });
}

/** A condition of the product against what the loan shows. */
export function conditionSentence(check: ConditionCheck, language: Language): string {
  const { checks, conditions, bounds } = wordsOf(language);
  const { code, bound, applied, shown, outcome } = check;
  return filled(checks[outcome], {
    name: conditions[code],
    bound: bounds[bound],
    applied: figureText(code, exactText(code, applied), language),
    shown: shown === undefined ? "" : figureText(code, shownText(code, shown, applied), language),
  });
}

/** The figures of a condition for a table; `tilt` is signed, `shown` absent where the loan does not show it. */
export function conditionFigures(check: ConditionCheck, language: Language) {
  const { code, standard, preferential, tilt, applied, shown } = check;
  const figure = (value: Decimal) => figureText(code, exactText(code, value), language);
  return {
    standard: figure(standard),
    preferential: figure(preferential),
    tilt: tilt.isNegative() || tilt.isZero() ? figure(tilt) : `+${figure(tilt)}`,
    applied: figure(applied),
    shown:
      shown === undefined ? undefined : figureText(code, shownText(code, shown, applied), language),
  };
}

/** What the product does not take as security. */
export function securitySentence({ outcome, refused }: SecurityCheck, language: Language): string {
  const { securities, securityNames, between } = wordsOf(language);
  const names = refused.map((security) => securityNames[security]).join(between);
  return filled(securities[outcome], { names });
}

/** What a loan lacks for a preferential value or the green channel. */
export function lackingSentence(condition: ScopeCondition, language: Language): string {
  return wordsOf(language).lacking[condition];
}

/** The way to approval and its days. */
export function channelSentence(channel: ApprovalChannel, language: Language): string {
  const { kind, workingDays, workingDaysSaved: saved } = channel;
  return filled(wordsOf(language).channel[kind], { workingDays, saved });
}

/** What is too much for the bank. */
export function institutionSentence(limit: InstitutionLimit, language: Language): string {
  return wordsOf(language).institution[limit];
}

/** Support that lapses before the loan falls due. */
export function supportEndsSentence(
  { scheme, verdict }: SupportInLoan,
  maturity: string,
  language: Language,
): string {
  const { supportEnds, schemes } = wordsOf(language);
  const endsOn = verdict.endsOn ?? "";
  return filled(supportEnds, { scheme: schemes[scheme], endsOn, maturity });
}

/** Whether the rights carry the part of the loan that they secure, and when they stop to. */
export function pledgeSentence(found: FitPledge, language: Language): string {
  const { pledge: sentences } = wordsOf(language);
  const { pledge, test, securedYuan, shortfall } = found;
  const said = (amount: Decimal) => amountInWords(amount, language);
  const facts = { capacity: said(pledge.capacityYuan), secured: said(securedYuan) };
  if (!test.within) return filled(sentences.short, facts);
  if (shortfall === undefined) return filled(sentences.holds, facts);
  const { period, day, capacityYuan, neededYuan } = shortfall;
  const later = { period, day, left: said(capacityYuan), needed: said(neededYuan) };
  return filled(sentences.shortLater, { ...facts, ...later });
}

/** What the customer pays on both paths of a margin that steps down, and from which payment on they part. */
export function milestonesSentence(paths: MilestonePaths, language: Language): string {
  const { milestones: words, between } = wordsOf(language);
  const { notMet, met, firstChanged } = paths;
  const steps = paths.milestones.map(({ milestone, expectedOn, stepDown }) =>
    filled(words.step, {
      name: words.names[milestone],
      date: dayText(expectedOn),
      bp: basisPointsText(toPlainDigits(inBasisPoints(stepDown.addedPerYear))),
    }),
  );
  const said = filled(words.paths, {
    steps: steps.join(between),
    interest: yuan(notMet.interest),
    cost: annualText(notMet.annualCost),
    interestMet: yuan(met.interest),
    costMet: annualText(met.annualCost),
    saved: yuan(paths.costSaved),
  });
  if (firstChanged === undefined) return [said, words.unchanged].join(words.gap);
  const { period, due } = firstChanged;
  const changed = filled(words.firstChanged, {
    period,
    date: dayText(due),
    notMet: yuan(firstChanged.notMet),
    met: yuan(firstChanged.met),
  });
  return [said, changed].join(words.gap);
}

/** Every fen: the two paths may differ by little. */
function yuan(amount: Decimal): string {
  return grouped(cutTo(toPlainDigits(amount), 2));
}

function dayText(moment: MilestonePaths["milestones"][number]["expectedOn"]): string {
  return moment.kind === "date" ? moment.date : String(moment.month);
}

/** A loan without a single internal rate has no annual cost. */
function annualText(annualCost: Decimal | undefined): string {
  if (annualCost === undefined) return "—";
  return withoutTrailingZeros(cutTo(exactPercent(toPlainDigits(annualCost)), 4));
}

function wordsOf(language: Language) {
  return dictionaryOf(language).fit;
}

type Code = ConditionCheck["code"];

const SHARES: readonly Code[] = ["pledgeRateMax", "unsecuredShareMax", "feeWaiverShareMax"];

/** Digits of the condition's unit: a share in percent, every other as it is. */
function exactText(code: Code, value: Decimal): string {
  const digits = toPlainDigits(value);
  return SHARES.includes(code) ? exactPercent(digits) : digits;
}

/** Places from short to long: as many as it takes to tell what is shown from the bound. */
const PLACES = [2, 4, 8, 16];

function shownText(code: Code, shown: Decimal, applied: Decimal): string {
  const [digits, bound] = [exactText(code, shown), exactText(code, applied)];
  if (digits === bound) return digits;
  const short = PLACES.map((places) => withoutTrailingZeros(cutTo(digits, places)));
  return short.find((text) => text !== bound) ?? digits;
}

function figureText(code: Code, digits: string, language: Language): string {
  const { units } = wordsOf(language);
  const count = grouped(digits);
  switch (code) {
    case "dscrFloor":
      return filled(units.times, { count });
    case "pledgeRateMax":
    case "unsecuredShareMax":
    case "feeWaiverShareMax":
      return `${count}%`;
    case "graceMonthsLeast":
    case "graceMonthsMost":
    case "termMonthsLeast":
    case "termMonthsMost":
      return filled(digits === "1" ? units.month : units.months, { count });
    case "ftpDiscountBpMax":
      return filled(units.basisPoints, { count });
    default:
      return assertNever(code);
  }
}
