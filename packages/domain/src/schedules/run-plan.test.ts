import { expect, test } from "vitest";
import { afterMonths, dated, onDay, paymentsOf, rowTexts } from "../../laws/plan-examples.ts";
import { decimal, ZERO } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN, UNROUNDED } from "../money/rounding.ts";
import { rate } from "../rates/rate.ts";
import type { RateSpan } from "./accrual.ts";
import type { InterestTreatment, PaymentDate } from "./payment-dates.ts";
import type { PlanRun } from "./plan-run.ts";
import type { LevelRule } from "./principal-rule.ts";
import { runPlan } from "./run-plan.ts";
import { endOf, type Span } from "./span.ts";

const LEVEL: LevelRule = {
  kind: "level",
  instalment: undefined,
  balloon: ZERO,
  stepPeriods: undefined,
  stepGrowth: ZERO,
  sharesBeyond: [],
};

function months(fromMonth: number, toMonth: number): Span {
  return { kind: "months", fromMonth, toMonth };
}

function payment(
  span: Span,
  interest: InterestTreatment = "paid",
  principalDue = true,
): PaymentDate {
  return { span, due: endOf(span), interest, principalDue };
}

function monthly(count: number): readonly PaymentDate[] {
  return Array.from({ length: count }, (_, index) => payment(months(index + 1, index + 1)));
}

function ratePath(...steps: readonly (readonly [Span, string])[]): readonly RateSpan[] {
  return steps.map(([span, perYear]) => ({ span, annualRate: rate(perYear) }));
}

function runOf(principal: string, perYear: string, given: Partial<PlanRun>): PlanRun {
  return {
    dates: monthly(12),
    drawdowns: [{ moment: afterMonths(0), amount: money(principal) }],
    prepayments: [],
    accrual: { kind: "wholeMonths" },
    ratePath: ratePath([months(1, 120), perYear]),
    rule: LEVEL,
    posting: POSTED_TO_FEN,
    endsWhenRepaid: false,
    ...given,
  };
}

test("an agreed instalment pays until nothing is left, and the rows stop there if the plan may", () => {
  const rule = { ...LEVEL, instalment: decimal("860") };
  const dates = monthly(24);
  const plan = runPlan(runOf("10000", "0.05", { rule, dates, endsWhenRepaid: true }));
  expect(paymentsOf(plan)).toEqual([...Array<string>(11).fill("860"), "811.8"]);
  expect(runPlan(runOf("10000", "0.05", { rule, dates })).rows).toHaveLength(24);
});

test("an agreed instalment that is too small leaves the rest to the last row", () => {
  const rule = { ...LEVEL, instalment: decimal("500") };
  const plan = runPlan(runOf("10000", "0.06", { rule, dates: monthly(3) }));
  expect(rowTexts(plan)).toEqual([
    "50 + 450 → 9550",
    "47.75 + 452.25 → 9097.75",
    "45.49 + 9097.75 → 0",
  ]);
});

test("an instalment below the interest repays nothing and never lends more", () => {
  const rule = { ...LEVEL, instalment: decimal("30") };
  const plan = runPlan(runOf("10000", "0.06", { rule, dates: monthly(2) }));
  expect(rowTexts(plan)).toEqual(["50 + 0 → 10000", "50 + 10000 → 0"]);
});

test("amortised beyond the last day: the instalment of six months, what is left after four", () => {
  const sharesBeyond = [1, 2].map(() => ({ days: 1, basis: 12 }));
  const rule = { ...LEVEL, sharesBeyond };
  const plan = runPlan(runOf("5000", "0.08", { rule, dates: monthly(4), posting: UNROUNDED }));
  const [first] = plan.instalments;
  expect(first?.unrounded.toFixed(20)).toBe("852.88544104805009264172");
  expect(plan.rows.at(-1)?.principal.toFixed(18)).toBe("2524.916210163434732810");
});

test("an agreed part repays evenly and the last row takes the rest", () => {
  const rule = { kind: "equal", part: decimal("300"), balloon: ZERO } as const;
  const dates = monthly(3);
  expect(rowTexts(runPlan(runOf("1000", "0.12", { rule, dates })))).toEqual([
    "10 + 300 → 700",
    "7 + 300 → 400",
    "4 + 400 → 0",
  ]);
});

test("interest days and principal days of their own: interest waits for its day", () => {
  const rule = { kind: "equal", part: decimal("100"), balloon: ZERO } as const;
  const dates = [
    payment(months(1, 1), "deferred"),
    payment(months(2, 2), "paid", false),
    payment(months(3, 3), "deferred"),
    payment(months(4, 4), "paid"),
  ];
  expect(rowTexts(runPlan(runOf("1000", "0.12", { rule, dates })))).toEqual([
    "0 + 100 → 900",
    "19 + 0 → 900",
    "0 + 100 → 800",
    "17 + 800 → 0",
  ]);
});

test("interest put off is added to the principal with the interest of the day that adds it", () => {
  const dates = [
    payment(months(1, 1), "deferred", false),
    payment(months(2, 2), "capitalised", false),
    payment(months(3, 3)),
  ];
  expect(rowTexts(runPlan(runOf("1000", "0.12", { dates })))).toEqual([
    "0 + 0 → 1000",
    "0 + 0 → 1020",
    "10.2 + 1020 → 0",
  ]);
});

