/**
 * The time value of money (资金时间价值) by equal periods, as spreadsheets compute it, so that a banker
 * can check a figure against one. Posted instalments are computed in `schedules`; nothing here
 * rounds.
 *
 * Sign rule of spreadsheets: money received is positive, money paid negative. Borrowing 100 is +100
 * and its instalments are negative. A rate is per period; each function names the spreadsheet
 * function it equals.
 */
import { type Decimal, fromCount, ONE, sumOf, ZERO } from "../money/decimal.ts";
import { type InternalRate, periodicRate } from "./internal-rate.ts";

/** Whether a payment falls at the end (期末) or at the start (期初) of its period. */
export type PaymentDue = "end" | "start";

/** Level payments over equal periods, with what is received first and what is received last. */
export type Annuity = {
  readonly ratePerPeriod: Decimal;
  readonly periods: number;
  /** Received before the first period; a loan's principal. */
  readonly presentValue: Decimal;
  /** Received after the last period; 0 for a loan that is paid off, negative for a balloon. */
  readonly futureValue: Decimal;
  readonly due: PaymentDue;
};

/** Payments that are given, where the annuity's own level payment is not meant. */
export type Payments = {
  readonly ratePerPeriod: Decimal;
  readonly periods: number;
  readonly payment: Decimal;
  readonly due: PaymentDue;
};

/**
 * 每期等额付款: the level payment. Spreadsheet name: PMT.
 * Formula: −(presentValue · (1+r)^n + futureValue) ÷ s, with s what payments of 1 grow to
 */
export function levelPayment(annuity: Annuity): Decimal {
  const { ratePerPeriod, periods, presentValue, futureValue, due } = annuity;
  const grown = presentValue.times(growth(ratePerPeriod, periods));
  return grown
    .plus(futureValue)
    .div(paymentsOfOne(ratePerPeriod, periods, due))
    .negated();
}

/**
 * What the interest of one period is (第 n 期利息), 1 … `periods`. Spreadsheet name: IPMT.
 * Payments at the start bear none in the first period.
 */
export function interestOfPeriod(annuity: Annuity, period: number): Decimal {
  return interestAt(annuity, levelPayment(annuity), period);
}

/** What a period's payment repays (第 n 期本金). Spreadsheet name: PPMT. */
export function principalOfPeriod(annuity: Annuity, period: number): Decimal {
  const payment = levelPayment(annuity);
  return payment.minus(interestAt(annuity, payment, period));
}

/** The interest of periods `from` … `to`, both counted (累计利息). Spreadsheet name: CUMIPMT. */
export function interestOfPeriods(annuity: Annuity, from: number, to: number): Decimal {
  const payment = levelPayment(annuity);
  return sumOf(periodsFrom(from, to).map((period) => interestAt(annuity, payment, period)));
}

/** What periods `from` … `to` repay, both counted (累计本金). Spreadsheet name: CUMPRINC. */
export function principalOfPeriods(annuity: Annuity, from: number, to: number): Decimal {
  const all = levelPayment(annuity).times(fromCount(to - from + 1));
  return all.minus(interestOfPeriods(annuity, from, to));
}

/** What is received after the last payment (终值). Spreadsheet name: FV. */
export function futureValueOf(payments: Payments, presentValue: Decimal): Decimal {
  const { ratePerPeriod, periods, payment, due } = payments;
  const grown = presentValue.times(growth(ratePerPeriod, periods));
  return grown.plus(payment.times(paymentsOfOne(ratePerPeriod, periods, due))).negated();
}

/** What is received before the first payment (现值). Spreadsheet name: PV. */
export function presentValueOf(payments: Payments, futureValue: Decimal): Decimal {
  const { ratePerPeriod, periods, payment, due } = payments;
  const paid = payment.times(paymentsOfOne(ratePerPeriod, periods, due));
  return paid.plus(futureValue).div(growth(ratePerPeriod, periods)).negated();
}

/**
 * How many periods it takes; seldom whole, negative for the past, and `never` when no time is
 * enough.
 */
export type PeriodsNeeded =
  | { readonly kind: "found"; readonly periods: Decimal }
  | { readonly kind: "never" };

/**
 * How many periods until the payments have turned one value into the other (期数). Spreadsheet name:
 * NPER.
 */
