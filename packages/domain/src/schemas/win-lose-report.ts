/**
 * The win/lose picture of a report (得失) as plain JSON: the three outcomes of a year, what two of them cost, and a sentence.
 */
import type { WinLose, YearlyEarnings } from "../pricing/competing/win-lose.ts";
import type { Said } from "./fit-words.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";

/** The sentence of the picture. */
export type WinLoseWords = { readonly winLose: (picture: WinLose) => Said };

/** The picture as a part of the competitor's report. Money a year to the fen. */
export function winLoseReport(picture: WinLose, words: WinLoseWords): Report {
  const { depositsAtRisk, own, matching, leaving, givenUpByMatching, lostByLeaving, better } =
    picture;
  return {
    depositsAtRisk:
      depositsAtRisk === undefined
        ? null
        : {
            balance: bookedText(depositsAtRisk.balance),
            marginPerYear: reportedText(depositsAtRisk.marginPerYear),
            share: reportedText(depositsAtRisk.share),
            balanceAtRisk: bookedText(depositsAtRisk.balanceAtRisk),
          },
    own: earningsReport(own),
    matching: matching === undefined ? null : earningsReport(matching),
    leaving: earningsReport(leaving),
    givenUpByMatching: givenUpByMatching === undefined ? null : earningsReport(givenUpByMatching),
    lostByLeaving: earningsReport(lostByLeaving),
    better: better?.choice ?? null,
    gain: better === undefined ? null : bookedText(better.gain),
    ...words.winLose(picture),
  };
}

function earningsReport({ loan, deposits, crossSell, total }: YearlyEarnings): Report {
  return {
    loan: bookedText(loan),
    deposits: bookedText(deposits),
    crossSell: bookedText(crossSell),
    total: bookedText(total),
  };
}
