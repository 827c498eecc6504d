/**
 * What the FTP methods are worked out from (FTP 测算过程): each stretch with the curve's rate at its end and its discount factors,
 * and the average life and the duration of the loan.
 */
import { elementAt } from "../assert.ts";
import { type Decimal, fromCount, ONE, sumOf, ZERO } from "../money/decimal.ts";
import type { Rate } from "../rates/rate.ts";
import { CURVE_DAYS_PER_YEAR, type CurveReading, type FtpCurve, readCurve } from "./ftp-curve.ts";
import type { FundingProfile, ProfileStretch } from "./ftp-profile.ts";

/** A stretch of the profile as the methods see it. */
export type FundedStretch = ProfileStretch & {
  /** What is lent anew at its start: the balance of the first, the rise of a later one. */
  readonly lent: Decimal;
};

/** The curve on a stretch. */
export type CurveFactor = {
  /** Value at drawdown of one yuan at the stretch's end, on the curve. */
  readonly curveFactor: Decimal;
  /** Σ curve factor × days of all stretches up to this one. */
  readonly curveAnnuity: Decimal;
};

/**
 * The stretches, what is worked out in each of them, in their order, and the two terms that stand for the whole loan. Terms are days
 * on the curve's calendar.
 */
export type FtpWorkings = {
  readonly stretches: readonly FundedStretch[];
  /** The curve at each stretch's end, when its principal is repaid. */
  readonly readings: readonly CurveReading[];
  /** Value at drawdown of one yuan at each stretch's start, at the loan's own rate. */
  readonly loanFactors: readonly Decimal[];
  readonly curveFactors: readonly CurveFactor[];
  readonly termDays: Decimal;
  readonly averageLifeDays: Decimal;
  readonly durationDays: Decimal;
};

const YEAR = fromCount(CURVE_DAYS_PER_YEAR);

/**
 * The workings of a profile on a curve. `loanRate` is the contract rate at drawdown. Rounding: curve readings to 1e-8 only. Everything
 * but the stretches is worked out on first reading: the method that is charged needs one of them, and a loan of thirty years has 360.
 */
export function ftpWorkings(profile: FundingProfile, curve: FtpCurve, loanRate: Rate): FtpWorkings {
  const stretches = fundedStretches(profile);
  const readings = onFirstReading(() =>
    stretches.map(({ toDays }) => readCurve(curve, fromCount(toDays))),
  );
  const loanFactors = onFirstReading(() => loanFactorsOf(stretches, loanRate));
  const curveFactors = onFirstReading(() => curveFactorsOf(stretches, readings()));
  const life = onFirstReading(() => averageLifeDays(stretches));
  const duration = onFirstReading(() => durationDays(stretches, loanFactors()));
  return {
    stretches,
    get readings() {
      return readings();
    },
    get loanFactors() {
      return loanFactors();
    },
    get curveFactors() {
      return curveFactors();
    },
    termDays: fromCount(profile.termDays),
    get averageLifeDays() {
      return life();
    },
    get durationDays() {
      return duration();
    },
  };
}

function onFirstReading<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** Days a stretch lasts on the curve's calendar. */
export function stretchDays({ fromDays, toDays }: ProfileStretch): Decimal {
  return fromCount(toDays - fromDays);
}

function fundedStretches({ stretches }: FundingProfile): readonly FundedStretch[] {
  let balanceBefore = ZERO;
  return stretches.map((stretch) => {
    const rise = stretch.balance.minus(balanceBefore);
    balanceBefore = stretch.balance;
    return { ...stretch, lent: rise.isNegative() ? ZERO : rise };
  });
}

/** v / (1 + c·days/360) from one start to the next, c the contract rate. */
function loanFactorsOf(stretches: readonly FundedStretch[], loanRate: Rate): readonly Decimal[] {
  let next = ONE;
  return stretches.map((stretch) => {
    const factor = next;
    const days = stretchDays(stretch);
    next = factor.times(YEAR).div(YEAR.plus(loanRate.perYear.times(days)));
    return factor;
  });
}

/**
 * A point of the curve is the rate at which treasury lends at par, interest paid at the end of each stretch, so
 * 1 = r·Σ factor·days/360 + factor and factor = (1 − r·annuity before/360) / (1 + r·days/360). On a flat curve they are those of simple
 * interest period by period.
 */
function curveFactorsOf(
  stretches: readonly FundedStretch[],
  readings: readonly CurveReading[],
): readonly CurveFactor[] {
  let annuity = ZERO;
  return stretches.map((stretch, index) => {
    const days = stretchDays(stretch);
    const { perYear } = elementAt(readings, index).annualRate;
    const curveFactor = YEAR.minus(perYear.times(annuity)).div(YEAR.plus(perYear.times(days)));
    annuity = annuity.plus(curveFactor.times(days));
    return { curveFactor, curveAnnuity: annuity };
  });
}

/**
 * 平均期限: how many days each yuan lent is out on average.
 * Formula: Σ repaid × days from drawdown / Σ lent; for a loan drawn once that is Σ principal part × its term / principal.
 */
function averageLifeDays(stretches: readonly FundedStretch[]): Decimal {
  const weighted = stretches.map(({ repaid, toDays }) => repaid.times(fromCount(toDays)));
  return sumOf(weighted).div(sumOf(stretches.map(({ lent }) => lent)));
}

/**
 * 久期 (Macaulay): the average term of all payments, interest included, each weighted by its value at the loan's own rate.
 * Formula: Σ factor × balance × days / Σ factor × lent. Interest of a stretch is rate × balance × days, so summing payments
 * by parts leaves the discounted balances; the two forms are equal.
 */
function durationDays(
  stretches: readonly FundedStretch[],
  loanFactors: readonly Decimal[],
): Decimal {
  const owed = stretches.map((stretch, index) =>
    elementAt(loanFactors, index).times(stretch.balance).times(stretchDays(stretch)),
  );
  const lent = stretches.map((stretch, index) => elementAt(loanFactors, index).times(stretch.lent));
  return sumOf(owed).div(sumOf(lent));
}