export function periodsNeeded(annuity: Omit<Annuity, "periods">, payment: Decimal): PeriodsNeeded {
  const { ratePerPeriod, presentValue, futureValue, due } = annuity;
  if (ratePerPeriod.isZero()) {
    if (payment.isZero()) return { kind: "never" };
    return { kind: "found", periods: presentValue.plus(futureValue).div(payment).negated() };
  }
  const perpetual = payment.times(dueFactor(ratePerPeriod, due)).div(ratePerPeriod);
  const from = perpetual.plus(presentValue);
  if (from.isZero()) return { kind: "never" };
  const ratio = perpetual.minus(futureValue).div(from);
  if (!ratio.isPositive() || ratio.isZero()) return { kind: "never" };
  return { kind: "found", periods: ratio.ln().div(ratePerPeriod.plus(ONE).ln()) };
}

/** The rate per period that the payments imply (期利率). Spreadsheet name: RATE. */
export function rateOfPayments(
  payments: Omit<Payments, "ratePerPeriod">,
  presentValue: Decimal,
  futureValue: Decimal,
): InternalRate {
  const { periods, payment, due } = payments;
  const first = due === "start" ? 0 : 1;
  const flows = Array.from({ length: periods + 1 }, (_, period) => {
    const paid = period >= first && period < periods + first ? payment : ZERO;
    const atStart = period === 0 ? presentValue : ZERO;
    return paid.plus(atStart).plus(period === periods ? futureValue : ZERO);
  });
  return periodicRate(flows);
}

/** What later flows are worth one period before the first of them (净现值). Spreadsheet name: NPV. */
export function netPresentValue(ratePerPeriod: Decimal, flows: readonly Decimal[]): Decimal {
  const discounted = flows.map((flow, index) => flow.div(growth(ratePerPeriod, index + 1)));
  return sumOf(discounted);
}

/** 名义利率 → 实际利率: (1 + nominal ÷ m)^m − 1. Spreadsheet name: EFFECT. */
export function effectiveOfNominal(nominalPerYear: Decimal, periodsPerYear: number): Decimal {
  const ratePerPeriod = nominalPerYear.div(fromCount(periodsPerYear));
  return growth(ratePerPeriod, periodsPerYear).minus(ONE);
}

/** 实际利率 → 名义利率: m · ((1 + effective)^(1/m) − 1). Spreadsheet name: NOMINAL. */
export function nominalOfEffective(effectivePerYear: Decimal, periodsPerYear: number): Decimal {
  const ratePerPeriod = rootOfGrowth(effectivePerYear.plus(ONE), periodsPerYear);
  return ratePerPeriod.times(fromCount(periodsPerYear));
}

/** The rate per period at which one value grows into the other (复合增长率). Spreadsheet name: RRI. */
export function growthRate(periods: number, presentValue: Decimal, futureValue: Decimal): Decimal {
  return rootOfGrowth(futureValue.div(presentValue), periods);
}

/** Interest on the balance that the periods before left, as spreadsheets place it. */
function interestAt(annuity: Annuity, payment: Decimal, period: number): Decimal {
  const { ratePerPeriod, presentValue, due } = annuity;
  if (due === "end") {
    const before = { ratePerPeriod, periods: period - 1, payment, due };
    return futureValueOf(before, presentValue).times(ratePerPeriod);
  }
  if (period === 1) return ZERO;
  const before = { ratePerPeriod, periods: period - 2, payment, due };
  return futureValueOf(before, presentValue).minus(payment).times(ratePerPeriod);
}

/** (1 + r)^n. */
function growth(ratePerPeriod: Decimal, periods: number): Decimal {
  return ratePerPeriod.plus(ONE).pow(fromCount(periods));
}

/** What payments of 1 have grown to after the last period. */
function paymentsOfOne(ratePerPeriod: Decimal, periods: number, due: PaymentDue): Decimal {
  if (ratePerPeriod.isZero()) return fromCount(periods);
  const grown = growth(ratePerPeriod, periods).minus(ONE);
  return grown.times(dueFactor(ratePerPeriod, due)).div(ratePerPeriod);
}

function dueFactor(ratePerPeriod: Decimal, due: PaymentDue): Decimal {
  return due === "start" ? ratePerPeriod.plus(ONE) : ONE;
}

/** factor^(1/n) − 1. */
function rootOfGrowth(factor: Decimal, periods: number): Decimal {
  return factor.pow(ONE.div(fromCount(periods))).minus(ONE);
}

function periodsFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
