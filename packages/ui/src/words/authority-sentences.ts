/**
 * Sentences about authority (授权说明): who may sign at a price, how low each level may go, what stops a level and what would
 * let it sign.
 */
import {
  type AuthorityCure,
  assertNever,
  type Decimal,
  inBasisPoints,
  type SigningAuthority,
  toPlainDigits,
} from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { basisPointsText } from "../digits/rate-text.ts";
import { feeName } from "./fee-name.ts";
import { capitalised, filled } from "./fill.ts";
import type { Language } from "./language.ts";
import {
  amountInWords,
  basisPointsInWords,
  distinctPercent,
  monthsInWords,
  rateInWords,
  returnInWords,
  shareInWords,
} from "./money-words.ts";
import { costText } from "./structure-sentences.ts";

type Known = Extract<SigningAuthority, { kind: "known" }>;
type Level = Known["levels"][number];
type Approver = Level["level"];
type Bound = Level["bounds"][number];

/** Who may sign at the price as asked. */
export function signerSentence({ signer }: Known, language: Language): string {
  const { authority, levels } = wordsOf(language);
  return signer === undefined
    ? authority.nobody
    : filled(authority.signs, { level: levels[signer] });
}

/** How low a level may go, or what keeps it from signing at any rate. */
export function lowestRateSentence(
  { level, lowestRate, bounds }: Pick<Level, "level" | "lowestRate" | "bounds">,
  lever: Known["lever"],
  language: Language,
): string {
  const { authority, levels } = wordsOf(language);
  const name = levels[level];
  if (lowestRate.kind === "none") {
    const stops = bounds.filter(({ bound }) => lowestRate.stoppedBy.includes(bound));
    const facts = { level: name, reasons: stopsText(stops, language) };
    return capitalised(filled(authority.atNoRate, facts));
  }
  const isRate = lever === "rate";
  const value = isRate ? rateInWords(lowestRate.value) : spreadText(lowestRate.value, language);
  return capitalised(
    filled(isRate ? authority.lowestRate : authority.lowestSpread, { level: name, value }),
  );
}

/** The lowest rate of a level alone, of a floating loan its spread; nothing where it may sign at no rate. */
export function lowestRateText(
  { lowestRate }: Level,
  lever: Known["lever"],
  language: Language,
): string | undefined {
  if (lowestRate.kind === "none") return undefined;
  return lever === "rate"
    ? rateInWords(lowestRate.value)
    : `LPR ${spreadText(lowestRate.value, language)}`;
}

/** What stops a level at the price as asked. */
export function stoppedSentence(
  level: Approver,
  stoppedBy: readonly Bound[],
  language: Language,
): string {
  const { authority, levels } = wordsOf(language);
  const facts = { level: levels[level], reasons: stopsText(stoppedBy, language) };
  return capitalised(filled(authority.stopped, facts));
}

/** What to change so that a level may sign. */
export function authorityCureSentence(
  level: Approver,
  cure: AuthorityCure,
  language: Language,
): string {
  const { authority, levels, changes } = wordsOf(language);
  const [from, to] = [cure.from, cure.to].map((value) => leverText(cure, value, language));
  const fee = cure.fee === undefined ? "" : feeName(cure.fee, language);
  return filled(authority.cure, {
    change: filled(changes[cure.lever], { from: from ?? "", to: to ?? "", fee }),
    level: levels[level],
    raroc: returnInWords(cure.raroc),
    cost: costText({ ...cure, isGuaranteed: cure.lever === "guarantee" }, language),
  });
}

/** That no change of one term lets a level sign. */
export function noAuthorityCureSentence(level: Approver, language: Language): string {
  const { authority, levels } = wordsOf(language);
  return filled(authority.noCure, { level: levels[level] });
}

function stopsText(stops: readonly Bound[], language: Language): string {
  const { between } = dictionaryOf(language).fit;
  return stops.map((stop) => stopText(stop, language)).join(between);
}

function stopText(held: Bound, language: Language): string {
  const { stops } = wordsOf(language);
  return filled(stops[held.bound], boundTexts(held, language));
}

/** A bound and what the loan has to set against it. */
export function boundTexts({ bound, limit, actual }: Bound, language: Language) {
  const { units } = wordsOf(language);
  const figureText = (value: Decimal) => {
    switch (bound) {
      case "principalMax":
        return amountInWords(value, language);
      case "termMonthsMax":
        return monthsInWords(toPlainDigits(value), language);
      case "waivedShareMax":
        return shareInWords(value);
      case "rarocMin":
        return distinctPercent(value, limit);
      case "discountMax":
        return filled(units.basisPoints, { value: signedBasisPoints(value) });
      default:
        return assertNever(bound);
    }
  };
  const most = bound === "rarocMin" ? shareInWords(limit) : figureText(limit);
  return { actual: figureText(actual), limit: most };
}

/** A rate above the reference price is a discount below nought. */
function signedBasisPoints(value: Decimal): string {
  const bp = inBasisPoints(value);
  return `${bp.isNegative() ? "−" : ""}${basisPointsInWords(bp)}`;
}

function leverText({ lever }: AuthorityCure, value: Decimal, language: Language): string {
  switch (lever) {
    case "rate":
      return rateInWords(value);
    case "spread":
      return spreadText(value, language);
    case "fee":
    case "amount":
      return amountInWords(value, language);
    case "waiver":
    case "guarantee":
      return shareInWords(value);
    case "tenorShorter":
      return monthsInWords(toPlainDigits(value), language);
    default:
      return assertNever(lever);
  }
}

/** A spread with its sign, as it stands after the name of its base. */
function spreadText(value: Decimal, language: Language): string {
  const bp = inBasisPoints(value);
  const text = basisPointsText(toPlainDigits(bp));
  const signed = bp.isNegative() ? text : `+${text}`;
  return filled(wordsOf(language).units.basisPoints, { value: signed });
}

function wordsOf(language: Language) {
  return dictionaryOf(language).structures;
}
