/** Deals with one term moved: what moves with it, and what falls away. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../../laws/case-requests.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money } from "../../money/money.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { GraceLength } from "../../schedules/repayment-terms.ts";
import {
  countedGrace,
  isAmountFree,
  roomBelowRates,
  withGrace,
  withoutSideChecks,
  withRatesMoved,
  withTermMonths,
} from "./moved-terms.ts";

const D1 = requestOf("d1");
const D2 = requestOf("d2");
const D3 = requestOf("d3");
const D4 = requestOf("d4");
const FLOATING = requestOf("d4", {
  rates: undefined,
  floatingRate: { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } },
});

const graced = (length: GraceLength): LoanRequest => ({
  ...D2,
  repayment: {
    method: "equalPrincipal",
    frequency: "quarterly",
    grace: { kind: "full", length },
  },
});

function stepsOf({ rates }: LoanRequest) {
  return rates.kind === "steps" ? rates.steps : [];
}

describe("rates moved", () => {
  test("agreed ones with the spreads they name", () => {
    const [first] = stepsOf(withRatesMoved(D1, decimal("0.002")));
    expect(first).toEqual({
      from: { kind: "date", date: "2026-03-16" },
      annualRate: { perYear: decimal("0.031") },
      base: {
        tenor: "LPR1Y",
        baseRate: { perYear: decimal("0.03") },
        added: { addedPerYear: decimal("0.001") },
      },
    });
  });

  test("one without a base has none afterwards", () => {
    const steps = stepsOf(D1).map((step) => ({ ...step, base: undefined }));
    const moved = withRatesMoved({ ...D1, rates: { kind: "steps", steps } }, decimal("-0.001"));
    expect(moved.rates).toEqual({
      kind: "steps",
      steps: [{ ...steps[0], annualRate: { perYear: decimal("0.028") } }],
    });
  });

  test("a floating one by its spread alone", () => {
    const moved = withRatesMoved(FLOATING, decimal("0.0025"));
    const { rates } = FLOATING;
    if (rates.kind !== "floating") throw new Error("agreed");
    expect(moved).toEqual({
      ...FLOATING,
      rates: {
        ...rates,
        floating: { ...rates.floating, added: { addedPerYear: decimal("0.0015") } },
      },
    });
  });

  test("the lowest of them says how far all can fall", () => {
    const steps = stepsOf(D4);
    expect(toPlainDigits(roomBelowRates(steps))).toBe("0.029");
    expect(toPlainDigits(roomBelowRates(steps.toReversed()))).toBe("0.029");
    expect(toPlainDigits(roomBelowRates(steps.slice(0, 1)))).toBe("0.0335");
    expect(toPlainDigits(roomBelowRates([]))).toBe("0");
  });
});

describe("another term", () => {
  test("the same term is the same deal", () => {
    expect(withTermMonths(D1, 12)).toBe(D1);
  });

  test("dates end so many months after drawdown; relending ends with the loan or before it", () => {
    const shorter = withTermMonths(D4, 11);
    expect(shorter.termMonths).toBe(11);
    expect(shorter.life).toEqual({ kind: "dated", from: "2024-06-20", to: "2025-05-20" });
    expect(stepsOf(shorter)).toEqual(stepsOf(D4).slice(0, 1));
    expect(spansOf(shorter)).toEqual(["2024-07-15 2025-05-20"]);
    const longer = withTermMonths(D4, 48);
    expect(longer.life).toEqual({ kind: "dated", from: "2024-06-20", to: "2028-06-20" });
    expect(stepsOf(longer)).toEqual(stepsOf(D4));
    expect(spansOf(longer)).toEqual(spansOf(D4));
  });

  test("a step on the day the loan ends falls away, one inside it stays", () => {
    expect(stepsOf(withTermMonths(D4, 12))).toEqual(stepsOf(D4).slice(0, 1));
    expect(stepsOf(withTermMonths(D4, 13))).toEqual(stepsOf(D4).slice(0, 2));
    expect(spansOf(withTermMonths(D4, 13))).toEqual([
      "2024-07-15 2025-07-15",
      "2025-07-15 2025-07-20",
    ]);
  });

  test("the first step stays even where it lies outside the loan", () => {
    const from = { kind: "date", date: calendarDate("2024-06-01") } as const;
    const steps = stepsOf(D4).map((step, index) => (index === 0 ? { ...step, from } : step));
    const shorter = withTermMonths({ ...D4, rates: { kind: "steps", steps } }, 6);
    expect(stepsOf(shorter)).toEqual(steps.slice(0, 1));
  });

  test("months count from the first of the deal", () => {
    expect(withTermMonths(D3, 20).life).toEqual({ kind: "months", fromMonth: 1, toMonth: 20 });
    expect(spansOf(withTermMonths(D3, 20))).toEqual(["4 20"]);
    expect(spansOf(withTermMonths(D3, 3))).toEqual([]);
  });

  test("floating rates and relending that is planned stay as they are", () => {
    expect(withTermMonths(FLOATING, 12).rates).toBe(FLOATING.rates);
    const planned = requestOf("d1", { pricingDate: "2026-03-16", funding: {} });
    expect(planned.funding.relending.kind).not.toBe("segments");
    expect(withTermMonths(planned, 6).funding).toEqual(planned.funding);
  });
});

function spansOf({ funding }: LoanRequest): readonly string[] {
  const { relending } = funding;
  return relending.kind !== "segments"
    ? []
    : relending.segments.map(({ span }) =>
        span.kind === "dated" ? `${span.from} ${span.to}` : `${span.fromMonth} ${span.toMonth}`,
      );
}

describe("grace", () => {
  test.each<[GraceLength, unknown]>([
    [
      { kind: "periods", periods: 4 },
      { unit: "periods", count: 4 },
    ],
    [
      { kind: "months", months: 6 },
      { unit: "months", count: 6 },
    ],
    [{ kind: "toDate", date: calendarDate("2027-06-21") }, undefined],
    [{ kind: "untilPositive", cashFlows: [] }, undefined],
  ])("%j is counted as %j", (length, counted) => {
    expect(countedGrace(graced(length))).toEqual(counted);
  });

  test("a bullet has none, and moving it changes nothing", () => {
    expect(countedGrace(D1)).toBeUndefined();
    expect(withGrace(D1, 3)).toBe(D1);
  });

  test.each<[GraceLength, number, GraceLength]>([
    [{ kind: "periods", periods: 4 }, 7, { kind: "periods", periods: 7 }],
    [{ kind: "periods", periods: 4 }, 0, { kind: "periods", periods: 0 }],
    [{ kind: "months", months: 6 }, 7, { kind: "months", months: 7 }],
    [{ kind: "months", months: 6 }, 1, { kind: "months", months: 1 }],
    // A grace of no months is none.
    [{ kind: "months", months: 6 }, 0, { kind: "periods", periods: 0 }],
  ])("%j moved to %i", (length, count, moved) => {
    expect(withGrace(graced(length), count)).toEqual(graced(moved));
  });
});

test("the principal stands alone unless a plan, a balloon, draws or early repayments measure it", () => {
  const moment = { kind: "date", date: calendarDate("2027-06-21") } as const;
  const [{ repayment }] = [graced({ kind: "periods", periods: 4 })];
  if (repayment.method !== "equalPrincipal") throw new Error(repayment.method);
  const balloon = money("1");
  expect(isAmountFree(D1)).toBe(true);
  expect(isAmountFree(D2)).toBe(true);
  expect(isAmountFree({ ...D2, repayment: { ...repayment, balloon } })).toBe(false);
  expect(
    isAmountFree({
      ...D2,
      repayment: { method: "custom", frequency: "quarterly", principalPlan: [] },
    }),
  ).toBe(false);
  expect(isAmountFree({ ...D2, drawdowns: [{ moment, amount: money("1") }] })).toBe(false);
  expect(
    isAmountFree({ ...D2, prepayments: [{ moment, amount: money("1"), effect: "reduce" }] }),
  ).toBe(false);
});

test("side checks are left out, and nothing else", () => {
  const { pledge, overdue, debtService, relendingComparison, ...rest } = requestOf("d5");
  expect([overdue === undefined, relendingComparison.length]).toEqual([false, 1]);
  expect(withoutSideChecks(requestOf("d5"))).toEqual({
    ...rest,
    pledge: undefined,
    overdue: undefined,
    debtService: undefined,
    relendingComparison: [],
  });
  expect([pledge, debtService]).toEqual([undefined, undefined]);
  expect(withoutSideChecks(D3).pledge).toBeUndefined();
  expect(withoutSideChecks(D2).debtService).toBeUndefined();
});
