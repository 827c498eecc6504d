/**
 * A client with deposits and other business (客户综合关系样例), and what it is worth beside another bank's offer.
 */
import { readFileSync } from "node:fs";
import { publishedPolicyBook as book } from "../reference-data/index.ts";
import type { Decimal } from "../src/money/decimal.ts";
import { compareOffer } from "../src/pricing/competing/competing-offer.ts";
import type { WinLose, YearlyEarnings } from "../src/pricing/competing/win-lose.ts";
import { completeInquiry } from "../src/products/completion/complete-inquiry.ts";
import { decodeStructuresFile } from "../src/schemas/structures-file.ts";

/** The deal of a case. */
export function dealOf(name: string) {
  const text = readFileSync(new URL(`../cases/${name}.json`, import.meta.url), "utf8");
  return JSON.parse(text).inputs;
}

/** The picture of a deal beside an offer that differs from it in some fields. */
export function pictured(deal: object, theirs: object, relationship: object): WinLose {
  const competitor = { name: "甲银行", deal: theirs, relationship };
  const asked = decodeStructuresFile({ deal, competitor });
  if (asked.kind !== "ok") throw new Error(JSON.stringify(asked.problems));
  const request = completeInquiry(asked.value.inquiry, book);
  const { competitor: offer } = asked.value;
  if (request.kind !== "ok" || offer === undefined) throw new Error("nothing to compare");
  const compared = compareOffer(request.value, offer, book);
  if (compared.kind !== "ok" || compared.value.winLose === undefined) throw new Error("no picture");
  return compared.value.winLose;
}

/** Loan, deposits, other business and total, to the fen. */
export function row(earned: YearlyEarnings | undefined): readonly string[] | undefined {
  return earned && partsOf(earned).map((yuan) => yuan.toFixed(2));
}

/** The same as figures. */
export function partsOf({ loan, deposits, crossSell, total }: YearlyEarnings): readonly Decimal[] {
  return [loan, deposits, crossSell, total];
}

/** Case D1, at 2.90 %. */
export const D1 = dealOf("d1");
/** Another bank at 2.70 %. */
export const CHEAPER = { rates: [{ from: "2026-03-16", annualRate: "0.027" }] };
/** D1 with a deposit of so much. */
export const deposit = (averageBalance: string) => ({
  ...D1,
  deposit: { averageBalance, ftpCredit: "0.02", ratePaid: "0.005" },
});
/** Other business, half of which would leave. */
export const CROSS_SELL = { yearlyIncome: "120000", atRisk: "0.5" };
