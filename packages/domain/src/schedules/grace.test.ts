import { expect, test } from "vitest";
import { amountsOf, paymentsOf, planTerms, rowTexts } from "../../laws/plan-examples.ts";
import { decimal } from "../money/decimal.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { repaymentPlan } from "./repayment-plan.ts";
import type { Grace, GraceKind, Repayment } from "./repayment-terms.ts";

function planWith(kind: GraceKind, method: "equalInstalment" | "equalPrincipal") {
  const grace: Grace = { kind, length: { kind: "periods", periods: 2 } };
  const repayment: Repayment = { method, frequency: "monthly", grace };
  return repaymentPlan(planTerms("600000", "0.06", 6, repayment), POSTED_TO_FEN);
}

test("interest only: the instalment is solved over the payments after the grace", () => {
  expect(rowTexts(planWith("interestOnly", "equalInstalment"))).toEqual([
    "3000 + 0 → 600000",
    "3000 + 0 → 600000",
    "3000 + 148879.68 → 451120.32",
    "2255.6 + 149624.08 → 301496.24",
    "1507.48 + 150372.2 → 151124.04",
    "755.62 + 151124.04 → 0",
  ]);
});

test("interest capitalised: the balance grows, and the instalment is solved on what it has become", () => {
  const plan = planWith("interestCapitalised", "equalInstalment");
  expect(rowTexts(plan)).toEqual([
    "0 + 0 → 603000",
    "0 + 0 → 606015",
    "3030.08 + 150372.19 → 455642.81",
    "2278.21 + 151124.06 → 304518.75",
    "1522.59 + 151879.68 → 152639.07",
    "763.2 + 152639.07 → 0",
  ]);
  expect(plan.rows.map((row) => amountsOf(row).capitalised)).toEqual([
    "3000",
    "3015",
    "0",
    "0",
    "0",
    "0",
  ]);
});

test("full grace: interest waits without bearing interest, and comes with the first payment", () => {
  const plan = planWith("full", "equalInstalment");
  expect(plan.rows.map((row) => amountsOf(row).carried)).toEqual([
    "3000",
    "6000",
    "0",
    "0",
    "0",
    "0",
  ]);
  expect(rowTexts(plan).slice(0, 4)).toEqual([
    "0 + 0 → 600000",
    "0 + 0 → 600000",
    "9000 + 148879.68 → 451120.32",
    "2255.6 + 149624.08 → 301496.24",
  ]);
});

test("equal parts: each kind of grace leaves four parts of what is then owed", () => {
  expect(paymentsOf(planWith("interestOnly", "equalPrincipal")).slice(2)).toEqual([
    "153000",
    "152250",
    "151500",
    "150750",
  ]);
  // 606,015 / 4 = 151,503.75
  expect(rowTexts(planWith("interestCapitalised", "equalPrincipal")).slice(2, 4)).toEqual([
    "3030.08 + 151503.75 → 454511.25",
    "2272.56 + 151503.75 → 303007.5",
  ]);
  expect(rowTexts(planWith("full", "equalPrincipal"))[2]).toBe("9000 + 150000 → 450000");
});

test("steps count the payments after the grace", () => {
  const repayment: Repayment = {
    method: "step",
    frequency: "monthly",
    grace: { kind: "interestOnly", length: { kind: "periods", periods: 1 } },
    stepPeriods: 2,
    stepGrowth: decimal("0.1"),
  };
  const plan = repaymentPlan(planTerms("600000", "0.06", 6, repayment), POSTED_TO_FEN);
  expect(paymentsOf(plan)).toEqual([
    "3000",
    "112628.81",
    "112628.81",
    "123891.69",
    "123891.69",
    "136280.86",
  ]);
});
