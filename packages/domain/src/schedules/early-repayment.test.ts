import { expect, test } from "vitest";
import {
  afterMonths,
  amountsOf,
  dated,
  NO_GRACE,
  onDay,
  paymentsOf,
  planTerms,
  rowTexts,
} from "../../laws/plan-examples.ts";
import { elementAt } from "../assert.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { rate } from "../rates/rate.ts";
import { repaymentPlan } from "./repayment-plan.ts";
import type { Prepayment, Repayment } from "./repayment-terms.ts";

type Effect = Prepayment["effect"];

function planWith(
  method: "equalInstalment" | "equalPrincipal",
  prepayments: readonly Prepayment[],
) {
  const repayment: Repayment = { method, frequency: "monthly", grace: NO_GRACE };
  const terms = planTerms("1200000", "0.036", 12, repayment);
  return repaymentPlan({ ...terms, prepayments }, POSTED_TO_FEN);
}

function afterThree(amount: string, effect: Effect): Prepayment {
  return { moment: afterMonths(3), amount: money(amount), effect };
}

test("shorten: the instalment stays and the loan ends three payments sooner", () => {
  const plan = planWith("equalInstalment", [afterThree("300000", "shorten")]);
  expect(rowTexts(plan)).toEqual([
    "3600 + 98360.71 → 1101639.29",
    "3304.92 + 98655.79 → 1002983.5",
    "3008.95 + 98951.76 → 604031.74",
    "1812.1 + 100148.61 → 503883.13",
    "1511.65 + 100449.06 → 403434.07",
    "1210.3 + 100750.41 → 302683.66",
    "908.05 + 101052.66 → 201631",
    "604.89 + 101355.82 → 100275.18",
    "300.83 + 100275.18 → 0",
  ]);
  expect(amountsOf(elementAt(plan.rows, 2)).prepaid).toBe("300000");
  expect(plan.instalments).toHaveLength(1);
});

test("reduce: the end stays and the instalment is solved again", () => {
  const plan = planWith("equalInstalment", [afterThree("300000", "reduce")]);
  expect(plan.rows).toHaveLength(12);
  expect(rowTexts(plan).slice(2, 5)).toEqual([
    "3008.95 + 98951.76 → 604031.74",
    "1812.1 + 66313.28 → 537718.46",
    "1613.16 + 66512.22 → 471206.24",
  ]);
  expect(rowTexts(plan).at(-1)).toBe("203.76 + 67921.61 → 0");
  expect(plan.instalments.map(({ fromIndex }) => fromIndex)).toEqual([0, 3]);
});

test("reduce with steps: the smaller instalments keep the steps of the larger ones", () => {
  const repayment: Repayment = {
    method: "step",
    frequency: "monthly",
    grace: NO_GRACE,
    stepPeriods: 2,
    stepGrowth: decimal("0.1"),
  };
  const prepayments = [afterThree("10000", "reduce")];
  const terms = { ...planTerms("60000", "0.048", 6, repayment), prepayments };
  // The second half of the second step is paid after the early repayment, then the third step.
  expect(paymentsOf(repaymentPlan(terms, POSTED_TO_FEN))).toEqual([
    "9195.41",
    "9195.41",
    "10114.95",
    "6964.53",
    "7660.98",
    "7660.98",
  ]);
});

test("equal parts: shorten keeps the part, reduce makes it smaller", () => {
  const shortened = planWith("equalPrincipal", [afterThree("300000", "shorten")]);
  expect(rowTexts(shortened).slice(2)).toEqual([
    "3000 + 100000 → 600000",
    "1800 + 100000 → 500000",
    "1500 + 100000 → 400000",
    "1200 + 100000 → 300000",
    "900 + 100000 → 200000",
    "600 + 100000 → 100000",
    "300 + 100000 → 0",
  ]);
  const reduced = planWith("equalPrincipal", [afterThree("300000", "reduce")]);
  expect(rowTexts(reduced).slice(3, 5)).toEqual([
    "1800 + 66666.67 → 533333.33",
    "1600 + 66666.67 → 466666.66",
  ]);
  expect(rowTexts(reduced).at(-1)).toBe("200 + 66666.64 → 0");
});

test("more than is owed ends the loan at what is owed", () => {
  const plan = planWith("equalPrincipal", [afterThree("5000000", "reduce")]);
  expect(plan.rows).toHaveLength(3);
  expect(amountsOf(elementAt(plan.rows, -1))).toMatchObject({ prepaid: "900000", closing: "0" });
});

