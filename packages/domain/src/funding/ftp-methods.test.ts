/**
 * The methods side by side on the worked deals, on the demonstration curve of 2026. The figures were worked out apart from this
 * code with exact fractions: duration from the payments, zero discount from the equation that makes the loan worth par.
 */
import { describe, expect, test } from "vitest";
import { dated, NO_GRACE, planTerms } from "../../laws/plan-examples.ts";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { elementAt } from "../assert.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN, toReported } from "../money/rounding.ts";
import { rate, spread } from "../rates/rate.ts";
import { type PlanTerms, repaymentPlan } from "../schedules/repayment-plan.ts";
import { FTP_TENORS, type FtpCurve } from "./ftp-curve.ts";
import {
  type FtpComparison,
  type FtpInputs,
  ftpDifferenceBp,
  ftpMethods,
  outcomeBy,
} from "./ftp-methods.ts";
import { bucketOf, FTP_METHODS } from "./ftp-policy.ts";
import { fundingProfile } from "./ftp-profile.ts";

const CURVE = elementAt(publishedPolicyBook.registers.ftpCurves, -1).value;
const POLICY = elementAt(publishedPolicyBook.registers.ftpPolicies, 0).value;

function compared(terms: PlanTerms, rest: Partial<FtpInputs> = {}): FtpComparison {
  const { rows } = repaymentPlan(terms, POSTED_TO_FEN);
  return ftpMethods({
    curve: CURVE,
    policy: POLICY,
    profile: fundingProfile(rows, terms.life),
    loanRate: elementAt(terms.ratePath, 0).annualRate,
    repricingMonths: undefined,
    specifiedRate: undefined,
    ...rest,
  });
}

function shown(comparison: FtpComparison): Readonly<Record<string, string>> {
  return Object.fromEntries(
    comparison.outcomes.map((outcome) => [
      outcome.method,
      outcome.kind === "priced" ? toPlainDigits(outcome.annualRate.perYear) : outcome.reason,
    ]),
  );
}

function terms({ workings }: FtpComparison): readonly string[] {
  return [workings.termDays, workings.averageLifeDays, workings.durationDays].map((days) =>
    toPlainDigits(toReported(days)),
  );
}

const D1: PlanTerms = {
  ...planTerms("10000000", "0.029", dated("2026-03-16", "2027-03-16"), {
    method: "bullet",
    frequency: "quarterly",
  }),
  settlementDay: 20,
};

const D2: PlanTerms = {
  ...planTerms("50000000", "0.0315", dated("2026-06-21", "2031-06-21"), {
    method: "equalPrincipal",
    frequency: "quarterly",
    grace: { kind: "interestOnly", length: { kind: "periods", periods: 4 } },
  }),
  settlementDay: 20,
};

const D3 = planTerms("5000000", "0.0365", 24, {
  method: "equalInstalment",
  frequency: "monthly",
  grace: NO_GRACE,
});

describe("D1, 12 months, principal at maturity", () => {
  const comparison = compared(D1, { specifiedRate: rate("0.0165") });

  test("every method that follows principal gives the one-year point; duration is shorter by the interest paid", () => {
    expect(shown(comparison)).toEqual({
      specifiedRate: "0.0165",
      pool: "0.0168",
      straightTerm: "0.017",
      cashFlowStrip: "0.017",
      averageLife: "0.017",
      // 1.68 + 0.02 × (356.0975… − 270) / 90
      duration: "0.01699133",
      zeroDiscount: "0.017",
      repricing: "rate-is-fixed",
    });
    expect(terms(comparison)).toEqual(["360", "360", "356.097574639125645990901"]);
  });

  test("each settlement day lies 5 days and whole months after drawdown", () => {
    const { stretches, curveFactors } = comparison.workings;
    expect(stretches.map(({ fromDays, toDays }) => `${fromDays}-${toDays}`)).toEqual([
      "0-5",
      "5-95",
      "95-185",
      "185-275",
      "275-360",
    ]);
    expect(curveFactors.map(({ curveFactor }) => toPlainDigits(toReported(curveFactor)))).toEqual([
      "0.999803279401052881752384",
      "0.995836821224833209513787",
      "0.991564334670520237200973",
      "0.987264699565589775777524",
      "0.983175249242334704795025",
    ]);
  });
});

