import { expect } from "vitest";
import { decimal, fromCount, ONE, toPlainDigits } from "../src/money/decimal.ts";
import { POSTED_TO_FEN, UNROUNDED } from "../src/money/rounding.ts";
import { growthOver } from "../src/schedules/level-instalment.ts";
import { repaymentPlan } from "../src/schedules/repayment-plan.ts";
import { endOf, startOf } from "../src/schedules/span.ts";

import {
  amortising,
  type Basic,
  interestOf,
  isNearly,
  law,
  methodsOf,
  termsOf,
  totalOf,
} from "./random-loans.ts";

law("scaling: twice the loan is twice every figure", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const one = repaymentPlan(termsOf(basic, repayment), UNROUNDED).rows;
    const two = repaymentPlan(termsOf({ ...basic, fen: 2 * basic.fen }, repayment), UNROUNDED).rows;
    two.forEach((row, index) => {
      const half = one[index];
      expect(half !== undefined && isNearly(row.interest, half.interest.times(2))).toBe(true);
      expect(half !== undefined && isNearly(row.principal, half.principal.times(2))).toBe(true);
    });
  }
});

law("unit: a loan counted in 万元 is the same loan", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const terms = termsOf(basic, repayment);
    const tenThousands = { ...terms, principal: { yuan: terms.principal.yuan.div(10_000) } };
    const difference = interestOf(tenThousands).times(10_000).minus(interestOf(terms));
    expect(isNearly(difference, decimal("0"))).toBe(true);
  }
});

law("periods: they cover the life without gap or overlap, and no row is missing", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const terms = termsOf(basic, repayment);
    const { rows } = repaymentPlan(terms, POSTED_TO_FEN);
    expect(rows.map(({ span }) => startOf(span)).slice(1)).toEqual(
      rows.slice(0, -1).map(({ span }) => endOf(span)),
    );
    expect(
      [rows[0], rows.at(-1)].map((row) => row && [startOf(row.span), endOf(row.span)]),
    ).toEqual([
      [startOf(terms.life), rows[0] && endOf(rows[0].span)],
      [rows.at(-1) && startOf((rows.at(-1) ?? rows[0])?.span ?? terms.life), endOf(terms.life)],
    ]);
    expect(rows.map(({ period }) => period)).toEqual(rows.map((_, index) => index + 1));
  }
});

law("parts add up: principal parts are the loan, and the last balance is 0", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const terms = termsOf(basic, repayment);
    for (const posting of [POSTED_TO_FEN, UNROUNDED]) {
      const { rows } = repaymentPlan(terms, posting);
      const repaid = totalOf(rows, ({ principal }) => principal);
      expect(isNearly(repaid, terms.principal.yuan)).toBe(true);
      expect(rows.at(-1)?.closing.isZero()).toBe(true);
    }
  }
});

law("a plan by itself: each closing balance is the next opening balance", (basic) => {
  for (const repayment of methodsOf(basic)) {
    const { rows } = repaymentPlan(termsOf(basic, repayment), POSTED_TO_FEN);
    rows.slice(1).forEach((row, index) => {
      expect(row.opening).toEqual(rows[index]?.closing);
    });
  }
});

law("present value: discounted at its own rate, a level plan is worth the loan", (basic) => {
  const terms = termsOf(basic, amortising(basic, "equalInstalment"));
  const rate = fromCount(basic.rateBp).div(fromCount(10_000));
  let [factor, value] = [ONE, decimal("0")];
  for (const { pieces, interest, principal } of repaymentPlan(terms, UNROUNDED).rows) {
    for (const { share } of pieces) factor = factor.div(growthOver(rate, share));
    value = value.plus(interest.plus(principal).times(factor));
  }
  expect(isNearly(value, terms.principal.yuan)).toBe(true);
});

law("等额本息: unrounded instalments are equal", (basic) => {
  const { rows } = repaymentPlan(termsOf(basic, amortising(basic, "equalInstalment")), UNROUNDED);
  const [first] = rows;
  for (const { interest, principal } of rows) {
    expect(first && isNearly(interest.plus(principal), first.interest.plus(first.principal))).toBe(
      true,
    );
  }
});

law("等额本息: booked instalments are equal but for the last", (basic) => {
  const { rows } = repaymentPlan(
    termsOf(basic, amortising(basic, "equalInstalment")),
    POSTED_TO_FEN,
  );
  const paid = rows
    .slice(0, -1)
    .filter(({ closing }) => !closing.isZero())
    .map(({ interest, principal }) => toPlainDigits(interest.plus(principal)));
  // A first stub longer than the others may owe more interest than an instalment; principal is then 0.
  const level = paid.filter((_, index) => !rows[index]?.principal.isZero());
  expect(new Set(level).size).toBeLessThanOrEqual(1);
});

law("等额本金: booked parts are equal but for the last", (basic) => {
  const { rows } = repaymentPlan(
    termsOf(basic, amortising(basic, "equalPrincipal")),
    POSTED_TO_FEN,
  );
  const parts = rows.slice(0, -1).filter(({ closing }) => !closing.isZero());
  expect(new Set(parts.map(({ principal }) => toPlainDigits(principal))).size).toBeLessThanOrEqual(
    1,
  );
});

/** With a short first period a level plan repays more of the loan there than equal parts do, so periods are even here. */
const evenly = (basic: Basic): Basic => ({
  ...basic,
  settlementDay: undefined,
  accrual: { kind: "wholeMonths" },
});

law(
  "theory: 等额本金 costs no more interest than 等额本息, and that no more than 到期还本",
  (basic) => {
    const [bullet, equalPrincipal, equalInstalment] = methodsOf(basic).map((repayment) =>
      interestOf(termsOf(evenly(basic), repayment)),
    );
    const slack = decimal("0.0000000001");
    expect(
      equalPrincipal && equalInstalment && equalPrincipal.lte(equalInstalment.plus(slack)),
    ).toBe(true);
    expect(equalInstalment && bullet && equalInstalment.lte(bullet.plus(slack))).toBe(true);
  },
);
