import { expect, test } from "vitest";
import { dated, onDay, planTerms } from "../../laws/plan-examples.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { balanceYears, interestOf } from "./balance-years.ts";
import { repaymentPlan } from "./repayment-plan.ts";

test("each balance counts for its own share of a year, by the clock asked for", () => {
  const drawdowns = [
    { moment: onDay("2026-03-16"), amount: money("720000") },
    { moment: onDay("2026-04-25"), amount: money("360000") },
  ];
  const life = dated("2026-03-16", "2026-05-15");
  const terms = planTerms("0", "0.036", life, { method: "bullet", frequency: "monthly" });
  const { rows } = repaymentPlan({ ...terms, drawdowns }, POSTED_TO_FEN);
  // 720,000 × 40 days and 1,080,000 × 20 days over 360; by 30-day months 39 and 20 days.
  expect(toPlainDigits(balanceYears(rows, { kind: "actualDays", dayCount: "ACT/360" }))).toBe(
    "140000",
  );
  expect(toPlainDigits(balanceYears(rows, { kind: "actualDays", dayCount: "30E/360" }))).toBe(
    "138000",
  );
  // 31 days at 720,000; then 9 days at 720,000 and 20 at 1,080,000.
  expect(rows.map(({ accrued }) => toPlainDigits(accrued))).toEqual(["2232", "2808"]);
  expect(toPlainDigits(interestOf(rows))).toBe("5040");
});