test("inside a period interest falls from that day on, and a smaller instalment starts with its end", () => {
  const life = dated("2026-03-16", "2026-09-16");
  const repayment: Repayment = {
    method: "equalPrincipal",
    frequency: "monthly",
    grace: NO_GRACE,
  };
  const prepay = (effect: Effect) =>
    repaymentPlan(
      {
        ...planTerms("1200000", "0.036", life, repayment),
        prepayments: [{ moment: onDay("2026-04-26"), amount: money("200000"), effect }],
      },
      POSTED_TO_FEN,
    );
  // Second period: 1,000,000 for 10 days and 800,000 for 20 days.
  expect(rowTexts(prepay("shorten"))).toEqual([
    "3720 + 200000 → 1000000",
    "2600 + 200000 → 600000",
    "1860 + 200000 → 400000",
    "1200 + 200000 → 200000",
    "620 + 200000 → 0",
  ]);
  const reduced = prepay("reduce");
  expect(rowTexts(reduced).slice(1, 3)).toEqual([
    "2600 + 160000 → 640000",
    "1984 + 160000 → 480000",
  ]);
  expect(elementAt(reduced.rows, 1).balances.map(({ balance }) => toPlainDigits(balance))).toEqual([
    "1000000",
    "800000",
  ]);
});

test("an early repayment inside a period is never more than is then owed", () => {
  const plan = repaymentPlan(
    {
      ...planTerms("1000000", "0.036", dated("2026-03-16", "2026-09-16"), {
        method: "bullet",
        frequency: "monthly",
      }),
      prepayments: [{ moment: onDay("2026-04-26"), amount: money("1500000"), effect: "shorten" }],
    },
    POSTED_TO_FEN,
  );
  expect(rowTexts(plan)).toEqual(["3100 + 0 → 1000000", "1000 + 0 → 0"]);
  expect(amountsOf(elementAt(plan.rows, 1)).prepaid).toBe("1000000");
});

test("shorten keeps its nearer end, whatever a later reset of the rate does", () => {
  const life = dated("2026-01-15", "2028-01-15");
  const repayment = { method: "equalInstalment", frequency: "monthly", grace: NO_GRACE } as const;
  const terms = planTerms("5000000", "0.0365", life, repayment);
  const amount = money("1200000");
  const prepayments = [{ moment: onDay("2027-01-15"), amount, effect: "shorten" }] as const;
  const reset = "2027-03-15";
  const rowsWith = (later: string) =>
    repaymentPlan(
      {
        ...terms,
        prepayments,
        ratePath: [
          { span: dated("2026-01-15", reset), annualRate: rate("0.0365") },
          { span: dated(reset, "2028-01-15"), annualRate: rate(later) },
        ],
      },
      POSTED_TO_FEN,
    ).rows.length;
  const plain = repaymentPlan({ ...terms, prepayments }, POSTED_TO_FEN).rows.length;
  expect([plain, rowsWith("0.0365"), rowsWith("0.0364"), rowsWith("0.05")]).toEqual([
    19, 19, 19, 19,
  ]);
});

test("a loan paid back in full inside a period is settled that day, with the interest up to it", () => {
  const life = dated("2026-03-16", "2027-03-16");
  const terms = planTerms("10000000", "0.029", life, { method: "bullet", frequency: "atMaturity" });
  const amount = money("10000000");
  const prepayments = [{ moment: onDay("2026-04-16"), amount, effect: "shorten" }] as const;
  const [row, ...more] = repaymentPlan({ ...terms, prepayments }, POSTED_TO_FEN).rows;
  expect(more).toEqual([]);
  expect(row?.principalDue).toBe(false);
  expect(
    row && [row.due, row.interest.toFixed(2), row.prepaid.toFixed(2), row.closing.toFixed(2)],
  ).toEqual([onDay("2026-04-16"), "24972.22", "10000000.00", "0.00"]);
});

const early = (month: number, amount: string, effect: Effect): Prepayment => ({
  moment: afterMonths(month),
  amount: money(amount),
  effect,
});

test("shorten, then a new rate: the instalment is solved again over the payments then left", () => {
  const repayment: Repayment = { method: "equalInstalment", frequency: "monthly", grace: NO_GRACE };
  const terms = planTerms("1200000", "0.036", 12, repayment);
  const ratePath = [
    { span: { kind: "months", fromMonth: 1, toMonth: 6 }, annualRate: rate("0.036") },
    { span: { kind: "months", fromMonth: 7, toMonth: 12 }, annualRate: rate("0.03") },
  ] as const;
  const plan = repaymentPlan(
    { ...terms, ratePath, prepayments: [early(3, "300000", "shorten")] },
    POSTED_TO_FEN,
  );
  // 302,683.66 over three payments at 0.25 % a month: 101,399.45.
  expect(rowTexts(plan).slice(5)).toEqual([
    "1210.3 + 100750.41 → 302683.66",
    "756.71 + 100642.74 → 202040.92",
    "505.1 + 100894.35 → 101146.57",
    "252.87 + 101146.57 → 0",
  ]);
});

test("shorten, then reduce: equal parts are solved again over the payments then left", () => {
  const plan = planWith("equalPrincipal", [
    early(3, "300000", "shorten"),
    early(5, "100000", "reduce"),
  ]);
  // Six parts of 100,000 are left after the first; 300,000 over four of them after the second.
  expect(paymentsOf(plan).length).toBe(9);
  expect(rowTexts(plan).slice(5)).toEqual([
    "900 + 75000 → 225000",
    "675 + 75000 → 150000",
    "450 + 75000 → 75000",
    "225 + 75000 → 0",
  ]);
});

