/**
 * FTP methods side by side (FTP 定价方法对照): the transfer price of one loan by each method a bank may choose.
 *
 * Terms are days on the curve's calendar, rates are read from the curve of the pricing date and rounded to 1e-8. On a flat curve
 * every method that reads it gives its rate; on a loan drawn once and repaid at its end straight term, strip, average life and
 * zero discount agree exactly.
 * Source: the method names and the terms they read are those of Oracle Financial Services Funds Transfer Pricing, user guide,
 * "Transfer Pricing Methodologies" (Straight Term, Cash Flow: Weighted Term, Average Life, Duration, Zero Discount Factors;
 * repricing term for adjustable rates), and of banks' practice (policy fact FTP-3). Where a variant was chosen the method says so.
 */
import { assertNever, elementAt } from "../assert.ts";
import { type Decimal, fromCount, ONE, sumOf, ZERO } from "../money/decimal.ts";
import { toRateScale } from "../money/rounding.ts";
import type { Rate, Spread } from "../rates/rate.ts";
import { inBasisPoints } from "../rates/rate.ts";
import {
  CURVE_DAYS_PER_MONTH,
  CURVE_DAYS_PER_YEAR,
  type CurveReading,
  type FtpCurve,
  readCurve,
} from "./ftp-curve.ts";
import { bucketOf, FTP_METHODS, type FtpMethod, type FtpPolicy } from "./ftp-policy.ts";
import type { FundingProfile } from "./ftp-profile.ts";
import { type FtpWorkings, ftpWorkings, stretchDays } from "./ftp-workings.ts";

/** What the methods need to know of a loan and of the day's prices. */
export type FtpInputs = {
  readonly curve: FtpCurve;
  readonly policy: FtpPolicy;
  readonly profile: FundingProfile;
  /** The contract rate at drawdown; duration discounts with it. */
  readonly loanRate: Rate;
  /** Months from one reset of a floating rate to the next; `undefined` where the rate is agreed for the life. */
  readonly repricingMonths: number | undefined;
  /** The rate treasury or the officer names. */
  readonly specifiedRate: Rate | undefined;
};

/** Why a method gives no rate. */
export const FTP_METHOD_REASONS = [
  "no-rate-specified",
  "no-pool-for-term",
  "rate-floats",
  "rate-is-fixed",
  "no-premium-for-term",
  "no-discount-factor",
] as const;
export type FtpMethodReason = (typeof FTP_METHOD_REASONS)[number];

/** What a rate was read from: one place on the curve, one bucket of the policy, all stretches, or what was named. */
export type FtpReading =
  | { readonly kind: "named" }
  | { readonly kind: "bucket"; readonly place: number }
  | { readonly kind: "place"; readonly reading: CurveReading }
  | { readonly kind: "stretches" }
  | {
      readonly kind: "repriced";
      readonly reading: CurveReading;
      readonly premium: Spread;
      readonly place: number;
    };

/** The answer of one method: a rate, or why it has none. */
export type FtpOutcome =
  | {
      readonly kind: "priced";
      readonly method: FtpMethod;
      readonly annualRate: Rate;
      readonly from: FtpReading;
    }
  | {
      readonly kind: "notApplicable";
      readonly method: FtpMethod;
      readonly reason: FtpMethodReason;
    };

/** All methods in the order of the list, and what they were worked out from. */
export type FtpComparison = {
  readonly inputs: FtpInputs;
  readonly workings: FtpWorkings;
  readonly outcomes: readonly FtpOutcome[];
};

/** The transfer price of a loan by every method. Rounding: each rate half-up to 1e-8. */
export function ftpMethods(inputs: FtpInputs): FtpComparison {
  const workings = ftpWorkings(inputs.profile, inputs.curve, inputs.loanRate);
  let all: readonly FtpOutcome[] | undefined;
  return {
    inputs,
    workings,
    // Side by side on first reading: a solver that tries a thousand deals asks for one method of each.
    get outcomes() {
      all ??= FTP_METHODS.map((method) => outcomeOf(method, inputs, workings));
      return all;
    },
  };
}

/** The answer of one method. */
export function outcomeBy({ inputs, workings }: FtpComparison, method: FtpMethod): FtpOutcome {
  return outcomeOf(method, inputs, workings);
}

/** How much dearer a method is than the price the loan is charged, in basis points; negative when it is cheaper. */
export function ftpDifferenceBp(annualRate: Rate, charged: Rate): Decimal {
  return inBasisPoints(annualRate.perYear.minus(charged.perYear));
}

