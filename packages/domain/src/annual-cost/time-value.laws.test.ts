import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, fromCount, ZERO } from "../money/decimal.ts";
import { toReported } from "../money/rounding.ts";
import {
  type Annuity,
  interestOfPeriod,
  levelPayment,
  periodsNeeded,
  principalOfPeriod,
  principalOfPeriods,
  rateOfPayments,
} from "./time-value.ts";

/** Loans of 1 … 10 million over 1 … 120 periods at up to 10 % a period, some with a balloon. */
const loans = fc
  .record({
    basisPoints: fc.integer({ min: 1, max: 1000 }),
    periods: fc.integer({ min: 1, max: 120 }),
    principal: fc.integer({ min: 1, max: 10_000_000 }),
    balloonPercent: fc.integer({ min: 0, max: 90 }),
    due: fc.constantFrom("end" as const, "start" as const),
  })
  .map(
    ({ basisPoints, periods, principal, balloonPercent, due }): Annuity => ({
      ratePerPeriod: fromCount(basisPoints).div(fromCount(10_000)),
      periods,
      presentValue: fromCount(principal),
      futureValue: fromCount(-principal * balloonPercent).div(fromCount(100)),
      due,
    }),
  );
const TINY = decimal("0.0000000000000000000001");

test("interest and principal make each payment, and the principal parts repay the loan", () => {
  fc.assert(
    fc.property(loans, fc.nat(119), (loan, pick) => {
      const period = 1 + (pick % loan.periods);
      const parts = interestOfPeriod(loan, period).plus(principalOfPeriod(loan, period));
      expect(parts.minus(levelPayment(loan)).abs().lessThan(TINY)).toBe(true);
      // At the end of the last period the balloon is what is left; due at the start, a period's
      // interest short.
      if (loan.due === "end") {
        const repaid = principalOfPeriods(loan, 1, loan.periods);
        const left = loan.presentValue.plus(repaid).plus(loan.futureValue);
        expect(left.abs().lessThan(TINY)).toBe(true);
      }
    }),
  );
});

test("the rate and the number of periods of a loan's own payment are its own", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const payment = levelPayment(loan);
      const periods = periodsNeeded(loan, payment);
      if (periods.kind !== "found") throw new Error("a level payment repays");
      expect(toReported(periods.periods)).toEqual(fromCount(loan.periods));
      if (loan.periods === 1 && loan.due === "start") return;
      const rate = rateOfPayments(
        { periods: loan.periods, payment, due: loan.due },
        loan.presentValue,
        loan.futureValue,
      );
      if (rate.kind !== "found") throw new Error(rate.kind);
      expect(toReported(rate.rate)).toEqual(loan.ratePerPeriod);
    }),
  );
});

test("a higher rate raises a payment due at the end", () => {
  fc.assert(
    fc.property(loans, fc.integer({ min: 1, max: 500 }), (anyLoan, more) => {
      const loan: Annuity = { ...anyLoan, due: "end" };
      const dearer = loan.ratePerPeriod.plus(fromCount(more).div(fromCount(10_000)));
      const extra = levelPayment(loan).minus(levelPayment({ ...loan, ratePerPeriod: dearer }));
      expect(extra.greaterThan(ZERO)).toBe(true);
    }),
  );
});
