/** What the kernel does not know, it says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { addMonths, calendarDate } from "../dates/calendar-date.ts";
import type { Fee } from "../fees/fee.ts";
import type { FundingTerms } from "../funding/funding-layers.ts";
import { money, share } from "../money/money.ts";
import { completeInquiry } from "../products/completion/complete-inquiry.ts";
import type { LoanDeal } from "../products/loan-deal.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import { resolveDeal } from "../products/resolve-deal.ts";
import { rate, spread } from "../rates/rate.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { prepareKernel, rateUnits, totalsAt } from "./kernel-deal.ts";

const D1 = JSON.parse(readFileSync(new URL("../../cases/d1.json", import.meta.url), "utf8")).inputs;

const TEN_YEARS_LATER = addMonths(calendarDate(D1.drawdownDate), 120);

function dealOf(over: object): LoanDeal {
  const inquiry = decodeDealFile({ ...D1, ...over });
  if (inquiry.kind !== "ok") throw new Error(JSON.stringify(inquiry.problems));
  const request = completeInquiry(inquiry.value, publishedPolicyBook);
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  const deal = resolveDeal(request.value, publishedPolicyBook);
  if (deal.kind !== "ok") throw new Error(JSON.stringify(deal.problems));
  return deal.value;
}

const answerTo = (deal: LoanDeal) => {
  const answer = prepareKernel(deal);
  return answer.kind === "kernel" ? "kernel" : answer.reason;
};

const amortising = (over: object) => ({
  repayment: { method: "equalInstalment", frequency: "quarterly", ...over },
});

test.each<[string, object, string]>([
  ["D1 as it is", {}, "kernel"],
  ["instalments", amortising({}), "kernel"],
  [
    "a grace that pays interest",
    amortising({ grace: { kind: "interestOnly", months: 6 } }),
    "kernel",
  ],
  ["a grace that adds interest", amortising({ grace: { kind: "full", months: 6 } }), "grace"],
  ["steps", amortising({ method: "step", stepPeriods: 2, stepGrowth: "0.1" }), "repayment"],
  ["months without principal", amortising({ principalMonths: [6, 12] }), "repayment"],
  [
    "a rate of eight decimals",
    { rates: [{ from: D1.drawdownDate, annualRate: "0.01234567" }] },
    "kernel",
  ],
  [
    "a rate finer than 1e-8",
    { rates: [{ from: D1.drawdownDate, annualRate: "0.0123456789" }] },
    "too-fine",
  ],
  [
    "an early repayment",
    { prepayments: [{ date: "2026-12-01", amount: "1000", effect: "reduce" }] },
    "early-repayment",
  ],
  ["draws", { drawdowns: [{ date: D1.drawdownDate, amount: D1.principal }] }, "several-draws"],
  [
    "100 billion over the life",
    { principal: "100000000000", termMonths: 120, maturityDate: TEN_YEARS_LATER },
    "too-large",
  ],
])("%s: %s", (_, over, answer) => {
  expect(answerTo(dealOf(over))).toBe(answer);
});

/** Fields that do not exist today, as someone may add them tomorrow. */
const FROM_TOMORROW: readonly [string, (deal: LoanDeal) => LoanDeal][] = [
  ["on the deal", (deal) => ({ ...deal, added: 1 })],
  ["on the request", (deal) => ({ ...deal, request: { ...deal.request, added: 1 } })],
  ["on the plan", (deal) => ({ ...deal, planTerms: { ...deal.planTerms, added: 1 } })],
  ["on the funding", (deal) => ({ ...deal, funding: { ...deal.funding, added: 1 } })],
  [
    "on a relending segment",
    (deal) => ({
      ...deal,
      funding: {
        ...deal.funding,
        relendingSegments: deal.funding.relendingSegments.map((one) => ({ ...one, added: 1 })),
      },
    }),
  ],
  ["on the tax", (deal) => onRequest(deal, { tax: { ...deal.request.tax, ...ADDED } })],
  ["on the capital", (deal) => onRequest(deal, { capital: { ...deal.request.capital, ...ADDED } })],
  [
    "on the risk",
    (deal) => onRequest(deal, { creditRisk: { ...deal.request.creditRisk, ...ADDED } }),
  ],
  [
    "on the asked funding",
    (deal) => onRequest(deal, { funding: { ...deal.request.funding, ...ADDED } }),
  ],
];

const ADDED = { added: 1 };

function onRequest(deal: LoanDeal, over: Partial<LoanRequest>): LoanDeal {
  return { ...deal, request: { ...deal.request, ...over } };
}

test.each(FROM_TOMORROW)("a field %s that the kernel has not heard of", (_, changed) => {
  expect(answerTo(changed(dealOf({})))).toBe("unknown-terms");
});

