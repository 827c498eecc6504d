import { expect, test } from "vitest";
import { decimal, fromCount, toPlainDigits, ZERO } from "../money/decimal.ts";
import { toFen, toReported } from "../money/rounding.ts";
import {
  type Annuity,
  effectiveOfNominal,
  futureValueOf,
  growthRate,
  interestOfPeriod,
  interestOfPeriods,
  levelPayment,
  netPresentValue,
  nominalOfEffective,
  periodsNeeded,
  presentValueOf,
  principalOfPeriod,
  principalOfPeriods,
  rateOfPayments,
} from "./time-value.ts";

/**
 * 5,000 borrowed at 8 % a year over 12 months, the case in which spreadsheets and daily interest
 * differ.
 */
const LOAN: Annuity = {
  ratePerPeriod: decimal("0.08").div(fromCount(12)),
  periods: 12,
  presentValue: decimal("5000"),
  futureValue: ZERO,
  due: "end",
};
const FREE_LOAN: Annuity = { ...LOAN, ratePerPeriod: ZERO, presentValue: decimal("1200") };

test("the level payment of a loan is paid, so it is negative", () => {
  expect(toPlainDigits(toFen(levelPayment(LOAN)))).toBe("-434.94");
  expect(levelPayment(FREE_LOAN)).toEqual(decimal("-100"));
});

test("a balloon leaves its principal out of the payments", () => {
  const balloon = { ...FREE_LOAN, futureValue: decimal("-600") };
  expect(levelPayment(balloon)).toEqual(decimal("-50"));
});

test("the first month's interest is a twelfth of the year's, and the rest repays", () => {
  expect(toPlainDigits(toFen(interestOfPeriod(LOAN, 1)))).toBe("-33.33");
  expect(toPlainDigits(toFen(principalOfPeriod(LOAN, 1)))).toBe("-401.61");
});

test("a payment at the start bears no interest in the first period and less later", () => {
  const inAdvance: Annuity = {
    ...LOAN,
    ratePerPeriod: decimal("0.1"),
    periods: 2,
    presentValue: decimal("210"),
    due: "start",
  };
  // 210 = 110 + 110 / 1.1: the second 110 holds 10 % of the 100 left.
  expect(levelPayment(inAdvance)).toEqual(decimal("-110"));
  expect(interestOfPeriod(inAdvance, 1)).toEqual(ZERO);
  expect(interestOfPeriod(inAdvance, 2)).toEqual(decimal("-10"));
  expect(principalOfPeriods(inAdvance, 1, 2)).toEqual(decimal("-210"));
});

test("interest and principal of all periods are the payments", () => {
  expect(toPlainDigits(toFen(principalOfPeriods(LOAN, 1, 12)))).toBe("-5000");
  expect(toPlainDigits(toFen(interestOfPeriods(LOAN, 1, 12)))).toBe("-219.31");
});

test("present and future value answer each other", () => {
  const payments = {
    ratePerPeriod: decimal("0.1"),
    periods: 2,
    payment: decimal("-110"),
    due: "end" as const,
  };
  // 110 ÷ 1.1 + 110 ÷ 1.21 and 110 × 1.1 + 110.
  expect(presentValueOf(payments, decimal("-11")).toFixed(6)).toBe("200.000000");
  expect(futureValueOf(payments, ZERO)).toEqual(decimal("231"));
  expect(futureValueOf({ ...payments, due: "start" }, ZERO)).toEqual(decimal("254.1"));
});

test("the number of periods, without interest and with", () => {
  const savings = { ...FREE_LOAN, presentValue: decimal("-1000"), futureValue: decimal("10000") };
  expect(periodsNeeded(savings, decimal("-100"))).toEqual({
    kind: "found",
    periods: decimal("90"),
  });
  const doubling = { ...LOAN, ratePerPeriod: decimal("1"), presentValue: decimal("-1") };
  const result = periodsNeeded({ ...doubling, futureValue: decimal("8") }, ZERO);
  expect(result.kind === "found" && toReported(result.periods)).toEqual(decimal("3"));
});

test("a payment that does not even cover the interest never repays", () => {
  expect(periodsNeeded({ ...LOAN, ratePerPeriod: decimal("0.1") }, decimal("-499"))).toEqual({
    kind: "never",
  });
  expect(periodsNeeded({ ...LOAN, ratePerPeriod: decimal("0.1") }, decimal("-500"))).toEqual({
    kind: "never",
  });
  const growing = { ...LOAN, ratePerPeriod: decimal("0.1"), futureValue: decimal("-10000") };
  expect(periodsNeeded(growing, decimal("-500"))).toEqual({ kind: "never" });
  expect(periodsNeeded(FREE_LOAN, ZERO)).toEqual({ kind: "never" });
});

test("the rate of payments, due at the end or at the start", () => {
  const payments = { periods: 2, payment: decimal("-110"), due: "start" as const };
  expect(rateOfPayments(payments, decimal("210"), ZERO)).toEqual({
    kind: "found",
    rate: decimal("0.1"),
  });
  const toMaturity = { periods: 3, payment: decimal("-10"), due: "end" as const };
  expect(rateOfPayments(toMaturity, decimal("100"), decimal("-100"))).toEqual({
    kind: "found",
    rate: decimal("0.1"),
  });
});

test("flows are discounted from the end of their period", () => {
  expect(netPresentValue(decimal("0.1"), [decimal("110"), decimal("-242")])).toEqual(
    decimal("-100"),
  );
});

test("nominal and effective rates of a year", () => {
  expect(effectiveOfNominal(decimal("0.1"), 4)).toEqual(decimal("0.103812890625"));
  expect(toReported(nominalOfEffective(decimal("0.21"), 2))).toEqual(decimal("0.2"));
  expect(toReported(growthRate(2, decimal("100"), decimal("121")))).toEqual(decimal("0.1"));
});
