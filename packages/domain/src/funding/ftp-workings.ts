/**
 * What the FTP methods are worked out from (FTP 测算过程): each stretch with the curve's rate at its end and its discount factors,
 * and the average life and the duration of the loan.
 */
import { type Decimal, fromCount, ONE, sumOf, ZERO } from "../money/decimal.ts";
import type { Rate } from "../rates/rate.ts";
import { CURVE_DAYS_PER_YEAR, type CurveReading, type FtpCurve, readCurve } from "./ftp-curve.ts";
import type { FundingProfile, ProfileStretch } from "./ftp-profile.ts";

/** A stretch of the profile as the methods see it. */
export type FundedStretch = ProfileStretch & {
  /** The curve at the stretch's end, when its principal is repaid. */
  readonly reading: CurveReading;
  /** What is lent anew at its start: the balance of the first, the rise of a later one. */
  readonly lent: Decimal;
  /** Value at drawdown of one yuan at its start, at the loan's own rate. */
  readonly loanFactor: Decimal;
  /** Value at drawdown of one yuan at its end, on the curve. */
  readonly curveFactor: Decimal;
  /** Σ curve factor × days of all stretches up to this one. */
  readonly curveAnnuity: Decimal;
};

/** The stretches, and the two terms that stand for the whole loan. Terms are days on the curve's calendar. */
export type FtpWorkings = {
  readonly stretches: readonly FundedStretch[];
  readonly termDays: Decimal;
  readonly averageLifeDays: Decimal;
  readonly durationDays: Decimal;
};

const YEAR = fromCount(CURVE_DAYS_PER_YEAR);

/** The workings of a profile on a curve. `loanRate` is the contract rate at drawdown. Rounding: curve readings to 1e-8 only. */
export function ftpWorkings(profile: FundingProfile, curve: FtpCurve, loanRate: Rate): FtpWorkings {
  const stretches = fundedStretches(profile, curve, loanRate);
  let life: Decimal | undefined;
  let duration: Decimal | undefined;
  return {
    stretches,
    termDays: fromCount(profile.termDays),
    // On first reading: the method that is charged needs one of them at most.
    get averageLifeDays() {
      life ??= averageLifeDays(stretches);
      return life;
    },
    get durationDays() {
      duration ??= durationDays(stretches);
      return duration;
    },
  };
}

/** Days a stretch lasts on the curve's calendar. */
export function stretchDays({ fromDays, toDays }: ProfileStretch): Decimal {
  return fromCount(toDays - fromDays);
}

/**
 * Factors one after another. The loan's: v / (1 + c·days/360) from one start to the next, c the contract rate. The curve's: a point
 * is the rate at which treasury lends at par, interest paid at the end of each stretch, so 1 = r·Σ factor·days/360 + factor and
 * factor = (1 − r·annuity before/360) / (1 + r·days/360). On a flat curve they are those of simple interest period by period.
 */
function fundedStretches(
  { stretches }: FundingProfile,
  curve: FtpCurve,
  loanRate: Rate,
): readonly FundedStretch[] {
  const funded: FundedStretch[] = [];
  let [loanFactor, annuity, balanceBefore] = [ONE, ZERO, ZERO];
  for (const stretch of stretches) {
    const days = stretchDays(stretch);
    const reading = readCurve(curve, fromCount(stretch.toDays));
    const { perYear } = reading.annualRate;
    const curveFactor = YEAR.minus(perYear.times(annuity)).div(YEAR.plus(perYear.times(days)));
    annuity = annuity.plus(curveFactor.times(days));
    const rise = stretch.balance.minus(balanceBefore);
    const lent = rise.isNegative() ? ZERO : rise;
    funded.push({ ...stretch, reading, lent, loanFactor, curveFactor, curveAnnuity: annuity });
    loanFactor = loanFactor.times(YEAR).div(YEAR.plus(loanRate.perYear.times(days)));
    balanceBefore = stretch.balance;
  }
  return funded;
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
function durationDays(stretches: readonly FundedStretch[]): Decimal {
  const owed = stretches.map((stretch) =>
    stretch.loanFactor.times(stretch.balance).times(stretchDays(stretch)),
  );
  const lent = stretches.map((stretch) => stretch.loanFactor.times(stretch.lent));
  return sumOf(owed).div(sumOf(lent));
}