test("a fee, a waiver or a clock with a field the kernel has not heard of", () => {
  const fee: Fee = {
    code: "a",
    payee: "bank",
    borrowerShare: share("0.5"),
    waiver: undefined,
    kind: "upfrontRate",
    feeRate: rate("0.01"),
  };
  const waiver = {
    waived: { kind: "share", waivedShare: share("0.5") },
    borneBy: "bank",
    reason: "r",
    approvedBy: "branch",
  } as const;
  const withFee = (added: object) => onRequest(dealOf({}), { fees: [{ ...fee, ...added }] });
  expect(answerTo(withFee({}))).toBe("kernel");
  expect(answerTo(withFee({ waiver }))).toBe("kernel");
  expect(answerTo(withFee({ instalments: 2 }))).toBe("fee");
  expect(answerTo(withFee({ kind: "perPage" }))).toBe("fee");
  expect(answerTo(withFee({ waiver: { ...waiver, until: "2027-01-01" } }))).toBe("fee");
  expect(answerTo(withFee({ feeRate: rate("0.000000001") }))).toBe("too-fine");
  const clock = { ...dealOf({}).request.costClock, rolled: true };
  expect(answerTo(onRequest(dealOf({}), { costClock: clock }))).toBe("day-count");
});

test.each<[string, Partial<FundingTerms>, string]>([
  ["a quota", { relent: { kind: "followsBalance", most: money("1000000") } }, "relending"],
  ["a fixed amount", { relent: { kind: "fixed", amount: money("1000000") } }, "relending"],
  ["the cost of collateral", { collateralCost: spread("0.001") }, "kernel"],
])("relending with %s: %s", (_, over, answer) => {
  const deal = dealOf({});
  expect(deal.funding.relendingSegments.length).toBeGreaterThan(0);
  expect(answerTo({ ...deal, funding: { ...deal.funding, ...over } })).toBe(answer);
});

const PLANNED = {
  pricingDate: "2026-03-16",
  institution: "stateBank",
  firm: { titles: [{ title: "techSme", source: "governmentList" }] },
};

/** Ten years from before two cuts of the facility's rate: at 1.55 % the first year loses and the later ones gain. */
const MIXED = {
  ...PLANNED,
  drawdownDate: "2024-06-20",
  maturityDate: "2034-06-20",
  termMonths: 120,
  rates: [{ from: "2024-06-20", annualRate: "0.03" }],
};

test.each<[string, object, string]>([
  ["that gains", { funding: { ftpRate: "0.02", ftpDiscount: "0" } }, "kernel"],
  ["that is declined", { funding: { ftpRate: "0.01", ftpDiscount: "0" } }, "kernel"],
  ["that is refused", { institution: "cityBank", relendingComparison: [] }, "kernel"],
  [
    "that weighs years",
    { ...MIXED, funding: { ftpRate: "0.0155", ftpDiscount: "0" } },
    "relending",
  ],
  [
    "that is drawn anyway",
    {
      ...MIXED,
      funding: { ftpRate: "0.0155", ftpDiscount: "0", relending: { drawWhen: "always" } },
    },
    "kernel",
  ],
])("a plan of relending %s: %s", (_, over, answer) => {
  const funding = { ftpRate: "0.02", ftpDiscount: "0" };
  expect(answerTo(dealOf({ ...PLANNED, funding, ...over }))).toBe(answer);
});

const LEVEL = { method: "equalInstalment", frequency: "monthly" };
const PARTS = { method: "equalPrincipal", frequency: "quarterly" };
const CAPITALISED = { ...PARTS, grace: { kind: "interestCapitalised", months: 3 } };

test.each<[string, object, string, string]>([
  ["of a bullet", {}, "cashFlowStrip", "kernel"],
  ["of equal parts", { repayment: PARTS }, "zeroDiscount", "kernel"],
  ["of equal parts, interest capitalised first", { repayment: CAPITALISED }, "averageLife", "ftp"],
  ["of equal instalments", { repayment: LEVEL }, "cashFlowStrip", "ftp"],
  ["of equal instalments", { repayment: LEVEL }, "straightTerm", "kernel"],
  ["of equal instalments", { repayment: LEVEL }, "pool", "kernel"],
  ["of a bullet", {}, "duration", "ftp"],
])("an FTP from the curve %s %j by %s: %s", (_, over, method, answer) => {
  const funding = { method, relending: null };
  expect(answerTo(dealOf({ ...PLANNED, relendingComparison: [], funding, ...over }))).toBe(answer);
});

test("a rate that is no whole number of units is not priced", () => {
  const kernel = prepareKernel(dealOf({}));
  if (kernel.kind !== "kernel") throw new Error(kernel.reason);
  for (const rate of [0.5, -1, 100_000_001, Number.NaN]) {
    expect(() => totalsAt(kernel, [rate])).toThrow("not-a-rate-unit");
  }
});

test("rates are counted in units of 1e-8, or not at all", () => {
  expect(rateUnits([rate("0.0365"), rate("0"), rate("1"), rate("0.00000001")])).toEqual([
    3_650_000, 0, 100_000_000, 1,
  ]);
  for (const finer of ["0.000000001", "1.00000001", "-0.01"]) {
    expect(rateUnits([rate("0.0365"), rate(finer)])).toBe(undefined);
  }
});