test("a plan that may end early waits for draws to come and for interest put off", () => {
  const rule = { kind: "equal", part: decimal("1000"), balloon: ZERO } as const;
  const dates = [
    payment(months(1, 1), "deferred"),
    payment(months(2, 2)),
    payment(months(3, 3)),
    payment(months(4, 4)),
    payment(months(5, 5)),
  ];
  const waiting = runPlan(runOf("1000", "0.12", { rule, dates, endsWhenRepaid: true }));
  expect(rowTexts(waiting)).toEqual(["0 + 1000 → 0", "10 + 0 → 0"]);
  const drawdowns = [0, 3].map((month) => ({
    moment: afterMonths(month),
    amount: money("1000"),
  }));
  const drawn = runPlan(runOf("0", "0.12", { rule, dates, drawdowns, endsWhenRepaid: true }));
  expect(rowTexts(drawn)).toEqual(["0 + 1000 → 0", "10 + 0 → 0", "0 + 0 → 0", "10 + 1000 → 0"]);
});

test("a rate that changes between two payments is answered by the next instalment", () => {
  const path = ratePath([months(1, 3), "0.048"], [months(4, 6), "0.036"]);
  const plan = runPlan(runOf("600000", "0", { dates: monthly(6), ratePath: path }));
  expect(rowTexts(plan)).toEqual([
    "2400 + 99004.66 → 500995.34",
    "2003.98 + 99400.68 → 401594.66",
    "1606.38 + 99798.28 → 301796.38",
    "905.39 + 100297.6 → 201498.78",
    "604.5 + 100598.49 → 100900.29",
    "302.7 + 100900.29 → 0",
  ]);
});

test("a rate that changes inside a period splits its interest; the instalment follows a period later", () => {
  const days = ["2026-03-16", "2026-04-16", "2026-05-16", "2026-06-16", "2026-07-16"];
  const dates = days.slice(1).map((day, index) => payment(dated(days[index] ?? day, day)));
  const plan = runPlan(
    runOf("0", "0", {
      dates,
      drawdowns: [{ moment: onDay("2026-03-16"), amount: money("600000") }],
      accrual: { kind: "actualDays", dayCount: "ACT/360" },
      ratePath: ratePath(
        [dated("2026-03-16", "2026-05-01"), "0.048"],
        [dated("2026-05-01", "2026-07-16"), "0.036"],
      ),
    }),
  );
  // Second period: 15 days at 4.8 % and 15 days at 3.6 %.
  expect(rowTexts(plan)).toEqual([
    "2480 + 149053.13 → 450946.87",
    "1578.31 + 149954.82 → 300992.05",
    "933.08 + 150255.59 → 150736.46",
    "452.21 + 150736.46 → 0",
  ]);
});

test("without interest a level plan repays evenly", () => {
  const plan = runPlan(runOf("1000", "0", { dates: monthly(3) }));
  expect(paymentsOf(plan)).toEqual(["333.33", "333.33", "333.34"]);
});

test("a period without a rate is a broken promise, and so are months among dates", () => {
  const path = ratePath([months(1, 2), "0.05"]);
  const gap = runOf("1000", "0", { dates: monthly(3), ratePath: path });
  expect(() => runPlan(gap)).toThrow("rate-path-has-a-gap");
  const mixed = runOf("1000", "0.05", { dates: [payment(dated("2026-01-01", "2026-02-01"))] });
  expect(() => runPlan(mixed)).toThrow("mixed-spans");
});

const EQUAL: PlanRun["rule"] = { kind: "equal", part: undefined, balloon: ZERO };

test("a new rate leaves equal parts as they were: the left-over stays in the last row", () => {
  const steps = ratePath([months(1, 1), "0.06"], [months(2, 3), "0.12"]);
  const plan = runPlan(runOf("100", "0", { rule: EQUAL, dates: monthly(3), ratePath: steps }));
  expect(rowTexts(plan)).toEqual([
    "0.5 + 33.33 → 66.67",
    "0.67 + 33.33 → 33.34",
    "0.33 + 33.34 → 0",
  ]);
  expect(plan.equalParts).toHaveLength(1);
});

test("the left-over in the first row is the first row's, not that of a later solving", () => {
  const posting = { ...POSTED_TO_FEN, leftover: "first" } as const;
  const drawdowns = [
    { moment: afterMonths(0), amount: money("100.02") },
    { moment: afterMonths(2), amount: money("50.01") },
  ];
  const plan = runPlan(runOf("0", "0", { rule: EQUAL, dates: monthly(4), posting, drawdowns }));
  // 25.005 is booked as 25.01 and the first row takes two fen less; then 100.03 over two parts, 50.015 as 50.02 and the rest.
  expect(rowTexts(plan)).toEqual([
    "0 + 24.99 → 75.03",
    "0 + 25.01 → 50.02",
    "0 + 50.02 → 50.01",
    "0 + 50.01 → 0",
  ]);
});

test("nothing drawn in the first period: nothing to repay in it", () => {
  const drawdowns = [{ moment: afterMonths(1), amount: money("100") }];
  const plan = runPlan(runOf("0", "0", { rule: EQUAL, dates: monthly(3), drawdowns }));
  expect(rowTexts(plan)).toEqual(["0 + 0 → 0", "0 + 50 → 50", "0 + 50 → 0"]);
});
