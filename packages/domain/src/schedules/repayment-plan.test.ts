import { expect, test } from "vitest";
import {
  amountsOf,
  dated,
  NO_GRACE,
  paymentsOf,
  planTerms,
  rowTexts,
} from "../../laws/plan-examples.ts";
import { elementAt } from "../assert.ts";
import { decimal, sumOf, toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN, type PostingRule, UNROUNDED } from "../money/rounding.ts";
import { repaymentPlan } from "./repayment-plan.ts";
import type { Repayment } from "./repayment-terms.ts";

const MONTHLY_INSTALMENTS: Repayment = {
  method: "equalInstalment",
  frequency: "monthly",
  grace: NO_GRACE,
};
const MONTHLY_PARTS: Repayment = {
  method: "equalPrincipal",
  frequency: "monthly",
  grace: NO_GRACE,
};
const TO_FEN = {
  kind: "rounded",
  mode: "half-up",
  decimals: 2,
  leftover: "last",
} as const satisfies PostingRule;

test("130 at 20 % keeps its twelve instalments: eleven of 12.04 and a last one of 12.07", () => {
  const plan = repaymentPlan(planTerms("130", "0.2", 12, MONTHLY_INSTALMENTS), POSTED_TO_FEN);
  expect(paymentsOf(plan)).toEqual([...Array<string>(11).fill("12.04"), "12.07"]);
  expect(elementAt(plan.instalments, 0).unrounded.toFixed(20)).toBe("12.04248576662040534004");
});

test("100 over 144 months at 7.5 %: the instalment rounded up ends the debt early, and the rows stay", () => {
  const plan = repaymentPlan(planTerms("100", "0.075", 144, MONTHLY_INSTALMENTS), POSTED_TO_FEN);
  expect(plan.rows).toHaveLength(144);
  expect(rowTexts(plan).slice(0, 2)).toEqual(["0.63 + 0.43 → 99.57", "0.62 + 0.44 → 99.13"]);
  expect(rowTexts(plan).slice(140)).toEqual([
    "0.02 + 1.04 → 2.08",
    "0.01 + 1.05 → 1.03",
    "0.01 + 1.03 → 0",
    "0 + 0 → 0",
  ]);
  expect(toPlainDigits(sumOf(plan.rows.map(({ principal }) => principal)))).toBe("100");
});

test("1,501.50 at 4 %: the first month is 5.005 exactly, booked as 5.01, or as 5.00 half to even", () => {
  const terms = planTerms("1501.50", "0.04", 12, MONTHLY_INSTALMENTS);
  const firstInterest = (posting: PostingRule) =>
    toPlainDigits(elementAt(repaymentPlan(terms, posting).rows, 0).interest);
  expect(firstInterest(UNROUNDED)).toBe("5.005");
  expect(firstInterest(POSTED_TO_FEN)).toBe("5.01");
  expect(firstInterest({ ...TO_FEN, mode: "half-even" })).toBe("5");
});

test.each([
  ["100", "last", ["33.33", "33.33", "33.34"]],
  ["100", "first", ["33.34", "33.33", "33.33"]],
  ["200", "last", ["66.67", "66.67", "66.66"]],
  ["200", "first", ["66.66", "66.67", "66.67"]],
] as const)(
  "%s in three parts leaves what rounding leaves to the %s",
  (amount, leftover, parts) => {
    const plan = repaymentPlan(planTerms(amount, "0", 3, MONTHLY_PARTS), { ...TO_FEN, leftover });
    expect(paymentsOf(plan)).toEqual(parts);
  },
);

test("with a balloon the first part takes what rounding leaves, and the last one the balloon", () => {
  const repayment: Repayment = { ...MONTHLY_PARTS, balloon: money("50") };
  const terms = planTerms("150", "0", 3, repayment);
  const plan = repaymentPlan(terms, { ...TO_FEN, leftover: "first" });
  expect(paymentsOf(plan)).toEqual(["33.34", "33.33", "83.33"]);
});

