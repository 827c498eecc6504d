/** What a deal shows where conditions ask, term by term. */
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { completeInquiry } from "../completion/complete-inquiry.ts";
import { resolveDeal } from "../resolve-deal.ts";
import { type FoundBeside, loanShown } from "./loan-shown.ts";

const DEAL = {
  id: "SHOWN",
  titleZh: "示例",
  product: "techInnovationLoan",
  pricingDate: "2026-11-27",
  principal: "10000000",
  termMonths: 36,
  repayment: { method: "equalPrincipal", frequency: "quarterly", gracePeriods: 0 },
  funding: { ftpDiscount: "0.00125", relending: null },
  capital: { riskWeight: "0.75", car: "0.115" },
  tax: { vatTreatment: "taxed" },
};
const BESIDE: FoundBeside = {
  dscrMinimum: decimal("1.3"),
  structure: [{ security: "unsecured", share: decimal("1") }],
  ipPledgeRate: undefined,
};

function shown(change: Readonly<Record<string, unknown>>, beside: Partial<FoundBeside> = {}) {
  const inquiry = decodeDealFile({ ...DEAL, ...change });
  if (inquiry.kind === "refused") throw new Error(JSON.stringify(inquiry.problems));
  const request = completeInquiry(inquiry.value, publishedPolicyBook);
  if (request.kind === "refused") throw new Error(JSON.stringify(request.problems));
  const deal = resolveDeal(request.value, publishedPolicyBook);
  if (deal.kind === "refused") throw new Error(JSON.stringify(deal.problems));
  return loanShown(deal.value, { ...BESIDE, ...beside });
}

test("the discount in basis points, and coverage as it was found", () => {
  const { ftpDiscountBp, dscrMinimum, termMonths } = shown({});
  expect([ftpDiscountBp, dscrMinimum].map((value) => value && toPlainDigits(value))).toEqual([
    "12.5",
    "1.3",
  ]);
  expect(termMonths).toBe(36);
});

const graced = (grace: unknown) => ({
  repayment: { method: "equalPrincipal", frequency: "quarterly", grace },
});

test.each<[unknown, number | undefined]>([
  [{}, 0],
  [{ repayment: { method: "bullet", frequency: "quarterly", gracePeriods: 0 } }, 0],
  [{ repayment: { method: "equalPrincipal", frequency: "quarterly", gracePeriods: 2 } }, 6],
  [{ repayment: { method: "equalPrincipal", frequency: "atMaturity", gracePeriods: 0 } }, 0],
  [graced({ kind: "interestOnly", months: 5 }), 5],
  [graced({ kind: "interestOnly", toDate: "2027-05-27" }), 6],
  [graced({ kind: "interestOnly", toDate: "2027-05-28" }), 7],
  [graced({ kind: "interestOnly", cashFlows: [{ date: "2027-06-30", amount: "1" }] }), undefined],
])("%#: grace in months", (change, months) => {
  expect(shown(change as Readonly<Record<string, unknown>>).graceMonths).toBe(months);
});

const waived = (
  fee: Readonly<Record<string, unknown>>,
  waiver: Readonly<Record<string, string>>,
) => ({
  code: "审查费",
  payer: "borrower",
  payee: "bank",
  ...fee,
  waiver: { ...waiver, borneBy: "payee", reason: "示例", approvedBy: "branch" },
});
const FIXED = { kind: "upfrontFixed", amount: "20000" };
const RATED = { kind: "upfrontRate", rate: "0.004" };
const YEARLY = { kind: "annualInAdvance", rate: "0.004" };

// 5,000 of 20,000; 10,000 of 40,000, and of the borrower's half of it 20,000.
test.each<[readonly unknown[], string | undefined]>([
  [[], "0"],
  [[{ code: "审查费", payer: "borrower", ...FIXED }], "0"],
  [[waived(FIXED, { amount: "5000" })], "0.25"],
  [[waived(RATED, { amount: "10000" })], "0.25"],
  [
    [
      waived(
        { ...RATED, payer: "shared", payee: "other", borrowerShare: "0.5" },
        { amount: "10000" },
      ),
    ],
    "0.5",
  ],
  [[waived(FIXED, { amount: "5000" }), waived(YEARLY, { share: "0.75" })], "0.75"],
  [[waived(YEARLY, { share: "0.75" }), waived(FIXED, { amount: "5000" })], "0.75"],
  [[waived(FIXED, { amount: "50000" })], "1"],
  [[waived(YEARLY, { amount: "5000" }), waived(FIXED, { amount: "5000" })], undefined],
])("%#: the largest share of a fee that is waived", (fees, share) => {
  const { feeWaiverShare } = shown({ fees });
  expect(feeWaiverShare && toPlainDigits(feeWaiverShare)).toBe(share);
});

const layer = (security: FoundBeside["structure"][number]["security"]) => [
  { security, share: decimal("1") },
];

test.each<[string, Readonly<Record<string, unknown>>, Partial<FoundBeside>, string | undefined]>([
  ["a valued security", { pledge: { value: "40000000", cap: "0.5" } }, {}, "0.25"],
  ["rights", {}, { ipPledgeRate: decimal("0.3") }, "0.3"],
  [
    "a valued security before rights",
    { pledge: { value: "40000000", cap: "0.5" } },
    { ipPledgeRate: decimal("0.3") },
    "0.25",
  ],
  [
    "a valued house that carries two fifths",
    { pledge: { value: "40000000", cap: "0.5" } },
    {
      structure: [
        { security: "realEstate", share: decimal("0.4") },
        { security: "unsecured", share: decimal("0.6") },
      ],
    },
    "0.1",
  ],
  [
    "a valued house beside a guarantor",
    { pledge: { value: "40000000", cap: "0.5" } },
    {
      structure: [
        { security: "realEstate", share: decimal("0.4") },
        { security: "guaranteed", share: decimal("0.6") },
      ],
    },
    "0.1",
  ],
  [
    "a house nobody valued beside nothing",
    {},
    {
      structure: [
        { security: "unsecured", share: decimal("0.5") },
        { security: "realEstate", share: decimal("0.5") },
      ],
    },
    undefined,
  ],
  ["nothing pledged", {}, {}, "0"],
  ["a guarantor", {}, { structure: layer("guaranteed") }, "0"],
  ["a house nobody valued", {}, { structure: layer("realEstate") }, undefined],
  ["a structure that was not told", {}, { structure: [] }, undefined],
])("the pledge rate with %s", (_name, change, beside, expected) => {
  const { pledgeRate } = shown(change, beside);
  expect(pledgeRate && toPlainDigits(pledgeRate)).toBe(expected);
});
