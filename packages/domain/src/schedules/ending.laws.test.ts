/** Laws of ending a loan later, earlier or on any day, whatever its amounts, dates and rates. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_GRACE, planTerms } from "../../laws/plan-examples.ts";
import { addDays, addMonths, calendarDate } from "../dates/calendar-date.ts";
import { type Decimal, decimal, fromCount, sumOf, toPlainDigits } from "../money/decimal.ts";
import { POSTED_TO_FEN, type PostingRule, UNROUNDED } from "../money/rounding.ts";
import { interestOf } from "./balance-years.ts";
import { payOff } from "./pay-off.ts";
import type { RepaymentPlan } from "./plan-row.ts";
import { type PlanTerms, repaymentPlan } from "./repayment-plan.ts";
import type { Grace, Prepayment, Repayment } from "./repayment-terms.ts";
import type { DatedSpan } from "./span.ts";

const NEGLIGIBLE = decimal("0.00000000000000000001");

const METHODS = ["bullet", "equalPrincipal", "equalInstalment"] as const;
type Method = (typeof METHODS)[number];

const grace: fc.Arbitrary<Grace> = fc.record({
  kind: fc.constantFrom("interestOnly", "interestCapitalised", "full"),
  length: fc.nat(6).map((periods) => ({ kind: "periods" as const, periods })),
});

const loans = fc.record({
  yuan: fc.integer({ min: 1, max: 900_000_000 }).map(String),
  basisPoints: fc.integer({ min: 1, max: 2400 }),
  start: fc.nat(3000).map((days) => addDays(calendarDate("2019-01-01"), days)),
  termMonths: fc.integer({ min: 2, max: 60 }),
  method: fc.constantFrom(...METHODS),
  grace,
});
type Loan = typeof loans extends fc.Arbitrary<infer T> ? T : never;

function repaymentOf(method: Method, period: Grace): Repayment {
  return method === "bullet"
    ? { method, frequency: "monthly" }
    : { method, frequency: "monthly", grace: period };
}

function lifeOf({ start, termMonths }: Loan): DatedSpan {
  return { kind: "dated", from: start, to: addMonths(start, termMonths) };
}

function termsOf(loan: Loan): PlanTerms {
  const perYear = toPlainDigits(fromCount(loan.basisPoints).div(fromCount(10_000)));
  return planTerms(loan.yuan, perYear, lifeOf(loan), repaymentOf(loan.method, loan.grace));
}

function planOf(loan: Loan, posting: PostingRule = UNROUNDED): RepaymentPlan {
  return repaymentPlan(termsOf(loan), posting);
}

function interestBy(loan: Loan): Decimal {
  return interestOf(planOf(loan).rows);
}

test("a longer term never accrues less", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const longer = { ...loan, termMonths: loan.termMonths + 1 };
      expect(interestBy(longer).gte(interestBy(loan))).toBe(true);
    }),
  );
});

test("on a payment day the pay-off is the balance after the payment and the interest put off", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const { rows } = planOf(loan, POSTED_TO_FEN);
      const rules = { accrual: termsOf(loan).accrual, posting: POSTED_TO_FEN };
      for (const { span, closing, carried } of rows) {
        if (span.kind !== "dated") throw new Error(span.kind);
        const owed = payOff(rows, rules, { kind: "date", date: span.to });
        expect(toPlainDigits(owed.total)).toBe(toPlainDigits(closing.plus(carried)));
      }
    }),
  );
});

test("inside a period the pay-off never falls, and its last day costs no more than the payment", () => {
  fc.assert(
    fc.property(loans, fc.nat(59), (loan, picked) => {
      const { rows } = planOf(loan, POSTED_TO_FEN);
      const rules = { accrual: termsOf(loan).accrual, posting: POSTED_TO_FEN };
      const row = rows[picked % rows.length];
      if (row?.span.kind !== "dated") throw new Error("no dates");
      let last = row.opening;
      for (let date = row.span.from; date < row.span.to; date = addDays(date, 1)) {
        const { total, accrued } = payOff(rows, rules, { kind: "date", date });
        expect(total.gte(last)).toBe(true);
        expect(accrued.lte(row.accrued)).toBe(true);
        last = total;
      }
    }),
  );
});

const prepaid = loans.chain((loan) =>
  fc.record({
    loan: fc.constant({
      ...loan,
      method: loan.method === "bullet" ? ("equalPrincipal" as const) : loan.method,
      grace: NO_GRACE,
    }),
    day: fc.integer({ min: 1, max: 27 * loan.termMonths }).map((days) => addDays(loan.start, days)),
    share: fc.integer({ min: 1, max: 99 }),
  }),
);

test("early repayment saves interest, more of it when the term shrinks, and never adds a row", () => {
  fc.assert(
    fc.property(prepaid, ({ loan, day, share }) => {
      const terms = termsOf(loan);
      const yuan = terms.principal.yuan.times(fromCount(share)).div(fromCount(100));
      const planWith = (effect: Prepayment["effect"]) =>
        repaymentPlan(
          {
            ...terms,
            prepayments: [{ moment: { kind: "date", date: day }, amount: { yuan }, effect }],
          },
          UNROUNDED,
        );
      const [shortened, reduced] = [planWith("shorten"), planWith("reduce")];
      const [least, less] = [interestOf(shortened.rows), interestOf(reduced.rows)];
      expect(least.minus(less).lt(NEGLIGIBLE)).toBe(true);
      expect(less.lt(interestBy(loan))).toBe(true);
      expect(shortened.rows.length).toBeLessThanOrEqual(reduced.rows.length);
      expect(reduced.rows.length).toBeLessThanOrEqual(loan.termMonths);
      for (const { rows } of [shortened, reduced]) {
        const returned = sumOf(rows.map((row) => row.principal.plus(row.prepaid)));
        expect(returned.minus(terms.principal.yuan).abs().lt(NEGLIGIBLE)).toBe(true);
      }
    }),
  );
});
