/**
 * Random loans and their plans, for the laws of plans.
 */
import fc from "fast-check";
import { test } from "vitest";
import { addDays, addMonths, calendarDate } from "../src/dates/calendar-date.ts";
import { type Decimal, decimal, fromCount, sumOf, toPlainDigits } from "../src/money/decimal.ts";
import { toReported, UNROUNDED } from "../src/money/rounding.ts";
import { PAYMENT_FREQUENCIES } from "../src/schedules/interest-periods.ts";
import type { PlanRow } from "../src/schedules/plan-row.ts";
import { type PlanTerms, repaymentPlan } from "../src/schedules/repayment-plan.ts";
import type { Amortising, Repayment } from "../src/schedules/repayment-terms.ts";
import type { Accrual, DatedSpan } from "../src/schedules/span.ts";

/** A random loan before its repayment is chosen. */
export type Basic = {
  readonly fen: number;
  readonly startDay: number;
  readonly termMonths: number;
  readonly rateBp: number;
  readonly frequency: (typeof PAYMENT_FREQUENCIES)[number];
  readonly settlementDay: number | undefined;
  readonly accrual: Accrual;
};

const ACCRUALS: readonly Accrual[] = [
  { kind: "actualDays", dayCount: "ACT/360" },
  { kind: "actualDays", dayCount: "ACT/365F" },
  { kind: "actualDays", dayCount: "30E/360" },
  { kind: "wholeMonths" },
];

/** Loans of 100 yuan to 90 million, up to ten years, on any clock and settlement day. */
const basics: fc.Arbitrary<Basic> = fc.record({
  fen: fc.integer({ min: 10_000, max: 90_000_000_00 }),
  startDay: fc.integer({ min: 0, max: 3000 }),
  termMonths: fc.integer({ min: 1, max: 120 }),
  rateBp: fc.integer({ min: 1, max: 2000 }),
  frequency: fc.constantFrom(...PAYMENT_FREQUENCIES),
  settlementDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  accrual: fc.constantFrom(...ACCRUALS),
});

/** Principal is due from the first payment on. */
export const NO_GRACE = { kind: "interestOnly", length: { kind: "periods", periods: 0 } } as const;

/** The dated life of a loan. */
export function lifeOf({ startDay, termMonths }: Basic): DatedSpan {
  const from = addDays(calendarDate("2019-01-01"), startDay);
  return { kind: "dated", from, to: addMonths(from, termMonths) };
}

/** The terms of a loan repaid this way, at one rate. */
export function termsOf(basic: Basic, repayment: Repayment): PlanTerms {
  const life = lifeOf(basic);
  return {
    principal: { yuan: fromCount(basic.fen).div(fromCount(100)) },
    life,
    repayment,
    accrual:
      basic.accrual.kind === "wholeMonths"
        ? { ...basic.accrual, anchor: life.from }
        : basic.accrual,
    settlementDay: basic.settlementDay,
    ratePath: [
      { span: life, annualRate: { perYear: fromCount(basic.rateBp).div(fromCount(10_000)) } },
    ],
  };
}

/** Equal parts or equal instalments, with what is added. */
export function amortising(
  basic: Basic,
  method: "equalPrincipal" | "equalInstalment",
  extra: Partial<Amortising> = {},
): Repayment {
  return { method, frequency: basic.frequency, grace: NO_GRACE, ...extra };
}

/** The three plain methods: 到期还本, 等额本金, 等额本息. */
export function methodsOf(basic: Basic): readonly Repayment[] {
  return [
    { method: "bullet", frequency: basic.frequency },
    amortising(basic, "equalPrincipal"),
    amortising(basic, "equalInstalment"),
  ];
}

/** The sum of one figure over all rows. */
export const totalOf = (rows: readonly PlanRow[], pick: (row: PlanRow) => Decimal) =>
  sumOf(rows.map(pick));
/** The interest of the unrounded plan. */
export const interestOf = (terms: PlanTerms) =>
  totalOf(repaymentPlan(terms, UNROUNDED).rows, ({ accrued }) => accrued);
/** A figure as reported, for comparing beyond the last digits. */
export const shown = (yuan: Decimal) => toPlainDigits(toReported(yuan));
/** The figures of every row as text. */
export const outline = (rows: readonly PlanRow[]) =>
  rows.map(({ opening, accrued, interest, principal, closing }) =>
    [opening, accrued, interest, principal, closing].map(shown),
  );
/** Whether two figures agree but for the last of 40 digits, where divisions in another order may differ. */
export const isNearly = (one: Decimal, other: Decimal) =>
  one.minus(other).abs().lt(decimal("0.0000000000000000001"));

/** Tries a law on random loans. */
export function law(name: string, holds: (basic: Basic) => void): void {
  test(name, () => {
    fc.assert(fc.property(basics, holds));
  });
}
