import { expect, test } from "vitest";
import {
  amountsOf,
  dated,
  NO_GRACE,
  onDay,
  planTerms,
  rowTexts,
} from "../../laws/plan-examples.ts";
import { elementAt } from "../assert.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { repaymentPlan } from "./repayment-plan.ts";
import type { Repayment } from "./repayment-terms.ts";

function planOf(repayment: Repayment, draws: Readonly<Record<string, string>>) {
  const drawdowns = Object.entries(draws).map(([date, amount]) => ({
    moment: onDay(date),
    amount: money(amount),
  }));
  const terms = planTerms("0", "0.036", dated("2026-03-16", "2026-07-16"), repayment);
  return repaymentPlan({ ...terms, drawdowns }, POSTED_TO_FEN);
}

const INTEREST_ONLY: Repayment = { method: "bullet", frequency: "monthly" };

test("each draw bears interest from its own day on", () => {
  const plan = planOf(INTEREST_ONLY, {
    "2026-03-16": "1000000",
    "2026-04-01": "500000",
    "2026-05-16": "300000",
  });
  // 1,000,000 × 16 days + 1,500,000 × 15 days; 1,500,000 × 30; 1,800,000 × 31; 1,800,000 × 30
  expect(rowTexts(plan)).toEqual([
    "3850 + 0 → 1500000",
    "4500 + 0 → 1500000",
    "5580 + 0 → 1800000",
    "5400 + 1800000 → 0",
  ]);
  expect(plan.rows.map((row) => amountsOf(row).drawn)).toEqual(["1500000", "0", "300000", "0"]);
  expect(plan.rows.map((row) => amountsOf(row).opening)).toEqual([
    "1000000",
    "1500000",
    "1800000",
    "1800000",
  ]);
});

test("a first draw after the start of the life: no interest before it", () => {
  expect(rowTexts(planOf(INTEREST_ONLY, { "2026-04-06": "1000000" }))[0]).toBe(
    "1000 + 0 → 1000000",
  );
});

test("equal parts are solved again over the payments left after a draw", () => {
  const repayment: Repayment = {
    method: "equalPrincipal",
    frequency: "monthly",
    grace: NO_GRACE,
  };
  const plan = planOf(repayment, { "2026-03-16": "800000", "2026-05-20": "400000" });
  // Four parts of 200,000; after two of them 400,000 + 400,000 over two parts.
  // Third period: 400,000 × 4 days + 800,000 × 27 days.
  expect(rowTexts(plan)).toEqual([
    "2480 + 200000 → 600000",
    "1800 + 200000 → 400000",
    "2320 + 400000 → 400000",
    "1200 + 400000 → 0",
  ]);
  expect(plan.equalParts.map(({ fromIndex, partsLeft }) => [fromIndex, partsLeft])).toEqual([
    [0, 4],
    [2, 2],
  ]);
});

test("a level instalment is solved again after a draw", () => {
  const repayment: Repayment = {
    method: "equalInstalment",
    frequency: "monthly",
    grace: NO_GRACE,
  };
  const plan = planOf(repayment, { "2026-03-16": "800000", "2026-05-16": "400000" });
  expect(plan.instalments.map(({ fromIndex }) => fromIndex)).toEqual([0, 2]);
  expect(amountsOf(elementAt(plan.rows, 2)).opening).toBe("801218.14");
  expect(rowTexts(plan)).toEqual([
    "2480 + 199052.35 → 600947.65",
    "1802.84 + 199729.51 → 401218.14",
    "2483.78 + 399969.05 → 401249.09",
    "1203.75 + 401249.09 → 0",
  ]);
});