test("an instalment in whole tens: 860, and less at the end", () => {
  const posting = { ...TO_FEN, instalmentMultiple: decimal("10") };
  const plan = repaymentPlan(planTerms("10000", "0.05", 12, MONTHLY_INSTALMENTS), posting);
  expect(paymentsOf(plan)).toEqual([...Array<string>(11).fill("860"), "811.8"]);
});

test("an instalment in whole thousands is paid off in eleven rows, and the twelfth is still there", () => {
  const posting = { ...TO_FEN, instalmentMultiple: decimal("1000") };
  const plan = repaymentPlan(planTerms("10000", "0.05", 12, MONTHLY_INSTALMENTS), posting);
  expect(paymentsOf(plan)).toEqual([...Array<string>(10).fill("1000"), "235.93", "0"]);
});

test("every amount in whole hundreds", () => {
  const posting = { ...TO_FEN, decimals: 0, amountMultiple: decimal("100") };
  const plan = repaymentPlan(planTerms("10000", "0.06", 3, MONTHLY_PARTS), posting);
  // 10,000 / 3 → 3,300; 6 % a year on 10,000, 6,700 and 3,400 is 50, 33.5 and 17: 100, 0 and 0.
  expect(rowTexts(plan)).toEqual(["100 + 3300 → 6700", "0 + 3300 → 3400", "0 + 3400 → 0"]);
});

test("a balloon waits for the last equal part", () => {
  const repayment: Repayment = { ...MONTHLY_PARTS, balloon: money("300000") };
  const plan = repaymentPlan(planTerms("1200000", "0.036", 6, repayment), POSTED_TO_FEN);
  expect(rowTexts(plan)).toEqual([
    "3600 + 150000 → 1050000",
    "3150 + 150000 → 900000",
    "2700 + 150000 → 750000",
    "2250 + 150000 → 600000",
    "1800 + 150000 → 450000",
    "1350 + 450000 → 0",
  ]);
});

test("a balloon waits for the last level instalment", () => {
  const repayment: Repayment = { ...MONTHLY_INSTALMENTS, balloon: money("300000") };
  const plan = repaymentPlan(planTerms("1200000", "0.036", 6, repayment), POSTED_TO_FEN);
  expect(paymentsOf(plan)).toEqual([...Array<string>(5).fill("152478.93"), "452478.95"]);
  const exact = repaymentPlan(planTerms("1200000", "0.036", 6, repayment), UNROUNDED);
  const [first, last] = [elementAt(exact.rows, 0), elementAt(exact.rows, -1)];
  const beyond = last.interest.plus(last.principal).minus(first.interest).minus(first.principal);
  expect(beyond.toFixed(20)).toBe("300000.00000000000000000000");
});

test("a balloon as large as the loan leaves interest alone until the end", () => {
  const repayment: Repayment = { ...MONTHLY_PARTS, balloon: money("1200000") };
  const plan = repaymentPlan(planTerms("1200000", "0.036", 3, repayment), POSTED_TO_FEN);
  expect(rowTexts(plan)).toEqual([
    "3600 + 0 → 1200000",
    "3600 + 0 → 1200000",
    "3600 + 1200000 → 0",
  ]);
});

test.each([
  [
    "10 % more every two payments",
    "0.1",
    ["9195.41", "9195.41", "10114.95", "10114.95", "11126.45", "11126.46"],
  ],
  [
    "10 % less every two payments",
    "-0.1",
    ["11219.33", "11219.33", "10097.39", "10097.39", "9087.66", "9087.66"],
  ],
])("steps: the instalment is %s", (_, growth, payments) => {
  const repayment: Repayment = {
    ...MONTHLY_INSTALMENTS,
    method: "step",
    stepPeriods: 2,
    stepGrowth: decimal(growth),
  };
  const plan = repaymentPlan(planTerms("60000", "0.048", 6, repayment), POSTED_TO_FEN);
  expect(paymentsOf(plan)).toEqual(payments);
});