test("D2, 60 months, a year of grace, then sixteen equal parts", () => {
  const comparison = compared(D2);
  expect(shown(comparison)).toEqual({
    specifiedRate: "no-rate-specified",
    pool: "0.0195",
    straightTerm: "0.0205",
    cashFlowStrip: "0.01935125",
    // Average of 450, 540, … 1800 days is 1125: 1.90 + 0.15 × 45/720.
    averageLife: "0.01909375",
    duration: "0.0189694",
    zeroDiscount: "0.01934152",
    repricing: "rate-is-fixed",
  });
  expect(terms(comparison)).toEqual(["1800", "1125", "1068.98509350037627721137"]);
});

test("D3, 24 months, equal instalments, counted in months without a date", () => {
  const comparison = compared(D3);
  expect(shown(comparison)).toEqual({
    specifiedRate: "no-rate-specified",
    pool: "0.0195",
    straightTerm: "0.018",
    cashFlowStrip: "0.01735623",
    averageLife: "0.01705379",
    duration: "0.01702954",
    zeroDiscount: "0.01735405",
    repricing: "rate-is-fixed",
  });
  expect(terms(comparison)).toEqual(["720", "379.36537014", "370.634625430939755627552"]);
});

/** 1,200,000 repaid in halves after six and after twelve months, small enough for paper. */
const HALVES = planTerms("1200000", "0.03", 12, {
  method: "equalPrincipal",
  frequency: "halfYearly",
  grace: NO_GRACE,
});

test("two halves: (180 × 1.65 + 360 × 1.70) / 540, the average of 270 days, and par on two factors", () => {
  const comparison = compared(HALVES);
  expect(shown(comparison)).toMatchObject({
    cashFlowStrip: "0.01683333",
    averageLife: "0.0168",
    duration: "0.01679557",
    // (0.5 × (1 − f1) + 0.5 × (1 − f2)) / (0.5 × f1 + 0.25 × f2) with f1 = 1/1.00825, f2 = (1 − 0.0085 f1)/1.0085
    zeroDiscount: "0.01683285",
  });
  expect(
    comparison.workings.curveFactors.map(({ curveFactor }) =>
      toPlainDigits(toReported(curveFactor)),
    ),
  ).toEqual(["0.991817505578973468881726", "0.98321224710220994101587"]);
});

test("money drawn later is funded from the day it is drawn", () => {
  const drawn: PlanTerms = {
    ...planTerms("1200000", "0.03", 12, { method: "bullet", frequency: "halfYearly" }),
    drawdowns: [
      { moment: { kind: "month", month: 0 }, amount: money("600000") },
      { moment: { kind: "month", month: 6 }, amount: money("600000") },
    ],
  };
  const comparison = compared(drawn);
  // (1.2 × 360 × 1.70 − 0.6 × 180 × 1.65) / (1.2 × 360 − 0.6 × 180) = 556.2 / 324 = 1.71666…
  expect(shown(comparison)).toMatchObject({
    straightTerm: "0.017",
    cashFlowStrip: "0.01716667",
    averageLife: "0.0168",
  });
  // 324 / 1.2 = 270 days; (0.6 × 180 + 1.2 × 180 / 1.015) / (0.6 + 0.6 / 1.015) days.
  expect(terms(comparison)).toEqual(["360", "270", "269.330024813895781637717"]);
});

