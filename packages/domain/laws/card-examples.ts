/**
 * A project loan as a fit file says it (四要素适配卡样例): invented, with figures that can be worked out by hand.
 *
 * 6,000,000 over 24 months at 3.60 % by months, 1,500,000 each half-year: interest 108,000, 81,000, 54,000, 27,000. The project
 * invests 10,000,000 and returns 11,000,000 a year later, which is 10 %. The firm has 1,929,600 in every half-year.
 */
import { publishedPolicyBook } from "../reference-data/index.ts";
import type { PolicyBook } from "../src/policy-book/policy-book.ts";
import { type FitCard, fitCard } from "../src/pricing/fit-card/fit-card.ts";
import { type FitAnswer, fitOf } from "../src/products/fit/fit.ts";
import type { FitQuestion } from "../src/products/fit/fit-question.ts";
import { decodeFitFile } from "../src/schemas/fit-file.ts";
import { SAMPLE_INNOVATION } from "./sample-innovation.ts";

/** Terms of the deal. */
export const CARD_DEAL = {
  id: "CARD",
  titleZh: "示例",
  product: "advancedManufacturingLoan",
  pricingDate: "2026-11-27",
  institution: "cityBank",
  purpose: "equipmentRenewal",
  principal: "6000000",
  termMonths: 24,
  repayment: { method: "equalPrincipal", frequency: "halfYearly", gracePeriods: 0 },
  interest: { method: "monthly12" },
  rates: [{ from: "2026-11-27", annualRate: "0.036" }],
  funding: { relending: null },
  subsidy: null,
  pd: "0.01",
  lgd: "0.45",
  guaranteedShare: "0.2",
  capital: { riskWeight: "0.75", car: "0.115" },
  tax: { vatTreatment: "taxed" },
};

/** The grade is on no scale, so risk is the deal's own. */
const INNOVATION = {
  ...SAMPLE_INNOVATION,
  assessedOn: "2026-11-20",
  ownGrade: "unrated",
  structure: [{ security: "guaranteed", share: "1" }],
  rights: [],
  cashFlows: [
    { date: "2026-11-27", amount: "-10000000" },
    { date: "2027-11-27", amount: "11000000" },
  ],
};

const HALF_YEARS = ["2027-05-27", "2027-11-27", "2028-05-27", "2028-11-27", "2029-05-27"];

/** The whole file; a test changes one part at a time. */
export const CARD_FILE = {
  deal: CARD_DEAL,
  firm: {},
  innovation: INNOVATION,
  cashFlows: HALF_YEARS.map((date) => ({ date, amount: "1929600" })),
  card: { assetLifeMonths: 30, need: { kind: "project", ownFunds: "4000000" } },
};

/** A file's question and what was found on it, or an error with what is wrong. */
export function judgedFile(
  file: object,
  book: PolicyBook = publishedPolicyBook,
): { readonly question: FitQuestion; readonly answer: FitAnswer } {
  const question = decodeFitFile(file);
  if (question.kind === "refused") throw new Error(JSON.stringify(question.problems));
  const answer = fitOf(question.value, book);
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.problems));
  return { question: question.value, answer: answer.value };
}

/** The card of a file, or an error with what is wrong. */
export function cardOf(file: object, book: PolicyBook = publishedPolicyBook): FitCard {
  const { question, answer } = judgedFile(file, book);
  const card = fitCard(question, answer, book);
  if (card === undefined) throw new Error("no rules in force");
  return card;
}