test("principal in June and December only: interest every month, three equal parts", () => {
  const repayment: Repayment = { ...MONTHLY_PARTS, principalMonths: [6, 12] };
  const life = dated("2026-01-15", "2027-01-15");
  const terms = planTerms("300000", "0.036", life, repayment);
  const plan = repaymentPlan({ ...terms, accrual: { kind: "wholeMonths" } }, POSTED_TO_FEN);
  expect(rowTexts(plan)).toEqual([
    ...Array<string>(4).fill("900 + 0 → 300000"),
    "900 + 100000 → 200000",
    ...Array<string>(5).fill("600 + 0 → 200000"),
    "600 + 100000 → 100000",
    "300 + 100000 → 0",
  ]);
});

test("instalments in June and December only: level where principal is due", () => {
  const repayment: Repayment = { ...MONTHLY_INSTALMENTS, principalMonths: [6, 12] };
  const life = dated("2026-01-15", "2027-01-15");
  const terms = planTerms("300000", "0.036", life, repayment);
  const plan = repaymentPlan({ ...terms, accrual: { kind: "wholeMonths" } }, POSTED_TO_FEN);
  expect(rowTexts(plan)).toEqual([
    ...Array<string>(4).fill("900 + 0 → 300000"),
    "900 + 99700.6 → 200299.4",
    ...Array<string>(5).fill("600.9 + 0 → 200299.4"),
    "600.9 + 99999.7 → 100299.7",
    "300.9 + 100299.7 → 0",
  ]);
});

test("a plan of agreed parts, the last row taking what they leave", () => {
  const repayment: Repayment = {
    method: "custom",
    frequency: "quarterly",
    principalPlan: [
      { period: 2, amount: money("100000") },
      { period: 3, amount: money("250000") },
    ],
  };
  const plan = repaymentPlan(planTerms("600000", "0.04", 12, repayment), POSTED_TO_FEN);
  expect(rowTexts(plan)).toEqual([
    "6000 + 0 → 600000",
    "6000 + 100000 → 500000",
    "5000 + 250000 → 250000",
    "2500 + 250000 → 0",
  ]);
});

test("agreed parts beyond the balance stop at it", () => {
  const repayment: Repayment = {
    method: "custom",
    frequency: "quarterly",
    principalPlan: [{ period: 1, amount: money("900000") }],
  };
  const plan = repaymentPlan(planTerms("600000", "0.04", 6, repayment), POSTED_TO_FEN);
  expect(rowTexts(plan)).toEqual(["6000 + 600000 → 0", "0 + 0 → 0"]);
});

test("paid once: all interest with the principal", () => {
  const repayment: Repayment = { method: "bullet", frequency: "atMaturity" };
  const terms = planTerms("1000000", "0.036", dated("2026-03-16", "2026-09-16"), repayment);
  // 184 days
  expect(rowTexts(repaymentPlan(terms, POSTED_TO_FEN))).toEqual(["18400 + 1000000 → 0"]);
});

test("the same loan pays more interest the later its principal comes back", () => {
  const interestBy = (repayment: Repayment) => {
    const { rows } = repaymentPlan(planTerms("1200000", "0.036", 12, repayment), POSTED_TO_FEN);
    return toPlainDigits(sumOf(rows.map(({ interest }) => interest)));
  };
  expect([
    interestBy(MONTHLY_PARTS),
    interestBy(MONTHLY_INSTALMENTS),
    interestBy({ method: "bullet", frequency: "monthly" }),
  ]).toEqual(["23400", "23528.52", "43200"]);
});

test("a row shows what it opened with, what was booked and what is left", () => {
  const { rows } = repaymentPlan(planTerms("1200000", "0.036", 6, MONTHLY_PARTS), POSTED_TO_FEN);
  expect(amountsOf(elementAt(rows, 1))).toEqual({
    opening: "1000000",
    drawn: "0",
    accrued: "3000",
    interest: "3000",
    capitalised: "0",
    carried: "0",
    principal: "200000",
    prepaid: "0",
    closing: "800000",
  });
});