describe("a floating loan of 36 months", () => {
  const floating = (months: number) => {
    const life = dated("2026-06-20", "2029-06-20");
    const loan = planTerms("20000000", "0.029", life, { method: "bullet", frequency: "monthly" });
    return shown(compared(loan, { repricingMonths: months }));
  };

  test.each([
    // 1.70, 1.58 and, at most the term, 1.90 each with the premium of 8 bp for terms up to 36 months.
    [12, "0.0178"],
    [3, "0.0166"],
    [48, "0.0198"],
  ])("reset every %i months", (months, repricing) => {
    expect(floating(months)).toMatchObject({ repricing, duration: "rate-floats" });
  });
});

test.each([
  [360, "0.0168 1"],
  [361, "0.0195 2"],
  [1800, "0.0195 2"],
  [1801, "0.0225 3"],
])("the pool of a loan of %i days", (days, expected) => {
  const bucket = bucketOf(POLICY.pools, days);
  expect(bucket && `${toPlainDigits(bucket.value.perYear)} ${bucket.place}`).toBe(expected);
});

test("a policy that does not reach a term gives no rate, but says so", () => {
  const policy = {
    ...POLICY,
    pools: [{ termMonthsMax: 11, value: rate("0.01") }],
    termPremiums: [{ termMonthsMax: 11, value: spread("0") }],
  };
  expect(shown(compared(D1, { policy, repricingMonths: 12 }))).toMatchObject({
    pool: "no-pool-for-term",
    repricing: "no-premium-for-term",
  });
});

test("a curve so steep that a factor falls to nought has no zero discount", () => {
  const steep: FtpCurve = {
    points: FTP_TENORS.map((tenor) => ({
      tenor,
      annualRate: rate(tenor === "10Y" ? "1" : "0"),
    })),
  };
  const loan = planTerms("100", "0.03", 120, { method: "bullet", frequency: "yearly" });
  expect(shown(compared(loan, { curve: steep }))).toMatchObject({
    straightTerm: "1",
    zeroDiscount: "no-discount-factor",
  });
});

test("a factor of exactly nought is none: nothing for a year, then 100 %", () => {
  const jump: FtpCurve = {
    points: FTP_TENORS.map((tenor, index) => ({ tenor, annualRate: rate(index < 7 ? "0" : "1") })),
  };
  const comparison = compared(
    planTerms("100", "0.03", 24, { method: "bullet", frequency: "yearly" }),
    { curve: jump },
  );
  expect(shown(comparison)).toMatchObject({ zeroDiscount: "no-discount-factor" });
  expect(
    comparison.workings.stretches.map(({ period, stretch }) => `${period}.${stretch}`),
  ).toEqual(["1.1", "2.1"]);
});

test("a method is found by its name, and is compared with what is charged", () => {
  const comparison = compared(D2);
  expect(FTP_METHODS.map((method) => outcomeBy(comparison, method).method)).toEqual(FTP_METHODS);
  expect(toPlainDigits(ftpDifferenceBp(rate("0.01935125"), rate("0.0205")))).toBe("-11.4875");
});

test("a date has no place in a life of months", () => {
  const { rows } = repaymentPlan(D1, POSTED_TO_FEN);
  expect(() => fundingProfile(rows, D3.life)).toThrow("mixed-spans");
});

test("an early repayment is funded to its own day", () => {
  const prepaid: PlanTerms = {
    ...HALVES,
    repayment: { method: "bullet", frequency: "atMaturity" },
    prepayments: [
      { moment: { kind: "month", month: 6 }, amount: money("600000"), effect: "reduce" },
    ],
  };
  const comparison = compared(prepaid);
  expect(comparison.workings.stretches.map(({ repaid }) => toPlainDigits(repaid))).toEqual([
    "600000",
    "600000",
  ]);
  expect(shown(comparison)).toMatchObject({ cashFlowStrip: "0.01683333", averageLife: "0.0168" });
  expect(decimal("270").eq(comparison.workings.averageLifeDays)).toBe(true);
});
