/**
 * The deals that are timed (测速样本): made up, always the same ones, of the shapes a bank's book has.
 */
import { publishedPolicyBook } from "../reference-data/index.ts";
import { addDays, addMonths, calendarDate } from "../src/dates/calendar-date.ts";
import { completeInquiry } from "../src/products/completion/complete-inquiry.ts";
import type { LoanDeal } from "../src/products/loan-deal.ts";
import { resolveDeal } from "../src/products/resolve-deal.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";

/** What is varied. */
export type SampleTerms = {
  readonly principal: string;
  readonly drawnAfterDays: number;
  readonly termMonths: number;
  readonly method: "bullet" | "equalPrincipal" | "equalInstalment";
  readonly frequency: "monthly" | "quarterly";
  readonly rate: string;
  readonly settlementDay: number | undefined;
  readonly clock: "actual360" | "actual365" | "monthly12";
  readonly fees: readonly object[];
};

/** 10 million over 60 monthly instalments, a year of relending in it. */
export const SIXTY_MONTHS: SampleTerms = {
  principal: "10000000",
  drawnAfterDays: 0,
  termMonths: 60,
  method: "equalInstalment",
  frequency: "monthly",
  rate: "0.0365",
  settlementDay: 20,
  clock: "actual360",
  fees: [],
};

/** The deal of these terms, resolved against the published policy. */
export function sampleDeal(terms: SampleTerms): LoanDeal {
  const drawdownDate = addDays(calendarDate("2026-03-16"), terms.drawnAfterDays);
  const inquiry = decodeDealFile({
    id: "sample",
    product: "techInnovationLoan",
    principal: terms.principal,
    drawdownDate,
    maturityDate: addMonths(drawdownDate, terms.termMonths),
    termMonths: terms.termMonths,
    repayment: { method: terms.method, frequency: terms.frequency },
    interest: { method: terms.clock, settlementDay: terms.settlementDay },
    rates: [{ from: drawdownDate, annualRate: terms.rate }],
    costBasis: terms.clock,
    funding: {
      ftpRate: "0.018",
      ftpDiscount: "0.004",
      relending: {
        share: "0.6",
        segments: [
          {
            from: addMonths(drawdownDate, Math.min(3, terms.termMonths - 1)),
            to: addMonths(drawdownDate, Math.min(15, terms.termMonths)),
            rate: "0.0125",
          },
        ],
      },
    },
    opexRate: "0.006",
    pd: "0.02",
    lgd: "0.45",
    guaranteedShare: "0.2",
    capital: { riskWeight: "0.75", car: "0.115", hurdle: "0.1" },
    tax: {
      vatTreatment: "taxed",
      vatRate: "0.06",
      surchargeRate: "0.12",
      incomeTaxRate: "0.25",
    },
    fees: terms.fees,
    subsidy: null,
  });
  if (inquiry.kind !== "ok") throw new Error(JSON.stringify(inquiry.problems));
  const request = completeInquiry(inquiry.value, publishedPolicyBook);
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  const deal = resolveDeal(request.value, publishedPolicyBook);
  if (deal.kind !== "ok") throw new Error(JSON.stringify(deal.problems));
  return deal.value;
}

/** So many deals of all shapes, the same ones every time. */
export function sampleBook(count: number): readonly LoanDeal[] {
  const below = numbersBelow(20_261_127);
  return Array.from({ length: count }, () =>
    sampleDeal({
      principal: `${1 + below(3000)}${String(below(100)).padStart(2, "0")}00.${String(below(100)).padStart(2, "0")}`,
      drawnAfterDays: below(900),
      termMonths: 6 + below(55),
      method: pick(["equalInstalment", "equalPrincipal", "bullet"] as const, below(3)),
      frequency: pick(["monthly", "quarterly"] as const, below(2)),
      rate: `0.0${String(2000 + below(5000)).padStart(4, "0")}`,
      settlementDay: pick([20, undefined, 15] as const, below(3)),
      clock: pick(["actual360", "actual365", "monthly12"] as const, below(3)),
      fees:
        below(3) === 0
          ? [{ code: "guarantee", payer: "borrower", kind: "annualInAdvance", rate: "0.008" }]
          : [],
    }),
  );
}

function pick<T>(list: readonly T[], index: number): T {
  const picked = list[index];
  if (picked === undefined && index >= list.length) throw new Error("no such entry");
  return picked as T;
}

/** Whole numbers below a bound, the same sequence everywhere. */
function numbersBelow(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