function outcomeOf(method: FtpMethod, inputs: FtpInputs, workings: FtpWorkings): FtpOutcome {
  const at = (days: Decimal) => readAt(method, inputs.curve, days);
  switch (method) {
    case "specifiedRate":
      return specified(inputs);
    case "pool":
      return pooled(inputs);
    case "straightTerm":
      return at(workings.termDays);
    case "cashFlowStrip":
      return priced(method, cashFlowStrip(workings), { kind: "stretches" });
    case "averageLife":
      return at(workings.averageLifeDays);
    case "duration":
      return inputs.repricingMonths === undefined
        ? at(workings.durationDays)
        : none(method, "rate-floats");
    case "zeroDiscount":
      return workings.curveFactors.every(({ curveFactor }) => curveFactor.gt(ZERO))
        ? priced(method, zeroDiscount(workings), { kind: "stretches" })
        : none(method, "no-discount-factor");
    case "repricing":
      return repriced(inputs);
    default:
      return assertNever(method);
  }
}

function priced(method: FtpMethod, annualRate: Rate, from: FtpReading): FtpOutcome {
  return { kind: "priced", method, annualRate, from };
}

function none(method: FtpMethod, reason: FtpMethodReason): FtpOutcome {
  return { kind: "notApplicable", method, reason };
}

/** 指定利率法: the rate somebody with the right to do so names. */
function specified({ specifiedRate }: FtpInputs): FtpOutcome {
  return specifiedRate === undefined
    ? none("specifiedRate", "no-rate-specified")
    : priced("specifiedRate", specifiedRate, { kind: "named" });
}

/** 资金池法: one rate for all loans of a class of original term. */
function pooled({ policy, profile }: FtpInputs): FtpOutcome {
  const bucket = bucketOf(policy.pools, profile.termDays);
  return bucket === undefined
    ? none("pool", "no-pool-for-term")
    : priced("pool", bucket.value, { kind: "bucket", place: bucket.place });
}

/** 期限匹配法, 平均期限法, 久期法: the curve at one term that stands for the whole loan. */
function readAt(method: FtpMethod, curve: FtpCurve, days: Decimal): FtpOutcome {
  const reading = readCurve(curve, days);
  return priced(method, reading.annualRate, { kind: "place", reading });
}

/**
 * 现金流加权法: each principal part is funded to its own day, weighted by principal and time.
 * Formula: Σ repaid × days × rate at its day / Σ repaid × days. Money drawn later counts against it to the day it is drawn, so it
 * costs the forward rate. Variant: principal alone is weighted; Oracle's Weighted Term weights discounted payments.
 */
function cashFlowStrip({ stretches, readings }: FtpWorkings): Rate {
  const weights = stretches.map(({ repaid, toDays }) => repaid.times(fromCount(toDays)));
  const priced = weights.map((weight, index) =>
    weight.times(elementAt(readings, index).annualRate.perYear),
  );
  return { perYear: toRateScale(sumOf(priced).div(sumOf(weights))) };
}

/**
 * 零息折现法: the one rate at which the loan's balances are worth what they cost on the curve's discount factors.
 * Formula: Σ repaid × (1 − factor) / (Σ balance × days × factor / 360). Interest is charged on every stretch, as treasury charges it.
 */
function zeroDiscount({ stretches, curveFactors }: FtpWorkings): Rate {
  const factorOf = (index: number) => elementAt(curveFactors, index).curveFactor;
  const forgone = stretches.map(({ repaid }, index) => repaid.times(ONE.minus(factorOf(index))));
  const annuity = stretches.map((stretch, index) =>
    stretch.balance.times(stretchDays(stretch)).times(factorOf(index)),
  );
  const years = sumOf(annuity).div(fromCount(CURVE_DAYS_PER_YEAR));
  return { perYear: toRateScale(sumOf(forgone).div(years)) };
}

/**
 * 重定价期限加流动性溢价: a floating loan is funded to its next reset, and pays for the liquidity of its whole term by a premium that
 * stays. The time to reset is the rule's interval, at most the term.
 */
function repriced({ curve, policy, profile, repricingMonths }: FtpInputs): FtpOutcome {
  if (repricingMonths === undefined) return none("repricing", "rate-is-fixed");
  const premium = bucketOf(policy.termPremiums, profile.termDays);
  if (premium === undefined) return none("repricing", "no-premium-for-term");
  const days = Math.min(repricingMonths * CURVE_DAYS_PER_MONTH, profile.termDays);
  const reading = readCurve(curve, fromCount(days));
  const perYear = reading.annualRate.perYear.plus(premium.value.addedPerYear);
  return priced(
    "repricing",
    { perYear },
    {
      kind: "repriced",
      reading,
      premium: premium.value,
      place: premium.place,
    },
  );
}
