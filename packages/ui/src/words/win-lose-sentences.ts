/**
 * The sentence of the win/lose picture (得失说明), the same on screens and on the command line.
 */
import { type Decimal, toPlainDigits, type WinLose, type YearlyEarnings } from "@xinzhi/domain";
import { dictionaryOf } from "#words-at-hand";
import { cutTo, grouped } from "../digits/plain-digits.ts";
import { exactPercent } from "../digits/rate-text.ts";
import { filled } from "./fill.ts";
import type { Language } from "./language.ts";

/** What matching and letting go cost a year, which of them earns more, and the deposits behind it. */
export function winLoseSentence(picture: WinLose, language: Language): string {
  const words = dictionaryOf(language).winLose;
  const { givenUpByMatching, lostByLeaving, depositsAtRisk } = picture;
  const matched =
    givenUpByMatching === undefined
      ? words.match.none
      : filled(words.match[changeOf(givenUpByMatching)], { amount: size(givenUpByMatching.total) });
  const left = filled(words.leave[changeOf(lostByLeaving)], {
    amount: size(lostByLeaving.total),
    loan: yuan(lostByLeaving.loan),
    deposits: yuan(lostByLeaving.deposits),
    crossSell: yuan(lostByLeaving.crossSell),
  });
  const behind =
    depositsAtRisk === undefined
      ? ""
      : filled(words.deposits, {
          balance: yuan(depositsAtRisk.balance),
          margin: percent(depositsAtRisk.marginPerYear),
          share: percent(depositsAtRisk.share),
          balanceAtRisk: yuan(depositsAtRisk.balanceAtRisk),
        });
  const sentences = [matched + words.between + left + words.end, betterSentence(picture, language)];
  return [...sentences, behind].filter((text) => text !== "").join(language === "en" ? " " : "");
}

function betterSentence({ better }: WinLose, language: Language): string {
  if (better === undefined) return "";
  return filled(dictionaryOf(language).winLose.better[better.choice], { gain: yuan(better.gain) });
}

function changeOf({ total }: YearlyEarnings): "less" | "more" {
  return total.isNegative() && !total.isZero() ? "more" : "less";
}

function size(amount: Decimal): string {
  return yuan(amount.abs());
}

function yuan(amount: Decimal): string {
  return grouped(cutTo(toPlainDigits(amount), 2));
}

function percent(fraction: Decimal): string {
  return `${grouped(exactPercent(toPlainDigits(fraction)))}%`;
}
