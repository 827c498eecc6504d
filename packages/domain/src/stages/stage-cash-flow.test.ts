import { describe, expect, test } from "vitest";
import { afterMonths, dated, onDay, planTerms } from "../../laws/plan-examples.ts";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { elementAt } from "../assert.ts";
import { sumOf, toPlainDigits } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { repaymentPlan } from "../schedules/repayment-plan.ts";
import { suggestedGrace, templateFlows, turningStep } from "./stage-cash-flow.ts";
import type { StagePractice } from "./stage-profile.ts";

function practiceOf(...cashFlow: readonly string[]): StagePractice {
  return {
    riskNotches: 0,
    lendsOnOperations: true,
    cashFlow: cashFlow.map(share),
    stepMonths: 6,
    graceMonthsMax: 18,
  };
}

test.each([
  [["-0.6", "-0.4", "0.5", "0.6"], 3],
  [["-0.6", "-0.4", "0", "0.6"], 4],
  [["-0.6", "0.1", "-0.4", "0.6"], 4],
  [["0.1", "0.2"], 1],
  [["-0.5", "-0.5"], undefined],
  [["-0.5", "0.7", "0"], undefined],
  [[], undefined],
])("%j turns at step %s", (cashFlow, step) => {
  expect(turningStep(practiceOf(...cashFlow))).toBe(step);
});

test("the grace ends before the step in which cash turns, at most the bank's longest", () => {
  expect(suggestedGrace(practiceOf("-0.6", "-0.4", "0.5"))).toEqual({
    months: 12,
    turningMonth: 18,
    isCut: false,
  });
  expect(suggestedGrace(practiceOf("-0.4", "-0.3", "-0.3", "0.5"))).toEqual({
    months: 18,
    turningMonth: 24,
    isCut: false,
  });
  expect(suggestedGrace(practiceOf("-0.4", "-0.3", "-0.2", "-0.1", "0.5"))).toEqual({
    months: 18,
    turningMonth: 30,
    isCut: true,
  });
  expect(suggestedGrace(practiceOf("0.1"))).toEqual({ months: 0, turningMonth: 6, isCut: false });
  expect(suggestedGrace(practiceOf("-1"))).toBeUndefined();
});

test("the curve laid over an investment, by date and by month", () => {
  const practice = practiceOf("-0.6", "-0.4", "1.25");
  const life = dated("2026-08-31", "2031-08-31");
  const flows = templateFlows(practice, money("1000000.50"), life);
  expect(flows.map(({ moment, amount }) => [moment, toPlainDigits(amount.yuan)])).toEqual([
    [onDay("2027-02-28"), "-600000.3"],
    [onDay("2027-08-31"), "-400000.2"],
    [onDay("2028-02-29"), "1250000.625"],
  ]);
  const months = templateFlows(practice, money("10"), {
    kind: "months",
    fromMonth: 1,
    toMonth: 60,
  });
  expect(months.map(({ moment }) => moment)).toEqual([
    afterMonths(6),
    afterMonths(12),
    afterMonths(18),
  ]);
});

describe("the demonstration bank's curves", () => {
  const { stagePractices } = publishedPolicyBook.registers;

  test.each(stagePractices.map(({ code, value }) => [code, value] as const))(
    "%s: costs are the whole investment, in whole steps",
    (_code, { cashFlow, stepMonths }) => {
      const costs = cashFlow.map((step) => step.share).filter((step) => step.isNegative());
      expect(toPlainDigits(sumOf(costs))).toBe("-1");
      expect(stepMonths).toBe(3);
    },
  );

  test("only conversion turns: at 21 months, so a grace of 18 is suggested", () => {
    expect(stagePractices.map(({ code, value }) => [code, suggestedGrace(value)])).toEqual([
      ["basicResearch", undefined],
      ["innovationResearch", undefined],
      ["resultConversion", { months: 18, turningMonth: 21, isCut: false }],
    ]);
  });

  test("the plan with that grace first repays where a grace until cash turns would", () => {
    const practice = elementAt(stagePractices, 2).value;
    const life = dated("2026-03-16", "2031-03-16");
    const cashFlows = templateFlows(practice, money("1000000"), life);
    const firstRepaid = (length: Parameters<typeof repaid>[0]) => repaid(length);
    expect(firstRepaid({ kind: "months", months: suggestedGrace(practice)?.months ?? 0 })).toEqual(
      firstRepaid({ kind: "untilPositive", cashFlows }),
    );
    function repaid(
      length:
        | { readonly kind: "months"; readonly months: number }
        | { readonly kind: "untilPositive"; readonly cashFlows: typeof cashFlows },
    ) {
      const plan = repaymentPlan(
        planTerms("600000", "0.03", life, {
          method: "equalPrincipal",
          frequency: "quarterly",
          grace: { kind: "interestOnly", length },
        }),
        POSTED_TO_FEN,
      );
      return plan.rows.find(({ principal }) => !principal.isZero())?.due;
    }
  });
});