test("shorten with steps: the steps to come are counted in", () => {
  const repayment: Repayment = {
    method: "step",
    frequency: "monthly",
    grace: NO_GRACE,
    stepPeriods: 1,
    stepGrowth: decimal("0.5"),
  };
  const terms = planTerms("60000", "0.048", 6, repayment);
  const prepayments = [early(1, "40000", "shorten"), early(2, "1000", "reduce")];
  // 4,410.62, 6,615.92 and 9,923.89 repay the 17,299.59 that are left, so four payments are enough.
  expect(rowTexts(repaymentPlan({ ...terms, prepayments }, POSTED_TO_FEN))).toEqual([
    "240 + 2700.41 → 17299.59",
    "69.2 + 4341.42 → 11958.17",
    "47.83 + 4766.08 → 7192.09",
    "28.77 + 7192.09 → 0",
  ]);
});

test.each(["equalInstalment", "equalPrincipal"] as const)(
  "%s: shorten in the grace, before anything is solved, leaves the end where it is",
  (method) => {
    const grace = { kind: "interestOnly", length: { kind: "periods", periods: 2 } } as const;
    const repayment: Repayment = { method, frequency: "monthly", grace };
    const terms = planTerms("400000", "0", 6, repayment);
    const prepayments = [early(1, "200000", "shorten")];
    expect(rowTexts(repaymentPlan({ ...terms, prepayments }, POSTED_TO_FEN))).toEqual([
      "0 + 0 → 200000",
      "0 + 0 → 200000",
      "0 + 50000 → 150000",
      "0 + 50000 → 100000",
      "0 + 50000 → 50000",
      "0 + 50000 → 0",
    ]);
  },
);

test("shorten while money is still to be drawn: the end stays", () => {
  const repayment: Repayment = { method: "equalPrincipal", frequency: "monthly", grace: NO_GRACE };
  const drawdowns = [
    { moment: afterMonths(0), amount: money("600000") },
    { moment: afterMonths(3), amount: money("300000") },
  ];
  const terms = { ...planTerms("900000", "0", 6, repayment), drawdowns };
  const prepayments = [early(1, "200000", "shorten")];
  // Parts of 100,000; from the second draw on 400,000 over the three payments left.
  expect(rowTexts(repaymentPlan({ ...terms, prepayments }, POSTED_TO_FEN))).toEqual([
    "0 + 100000 → 300000",
    "0 + 100000 → 200000",
    "0 + 100000 → 100000",
    "0 + 133333.33 → 266666.67",
    "0 + 133333.33 → 133333.34",
    "0 + 133333.34 → 0",
  ]);
});

test("paid back in full inside a period with a draw still to come: the period runs to its end", () => {
  const life = dated("2026-03-16", "2026-07-16");
  const drawdowns = [
    { moment: onDay("2026-03-16"), amount: money("1000000") },
    { moment: onDay("2026-06-16"), amount: money("500000") },
  ];
  const prepayments: readonly Prepayment[] = [
    { moment: onDay("2026-04-26"), amount: money("1000000"), effect: "shorten" },
  ];
  const bullet: Repayment = { method: "bullet", frequency: "monthly" };
  const plan = repaymentPlan(
    { ...planTerms("0", "0.036", life, bullet), drawdowns, prepayments },
    POSTED_TO_FEN,
  );
  // 31 days, then 10 days up to the repayment, nothing for a month, and 30 days of the second draw.
  expect(rowTexts(plan)).toEqual([
    "3100 + 0 → 1000000",
    "1000 + 0 → 0",
    "0 + 0 → 0",
    "1500 + 500000 → 0",
  ]);
  expect(plan.rows.map(({ due }) => due)).toEqual(
    ["2026-04-16", "2026-05-16", "2026-06-16", "2026-07-16"].map(onDay),
  );
});

test("draws and early repayments inside one period take effect day by day, whatever their order in the contract", () => {
  const life = dated("2026-03-16", "2026-05-16");
  const drawdowns = [
    { moment: onDay("2026-03-16"), amount: money("900000") },
    { moment: onDay("2026-04-05"), amount: money("300000") },
    { moment: onDay("2026-04-05"), amount: money("60000") },
  ];
  const prepayments: readonly Prepayment[] = [
    { moment: onDay("2026-04-10"), amount: money("60000"), effect: "reduce" },
    { moment: onDay("2026-03-26"), amount: money("900000"), effect: "reduce" },
  ];
  const bullet: Repayment = { method: "bullet", frequency: "monthly" };
  const plan = repaymentPlan(
    { ...planTerms("0", "0.036", life, bullet), drawdowns, prepayments },
    POSTED_TO_FEN,
  );
  const row = elementAt(plan.rows, 0);
  expect(row.balances.map(({ balance }) => toPlainDigits(balance))).toEqual([
    "900000",
    "0",
    "360000",
    "300000",
  ]);
  expect(row.pieces.map(({ stretch }) => stretch)).toEqual([1, 2, 3, 4]);
  // 900,000 × 10 days, 0 × 10, 360,000 × 5, 300,000 × 6; then 300,000 × 30.
  expect(rowTexts(plan)).toEqual(["1260 + 0 → 300000", "900 + 300000 → 0"]);
});
